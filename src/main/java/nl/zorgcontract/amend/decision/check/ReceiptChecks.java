package nl.zorgcontract.amend.decision.check;

import java.util.Objects;
import java.util.Set;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;

/** The checks on how a request came in, and on what a person ruled. */
final class ReceiptChecks {

  private ReceiptChecks() {}

  /** A person refused the request; the practice is told why in that person's words. */
  static CheckResult refused(Receipt receipt) {
    Ruling refused = receipt.setAside().ruling().refused();
    if (refused == null) {
      return CheckResult.PASSED;
    }
    String explanation = Objects.requireNonNullElse(refused.explanation(), "");
    Message message = Message.of("reason.REFUSED").word("explanation", explanation);
    return CheckResult.rejected(ReasonCode.REFUSED, message, null);
  }

  /**
   * The policy, or the agreement where it has channels of its own, does not take requests by this
   * channel (Zilveren Kruis, Beleid en contract, on changing the questionnaire: not by telephone).
   */
  static CheckResult channelNotAccepted(Receipt receipt) {
    Channel channel = receipt.request().channel();
    Sourced<Set<Channel>> channels = receipt.channels();
    if (channels == null || channels.value().contains(channel)) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.CHANNEL_NOT_ACCEPTED")
            .nested("channel", "channel.by." + channel.code())
            .nested("accepted", Channel.byAnyOf(channels.value()));
    return CheckResult.rejected(ReasonCode.CHANNEL_NOT_ACCEPTED, message, channels.source());
  }

  /**
   * The agreement is not made with this submitter (Zilveren Kruis, Beleid en contract: bespoke
   * agreements go through the regional organisation, on a special service; FTO is agreed with each
   * practice, on FTO per GP or per group).
   */
  static CheckResult submitterNotAccepted(Receipt receipt) {
    Agreement agreement = receipt.situation().effectiveDay().agreement();
    if (agreement == null) {
      return CheckResult.NOT_APPLICABLE;
    }
    Submitter submitter = receipt.request().submittedBy();
    if (agreement.submitters().contains(submitter)) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.SUBMITTER_NOT_ACCEPTED")
            .phrase("agreement", agreement.name())
            .nested("submitter", "submitter." + submitter.code())
            .nested(
                "accepted",
                Message.either(
                    agreement.submitters().stream()
                        .sorted()
                        .map(each -> "submitter." + each.code())
                        .toList()));
    return CheckResult.rejected(ReasonCode.SUBMITTER_NOT_ACCEPTED, message, agreement.source());
  }

  static CheckResult receivedInFuture(Receipt receipt) {
    if (!receipt.receivedOn().isAfter(receipt.asOf())) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.RECEIVED_IN_FUTURE")
            .day("receivedOn", receipt.receivedOn())
            .day("asOf", receipt.asOf());
    return CheckResult.rejected(ReasonCode.RECEIVED_IN_FUTURE, message, null);
  }
}
