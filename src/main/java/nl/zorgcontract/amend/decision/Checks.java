package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.Outcome.REFERRED;
import static nl.zorgcontract.amend.decision.Outcome.REJECTED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import org.jspecify.annotations.Nullable;

/**
 * The checks on a request whose contract and agreement are known, each named as its reason code and
 * made in the order of {@link ReasonCode}. All of them are made; every reason is reported.
 */
final class Checks {

  /** The codes of the checks, in order. */
  static final List<ReasonCode> IN_ORDER =
      List.copyOf(EnumSet.range(ReasonCode.CHANNEL_NOT_ACCEPTED, ReasonCode.CONDITION_UNKNOWN));

  private Checks() {}

  /** What the check of this code finds. */
  static CheckResult check(ReasonCode code, DecisionContext c) {
    return switch (code) {
      case CHANNEL_NOT_ACCEPTED -> channelNotAccepted(c);
      case SUBMITTER_NOT_ACCEPTED -> submitterNotAccepted(c);
      case RECEIVED_IN_FUTURE -> TimingChecks.receivedInFuture(c);
      case NO_WINDOW -> TimingChecks.noWindow(c);
      case START_NOT_IN_WINDOW -> TimingChecks.startNotInWindow(c);
      case RETROACTIVE -> TimingChecks.retroactive(c);
      case DEADLINE_MISSED -> TimingChecks.deadlineMissed(c);
      case OUTSIDE_CONTRACT_TERM -> TimingChecks.outsideContractTerm(c);
      case ALREADY_AGREED -> alreadyAgreed(c);
      case NOT_AGREED -> notAgreed(c);
      case NO_CHANGE -> noChange(c);
      case AMENDMENT_LIMIT -> amendmentLimit(c);
      case TERM_UNKNOWN -> TermChecks.termUnknown(c);
      case TERM_MISSING -> TermChecks.termMissing(c);
      case TERM_INVALID -> TermChecks.termInvalid(c);
      case REQUIREMENT_NOT_MET -> RuleChecks.requirementNotMet(c);
      case REQUIREMENT_UNKNOWN -> RuleChecks.requirementUnknown(c);
      case CONDITION_NOT_MET -> RuleChecks.conditionNotMet(c);
      case CONDITION_UNKNOWN -> RuleChecks.conditionUnknown(c);
      default -> throw new IllegalArgumentException(code + " is found before a case is made");
    };
  }

  /** The checks that come after this one, which are not made where it ends the matter. */
  static Set<ReasonCode> after(ReasonCode code) {
    Set<ReasonCode> later = EnumSet.range(code, ReasonCode.CONDITION_UNKNOWN);
    later.remove(code);
    return Collections.unmodifiableSet(later);
  }

  /**
   * The policy does not take requests by this channel (Zilveren Kruis, Beleid en contract, on
   * changing the questionnaire: not by telephone).
   */
  private static CheckResult channelNotAccepted(DecisionContext c) {
    Channel channel = c.request().channel();
    if (c.policy().channels().value().contains(channel)) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.CHANNEL_NOT_ACCEPTED")
            .nested("channel", "channel." + channel.code())
            .with(
                "accepted",
                several(
                    c.policy().channels().value().stream()
                        .sorted()
                        .map(each -> "channel." + each.code())
                        .toList()));
    return CheckResult.against(
        rejected(ReasonCode.CHANNEL_NOT_ACCEPTED, message, c.policy().channels().source()));
  }

  /**
   * The agreement is not made with this submitter (Zilveren Kruis, Beleid en contract: bespoke
   * agreements go through the regional organisation, on a special service; FTO is agreed with each
   * practice, on FTO per GP or per group).
   */
  private static CheckResult submitterNotAccepted(DecisionContext c) {
    Agreement agreement = c.agreement();
    Submitter submitter = c.request().submittedBy();
    if (agreement.submitters().contains(submitter)) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.SUBMITTER_NOT_ACCEPTED")
            .phrase("agreement", agreement.name())
            .nested("submitter", "submitter." + submitter.code())
            .with(
                "accepted",
                several(
                    agreement.submitters().stream()
                        .sorted()
                        .map(each -> "submitter." + each.code())
                        .toList()));
    return CheckResult.against(
        rejected(ReasonCode.SUBMITTER_NOT_ACCEPTED, message, agreement.source()));
  }

  private static CheckResult alreadyAgreed(DecisionContext c) {
    Contract contract = c.contract();
    if (!c.isStart() || contract == null || c.effectiveStart().isEmpty()) {
      return CheckResult.NOT_APPLICABLE;
    }
    return contract
        .coveringOrLater(c.agreement().code(), c.start())
        .map(
            period ->
                CheckResult.against(
                    rejected(ReasonCode.ALREADY_AGREED, alreadyAgreed(c, period), null)))
        .orElse(CheckResult.PASSED);
  }

  private static Message alreadyAgreed(DecisionContext c, AgreementPeriod period) {
    return Message.of("reason.ALREADY_AGREED")
        .phrase("agreement", c.agreement().name())
        .day("startDate", c.start())
        .day("periodStart", period.start());
  }

  private static CheckResult notAgreed(DecisionContext c) {
    if (c.isStart() || c.contract() == null || c.effectiveStart().isEmpty()) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (c.covering().isPresent()) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.NOT_AGREED")
            .phrase("agreement", c.agreement().name())
            .day("startDate", c.start());
    return CheckResult.against(rejected(ReasonCode.NOT_AGREED, message, null));
  }

  private static CheckResult noChange(DecisionContext c) {
    if (c.isStart() || c.isStop() || c.covering().isEmpty() || c.hasTermFault()) {
      return CheckResult.NOT_APPLICABLE;
    }
    Map<String, ?> present = GivenTerms.normalised(c.covering().get().terms(), c.agreement());
    if (!present.equals(c.mergedTerms())) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.NO_CHANGE")
            .phrase("agreement", c.agreement().name())
            .day("startDate", c.start());
    return CheckResult.against(rejected(ReasonCode.NO_CHANGE, message, null));
  }

  /**
   * The agreement may be amended so many times a contract (Salland, on the preferred insurer:
   * once).
   */
  private static CheckResult amendmentLimit(DecisionContext c) {
    Integer limit = c.agreement().amendmentLimit();
    Contract contract = c.contract();
    if (limit == null || contract == null) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (contract.timesAmended(c.agreement().code()) < limit) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.AMENDMENT_LIMIT")
            .phrase("agreement", c.agreement().name())
            .number("limit", limit);
    return CheckResult.against(
        rejected(ReasonCode.AMENDMENT_LIMIT, message, c.agreement().source()));
  }

  static Reason rejected(ReasonCode code, Message message, @Nullable String source) {
    return new Reason(code, REJECTED, message, source);
  }

  static Reason referred(ReasonCode code, Message message, @Nullable String source) {
    return new Reason(code, REFERRED, message, source);
  }

  private static Fact several(List<String> messageKeys) {
    return new Fact.Several(
        messageKeys.stream().map(key -> (Fact) new Fact.Nested(Message.of(key))).toList());
  }
}
