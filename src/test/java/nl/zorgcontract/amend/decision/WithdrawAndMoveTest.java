package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.move;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.RequestBuilder.withdraw;
import static nl.zorgcontract.amend.decision.RulingBuilder.granted;
import static nl.zorgcontract.amend.decision.TestDecider.text;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static nl.zorgcontract.amend.decision.TestDecider.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.decision.ruling.RuledRequest.RequestedStart;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Withdrawing and moving what was accepted before. POH-GGZ, 12 hours, runs from 1 January 2026; SMR
 * is planned from 1 July (request S-1, on top of nothing), and from 1 October POH-GGZ has 16 hours
 * (request C-1). The deadline of 1 July is 3 June, that of 1 October 3 September.
 */
class WithdrawAndMoveTest {

  private static final String IN_TIME = "2026-06-03";
  private static final String LATE = "2026-06-04";

  private TestDecider desk;

  @BeforeEach
  void accept() {
    desk =
        TestDecider.on("2027-12-31")
            .with(
                zilverenKruis()
                    .has("poh-ggz", "2026-01-01", null, "hoursPerWeek=12")
                    .has("kwaliteit", "2026-01-01", null, null));
    assertThat(verdict(desk.decide(start("smr").id("S-1").from("2026-07-01"))))
        .isEqualTo("accepted");
    assertThat(
            verdict(
                desk.decide(
                    change("poh-ggz").id("C-1").from("2026-10-01").with("hoursPerWeek", "16"))))
        .isEqualTo("accepted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      amends | received   | named     | start      | channel | verdict                                                  | from       | submit by
      S-1    | 2026-06-03 |           |            | FORM    | accepted                                                 | 2026-07-01 | 2026-06-03
      S-1    | 2026-06-04 |           |            | FORM    | rejected DEADLINE_MISSED                                 | 2026-07-01 | 2026-06-03
      S-1    | 2026-06-30 |           |            | FORM    | rejected DEADLINE_MISSED                                 | 2026-07-01 | 2026-06-03
      S-1    | 2026-07-01 |           |            | FORM    | rejected AMENDMENT_IN_FORCE                              | 2026-07-01 | 2026-06-03
      S-1    | 2026-06-03 | smr       | 2026-07-01 | FORM    | accepted                                                 | 2026-07-01 | 2026-06-03
      S-1    | 2026-06-03 | smr       | 2026-10-01 | FORM    | rejected AMENDMENT_NOT_FOUND                             |            |
      S-1    | 2026-06-03 | poh-ggz   |            | FORM    | rejected AMENDMENT_NOT_FOUND                             |            |
      S-1    | 2026-06-03 | fysio     |            | FORM    | rejected UNKNOWN_AGREEMENT                               |            |
      S-1    | 2026-06-03 |           |            | PHONE   | rejected CHANNEL_NOT_ACCEPTED                            | 2026-07-01 | 2026-06-03
      X-1    | 2026-06-03 |           |            | PHONE   | rejected CHANNEL_NOT_ACCEPTED AMENDMENT_NOT_FOUND        |            |
      X-1    | 2028-01-01 | smr       | 2026-10-01 | FORM    | rejected RECEIVED_IN_FUTURE AMENDMENT_NOT_FOUND          |            |
      """)
  void aWithdrawalIsInTimeBeforeTheStartThatItTakesBack(
      String amends,
      String received,
      String named,
      String start,
      Channel channel,
      String verdict,
      String from,
      String submitBy) {
    Decision decision =
        desk.decide(
            withdraw(amends).id("W-1").received(received).naming(named).from(start).via(channel));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(text(decision.startDate())).isEqualTo(from);
    assertThat(text(decision.submitBy())).isEqualTo(submitBy);
    assertThat(decision.proposal()).isNull();
    assertThat(decision.tariffFrom()).isNull();
    assertThat(decision.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      amends | received   | start      | verdict                                    | from       | submit by
      S-1    | 2026-02-01 | 2027-01-01 | accepted                                   | 2027-01-01 | 2026-06-03
      S-1    | 2026-02-01 |            | rejected NO_CHANGE                         | 2026-07-01 | 2026-06-03
      S-1    | 2026-02-01 | 2026-07-01 | rejected NO_CHANGE                         | 2026-07-01 | 2026-06-03
      S-1    | 2026-02-01 | 2026-10-01 | rejected START_NOT_IN_WINDOW               | 2026-10-01 | 2026-06-03
      S-1    | 2026-06-04 | 2027-01-01 | rejected DEADLINE_MISSED                   | 2027-01-01 | 2026-06-03
      S-1    | 2026-06-04 |            | rejected DEADLINE_MISSED                   | 2027-01-01 | 2026-06-03
      S-1    | 2026-02-01 | 2026-01-01 | referred RETROACTIVE                       | 2026-01-01 | 2025-12-04
      S-1    | 2026-02-01 | 2028-01-01 | rejected OUTSIDE_CONTRACT_TERM             | 2028-01-01 | 2026-06-03
      C-1    | 2026-02-01 | 2026-07-01 | accepted                                   | 2026-07-01 | 2026-06-03
      C-1    | 2026-06-04 | 2026-07-01 | rejected DEADLINE_MISSED                   | 2026-07-01 | 2026-06-03
      C-1    | 2026-09-04 | 2027-01-01 | rejected DEADLINE_MISSED                   | 2027-01-01 | 2026-09-03
      C-1    | 2026-10-01 | 2027-01-01 | rejected AMENDMENT_IN_FORCE                | 2027-01-01 | 2026-12-04
      X-1    | 2026-02-01 | 2027-01-01 | rejected AMENDMENT_NOT_FOUND               |            |
      """)
  void aMoveIsInTimeBeforeItsNewStartAndBeforeTheStartThatItTakesBack(
      String amends, String received, String start, String verdict, String from, String submitBy) {
    Decision decision = desk.decide(move(amends).id("M-1").received(received).from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(text(decision.startDate())).isEqualTo(from);
    assertThat(text(decision.submitBy())).isEqualTo(submitBy);
    assertThat(decision.proposal()).isNull();
  }

  @Test
  void aRulingOnAMoveWhoseAmendmentWasWithdrawnSinceIsNotEnough() {
    RequestedStart asked = new RequestedStart(LocalDate.parse("2026-01-01"));
    TestDecider ruled =
        TestDecider.on("2027-12-31")
            .with(zilverenKruis())
            .ruled(granted("M-1").of("ZK-1", "smr", Action.MOVE, asked, Map.of()));
    ruled.decide(start("smr").id("S-1").from("2026-07-01"));
    ruled.decide(withdraw("S-1").id("W-1").received(IN_TIME));
    Decision decision = ruled.decide(move("S-1").id("M-1").received(IN_TIME).from("2026-01-01"));
    assertThat(verdict(decision)).isEqualTo("rejected AMENDMENT_NOT_FOUND");
    assertThat(warnings(decision)).containsExactly(WarningCode.RULING_NOT_ENOUGH);
  }

  @Test
  void aWithdrawalGivesBackThePeriodsAsTheyWere() {
    desk.decide(withdraw("C-1").id("W-1").received(IN_TIME));
    assertThat(desk.periods("ZK-1"))
        .containsExactly(
            "poh-ggz 2026-01-01..end hoursPerWeek=12 -",
            "kwaliteit 2026-01-01..end -",
            "smr 2026-07-01..end S-1");
    desk.decide(withdraw("S-1").id("W-2").received(IN_TIME));
    assertThat(desk.periods("ZK-1"))
        .containsExactly(
            "poh-ggz 2026-01-01..end hoursPerWeek=12 -", "kwaliteit 2026-01-01..end -");
  }

  @Test
  void aStopIsWithdrawnWithEverythingThatItRemoved() {
    assertThat(verdict(desk.decide(stop("poh-ggz").id("E-1").from("2026-07-01"))))
        .isEqualTo("accepted");
    assertThat(verdict(desk.decide(withdraw("E-1").id("W-1").received(IN_TIME))))
        .isEqualTo("accepted");
    assertThat(desk.periods("ZK-1"))
        .contains(
            "poh-ggz 2026-01-01..2026-09-30 hoursPerWeek=12 C-1",
            "poh-ggz 2026-10-01..end hoursPerWeek=16 C-1");
  }

  @Test
  void aMoveMakesTheAmendmentAgainOnItsNewStart() {
    Decision decision = desk.decide(move("C-1").id("M-1").from("2027-01-01"));
    assertThat(desk.periods("ZK-1"))
        .containsExactly(
            "poh-ggz 2026-01-01..2026-12-31 hoursPerWeek=12 M-1",
            "poh-ggz 2027-01-01..end hoursPerWeek=16 M-1",
            "kwaliteit 2026-01-01..end -",
            "smr 2026-07-01..end S-1");
    assertThat(text(decision.tariffFrom())).isEqualTo("2027-01-01");
    Amendment entry = desk.contract("ZK-1").amendments().get(2);
    assertThat(entry.action()).isEqualTo(Action.MOVE);
    assertThat(entry.repeats()).isEqualTo(Action.CHANGE);
    assertThat(entry.amends()).isEqualTo("C-1");
    assertThat(entry.terms()).isEqualTo(desk.contract("ZK-1").amendments().get(1).terms());
    assertThat(entry.replaced()).hasSize(2);
  }

  @Test
  void withdrawingAMoveGivesBackWhatWasThereBeforeTheAmendmentThatWasMoved() {
    desk.decide(move("C-1").id("M-1").from("2027-01-01"));
    desk.decide(move("M-1").id("M-2").from("2027-04-01"));
    assertThat(verdict(desk.decide(withdraw("M-2").id("W-1").received(IN_TIME))))
        .isEqualTo("accepted");
    assertThat(desk.periods("ZK-1")).contains("poh-ggz 2026-01-01..end hoursPerWeek=12 -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      first        | then       | key
      withdraw C-1 | C-1        | reason.AMENDMENT_NOT_FOUND.withdrawn
      move C-1     | C-1        | reason.AMENDMENT_NOT_FOUND.moved
      withdraw C-1 | A-1        | reason.AMENDMENT_NOT_FOUND.withdrawal
      move C-1     | Z-9        | reason.AMENDMENT_NOT_FOUND
      """)
  void whatNoLongerCountsIsNotFoundAndTheMessageNamesWhatDoes(
      String first, String then, String key) {
    String amends = first.split(" ")[1];
    RequestBuilder before =
        first.startsWith("move") ? move(amends).from("2027-01-01") : withdraw(amends);
    assertThat(verdict(desk.decide(before.id("A-1")))).isEqualTo("accepted");
    Decision decision = desk.decide(withdraw(then).id("A-2"));
    assertThat(verdict(decision)).isEqualTo("rejected AMENDMENT_NOT_FOUND");
    assertThat(decision.reasons().get(0).message().key()).isEqualTo(key);
  }

  @Test
  void anAmendmentThatALaterOneStandsOnIsNotTakenBack() {
    desk.decide(change("poh-ggz").id("C-2").from("2027-01-01").with("hoursPerWeek", "20"));
    Decision decision = desk.decide(withdraw("C-1").id("W-1"));
    assertThat(verdict(decision)).isEqualTo("rejected AMENDMENT_SUPERSEDED");
    assertThat(decision.reasons().get(0).message().facts().get("later").toString()).contains("C-2");
    assertThat(verdict(desk.decide(move("C-1").id("M-1").from("2028-01-01"))))
        .isEqualTo("rejected OUTSIDE_CONTRACT_TERM AMENDMENT_SUPERSEDED");
    assertThat(verdict(desk.decide(withdraw("C-2").id("W-2")))).isEqualTo("accepted");
    assertThat(verdict(desk.decide(withdraw("C-1").id("W-3")))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      action | verdict
      START  | accepted
      CHANGE | rejected AMENDMENT_SUPERSEDED
      STOP   | rejected AMENDMENT_SUPERSEDED
      """)
  void ofAnOlderHistoryOnlyAStartCanBeTakenBack(Action action, String verdict) {
    TestDecider old =
        TestDecider.on("2026-12-31")
            .with(
                zilverenKruis()
                    .has("smr", "2026-01-01", "2026-06-30", null)
                    .has("smr", "2026-07-01", null, null, "O-1")
                    .accepted("O-1", action, "smr", "2026-07-01", null));
    assertThat(verdict(old.decide(withdraw("O-1").id("W-1")))).isEqualTo(verdict);
    if (verdict.equals("accepted")) {
      assertThat(old.periods("ZK-1")).containsExactly("smr 2026-01-01..2026-06-30 -");
    }
  }

  @Test
  void theThreeReasonsOfAnAmendmentAreNeverSetAside() {
    Decision decision =
        TestDecider.on("2026-12-31")
            .with(zilverenKruis())
            .granted("W-1", "AMENDMENT_NOT_FOUND")
            .decide(withdraw("X-1").id("W-1"));
    assertThat(verdict(decision)).isEqualTo("rejected AMENDMENT_NOT_FOUND");
    assertThat(warnings(decision)).containsExactly(WarningCode.RULING_NOT_ENOUGH);
  }

  @Test
  void aLateWithdrawalIsToldNoStartsToChooseFrom() {
    assertThat(desk.decide(withdraw("S-1").id("W-1").received(LATE)).reasons())
        .extracting(Reason::message)
        .containsExactly(
            Message.of("reason.DEADLINE_MISSED.withdraw")
                .day("receivedOn", LocalDate.of(2026, 6, 4))
                .day("startDate", LocalDate.of(2026, 7, 1))
                .day("deadline", LocalDate.of(2026, 6, 3)));
  }

  @Test
  void aLateWithdrawalCanBeGrantedByName() {
    TestDecider granting =
        TestDecider.on("2027-12-31")
            .with(zilverenKruis())
            .ruled(RulingBuilder.granted("W-1").naming("DEADLINE_MISSED").from("2027-01-01"));
    granting.decide(start("smr").id("S-1").from("2026-07-01"));
    Decision decision = granting.decide(withdraw("S-1").id("W-1").received(LATE));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(text(decision.startDate())).isEqualTo("2026-07-01");
    assertThat(granting.periods("ZK-1")).isEmpty();
  }

  @Test
  void theSameWithdrawalOrMoveTwiceIsSkipped() {
    assertThat(verdict(desk.decide(move("C-1").id("M-1").from("2027-01-01"))))
        .isEqualTo("accepted");
    assertThat(verdict(desk.decide(move("C-1").id("M-1").from("2027-01-01"))))
        .isEqualTo("skipped ALREADY_PROCESSED");
    assertThat(verdict(desk.decide(move("C-1").id("M-1").from("2027-04-01"))))
        .isEqualTo("rejected DUPLICATE_REQUEST");
    assertThat(
            verdict(desk.decide(move("S-1").id("M-1").received("2026-02-02").from("2027-01-01"))))
        .isEqualTo("rejected DUPLICATE_REQUEST");
  }

  @Test
  void neitherHasTermsOfItsOwn() {
    assertThat(warnings(desk.decide(withdraw("S-1").id("W-1").with("hours", "x"))))
        .containsExactly(WarningCode.TERMS_IGNORED);
    assertThat(warnings(desk.decide(move("C-1").id("M-1").from("2027-01-01").with("hours", "x"))))
        .containsExactly(WarningCode.TERMS_IGNORED);
  }

  @Test
  void aMovedAmendmentCountsOnceAndAWithdrawnOneNot() {
    desk.decide(move("C-1").id("M-1").from("2027-01-01"));
    assertThat(desk.contract("ZK-1").timesAmended("poh-ggz")).isEqualTo(1);
    desk.decide(withdraw("M-1").id("W-1"));
    assertThat(desk.contract("ZK-1").timesAmended("poh-ggz")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      action | key
      START  | reason.ALREADY_AGREED.move
      CHANGE | reason.NOT_AGREED.move
      STOP   | reason.NOT_AGREED.move
      """)
  void aPlannedAgreementThatIsWantedEarlierLeadsToItsMove(Action action, String key) {
    TestDecider planned =
        TestDecider.on("2026-12-31")
            .with(zilverenKruis().has("praktijkmanagement", "2026-10-01", null, null, "P-1"));
    Decision decision =
        planned.decide(RequestBuilder.request(action, "praktijkmanagement").from("2026-07-01"));
    assertThat(decision.reasons().get(0).message().key()).isEqualTo(key);
    assertThat(decision.reasons().get(0).message().facts().get("amends").toString())
        .contains("P-1");
  }

  @Test
  void contractsOfOnePracticeAreToldApartByTheHistory() {
    TestDecider two =
        TestDecider.on("2026-12-31").with(zilverenKruis().id("A")).with(zilverenKruis().id("B"));
    two.decide(start("smr").id("S-1").in("B", null).from("2026-07-01"));
    Decision decision = two.decide(withdraw("S-1").id("W-1"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(decision.subject().contractId()).isEqualTo("B");
    assertThat(verdict(two.decide(withdraw("S-9").id("W-2"))))
        .isEqualTo("rejected CONTRACT_NOT_FOUND");
    assertThat(List.of(two.periods("A"), two.periods("B"))).allMatch(List::isEmpty);
  }
}
