package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --xlsx FILE}: what a command prints for programs, as a sheet for people. */
class WorkbookOptionTest {

  private static final String SAMPLES =
      Path.of(System.getProperty("amend.basedir", "."), "samples") + "/";

  @TempDir private Path folder;

  private InProcess.Result amend(String command, String... more) {
    return InProcess.amend(
        Stream.concat(Stream.of(command.replace("S/", SAMPLES).split(" ")), Stream.of(more))
            .toArray(String[]::new));
  }

  private List<Row> sheet() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(folder.resolve("f.xlsx").toFile())) {
      return workbook.getFirstSheet().read();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate S/requests.csv --contracts S/contracts.ndjson",
        "compare S/requests.csv --contracts S/contracts.ndjson --with --list digital-triage-tools=S/digital-triage-tools.csv",
        "impact --contracts S/contracts.ndjson --on 2026-05-21",
        "diff S/contracts.ndjson S/contracts.ndjson",
        "windows",
        "show 01999101 --contracts S/contracts.ndjson",
        "policy list",
        "policy show salland-2025",
        "policy diff zilveren-kruis-2026-2027 zilveren-kruis-2026-2027",
      })
  void everyCommandThatPrintsWritesTheSameToAWorkbook(String command) throws IOException {
    InProcess.Result result =
        amend(
            command,
            "--format",
            "csv",
            "--lang",
            "nl",
            "--xlsx",
            folder.resolve("f.xlsx").toString());

    List<CSVRecord> csv = CSVFormat.DEFAULT.parse(new StringReader(result.out())).getRecords();
    List<Row> sheet = sheet();
    assertThat(sheet).hasSameSizeAs(csv);
    assertThat(sheet.get(0)).hasSize(csv.get(0).size());
    assertThat(sheet.get(0)).noneMatch(heading -> heading.getText().contains("_"));
  }

  /** Every command that prints, where it has something to say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate S/requests.csv --contracts S/contracts.ndjson --as-of 2026-05-21",
        "compare S/requests.csv --contracts S/contracts.ndjson --with --rulings S/rulings.csv",
        "diff S/contracts.ndjson W/run/contracts.ndjson",
        "pending --contracts W/run/contracts.ndjson --from 2026-06-01 --to 2027-06-30",
        "show 01999101 --contracts W/run/contracts.ndjson",
        "impact --contracts S/contracts.ndjson --on 2028-01-01",
        "explain R-1003 --run W/run",
        "policy show zilveren-kruis-2026-2027",
        "policy diff zilveren-kruis-2026-2027 salland-2025",
        "policy check S/requests.json",
        "register check S/requests.csv",
      })
  void noCellHoldsAKeyOfTheProgram(String command) throws IOException {
    amend(
        "process S/requests.csv --contracts S/contracts.ndjson --as-of 2026-05-21 --quiet",
        "--out",
        folder.resolve("run").toString());

    InProcess.Result result =
        amend(
            command.replace("W/", folder + "/"),
            "--lang",
            "nl",
            "--xlsx",
            folder.resolve("f.xlsx").toString());

    assertThat(result.status()).as(result.err()).isNotEqualTo(5);
    List<String> texts =
        sheet().stream()
            .flatMap(Row::stream)
            .filter(cell -> cell != null && cell.getType() == CellType.STRING)
            .map(Cell::getText)
            .toList();
    assertThat(texts)
        .hasSizeGreaterThan(4)
        .noneMatch(
            text ->
                text.matches("[a-z]+(\\.[A-Za-z_-]+)+|[A-Z]+(_[A-Z]+)+")
                    && !text.matches(".*\\.(csv|json|ndjson)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"todo", "history"})
  void soDoThoseOfAWorkspace(String command) throws IOException {
    String workspace = folder.resolve("workspace").toString();
    amend("init " + workspace + " --contracts S/contracts.ndjson");

    InProcess.Result result =
        amend(command, "--workspace", workspace, "--xlsx", folder.resolve("f.xlsx").toString());

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(sheet().get(0)).noneMatch(heading -> heading.getText().contains("_"));
  }

  @Test
  void whatIsPrintedStaysTheSame() {
    InProcess.Result alone = amend("windows");

    assertThat(amend("windows", "--xlsx", folder.resolve("f.xlsx").toString())).isEqualTo(alone);
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    InProcess.Result result =
        amend("windows", "--xlsx", folder.resolve("none").resolve("f.xlsx").toString());

    assertThat(result.status()).isEqualTo(5);
    assertThat(result.err()).contains("none");
    assertThat(result.out()).isEmpty();
  }
}
