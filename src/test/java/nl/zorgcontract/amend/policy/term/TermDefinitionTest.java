package nl.zorgcontract.amend.policy.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.term.TermDefinition.Choice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermDefinitionTest {

  private static final TermDefinition HOURS = number(TermDefinition.Type.DECIMAL, null, "0", null);
  private static final TermDefinition PEOPLE = number(TermDefinition.Type.INTEGER, "1", null, "10");
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("with-x", new LocalizedText("with X", "met X")),
          new Choice("a-b", new LocalizedText("A, or B", "A, of B")),
          new Choice("AIOS", new LocalizedText("trainee", "in opleiding")));

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "12.5, 12.5",
    "'12,5', 12.5",
    "8.50, 8.5",
    "0.0001, 0.0001",
    "+3, 3",
    "007, 7",
    "'0,10', 0.1",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "+123456789012345678901234567890.000000000000000000000000000001, 123456789012345678901234567890.000000000000000000000000000001"
  })
  void readsADecimalWithAPointOrAComma(String given, BigDecimal number) {
    assertThat(HOURS.parse(new Value.Text(given))).contains(new Value.Number(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0.00",
        "-1",
        "-0",
        ".5",
        "5.",
        ",5",
        "1.000,5",
        "1,2,3",
        "1e3",
        "0x10",
        "twaalf",
        "12 uur",
        "NaN",
        "Infinity",
        "+",
        "-",
        "+-1",
        "١٢",
        "１２",
        "12\u0000",
        "1234567890123456789012345678901",
        "+1234567890123456789012345678901",
        "0.1234567890123456789012345678901"
      })
  void refusesWhatIsNoDecimalAboveZero(String given) {
    assertThat(HOURS.parse(new Value.Text(given))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, false",
    "1, true",
    "1.0, true",
    "'4,0', true",
    "10, true",
    "10.5, false",
    "4.5, false",
    "11, false",
    "-1, false"
  })
  void readsAWholeNumberWithinItsRange(String given, boolean taken) {
    assertThat(PEOPLE.parse(new Value.Text(given)).isPresent()).isEqualTo(taken);
    assertThat(PEOPLE.parse(new Value.Number(new BigDecimal(given.replace(',', '.')))).isPresent())
        .isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "TRUE, true",
    "ja, true",
    "JA, true",
    "yes, true",
    "false, false",
    "nee, false",
    "NO, false",
    "WAAR, true",
    "onwaar, false"
  })
  void readsYesAndNoInBothLanguages(String given, boolean flag) {
    assertThat(of(TermDefinition.Type.BOOLEAN).parse(new Value.Text(given)))
        .contains(new Value.Flag(flag));
    assertThat(of(TermDefinition.Type.BOOLEAN).parse(new Value.Flag(flag)))
        .contains(new Value.Flag(flag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0", "misschien", "j", "y", "waarlijk"})
  void refusesWhatIsNeitherYesNorNo(String given) {
    assertThat(of(TermDefinition.Type.BOOLEAN).parse(new Value.Text(given))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "with-x, with-x",
    "WITH-X, with-x",
    "met x, with-x",
    "With X, with-x",
    "aios, AIOS",
    "'A, or B', a-b"
  })
  void readsAChoiceByItsCodeOrItsNames(String given, String code) {
    assertThat(of(TermDefinition.Type.CHOICE).parse(new Value.Text(given)))
        .contains(new Value.Text(code));
    assertThat(of(TermDefinition.Type.CHOICES).parse(new Value.Text(given)))
        .contains(new Value.Choices(List.of(code)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with-x|AIOS",
        "with-x;AIOS;",
        "met X;aios",
        " with x , trainee ",
        "aios|with-x|AIOS"
      })
  void readsSeveralChoices(String given) {
    assertThat(of(TermDefinition.Type.CHOICES).parse(new Value.Text(given)))
        .contains(new Value.Choices(List.of("AIOS", "with-x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "|", "with-x|other", "with-x||AIOS", "other"})
  void refusesChoicesThatAreNone(String given) {
    assertThat(of(TermDefinition.Type.CHOICES).parse(new Value.Text(given))).isEmpty();
  }

  @Test
  void readsChoicesFromAnArray() {
    assertThat(of(TermDefinition.Type.CHOICES).parse(new Value.Choices(List.of("met x", "AIOS"))))
        .contains(new Value.Choices(List.of("with-x", "AIOS")));
    assertThat(of(TermDefinition.Type.CHOICES).parse(new Value.Choices(List.of()))).isEmpty();
    assertThat(of(TermDefinition.Type.CHOICE).parse(new Value.Choices(List.of("AIOS")))).isEmpty();
  }

  @Test
  void readsATextThatIsNotEmpty() {
    assertThat(of(TermDefinition.Type.TEXT).parse(new Value.Text("SmartConsult")))
        .contains(new Value.Text("SmartConsult"));
    assertThat(of(TermDefinition.Type.TEXT).parse(new Value.Text(""))).isEmpty();
    assertThat(of(TermDefinition.Type.TEXT).parse(Value.Number.of(5))).isEmpty();
  }

  @Test
  void refusesAValueOfAnotherKindWhateverTheType() {
    Value other = new Value.Other(new JsonValue.JsonNull(Place.NONE));

    for (TermDefinition.Type type : TermDefinition.Type.values()) {
      assertThat(of(type).parse(other)).isEmpty();
    }
    assertThat(HOURS.parse(new Value.Flag(true))).isEmpty();
    assertThat(of(TermDefinition.Type.BOOLEAN).parse(Value.Number.of(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hoursPerWeek, true",
    "HOURSPERWEEK, true",
    "hours per week, true",
    "hours_per-week, true",
    "hoursperweeks, false",
    "hours.per.week, true",
    "'', false"
  })
  void isNamedInAnySpelling(String heading, boolean named) {
    assertThat(HOURS.isNamed(heading)).isEqualTo(named);
  }

  @Test
  void saysWhatWouldBeRight() {
    BigDecimal one = BigDecimal.ONE;
    BigDecimal two = BigDecimal.valueOf(2);

    assertThat(number(TermDefinition.Type.DECIMAL, null, null, null).expected())
        .isEqualTo(Message.of("expected.decimal"));
    assertThat(number(TermDefinition.Type.DECIMAL, "1", null, null).expected())
        .isEqualTo(Message.of("expected.decimal.atLeast").number("minimum", one));
    assertThat(number(TermDefinition.Type.INTEGER, null, "1", null).expected())
        .isEqualTo(Message.of("expected.integer.above").number("above", one));
    assertThat(number(TermDefinition.Type.INTEGER, null, null, "2").expected())
        .isEqualTo(Message.of("expected.integer.atMost").number("maximum", two));
    assertThat(number(TermDefinition.Type.INTEGER, "1", null, "2").expected())
        .isEqualTo(
            Message.of("expected.integer.between").number("minimum", one).number("maximum", two));
    assertThat(number(TermDefinition.Type.DECIMAL, null, "1", "2").expected())
        .isEqualTo(
            Message.of("expected.decimal.aboveUpTo").number("above", one).number("maximum", two));
    assertThat(of(TermDefinition.Type.CHOICE).expected())
        .isEqualTo(
            Message.of("expected.choice")
                .with(
                    "choices",
                    new Fact.Several(
                        List.of(
                            new Fact.Phrase(new LocalizedText("with X", "met X")),
                            new Fact.Phrase(new LocalizedText("A, or B", "A, of B")),
                            new Fact.Phrase(new LocalizedText("trainee", "in opleiding"))))));
  }

  @Test
  void valuesAreEqualWhateverTheirSpelling() {
    assertThat(new Value.Number(new BigDecimal("8.50")))
        .isEqualTo(new Value.Number(new BigDecimal("8.5")))
        .hasSameHashCodeAs(new Value.Number(new BigDecimal("8.5")));
    assertThat(new Value.Number(new BigDecimal("0.00"))).isEqualTo(Value.Number.of(0));
    assertThat(new Value.Choices(List.of("a", "b", "a")))
        .isEqualTo(new Value.Choices(List.of("b", "a")))
        .hasSameHashCodeAs(new Value.Choices(List.of("b", "a")))
        .isNotEqualTo(new Value.Choices(List.of("a")));
    assertThat(new Value.Text("a")).isNotEqualTo(new Value.Text("A"));
  }

  private static TermDefinition number(
      TermDefinition.Type type,
      @Nullable String minimum,
      @Nullable String above,
      @Nullable String maximum) {
    return new TermDefinition(
        "hoursPerWeek",
        LocalizedText.same("x"),
        type,
        false,
        new TermDefinition.NumberLimits(
            minimum == null ? null : new BigDecimal(minimum),
            above == null ? null : new BigDecimal(above),
            maximum == null ? null : new BigDecimal(maximum)),
        List.of());
  }

  private static TermDefinition of(TermDefinition.Type type) {
    boolean chooses = type == TermDefinition.Type.CHOICE || type == TermDefinition.Type.CHOICES;
    return new TermDefinition(
        "x",
        LocalizedText.same("x"),
        type,
        false,
        TermDefinition.NumberLimits.NONE,
        chooses ? CHOICES : List.of());
  }
}
