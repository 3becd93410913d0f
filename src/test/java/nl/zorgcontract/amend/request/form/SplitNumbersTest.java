package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
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
          start_date,terms.hoursPerWeek,note       | 2027-01-01,8,5 uur | 8
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

  private static final String UNREAD = COLUMNS + "start_date,terms.hoursPerWeek,";

  private static String file(String column, String cells) {
    StringBuilder file = new StringBuilder(UNREAD + column + "\n");
    int row = 0;
    for (String each : cells.replace(' ', '\n').lines().toList()) {
      file.append(ROW.replace("R-1", "R-" + ++row)).append("2027-01-01,").append(each).append('\n');
    }
    return file.toString();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          team        | 8,5        | 2 | 8  | 5   | 'team'
          team        | 12 13,75   | 3 | 13 | 75  | 'team'
          Opmerking   | 12,x 8,5   | 3 | 8  | 5   | 'Opmerking'
          team,note   | 8,5,x      | 2 | 8  | 5   | 'team'
          team        | 8,5u       | 2 | 8  | 5u  | 'team'
          team        | 0,05 0,5%  | 2 | 0  | 05  | 'team'
          ''          | 8,5        | 2 | 8  | 5   | '#8'
          """)
  void numberSplitOverAColumnThatIsNotReadRefusesTheFile(
      String column, String cells, int line, String number, String decimals, String heading) {
    assertThat(Reading.refused(file(column, cells), ReadOptions.DEFAULT))
        .singleElement()
        .asString()
        .startsWith(line + ":0 request.perhapsSplit")
        .contains("number='" + number + "' decimals='" + decimals + "' heading='" + heading + "'");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          volgnr             | 8,5
          Aantal patiënten   | 8,50
          week               | 8,23
          regel no.          | 8,1
          team               | 8,5 12,850
          team               | 8,5 ,7
          team               | 8,5 8.5,7
          team               | 8,5 "8,5",7
          team               | 8,2026
          team               | 8,x
          team               | 8.0,5
          """)
  void columnWithNumbersOfItsOwnIsPassedOver(String column, String cells) {
    Reading.Outcome outcome = Reading.read(file(column, cells), ReadOptions.DEFAULT);

    assertThat(outcome.requests()).allMatch(AmendmentRequest.class::isInstance);
    assertThat(outcome.warnings()).hasSize(1);
  }

  @Test
  void columnThatTheUserPassesOverHoldsNoDecimals() {
    ReadOptions ignoring = ReadOptions.DEFAULT.ignoring(List.of("team"), false);

    assertThat(Reading.read(file("team", "8,5"), ignoring).requests()).hasSize(1);
  }

  /** Half a participant is no number of them. */
  @Test
  void commaSplitsNoNumberOfATermWithoutDecimals() {
    ReadOptions options = ReadOptions.DEFAULT.withTerms(KnownTerms.of(Policies.bundled()::all));
    String participants = file("team", "8,5").replace("hoursPerWeek", "participants");

    assertThat(Reading.read(participants, options).requests()).hasSize(1);
    assertThat(Reading.refused(file("team", "8,5"), options)).hasSize(1);
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
