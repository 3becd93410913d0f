package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Guidance.Milestone;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Windows;
import nl.zorgcontract.amend.report.Windows.OfAgreement;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenCell;

/** What {@code amend windows} prints: a table a policy. */
public final class WindowsScreen {

  private final Screen screen;
  private final Messages messages;

  /** Windows on this screen. */
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
        printPlanning(out, policy);
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
            screen.column("daysLeft", Align.RIGHT));
    options(agreements)
        .forEach(
            (option, names) ->
                table.row(
                    List.of(
                        ScreenCell.of(option.startDate().toString()),
                        ScreenCell.of(Screen.day(option.submitBy())),
                        ScreenCell.of(Objects.toString(option.daysLeft(windows.asOf()), ""))),
                    List.of(String.join(", ", names))));
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

  /** The days of the contracting year, each with its year. */
  private void printPlanning(Appendable out, Policy policy) throws IOException {
    if (policy.planning().isEmpty()) {
      return;
    }
    out.append('\n').append(screen.heading(screen.label("planning"))).append('\n');
    ScreenTable table = screen.labels();
    for (Milestone milestone : policy.planning()) {
      table.row(milestone.before(policy.term()).toString(), messages.text(milestone.text()));
    }
    table.print(out);
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
  public Listing listing(Windows windows) {
    Listing listing =
        new Listing(
            "policy",
            "agreement",
            "name",
            "actions",
            "start_date",
            "submit_by",
            "days_left",
            "planning_day",
            "remark");
    for (OfAgreement each : windows.agreements()) {
      for (StartOption option : each.openings()) {
        row(listing, each)
            .day(option.startDate())
            .day(option.submitBy())
            .number(option.daysLeft(windows.asOf()))
            .day(null)
            .text(null);
      }
      Message remark = each.remark();
      if (remark != null) {
        addRemark(row(listing, each), messages.text(remark));
      }
    }
    windows.policies().forEach(policy -> planning(listing, policy));
    return listing;
  }

  private static void addRemark(Listing row, String remark) {
    row.day(null).day(null).number(null).day(null).text(remark);
  }

  private Listing row(Listing listing, OfAgreement each) {
    return listing
        .code(each.policy().id(), messages.text(each.policy().name()))
        .code(each.agreement().code(), messages.text(each.agreement().name()))
        .text(messages.text(each.agreement().name()))
        .codes(
            each.actions().stream().map(Action::code).toList(),
            each.actions().stream().map(one -> messages.text("action." + one.code())).toList());
  }

  private void planning(Listing listing, Policy policy) {
    for (Milestone milestone : policy.planning()) {
      listing
          .code(policy.id(), messages.text(policy.name()))
          .text(null)
          .text(null)
          .list(List.of())
          .day(null)
          .day(null)
          .number(null)
          .day(milestone.before(policy.term()))
          .text(messages.text(milestone.text()));
    }
  }
}
