package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.cli.InProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets, forms and copying leave in files: read as it was meant, or told of. */
class EverydayFilesTest {

  private static final String HEADER =
      "request_id;received_at;agb_code;agreement;action;start_date\n";
  private static final String ROW = "T-1;2026-05-06;01999101;taakdelegatie;start;2026-07-01\n";
  private static final String CONTRACTS =
      Path.of(System.getProperty("amend.basedir", "."), "samples", "contracts.ndjson").toString();
  private static final String POH =
      "\"requestId\":\"T-1\",\"receivedAt\":\"2026-05-06\",\"agbCode\":\"01999101\","
          + "\"agreement\":\"poh-ggz\",\"action\":\"change\",\"startDate\":\"2026-07-01\"";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          start_date  | 1 juli 2026               | MALFORMED_FIELD problem.day.words
          start_date  | woensdag 1 juli 2026      | MALFORMED_FIELD problem.day.words
          start_date  | 1-jul-26                  | MALFORMED_FIELD problem.day.words
          start_date  | 1-7-26                    | MALFORMED_FIELD problem.day.shortYear
          start_date  | 01.07.2026                | MALFORMED_FIELD problem.day.separators
          start_date  | 2026/07/01                | MALFORMED_FIELD problem.day.separators
          start_date  | 20260701                  | MALFORMED_FIELD problem.day.digitsOnly
          start_date  | 46204                     | MALFORMED_FIELD problem.day.number
          start_date  | 7/1/2026 12:00:00 AM      | MALFORMED_FIELD problem.day.whichMonth
          start_date  | 2026-07-01T00:00:00       | accepted
          start_date  | 2026-07-01T00:00:00Z      | MALFORMED_FIELD problem.day.time
          start_date  | 1-7-2026 24:00            | MALFORMED_FIELD problem.day.time
          start_date  | z.s.m.                    | MALFORMED_FIELD problem.day.noDigits
          start_date  | n.v.t.                    | MALFORMED_FIELD problem.day.noDigits
          start_date  | `"`                       | MALFORMED_FIELD problem.ditto
          request_id  | `"`                       | MALFORMED_FIELD problem.ditto
          agreement   | ,,                        | MALFORMED_FIELD problem.ditto
          agreement   | - ” -                | MALFORMED_FIELD problem.ditto
          agb_code    | Zie boven                 | MALFORMED_FIELD problem.ditto
          action      | 〃                    | MALFORMED_FIELD problem.ditto
          start_date  | -                         | MALFORMED_FIELD problem.day.noDigits
          start_date  | ########                  | MALFORMED_FIELD problem.spreadsheetError
          start_date  | #VERW!                    | MALFORMED_FIELD problem.spreadsheetError
          request_id  | #N/B                      | MALFORMED_FIELD problem.spreadsheetError
          agreement   | #N/A                      | MALFORMED_FIELD problem.spreadsheetError
          agb_code    | Err:502                   | MALFORMED_FIELD problem.spreadsheetError
          agb_code    | '01999101                 | accepted
          agb_code    | 1,999101E+06              | MALFORMED_FIELD problem.id.shortened
          agb_code    | `="01999101"`             | MALFORMED_FIELD problem.agb.notDigits
          received_at | 5/6/2026 9:12:33          | MALFORMED_FIELD problem.day.whichMonth
          received_at | 6-5-2026 9:12:33          | accepted
          received_at | wo 6 mei 2026 9:12        | MALFORMED_FIELD problem.day.words
          received_at | 2026-05-06T09:12:33.123Z  | accepted
          action      | Start                     | accepted
          action      | aanvragen                 | MALFORMED_FIELD request.expected.action
          agreement   | idem                      | MALFORMED_FIELD problem.ditto
          agreement   | Identiek                  | UNKNOWN_AGREEMENT
          agreement   | taak\u2011delegatie       | accepted
          agb_code    | taakdelegatie             | MALFORMED_FIELD problem.agb.notDigits
          """)
  void cellIsReadAsItWasMeantOrTheMessageSaysWhatIsWrongWithIt(
      String column, String cell, String expected) throws IOException {
    int index = List.of(HEADER.strip().split(";")).indexOf(column);
    List<String> cells = new ArrayList<>(List.of(ROW.strip().split(";")));
    cells.set(index, "\"" + cell.replace("\"", "\"\"") + "\"");

    assertDecided(validate("f.csv", HEADER + String.join(";", cells)), expected);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          poh-ggz;change         | hoursPerWeek | 12 uur   | problem.number.unit
          poh-ggz;change         | hoursPerWeek | 1.250,5  | problem.number.thousands
          poh-ggz;change         | hoursPerWeek | 1.250    | problem.number.perhapsThousands
          poh-ggz;change         | hoursPerWeek | ca. 14   | problem.number.notDigits
          poh-ggz;change         | hoursPerWeek | 14:30    | problem.number.notDigits
          poh-ggz;change         | hoursPerWeek | 50%      | problem.number.percent
          poh-ggz;change         | hoursPerWeek | #DEEL/0! | problem.spreadsheetError
          poh-ggz;change         | hoursPerWeek | 14,50    | accepted
          digitale-triage;start  | tool         | #NAAM?   | problem.spreadsheetError
          digitale-triage;start  | tool         | idem     | problem.ditto
          digitale-triage;start  | tool         | \u201d\u201d       | problem.ditto
          digitale-triage;start  | tool         | ?        | problem.onlyMarks
          poh-ggz;change         | hoursPerWeek | ,,       | problem.ditto
          fto-2;change           | pharmacist   | ja       | accepted
          fto-2;change           | pharmacist   | x        | expected.boolean
          fto-2;change           | pharmacist   | 1        | expected.boolean
          """)
  void termIsReadAsItWasMeantOrTheMessageSaysWhatIsWrongWithIt(
      String asked, String term, String cell, String expected) throws IOException {
    String header = HEADER.strip() + ";terms." + term + ";terms.participants\n";
    String others = asked.startsWith("fto") ? ";10" : ";";
    String row = ROW.strip().replace("taakdelegatie;start", asked) + ";" + cell + others;

    assertDecided(
        validate("f.csv", header + row),
        expected.equals("accepted") ? expected : "TERM_INVALID " + expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the header once more      | request_id;received_at;agb_code;agreement;action;start_date
          the same in Dutch         | Aanvraagnummer;Ontvangen op;AGB;Afspraak;Actie;Ingangsdatum
          """)
  void headerInTheMiddleIsToldAsThat(String kind, String again) throws IOException {
    Result result = validate("f.csv", HEADER + ROW + again + "\n" + ROW.replace("T-1", "T-2"));

    assertThat(result.out()).contains("\"request.headerAgain\"").doesNotContain("problem.");
    assertThat(result.out().split("\"requestId\"", -1)).hasSize(4);
  }

  @Test
  void headerOfAnotherFileInTheMiddleRefusesTheFile() throws IOException {
    String other =
        """
        request_id;start_date;agb_code;agreement;action;received_at
        T-2;2026-05-06;01999101;praktijkmanagement;start;2026-05-01
        """;
    Result result = validate("f.csv", HEADER + ROW + other);

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("f.csv, line 3: This is the header line of another file");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          request_id*;received_at*;agb_code*;agreement*;action*;start_date       | request_id*
          Aanvraagnummer:;Ontvangen op:;AGB-code:;Afspraak:;Actie:;Ingangsdatum: | Ontvangen op:
          Aanvraag;Ontvangen op;AGB-code van de praktijk;Afspraak;Actie;Ingang per | AGB-code van de
          Aanvraag;Ontvangen op;AGB;Welke afspraak?;Actie;Ingang per             | Welke afspraak?
          Aanvraag;Ontvangen op;AGB;Afspraak;Actie;Ingangsdatum (dd-mm-jjjj)     | Ingangsdatum (dd
          Aanvraag;Ontvangen op;AGB;Afspraak;Actie;einddatum                     | einddatum
          """)
  void headingThatIsMeantForAColumnIsNamed(String header, String named) throws IOException {
    Result result = validate("f.csv", header + "\n" + ROW);

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains(named).contains("rename");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a term by its heading | {POH, "invulling.uren per week": 14}              | accepted
          a term twice          | {POH, "terms": {"hoursPerWeek": 12}, "hoursPerWeek": 14} | request.memberTwice
          a term by two names   | {POH, "terms": {"hoursPerWeek": 12, "uren per week": 14}} | TERM_UNKNOWN.twice
          nearly the terms      | {POH, "term": {"hoursPerWeek": 14}}             | request.nearMember
          nearly in Dutch       | {POH, "invuling": {"hoursPerWeek": 14}}         | request.nearMember
          terms beside a term   | {POH, "terms": {"hoursPerWeek": 14}, "term": 1} | accepted
          beside a count        | {"count": 1, "Requests": [{POH, "terms": {"hoursPerWeek": 14}}]} | accepted
          """)
  void jsonIsReadAsItWasMeantOrTheMessageSaysWhatIsWrongWithIt(
      String kind, String json, String expected) throws IOException {
    Result result = validate("f.json", json.replace("POH", POH));

    assertThat(result.out()).as(result.err()).contains(expected);
    assertThat(result.status()).isEqualTo(expected.equals("accepted") ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"request\": {POH}}",
        "{\"requests\": {\"1\": {POH}}}",
        "{\"status\": \"ok\", \"data\": {\"requests\": [{POH}]}}",
      })
  void requestWithinAnotherObjectIsNotTakenForAnEmptyOne(String json) throws IOException {
    Result result = validate("f.json", json.replace("POH", POH));

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("please give it by itself");
  }

  @ParameterizedTest
  @CsvSource({"data", "value", "verzoeken"})
  void listUnderAnotherNameIsNotLost(String name) throws IOException {
    Result result = validate("f.json", "{\"total\": 1, \"" + name + "\": [{" + POH + "}]}");

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("an object with a list in it").contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "receivedAt, '\"2026-05-06\"'",
    "channel,    '\"phone\"'",
    "page2,      [{POH}]",
    "defaults,   '{\"channel\": \"phone\"}'"
  })
  void nothingBesideTheListIsPassedOver(String name, String value) throws IOException {
    String beside = value.replace("POH", POH);
    Result result =
        validate("f.json", "{\"requests\": [{" + POH + "}], \"" + name + "\": " + beside + "}");

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("beside the list of requests").contains(name);
  }

  @Test
  void looseHyphenInTheRequestConcernedIsTold() throws IOException {
    String header = HEADER.strip() + ";amends\n";
    Result result = validate("f.csv", header + "T-9;2026-05-06;01999101;;withdraw;;R\u20131\n");

    assertThat(result.out()).contains("AMENDMENT_NOT_FOUND.hyphen").contains("U+2013");
  }

  @ParameterizedTest
  @CsvSource({"lang=en, 3", "ignore-column=Kanaal_Ontvangst, 0"})
  void columnThatTheSettingsNameIsPassedOver(String setting, int status) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("workspace/inbox")).getParent();
    Files.copy(Path.of(CONTRACTS), workspace.resolve("contracts.ndjson"));
    Files.writeString(workspace.resolve("amend.properties"), setting + "\n");
    Files.writeString(
        workspace.resolve("inbox/f.csv"),
        HEADER.strip() + ";kanaal ontvangst\n" + ROW.strip() + ";balie\n");

    Result result =
        DefaultsTest.amend(
            folder, "nightly", "--workspace", workspace.toString(), "--as-of", "2026-05-21");

    assertThat(result.status()).as(result.err()).isEqualTo(status);
    assertThat(workspace.resolve("contracts.ndjson").toFile().length() > registerLength())
        .isEqualTo(status == 0);
  }

  private static long registerLength() {
    return Path.of(CONTRACTS).toFile().length();
  }

  private static void assertDecided(Result result, String expected) {
    String[] words = expected.split(" ", -1);
    if (words[0].equals("accepted")) {
      assertThat(result.status()).as(result.out() + result.err()).isZero();
      return;
    }
    assertThat(result.status()).as(result.out() + result.err()).isEqualTo(1);
    for (String word : words) {
      assertThat(result.out()).contains(word);
    }
  }

  private Result validate(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return InProcess.amend(
        "validate", file.toString(), "--contracts", CONTRACTS, "--format", "json");
  }
}
