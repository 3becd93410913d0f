package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lists that a run leaves for the staff: what to set, what was sent twice, what to send again.
 */
class RunListsTest {

  private static final Path REGISTER =
      Path.of(System.getProperty("amend.basedir", "."), "samples", "contracts.ndjson");

  @TempDir private Path folder;

  private Path requests(String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("requests.csv"),
        "request_id;received_at;agb_code;agreement;action;start_date;terms.hoursPerWeek\n"
            + String.join("\n", rows)
            + "\n");
  }

  private String process(Path requests, String out, String asOf, String... more) {
    String[] args = {
      "process",
      requests.toString(),
      "--contracts",
      REGISTER.toString(),
      "--out",
      folder.resolve(out).toString(),
      "--as-of",
      asOf
    };
    InProcess.Result result =
        InProcess.amend(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.DONE);
    return result.out();
  }

  private List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(folder.resolve(file))) {
      return format.parse(reader).getRecords();
    }
  }

  @Test
  void listTellsTheTermsOfWhatIsMoved() throws IOException {
    Path requests =
        Files.writeString(
            folder.resolve("moved.csv"),
            """
            request_id;received_at;agb_code;agreement;action;start_date;amends;terms.hoursPerWeek
            A;2026-05-18;01999101;poh-ggz;change;2026-07-01;;14
            B;2026-05-19;01999101;;move;2026-10-01;A;
            C;2026-05-20;01999101;;withdraw;;B;
            """);
    assertThat(process(requests, "moved", "2026-05-20"))
        .as("nothing of it can stand in the portal")
        .doesNotContain("in the portal");

    assertThat(rows("moved/accepted.csv"))
        .extracting(row -> row.get("request_id") + " " + row.get("terms"))
        .containsExactly("A hoursPerWeek=14", "B hoursPerWeek=14", "C ");
    assertThat(
            Files.readString(folder.resolve("moved/report.html"))
                .split("14 hours per week|hours per week: 14", -1))
        .hasSizeGreaterThan(2);
  }

  @Test
  void workListEndsWithWhatTheRegisterHolds() throws IOException {
    process(
        requests(
            "T-1;12-5-2026 09:00;01999101;poh-ggz;change;1-7-2026;14",
            "T-2;11-5-2026 16:00;01999101;poh-ggz;change;1-7-2026;15"),
        "run",
        "2026-05-21");

    List<CSVRecord> workList = rows("run/accepted.csv");
    assertThat(workList)
        .extracting(row -> row.get("request_id") + " " + row.get("terms"))
        .containsExactly("T-2 hoursPerWeek=15", "T-1 hoursPerWeek=14");
    assertThat(workList).extracting(row -> row.get("replaced_by")).containsExactly("T-1", "");
    assertThat(Files.readString(folder.resolve("run/amended.ndjson")))
        .contains("\"start\":\"2026-07-01\",\"end\":null,\"terms\":{\"hoursPerWeek\":14}");
  }

  @Test
  void workListHasTermsAsTheRegisterKeepsThem() throws IOException {
    Path requests =
        Files.writeString(
            folder.resolve("labels.csv"),
            """
            aanvraagnummer;ontvangen_op;agb_code;afspraak;actie;ingangsdatum;Uren per week;invulling.aantal deelnemers;er neemt een apotheker deel
            A;18-5-2026;01999101;POH-GGZ;wijzigen;1-7-2026;14,50;;
            B;18-5-2026;01999114;FTO 2;starten;1-7-2026;;3;ja
            """);
    process(requests, "labels", "2026-05-20");

    assertThat(rows("labels/accepted.csv"))
        .extracting(row -> row.get("terms"))
        .containsExactly("hoursPerWeek=14.5", "participants=3; pharmacist=true");
  }

  @Test
  void termsThatDoNotCountAreNotSetInThePortal() throws IOException {
    process(
        requests(
            "T-1;11-5-2026;01999101;poh-ggz;change;1-7-2026;14",
            "T-2;12-5-2026;01999101;poh-ggz;stop;1-10-2026;14"),
        "run",
        "2026-05-21");

    assertThat(rows("run/accepted.csv"))
        .extracting(row -> row.get("action") + ": " + row.get("terms"))
        .containsExactly("change: hoursPerWeek=14", "stop: ");
  }

  @Test
  void letterSaysWhichOfTwoRequestsHolds() throws IOException {
    process(
        requests(
            "T-1;12-5-2026 09:00;01999101;poh-ggz;change;1-7-2026;14",
            "T-2;11-5-2026 16:00;01999101;poh-ggz;change;1-7-2026;15"),
        "run",
        "2026-05-21");
    InProcess.Result result =
        InProcess.amend(
            "letters",
            "--run",
            folder.resolve("run").toString(),
            "--out",
            folder.resolve("letters").toString(),
            "--lang",
            "en");

    assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.DONE);
    assertThat(Files.readString(folder.resolve("letters/01999101.txt")))
        .containsSubsequence(
            "(request T-1)",
            "This takes the place of what you asked for before in request T-2.",
            "(request T-2)",
            "Your later request T-1 takes its place.");
  }

  @Test
  void letterAndReportSayWhichOfThreeRequestsStands() throws IOException {
    process(
        requests(
            "T-1;11-5-2026 09:00;01999101;poh-ggz;change;1-7-2026;14",
            "T-2;11-5-2026 16:00;01999101;poh-ggz;change;1-7-2026;15",
            "T-3;12-5-2026 09:00;01999101;poh-ggz;change;1-7-2026;16"),
        "run",
        "2026-05-21");
    String letters = folder.resolve("letters").toString();
    InProcess.amend(
        "letters", "--run", folder.resolve("run").toString(), "--out", letters, "--lang", "en");

    assertThat(Files.readString(folder.resolve("letters/01999101.txt")).replaceAll("\\s+", " "))
        .containsSubsequence(
            "(request T-1)",
            "Your later request T-2 takes its place; what counts now is your request T-3.",
            "(request T-2)",
            "Your later request T-3 takes its place. -",
            "(request T-3)",
            "This takes the place of what you asked for before in request T-1, T-2.");
    assertThat(Files.readString(folder.resolve("run/report.html")))
        .contains(">replaced by ‘T-2’; what counts now is ‘T-3’<", ">replaced by ‘T-3’<");
    assertThat(rows("run/accepted.csv"))
        .extracting(row -> row.get("replaced_by"))
        .containsExactly("T-2", "T-3", "");
  }

  @Test
  void whatWasSentTwiceIsListedOnce() throws IOException {
    String row = "T-1;12-5-2026;01999101;poh-ggz;change;1-7-2026;14";
    process(requests(row, row), "run", "2026-05-21");

    assertThat(rows("run/skipped.csv"))
        .singleElement()
        .satisfies(
            skipped -> {
              assertThat(skipped.get("line")).isEqualTo("3");
              assertThat(skipped.get("message")).contains("(requests.csv, line 2)");
            });
    assertThat(rows("run/accepted.csv")).hasSize(1);
    assertThat(Files.readString(folder.resolve("run/summary.json"))).contains("\"skipped.csv\"");
  }

  /** The day on which the practice agreed decides, not that of the request which was too late. */
  @Test
  void whatIsSentAgainNeedsTheDayOnWhichThePracticeAgreed() throws IOException {
    process(requests("T-1;5-6-2026;01999101;poh-ggz;change;1-7-2026;14"), "late", "2026-06-10");
    Path resubmit = folder.resolve("late/resubmit.csv");
    assertThat(rows("late/resubmit.csv"))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.get("received_at")).isEmpty();
              assertThat(again.get("start_date")).isEqualTo("2026-10-01");
            });

    process(resubmit, "without", "2026-09-10");
    process(resubmit, "late-again", "2026-09-10", "--received-on", "2026-09-04");
    process(resubmit, "in-time", "2026-09-10", "--received-on", "2026-09-03");

    assertThat(rows("without/rejected.csv"))
        .extracting(row -> row.get("reason_codes"))
        .containsExactly("MISSING_FIELD");
    assertThat(rows("late-again/rejected.csv"))
        .extracting(row -> row.get("reason_codes"))
        .containsExactly("DEADLINE_MISSED");
    assertThat(rows("in-time/accepted.csv")).hasSize(1);
  }

  @Test
  void workbookHoldsTheListsAsSheets() throws IOException {
    String[] wanted = {
      "T-1;12-5-2026;01999101;poh-ggz;change;1-7-2026;14",
      "T-1;12-5-2026;01999101;poh-ggz;change;1-7-2026;14",
      "T-2;12-5-2026;01999102;poh-ggz;change;2-7-2026;20",
      "T-3;12-5-2026;01999110;integrale-zorg;start;1-7-2026;",
      "T-4;12-4-2026;01999103;kwaliteit;start;1-4-2026;"
    };
    process(requests(wanted), "run", "2026-05-21", "--xlsx", "--lang", "nl");

    Path file = folder.resolve("run/run.xlsx");
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      Map<String, List<String>> ids = new LinkedHashMap<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        ids.put(
            sheet.getName(), sheet.read().stream().skip(1).map(row -> row.getCellText(0)).toList());
      }
      assertThat(ids.keySet())
          .containsExactly(
              "Geaccepteerd", "Afgewezen", "Ter beoordeling", "Overgeslagen", "Opnieuw indienen");
      List<String> lists = List.of("accepted", "rejected", "referred", "skipped", "resubmit");
      for (int i = 0; i < lists.size(); i++) {
        assertThat(List.copyOf(ids.values()).get(i))
            .as(lists.get(i))
            .isEqualTo(
                rows("run/" + lists.get(i) + ".csv").stream()
                    .map(row -> row.get("request_id"))
                    .toList());
      }
    }
    assertThat(Files.readString(folder.resolve("run/summary.json")))
        .contains("\"run.xlsx\"", "\"xlsx\" : true");
  }

  @Test
  void workbookIsWrittenOnlyWhereItIsAskedFor() throws IOException {
    process(requests("T-1;12-5-2026;01999101;poh-ggz;change;1-7-2026;14"), "run", "2026-05-21");

    assertThat(folder.resolve("run/run.xlsx")).doesNotExist();
    assertThat(Files.readString(folder.resolve("run/summary.json"))).doesNotContain("xlsx");
  }

  /** Its sheet to send in again is a request file in words, in either language. */
  @ParameterizedTest
  @CsvSource({
    "nl, Opnieuw indienen, POH-GGZ wijzigen praktijk formulier, Invulling.uren per week",
    "en, Resubmit, Mental health practice nurse (POH-GGZ) change practice form, Terms.hours per week"
  })
  void sheetToSendInAgainIsARequestFile(String language, String sheet, String words, String heading)
      throws IOException {
    process(
        requests("T-1;5-6-2026;01999101;poh-ggz;change;1-7-2026;14"),
        "late",
        "2026-06-10",
        "--xlsx",
        "--lang",
        language);

    Path workbook = folder.resolve("late/run.xlsx");
    try (ReadableWorkbook late = new ReadableWorkbook(workbook.toFile())) {
      List<Row> rows = late.findSheet(sheet).orElseThrow().read();
      assertThat(
              Stream.of(4, 5, 7, 8)
                  .map(column -> rows.get(1).getCellText(column))
                  .collect(Collectors.joining(" ")))
          .isEqualTo(words);
      assertThat(rows.get(0).getCellText(9)).isEqualTo(heading);
    }
    process(workbook, "again", "2026-08-20", "--sheet", sheet, "--received-on", "2026-08-20");

    assertThat(rows("again/accepted.csv"))
        .extracting(row -> row.get("request_id") + " " + row.get("start_date"))
        .containsExactly("T-1 2026-10-01");
  }

  @ParameterizedTest
  @CsvSource({
    "nl, Opnieuw indienen, 'Invulling.er neemt een apotheker deel', ja",
    "en, Resubmit, Terms.a pharmacist takes part, yes"
  })
  void labelsOfTermsAndValuesAreReadAgain(
      String language, String sheet, String heading, String value) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("late.csv"),
            """
            request_id,received_at,agb_code,agreement,action,start_date,terms.pharmacist,terms.participants
            T-1,2026-06-05,01999102,fto-2,start,2026-07-01,true,6
            """);
    process(file, "late", "2026-06-10", "--xlsx", "--lang", language);

    Path workbook = folder.resolve("late/run.xlsx");
    try (ReadableWorkbook late = new ReadableWorkbook(workbook.toFile())) {
      List<Row> rows = late.findSheet(sheet).orElseThrow().read();
      assertThat(rows.get(0).getCellText(9)).isEqualTo(heading);
      assertThat(rows.get(1).getCellText(9)).isEqualTo(value);
    }
    process(workbook, "again", "2026-06-20", "--sheet", sheet, "--received-on", "2026-06-20");
    assertThat(Files.readString(folder.resolve("again/amended.ndjson")))
        .contains("{\"pharmacist\":true,\"participants\":6}");
  }

  /** Where nothing but the columns tells them from requests. */
  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void itsOtherSheetsAreNoRequestFile(String language) throws IOException {
    process(
        requests("T-1;12-5-2026;01999101;poh-ggz;change;1-7-2026;14"),
        "run",
        "2026-05-21",
        "--xlsx",
        "--lang",
        language);

    InProcess.Result result =
        InProcess.amend(
            "validate", folder.resolve("run/run.xlsx").toString(), "--received-on", "2026-05-21");

    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.err()).contains("report");
  }
}
