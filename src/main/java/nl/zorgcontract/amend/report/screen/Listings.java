package nl.zorgcontract.amend.report.screen;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Guidance.Milestone;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.TermDefinition;
import nl.zorgcontract.amend.report.ActionTexts;
import nl.zorgcontract.amend.report.DeadlineText;
import nl.zorgcontract.amend.report.Windows;
import nl.zorgcontract.amend.report.Windows.OfAgreement;

/** What the commands print for other programs: the listings behind CSV and JSON. */
public final class Listings {

  private final Messages messages;

  public Listings(Messages messages) {
    this.messages = messages;
  }

  /** One row for each policy. */
  public Listing policies(Collection<Policy> policies) {
    Listing listing = new Listing("policy", "insurer", "start", "end", "name");
    for (Policy policy : policies) {
      listing
          .text(policy.id())
          .text(policy.insurer())
          .day(policy.term().start())
          .day(policy.term().end())
          .text(messages.text(policy.name()));
    }
    return listing;
  }

  /** One row for each agreement of a policy. */
  public Listing agreements(Policy policy) {
    Listing listing =
        new Listing(
            "policy", "agreement", "name", "window", "submit_by", "terms", "withdrawn", "source");
    for (Agreement agreement : policy.agreements().all()) {
      LocalizedText withdrawn = agreement.withdrawn();
      String window = ActionTexts.of(action -> window(agreement.timing(action)), messages);
      String deadline =
          withdrawn != null
              ? ""
              : ActionTexts.of(
                  action -> DeadlineText.of(agreement.timing(action), messages), messages);
      listing
          .text(policy.id())
          .text(agreement.code())
          .text(messages.text(agreement.name()))
          .text(window.isEmpty() ? null : window)
          .text(deadline.isEmpty() ? null : deadline)
          .list(agreement.terms().stream().map(TermDefinition::name).toList())
          .text(withdrawn == null ? null : messages.text(withdrawn))
          .text(agreement.source());
    }
    return listing;
  }

  /** One row for each agreement period of the contracts. */
  public Listing periods(List<Contract> contracts, LocalDate day) {
    Listing listing =
        new Listing(
            "contract_id",
            "agb_code",
            "practice_name",
            "policy",
            "agreement",
            "start",
            "end",
            "in_force",
            "terms",
            "request_id");
    for (Contract contract : contracts) {
      for (AgreementPeriod period : contract.agreements()) {
        listing
            .text(contract.contractId())
            .text(contract.agbCode())
            .text(contract.practice().name())
            .text(contract.policy())
            .text(period.agreement())
            .day(period.start())
            .day(period.days(contract.term()).end())
            .flag(period.days(contract.term()).contains(day))
            .terms(period.terms())
            .text(period.requestId());
      }
    }
    return listing;
  }

  /** One row for each fault. */
  public Listing faults(List<Fault> faults) {
    Listing listing = new Listing("file", "line", "column", "code", "message");
    for (Fault fault : faults) {
      listing
          .text(fault.file())
          .number(fault.place().line() == 0 ? null : (long) fault.place().line())
          .number(fault.place().column() == 0 ? null : (long) fault.place().column())
          .text(fault.message().key())
          .text(messages.text(fault.message()));
    }
    return listing;
  }

  private String window(ActionTiming timing) {
    return timing.window() == null ? "" : messages.text(timing.window().name());
  }

  /** A line a start date; a line without days for an agreement that has none; then the planning. */
  public static Listing windows(Windows windows, Messages messages) {
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
        row(listing, each, messages)
            .day(option.startDate())
            .day(option.submitBy())
            .number(option.daysLeft(windows.asOf()))
            .day(null)
            .text(null);
      }
      Message remark = each.remark();
      if (remark != null) {
        addRemark(row(listing, each, messages), messages.text(remark));
      }
    }
    windows.policies().forEach(policy -> planning(listing, policy, messages));
    return listing;
  }

  private static void addRemark(Listing row, String remark) {
    row.day(null).day(null).number(null).day(null).text(remark);
  }

  private static Listing row(Listing listing, OfAgreement each, Messages messages) {
    return listing
        .text(each.policy().id())
        .text(each.agreement().code())
        .text(messages.text(each.agreement().name()))
        .list(each.actions().stream().map(Action::code).toList());
  }

  private static void planning(Listing listing, Policy policy, Messages messages) {
    for (Milestone milestone : policy.planning()) {
      listing
          .text(policy.id())
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
