package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgcontract.amend.io.Sha256Input;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No output takes the place of a file that somebody needs. */
class OutputsTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("amend.basedir", "."), "samples").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeEach
  void aWorkspaceAndFilesBesideIt() throws IOException {
    for (String name : List.of("contracts.ndjson", "requests.csv", "digital-triage-tools.csv")) {
      Files.copy(SAMPLES.resolve(name), folder.resolve(name));
    }
    Files.copy(SAMPLES.resolve("rulings.csv"), folder.resolve("rulings.csv"));
    Files.createFile(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("w/inbox"));
    Files.copy(SAMPLES.resolve("contracts.ndjson"), folder.resolve("w/contracts.ndjson"));
    Files.copy(SAMPLES.resolve("requests.csv"), folder.resolve("w/inbox/requests.csv"));
    Files.createFile(folder.resolve("w/.amend.lock"));
    // A workbook of the program's own kind, which another command would replace.
    assertThat(amend("windows --xlsx F/own.xlsx --ical F/own.ics").status()).isZero();
    Files.copy(folder.resolve("own.xlsx"), folder.resolve("w/inbox/own.xlsx"));
  }

  private InProcess.Result amend(String command) {
    return InProcess.amend(command.replace("F/", folder + "/").split(" "));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(path.toString(), Sha256Input.sha256(ByteBuffer.wrap(Files.readAllBytes(path))));
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate F/own.xlsx --xlsx F/own.xlsx",
        "validate F/requests.csv --contracts F/contracts.ndjson --xlsx F/contracts.ndjson",
        "validate F/requests.csv --rulings F/rulings.csv --xlsx F/rulings.csv",
        "validate F/requests.csv --list digital-triage-tools=F/empty --xlsx F/empty",
        "validate F/requests.csv --policy F/empty --xlsx F/w/../empty",
        "compare F/requests.csv --contracts F/contracts.ndjson --with-list t=F/empty --xlsx F/empty",
        "compare F/requests.csv --contracts F/contracts.ndjson --with-rulings F/empty --xlsx F/empty",
        "impact --contracts F/empty --xlsx F/empty",
        "diff F/contracts.ndjson F/empty --xlsx F/empty",
        "register check F/empty --xlsx F/empty",
        "policy check F/empty --xlsx F/empty",
        "windows --policy F/empty --ical F/empty",
        "windows --ical F/own.xlsx",
        "windows --xlsx F/own.ics",
        "windows --xlsx F/rulings.csv",
        "windows --xlsx F/w",
        "windows --xlsx F/w/contracts.json",
        "windows --xlsx F/w/.amend.lock",
        "windows --xlsx F/w/inbox/own.xlsx",
        "windows --xlsx F/w/runs/new.xlsx",
        "todo --workspace F/w --xlsx F/w/rulings.csv",
        "history --workspace F/w --xlsx F/w/inbox/own.xlsx",
        "explain R-1 --workspace F/w --xlsx F/w/done.csv",
        "nightly --workspace F/w --metrics F/w/contracts.ndjson",
        "nightly --workspace F/w --metrics F/rulings.csv",
        "nightly --workspace F/w --metrics F/w/done.csv",
        "nightly --workspace F/w --rulings F/empty --metrics F/empty",
        "process F/requests.csv --contracts F/contracts.ndjson --force --out F/w",
        "process F/requests.csv --contracts F/contracts.ndjson --out F/w/quarantine",
        "process F/requests.csv --contracts F/contracts.ndjson --out F/w/runs/new",
        "letters --run F/w/runs/any --out F/w/policies",
        "init --contracts F/contracts.ndjson F/w/inbox/new"
      })
  void commandThatWouldDestroySomethingIsRefusedBeforeItDoesAnything(String command)
      throws IOException {
    Map<String, String> before = files();

    InProcess.Result result = amend(command);

    assertThat(result.status()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.errors().get(0)).contains(command.substring(command.lastIndexOf("F/") + 2));
    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "windows --xlsx, own.xlsx",
    "windows --ical, own.ics",
    "windows --xlsx, empty",
    "todo --workspace F/w --xlsx, own.xlsx",
    "todo --workspace F/w --xlsx, w/todo.xlsx",
    "nightly --workspace F/w --metrics, empty",
    "nightly --workspace F/w --metrics, amend.prom"
  })
  void whatTheProgramWroteBeforeIsReplaced(String command, String file) throws IOException {
    assertThat(amend(command + " F/" + file).status()).isLessThan(4);
    Path written = folder.resolve(file);
    assertThat(written).isNotEmptyFile();

    assertThat(amend(command + " F/" + file).status()).isLessThan(4);
    assertThat(written).isNotEmptyFile();
  }

  @Test
  void metricsOfAnotherKindInTheWorkspaceAreLeftAndSaid() throws IOException {
    Path taken = Files.writeString(folder.resolve("w/amend.prom"), "node_load1 0.2");

    InProcess.Result result = amend("nightly --workspace F/w");

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("amend.prom: the metrics could not be written");
    assertThat(taken).hasContent("node_load1 0.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rulings.csv", "lists/mine.csv", "policies/mine.json", "contracts.json"})
  void forceReplacesResultsAndNothingElse(String mine) throws IOException {
    String process = "process F/requests.csv --contracts F/contracts.ndjson --force --out F/run";
    assertThat(amend(process).status()).isZero();
    assertThat(amend(process).status()).isZero();
    Files.createDirectories(folder.resolve("run/lists"));
    Files.writeString(folder.resolve("run").resolve(mine), "mine");
    Map<String, String> before = files();

    InProcess.Result result = amend(process);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(mine + " in the folder");
    assertThat(files()).isEqualTo(before);
  }

  /** Whoever ticks off the work list, or adds a sheet of their own, loses nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"accepted.csv", "run.xlsx", "resubmit.csv"})
  void forceLeavesListsThatSomebodyHasWrittenIn(String list) throws IOException {
    String process =
        "process F/requests.csv --contracts F/contracts.ndjson --xlsx --force --out F/run";
    assertThat(amend(process).status()).isZero();
    Files.writeString(folder.resolve("run").resolve(list), "done", StandardOpenOption.APPEND);
    Map<String, String> before = files();

    InProcess.Result result = amend(process);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(list + " in the folder");
    assertThat(files()).isEqualTo(before);

    Files.delete(folder.resolve("run").resolve(list));
    assertThat(amend(process).status()).isZero();
  }
}
