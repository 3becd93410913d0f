package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.TestDecider.proposal;
import static nl.zorgcontract.amend.decision.TestDecider.text;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Zilveren Kruis 2026-2027: windows, deadlines, starts, tariffs and proposals. Taakdelegatie may
 * start every quarter, Kwaliteit every half-year; the deadline is 4 weeks before. An empty start is
 * "as soon as possible".
 */
class ZilverenKruisDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | verdict                  | submit by
      2025-12-03 | 2026-01-01 | accepted                 | 2025-12-04
      2025-12-04 | 2026-01-01 | accepted                 | 2025-12-04
      2025-12-05 | 2026-01-01 | rejected DEADLINE_MISSED | 2025-12-04
      2026-03-03 | 2026-04-01 | accepted                 | 2026-03-04
      2026-03-04 | 2026-04-01 | accepted                 | 2026-03-04
      2026-03-05 | 2026-04-01 | rejected DEADLINE_MISSED | 2026-03-04
      2026-06-02 | 2026-07-01 | accepted                 | 2026-06-03
      2026-06-03 | 2026-07-01 | accepted                 | 2026-06-03
      2026-06-04 | 2026-07-01 | rejected DEADLINE_MISSED | 2026-06-03
      2026-09-02 | 2026-10-01 | accepted                 | 2026-09-03
      2026-09-03 | 2026-10-01 | accepted                 | 2026-09-03
      2026-09-04 | 2026-10-01 | rejected DEADLINE_MISSED | 2026-09-03
      2026-12-04 | 2027-01-01 | accepted                 | 2026-12-04
      2026-12-05 | 2027-01-01 | rejected DEADLINE_MISSED | 2026-12-04
      2027-03-04 | 2027-04-01 | accepted                 | 2027-03-04
      2027-03-05 | 2027-04-01 | rejected DEADLINE_MISSED | 2027-03-04
      2027-09-03 | 2027-10-01 | accepted                 | 2027-09-03
      2027-09-04 | 2027-10-01 | rejected DEADLINE_MISSED | 2027-09-03
      """)
  void theDeadlineOfAQuarterIsFourWeeksBeforeItThatDayIncluded(
      String received, String start, String verdict, String submitBy) {
    decides("taakdelegatie", received, start, verdict, submitBy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | verdict                  | submit by
      2025-12-04 | 2026-01-01 | accepted                 | 2025-12-04
      2025-12-05 | 2026-01-01 | rejected DEADLINE_MISSED | 2025-12-04
      2026-06-02 | 2026-07-01 | accepted                 | 2026-06-03
      2026-06-03 | 2026-07-01 | accepted                 | 2026-06-03
      2026-06-04 | 2026-07-01 | rejected DEADLINE_MISSED | 2026-06-03
      2026-06-30 | 2026-07-01 | rejected DEADLINE_MISSED | 2026-06-03
      2026-07-01 | 2026-07-01 | rejected DEADLINE_MISSED | 2026-06-03
      2026-07-02 | 2026-07-01 | referred RETROACTIVE     | 2026-06-03
      """)
  void theDeadlineOfAHalfYearIsFourWeeksBeforeItThatDayIncluded(
      String received, String start, String verdict, String submitBy) {
    decides("kwaliteit", received, start, verdict, submitBy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement     | received   | start      | verdict                                      | submit by
      kwaliteit     | 2026-02-01 | 2026-04-01 | rejected START_NOT_IN_WINDOW                 | 2026-03-04
      kwaliteit     | 2026-02-01 | 2026-10-01 | rejected START_NOT_IN_WINDOW                 | 2026-09-03
      taakdelegatie | 2026-02-01 | 2026-10-01 | accepted                                     | 2026-09-03
      taakdelegatie | 2026-02-01 | 2026-03-31 | rejected START_NOT_IN_WINDOW                 | 2026-03-03
      taakdelegatie | 2026-02-01 | 2026-04-02 | rejected START_NOT_IN_WINDOW                 | 2026-03-05
      taakdelegatie | 2026-02-01 | 2026-02-10 | rejected START_NOT_IN_WINDOW DEADLINE_MISSED | 2026-01-13
      taakdelegatie | 2026-02-01 | 2026-01-15 | rejected START_NOT_IN_WINDOW RETROACTIVE     | 2025-12-18
      taakdelegatie | 2026-02-01 | 2026-01-01 | referred RETROACTIVE                         | 2025-12-04
      """)
  void anAgreementStartsOnADayOfItsWindow(
      String agreement, String received, String start, String verdict, String submitBy) {
    decides(agreement, received, start, verdict, submitBy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received                  | received on | verdict                  | what
      2026-03-04T22:59:59Z      | 2026-03-04  | accepted                 | winter, one second before midnight
      2026-03-04T23:00:00Z      | 2026-03-05  | rejected DEADLINE_MISSED | winter, midnight
      2026-03-04T23:30:00Z      | 2026-03-05  | rejected DEADLINE_MISSED | winter, half past midnight
      2026-03-04T23:59:59+01:00 | 2026-03-04  | accepted                 | the same with its offset
      2026-03-05T00:00:00+01:00 | 2026-03-05  | rejected DEADLINE_MISSED | the same with its offset
      2026-03-05T11:59:59+13:00 | 2026-03-04  | accepted                 | sent from Auckland
      2026-03-05T12:00:00+13:00 | 2026-03-05  | rejected DEADLINE_MISSED | sent from Auckland
      """)
  void theDayOfReceiptIsTheCalendarDayInAmsterdamInWinter(
      String received, String receivedOn, String verdict, String what) {
    Decision decision = decide("taakdelegatie", received, "2026-04-01");
    assertThat(verdict(decision)).as(what).isEqualTo(verdict);
    assertThat(decision.receivedOn()).hasToString(receivedOn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received             | start      | verdict                  | what
      2026-06-03T21:59:59Z | 2026-07-01 | accepted                 | summer, one second before midnight
      2026-06-03T22:00:00Z | 2026-07-01 | rejected DEADLINE_MISSED | summer, midnight
      2026-09-03T21:59:59Z | 2026-10-01 | accepted                 | summer, one second before midnight
      2026-09-03T22:00:00Z | 2026-10-01 | rejected DEADLINE_MISSED | summer, midnight
      2025-12-04T22:59:59Z | 2026-01-01 | accepted                 | winter, one second before midnight
      2025-12-04T23:00:00Z | 2026-01-01 | rejected DEADLINE_MISSED | winter, midnight
      """)
  void theDayOfReceiptIsTheCalendarDayInAmsterdamAllYear(
      String received, String start, String verdict, String what) {
    assertThat(verdict(decide("taakdelegatie", received, start))).as(what).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received             | received on
      2026-03-28T22:59:59Z | 2026-03-28
      2026-03-28T23:00:00Z | 2026-03-29
      2026-03-29T00:59:59Z | 2026-03-29
      2026-03-29T01:00:00Z | 2026-03-29
      2026-03-29T21:59:59Z | 2026-03-29
      2026-03-29T22:00:00Z | 2026-03-30
      2026-10-24T21:59:59Z | 2026-10-24
      2026-10-24T22:00:00Z | 2026-10-25
      2026-10-25T00:59:59Z | 2026-10-25
      2026-10-25T01:00:00Z | 2026-10-25
      2026-10-25T22:59:59Z | 2026-10-25
      2026-10-25T23:00:00Z | 2026-10-26
      """)
  void theDaysOnWhichTheClocksChangeBeginAndEndAtMidnight(String received, String receivedOn) {
    assertThat(decide("taakdelegatie", received, null).receivedOn()).hasToString(receivedOn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement     | received   | verdict                        | start      | submit by
      taakdelegatie | 2025-10-01 | accepted                       | 2026-01-01 | 2025-12-04
      taakdelegatie | 2025-12-04 | accepted                       | 2026-01-01 | 2025-12-04
      taakdelegatie | 2025-12-05 | accepted                       | 2026-04-01 | 2026-03-04
      taakdelegatie | 2026-03-04 | accepted                       | 2026-04-01 | 2026-03-04
      taakdelegatie | 2026-03-05 | accepted                       | 2026-07-01 | 2026-06-03
      taakdelegatie | 2026-04-01 | accepted                       | 2026-07-01 | 2026-06-03
      taakdelegatie | 2026-12-04 | accepted                       | 2027-01-01 | 2026-12-04
      taakdelegatie | 2026-12-05 | accepted                       | 2027-04-01 | 2027-03-04
      taakdelegatie | 2027-09-03 | accepted                       | 2027-10-01 | 2027-09-03
      taakdelegatie | 2027-09-04 | rejected OUTSIDE_CONTRACT_TERM |            |
      kwaliteit     | 2026-02-01 | accepted                       | 2026-07-01 | 2026-06-03
      kwaliteit     | 2026-06-03 | accepted                       | 2026-07-01 | 2026-06-03
      kwaliteit     | 2026-06-04 | accepted                       | 2027-01-01 | 2026-12-04
      kwaliteit     | 2027-06-03 | accepted                       | 2027-07-01 | 2027-06-03
      kwaliteit     | 2027-06-04 | rejected OUTSIDE_CONTRACT_TERM |            |
      """)
  void anEmptyStartIsTheFirstOneThatIsStillInTime(
      String agreement, String received, String verdict, String start, String submitBy) {
    Decision decision = decide(agreement, received, null);
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(text(decision.startDate())).isEqualTo(start);
    assertThat(text(decision.submitBy())).isEqualTo(submitBy);
    assertThat(decision.proposal()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | verdict
      2025-11-01 | 2025-10-01 | rejected RETROACTIVE OUTSIDE_CONTRACT_TERM
      2025-09-01 | 2025-10-01 | rejected OUTSIDE_CONTRACT_TERM
      2025-09-01 | 2025-12-31 | rejected START_NOT_IN_WINDOW OUTSIDE_CONTRACT_TERM
      2025-09-01 | 2026-01-01 | accepted
      2026-02-01 | 2027-10-01 | accepted
      2026-02-01 | 2027-12-31 | rejected START_NOT_IN_WINDOW
      2026-02-01 | 2028-01-01 | rejected OUTSIDE_CONTRACT_TERM
      """)
  void aRequestMayBeEarlyForAnyWindowWithinTheContract(
      String received, String start, String verdict) {
    assertThat(verdict(decide("taakdelegatie", received, start))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      contract                 | start      | verdict                        | effective
      2026-04-01 .. 2027-03-31 | 2026-04-01 | accepted                       | 2026-04-01
      2026-04-01 .. 2027-03-31 | 2027-04-01 | rejected OUTSIDE_CONTRACT_TERM | 2027-04-01
      2026-04-02 .. 2027-04-01 | 2026-04-01 | rejected OUTSIDE_CONTRACT_TERM | 2026-04-01
      2026-04-02 .. 2027-04-01 | 2027-04-01 | accepted                       | 2027-04-01
      2026-04-01 .. 2027-03-31 |            | accepted                       | 2026-04-01
      2026-04-02 .. 2027-03-31 |            | accepted                       | 2026-07-01
      2026-04-02 .. 2026-06-30 |            | rejected OUTSIDE_CONTRACT_TERM |
      2026-04-02 .. 2026-07-01 |            | accepted                       | 2026-07-01
      """)
  void theTermOfTheContractCountsItsFirstAndItsLastDay(
      String contract, String start, String verdict, String effective) {
    String[] term = contract.split(" \\.\\. ", 2);
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().term(term[0], term[1]))
            .decide(start("taakdelegatie").received("2026-02-01").from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(text(decision.startDate())).isEqualTo(effective);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      as of      | received   | verdict
      2026-02-01 | 2026-02-01 | accepted
      2026-02-01 | 2026-02-02 | rejected RECEIVED_IN_FUTURE
      2026-02-02 | 2026-02-02 | accepted
      """)
  void aRequestIsReceivedOnTheDayOfTheRunAtTheLatest(String asOf, String received, String verdict) {
    Decision decision =
        TestDecider.on(asOf)
            .with(zilverenKruis())
            .decide(start("taakdelegatie").received(received).from("2026-04-01"));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement     | as of      | received   | start      | verdict                                       | proposal
      kwaliteit     | 2026-06-03 | 2026-02-01 | 2026-04-01 | rejected START_NOT_IN_WINDOW                  | 2026-07-01 by 2026-06-03
      kwaliteit     | 2026-06-04 | 2026-02-01 | 2026-04-01 | rejected START_NOT_IN_WINDOW                  | 2027-01-01 by 2026-12-04
      taakdelegatie | 2026-03-05 | 2026-03-05 | 2026-04-01 | rejected DEADLINE_MISSED                      | 2026-07-01 by 2026-06-03
      taakdelegatie | 2026-06-03 | 2026-03-05 | 2026-04-01 | rejected DEADLINE_MISSED                      | 2026-07-01 by 2026-06-03
      taakdelegatie | 2026-06-04 | 2026-03-05 | 2026-04-01 | rejected DEADLINE_MISSED                      | 2026-10-01 by 2026-09-03
      taakdelegatie | 2026-12-04 | 2026-11-20 | 2026-10-01 | referred RETROACTIVE                          | 2027-01-01 by 2026-12-04
      taakdelegatie | 2026-12-05 | 2026-11-20 | 2026-10-01 | referred RETROACTIVE                          | 2027-04-01 by 2027-03-04
      taakdelegatie | 2027-09-03 | 2026-11-20 | 2026-10-01 | referred RETROACTIVE                          | 2027-10-01 by 2027-09-03
      taakdelegatie | 2027-09-04 | 2026-11-20 | 2026-10-01 | referred RETROACTIVE                          |
      taakdelegatie | 2026-02-01 | 2026-02-01 | 2028-01-01 | rejected OUTSIDE_CONTRACT_TERM                |
      taakdelegatie | 2025-11-01 | 2025-11-01 | 2025-10-01 | rejected RETROACTIVE OUTSIDE_CONTRACT_TERM    | 2026-01-01 by 2025-12-04
      """)
  void aReasonOfTimingComesWithTheFirstStartStillPossibleOnTheDayOfTheRun(
      String agreement,
      String asOf,
      String received,
      String start,
      String verdict,
      String proposal) {
    Decision decision =
        TestDecider.on(asOf)
            .with(zilverenKruis())
            .decide(start(agreement).received(received).from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(proposal(decision)).isEqualTo(proposal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | tariff from
      2026-02-01 | 2026-04-01 | 2026-04-01
      2026-02-01 | 2027-07-01 | 2027-07-01
      2026-12-04 | 2027-01-01 | 2027-01-01
      2025-12-04 | 2026-01-01 | 2026-01-01
      """)
  void theTariffStartsWithTheAmendment(String received, String start, String tariffFrom) {
    assertThat(decide("taakdelegatie", received, start).tariffFrom()).hasToString(tariffFrom);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | tariff from
      2026-04-02 | 2026-04-01 | 2026-07-01
      2026-06-30 | 2026-04-01 | 2026-07-01
      2026-07-01 | 2026-04-01 | 2026-10-01
      2026-12-31 | 2026-10-01 | 2027-01-01
      2027-01-01 | 2026-10-01 | 2027-04-01
      """)
  void anExceptionForThePastMovesNoTariffBack(String received, String start, String tariffFrom) {
    Decision decision =
        TestDecider.on("2027-12-31")
            .with(zilverenKruis())
            .granted("R-1", "RETROACTIVE")
            .decide(start("taakdelegatie").received(received).from(start));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(decision.startDate()).hasToString(start);
    assertThat(decision.tariffFrom()).hasToString(tariffFrom);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-05, 2026-04-01", "2026-02-01, 2026-02-15", "2026-05-01, 2026-04-01"})
  void whatIsNotAcceptedHasNoTariffDate(String received, String start) {
    assertThat(decide("taakdelegatie", received, start).tariffFrom()).isNull();
  }

  private static void decides(
      String agreement, String received, String start, String verdict, String submitBy) {
    Decision decision = decide(agreement, received, start);
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(decision.startDate()).hasToString(start);
    assertThat(decision.submitBy()).hasToString(submitBy);
  }

  /** A start in a contract that has no agreements yet; the run is on its last day. */
  private static Decision decide(String agreement, String received, String start) {
    return TestDecider.on("2027-12-31")
        .with(zilverenKruis())
        .decide(start(agreement).received(received).from(start));
  }
}
