package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Guidance.Milestone;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Windows;
import nl.zorgcontract.amend.report.Windows.OfAgreement;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import org.jspecify.annotations.Nullable;

/** What {@code amend windows} prints: a table a policy. */
public final class WindowsScreen {

  /** An opening of an agreement, or what is said of an agreement without one, or a milestone. */
  private record WindowRow(
      Policy policy,
      @Nullable OfAgreement agreement,
      @Nullable StartOption option,
      @Nullable Milestone milestone) {

    <V> @Nullable V of(Function<OfAgreement, @Nullable V> value) {
      return agreement == null ? null : value.apply(agreement);
    }

    List<Action> actions() {
      return agreement == null ? List.of() : List.copyOf(agreement.actions());
    }

    @Nullable LocalDate planningDay() {
      return milestone == null ? null : milestone.before(policy.term());
    }
  }

  private final Screen screen;
  private final Messages messages;

  public WindowsScreen(Screen screen) {
    this.screen = screen;
    this.messages = screen.messages();
  }

  /** Prints a table a policy; of a policy whose term is over only that it is. */
  public void print(Appendable out, Windows windows) throws IOException {
    Map<Policy, List<OfAgreement>> byPolicy = new LinkedHashMap<>();
    for (OfAgreement each : windows.agreements()) {
      byPolicy.computeIfAbsent(each.policy(), policy -> new ArrayList<>()).add(each);
    }
    boolean first = true;
    for (Map.Entry<Policy, List<OfAgreement>> entry : byPolicy.entrySet()) {
      out.append(first ? "" : "\n");
      first = false;
      Policy policy = entry.getKey();
      out.append(screen.heading(messages.text(policy.name()))).append('\n');
      if (policy.term().end().isBefore(windows.asOf())) {
        Message over = Message.of("windows.over").day("end", policy.term().end());
        out.append(messages.text(over)).append('\n');
      } else {
        printOpenings(out, windows, entry.getValue());
        printRemarks(out, entry.getValue());
        new PolicyScreen(screen).printPlanning(out, policy);
      }
    }
  }

  private void printOpenings(Appendable out, Windows windows, List<OfAgreement> agreements)
      throws IOException {
    if (agreements.stream().allMatch(each -> each.openings().isEmpty())) {
      return;
    }
    ScreenTable table =
        screen.table(
            screen.column("start", Align.LEFT),
            screen.column("submitBy", Align.LEFT),
            screen.column("days_left", Align.RIGHT));
    options(agreements)
        .forEach(
            (option, names) ->
                table
                    .row(
                        option.startDate().toString(),
                        Screen.day(option.submitBy()),
                        Objects.toString(option.daysLeft(windows.asOf()), ""))
                    .under(List.of(String.join(", ", names))));
    table.print(out);
  }

  /** The agreements of each start date and deadline, by day. */
  private Map<StartOption, List<String>> options(List<OfAgreement> agreements) {
    Map<StartOption, List<String>> names =
        new TreeMap<>(
            Comparator.comparing(StartOption::startDate)
                .thenComparing(
                    StartOption::submitBy, Comparator.nullsLast(Comparator.naturalOrder())));
    for (OfAgreement each : agreements) {
      for (StartOption option : each.openings()) {
        names.computeIfAbsent(option, day -> new ArrayList<>()).add(each.name(messages));
      }
    }
    return names;
  }

  /** What is said of agreements without an opening, each thing once. */
  private void printRemarks(Appendable out, List<OfAgreement> agreements) throws IOException {
    Map<String, List<String>> namesByRemark = new LinkedHashMap<>();
    for (OfAgreement each : agreements) {
      Message remark = each.remark();
      if (remark != null) {
        namesByRemark
            .computeIfAbsent(messages.text(remark), text -> new ArrayList<>())
            .add(each.name(messages));
      }
    }
    for (Map.Entry<String, List<String>> entry : namesByRemark.entrySet()) {
      String text = String.join(", ", entry.getValue()) + ": " + entry.getKey();
      screen.text(out, text);
    }
  }

  /** A line a start date; a line without days for an agreement that has none; then the planning. */
  public Listing<?> listing(Windows windows) {
    return new ListColumns<WindowRow>()
        .code("policy", row -> row.policy().id(), row -> messages.text(row.policy().name()))
        .code("agreement", row -> row.of(each -> each.agreement().code()), this::agreementName)
        .text("name", this::agreementName)
        .codes(
            "actions",
            row -> row.actions().stream().map(Action::code).toList(),
            row -> row.actions().stream().map(each -> action(each)).toList())
        .day("start_date", row -> row.option() == null ? null : row.option().startDate())
        .day("submit_by", row -> row.option() == null ? null : row.option().submitBy())
        .number(
            "days_left", row -> row.option() == null ? null : row.option().daysLeft(windows.asOf()))
        .day("planning_day", WindowRow::planningDay)
        .text("remark", this::remark)
        .of(rows(windows));
  }

  private static List<WindowRow> rows(Windows windows) {
    List<WindowRow> rows = new ArrayList<>();
    for (OfAgreement each : windows.agreements()) {
      each.openings().forEach(option -> rows.add(new WindowRow(each.policy(), each, option, null)));
      if (each.remark() != null) {
        rows.add(new WindowRow(each.policy(), each, null, null));
      }
    }
    for (Policy policy : windows.policies()) {
      policy.planning().forEach(day -> rows.add(new WindowRow(policy, null, null, day)));
    }
    return rows;
  }

  private @Nullable String agreementName(WindowRow row) {
    return row.of(each -> messages.text(each.agreement().name()));
  }

  private String action(Action action) {
    return messages.text("action." + action.code());
  }

  private @Nullable String remark(WindowRow row) {
    if (row.milestone() != null) {
      return messages.text(row.milestone().text());
    }
    Message remark = row.of(OfAgreement::remark);
    return remark == null || row.option() != null ? null : messages.text(remark);
  }
}
