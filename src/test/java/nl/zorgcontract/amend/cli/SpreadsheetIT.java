package nl.zorgcontract.amend.cli;

import static nl.zorgcontract.amend.cli.Program.amend;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.Calc.Cell;
import nl.zorgcontract.amend.cli.Program.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real spreadsheet makes of our CSV, and we of its. */
class SpreadsheetIT {

  private static final String LATE =
      """
      request_id,received_at,agb_code,contract_id,agreement,action,start_date,terms.hoursPerWeek,note
      2026-01,2026-03-05,01999102,ZK-2026-000102,poh-ggz,change,2026-04-01,"20,5",=1+1
      R-2,2026-03-05T09:12:00+01:00,01999110,ZK-2026-000110,kwaliteit,start,2026-04-01,,1-2
      """;

  @TempDir private Path folder;
  private Path requests;

  @BeforeEach
  void writeRequests() throws IOException {
    requests = Files.writeString(folder.resolve("late.csv"), LATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"excel-nl nl-NL ;", "excel-en en-US ,"})
  void aReportOpensWithItsZerosDaysAndTexts(String style, String locale, char separator)
      throws IOException {
    Calc calc = Calc.of(folder, locale);
    Path run = process(requests, style);

    List<List<Cell>> rejected = calc.open(run.resolve("rejected.csv"), separator);
    assertThat(cell(rejected, 1, "request_id")).isEqualTo(text("'2026-01"));
    assertThat(cell(rejected, 1, "agb_code")).isEqualTo(text("'01999102"));
    assertThat(cell(rejected, 1, "requested_start")).isEqualTo(day("2026-04-01"));
    assertThat(cell(rejected, 1, "submit_by")).isEqualTo(day("2026-03-04"));
    assertThat(cell(rejected, 1, "proposed_submit_by")).isEqualTo(day("2026-06-03"));
    assertThat(cell(rejected, 1, "line")).isEqualTo(new Cell("float", "2", false));

    List<List<Cell>> resubmit = calc.open(run.resolve("resubmit.csv"), separator);
    assertThat(cell(resubmit, 1, "received_at").value()).isEmpty();
    assertThat(cell(resubmit, 1, "start_date")).isEqualTo(day("2026-07-01"));
    assertThat(cell(resubmit, 1, "terms.hoursPerWeek")).isEqualTo(new Cell("float", "20.5", false));
    assertThat(cell(resubmit, 1, "note")).isEqualTo(text("'=1+1"));
    assertThat(cell(resubmit, 2, "note")).isEqualTo(text("'1-2"));
    assertThat(resubmit).allSatisfy(row -> assertThat(row).noneMatch(Cell::formula));
  }

  @Test
  void whatTheSpreadsheetSavesIsReadAsItWas() throws IOException {
    Calc calc = Calc.of(folder, "nl-NL");
    Path resubmit = process(requests, "excel-nl").resolve("resubmit.csv");

    Path saved = calc.openAndSave(resubmit, ';', false);

    assertThat(Files.readString(saved)).isNotEqualTo(Files.readString(resubmit));
    assertThat(decisions(saved))
        .isEqualTo(decisions(resubmit))
        .contains("2026-01", "R-2")
        .doesNotContain("AGB_CODE_PADDED");
  }

  @Test
  void theWorkbookOfARunOpensWithItsZerosDaysAndTexts() throws IOException {
    Calc calc = Calc.of(folder, "nl-NL");
    Path workbook = process(requests, "default", "--xlsx", "--lang", "nl").resolve("run.xlsx");

    Map<String, List<List<Cell>>> sheets = calc.openWorkbook(workbook);
    assertThat(sheets.keySet())
        .containsExactly(
            "Geaccepteerd", "Afgewezen", "Ter beoordeling", "Overgeslagen", "Opnieuw indienen");
    List<List<Cell>> rejected = sheets.get("Afgewezen");
    assertThat(cell(rejected, 1, "Aanvraagnummer")).isEqualTo(text("2026-01"));
    assertThat(cell(rejected, 1, "Uitkomst")).isEqualTo(text("afgewezen"));
    assertThat(cell(rejected, 1, "AGB-code")).isEqualTo(text("01999102"));
    assertThat(cell(rejected, 1, "Afspraak")).isEqualTo(text("POH-GGZ"));
    assertThat(cell(rejected, 1, "Gevraagde ingangsdatum")).isEqualTo(day("2026-04-01"));
    assertThat(cell(rejected, 1, "Uiterste inzenddatum")).isEqualTo(day("2026-03-04"));
    assertThat(cell(rejected, 1, "Regel")).isEqualTo(new Cell("float", "2", false));
    List<List<Cell>> resubmit = sheets.get("Opnieuw indienen");
    assertThat(cell(resubmit, 1, "Ontvangen op").value()).isEmpty();
    assertThat(cell(resubmit, 1, "Ingangsdatum")).isEqualTo(day("2026-07-01"));
    assertThat(cell(resubmit, 1, "Invulling.uren per week"))
        .isEqualTo(new Cell("float", "20.5", false));
    assertThat(cell(resubmit, 1, "Toelichting")).isEqualTo(text("=1+1"));
    assertThat(sheets.values())
        .allSatisfy(
            rows -> assertThat(rows.stream().flatMap(List::stream)).noneMatch(Cell::formula));
    assertThat(calc.filters(workbook))
        .hasSize(5)
        .contains("Geaccepteerd.A1:Geaccepteerd.V1", "Afgewezen.A1:Afgewezen.R3");
  }

  @Test
  void aFileOfAPracticeSavedByTheSpreadsheetIsReadAsItWas() throws IOException {
    Calc calc = Calc.of(folder, "nl-NL");
    Path sample = Program.HOME.resolve("samples/aanvragen.csv");

    Path saved = calc.openAndSave(sample, ';', false);

    assertThat(decisions(saved)).isEqualTo(decisions(sample)).isNotEmpty();
  }

  @Test
  void aYearThatTheSpreadsheetCutToTwoDigitsIsRefusedNotGuessed() throws IOException {
    Calc calc = Calc.of(folder, "nl-NL");
    Path resubmit = process(requests, "excel-nl").resolve("resubmit.csv");

    Path saved = calc.openAndSave(resubmit, ';', true);

    assertThat(Files.readString(saved)).contains(";01-07-26;");
    assertThat(decisions(saved)).contains("MALFORMED_FIELD").doesNotContain("accepted");
  }

  private Path process(Path file, String style, String... more) {
    Path run = folder.resolve("run-" + style);
    String[] args = {
      "process",
      file.toString(),
      "--contracts",
      "samples/contracts.ndjson",
      "--as-of",
      "2026-05-21",
      "--csv",
      style,
      "--out",
      run.toString()
    };
    Result result = amend(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isZero();
    return run;
  }

  /** What is decided on a file, without where in it the requests stood. */
  private static String decisions(Path file) {
    Result result =
        amend(
            "validate",
            file.toString(),
            "--contracts",
            "samples/contracts.ndjson",
            "--as-of",
            "2026-05-21",
            "--received-on",
            "2026-05-21",
            "--format",
            "csv");
    assertThat(result.status()).as(result.err()).isLessThan(2);
    return result.out();
  }

  private static Cell cell(List<List<Cell>> rows, int row, String heading) {
    List<String> headings = rows.get(0).stream().map(Cell::value).toList();
    int column =
        IntStream.range(0, headings.size())
            .filter(i -> headings.get(i).equals(heading))
            .findFirst()
            .orElseThrow();
    return rows.get(row).get(column);
  }

  private static Cell text(String text) {
    return new Cell("string", text, false);
  }

  private static Cell day(String day) {
    return new Cell("date", day, false);
  }
}
