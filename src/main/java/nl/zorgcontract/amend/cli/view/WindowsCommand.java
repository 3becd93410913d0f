package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.AsOfOption;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.io.output.OutputFile;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.Windows;
import nl.zorgcontract.amend.report.Windows.Offer;
import nl.zorgcontract.amend.report.calendar.DeadlineCalendar;
import nl.zorgcontract.amend.report.screen.WindowsScreen;

/** {@code amend windows}: the next start dates with their submission deadlines. */
public final class WindowsCommand extends Command {

  private static final int MOST = 100;

  private final Argument<List<String>> agreements =
      repeated(
          String.class,
          "--agreement",
          "NAME",
          "Only this agreement: its code, name or alias. May be repeated.");

  private final Argument<String> policyId =
      option(
          String.class,
          "--policy-id",
          "ID",
          "Only this policy; 'amend policy list' tells which there are.");

  private final Argument<Integer> count =
      option(
          Integer.class,
          "--count",
          "N",
          "How many next start dates an agreement, and every agreement of those days (default: 2).");

  private final Argument<Path> ical =
      output(
          DeadlineCalendar.START,
          "--ical",
          "FILE",
          "Also write the deadlines and the planning as a calendar (iCalendar), with alarms.");

  private final AsOfOption asOf = with(new AsOfOption());
  private final WorkspaceOption workspace = with(WorkspaceOption.ofPolicies());

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public WindowsCommand(Console console) {
    super(
        console,
        "windows",
        "Tells the next start dates of each agreement, and until when to send requests.");
  }

  @Override
  public int run() throws IOException {
    int times = count.or(2);
    if (times < 1 || times > MOST) {
      throw new UsageException(
          Message.of("usage.count").given("count", String.valueOf(times)).number("most", MOST));
    }
    Windows windows = Windows.of(asOf.day(console()), offers(), times);
    Path calendar = ical.orNull();
    if (calendar != null) {
      writeCalendar(windows, calendar);
    }
    WindowsScreen shown = new WindowsScreen(screen());
    print(format, out -> shown.print(out, windows), () -> shown.listing(windows));
    return ExitStatus.DONE;
  }

  private List<Offer> offers() throws IOException {
    List<Policy> chosen = chosen();
    List<Offer> offers = new ArrayList<>();
    LocalDate day = asOf.day(console());
    if (agreements.value().isEmpty()) {
      chosen.forEach(policy -> offers.addAll(offered(policy, day)));
    }
    for (String name : agreements.value()) {
      int before = offers.size();
      for (Policy policy : chosen) {
        policy
            .called(name, policy.on(day))
            .ifPresent(agreement -> offers.add(new Offer(policy, agreement)));
      }
      if (offers.size() == before) {
        throw UsageException.noAgreement(name, chosen);
      }
    }
    // The same agreement by two of its names, or in two versions, is one.
    Map<String, Offer> distinct = new LinkedHashMap<>();
    offers.forEach(
        each -> distinct.putIfAbsent(each.policy().id() + " " + each.agreement().code(), each));
    return List.copyOf(distinct.values());
  }

  /** What is offered on a day, and what a later revision adds. */
  private static List<Offer> offered(Policy policy, LocalDate day) {
    return policy.versions().stream()
        .filter(version -> !version.days().end().isBefore(day))
        .flatMap(version -> version.policy().agreements().all().stream())
        .filter(agreement -> agreement.whyWithdrawn() == null)
        .map(agreement -> new Offer(policy, agreement))
        .toList();
  }

  private List<Policy> chosen() throws IOException {
    Policies known = policies(workspace.orNull(), policies);
    String id = policyId.orNull();
    if (id == null) {
      return known.all();
    }
    return List.of(known.find(id).orElseThrow(() -> UsageException.noPolicy(id, known)));
  }

  private void writeCalendar(Windows windows, Path file) throws IOException {
    // A calendar without a day in it is none by RFC 5545.
    if (windows.agreements().stream().allMatch(agreement -> agreement.openings().isEmpty())
        && windows.policies().stream().allMatch(policy -> policy.planning().isEmpty())) {
      throw new UsageException(Message.of("windows.noDeadline").day("asOf", windows.asOf()));
    }
    DeadlineCalendar calendar = new DeadlineCalendar(messages());
    OutputFile.replace(
        file,
        DeadlineCalendar.START,
        out -> calendar.write(out, windows, !agreements.value().isEmpty()));
  }
}
