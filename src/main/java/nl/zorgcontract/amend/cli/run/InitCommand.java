package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.ProgramFile;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.run.CheckedRegister;
import nl.zorgcontract.amend.setup.SetupScreen;
import nl.zorgcontract.amend.setup.SetupValues;
import nl.zorgcontract.amend.setup.WorkspaceSetup;
import nl.zorgcontract.amend.table.CsvStyle;

/** {@code amend init}: makes a workspace that is ready to run. */
public final class InitCommand extends Command {

  private final Argument<Path> folder =
      written(
          parameter(Path.class, "DIR", "The workspace; it must not be there yet, or be empty."));

  private final Argument<Path> contracts =
      required(
          Path.class, "--contracts", "FILE", "The contract register; it is checked and copied.");

  private final PolicyOptions policies = with(new PolicyOptions());

  public InitCommand(Console console) {
    super(
        console,
        "init",
        "Makes a workspace: folders, register, settings, and what starts it every night.");
  }

  @Override
  public int run() throws IOException {
    WorkspaceSetup setup = new WorkspaceSetup(folder.value());
    Optional<Message> refusal = setup.refusal(inputs());
    if (refusal.isPresent()) {
      throw new UsageException(refusal.get().word("directory", folder.value().toString()));
    }
    Register register =
        CheckedRegister.read(contracts.value(), ContractFilter.none(), policies(null, policies));
    register.warnings().forEach(warning -> notice(warning.located()));
    Path program = ProgramFile.path();
    Files.createDirectories(setup.workspace().resolveSibling("."));
    Language language = common().language(console().resources().userLanguage());
    setup.make(
        new WorkspaceSetup.Contents(
            files(register), language, values(language, setup.workspace(), program)));
    if (!common().isQuiet()) {
      new SetupScreen(screen())
          .print(console().out(), setup.workspace(), program, register.file().count());
    }
    return ExitStatus.DONE;
  }

  private Map<String, Path> files(Register register) {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put(RunFileNames.register(register.file().isArray()), contracts.value());
    int number = 0;
    for (Path policy : policies.policies()) {
      number++;
      String name = fileName(policy).replaceFirst("(\\.json)?$", ".json");
      String taken = RunFileNames.POLICIES + "/" + name;
      files.put(
          files.containsKey(taken) ? RunFileNames.POLICIES + "/" + number + "-" + name : taken,
          policy);
    }
    policies.lists().forEach((name, file) -> files.put(RunFileNames.list(name), file));
    return files;
  }

  private SetupValues values(Language language, Path workspace, Path program) throws IOException {
    // That somebody works in English says nothing of the practices: letters would be English.
    boolean isMeant = language == common().language(Language.NL);
    CsvStyle csv = language == Language.NL ? CsvStyle.EXCEL_NL : CsvStyle.DEFAULT;
    boolean isAtHome = isAtHome(workspace.resolveSibling(".")) || isAtHome(program);
    return new SetupValues()
        .with("lang", (isMeant ? "" : "#") + "lang=" + language.code())
        .with("csv", csv.code())
        .with("home", isAtHome ? "read-only" : "yes")
        .withPath("program", program);
  }

  /** Whether {@code ProtectHome=yes} would hide it, a link on the way followed. */
  private static boolean isAtHome(Path path) throws IOException {
    Path real = Files.exists(path) ? path.toRealPath() : path;
    return Stream.of("/home", "/root", "/run/user")
        .anyMatch(home -> path.startsWith(home) || real.startsWith(home));
  }
}
