package nl.zorgcontract.amend.cli.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.policy.reader.PolicyReader;
import nl.zorgcontract.amend.report.screen.PolicyDiffScreen;
import nl.zorgcontract.amend.report.text.PolicyDifference;

/** {@code amend policy diff}: what two policies, or one on two days, say differently. */
public final class PolicyDiffCommand extends Command {

  private final Argument<List<String>> compared =
      parameters(
          String.class,
          "A B",
          "Two policies: each an id or a file, with @DAY after it for the policy as it is on that day.");

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public PolicyDiffCommand(Console console) {
    super(console, "diff", "Tells what two policies, or one policy on two days, say differently.");
  }

  @Override
  public int run() throws IOException {
    if (compared.value().size() != 2) {
      throw new UsageException(
          Message.of("usage.policyDiff").number("count", compared.value().size()));
    }
    Policies known = policies(null, policies);
    ComparedPolicy one = policy(compared.value().get(0), known);
    ComparedPolicy other = policy(compared.value().get(1), known);
    List<PolicyDifference> differences =
        one.isOnDay() || other.isOnDay()
            ? PolicyDifference.betweenVersions(one.policy(), other.policy(), messages())
            : PolicyDifference.between(one.policy(), other.policy(), messages());
    PolicyDiffScreen shown = new PolicyDiffScreen(screen(), differences);
    print(format, shown::print, shown::listing);
    return ExitStatus.DONE;
  }

  /** A policy that was asked for: as it stands on a day, or with its revisions. */
  private record ComparedPolicy(Policy policy, boolean isOnDay) {}

  private static ComparedPolicy policy(String asked, Policies known) throws IOException {
    int at = asked.lastIndexOf('@');
    Optional<LocalDate> day = at < 0 ? Optional.empty() : Days.parse(asked.substring(at + 1));
    String name = day.isPresent() ? asked.substring(0, at) : asked;
    Policy policy = named(name, known);
    return new ComparedPolicy(day.map(policy::on).orElse(policy), day.isPresent());
  }

  private static Policy named(String name, Policies known) throws IOException {
    Optional<Policy> byId = known.find(name);
    if (byId.isPresent() || !Files.isRegularFile(Path.of(name))) {
      return byId.orElseThrow(() -> UsageException.noPolicy(name, known));
    }
    try (InputStream in = InputFile.of(Path.of(name), name).open()) {
      return PolicyReader.read(name, in);
    }
  }
}
