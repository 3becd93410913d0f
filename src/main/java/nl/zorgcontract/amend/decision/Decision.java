package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one request, and why.
 *
 * @param request the request
 * @param outcome what became of it
 * @param subject the contract and the agreement it turned out to be about
 * @param dates its days
 * @param findings what the checks found
 * @param warnings what a person should know
 */
public record Decision(
    SubmittedRequest request,
    Outcome outcome,
    Subject subject,
    DecisionDates dates,
    Findings findings,
    List<Warning> warnings) {

  public Decision {
    warnings = List.copyOf(warnings);
  }

  /** The agreement's code where it is known, else as the request wrote it; null for none. */
  public @Nullable String agreementNamed() {
    Agreement agreement = subject.agreement();
    return agreement == null ? request.asked().agreement() : agreement.code();
  }

  public @Nullable LocalDate receivedOn() {
    return dates.receivedOn();
  }

  public @Nullable LocalDate startDate() {
    return dates.startDate();
  }

  public @Nullable LocalDate submitBy() {
    return dates.submitBy();
  }

  /**
   * The deadline as people are told it: null also where the request is not accepted for a day that
   * is no start of the window.
   */
  public @Nullable LocalDate submitByOfStart() {
    return isBesideWindow() ? null : submitBy();
  }

  /** Whether it stands against it that the agreement can never start, change or stop that day. */
  private boolean isBesideWindow() {
    Agreement agreement = subject.agreement();
    Action action = request.asked().action();
    LocalDate start = startDate();
    return has(ReasonCode.START_NOT_IN_WINDOW)
        && agreement != null
        && action != null
        && !action.isOnAmendment()
        && start != null
        && agreement.timing(action).isBesideWindow(start);
  }

  private boolean has(ReasonCode code) {
    for (Reason reason : reasons()) {
      if (reason.code() == code) {
        return true;
      }
    }
    return false;
  }

  public @Nullable LocalDate tariffFrom() {
    return dates.tariffFrom();
  }

  /** The day of the new tariff as people are told it: null also where nothing was ever in force. */
  public @Nullable LocalDate newTariffFrom() {
    return dates.neverBegins() ? null : dates.tariffFrom();
  }

  public @Nullable StartOption proposal() {
    return dates.proposal();
  }

  /** The first possible start as advice; null where asking for it would not help either. */
  public @Nullable StartOption advice() {
    return reasons().stream().anyMatch(reason -> reason.code().isOnEveryStart())
        ? null
        : proposal();
  }

  public List<Reason> reasons() {
    return findings.reasons();
  }

  /** The reasons as people are told them: without the deadline of a day that is no start. */
  public List<Reason> reasonsTold() {
    return isBesideWindow()
        ? reasons().stream().filter(each -> each.code() != ReasonCode.DEADLINE_MISSED).toList()
        : reasons();
  }

  /** The ruling that counted; null for none. */
  public @Nullable AppliedRuling ruling() {
    return findings.ruling();
  }

  /** The terms that it asks for, by name: its own, or those of the amendment that it moves. */
  public Map<String, Value> terms() {
    if (request instanceof AmendmentRequest asked && asked.action().takesTerms()) {
      return asked.terms();
    }
    return subject.moved() == null ? Map.of() : subject.moved().terms();
  }

  public Set<ReasonCode> notApplicable() {
    return findings.notApplicable();
  }

  /**
   * Whether another start date alone would have saved it: rejected, by reasons of timing only, and
   * a start is left to propose.
   */
  public boolean isRefusedOnTimingAlone() {
    return outcome == Outcome.REJECTED
        && proposal() != null
        && reasons().stream().allMatch(reason -> reason.code().isTiming());
  }
}
