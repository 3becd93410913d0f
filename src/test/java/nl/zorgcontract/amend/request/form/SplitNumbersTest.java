package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A decimal comma that stands without quotes in a file of commas splits its number. */
class SplitNumbersTest {

  private static final String COLUMNS = "request_id,received_at,agb_code,agreement,action,";
  private static final String ROW = "R-1,2026-03-04,01054321,poh-ggz,change,";

  private static SubmittedRequest read(String columns, String row, char separator) {
    String csv = COLUMNS + columns + "\n" + ROW + row + "\n";
    return Reading.all(csv.replace(',', separator)).get(0);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start_date,terms.hoursPerWeek,note       | 2027-01-01,8,5    | 8
          start_date,terms.hoursPerWeek,note       | 2027-01-01,12,50, | 12
          start_date,terms.hoursPerWeek,note       | 2027-01-01,8,125  | 8
          start_date,terms.videoShare,toelichting  | 2027-01-01,5,5%   | 5
          start_date,terms.hoursPerWeek,team       | 2027-01-01,8,5,   | 8
          start_date,terms.hoursPerWeek,terms.days | 2027-01-01,8,5,   | 8
          """)
  void numberInTwoCellsIsAskedBack(String columns, String row, String number) {
    assertThat(read(columns, row, ','))
        .isInstanceOfSatisfying(
            UnreadableRequest.class,
            request ->
                assertThat(Reading.said(request.faults()))
                    .containsExactly("request.splitNumber number='" + number + "'"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start_date,terms.hoursPerWeek,note        | 2027-01-01,8,x
          start_date,terms.hoursPerWeek,note        | 2027-01-01,8,5 dagen
          start_date,terms.hoursPerWeek,note        | 2027-01-01,8,
          start_date,terms.hoursPerWeek,note        | 2027-01-01,8,,
          start_date,terms.hoursPerWeek,note        | 2027-01-01,8,2026
          start_date,terms.hoursPerWeek,team        | 2027-01-01,8,5
          start_date,terms.hoursPerWeek,Patienten   | 2027-01-01,8,850,
          start_date,terms.hoursPerWeek,terms.days  | 2027-01-01,8,5
          """)
  void numberInItsOwnCellIsRead(String columns, String row) {
    assertThat(read(columns, row, ','))
        .isInstanceOfSatisfying(
            AmendmentRequest.class,
            request ->
                assertThat(request.terms()).containsEntry("hoursPerWeek", new Value.Text("8")));
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t'})
  void otherSeparatorsSplitNoNumber(char separator) {
    assertThat(read("start_date,terms.hoursPerWeek,note", "2027-01-01,8,5", separator))
        .isInstanceOf(AmendmentRequest.class);
  }

  @ParameterizedTest
  @CsvSource({"'8.5,', 8.5", "'\"8,5\",', '8,5'", "'\"8,5\",5', '8,5'"})
  void numberWithAPointOrWithinQuotesIsOne(String cells, String hours) {
    assertThat(read("start_date,terms.hoursPerWeek,note", "2027-01-01," + cells, ','))
        .isInstanceOfSatisfying(
            AmendmentRequest.class,
            request ->
                assertThat(request.terms()).containsEntry("hoursPerWeek", new Value.Text(hours)));
  }
}
