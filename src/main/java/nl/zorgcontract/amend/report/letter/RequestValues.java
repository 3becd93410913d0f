package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.StoredDecision.StoredReason;
import nl.zorgcontract.amend.report.summary.Mender;
import nl.zorgcontract.amend.report.text.TermWords;
import org.jspecify.annotations.Nullable;

/** What a letter says of one request, by the names of its places. */
final class RequestValues {

  private static final Set<String> ON_AMENDMENTS =
      Set.of(Action.WITHDRAW.code(), Action.MOVE.code());

  /** Filled for the accepted requests, once all of them are known. */
  private static final List<String> OF_OTHERS =
      List.of("replaces", "replacedBy", "inTheEnd", "withdrawnBy", "movedBy");

  private static final List<String> OF_AGREED = List.of("agreed", "ruling");

  private final Messages messages;
  private final LocalDate date;
  private final StoredDecision decision;
  private final LetterBasis basis;
  private final @Nullable Policy policy;
  private final @Nullable Agreement agreement;
  private final LetterWording wording;
  private final Map<String, Object> values = new HashMap<>();

  private RequestValues(
      Messages messages, LocalDate date, StoredDecision decision, LetterBasis basis) {
    Policy policy = basis.policy();
    this.messages = messages;
    this.date = date;
    this.decision = decision;
    this.basis = basis;
    this.policy = policy == null ? null : decision.standing(policy);
    this.agreement = decision.agreement(this.policy);
    this.wording = new LetterWording(messages, isOutcome(Outcome.REJECTED));
  }

  /**
   * The values of a request.
   *
   * @param date the day of the letter
   * @param change what it made of the agreement, where it was accepted
   */
  static Map<String, Object> of(
      Messages messages,
      LocalDate date,
      StoredDecision decision,
      LetterBasis basis,
      AgreedChange change) {
    RequestValues request = new RequestValues(messages, date, decision, basis);
    request.putNames();
    request.putDays();
    request.putAsked();
    request.putAgreed(change);
    request.putReasons();
    request.putNextSteps();
    return request.values;
  }

  /** Whether it is told to the practice: not where all that is wrong is an error of the insurer. */
  static boolean isForPractice(StoredDecision decision) {
    return decision.reasons().isEmpty() || !Mender.reasonsForPractice(decision).isEmpty();
  }

  private void putNames() {
    String code = decision.text("agreement");
    String action = decision.text("action");
    put("requestId", otherwise(decision.text("requestId"), "html.noId"));
    put("contractId", decision.text("contractId"));
    put("amends", decision.text("amends"));
    put(
        "agreement",
        agreement == null
            ? otherwise(code, "letter.noAgreement")
            : messages.text(agreement.name()));
    put("action", action == null ? null : messages.text("action." + action));
    OF_OTHERS.forEach(place -> values.put(place, null));
  }

  private void putDays() {
    LocalDate start = decision.day("startDate");
    putDay("receivedOn", decision.day("receivedOn"));
    putDay("requestedStart", decision.day("requestedStart"));
    putDay("startDate", start);
    putDay("lastDay", lastDay(start));
    putDay("tariffFrom", decision.day("tariffFrom"));
  }

  /** The day before a stop; null for any other request. */
  private @Nullable LocalDate lastDay(@Nullable LocalDate start) {
    boolean isStop = Action.STOP.code().equals(decision.text("action"));
    return isStop && start != null ? start.minusDays(1) : null;
  }

  /** What was asked, in a sentence: {@code wijziging per 1 juli 2026; uren per week: 14}. */
  private void putAsked() {
    String action = decision.text("action");
    LocalDate start = decision.day("requestedStart");
    if (action == null) {
      values.put("asked", null);
      return;
    }
    Message asked =
        Message.of("letter.asked." + action + howAsked(action, start))
            .day("startDate", start == null ? date : start)
            .day("lastDay", (start == null ? date : start).minusDays(1))
            .word("amends", amends());
    String terms = words(decision.terms());
    put("asked", messages.text(asked) + (terms.isEmpty() ? "" : "; " + terms));
    put("terms", terms);
    values.put("oldTerms", null);
  }

  /**
   * Without a day it asks for the first one possible. Where the form is wrong, what is not told may
   * be what cannot be read.
   */
  private String howAsked(String action, @Nullable LocalDate start) {
    boolean lacksAmended = ON_AMENDMENTS.contains(action) && amends().isEmpty();
    if (start != null && !lacksAmended) {
      return isOutcome(Outcome.ACCEPTED) || lastDay(start) == null ? "" : ".lastDay";
    }
    return decision.reasons().stream().anyMatch(each -> each.code().isOfForm()) ? ".only" : ".soon";
  }

  private String amends() {
    String amends = decision.text("amends");
    return amends == null ? "" : amends;
  }

  /** What was agreed, where it was accepted. */
  private void putAgreed(AgreedChange change) {
    String action = decision.text("action");
    LocalDate start = decision.day("startDate");
    values.putIfAbsent("terms", null);
    values.putIfAbsent("oldTerms", null);
    OF_AGREED.forEach(place -> values.put(place, null));
    if (!isOutcome(Outcome.ACCEPTED) || action == null || start == null) {
      return;
    }
    AgreedWording agreed = new AgreedWording(messages, decision, change);
    put("agreed", agreed.agreed(action, start));
    put("ruling", agreed.granted(policy));
    if (agreed.isNeverBegun()) {
      put("lastDay", null);
      put("tariffFrom", null);
    }
    putTermsAround(change);
  }

  private void putTermsAround(AgreedChange change) {
    Map<String, Value> before = change.terms().before();
    Map<String, Value> after = change.terms().after();
    boolean isStop =
        change.made() == Action.STOP || Action.STOP.code().equals(decision.text("action"));
    boolean isEnd = isStop && !decision.isWithdraw();
    if (isEnd) {
      put("terms", null);
    } else if (after != null) {
      put("terms", words(after));
    }
    boolean isTold = isEnd || (after != null && !after.equals(before) && !decision.isWithdraw());
    put("oldTerms", isTold && before != null ? words(before) : null);
  }

  private void putReasons() {
    List<Map<String, Object>> reasons = new ArrayList<>();
    for (StoredReason reason : reasonsTold()) {
      reasons.add(Map.of("reason", wording.of(reason.message())));
    }
    values.put("reasons", reasons);
    String warnings =
        decision.warnings().stream()
            .flatMap(warning -> wording.ofWarning(warning.message()).stream())
            .map(Sanitizer::of)
            .collect(Collectors.joining(LetterText.NEXT_LINE));
    values.put("warnings", warnings.isEmpty() ? null : warnings);
  }

  /** Those for the practice, without the deadline of a day on which the agreement cannot start. */
  private List<StoredReason> reasonsTold() {
    List<StoredReason> reasons = Mender.reasonsForPractice(decision);
    ActionTiming timing = decision.timing(agreement);
    LocalDate start = decision.day("startDate");
    boolean isBesideWindow =
        timing != null
            && start != null
            && timing.isBesideWindow(start)
            && reasons.stream().anyMatch(each -> each.code() == ReasonCode.START_NOT_IN_WINDOW);
    return isBesideWindow
        ? reasons.stream().filter(each -> each.code() != ReasonCode.DEADLINE_MISSED).toList()
        : reasons;
  }

  /** Who decides, by which day the practice can send it in again, and how. */
  private void putNextSteps() {
    LocalizedText referredTo =
        agreement != null
            ? agreement.followUp().referredTo()
            : policy == null ? null : policy.referredTo();
    boolean isTold =
        decision.reasons().stream().anyMatch(reason -> reason.message().tells("referredTo"));
    put("decidedBy", referredTo == null || isTold ? null : messages.text(referredTo));
    put("channels", channels());
    Resubmission.Until until = new Resubmission(decision, basis, agreement, date, messages).until();
    StartOption first = until.first();
    LocalDate start = first == null ? null : first.startDate();
    putDay("firstStart", start);
    putDay("firstLastDay", lastDay(start));
    putDay("firstDeadline", first == null ? null : first.submitBy());
    putDay("resubmitBy", until.by());
    put("resubmitRule", until.rule() == null ? null : messages.text(until.rule()));
  }

  /** The ways by which a request is taken; null for any. */
  private @Nullable String channels() {
    Sourced<Set<Channel>> accepted =
        agreement != null && agreement.senders().channels() != null
            ? agreement.senders().channels()
            : policy == null ? null : policy.rules().channels();
    if (accepted == null) {
      return null;
    }
    return messages.text(Channel.byAnyOf(accepted.value()));
  }

  private boolean isOutcome(Outcome outcome) {
    return outcome.code().equals(decision.text("outcome"));
  }

  private String words(Map<String, Value> terms) {
    return new TermWords(messages).of(terms, agreement);
  }

  private String otherwise(@Nullable String value, String key) {
    return value == null ? messages.text(key) : value;
  }

  /** Puts a text from a file; an empty one says nothing. */
  private void put(String place, @Nullable String text) {
    values.put(place, text == null || text.isEmpty() ? null : Sanitizer.of(text));
  }

  private void putDay(String place, @Nullable LocalDate day) {
    values.put(place, day == null ? null : messages.text(day));
  }
}
