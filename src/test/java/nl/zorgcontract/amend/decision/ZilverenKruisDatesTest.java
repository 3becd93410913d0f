package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
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
  @CsvSource({"2026-03-05, 2026-04-01", "2026-02-01, 2026-02-15", "2026-05-01, 2026-04-01"})
  void whatIsNotAcceptedHasNoTariffDate(String received, String start) {
    assertThat(decide("taakdelegatie", received, start).tariffFrom()).isNull();
  }

  /** A start in a contract that has no agreements yet; the run is on its last day. */
  private static Decision decide(String agreement, String received, String start) {
    return TestDecider.on("2027-12-31")
        .with(zilverenKruis())
        .decide(start(agreement).received(received).from(start));
  }
}
