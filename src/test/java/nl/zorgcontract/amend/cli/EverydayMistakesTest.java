package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.cli.InProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets make of files, and people of command lines: nothing misread or destroyed. */
class EverydayMistakesTest {

  private static final String HEADER =
      "request_id;received_at;agb_code;agreement;action;start_date\n";
  private static final String ROW = "T-1;2026-05-06;01999101;taakdelegatie;start;2026-07-01";
  private static final String CONTRACTS =
      Path.of(System.getProperty("amend.basedir", "."), "samples", "contracts.ndjson").toString();

  @TempDir private Path folder;

  static List<Arguments> filesAndDecisions() {
    String accepted = "T-1,accepted,";
    String malformed = "T-1,rejected,MALFORMED_FIELD";
    return List.of(
        Arguments.of("rows of empty cells", HEADER + ROW + "\n;;;;;\n ; ;;;;\n", accepted),
        Arguments.of("empty rows first", "\n;;;;;\n" + HEADER + ROW, accepted),
        Arguments.of("midnight", HEADER + ROW + " 00:00:00", accepted),
        Arguments.of("Dutch midnight", HEADER + with("2026-07-01", "1-7-2026 0:00"), accepted),
        Arguments.of("another hour", HEADER + ROW + " 09:00", malformed),
        Arguments.of("year of two digits", HEADER + with("2026-07-01", "1-7-26"), malformed),
        Arguments.of("year 26", HEADER + with("2026-07-01", "0026-07-01"), malformed),
        Arguments.of("receipt in year 26", HEADER + with("2026-05-06", "0026-05-06"), malformed),
        Arguments.of("which month", HEADER + with("2026-07-01", "1/7/2026"), malformed),
        Arguments.of("surplus empty cells", HEADER + ROW + ";;;\n", accepted),
        Arguments.of("surplus filled cell", HEADER + ROW + ";;x\n", malformed),
        Arguments.of("note missing", HEADER.strip() + ";note\n" + ROW, accepted),
        Arguments.of("start missing", HEADER + with(";2026-07-01", ""), malformed),
        Arguments.of("lost zero", HEADER + with("01999101", "1999101"), accepted),
        Arguments.of("title above", "Verzoeken juli\n\n" + HEADER + ROW, accepted),
        Arguments.of("byte order mark", "\uFEFF" + HEADER + ROW, accepted),
        Arguments.of("quoted sep", "\"sep=;\"\n" + HEADER + ROW, accepted),
        Arguments.of("Ctrl-Z", HEADER + ROW + "\n\u001a", accepted),
        Arguments.of("sep=|", "sep=|\n" + (HEADER + ROW).replace(';', '|'), accepted),
        Arguments.of(
            "wrapped in an object",
            "{\"requests\": [{\"requestId\": \"T-1\", \"receivedAt\": \"2026-05-06\", \"agbCode\":"
                + " \"01999101\", \"agreement\": \"taakdelegatie\", \"action\": \"start\","
                + " \"startDate\": \"2026-07-01\"}]}",
            accepted));
  }

  private static String with(String what, String other) {
    return ROW.replace(what, other);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesAndDecisions")
  void fileIsReadAsItsWriterMeantItOrSaysWhyNot(String kind, String file, String decided)
      throws IOException {
    Result result = validate(file, "--format", "csv");

    List<String> rows = result.out().lines().skip(1).toList();
    assertThat(rows).as(result.err()).hasSize(1);
    assertThat(rows.get(0)).startsWith(decided);
    assertThat(result.status()).isEqualTo(decided.contains("accepted") ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"WAAR, accepted", "ONWAAR, rejected", "ja, accepted", "misschien, rejected"})
  void flagIsReadAsADutchSpreadsheetWritesIt(String pharmacist, String outcome) throws IOException {
    String header = HEADER.strip() + ";terms.pharmacist;terms.participants;terms.allDispensing\n";
    Result result =
        validate(
            header
                + with("taakdelegatie;start", "fto-2;change")
                + ";"
                + pharmacist
                + ";10;ONWAAR\n",
            "--format",
            "csv");

    assertThat(result.out().lines().skip(1)).singleElement().asString().contains("T-1," + outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "twaalf, problem.number.notDigits",
    "12 uur, problem.number.unit",
    "1e3,    problem.number.exponent",
  })
  void valueOfATermSaysWhatIsWrongWithIt(String hours, String problem) throws IOException {
    Result result =
        validate(
            HEADER.strip()
                + ";terms.hoursPerWeek\n"
                + with("taakdelegatie;start", "poh-ggz;change")
                + ";"
                + hours,
            "--format",
            "json");

    assertThat(result.out()).contains("\"TERM_INVALID\"").contains("\"" + problem + "\"");
  }

  @Test
  void headerWithoutRequestsIsTold() throws IOException {
    Result result = validate(HEADER);

    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("f.csv: The file holds no requests.");
  }

  @Test
  void headerWithoutRequestsIsToldInTheMorning() throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("workspace/inbox")).getParent();
    Files.copy(Path.of(CONTRACTS), workspace.resolve("contracts.ndjson"));
    Files.writeString(workspace.resolve("inbox/empty.csv"), HEADER);

    Result result = InProcess.amend("nightly", "--workspace", workspace.toString());

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out() + result.err()).contains("empty.csv: The file holds no requests.");
    try (var runs = Files.list(workspace.resolve("runs"))) {
      Path run = runs.findFirst().orElseThrow();
      assertThat(run.resolve("summary.json")).content().contains("The file holds no requests.");
      assertThat(run.resolve("report.html")).content().contains("The file holds no requests.");
    }
  }

  @Test
  void otherSeparatorIsNamed() throws IOException {
    Result result = validate((HEADER + ROW).replace(';', '|'));

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("';' ',' or tabs").contains("sep=|");
  }

  @Test
  void registerOfNoBytesIsNone() throws IOException {
    String empty = write("empty.ndjson", "");

    assertThat(InProcess.amend("register", "check", empty).status()).isEqualTo(3);
    assertThat(
            InProcess.amend("validate", write("f.csv", HEADER + ROW), "--contracts", empty)
                .status())
        .isEqualTo(3);
  }

  @Test
  void swappedFilesAreToldApart() throws IOException {
    String requests = write("f.csv", HEADER + ROW);
    Result result = InProcess.amend("validate", CONTRACTS, "--contracts", requests);

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("register").contains("--contracts");
  }

  @Test
  void registerGivenAsRequestsIsRefusedAsThat() {
    Result result = InProcess.amend("validate", CONTRACTS, "--contracts", CONTRACTS);

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("contract register");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FOLDER"})
  void whatIsNoFileIsToldAsThat(String argument) {
    Result result =
        InProcess.amend("validate", argument.equals("FOLDER") ? folder.toString() : argument);

    assertThat(result.status()).isEqualTo(argument.isEmpty() ? 2 : 3);
    assertThat(result.err()).contains(argument.isEmpty() ? "empty" : "folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a file", "the register's folder", "a link to it", "the current folder"})
  void outputsDestroyNothing(String out) throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Path register = Files.copy(Path.of(CONTRACTS), inputs.resolve("contracts.ndjson"));
    byte[] before = Files.readAllBytes(register);
    Path link = Files.createSymbolicLink(folder.resolve("link"), inputs);
    String path =
        switch (out) {
          case "a file" -> register.toString();
          case "the register's folder" -> inputs + "/../inputs";
          case "a link to it" -> link.toString();
          default -> ".";
        };

    Result result =
        InProcess.amend(
            "process",
            write("f.csv", HEADER + ROW),
            "--contracts",
            register.toString(),
            "--force",
            "--out",
            path);

    assertThat(result.status()).as(result.out()).isEqualTo(2);
    assertThat(register).hasBinaryContent(before);
    assertThat(inputs).isDirectoryContaining(register::equals);
    assertThat(inputs.toFile().list()).hasSize(1);
  }

  @Test
  void linkToAnEmptyFolderIsThatFolder() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), empty);

    Result result =
        InProcess.amend(
            "process",
            write("f.csv", HEADER + ROW),
            "--contracts",
            CONTRACTS,
            "--out",
            link.toString());

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(empty.resolve("accepted.csv")).exists();
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-03, accepted", "2026-06-25, rejected"})
  void whatIsSentInAgainCountsFromTheDayOnWhichThePracticeAgreed(String agreed, String outcome)
      throws IOException {
    Path run = folder.resolve("run");
    String late = HEADER + with("2026-07-01", "2026-06-01");
    InProcess.amend(
        "process", write("f.csv", late), "--contracts", CONTRACTS, "--out", run.toString());

    Result result =
        InProcess.amend(
            "validate",
            run.resolve("resubmit.csv").toString(),
            "--contracts",
            CONTRACTS,
            "--received-on",
            agreed,
            "--as-of",
            agreed,
            "--format",
            "csv");

    assertThat(result.out()).contains("T-1," + outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "proces,             process",
    "validate --contract x, --contracts",
    "policy chek,        check",
  })
  void nearestWordIsOfferedFirst(String typed, String meant) {
    Result result = InProcess.amend(typed.split(" "));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.errors().get(0)).contains("Did you mean").contains(meant);
  }

  @Test
  void practiceIsFoundByItsSevenDigits() {
    assertThat(InProcess.amend("show", "1999101", "--contracts", CONTRACTS).out())
        .isEqualTo(InProcess.amend("show", "01999101", "--contracts", CONTRACTS).out())
        .contains("01999101");
  }

  private Result validate(String content, String... options) throws IOException {
    List<String> words = new ArrayList<>();
    words.add("validate");
    words.add(write("f.csv", content));
    words.add("--contracts");
    words.add(CONTRACTS);
    words.addAll(List.of(options));
    return InProcess.amend(words.toArray(String[]::new));
  }

  private String write(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
