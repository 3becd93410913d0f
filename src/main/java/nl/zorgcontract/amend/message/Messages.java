package nl.zorgcontract.amend.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Renders messages in one language. Every text is a single line and safe to show on a terminal,
 * whatever the files held.
 *
 * <p>A message whose template or one of whose slots is missing is a defect of the program: {@link
 * IllegalStateException}.
 */
public final class Messages {

  /** Longer values from files are cut to this many characters. */
  public static final int LONGEST_VALUE = 40;

  private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char FIRST_FROM_RIGHT = '\u0590';
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char POP_ISOLATE = '\u2069';

  private final Language language;
  private final MessageTemplates templates;
  private final boolean isOnPage;

  private Messages(Language language, MessageTemplates templates, boolean isOnPage) {
    this.language = language;
    this.templates = templates;
    this.isOnPage = isOnPage;
  }

  /** Reads the message file of a language; callers keep the result. */
  public static Messages in(Language language) {
    return new Messages(language, MessageTemplates.of(language), false);
  }

  static Messages of(Language language, MessageTemplates templates) {
    return new Messages(language, templates, false);
  }

  /**
   * These messages for a page, where no line ends within a day, and the writing direction of values
   * from files is isolated: one in Arabic letters does not move the words around it.
   */
  public Messages onPage() {
    return new Messages(language, templates, true);
  }

  public Language language() {
    return language;
  }

  /** Whether the message has a template, and each slot of that a fact which has one likewise. */
  public boolean has(Message message) {
    return templates.keys().contains(message.key())
        && slots(templates.get(message.key())).allMatch(message.facts()::containsKey)
        && message.facts().values().stream().allMatch(this::has);
  }

  private boolean has(Fact fact) {
    if (fact instanceof Fact.Nested nested) {
      return has(nested.message());
    }
    return !(fact instanceof Fact.Several several) || several.facts().stream().allMatch(this::has);
  }

  private static Stream<String> slots(String template) {
    return SLOT.matcher(template).results().map(slot -> slot.group(1));
  }

  /**
   * A heading or a label.
   *
   * @param own its key; where no message has it, that of the next
   * @param shared the key of the label that it shares with others
   */
  public String label(String own, String shared) {
    return text(templates.keys().contains(own) ? own : shared);
  }

  public String text(Message message) {
    StringBuilder text = new StringBuilder(160);
    append(text, message);
    return text.toString();
  }

  /** Renders a message without slots, such as a heading or a label. */
  public String text(String key) {
    return text(Message.of(key));
  }

  public String text(LocalizedText text) {
    return Sanitizer.of(text.in(language));
  }

  /** Renders a fault with its place in front. */
  public String text(Fault fault) {
    return text(fault.located());
  }

  /** Writes a day out: {@code 4 March 2026}. */
  public String text(LocalDate day) {
    return text(new Fact.Day(day));
  }

  /** Renders a fact as it fills a slot. */
  public String text(Fact fact) {
    StringBuilder text = new StringBuilder();
    append(text, fact);
    return text.toString();
  }

  private void append(StringBuilder text, Message message) {
    String template = templates.get(message.key());
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      Fact fact = close < 0 ? null : message.facts().get(template.substring(open + 1, close));
      if (fact == null) {
        throw new IllegalStateException(
            message.key() + " has no fact for a slot of: " + template.substring(open));
      }
      text.append(template, from, open);
      append(text, fact);
      from = close + 1;
    }
    text.append(template, from, template.length());
  }

  private void append(StringBuilder text, Fact fact) {
    if (fact instanceof Fact.Given given) {
      text.append('‘');
      appendValue(text, Sanitizer.cut(given.value(), LONGEST_VALUE));
      text.append('’');
    } else if (fact instanceof Fact.Word word) {
      appendValue(text, word.word());
    } else if (fact instanceof Fact.Amount amount) {
      text.append(number(amount.value()));
    } else if (fact instanceof Fact.Day day) {
      append(text, MonthDay.from(day.day()));
      text.append(withinDay()).append(day.day().getYear());
    } else if (fact instanceof Fact.YearDays days) {
      append(text, days.days());
    } else if (fact instanceof Fact.Phrase phrase) {
      text.append(text(phrase.text()));
    } else if (fact instanceof Fact.Several several) {
      appendAll(text, several.facts());
    } else if (fact instanceof Fact.Nested nested) {
      append(text, nested.message());
    }
  }

  private void appendValue(StringBuilder text, String value) {
    if (isOnPage && mayTurn(value)) {
      text.append(FIRST_STRONG_ISOLATE).append(Sanitizer.of(value)).append(POP_ISOLATE);
    } else {
      text.append(Sanitizer.of(value));
    }
  }

  /** Whether a letter may be of a script from right to left; all of these come after Latin. */
  private static boolean mayTurn(String value) {
    return value.chars().anyMatch(c -> c >= FIRST_FROM_RIGHT);
  }

  private String number(BigDecimal number) {
    String plain = number.toPlainString();
    return language == Language.NL ? plain.replace('.', ',') : plain;
  }

  private char withinDay() {
    return isOnPage ? NO_BREAK_SPACE : ' ';
  }

  private void append(StringBuilder text, MonthDay day) {
    text.append(day.getDayOfMonth()).append(withinDay());
    text.append(templates.get("month." + day.getMonthValue()));
  }

  private void append(StringBuilder text, List<MonthDay> days) {
    for (int i = 0; i < days.size(); i++) {
      if (i > 0 && i == days.size() - 1) {
        text.append(' ').append(templates.get("list.and")).append(' ');
      } else if (i > 0) {
        text.append(", ");
      }
      append(text, days.get(i));
    }
  }

  private void appendAll(StringBuilder text, List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      if (i > 0) {
        text.append(", ");
      }
      append(text, facts.get(i));
    }
  }
}
