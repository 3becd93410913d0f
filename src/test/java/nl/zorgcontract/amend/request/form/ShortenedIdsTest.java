package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long numbers that a spreadsheet has shortened to their first digits and an exponent. */
class ShortenedIdsTest {

  private static final String HEADER =
      "request_id;received_at;agb_code;contract_id;agreement;action;amends;start_date";

  private static String row(String requestId, String agbCode, String contractId, String amends) {
    return String.join(
        ";", requestId, "2026-05-12", agbCode, contractId, "smr", "move", amends, "2027-01-01");
  }

  private static byte[] csv(String row) {
    return (HEADER + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook(String row) {
    return Books.of(Books.texts(HEADER.split(";", -1)), Books.texts(row.split(";", -1)));
  }

  private static byte[] json(String row) {
    String[] names = HEADER.split(";", -1);
    String[] cells = row.split(";", -1);
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      members.append(i == 0 ? "" : ",").append('"').append(names[i]).append("\":\"");
      members.append(cells[i]).append('"');
    }
    return ("[{" + members + "}]").getBytes(StandardCharsets.UTF_8);
  }

  private static SubmittedRequest one(byte[] file) {
    return Reading.read(file, ReadOptions.DEFAULT).requests().get(0);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2,03E+11 | request_id
          2.03E+11 | agb_code
          2,03E+11 | contract_id
          2E+11    | amends
          """)
  void shortenedIdIsMalformedInEveryForm(String id, String field) {
    String row =
        row(
            field.equals("request_id") ? id : "R-1",
            field.equals("agb_code") ? id : "01054321",
            field.equals("contract_id") ? id : "C-1",
            field.equals("amends") ? id : "R-0");
    for (byte[] file : new byte[][] {csv(row), workbook(row), json(row)}) {
      assertThat(one(file))
          .isInstanceOfSatisfying(
              UnreadableRequest.class,
              request ->
                  assertThat(Reading.said(request.faults()))
                      .singleElement()
                      .asString()
                      .contains("problem={problem.id.shortened} value='" + id + "'")
                      .contains("field={column." + field + "}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2E11", "12E34", "R-2E+11", "203000000000", "E+11", "2,03E-11", "A2E+11"})
  void otherIdsAreAsTheyStand(String id) {
    for (byte[] file :
        new byte[][] {csv(row(id, "01054321", "", "R-0")), json(row(id, "01054321", "", "R-0"))}) {
      assertThat(one(file).requestId()).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.03E+11", "2e+11"})
  void shortenedNumberInJsonIsToldAsThat(String number) {
    String json = new String(json(row("R-1", "01054321", "", "R-0")), StandardCharsets.UTF_8);

    assertThat(Reading.unreadable(json.replace("\"R-1\"", number)).faults().toString())
        .contains("problem.id.shortened");
  }

  /**
   * A spreadsheet keeps 15 digits of a number that is typed into it, and makes the others zeros.
   */
  @ParameterizedTest
  @CsvSource({"1.23456789012345E+16, true", "2.03E11, false", "12345678901234567, false"})
  void numberOfAWorkbookThatLostDigitsIsNoId(String stored, boolean isShortened) {
    String row = row("ID", "01054321", "", "R-0");
    String cells = Books.texts(row.split(";", -1)).replace(Books.text("ID"), Books.number(stored));
    SubmittedRequest request = one(Books.of(Books.texts(HEADER.split(";", -1)), cells));

    assertThat(request instanceof UnreadableRequest).isEqualTo(isShortened);
  }
}
