package nl.zorgcontract.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Deadline;
import nl.zorgcontract.amend.policy.Guidance;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.Condition;
import nl.zorgcontract.amend.policy.rule.Condition.AllOf;
import nl.zorgcontract.amend.policy.rule.Condition.AnyOf;
import nl.zorgcontract.amend.policy.rule.Condition.AtLeast;
import nl.zorgcontract.amend.policy.rule.Condition.AtMost;
import nl.zorgcontract.amend.policy.rule.Condition.Bound;
import nl.zorgcontract.amend.policy.rule.Condition.InList;
import nl.zorgcontract.amend.policy.rule.Condition.IsEqual;
import nl.zorgcontract.amend.policy.rule.Condition.OneOf;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyReaderTest {

  static final String SOUND =
      """
      // A policy with one of everything.
      {
        "id": "test-2026",
        "name": {"en": "Test", "nl": "Toets"},
        "insurer": "Insurer",
        "document": "Insurer, Policy",
        "term": {"start": "2026-01-01", "end": "2026-12-31"},
        "timeZone": "Europe/Amsterdam",
        "channels": {"accepted": ["email", "form"], "source": "Channels"},
        "windows": {
          "quarterly": {"name": {"en": "q", "nl": "k"}, "starts": ["--01-01", "--04-01"]}
        },
        "deadline": {"weeksBefore": 4, "source": "Deadline"},
        "outsideWindow": "refer",
        "exceptions": {"reasons": ["RETROACTIVE"], "source": "Exceptions"},
        "followChoice": {"required": true, "source": "Follow"},
        "affectsTariff": true,
        "onAcceptance": {"en": "do", "nl": "doe"},
        "referredTo": {"en": "buyer", "nl": "inkoper"},
        "lists": {
          "tools": {"entries": [{"name": "A", "aliases": ["a"], "from": "2026-01-01", "until": null}]}
        },
        "requirements": [
          {"condition": {"value": "practice.big", "equals": true}, "text": {"en": "r", "nl": "v"}}
        ],
        "agreements": [
          {
            "code": "one",
            "name": {"en": "First", "nl": "Eerste"},
            "aliases": ["no 1"],
            "window": "quarterly",
            "submitters": ["practice"],
            "amendmentLimit": 2,
            "terms": [
              {"name": "hours", "label": {"en": "h", "nl": "u"}, "type": "decimal", "above": 0, "maximum": 40},
              {"name": "kind", "label": {"en": "k", "nl": "s"}, "type": "choice", "choices": [{"code": "x", "name": {"en": "X", "nl": "IX"}}]},
              {"name": "tool", "label": {"en": "t", "nl": "t"}, "type": "text", "required": true}
            ],
            "conditions": [
              {"condition": {"value": "terms.hours", "atMost": {"hours": 12, "perPatients": 2350}}, "text": {"en": "c", "nl": "c"}}
            ],
            "source": "One"
          },
          {
            "code": "two",
            "name": {"en": "Second", "nl": "Tweede"},
            "window": null,
            "affectsTariff": false
          }
        ],
        "planning": [{"day": "--04-01", "text": {"en": "p", "nl": "p"}, "source": "Plan"}]
      }
      """;

  @Test
  void readsASoundPolicy() {
    Policy policy = read(SOUND);

    assertThat(policy.id()).isEqualTo("test-2026");
    assertThat(policy.name()).isEqualTo(new LocalizedText("Test", "Toets"));
    assertThat(policy.insurer()).isEqualTo("Insurer");
    assertThat(policy.term())
        .isEqualTo(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    assertThat(policy.zone()).hasToString("Europe/Amsterdam");
    assertThat(policy.rules().channels().value()).containsExactly(Channel.FORM, Channel.EMAIL);
    assertThat(policy.rules().channels().source()).isEqualTo("Insurer, Policy: 'Channels'");
    assertThat(policy.rules().referOutsideWindow()).isTrue();
    assertThat(policy.exceptions())
        .isEqualTo(new Sourced<>(Set.of(ReasonCode.RETROACTIVE), "Insurer, Policy: 'Exceptions'"));
    assertThat(policy.rules().followChoice())
        .isEqualTo(new Sourced<>(true, "Insurer, Policy: 'Follow'"));
    assertThat(policy.onAcceptance()).isEqualTo(new LocalizedText("do", "doe"));
    assertThat(policy.referredTo()).isEqualTo(new LocalizedText("buyer", "inkoper"));
    assertThat(policy.requirements()).hasSize(1);
    assertThat(policy.lists()).containsOnlyKeys("tools");
    assertThat(policy.lists().get("tools").entries())
        .containsExactly(
            new ApprovedList.Approval("A", List.of("a"), LocalDate.of(2026, 1, 1), null));
    assertThat(policy.planning())
        .containsExactly(
            new Guidance.Milestone(
                MonthDay.of(4, 1), LocalizedText.same("p"), "Insurer, Policy: 'Plan'"));
  }

  @Test
  void readsAnAgreementWithTheDefaultsOfThePolicy() {
    Agreement one = read(SOUND).agreements().find("NO 1").orElseThrow();

    assertThat(one.code()).isEqualTo("one");
    assertThat(one.timing(Action.START).window()).isNotNull();
    assertThat(one.timing(Action.STOP).deadline())
        .isEqualTo(
            new Sourced<>(new Deadline.Before(4, ChronoUnit.WEEKS), "Insurer, Policy: 'Deadline'"));
    assertThat(one.submitters()).containsExactly(Submitter.PRACTICE);
    assertThat(one.rules().amendmentLimit()).isEqualTo(2);
    assertThat(one.rules().affectsTariff()).isTrue();
    assertThat(one.terms())
        .extracting(TermDefinition::required)
        .containsExactly(false, false, true);
    assertThat(one.source()).isEqualTo("Insurer, Policy: 'One'");
  }

  @Test
  void readsAnAgreementThatSaysOtherwise() {
    Agreement two = read(SOUND).agreements().find("tweede").orElseThrow();

    assertThat(two.timing(Action.START)).isEqualTo(new ActionTiming(null, null));
    assertThat(two.submitters()).containsExactly(Submitter.values());
    assertThat(two.rules().amendmentLimit()).isNull();
    assertThat(two.rules().affectsTariff()).isFalse();
    assertThat(two.whyWithdrawn()).isNull();
    assertThat(two.source()).isNull();
  }

  @Test
  void readsTheLeastThatAPolicyNeeds() {
    Policy policy =
        read(
            """
            {"id": "a", "name": {"en": "A", "nl": "A"}, "insurer": "I", "document": "D",
             "term": {"start": "2026-01-01", "end": "2026-01-01"}, "timeZone": "UTC",
             "channels": {"accepted": ["form"]}, "referredTo": {"en": "b", "nl": "b"},
             "agreements": [{"code": "c", "name": {"en": "C", "nl": "C"},
               "withdrawn": {"en": "gone", "nl": "weg"}}]}
            """);

    assertThat(policy.rules().referOutsideWindow()).isFalse();
    assertThat(policy.exceptions()).isEqualTo(new Sourced<>(Set.of(), null));
    assertThat(policy.rules().followChoice()).isEqualTo(new Sourced<>(false, null));
    assertThat(policy.onAcceptance()).isNull();
    assertThat(policy.requirements()).isEmpty();
    assertThat(policy.agreements().all())
        .extracting(agreement -> agreement.rules().affectsTariff())
        .containsExactly(false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // the deadline; the last day for 1 January 2027
        "'weeksBefore': 1;   2026-12-25",
        "'weeksBefore': 52;  2026-01-02",
        "'daysBefore': 0;    2027-01-01",
        "'daysBefore': 366;  2025-12-31",
        "'by': '--11-12';    2026-11-12",
      })
  void readsADeadlineOfEachKind(String deadline, LocalDate last) {
    String text = SOUND.replace("'weeksBefore': 4".replace('\'', '"'), deadline.replace('\'', '"'));

    assertThat(read(text).agreements().all().get(0).timing(Action.START).deadline().value())
        .returns(Optional.of(last), rule -> rule.of(LocalDate.of(2027, 1, 1)));
  }

  @Test
  void anIdHoldsUpTo64LettersDigitsAndDashes() {
    String longest = "az-09" + "x".repeat(59);

    assertThat(read(SOUND.replace("test-2026", longest)).id()).isEqualTo(longest);
  }

  @Test
  void aTermIsNamedByLettersAndDigits() {
    for (String name : List.of("azAZ09", "z")) {
      String text = SOUND.replace("\"name\": \"tool\"", "\"name\": \"" + name + "\"");

      assertThat(read(text).agreements().all().get(0).terms().get(2).name()).isEqualTo(name);
    }
  }

  @Test
  void aTermMayHaveOneValueOnly() {
    String text =
        SOUND.replace("\"above\": 0, \"maximum\": 40", "\"minimum\": 40, \"maximum\": 40");

    assertThat(read(text).agreements().all().get(0).terms().get(0).parse(Value.Number.of(40)))
        .isPresent();
  }

  static Stream<Arguments> conditions() {
    Bound none = new Bound(null, null);
    IsEqual big = new IsEqual("practice.big", new Value.Flag(true));
    return Stream.of(
        arguments(
            "{'value': 'terms.kind', 'equals': 'x'}",
            new IsEqual("terms.kind", new Value.Text("x"))),
        arguments(
            "{'value': 'terms.hours', 'equals': 8.50}",
            new IsEqual("terms.hours", new Value.Number(new BigDecimal("8.5")))),
        arguments("{'value': 'practice.big', 'equals': true}", big),
        arguments(
            "{'value': 'practice.region', 'oneOf': ['A', 'B']}",
            new OneOf("practice.region", List.of("A", "B"))),
        arguments("{'value': 'terms.kind', 'oneOf': ['x']}", new OneOf("terms.kind", List.of("x"))),
        arguments(
            "{'value': 'terms.hours', 'atLeast': 4}",
            new AtLeast("terms.hours", new Bound(BigDecimal.valueOf(4), null))),
        arguments("{'value': 'terms.hours', 'atMost': null}", new AtMost("terms.hours", none)),
        arguments("{'value': 'terms.hours', 'atLeast': null}", new AtLeast("terms.hours", none)),
        arguments(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            new AtMost("terms.hours", new Bound(BigDecimal.valueOf(12), BigDecimal.valueOf(2350)))),
        arguments(
            "{'value': 'terms.hours', 'atMost': {'hours': null, 'perPatients': 2350}}",
            new AtMost("terms.hours", new Bound(null, BigDecimal.valueOf(2350)))),
        arguments("{'value': 'terms.tool', 'inList': 'tools'}", new InList("terms.tool", "tools")),
        arguments(
            "{'allOf': [{'value': 'practice.big', 'equals': true}]}", new AllOf(List.of(big))),
        arguments(
            "{'anyOf': [{'allOf': [{'value': 'practice.big', 'equals': true}]}, {'value': 'practice.big', 'equals': true}]}",
            new AnyOf(List.of(new AllOf(List.of(big)), big))));
  }

  @ParameterizedTest
  @MethodSource
  void conditions(String json, Condition condition) {
    String text =
        SOUND.replace(
            "{\"value\": \"terms.hours\", \"atMost\": {\"hours\": 12, \"perPatients\": 2350}}",
            json.replace('\'', '"'));

    assertThat(read(text).agreements().all().get(0).conditions().get(0).condition())
        .isEqualTo(condition);
  }

  private static Policy read(String text) {
    return PolicyReader.read(
        "policy.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
