package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.Outcome.REFERRED;
import static nl.zorgcontract.amend.decision.Outcome.REJECTED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.text.Fact;
import nl.zorgcontract.amend.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The checks on a request whose contract and agreement are known, each named as its reason code and
 * made in the order of {@link ReasonCode}. All of them are made; every reason is reported.
 */
final class Checks {

  /** The checks in order. */
  static final List<Check> IN_ORDER =
      List.of(
          new Check(ReasonCode.CHANNEL_NOT_ACCEPTED, Checks::channelNotAccepted),
          new Check(ReasonCode.SUBMITTER_NOT_ACCEPTED, Checks::submitterNotAccepted),
          new Check(ReasonCode.RECEIVED_IN_FUTURE, TimingChecks::receivedInFuture),
          new Check(ReasonCode.NO_WINDOW, TimingChecks::noWindow),
          new Check(ReasonCode.START_NOT_IN_WINDOW, TimingChecks::startNotInWindow),
          new Check(ReasonCode.RETROACTIVE, TimingChecks::retroactive),
          new Check(ReasonCode.DEADLINE_MISSED, TimingChecks::deadlineMissed),
          new Check(ReasonCode.OUTSIDE_CONTRACT_TERM, TimingChecks::outsideContractTerm),
          new Check(ReasonCode.ALREADY_AGREED, Checks::alreadyAgreed),
          new Check(ReasonCode.NOT_AGREED, Checks::notAgreed),
          new Check(ReasonCode.NO_CHANGE, Checks::noChange),
          new Check(ReasonCode.AMENDMENT_LIMIT, Checks::amendmentLimit),
          new Check(ReasonCode.TERM_UNKNOWN, TermChecks::termUnknown),
          new Check(ReasonCode.TERM_MISSING, TermChecks::termMissing),
          new Check(ReasonCode.TERM_INVALID, TermChecks::termInvalid),
          new Check(ReasonCode.REQUIREMENT_NOT_MET, RuleChecks::requirementNotMet),
          new Check(ReasonCode.REQUIREMENT_UNKNOWN, RuleChecks::requirementUnknown),
          new Check(ReasonCode.CONDITION_NOT_MET, RuleChecks::conditionNotMet),
          new Check(ReasonCode.CONDITION_UNKNOWN, RuleChecks::conditionUnknown));

  private Checks() {}

  /** A check and the code of the reasons that it finds. */
  record Check(ReasonCode code, Function<Case, Finding> test) {}

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
  private static Finding channelNotAccepted(Case c) {
    Channel channel = c.request().channel();
    if (c.policy().channels().value().contains(channel)) {
      return Finding.PASSED;
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
    return Finding.against(
        rejected(ReasonCode.CHANNEL_NOT_ACCEPTED, message, c.policy().channels().source()));
  }

  /**
   * The agreement is not made with this submitter (Zilveren Kruis, Beleid en contract: bespoke
   * agreements go through the regional organisation, on a special service; FTO is agreed with each
   * practice, on FTO per GP or per group).
   */
  private static Finding submitterNotAccepted(Case c) {
    Agreement agreement = c.agreement();
    Submitter submitter = c.request().submittedBy();
    if (agreement.submitters().contains(submitter)) {
      return Finding.PASSED;
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
    return Finding.against(
        rejected(ReasonCode.SUBMITTER_NOT_ACCEPTED, message, agreement.source()));
  }

  private static Finding alreadyAgreed(Case c) {
    Contract contract = c.contract();
    if (!c.isStart() || contract == null || c.effectiveStart().isEmpty()) {
      return Finding.NOT_APPLICABLE;
    }
    return contract
        .coveringOrLater(c.agreement().code(), c.start())
        .map(
            period ->
                Finding.against(
                    rejected(ReasonCode.ALREADY_AGREED, alreadyAgreed(c, period), null)))
        .orElse(Finding.PASSED);
  }

  private static Message alreadyAgreed(Case c, AgreementPeriod period) {
    return Message.of("reason.ALREADY_AGREED")
        .phrase("agreement", c.agreement().name())
        .day("startDate", c.start())
        .day("periodStart", period.start());
  }

  private static Finding notAgreed(Case c) {
    if (c.isStart() || c.contract() == null || c.effectiveStart().isEmpty()) {
      return Finding.NOT_APPLICABLE;
    }
    if (c.covering().isPresent()) {
      return Finding.PASSED;
    }
    Message message =
        Message.of("reason.NOT_AGREED")
            .phrase("agreement", c.agreement().name())
            .day("startDate", c.start());
    return Finding.against(rejected(ReasonCode.NOT_AGREED, message, null));
  }

  private static Finding noChange(Case c) {
    if (c.isStart() || c.isStop() || c.covering().isEmpty() || c.hasTermFault()) {
      return Finding.NOT_APPLICABLE;
    }
    Map<String, ?> present = GivenTerms.normalised(c.covering().get().terms(), c.agreement());
    if (!present.equals(c.mergedTerms())) {
      return Finding.PASSED;
    }
    Message message =
        Message.of("reason.NO_CHANGE")
            .phrase("agreement", c.agreement().name())
            .day("startDate", c.start());
    return Finding.against(rejected(ReasonCode.NO_CHANGE, message, null));
  }

  /**
   * The agreement may be amended so many times a contract (Salland, on the preferred insurer:
   * once).
   */
  private static Finding amendmentLimit(Case c) {
    Integer limit = c.agreement().amendmentLimit();
    Contract contract = c.contract();
    if (limit == null || contract == null) {
      return Finding.NOT_APPLICABLE;
    }
    if (contract.timesAmended(c.agreement().code()) < limit) {
      return Finding.PASSED;
    }
    Message message =
        Message.of("reason.AMENDMENT_LIMIT")
            .phrase("agreement", c.agreement().name())
            .number("limit", limit);
    return Finding.against(rejected(ReasonCode.AMENDMENT_LIMIT, message, c.agreement().source()));
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
