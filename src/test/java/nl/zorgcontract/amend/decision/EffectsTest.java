package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static nl.zorgcontract.amend.decision.TestDecider.warnings;
import static nl.zorgcontract.amend.decision.WarningCode.REPLACES_AMENDMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.message.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What accepted requests do to the contract, one after another. */
class EffectsTest {

  private static final String POH = "poh-ggz";

  @Test
  void aStartRunsToTheEndOfTheContract() {
    TestDecider desk =
        TestDecider.on("2026-02-01").with(zilverenKruis().has("smr", "2026-01-01", null, null));
    Decision decision = desk.decide(start(POH).from("2026-04-01").with("hoursPerWeek", "8,50"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(desk.periods("ZK-1"))
        .containsExactly("smr 2026-01-01..end -", "poh-ggz 2026-04-01..end hoursPerWeek=8.5 R-1");
  }

  @Test
  void aChangeEndsThePeriodTheDayBeforeAndStartsAnotherRightAfterIt() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(
                zilverenKruis()
                    .has(POH, "2026-01-01", "2026-12-31", "hoursPerWeek=12")
                    .has("smr", "2026-01-01", null, null));
    desk.decide(change(POH).from("2026-07-01").with("hoursPerWeek", "14"));
    assertThat(desk.periods("ZK-1"))
        .containsExactly(
            "poh-ggz 2026-01-01..2026-06-30 hoursPerWeek=12 R-1",
            "poh-ggz 2026-07-01..2026-12-31 hoursPerWeek=14 R-1",
            "smr 2026-01-01..end -");
  }

  @Test
  void aChangeKeepsTheTermsItDoesNotName() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(
                zilverenKruis().has("fto-2", "2026-01-01", null, "participants=6 pharmacist=true"));
    desk.decide(change("fto-2").from("2026-07-01").with("participants", "8"));
    assertThat(desk.periods("ZK-1").get(1))
        .isEqualTo("fto-2 2026-07-01..end participants=8 pharmacist=true R-1");
  }

  @Test
  void aStopEndsThePeriodTheDayBeforeAndRemovesLaterOnes() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(
                zilverenKruis()
                    .has(POH, "2026-01-01", "2026-12-31", "hoursPerWeek=12")
                    .has(POH, "2027-01-01", null, "hoursPerWeek=16"));
    Decision decision = desk.decide(stop(POH).from("2026-07-01"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(desk.periods("ZK-1"))
        .containsExactly("poh-ggz 2026-01-01..2026-06-30 hoursPerWeek=12 R-1");
    assertThat(warnings(decision)).isEmpty();
    assertThat(decision.dates().neverBegins()).isFalse();
  }

  /** The period that starts that day goes; the agreement was in force before it. */
  @Test
  void aStopOnTheDayOfAChangeEndsWhatWasInForce() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(
                zilverenKruis()
                    .has(POH, "2026-01-01", "2026-06-30", "hoursPerWeek=12")
                    .has(POH, "2026-07-01", null, "hoursPerWeek=16"));
    Decision decision = desk.decide(stop(POH).from("2026-07-01"));
    assertThat(decision.newTariffFrom()).isEqualTo("2026-07-01");
    assertThat(desk.periods("ZK-1"))
        .containsExactly("poh-ggz 2026-01-01..2026-06-30 hoursPerWeek=12 -");
  }

  @Test
  void aStopOnTheFirstDayOfAPeriodRemovesIt() {
    TestDecider desk =
        TestDecider.on("2026-02-01").with(zilverenKruis().has("smr", "2026-07-01", null, null));
    Decision decision = desk.decide(stop("smr").from("2026-07-01"));
    assertThat(decision.dates().neverBegins()).isTrue();
    assertThat(desk.periods("ZK-1")).isEmpty();
  }

  @Test
  void startThenChangeThenStopOfOneAgreementOnOneDay() {
    TestDecider desk = TestDecider.on("2026-02-01").with(zilverenKruis());

    Decision started =
        desk.decide(start(POH).id("R-1").from("2026-04-01").with("hoursPerWeek", "8"));
    assertThat(verdict(started)).isEqualTo("accepted");
    assertThat(warnings(started)).isEmpty();

    Decision changed =
        desk.decide(change(POH).id("R-2").from("2026-04-01").with("hoursPerWeek", "10"));
    assertThat(verdict(changed)).isEqualTo("accepted");
    assertThat(replaced(changed)).containsExactly("R-1");
    assertThat(desk.periods("ZK-1")).containsExactly("poh-ggz 2026-04-01..end hoursPerWeek=10 R-2");

    Decision stopped = desk.decide(stop(POH).id("R-3").from("2026-04-01"));
    assertThat(verdict(stopped)).isEqualTo("accepted");
    assertThat(replaced(stopped)).containsExactly("R-2");
    assertThat(desk.periods("ZK-1")).isEmpty();

    assertThat(desk.contract("ZK-1").amendments())
        .extracting(Amendment::requestId)
        .containsExactly("R-1", "R-2", "R-3");

    Decision again = desk.decide(start(POH).id("R-4").from("2026-04-01").with("hoursPerWeek", "8"));
    assertThat(verdict(again)).isEqualTo("accepted");
    assertThat(warnings(again)).isEmpty();
  }

  @Test
  void aStopNamesEveryRequestWhosePeriodItRemoves() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(
                zilverenKruis()
                    .has(POH, "2026-01-01", "2026-06-30", "hoursPerWeek=12", "OLD-1")
                    .has(POH, "2026-07-01", "2026-12-31", "hoursPerWeek=14", "OLD-2")
                    .has(POH, "2027-01-01", "2027-03-31", "hoursPerWeek=16", "OLD-3")
                    .has(POH, "2027-04-01", null, "hoursPerWeek=16"));
    Decision decision = desk.decide(stop(POH).from("2026-07-01"));
    assertThat(replaced(decision)).containsExactly("OLD-2", "OLD-3");
  }

  @Test
  void aChangeLaterThanAnEarlierOneReplacesNothing() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().has(POH, "2026-01-01", null, "hoursPerWeek=12", "OLD-1"));
    Decision decision = desk.decide(change(POH).from("2026-07-01").with("hoursPerWeek", "14"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(warnings(decision)).isEmpty();
  }

  @Test
  void whatIsNotAcceptedChangesNothing() {
    TestDecider desk = TestDecider.on("2026-05-01").with(zilverenKruis());
    desk.decide(start("smr").id("R-1").received("2026-05-01").from("2026-05-15"));
    desk.decide(start("smr").id("R-2").received("2026-05-01").from("2026-01-01"));
    assertThat(desk.amended()).isEmpty();
  }

  @Test
  void theHistoryTellsWhatWasAskedAndWhatBecameOfIt() {
    TestDecider desk = TestDecider.on("2026-02-03").with(zilverenKruis());
    desk.decide(start("POH-GGZ").received("2026-02-01T08:12:00Z").with("hours_per_week", "12,0"));
    Amendment amendment = desk.contract("ZK-1").amendments().get(0);
    assertThat(amendment.agreement()).isEqualTo("poh-ggz");
    assertThat(amendment.requested().startDate()).isNull();
    assertThat(amendment.startDate()).hasToString("2026-04-01");
    assertThat(Terms.describe(amendment.terms())).isEqualTo("hoursPerWeek=12");
    assertThat(amendment.requested().receivedAt()).isEqualTo("2026-02-01T09:12:00+01:00");
    assertThat(amendment.decidedOn()).hasToString("2026-02-03");
    assertThat(amendment.tariffFrom()).hasToString("2026-04-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      present                  | start      | verdict
                               | 2026-07-01 | accepted
      2026-01-01 .. 2026-06-30 | 2026-07-01 | accepted
      2026-01-01 .. 2026-07-01 | 2026-07-01 | rejected ALREADY_AGREED
      2026-01-01 .. end        | 2026-07-01 | rejected ALREADY_AGREED
      2026-07-01 .. end        | 2026-07-01 | rejected ALREADY_AGREED
      2027-01-01 .. end        | 2026-07-01 | rejected ALREADY_AGREED
      2026-01-01 .. end        | 2028-01-01 | rejected OUTSIDE_CONTRACT_TERM
      """)
  void anAgreementStartsWhereNoneIsInForceOrComesLater(
      String present, String start, String verdict) {
    Decision decision =
        TestDecider.on("2026-02-01").with(having("smr", present)).decide(start("smr").from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      present                  | start      | verdict
                               | 2026-07-01 | rejected NOT_AGREED
      2026-01-01 .. 2026-06-30 | 2026-07-01 | rejected NOT_AGREED
      2026-01-01 .. 2026-07-01 | 2026-07-01 | accepted
      2026-01-01 .. end        | 2026-07-01 | accepted
      2026-07-01 .. end        | 2026-07-01 | accepted
      2027-01-01 .. end        | 2026-07-01 | rejected NOT_AGREED
      2026-01-01 .. end        | 2027-07-01 | accepted
      2026-01-01 .. end        | 2028-01-01 | rejected OUTSIDE_CONTRACT_TERM NOT_AGREED
      """)
  void onlyWhatIsInForceOnThatDayStops(String present, String start, String verdict) {
    Decision decision =
        TestDecider.on("2026-02-01").with(having("smr", present)).decide(stop("smr").from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      present            | given              | verdict
      hoursPerWeek=12    | hoursPerWeek=14    | accepted
      hoursPerWeek=12    | hoursPerWeek=12    | rejected NO_CHANGE
      hoursPerWeek=8.5   | hoursPerWeek=8,50  | rejected NO_CHANGE
      hoursPerWeek=12    | hours_per_week=12  | rejected NO_CHANGE
      hoursPerWeek=12    |                    | rejected NO_CHANGE
      hoursPerWeek=12    | hoursPerWeek=0     | rejected TERM_INVALID
      """)
  void aChangeChangesSomething(String present, String given, String verdict) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().has(POH, "2026-01-01", null, present))
            .decide(change(POH).from("2026-07-01").withAll(given));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  private static ContractBuilder having(String agreement, String days) {
    if (days == null) {
      return zilverenKruis();
    }
    String[] period = days.split(" \\.\\. ", 2);
    String last = period[1].equals("end") ? null : period[1];
    return zilverenKruis().has(agreement, period[0], last, null);
  }

  /** The requests that the warning names; it is the only warning. */
  private static List<String> replaced(Decision decision) {
    assertThat(warnings(decision)).containsExactly(REPLACES_AMENDMENT);
    Fact named = decision.warnings().get(0).message().facts().get("requests");
    return ((Fact.Several) named)
        .facts().stream().map(fact -> ((Fact.Given) fact).value()).toList();
  }
}
