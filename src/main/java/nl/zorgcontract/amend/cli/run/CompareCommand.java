package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.RunInputs;
import nl.zorgcontract.amend.cli.command.RunInputs.PolicyFiles;
import nl.zorgcontract.amend.cli.command.RunInputs.RulingsFile;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.RegisterOptions;
import nl.zorgcontract.amend.cli.option.RequestOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.DecisionDifference;
import nl.zorgcontract.amend.report.screen.CompareScreen;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.BatchRun.RegisterOutput;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.RunRequests;

/**
 * {@code amend compare}: decides the same requests twice, as is and with the policies, lists and
 * rulings given behind {@code --with}, and shows what comes out differently. Nothing is written.
 */
public final class CompareCommand extends Command {

  private static final String WITH = "--with";
  private static final List<String> SECOND = List.of("--policy", "--list", "--rulings");

  private final RequestOptions requests = with(new RequestOptions());

  private final RegisterOptions contracts =
      with(
          new RegisterOptions(
              "The contract register (default: that of the workspace). It is not changed.",
              "A workspace: its register, policies, lists and rulings, where no others are given."));

  private final Argument<List<Path>> otherPolicies =
      repeated(
          Path.class,
          "--with-policy",
          "FILE",
          "A policy of the second deciding; also --with --policy FILE. May be repeated.");

  private final Argument<Map<String, Path>> otherLists =
      named(
          "--with-list",
          "NAME=FILE",
          "A list of the second deciding; also --with --list NAME=FILE. May be repeated.");

  private final Argument<Path> otherRulings =
      option(
          Path.class,
          "--with-rulings",
          "FILE",
          "Rulings for the second deciding; also --with --rulings FILE.");

  private final FormatOption format = with(new FormatOption());

  public CompareCommand(Console console) {
    super(
        console,
        "compare",
        "Decides requests twice, as is and with another policy, list or ruling, and shows what differs.");
  }

  /** The command line with what stands behind {@code --with} as options of the second deciding. */
  public static String[] secondOptions(String... args) {
    List<String> named = new ArrayList<>();
    boolean second = false;
    for (String arg : args) {
      if (arg.equals(WITH)) {
        second = true;
      } else if (second && SECOND.stream().anyMatch(arg::startsWith)) {
        named.add(WITH + arg.substring(1));
      } else {
        named.add(arg);
      }
    }
    return named.toArray(new String[0]);
  }

  @Override
  public int run() throws IOException {
    if (otherPolicies.value().isEmpty()
        && otherLists.value().isEmpty()
        && otherRulings.orNull() == null) {
      throw new UsageException(Message.of("usage.compareWithNothing"));
    }
    DecisionBasis basis = RunInputs.of(console(), requests, contracts.workspace()).basis();
    DecisionBasis other = other();
    RunRequests received =
        RunRequests.read(
            requests.files(console().in()),
            requests.toReadOptions(KnownTerms.of(basis.policies()::all)));
    DecidedRun asIs = decide(received, basis);
    asIs.warnings().forEach(this::notice);
    List<Decision> decisions = asIs.decisions();
    DecidedRun changed = decide(received, other);
    changed.warnings().stream()
        .filter(warning -> !asIs.warnings().contains(warning))
        .forEach(this::notice);
    List<DecisionDifference> differences =
        DecisionDifference.between(decisions, changed.decisions());
    CompareScreen compare = new CompareScreen(screen());
    print(
        format,
        out -> compare.print(out, differences, decisions.size()),
        () -> compare.listing(differences));
    return differences.isEmpty() ? ExitStatus.DONE : ExitStatus.NOT_ALL_ACCEPTED;
  }

  private DecidedRun decide(RunRequests received, DecisionBasis basis) throws IOException {
    return BatchRun.run(received, contracts.register(), basis, RegisterOutput.NONE, Progress.NONE);
  }

  /** As is, but for what is given for the second deciding. */
  private DecisionBasis other() throws IOException {
    PolicyFiles asIs = PolicyFiles.of(contracts.workspace(), requests.policies());
    Map<String, Path> lists = new TreeMap<>(asIs.lists());
    lists.putAll(otherLists.value());
    List<Path> policies = otherPolicies.value().isEmpty() ? asIs.given() : otherPolicies.value();
    Path rulings = otherRulings.orNull();
    return RunInputs.of(
            console(),
            requests.deciding().asOf(console()),
            new PolicyFiles(asIs.kept(), policies, lists),
            RulingsFile.of(
                rulings != null ? rulings : requests.deciding().rulings(), contracts.workspace()))
        .basis();
  }
}
