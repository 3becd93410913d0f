package nl.zorgcontract.amend.policy.term;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.rows.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * One of the terms (Dutch: invulling) of an agreement: its name, its type and the values it may
 * have.
 *
 * @param name camelCase, as in JSON; a column heading may spell it in any case and with spaces,
 *     {@code -} or {@code _}
 * @param label what people call it
 * @param type what kind of value
 * @param required whether an agreement may not start without it
 * @param limits between which a number lies
 * @param choices the values of the types {@link Type#CHOICE} and {@link Type#CHOICES}; empty for
 *     the others
 */
public record TermDefinition(
    String name,
    LocalizedText label,
    Type type,
    boolean required,
    NumberLimits limits,
    List<Choice> choices) {

  public TermDefinition {
    choices = List.copyOf(choices);
  }

  /**
   * The range of a number.
   *
   * @param minimum the least value, null for none; not both this and the next
   * @param above a value that it must exceed, null for none
   * @param maximum the greatest value, null for none
   */
  public record NumberLimits(
      @Nullable BigDecimal minimum, @Nullable BigDecimal above, @Nullable BigDecimal maximum) {

    /** Any number. */
    public static final NumberLimits NONE = new NumberLimits(null, null, null);

    private boolean allow(BigDecimal number) {
      return (minimum == null || number.compareTo(minimum) >= 0)
          && (above == null || number.compareTo(above) > 0)
          && (maximum == null || number.compareTo(maximum) <= 0);
    }

    /** Whether the number is a share, which may be written in percents. */
    private boolean isShare() {
      return maximum != null && maximum.compareTo(BigDecimal.ONE) == 0;
    }
  }

  /** The types of a term. */
  public enum Type implements Coded {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    /** One of a few. */
    CHOICE,
    /** At least one of a few; in a text separated by {@code |}, {@code ;} or {@code ,}. */
    CHOICES;

    /** The words of a policy file. */
    public static final CodeTable<Type> CODES = CodeTable.of(Type.class);
  }

  /**
   * One of the values of a choice.
   *
   * @param code the value as it is kept
   * @param name what people call it; accepted as input too
   */
  public record Choice(String code, LocalizedText name) {
    private boolean isCalled(String text) {
      return code.equalsIgnoreCase(text)
          || name.en().equalsIgnoreCase(text)
          || name.nl().equalsIgnoreCase(text);
    }
  }

  /** Whether a heading or a member names this term: by its name, or its label in a language. */
  public boolean isNamed(String given) {
    if (name.equals(given)) {
      return true;
    }
    String folded = Texts.folded(given);
    return Texts.folded(name).equals(folded)
        || Texts.folded(label.en()).equals(folded)
        || Texts.folded(label.nl()).equals(folded);
  }

  /**
   * The value of this term that was meant.
   *
   * @param given as it stood in the request; a text is read as the cell of a spreadsheet would be
   * @return empty where it is not of this term's type, range or choice
   */
  public Optional<Value> parse(Value given) {
    return switch (type) {
      case TEXT ->
          given instanceof Value.Text text && isValue(text.text())
              ? Optional.of(given)
              : Optional.empty();
      case BOOLEAN -> flag(given).map(Value.Flag::new);
      case DECIMAL -> number(given).map(Value.Number::new);
      case INTEGER -> number(given).filter(TermDefinition::isWhole).map(Value.Number::new);
      case CHOICE ->
          given instanceof Value.Text text
              ? choice(text.text()).map(Value.Text::new)
              : Optional.empty();
      case CHOICES -> choices(given).map(Value.Choices::new);
    };
  }

  private static boolean isValue(String text) {
    return hasLettersOrDigits(text) && StandIn.problem(text).isEmpty();
  }

  private static boolean hasLettersOrDigits(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static Optional<Boolean> flag(Value given) {
    if (given instanceof Value.Flag flag) {
      return Optional.of(flag.flag());
    }
    if (!(given instanceof Value.Text text)) {
      return Optional.empty();
    }
    return switch (Texts.lower(text.text())) {
      case "true", "ja", "yes", "waar" -> Optional.of(true);
      case "false", "nee", "no", "onwaar" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private Optional<BigDecimal> number(Value given) {
    Optional<BigDecimal> number = Optional.empty();
    if (given instanceof Value.Number known) {
      number = Optional.of(known.number());
    } else if (given instanceof Value.Text text) {
      number = WrittenNumber.parse(text.text(), isShare());
    }
    return number.filter(limits::allow);
  }

  private boolean isShare() {
    return type == Type.DECIMAL && limits.isShare();
  }

  /**
   * What is wrong with a value that {@link #parse} does not take, where more can be said than what
   * would be right.
   */
  public Optional<Message> problem(Value given) {
    if (!(given instanceof Value.Text text)) {
      return Optional.empty();
    }
    Optional<Message> standIn = StandIn.problem(text.text());
    if (standIn.isPresent()) {
      return standIn;
    }
    if (type == Type.TEXT && !hasLettersOrDigits(text.text())) {
      return Optional.of(Message.of("problem.onlyMarks"));
    }
    if (type != Type.DECIMAL && type != Type.INTEGER) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = WrittenNumber.parse(text.text(), isShare());
    if (number.isEmpty()) {
      return Optional.of(WrittenNumber.problem(text.text()));
    }
    return type == Type.INTEGER && !isWhole(number.get())
        ? Optional.of(Message.of("problem.number.notWhole"))
        : Optional.empty();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private Optional<String> choice(String text) {
    return choices.stream().filter(choice -> choice.isCalled(text)).map(Choice::code).findFirst();
  }

  private Optional<List<String>> choices(Value given) {
    if (given instanceof Value.Choices several) {
      return codes(several.choices());
    }
    if (!(given instanceof Value.Text text)) {
      return Optional.empty();
    }
    // The whole text first: the name of a choice may hold a comma.
    return choice(text.text()).map(List::of).or(() -> codes(List.of(text.text().split("[|;,]"))));
  }

  private Optional<List<String>> codes(List<String> texts) {
    List<String> codes = new ArrayList<>();
    for (String text : texts) {
      Optional<String> code = choice(text.strip());
      if (code.isEmpty()) {
        return Optional.empty();
      }
      codes.add(code.get());
    }
    return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
  }

  /** What would be right for this term, for a message: "a number above 0". */
  public Message expected() {
    if (!choices.isEmpty()) {
      return Message.of("expected." + type.code())
          .several("choices", choices, each -> new Fact.Phrase(each.name()));
    }
    Message message = Message.of("expected." + type.code() + range());
    message = limits.minimum() == null ? message : message.number("minimum", limits.minimum());
    message = limits.above() == null ? message : message.number("above", limits.above());
    return limits.maximum() == null ? message : message.number("maximum", limits.maximum());
  }

  private String range() {
    if (limits.maximum() == null) {
      return limits.minimum() != null ? ".atLeast" : limits.above() != null ? ".above" : "";
    }
    return limits.minimum() != null
        ? ".between"
        : limits.above() != null ? ".aboveUpTo" : ".atMost";
  }
}
