package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.contract;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RulingBuilder.granted;
import static nl.zorgcontract.amend.decision.TestDecider.proposal;
import static nl.zorgcontract.amend.decision.TestDecider.text;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static nl.zorgcontract.amend.decision.TestDecider.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no bundled policy says but another may: leap days, other deadlines, other exceptions. */
class OtherPoliciesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      deadline            | start      | submit by  | what
      "weeksBefore": 4    | 2028-03-01 | 2028-02-02 | leap year
      "weeksBefore": 4    | 2027-03-01 | 2027-02-01 | no leap year
      "weeksBefore": 1    | 2028-03-01 | 2028-02-23 | leap year
      "daysBefore": 1     | 2028-03-01 | 2028-02-29 | leap day
      "daysBefore": 1     | 2027-03-01 | 2027-02-28 | no leap day
      "daysBefore": 0     | 2028-03-01 | 2028-03-01 | the day itself
      "by": "--09-01"     | 2028-03-01 | 2027-09-01 | the year before
      "by": "--02-28"     | 2028-03-01 | 2028-02-28 | the same year
      "by": "--03-01"     | 2028-03-01 | 2027-03-01 | the day itself lies not before it
      "by": "--03-02"     | 2028-03-01 | 2027-03-02 | a day later, so the year before
      """)
  void theDeadlineIsTheLastDayInTime(String deadline, String start, String submitBy, String what) {
    Policy policy = policy("\"deadline\": {%s}".formatted(deadline), "");
    String after = LocalDate.parse(submitBy).plusDays(1).toString();

    Decision onTheDay = decide(policy, start("x").received(submitBy).from(start));
    assertThat(verdict(onTheDay)).as(what).isEqualTo("accepted");
    assertThat(text(onTheDay.submitBy())).isEqualTo(submitBy);

    Decision theDayAfter = decide(policy, start("x").received(after).from(start));
    assertThat(verdict(theDayAfter))
        .as(what)
        .isEqualTo(
            after.compareTo(start) > 0 ? "referred RETROACTIVE" : "rejected DEADLINE_MISSED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      deadline         | received   | start
      "weeksBefore": 4 | 2028-02-02 | 2028-03-01
      "weeksBefore": 4 | 2028-02-03 | 2029-03-01
      "daysBefore": 1  | 2028-02-29 | 2028-03-01
      "daysBefore": 0  | 2028-02-29 | 2028-03-01
      "daysBefore": 0  | 2028-03-01 | 2029-03-01
      "by": "--09-01"  | 2027-09-01 | 2028-03-01
      "by": "--09-01"  | 2027-09-02 | 2029-03-01
      """)
  void asSoonAsPossibleLooksOverTheWindowsThatAreTooLate(
      String deadline, String received, String start) {
    Policy policy = policy("\"deadline\": {%s}".formatted(deadline), "");
    Decision decision = decide(policy, start("x").received(received));
    assertThat(text(decision.startDate())).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      zone                | received             | verdict
      Europe/Amsterdam    | 2028-02-02T22:59:59Z | accepted
      Europe/Amsterdam    | 2028-02-02T23:00:00Z | rejected DEADLINE_MISSED
      America/Paramaribo  | 2028-02-03T02:59:59Z | accepted
      America/Paramaribo  | 2028-02-03T03:00:00Z | rejected DEADLINE_MISSED
      """)
  void theDayOfReceiptIsThatOfThePolicysTimeZone(String zone, String received, String verdict) {
    Policy policy = policy("\"deadline\": {\"weeksBefore\": 4}, \"timeZone\": \"" + zone + '"', "");
    assertThat(verdict(decide(policy, start("x").received(received).from("2028-03-01"))))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      waivable            | received   | start      | without                                       | with
      DEADLINE_MISSED     | 2028-02-20 | 2028-03-01 | rejected DEADLINE_MISSED                      | accepted
      DEADLINE_MISSED     | 2028-02-20 | 2028-03-02 | rejected START_NOT_IN_WINDOW DEADLINE_MISSED  | rejected START_NOT_IN_WINDOW
      START_NOT_IN_WINDOW | 2028-02-20 | 2028-03-02 | rejected START_NOT_IN_WINDOW DEADLINE_MISSED  | rejected DEADLINE_MISSED
      START_NOT_IN_WINDOW | 2028-01-20 | 2028-03-02 | rejected START_NOT_IN_WINDOW                  | accepted
      """)
  void anExceptionTakesAwayTheReasonItNames(
      String waivable, String received, String start, String without, String with) {
    Policy policy = policy(waiving(waivable), "");
    RequestBuilder request = start("x").received(received).from(start);
    assertThat(verdict(decide(policy, request))).isEqualTo(without);
    TestDecider desk = TestDecider.on(received).know(policy).with(contract(policy, "C-1"));
    Decision decision = desk.granted("R-1", waivable).decide(request);
    assertThat(verdict(decision)).isEqualTo(with);
    assertThat(decision.proposal() == null)
        .as("a proposal only while a reason of timing stands")
        .isEqualTo(with.equals("accepted"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      start      | verdict
      2028-05-17 | accepted
                 | referred NO_WINDOW
      """)
  void aMissingWindowIsWaivedOnlyWhereTheRequestSaysWhen(String start, String verdict) {
    Policy policy = policy(waiving("NO_WINDOW"), "\"window\": null");
    Decision decision =
        desk(policy)
            .granted("R-1", "NO_WINDOW")
            .decide(start("x").received("2028-02-01").from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(decision.submitBy()).isNull();
    assertThat(decision.ruling().reasons()).hasSize(start == null ? 0 : 1);
    assertThat(TestDecider.warnings(decision))
        .isEqualTo(start == null ? List.of(WarningCode.RULING_NOT_ENOUGH) : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      granted | tool | verdict
      false   |      | rejected TERM_MISSING
      true    |      | referred CONDITION_UNKNOWN
      true    | A    | accepted
      true    | B    | referred CONDITION_UNKNOWN
      """)
  void whereAMissingTermIsWaivedTheConditionsAreLookedAt(
      boolean granted, String tool, String verdict) {
    Policy policy =
        policy(
            waiving("TERM_MISSING") + ", " + LIST,
            """
            "terms": [{"name": "tool", "label": {"en": "t", "nl": "t"}, "type": "text",
              "required": true}],
            "conditions": [{"condition": {"value": "terms.tool", "inList": "tools"},
              "text": {"en": "c", "nl": "c"}}]
            """);
    TestDecider desk = desk(policy);
    if (granted) {
      desk.granted("R-1", "TERM_MISSING");
    }
    RequestBuilder request = start("x").received("2028-01-01");
    Decision decision = desk.decide(tool == null ? request : request.with("tool", tool));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      window    | fact  | start      | verdict
      "yearly"  | his=A | 2029-03-01 | accepted
      "yearly"  | his=B | 2029-03-01 | referred REQUIREMENT_UNKNOWN
      "yearly"  | his=C | 2029-03-01 | rejected REQUIREMENT_NOT_MET
      null      | his=A | 2029-03-01 | referred NO_WINDOW
      null      | his=C | 2029-03-01 | rejected NO_WINDOW REQUIREMENT_NOT_MET
      null      | his=C |            | referred NO_WINDOW
      """)
  void aRequirementThatAsksForTheStartIsLeftOutWhereThereIsNone(
      String window, String fact, String start, String verdict) {
    Policy policy =
        policy(
            """
            "deadline": {"weeksBefore": 4}, %s,
            "requirements": [{"condition": {"value": "practice.his", "inList": "tools"},
              "text": {"en": "c", "nl": "c"}}]
            """
                .formatted(LIST),
            "\"window\": " + window);
    Decision decision =
        desk(policy, contract(policy, "C-1").facts(fact))
            .decide(start("x").received("2028-01-01").from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      patients      | hours | verdict
      patients=2350 | 12    | accepted
      patients=2350 | 12.01 | rejected CONDITION_NOT_MET
      patients=4700 | 24    | accepted
      patients=4699 | 24    | rejected CONDITION_NOT_MET
                    | 12    | referred CONDITION_UNKNOWN
      """)
  void aBoundMayScaleWithThePractice(String patients, String hours, String verdict) {
    Policy policy =
        policy(
            "\"deadline\": {\"weeksBefore\": 4}",
            """
            "terms": [{"name": "hours", "label": {"en": "h", "nl": "h"}, "type": "decimal"}],
            "conditions": [{"condition": {"value": "terms.hours",
                "atMost": {"hours": 12, "perPatients": 2350}},
              "text": {"en": "c", "nl": "c"}}]
            """);
    Decision decision =
        desk(policy, contract(policy, "C-1").facts(patients))
            .decide(start("x").received("2028-01-01").with("hours", hours));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @Test
  void choicesInAnotherOrderAreNoChange() {
    Policy policy =
        policy(
            "\"deadline\": {\"weeksBefore\": 4}",
            """
            "terms": [{"name": "days", "label": {"en": "d", "nl": "d"}, "type": "choices",
              "choices": [{"code": "mon", "name": {"en": "mon", "nl": "ma"}},
                          {"code": "tue", "name": {"en": "tue", "nl": "di"}}]}]
            """);
    TestDecider desk = desk(policy);
    desk.decide(start("x").id("A").received("2028-01-01").with("days", "mon;tue"));
    Decision reversed =
        desk.decide(change("x").id("B").received("2028-01-01").with("days", "di, ma"));
    assertThat(verdict(reversed)).isEqualTo("rejected NO_CHANGE");
    Decision fewer = desk.decide(change("x").id("C").received("2028-01-01").with("days", "di"));
    assertThat(verdict(fewer)).isEqualTo("accepted");
  }

  @Test
  void anInvalidTermHidesNoOtherThatIsMissing() {
    Policy policy =
        policy(
            "\"deadline\": {\"weeksBefore\": 4}",
            """
            "terms": [
              {"name": "hours", "label": {"en": "h", "nl": "u"}, "type": "decimal", "required": true},
              {"name": "tool", "label": {"en": "t", "nl": "t"}, "type": "text", "required": true}]
            """);

    assertThat(verdict(decide(policy, start("x").received("2028-01-01").with("hours", "many"))))
        .isEqualTo("rejected TERM_MISSING TERM_INVALID");
    assertThat(verdict(decide(policy, start("x").received("2028-01-01").with("tool", "A"))))
        .isEqualTo("rejected TERM_MISSING");
    assertThat(verdict(decide(policy, start("x").received("2028-01-01"))))
        .isEqualTo("rejected TERM_MISSING TERM_MISSING");
  }

  @Test
  void anAgreementThatDoesNotAffectTheTariffHasNoTariffDate() {
    Policy policy = policy("\"deadline\": {\"weeksBefore\": 4}", "\"affectsTariff\": false");
    Decision decision = decide(policy, start("x").received("2028-01-01"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(decision.tariffFrom()).isNull();
    assertThat(warnings(decision)).isEmpty();
  }

  @Test
  void theTariffStartsOnADayThatIsNoQuarterWhereTheWindowIsNone() {
    Policy policy = policy("\"deadline\": {\"daysBefore\": 0}", "");
    Decision decision = decide(policy, start("x").received("2027-12-31").from("2028-03-01"));
    assertThat(decision.tariffFrom()).hasToString("2028-03-01");
    Decision soon = decide(policy, start("x").received("2028-02-29").from("2028-03-01"));
    assertThat(soon.tariffFrom()).hasToString("2028-04-01");
  }

  @Test
  void aWithdrawnAgreementKeepsTheDatesOfItsWindow() {
    Policy policy =
        policy(
            "\"deadline\": {\"weeksBefore\": 4}",
            "\"withdrawn\": {\"en\": \"gone\", \"nl\": \"weg\"}");
    Decision decision = decide(policy, start("x").received("2028-01-01"));
    assertThat(verdict(decision)).isEqualTo("rejected AGREEMENT_WITHDRAWN");
    assertThat(text(decision.startDate())).isEqualTo("2028-03-01");
    assertThat(text(decision.submitBy())).isEqualTo("2028-02-02");
    assertThat(proposal(decision)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      window                                          | start      | said of a start on a day that is none
      "yearly"                                        | 2028-04-01 | The agreement ‘X’ can start, change or stop only on 1 March.
      {"start": "yearly", "change": null}             | 2028-04-01 | The agreement ‘X’ can start only on 1 March.
      {"start": "yearly", "stop": "yearly"}           | 2028-04-01 | The agreement ‘X’ can start only on 1 March.
      """)
  void aDayBesideTheWindowOfOneActionIsSaidOfThatAlone(String window, String start, String said) {
    Policy policy = policy("\"deadline\": {\"daysBefore\": 1}", "\"window\": " + window);

    Decision decision = decide(policy, start("x").received("2028-01-01").from(start));
    assertThat(verdict(decision)).isEqualTo("rejected START_NOT_IN_WINDOW");
    assertThat(Messages.in(Language.EN).text(decision.reasons().get(0).message()))
        .startsWith(said.replace("‘X’", "X"));
  }

  private static final String LIST =
      """
      "lists": {"tools": {"entries": [{"name": "A"}, {"name": "C", "until": "2028-02-29"}]}}
      """;

  private static String waiving(String reason) {
    return "\"deadline\": {\"weeksBefore\": 4}, \"exceptions\": {\"reasons\": [\"%s\"]}"
        .formatted(reason);
  }

  /** A policy of 2027-2030 with one agreement, x, that starts on 1 March and moves the tariff. */
  /** An agreement that a revision adds is meant by its name before that day, too. */
  @ParameterizedTest
  @CsvSource({
    "later,    skipped ALREADY_PROCESSED",
    "Later on, skipped ALREADY_PROCESSED",
    "x,        rejected DUPLICATE_REQUEST"
  })
  void requestBeforeTheRevisionThatAddsItsAgreementIsKnownAgain(String again, String verdict) {
    TestDecider desk = desk(withAnAgreementFrom2029());

    assertThat(verdict(desk.decide(start("later").from("2028-03-01"))))
        .isEqualTo("rejected UNKNOWN_AGREEMENT");
    assertThat(verdict(desk.decide(start(again).from("2028-03-01")))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"later, 2029-03-01", "Later on, 2029-03-01", "x, 2028-03-01"})
  void rulingBeforeTheRevisionThatAddsItsAgreementIsOnIt(String ruledOn, String starts) {
    TestDecider desk =
        desk(withAnAgreementFrom2029())
            .ruled(granted("R-1").of(null, ruledOn, null, null, null).from("2029-03-01"));

    Decision decision = desk.decide(start("later").from("2028-03-01"));
    assertThat(text(decision.startDate())).isEqualTo(starts);
  }

  private static Policy withAnAgreementFrom2029() {
    return policy(
        """
        "deadline": {"daysBefore": 1},
        "revisions": [{"from": "2029-01-01", "text": {"en": "One more.", "nl": "Nog een."},
          "source": "Other", "change": {"agreements": {"later":
            {"name": {"en": "Later on", "nl": "Later"}, "window": "yearly"}}}}]""",
        "");
  }

  private static Policy policy(String members, String agreementMembers) {
    String json =
        """
        {"id": "other", "name": {"en": "Other", "nl": "Ander"}, "insurer": "Other",
         "document": "Other", "term": {"start": "2027-01-01", "end": "2030-12-31"},
         "channels": {"accepted": ["form"]}, "referredTo": {"en": "us", "nl": "ons"},
         "windows": {"yearly": {"name": {"en": "spring", "nl": "lente"}, "starts": ["--03-01"]}},
         %s %s %s,
         "agreements": [{"code": "x", "name": {"en": "X", "nl": "X"} %s %s %s}]}
        """
            .formatted(
                members.contains("timeZone") ? "" : "\"timeZone\": \"Europe/Amsterdam\",",
                agreementMembers.contains("affectsTariff") ? "" : "\"affectsTariff\": true,",
                members,
                agreementMembers.contains("\"window\"") ? "" : ", \"window\": \"yearly\"",
                agreementMembers.isEmpty() ? "" : ",",
                agreementMembers);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return PolicyReader.read("other.json", new ByteArrayInputStream(bytes));
  }

  private static Decision decide(Policy policy, RequestBuilder request) {
    return desk(policy).decide(request);
  }

  private static TestDecider desk(Policy policy) {
    return desk(policy, contract(policy, "C-1"));
  }

  private static TestDecider desk(Policy policy, ContractBuilder contract) {
    return TestDecider.on("2030-12-31").know(policy).with(contract);
  }
}
