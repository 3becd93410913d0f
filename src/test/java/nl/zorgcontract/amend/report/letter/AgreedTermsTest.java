package nl.zorgcontract.amend.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedTermsTest {

  /** 8 hours, from July 12, from July 14 instead, stopped in October. */
  private static final String CONTRACT =
      """
      {"contractId": "C-1",
       "agreements": [
         {"agreement": "fto-2", "start": "2026-01-01", "end": null, "terms": {"participants": 9}},
         {"agreement": "poh-ggz", "start": "2026-01-01", "end": "2026-06-30", "terms": {"hours": 8}},
         {"agreement": "poh-ggz", "start": "2026-07-01", "end": "2026-09-30", "terms": {"hours": 14}}],
       "amendments": [
         {"requestId": "R-1", "agreement": "poh-ggz", "action": "change", "replaced": [
           {"agreement": "poh-ggz", "start": "2026-01-01", "end": null, "terms": {"hours": 8}}]},
         {"requestId": "X-1", "agreement": "fto-2", "action": "start", "replaced": []},
         {"requestId": "R-2", "agreement": "poh-ggz", "action": "change", "replaced": [
           {"agreement": "poh-ggz", "start": "2026-01-01", "end": "2026-06-30", "terms": {"hours": 8}},
           {"agreement": "poh-ggz", "start": "2026-07-01", "end": null, "terms": {"hours": 12}}]},
         {"requestId": "R-3", "agreement": "poh-ggz", "action": "stop", "replaced": [
           {"agreement": "poh-ggz", "start": "2026-01-01", "end": "2026-06-30", "terms": {"hours": 8}},
           {"agreement": "poh-ggz", "start": "2026-07-01", "end": null, "terms": {"hours": 14}}]}]}
      """;

  private static JsonObject contract(String json) {
    try (JsonReader reader = JsonReader.of("contract", new StringReader(json))) {
      return (JsonObject) reader.only();
    }
  }

  private static @Nullable Map<String, Value> hours(@Nullable Long hours) {
    return hours == null ? null : Map.of("hours", Value.Number.of(hours));
  }

  @ParameterizedTest
  @CsvSource({
    "R-1, 2026-07-01, 8, 12",
    "R-2, 2026-07-01, 8, 14",
    "R-3, 2026-10-01, 14,",
    "R-9, 2026-07-01, ,",
  })
  void anAmendmentHasTheTermsBeforeItAndThoseItMade(
      String request, LocalDate start, @Nullable Long before, @Nullable Long after) {
    assertThat(AgreedTerms.of(contract(CONTRACT), request, "poh-ggz", start))
        .isEqualTo(new AgreedTerms(hours(before), hours(after), null));
  }

  @Test
  void aHistoryThatDoesNotSayWhatWasReplacedTellsTheTermsThatStand() {
    String older =
        """
        {"agreements": [{"agreement": "a", "start": "2026-07-01", "terms": {"hours": 14}}],
         "amendments": [{"requestId": "R-1", "agreement": "a"}]}
        """;

    assertThat(AgreedTerms.of(contract(older), "R-1", "a", LocalDate.parse("2026-07-01")))
        .isEqualTo(new AgreedTerms(null, hours(14L), null));
  }

  @ParameterizedTest
  @CsvSource({
    "M-1, 2026-07-01",
    "M-2, 2026-10-01",
    "M-3,",
    "R-1,",
  })
  void aMoveTellsTheStartThatItGaveUp(String request, @Nullable LocalDate movedFrom) {
    String moved =
        """
        {"agreements": [{"agreement": "a", "start": "2027-01-01", "terms": {}}],
         "amendments": [
           {"requestId": "R-1", "agreement": "a", "action": "start", "startDate": "2026-07-01"},
           {"requestId": "M-1", "agreement": "a", "action": "move", "amends": "R-1", "startDate": "2026-10-01"},
           {"requestId": "M-2", "agreement": "a", "action": "move", "amends": "M-1", "startDate": "2027-01-01"},
           {"requestId": "M-3", "agreement": "a", "action": "move", "amends": "gone", "startDate": "2027-01-01"}]}
        """;

    assertThat(AgreedTerms.of(contract(moved), request, "a", LocalDate.parse("2027-01-01")))
        .extracting(AgreedTerms::movedFrom)
        .isEqualTo(movedFrom);
  }
}
