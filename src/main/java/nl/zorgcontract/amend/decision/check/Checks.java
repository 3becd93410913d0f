package nl.zorgcontract.amend.decision.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.resolution.GivenTerms;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ReasonCode;

/**
 * The checks on a request whose contract and agreement are known, each named as its reason code.
 * All of them are made; every reason is reported.
 */
final class Checks {

  /** The checks, in the order in which they are made and their reasons reported. */
  static final List<ReasonCode> IN_ORDER =
      between(ReasonCode.REFUSED, ReasonCode.CONDITION_UNKNOWN);

  /** The checks that ask for no more than how a request came in. */
  static final Set<ReasonCode> ON_RECEIPT =
      EnumSet.copyOf(between(ReasonCode.REFUSED, ReasonCode.RECEIVED_IN_FUTURE));

  /** A withdraw has no window, no terms and no conditions of its own. */
  static final Set<ReasonCode> ON_WITHDRAW =
      EnumSet.of(
          ReasonCode.REFUSED,
          ReasonCode.CHANNEL_NOT_ACCEPTED,
          ReasonCode.SUBMITTER_NOT_ACCEPTED,
          ReasonCode.RECEIVED_IN_FUTURE,
          ReasonCode.DEADLINE_MISSED,
          ReasonCode.AMENDMENT_NOT_FOUND,
          ReasonCode.AMENDMENT_IN_FORCE,
          ReasonCode.AMENDMENT_SUPERSEDED);

  private Checks() {}

  private static List<ReasonCode> between(ReasonCode first, ReasonCode last) {
    return List.copyOf(
        ReasonCode.IN_ORDER.subList(
            ReasonCode.IN_ORDER.indexOf(first), ReasonCode.IN_ORDER.indexOf(last) + 1));
  }

  /** Makes one of {@link #IN_ORDER}. */
  static CheckResult make(ReasonCode check, DecisionContext context) {
    return switch (check) {
      case NO_WINDOW -> TimingChecks.noWindow(context);
      case START_NOT_IN_WINDOW -> TimingChecks.startNotInWindow(context);
      case RETROACTIVE -> TimingChecks.retroactive(context);
      case DEADLINE_MISSED -> TimingChecks.deadlineMissed(context);
      case OUTSIDE_CONTRACT_TERM -> TimingChecks.outsideContractTerm(context);
      case AMENDMENT_NOT_FOUND -> AmendmentChecks.notFound(context);
      case AMENDMENT_IN_FORCE -> AmendmentChecks.inForce(context);
      case AMENDMENT_SUPERSEDED -> AmendmentChecks.superseded(context);
      case ALREADY_AGREED -> alreadyAgreed(context);
      case NOT_AGREED -> notAgreed(context);
      case NO_CHANGE -> noChange(context);
      case AMENDMENT_LIMIT -> amendmentLimit(context);
      case TERM_UNKNOWN -> TermChecks.termUnknown(context);
      case TERM_MISSING -> TermChecks.termMissing(context);
      case TERM_INVALID -> TermChecks.termInvalid(context);
      case REQUIREMENT_NOT_MET, REQUIREMENT_UNKNOWN, CONDITION_NOT_MET, CONDITION_UNKNOWN ->
          RuleChecks.make(check, context);
      default -> make(check, context.receipt());
    };
  }

  /** Makes one of {@link #ON_RECEIPT}. */
  static CheckResult make(ReasonCode check, Receipt receipt) {
    return switch (check) {
      case REFUSED -> ReceiptChecks.refused(receipt);
      case CHANNEL_NOT_ACCEPTED -> ReceiptChecks.channelNotAccepted(receipt);
      case SUBMITTER_NOT_ACCEPTED -> ReceiptChecks.submitterNotAccepted(receipt);
      case RECEIVED_IN_FUTURE -> ReceiptChecks.receivedInFuture(receipt);
      default -> throw new IllegalArgumentException("No check: " + check);
    };
  }

  /** An agreement that is planned for a later day is moved, not started once more. */
  private static CheckResult alreadyAgreed(DecisionContext context) {
    Contract contract = context.contract();
    if (!context.isStart() || contract == null || !context.hasStart()) {
      return CheckResult.NOT_APPLICABLE;
    }
    return contract
        .coveringOrLater(context.agreement().code(), context.start())
        .map(
            period ->
                CheckResult.rejected(
                    ReasonCode.ALREADY_AGREED, alreadyAgreed(context, period), null))
        .orElse(CheckResult.PASSED);
  }

  private static Message alreadyAgreed(DecisionContext context, AgreementPeriod period) {
    boolean isPlanned = period.start().isAfter(context.start());
    Message message =
        Message.of("reason.ALREADY_AGREED" + planned(isPlanned, period))
            .phrase("agreement", context.agreement().name())
            .day("startDate", context.start())
            .day("periodStart", period.start());
    return isPlanned && period.requestId() != null
        ? message.given("amends", period.requestId())
        : message;
  }

  private static CheckResult notAgreed(DecisionContext context) {
    if (context.isStart() || context.contract() == null || !context.hasStart()) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (context.covering().isPresent()) {
      return CheckResult.PASSED;
    }
    return CheckResult.rejected(
        ReasonCode.NOT_AGREED, notAgreed(context, context.contract()), null);
  }

  private static Message notAgreed(DecisionContext context, Contract contract) {
    Message message =
        Message.of("reason.NOT_AGREED")
            .phrase("agreement", context.agreement().name())
            .day("startDate", context.start());
    return contract
        .coveringOrLater(context.agreement().code(), context.start())
        .map(
            period -> {
              Message planned =
                  new Message(message.key() + planned(true, period), message.facts())
                      .day("periodStart", period.start());
              return period.requestId() == null
                  ? planned
                  : planned.given("amends", period.requestId());
            })
        .orElseGet(
            () ->
                context.isStop()
                    ? new Message("reason.NOT_AGREED.stop", message.facts())
                    : message);
  }

  /** How a message ends that leads to the move of a planned agreement, or tells when it starts. */
  private static String planned(boolean isPlanned, AgreementPeriod period) {
    if (!isPlanned) {
      return "";
    }
    return period.requestId() == null ? ".planned" : ".move";
  }

  private static CheckResult noChange(DecisionContext context) {
    if (context.hasTermFault()) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (context.isMoveToSameStart()) {
      Message message =
          Message.of("reason.NO_CHANGE.move")
              .phrase("agreement", context.agreement().name())
              .day("startDate", context.start());
      return CheckResult.rejected(ReasonCode.NO_CHANGE, message, null);
    }
    if (context.isStart() || context.isStop() || context.covering().isEmpty()) {
      return CheckResult.NOT_APPLICABLE;
    }
    Map<String, ?> present =
        GivenTerms.normalised(context.covering().get().terms(), context.agreement());
    if (!present.equals(context.terms().merged())) {
      return CheckResult.PASSED;
    }
    Message message =
        context.given().valid().isEmpty()
            ? nothingGiven(context.agreement())
            : Message.of("reason.NO_CHANGE").day("startDate", context.start());
    return CheckResult.rejected(
        ReasonCode.NO_CHANGE, message.phrase("agreement", context.agreement().name()), null);
  }

  /** What is said of a change that says nothing of what is to change. */
  private static Message nothingGiven(Agreement agreement) {
    return agreement.terms().isEmpty()
        ? Message.of("reason.NO_CHANGE.noTerms")
        : Message.of("reason.NO_CHANGE.nothingGiven")
            .several("terms", agreement.terms(), term -> new Fact.Phrase(term.label()));
  }

  /**
   * The agreement may be amended so many times a contract (Salland, on the preferred insurer:
   * once).
   */
  private static CheckResult amendmentLimit(DecisionContext context) {
    Integer limit = context.agreement().rules().amendmentLimit();
    Contract contract = context.contract();
    if (limit == null || contract == null) {
      return CheckResult.NOT_APPLICABLE;
    }
    // A move takes the place of an amendment that was counted.
    int moved = context.concerned() == null ? 0 : 1;
    if (contract.timesAmended(context.agreement().code()) - moved < limit) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.AMENDMENT_LIMIT")
            .phrase("agreement", context.agreement().name())
            .number("limit", limit);
    return CheckResult.rejected(ReasonCode.AMENDMENT_LIMIT, message, context.agreement().source());
  }
}
