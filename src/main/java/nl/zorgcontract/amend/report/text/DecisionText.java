package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.MovedAmendment;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AskedChange;
import org.jspecify.annotations.Nullable;

/** Renders the whole message of a decision, as it can be pasted into a letter to the practice. */
public final class DecisionText {

  private final Messages messages;

  /** A run accepts the same agreements for the same days over and over. */
  private final Map<Acceptance, String> acceptances = new HashMap<>();

  private record Acceptance(
      LocalizedText agreement,
      @Nullable String action,
      @Nullable String amends,
      LocalDate startDate,
      @Nullable LocalDate tariffFrom,
      boolean neverBegins) {}

  /** Texts in the language of these messages. */
  public DecisionText(Messages messages) {
    this.messages = messages;
  }

  /**
   * What was decided and why, in one paragraph: of an accepted request what takes effect when, the
   * new tariff and who granted it; of any other every reason in order, without a deadline of a day
   * on which it cannot start; after reasons of timing the first possible start where it helps to
   * ask for it, and who ruled on it.
   */
  public String of(Decision decision) {
    boolean isAlikeOften =
        decision.outcome() == Outcome.ACCEPTED
            && decision.ruling() == null
            && decision.request().asked().amends() == null;
    return isAlikeOften
        ? acceptances.computeIfAbsent(acceptance(decision), same -> text(decision))
        : text(decision);
  }

  private static Acceptance acceptance(Decision decision) {
    Agreement agreement = decision.subject().agreement();
    LocalDate startDate = decision.startDate();
    if (agreement == null || startDate == null) {
      throw new IllegalStateException(
          "Accepted without an agreement or a start: " + decision.request().origin());
    }
    AskedChange request = decision.request().asked();
    return new Acceptance(
        agreement.name(),
        request.actionCode(),
        request.amends(),
        startDate,
        decision.newTariffFrom(),
        decision.dates().neverBegins());
  }

  private String text(Decision decision) {
    StringBuilder text = new StringBuilder(256);
    decision.reasonsTold().forEach(reason -> append(text, reason.message()));
    afterReasons(decision).forEach(message -> append(text, message));
    return text.toString();
  }

  /** What is to be said beside the reasons. */
  public static List<Message> afterReasons(Decision decision) {
    List<Message> sentences = new ArrayList<>();
    if (decision.outcome() == Outcome.ACCEPTED) {
      addAcceptance(sentences, decision);
    } else if (decision.outcome() == Outcome.NO_OBJECTION) {
      sentences.add(Message.of("noObjection"));
    } else {
      addReferral(sentences, decision);
      addProposal(sentences, decision);
    }
    addRuling(sentences, decision);
    return sentences;
  }

  /** Who decides, where a person does: of what is rejected nobody, whatever else would refer it. */
  private static void addReferral(List<Message> sentences, Decision decision) {
    LocalizedText referredTo = decision.subject().referredTo();
    if (decision.outcome() == Outcome.REFERRED && referredTo != null) {
      sentences.add(Message.of("referral.to").phrase("referredTo", referredTo));
    }
  }

  private static void addRuling(List<Message> sentences, Decision decision) {
    AppliedRuling ruling = decision.ruling();
    if (ruling == null) {
      return;
    }
    if (decision.outcome() != Outcome.ACCEPTED) {
      boolean isRefused =
          decision.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.REFUSED);
      sentences.add(ruled(isRefused ? "ruling.refused" : "ruling.notEnough", ruling));
      return;
    }
    sentences.add(granted(ruling));
    if (ruling.explanation() != null) {
      sentences.add(Message.of("ruling.explanation").word("explanation", ruling.explanation()));
    }
  }

  /** Who granted the request, when, and in spite of which reasons. */
  public static Message granted(AppliedRuling ruling) {
    return ruling.reasons().isEmpty()
        ? ruled("ruling.granted", ruling)
        : ruled("ruling.setAside", ruling)
            .several(
                "reasons", ruling.reasons(), code -> new Fact.Nested(Message.of("code." + code)));
  }

  private static Message ruled(String key, AppliedRuling ruling) {
    return Message.of(key).word("by", ruling.by()).day("on", ruling.on());
  }

  private static void addAcceptance(List<Message> sentences, Decision decision) {
    Acceptance acceptance = acceptance(decision);
    Message accepted =
        Message.of(acceptedKey(acceptance))
            .phrase("agreement", acceptance.agreement())
            .day("startDate", acceptance.startDate());
    if (acceptance.amends() != null) {
      accepted = accepted.given("amends", acceptance.amends());
      MovedAmendment moved = decision.subject().moved();
      accepted = moved == null ? accepted : accepted.day("movedFrom", moved.startDate());
    } else if (Action.STOP.code().equals(acceptance.action()) && !acceptance.neverBegins()) {
      accepted = accepted.day("lastDay", acceptance.startDate().minusDays(1));
    }
    sentences.add(accepted);
    if (acceptance.tariffFrom() != null) {
      sentences.add(Message.of("accepted.tariff").day("tariffFrom", acceptance.tariffFrom()));
    }
  }

  private static String acceptedKey(Acceptance acceptance) {
    String key = "accepted." + acceptance.action();
    return acceptance.neverBegins() ? key + ".never" : key;
  }

  private static void addProposal(List<Message> sentences, Decision decision) {
    StartOption proposal = decision.advice();
    if (proposal != null) {
      sentences.add(
          proposal.submitBy() == null
              ? Message.of("proposal.noDeadline").day("startDate", proposal.startDate())
              : Message.of("proposal.first")
                  .day("startDate", proposal.startDate())
                  .day("submitBy", proposal.submitBy()));
    } else if (isTimedOut(decision)) {
      sentences.add(Message.of("proposal.none"));
    }
  }

  /**
   * Whether it failed on timing while there is a window, so that no proposal means that none is
   * left; a move never has one.
   */
  private static boolean isTimedOut(Decision decision) {
    Action action = decision.request().asked().action();
    if (action != null && action.isOnAmendment()) {
      return false;
    }
    boolean onTiming = false;
    for (Reason reason : decision.reasons()) {
      if (reason.code() == ReasonCode.NO_WINDOW || reason.code().isOnEveryStart()) {
        return false;
      }
      onTiming |= reason.code().isTiming();
    }
    return onTiming;
  }

  private void append(StringBuilder text, Message message) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(messages.text(message));
  }
}
