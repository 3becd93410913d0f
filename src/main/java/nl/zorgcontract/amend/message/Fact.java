package nl.zorgcontract.amend.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** What fills a slot of a {@link Message}: data until it is rendered in a language. */
public sealed interface Fact {

  /**
   * A value as it stood in a file. It is shown in quotes, cut at 40 characters and with control
   * characters made visible.
   */
  record Given(String value) implements Fact {}

  /**
   * A word of the program: a code, a field, a file name. It is shown as it is, control characters
   * made visible.
   */
  record Word(String word) implements Fact {}

  /** A count or an amount. */
  record Amount(BigDecimal value) implements Fact {}

  /** A calendar day, written out: 4 March 2026. */
  record Day(LocalDate day) implements Fact {}

  /** Days of the year, written out: 1 January and 1 July. */
  record YearDays(List<MonthDay> days) implements Fact {
    public YearDays {
      days = List.copyOf(days);
    }
  }

  /** A text that a policy gives in both languages. */
  record Phrase(LocalizedText text) implements Fact {}

  /** Several facts, joined by commas. */
  record Several(List<Fact> facts) implements Fact {
    public Several {
      facts = List.copyOf(facts);
    }
  }

  /** A message within the message: "a day such as 2026-04-01". */
  record Nested(Message message) implements Fact {}
}
