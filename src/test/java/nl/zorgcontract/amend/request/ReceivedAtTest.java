package nl.zorgcontract.amend.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedAtTest {

  private static final LocalDate FOURTH = LocalDate.of(2026, 3, 4);

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-04", "4-3-2026", "04-03-2026", "4-03-2026", "04-3-2026"})
  void dayIsReadInEitherForm(String text) {
    assertThat(ReceiptTimes.parse(text)).contains(ReceivedAt.on(FOURTH));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2026-03-04T09:12, 2026-03-04T08:12:00Z",
    "2026-03-04 09:12, 2026-03-04T08:12:00Z",
    "2026-03-04 9:12, 2026-03-04T08:12:00Z",
    "4-3-2026 9:12, 2026-03-04T08:12:00Z",
    "04-03-2026T09:12:30, 2026-03-04T08:12:30Z",
    "2026-03-04T00:00, 2026-03-03T23:00:00Z",
    "2026-03-04T23:59:59.999999999, 2026-03-04T22:59:59.999999999Z",
    "2026-03-04T09:12:30.5, 2026-03-04T08:12:30.500Z",
    "2026-03-04T09:12Z, 2026-03-04T09:12:00Z",
    "2026-03-04T9:12Z, 2026-03-04T09:12:00Z",
    "2026-03-04T09:12:30.123Z, 2026-03-04T09:12:30.123Z",
    "2026-03-04T09:12+02, 2026-03-04T07:12:00Z",
    "2026-03-04T09:12-0530, 2026-03-04T14:42:00Z",
    "2026-03-04T09:12:30+05:30, 2026-03-04T03:42:30Z",
    "2026-03-04T09:12+18:00, 2026-03-03T15:12:00Z",
    "2026-03-04T09:12:00+00:19:32, 2026-03-04T08:52:28Z",
  })
  void momentIsReadInEachForm(String text, Instant moment) {
    assertThat(ReceiptTimes.parse(text)).contains(ReceivedAt.at(moment));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    // In spring the clock goes from 02:00 to 03:00.
    "2026-03-29T01:59, 2026-03-29T00:59:00Z",
    "2026-03-29T02:00, 2026-03-29T01:00:00Z",
    "2026-03-29T02:30, 2026-03-29T01:30:00Z",
    "2026-03-29T03:00, 2026-03-29T01:00:00Z",
    // In autumn it goes from 03:00 back to 02:00.
    "2026-10-25T01:59, 2026-10-24T23:59:00Z",
    "2026-10-25T02:30, 2026-10-25T00:30:00Z",
    "2026-10-25T02:30+01:00, 2026-10-25T01:30:00Z",
    "2026-10-25T03:00, 2026-10-25T02:00:00Z",
  })
  void timeWithoutOffsetIsAmsterdamsWhenItsClockChanges(String text, Instant moment) {
    assertThat(ReceiptTimes.parse(text)).contains(ReceivedAt.at(moment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-02-29",
        "31-6-2026",
        "2026-3-4",
        "0026-01-01",
        "1999-12-31",
        "1999-12-31T22:59Z",
        "2101-01-01",
        "2100-12-31T23:00Z",
        "2026-03-04T",
        "2026-03-04T9",
        "2026-03-04T09",
        "2026-03-04T0912",
        "2026-03-04T09:1",
        "2026-03-04T009:12",
        "2026-03-04T24:00",
        "2026-03-04T09:60",
        "2026-03-04T09:12:60",
        "2026-03-04T09:12:3",
        "2026-03-04T09:12:",
        "2026-03-04T09:12.5",
        "2026-03-04T09:12:30.",
        "2026-03-04T09:12:30,5",
        "2026-03-04T09:12:30.1234567890",
        "2026-03-04T09:12:30.12345678x",
        "2026-03-04T09:12 +01:00",
        "2026-03-04T09:12+1",
        "2026-03-04T09:12+1:00",
        "2026-03-04T09:12+01:0",
        "2026-03-04T09:12+01:60",
        "2026-03-04T09:12+18:01",
        "2026-03-04T09:12+19",
        "2026-03-04T09:12ZZ",
        "2026-03-04T09:12Z+01",
        "2026-03-04t09:12",
        "2026-03-04T09:12z",
        "2026-03-04  09:12",
        "T09:12",
        "2026-03-04T\u0660\u0669:12",
        "9999-12-31T23:30Z",
        "0001-01-01T00:00+18:00",
        "2026-03-04T09:12[Europe/Amsterdam]",
      })
  void anythingElseIsNoTimeOfReceipt(String text) {
    assertThat(ReceiptTimes.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000-01-01",
        "2000-01-01T00:00",
        "1999-12-31T23:30Z",
        "2100-12-31",
        "2100-12-31T22:30Z"
      })
  void yearsGoFrom2000To2100(String text) {
    assertThat(ReceiptTimes.parse(text)).isPresent();
  }

  @Test
  void momentLateInTheEveningOfUtcCountsForTheNextDayInAmsterdam() {
    ReceivedAt received = ReceiptTimes.parse("2026-03-04T23:30:00Z").orElseThrow();

    assertThat(received.on(ReceivedAt.AMSTERDAM)).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(ReceiptTimes.parse("2026-03-04T22:59:59Z").orElseThrow().on(ReceivedAt.AMSTERDAM))
        .isEqualTo(FOURTH);
    assertThat(received.on(ZoneId.of("UTC"))).isEqualTo(FOURTH);
  }

  @Test
  void bareDayIsThatDayInEveryZoneAndCountsFromItsStart() {
    ReceivedAt received = ReceivedAt.on(FOURTH);

    assertThat(received.on(ZoneId.of("Pacific/Auckland"))).isEqualTo(FOURTH);
    assertThat(received.instant()).isEqualTo(Instant.parse("2026-03-03T23:00:00Z"));
  }

  @ParameterizedTest(name = "{0} is written as {1}")
  @CsvSource({
    "4-3-2026, 2026-03-04",
    "20-5-2026 9:12, 2026-05-20T09:12:00+02:00",
    "2026-03-04T23:30:00Z, 2026-03-05T00:30:00+01:00",
    "2026-03-04T23:30:00.25Z, 2026-03-05T00:30:00.25+01:00",
  })
  void isWrittenWithAmsterdamsOffset(String text, String written) {
    assertThat(ReceiptTimes.parse(text).orElseThrow()).hasToString(written);
  }

  @Test
  void isEitherADayOrAMoment() {
    assertThatThrownBy(() -> new ReceivedAt(null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Received on a day or at a moment, one of the two");
    assertThatThrownBy(() -> new ReceivedAt(FOURTH, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
