package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private void process(Path requests, String out, String asOf, String... more) {
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
  }

  private List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(folder.resolve(file))) {
      return format.parse(reader).getRecords();
    }
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
        .contains("(request T-1).\n  The new tariff")
        .contains("(request T-2).\n  Your later request T-1 takes its place.\n");
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
}
