package nl.zorgcontract.amend.decision.check;

import static nl.zorgcontract.amend.decision.Reason.rejected;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.GivenTerms;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;

/**
 * The checks on a request whose contract and agreement are known, each named as its reason code.
 * All of them are made; every reason is reported.
 */
final class Checks {

  /** The checks, in the order in which they are made and their reasons reported. */
  static final List<CodedCheck> IN_ORDER =
      List.of(
          new CodedCheck(ReasonCode.REFUSED, Checks::refused),
          new CodedCheck(ReasonCode.CHANNEL_NOT_ACCEPTED, Checks::channelNotAccepted),
          new CodedCheck(ReasonCode.SUBMITTER_NOT_ACCEPTED, Checks::submitterNotAccepted),
          new CodedCheck(ReasonCode.RECEIVED_IN_FUTURE, TimingChecks::receivedInFuture),
          new CodedCheck(ReasonCode.NO_WINDOW, TimingChecks::noWindow),
          new CodedCheck(ReasonCode.START_NOT_IN_WINDOW, TimingChecks::startNotInWindow),
          new CodedCheck(ReasonCode.RETROACTIVE, TimingChecks::retroactive),
          new CodedCheck(ReasonCode.DEADLINE_MISSED, TimingChecks::deadlineMissed),
          new CodedCheck(ReasonCode.OUTSIDE_CONTRACT_TERM, TimingChecks::outsideContractTerm),
          new CodedCheck(ReasonCode.AMENDMENT_NOT_FOUND, context -> CheckResult.NOT_APPLICABLE),
          new CodedCheck(ReasonCode.AMENDMENT_IN_FORCE, context -> CheckResult.NOT_APPLICABLE),
          new CodedCheck(ReasonCode.AMENDMENT_SUPERSEDED, context -> CheckResult.NOT_APPLICABLE),
          new CodedCheck(ReasonCode.ALREADY_AGREED, Checks::alreadyAgreed),
          new CodedCheck(ReasonCode.NOT_AGREED, Checks::notAgreed),
          new CodedCheck(ReasonCode.NO_CHANGE, Checks::noChange),
          new CodedCheck(ReasonCode.AMENDMENT_LIMIT, Checks::amendmentLimit),
          new CodedCheck(ReasonCode.TERM_UNKNOWN, TermChecks::termUnknown),
          new CodedCheck(ReasonCode.TERM_MISSING, TermChecks::termMissing),
          new CodedCheck(ReasonCode.TERM_INVALID, TermChecks::termInvalid),
          new CodedCheck(ReasonCode.REQUIREMENT_NOT_MET, RuleChecks::requirementNotMet),
          new CodedCheck(ReasonCode.REQUIREMENT_UNKNOWN, RuleChecks::requirementUnknown),
          new CodedCheck(ReasonCode.CONDITION_NOT_MET, RuleChecks::conditionNotMet),
          new CodedCheck(ReasonCode.CONDITION_UNKNOWN, RuleChecks::conditionUnknown));

  private Checks() {}

  /** A check and the code of the reasons that it finds. */
  record CodedCheck(ReasonCode code, Function<DecisionContext, CheckResult> check) {

    CheckResult of(DecisionContext context) {
      return check.apply(context);
    }
  }

  /** A person refused the request; the practice is told why in that person's words. */
  private static CheckResult refused(DecisionContext context) {
    Ruling refused = context.setAside().ruling().refused();
    if (refused == null) {
      return CheckResult.PASSED;
    }
    String explanation = Objects.requireNonNullElse(refused.explanation(), "");
    Message message = Message.of("reason.REFUSED").word("explanation", explanation);
    return CheckResult.against(rejected(ReasonCode.REFUSED, message, null));
  }

  /**
   * The policy, or the agreement where it has channels of its own, does not take requests by this
   * channel (Zilveren Kruis, Beleid en contract, on changing the questionnaire: not by telephone).
   */
  private static CheckResult channelNotAccepted(DecisionContext context) {
    Channel channel = context.request().channel();
    Sourced<Set<Channel>> channels = context.agreement().senders().channels();
    if (channels == null || channels.value().contains(channel)) {
      return CheckResult.PASSED;
    }
    List<String> accepted =
        channels.value().stream().sorted().map(each -> "channel." + each.code()).toList();
    Message message =
        Message.of("reason.CHANNEL_NOT_ACCEPTED")
            .nested("channel", "channel." + channel.code())
            .with("accepted", several(accepted));
    return CheckResult.against(
        rejected(ReasonCode.CHANNEL_NOT_ACCEPTED, message, channels.source()));
  }

  /**
   * The agreement is not made with this submitter (Zilveren Kruis, Beleid en contract: bespoke
   * agreements go through the regional organisation, on a special service; FTO is agreed with each
   * practice, on FTO per GP or per group).
   */
  private static CheckResult submitterNotAccepted(DecisionContext context) {
    Agreement agreement = context.agreement();
    Submitter submitter = context.request().submittedBy();
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
    return Message.of("reason.ALREADY_AGREED")
        .phrase("agreement", context.agreement().name())
        .day("startDate", context.start())
        .day("periodStart", period.start());
  }

  private static CheckResult notAgreed(DecisionContext context) {
    if (context.isStart() || context.contract() == null || !context.hasStart()) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (context.covering().isPresent()) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.NOT_AGREED")
            .phrase("agreement", context.agreement().name())
            .day("startDate", context.start());
    return CheckResult.against(rejected(ReasonCode.NOT_AGREED, message, null));
  }

  private static CheckResult noChange(DecisionContext context) {
    if (context.isStart()
        || context.isStop()
        || context.covering().isEmpty()
        || context.hasTermFault()) {
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

  private static Fact several(List<String> messageKeys) {
    return new Fact.Several(
        messageKeys.stream().map(key -> (Fact) new Fact.Nested(Message.of(key))).toList());
  }
}
