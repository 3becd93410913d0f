package nl.zorgcontract.amend.report.html;

import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.report.summary.CountedAgreements;
import nl.zorgcontract.amend.report.summary.SummaryCounter;
import org.jspecify.annotations.Nullable;

/** Texts of the report in its language. Not for several threads at once. */
final class ReportText {

  private static final String LABEL = "label.";

  private final Messages messages;

  /** Every row has the same labels, and most have the same few days. */
  private final Map<String, String> labels = new HashMap<>();

  private final Map<LocalDate, Map<String, Object>> days = new HashMap<>();
  private final Map<LocalDate, String> lefts = new HashMap<>();

  private final LocalDate asOf;
  private final CountedAgreements counted;

  /**
   * Texts of a report.
   *
   * @param messages isolated, so that a name in Arabic letters does not turn the sentence around it
   * @param asOf the day from which it counts
   */
  ReportText(Messages messages, LocalDate asOf, CountedAgreements counted) {
    this.counted = counted;
    this.messages = messages;
    this.asOf = asOf;
  }

  LocalDate asOf() {
    return asOf;
  }

  Messages messages() {
    return messages;
  }

  /** A heading or label: the message of this key under {@code html.}, else of the key itself. */
  String label(String key) {
    return labels.computeIfAbsent(key, each -> messages.label("html." + each, each));
  }

  /** The labels for the template: {@code label.title} is {@code html.title}. */
  Mustache.CustomContext labels() {
    return name -> name.startsWith(LABEL) ? label(name.substring(LABEL.length())) : null;
  }

  String outcome(Outcome outcome) {
    return messages.text("outcome." + outcome.code());
  }

  /** A sign that tells outcomes apart where colours do not. */
  static String symbol(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> "✓";
      case REJECTED -> "✕";
      case REFERRED -> "?";
      case SKIPPED, NO_OBJECTION -> "=";
    };
  }

  /** What an action is called; null stays null. */
  @Nullable String action(@Nullable Action action) {
    return action == null ? null : messages.text("action." + action.code());
  }

  /** What the agreement of a decision is called; as it was written where it is not known. */
  @Nullable String agreement(Decision decision) {
    Agreement agreement = counted.of(decision);
    return agreement == null ? value(decision.agreementNamed()) : messages.text(agreement.name());
  }

  /** The code of that agreement, under which the figures count it too. */
  String agreementCode(Decision decision) {
    Agreement agreement = counted.of(decision);
    return agreement == null ? SummaryCounter.UNKNOWN_AGREEMENT : agreement.code();
  }

  /** How long it takes until a day: {@code 13 days left}. */
  String left(LocalDate day) {
    return lefts.computeIfAbsent(day, this::renderedLeft);
  }

  private String renderedLeft(LocalDate day) {
    long days = ChronoUnit.DAYS.between(asOf, day);
    String kind = days == 0 ? "today" : days < 0 ? "past" : "ahead";
    String one = Math.abs(days) == 1 ? ".one" : "";
    return messages.text(Message.of("html.left." + kind + one).word("days", count(Math.abs(days))));
  }

  /** A count with its thousands apart. */
  String count(long count) {
    String grouped = String.format(Locale.ROOT, "%,d", count);
    return messages.language() == Language.NL ? grouped.replace(',', '.') : grouped;
  }

  /** A text from a file, its hidden characters made visible, at most so long; null stays null. */
  static @Nullable String value(@Nullable String value) {
    return value == null ? null : Sanitizer.of(Sanitizer.cut(value, 2 * Messages.LONGEST_VALUE));
  }

  /** A day for people and for the script; null stays null. */
  @Nullable Map<String, Object> day(@Nullable LocalDate day) {
    return day == null
        ? null
        : days.computeIfAbsent(
            day, each -> Map.of("iso", each.toString(), "text", messages.text(each)));
  }
}
