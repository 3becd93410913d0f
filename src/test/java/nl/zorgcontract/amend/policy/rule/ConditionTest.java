package nl.zorgcontract.amend.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.policy.rule.ApprovedList.Approval;
import nl.zorgcontract.amend.policy.rule.Condition.AllOf;
import nl.zorgcontract.amend.policy.rule.Condition.AnyOf;
import nl.zorgcontract.amend.policy.rule.Condition.AtLeast;
import nl.zorgcontract.amend.policy.rule.Condition.AtMost;
import nl.zorgcontract.amend.policy.rule.Condition.Bound;
import nl.zorgcontract.amend.policy.rule.Condition.InList;
import nl.zorgcontract.amend.policy.rule.Condition.IsEqual;
import nl.zorgcontract.amend.policy.rule.Condition.OneOf;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  private static final LocalDate START = LocalDate.of(2026, 7, 1);

  @ParameterizedTest
  @CsvSource({
    // a, b, both, either
    "FALSE,   FALSE,   FALSE,   FALSE",
    "FALSE,   UNKNOWN, FALSE,   UNKNOWN",
    "FALSE,   TRUE,    FALSE,   TRUE",
    "UNKNOWN, FALSE,   FALSE,   UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, TRUE,    UNKNOWN, TRUE",
    "TRUE,    FALSE,   FALSE,   TRUE",
    "TRUE,    UNKNOWN, UNKNOWN, TRUE",
    "TRUE,    TRUE,    TRUE,    TRUE",
  })
  void followsKleene(Truth a, Truth b, Truth both, Truth either) {
    List<Condition> conditions = List.of(known(a), known(b));

    assertThat(new AllOf(conditions).test(facts(Map.of()))).isEqualTo(both);
    assertThat(new AnyOf(conditions).test(facts(Map.of()))).isEqualTo(either);
    assertThat(a.and(b)).isEqualTo(both);
    assertThat(a.or(b)).isEqualTo(either);
  }

  @Test
  void equalsComparesByValueAndKind() {
    Condition yes = new IsEqual("terms.x", new Value.Flag(true));
    Condition word = new IsEqual("terms.x", new Value.Text("Midden-IJssel"));
    Condition number = new IsEqual("terms.x", new Value.Number(new BigDecimal("8.50")));

    assertThat(test(yes, new Value.Flag(true))).isEqualTo(Truth.TRUE);
    assertThat(test(yes, new Value.Flag(false))).isEqualTo(Truth.FALSE);
    assertThat(test(yes, new Value.Text("true"))).isEqualTo(Truth.UNKNOWN);
    assertThat(test(yes, null)).isEqualTo(Truth.UNKNOWN);
    assertThat(test(word, new Value.Text("MIDDEN-IJSSEL"))).isEqualTo(Truth.TRUE);
    assertThat(test(word, new Value.Text("Twente"))).isEqualTo(Truth.FALSE);
    assertThat(test(number, new Value.Number(new BigDecimal("8.5")))).isEqualTo(Truth.TRUE);
    assertThat(test(number, Value.Number.of(8))).isEqualTo(Truth.FALSE);
  }

  @Test
  void oneOfIsMetByAnyOfSeveralChoices() {
    Condition condition = new OneOf("terms.x", List.of("a", "b"));

    assertThat(test(condition, new Value.Text("B"))).isEqualTo(Truth.TRUE);
    assertThat(test(condition, new Value.Text("c"))).isEqualTo(Truth.FALSE);
    assertThat(test(condition, new Value.Choices(List.of("c", "a")))).isEqualTo(Truth.TRUE);
    assertThat(test(condition, new Value.Choices(List.of("c")))).isEqualTo(Truth.FALSE);
    assertThat(test(condition, new Value.Flag(true))).isEqualTo(Truth.UNKNOWN);
    assertThat(test(condition, null)).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "3.999, FALSE, TRUE",
    "4,     TRUE,  TRUE",
    "4.00,  TRUE,  TRUE",
    "4.001, TRUE,  FALSE",
    "-4,    FALSE, TRUE",
  })
  void boundsAreInclusive(BigDecimal value, Truth atLeast, Truth atMost) {
    Bound four = new Bound(new BigDecimal("4.0"), null);

    assertThat(test(new AtLeast("terms.x", four), new Value.Number(value))).isEqualTo(atLeast);
    assertThat(test(new AtMost("terms.x", four), new Value.Number(value))).isEqualTo(atMost);
  }

  @ParameterizedTest
  @CsvSource({
    // hours, patients, within 12 hours per 2350 patients
    "12,     2350, TRUE",
    "12.001, 2350, FALSE",
    "24,     4700, TRUE",
    "6,      1175, TRUE",
    "6.0001, 1175, FALSE",
    "1,       196, TRUE",
    "1,       195, FALSE",
    "0,         0, TRUE",
    "0.1,       0, FALSE",
  })
  void aBoundScalesWithThePatientsWithoutRounding(BigDecimal hours, int patients, Truth within) {
    Condition condition =
        new AtMost("terms.x", new Bound(BigDecimal.valueOf(12), BigDecimal.valueOf(2350)));
    Map<String, Value> facts =
        Map.of("terms.x", new Value.Number(hours), "practice.patients", Value.Number.of(patients));

    assertThat(condition.test(facts(facts))).isEqualTo(within);
    assertThat(condition.paths()).containsExactly("terms.x", "practice.patients");
    assertThat(new AtLeast("terms.x", new Bound(BigDecimal.ONE, BigDecimal.TEN)).paths())
        .containsExactly("terms.x", "practice.patients");
  }

  @Test
  void aBoundIsUnknownWhereAFigureIsMissing() {
    Bound scaled = new Bound(BigDecimal.TEN, BigDecimal.valueOf(2350));
    Bound noFigure = new Bound(null, null);

    assertThat(test(new AtMost("terms.x", scaled), Value.Number.of(1))).isEqualTo(Truth.UNKNOWN);
    assertThat(test(new AtMost("terms.x", noFigure), Value.Number.of(1))).isEqualTo(Truth.UNKNOWN);
    assertThat(test(new AtLeast("terms.x", noFigure), null)).isEqualTo(Truth.UNKNOWN);
    assertThat(test(new AtLeast("terms.x", new Bound(BigDecimal.ONE, null)), new Value.Text("2")))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void inListAsksTheListOnTheStartDate() {
    Condition condition = new InList("terms.x", "tools");

    assertThat(test(condition, new Value.Text("smartconsult"))).isEqualTo(Truth.TRUE);
    assertThat(test(condition, new Value.Text("Lapsed"))).isEqualTo(Truth.FALSE);
    assertThat(test(condition, new Value.Text("Other"))).isEqualTo(Truth.UNKNOWN);
    assertThat(test(condition, Value.Number.of(1))).isEqualTo(Truth.UNKNOWN);
    assertThat(test(condition, null)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void onlyAListNeedsTheStartDateHoweverDeepItStands() {
    Condition list = new InList("terms.x", "tools");
    Condition flag = new IsEqual("practice.y", new Value.Flag(true));

    assertThat(new AllOf(List.of(flag, new AnyOf(List.of(flag, list)))).needsStart()).isTrue();
    assertThat(new AnyOf(List.of(flag, new AllOf(List.of(flag)))).needsStart()).isFalse();
    assertThat(new AllOf(List.of(flag, new AnyOf(List.of(flag, list)))).paths())
        .containsExactly("practice.y", "practice.y", "terms.x");
  }

  private static Condition known(Truth truth) {
    return switch (truth) {
      case TRUE -> new AllOf(List.of());
      case FALSE -> new AnyOf(List.of());
      case UNKNOWN -> new IsEqual("terms.missing", new Value.Flag(true));
    };
  }

  private static Truth test(Condition condition, @Nullable Value value) {
    return condition.test(facts(value == null ? Map.of() : Map.of("terms.x", value)));
  }

  private static Condition.Facts facts(Map<String, Value> values) {
    ApprovedList tools =
        new ApprovedList(
            "tools",
            List.of(
                new Approval("SmartConsult", List.of(), null, null),
                new Approval("Lapsed", List.of(), null, START.minusDays(1))),
            null);
    return new Condition.Facts() {
      @Override
      public Optional<Value> value(String path) {
        return Optional.ofNullable(values.get(path));
      }

      @Override
      public ApprovedList list(String name) {
        return Objects.requireNonNull(Map.of("tools", tools).get(name));
      }

      @Override
      public LocalDate start() {
        return START;
      }
    };
  }
}
