package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.junit.jupiter.api.Test;

class RequestCsvTest {

  private static final String REQUEST =
      """
      {"requestId": "R-1", "receivedAt": "2026-03-04T23:30:00Z", "agbCode": "1054321",
       "contractId": "C-1", "agreement": "fto-2", "action": "wijzigen", "startDate": "1-7-2026",
       "submittedBy": "praktijk", "channel": "formulier", "note": "Dank",
       "terms": {"participants": 4.50, "allDispensing": true, "tools": ["a", "b"], "level": "hoog",
                 "nested": {"x": 1}, "huge": 1e500, "large": 1e3}}
      """;

  @Test
  void valuesAreWrittenByTheirKind() {
    AmendmentRequest request = Reading.one(REQUEST);
    RequestCsv csv = RequestCsv.of(List.of(request));

    assertThat(csv.headings())
        .containsExactly(
            "request_id",
            "received_at",
            "agb_code",
            "contract_id",
            "agreement",
            "action",
            "start_date",
            "submitted_by",
            "channel",
            "terms.participants",
            "terms.allDispensing",
            "terms.tools",
            "terms.level",
            "terms.nested",
            "terms.huge",
            "terms.large",
            "note");
    assertThat(csv.cells(request))
        .containsExactly(
            "R-1",
            "2026-03-05T00:30:00+01:00",
            "01054321",
            "C-1",
            "fto-2",
            "change",
            "2026-07-01",
            "practice",
            "form",
            "4.5",
            "true",
            "a|b",
            "hoog",
            "",
            "1e500",
            "1000",
            "Dank");
  }

  @Test
  void whatIsNotThereIsAnEmptyCell() {
    AmendmentRequest request =
        Reading.one(
            """
            {"requestId": "R-2", "receivedAt": "4-3-2026", "contractId": "C-1",
             "agreement": "smr", "action": "stop"}
            """);

    assertThat(RequestCsv.of(List.of(Reading.one(REQUEST), request)).cells(request))
        .containsExactly(
            "R-2",
            "2026-03-04",
            "",
            "C-1",
            "smr",
            "stop",
            "",
            "practice",
            "form",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "");
    assertThat(RequestCsv.of(List.of(request)).headings()).hasSize(10);
  }

  @Test
  void spellingsOfOneTermShareAColumn() {
    AmendmentRequest first = Reading.one(REQUEST.replace("level", "careLevel"));
    AmendmentRequest second = Reading.one(REQUEST.replace("level", "care_level"));
    RequestCsv csv = RequestCsv.of(List.of(first, second));

    assertThat(csv.headings()).contains("terms.careLevel").doesNotContain("terms.care_level");
    assertThat(csv.cells(second)).isEqualTo(csv.cells(first));
  }

  @Test
  void requestMovesToAnotherDay() {
    AmendmentRequest request = Reading.one(REQUEST);
    java.time.LocalDate day = java.time.LocalDate.of(2027, 1, 1);

    assertThat(request.withStartDate(day).startDate()).isEqualTo(day);
    assertThat(request.withStartDate(day).withStartDate(request.startDate())).isEqualTo(request);
  }
}
