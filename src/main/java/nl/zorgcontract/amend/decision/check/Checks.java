package nl.zorgcontract.amend.decision.check;

import static nl.zorgcontract.amend.decision.Reason.rejected;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.resolution.GivenTerms;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * The checks on a request whose contract and agreement are known, each named as its reason code.
 * All of them are made; every reason is reported.
 */
final class Checks {

  /** The checks, in the order in which they are made and their reasons reported. */
  static final List<CodedCheck> IN_ORDER =
      List.of(
          onReceipt(ReasonCode.REFUSED, ReceiptChecks::refused),
          onReceipt(ReasonCode.CHANNEL_NOT_ACCEPTED, ReceiptChecks::channelNotAccepted),
          onReceipt(ReasonCode.SUBMITTER_NOT_ACCEPTED, ReceiptChecks::submitterNotAccepted),
          onReceipt(ReasonCode.RECEIVED_IN_FUTURE, ReceiptChecks::receivedInFuture),
          check(ReasonCode.NO_WINDOW, TimingChecks::noWindow),
          check(ReasonCode.START_NOT_IN_WINDOW, TimingChecks::startNotInWindow),
          check(ReasonCode.RETROACTIVE, TimingChecks::retroactive),
          check(ReasonCode.DEADLINE_MISSED, TimingChecks::deadlineMissed),
          check(ReasonCode.OUTSIDE_CONTRACT_TERM, TimingChecks::outsideContractTerm),
          check(ReasonCode.AMENDMENT_NOT_FOUND, AmendmentChecks::notFound),
          check(ReasonCode.AMENDMENT_IN_FORCE, AmendmentChecks::inForce),
          check(ReasonCode.AMENDMENT_SUPERSEDED, AmendmentChecks::superseded),
          check(ReasonCode.ALREADY_AGREED, Checks::alreadyAgreed),
          check(ReasonCode.NOT_AGREED, Checks::notAgreed),
          check(ReasonCode.NO_CHANGE, Checks::noChange),
          check(ReasonCode.AMENDMENT_LIMIT, Checks::amendmentLimit),
          check(ReasonCode.TERM_UNKNOWN, TermChecks::termUnknown),
          check(ReasonCode.TERM_MISSING, TermChecks::termMissing),
          check(ReasonCode.TERM_INVALID, TermChecks::termInvalid),
          check(ReasonCode.REQUIREMENT_NOT_MET, RuleChecks::requirementNotMet),
          check(ReasonCode.REQUIREMENT_UNKNOWN, RuleChecks::requirementUnknown),
          check(ReasonCode.CONDITION_NOT_MET, RuleChecks::conditionNotMet),
          check(ReasonCode.CONDITION_UNKNOWN, RuleChecks::conditionUnknown));

  /** A withdrawal has no window, no terms and no conditions of its own. */
  static final Set<ReasonCode> ON_WITHDRAWAL =
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

  private static CodedCheck onReceipt(ReasonCode code, Function<Receipt, CheckResult> check) {
    return new CodedCheck(code, context -> check.apply(context.receipt()), check);
  }

  private static CodedCheck check(ReasonCode code, Function<DecisionContext, CheckResult> check) {
    return new CodedCheck(code, check, null);
  }

  /**
   * A check and the code of the reasons that it finds.
   *
   * @param onReceipt the same check, where it asks for no more than how a request came in; else
   *     null
   */
  record CodedCheck(
      ReasonCode code,
      Function<DecisionContext, CheckResult> check,
      @Nullable Function<Receipt, CheckResult> onReceipt) {

    CheckResult of(DecisionContext context) {
      return check.apply(context);
    }
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
                CheckResult.against(
                    rejected(ReasonCode.ALREADY_AGREED, alreadyAgreed(context, period), null)))
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
    return CheckResult.against(
        rejected(ReasonCode.NOT_AGREED, notAgreed(context, context.contract()), null));
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
        .orElse(message);
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
      return CheckResult.against(rejected(ReasonCode.NO_CHANGE, message, null));
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
        Message.of("reason.NO_CHANGE")
            .phrase("agreement", context.agreement().name())
            .day("startDate", context.start());
    return CheckResult.against(rejected(ReasonCode.NO_CHANGE, message, null));
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
    if (contract.timesAmended(context.agreement().code()) < limit) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.AMENDMENT_LIMIT")
            .phrase("agreement", context.agreement().name())
            .number("limit", limit);
    return CheckResult.against(
        rejected(ReasonCode.AMENDMENT_LIMIT, message, context.agreement().source()));
  }
}
