package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.overview.RegisterDifferences;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.screen.DiffScreen;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.run.CheckedRegister;

/** {@code amend diff}: what changed between two registers. */
public final class DiffCommand extends Command {

  private final Argument<List<Path>> registers =
      parameters(Path.class, "OLD NEW", "Two registers: the older one and the newer one.");

  private final WorkspaceOption workspace = with(WorkspaceOption.ofPolicies());

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public DiffCommand(Console console) {
    super(console, "diff", "Tells what changed between two registers, contract by contract.");
  }

  @Override
  public int run() throws IOException {
    int given = registers.value().size();
    if (given != 2) {
      throw new UsageException(Message.of("usage.diff").number("count", given));
    }
    Policies known = policies(workspace.orNull(), policies);
    Register older = read(registers.value().get(0), known);
    Register newer = read(registers.value().get(1), known);
    try (RegisterDifferences differences = new RegisterDifferences(older, newer)) {
      DiffScreen shown = new DiffScreen(screen(), texts(known));
      print(
          format,
          out -> shown.print(out, differences, newer.file().count()),
          () -> shown.listing(differences));
    }
    return ExitStatus.DONE;
  }

  private static Register read(Path file, Policies known) throws IOException {
    return CheckedRegister.read(file, ContractFilter.that(contract -> true), known);
  }

  private AgreementTexts texts(Policies known) {
    return new AgreementTexts(known::find, messages());
  }
}
