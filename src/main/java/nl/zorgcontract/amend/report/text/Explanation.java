package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Revision;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.StoredDecision.StoredReason;
import org.jspecify.annotations.Nullable;

/** Explains a stored decision: what every check found, and how its days were calculated. */
public final class Explanation {

  public enum CheckStatus implements Coded {
    PASSED,
    FAILED,
    /** Failed, and set aside by a ruling. */
    SET_ASIDE,
    NOT_APPLICABLE
  }

  /**
   * A check as it was made.
   *
   * @param found what it found; empty where there is nothing to say
   * @param source document and heading, null for none
   */
  public record Check(ReasonCode code, CheckStatus result, String found, @Nullable String source) {}

  /**
   * A day of the decision and how it was derived.
   *
   * @param name the key of its label
   * @param how the calculation in words
   * @param source document and heading, null for none
   */
  public record DerivedDay(String name, LocalDate day, String how, @Nullable String source) {}

  private final StoredDecision decision;
  private final @Nullable LocalDate asOf;
  private final @Nullable Policy policy;
  private final @Nullable Agreement agreement;
  private final @Nullable ActionTiming timing;
  private final RuleSources sources;
  private final NamingPolicy names;
  private final Messages messages;

  /**
   * Creates an explanation.
   *
   * @param asOf the day of the run; null where it is not known
   * @param policy the policy as the run kept it; null where none was reached
   * @param messages the language of the explanation
   */
  public Explanation(
      StoredDecision decision,
      @Nullable LocalDate asOf,
      @Nullable Policy policy,
      Messages messages) {
    this.decision = decision;
    this.asOf = asOf;
    this.policy = policy == null ? null : decision.standing(policy);
    this.messages = messages;
    agreement = decision.agreement(this.policy);
    timing = decision.timing(agreement);
    sources = new RuleSources(this.policy, agreement, timing);
    names = NamingPolicy.of(decision, this.policy);
  }

  /** The last revision that counted; null where there was none. */
  public @Nullable Revision revision() {
    return policy == null ? null : policy.revision();
  }

  public StoredDecision decision() {
    return decision;
  }

  /** The agreement's name, or what the request wrote. */
  public String agreement() {
    return names
        .agreement()
        .map(each -> messages.text(each.name()))
        .orElse(Objects.requireNonNullElse(decision.text("agreement"), ""));
  }

  /** The policy's name; its id where nothing is known of it. */
  public @Nullable String policy() {
    return names.policy().map(each -> messages.text(each.name())).orElse(decision.text("policy"));
  }

  /** Who decides on what was referred; null for any other outcome. */
  public @Nullable String referredTo() {
    if (!Outcome.REFERRED.code().equals(decision.text("outcome"))) {
      return null;
    }
    return names
        .agreement()
        .map(each -> each.followUp().referredTo())
        .or(() -> names.policy().map(Policy::referredTo))
        .map(messages::text)
        .orElse(null);
  }

  /** The terms asked for, in words; empty where there were none. */
  public String terms() {
    return new TermWords(messages).of(decision.terms(), names.agreement().orElse(null));
  }

  /** The checks that decided the request, the first one first; none where all were passed. */
  public List<Check> deciding() {
    return checks().stream().filter(check -> check.result() == CheckStatus.FAILED).toList();
  }

  public List<String> warnings() {
    return decision.warnings().stream().map(warning -> warning.message().in(messages)).toList();
  }

  /** The days, in the order in which one follows from the other. */
  public List<DerivedDay> days() {
    List<DerivedDay> days = new ArrayList<>();
    LocalDate received = decision.day("receivedOn");
    LocalDate start = decision.day("startDate");
    LocalDate submitBy = decision.day("submitBy");
    LocalDate tariffFrom = decision.day("tariffFrom");
    add(days, "receivedOn", received, Message.of("explain.received"), null);
    add(days, "asOf", asOf, Message.of("explain.asOf"), null);
    if (start != null) {
      add(days, "startDate", start, start(start, received), startSource());
    }
    if (start != null && submitBy != null && (timing == null || !timing.isBesideWindow(start))) {
      add(days, "submitBy", submitBy, deadline(start, submitBy), sources.deadline());
    }
    if (start != null && received != null && tariffFrom != null) {
      boolean isRuled = decision.ruling() != null;
      Message how = DateDerivation.tariff(policy, start, received, tariffFrom, isRuled);
      add(days, "tariffFrom", tariffFrom, how, null);
    }
    addProposal(days);
    return days;
  }

  private @Nullable String startSource() {
    boolean isFirst = decision.day("requestedStart") == null && !decision.isOnAnAmendment();
    return isFirst ? sources.window() : null;
  }

  private Message start(LocalDate start, @Nullable LocalDate received) {
    LocalDate asked = decision.day("requestedStart");
    if (decision.isWithdraw()) {
      return Message.of("explain.withdrawnStart");
    } else if (decision.ruling() != null && !start.equals(asked) && !isFirstStart(start, asked)) {
      return Message.of("explain.ruled");
    } else if (asked != null || received == null) {
      return Message.of("explain.asked");
    }
    return decision.isOnAnAmendment()
        ? Message.of("explain.firstStart")
        : DateDerivation.firstStart(timing, received, start);
  }

  /** Whether the start can be the first possible one, as far as the window tells. */
  private boolean isFirstStart(LocalDate start, @Nullable LocalDate asked) {
    return asked == null
        && (decision.isOnAnAmendment() || (timing != null && timing.isStart(start)));
  }

  private Message deadline(LocalDate start, LocalDate submitBy) {
    if (decision.isWithdraw()) {
      return Message.of("explain.withdrawnDeadline");
    }
    return decision.isOnAnAmendment()
        ? Message.of("explain.movedDeadline")
        : DateDerivation.deadline(timing, start, submitBy);
  }

  private void addProposal(List<DerivedDay> days) {
    LocalDate start = decision.proposal("startDate");
    LocalDate submitBy = decision.proposal("submitBy");
    if (start != null && submitBy != null) {
      Message first =
          asOf == null
              ? Message.of("explain.day").day("day", start)
              : DateDerivation.firstStart(timing, asOf, start);
      add(days, "proposedStart", start, first, sources.window());
      Message how = DateDerivation.deadline(timing, start, submitBy);
      add(days, "proposedSubmitBy", submitBy, how, sources.deadline());
    }
  }

  private void add(
      List<DerivedDay> days,
      String name,
      @Nullable LocalDate day,
      Message how,
      @Nullable String source) {
    if (day != null) {
      days.add(new DerivedDay(name, day, messages.text(how), source));
    }
  }

  /** Every check, in the order in which they are made; one that failed twice stands there twice. */
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Set<ReasonCode> notApplicable = decision.notApplicable();
    if (!decision.isOnAnAmendment()) {
      notApplicable.addAll(ReasonCode.ON_AN_AMENDMENT);
    }
    if (isWhetherOfferedOrNot()) {
      notApplicable.add(ReasonCode.AGREEMENT_WITHDRAWN);
    }
    List<StoredReason> reasons = decision.reasons();
    PassedChecks passed = new PassedChecks(decision, asOf, timing, messages);
    AppliedRuling ruling = decision.ruling();
    for (ReasonCode code : ReasonCode.IN_ORDER) {
      List<StoredReason> failed = reasons.stream().filter(each -> each.code() == code).toList();
      failed.forEach(
          each ->
              checks.add(
                  new Check(code, CheckStatus.FAILED, each.message().in(messages), each.source())));
      if (ruling != null && ruling.reasons().contains(code.name())) {
        checks.add(setAside(code, ruling));
      } else if (failed.isEmpty()) {
        checks.add(
            notApplicable.contains(code)
                ? new Check(code, CheckStatus.NOT_APPLICABLE, "", null)
                : new Check(code, CheckStatus.PASSED, passed.found(code), sources.of(code)));
      }
    }
    return checks;
  }

  /** Whether it does not matter to the request that the agreement is still offered. */
  private boolean isWhetherOfferedOrNot() {
    return decision.isWithdraw()
        || Action.STOP.code().equals(decision.text("action"))
        || (agreement != null && !agreement.isOffered(Action.CHANGE));
  }

  private Check setAside(ReasonCode code, AppliedRuling ruling) {
    String source = policy == null ? null : policy.exceptions().source();
    return new Check(
        code, CheckStatus.SET_ASIDE, messages.text(DecisionText.granted(ruling)), source);
  }
}
