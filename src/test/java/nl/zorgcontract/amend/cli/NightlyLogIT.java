package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zorgcontract.amend.cli.Program.Result;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.workspace.Nights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of a night for programs that collect logs: an object a line, whatever files are called.
 */
class NightlyLogIT {

  private static final String TIME =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d";

  /** Ends the line in five ways, colours the terminal and would be JSON of its own. */
  private static final String HOSTILE =
      "a\n{\"level\":\"ERROR\"}\r\u0085\u2028\u2029\u001b[31m\u007f\"\\.json";

  @TempDir private Path folder;

  private Path root;

  @BeforeEach
  void workspace() {
    root = folder.resolve("workspace");
    Nights.workspace(root);
  }

  private Result nightly(String... options) {
    List<String> args = new ArrayList<>(List.of("nightly", "--workspace", root.toString()));
    args.addAll(List.of("--as-of", Nights.AS_OF.toString()));
    args.addAll(List.of(options));
    return Program.amend(args.toArray(String[]::new));
  }

  /** Every line of the log read back: each an object that says when, how bad and what. */
  private static List<JsonNode> lines(String log) {
    assertThat(log).matches("[\\x20-\\x7e\\r\\n]*").endsWith(System.lineSeparator());
    List<JsonNode> lines =
        Arrays.stream(log.split(System.lineSeparator()))
            .map(JsonMapper.shared()::readTree)
            .toList();
    for (JsonNode line : lines) {
      assertThat(line.path("time").asString()).matches(TIME);
      assertThat(line.path("level").asString()).isIn("DEBUG", "INFO", "WARN", "ERROR");
      assertThat(line.path("message").asString()).isNotBlank();
    }
    return lines;
  }

  private List<Path> logs() throws IOException {
    try (var files = Files.list(root.resolve("logs"))) {
      return files.sorted().toList();
    }
  }

  private static JsonNode first(List<JsonNode> lines, String message) {
    return lines.stream()
        .filter(line -> line.path("message").asString().startsWith(message))
        .findFirst()
        .orElseThrow(() -> new AssertionError(message + " is not in " + lines));
  }

  @Test
  void everyLineOfTheFileAndOfStandardErrorIsAnObject() throws IOException {
    Files.move(root.resolve("inbox/broken.json"), root.resolve("inbox").resolve(HOSTILE));

    Result night = nightly("--log-format", "json");

    assertThat(night.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(night.out()).contains("Files put in the quarantine: 1");
    String run = logs().get(0).getFileName().toString().replace(".log", "");
    List<JsonNode> file = lines(Files.readString(logs().get(0)));
    assertThat(file).allMatch(line -> line.path("run").asString().equals(run));
    JsonNode refused = first(file, "refused ");
    assertThat(refused.path("key").asString()).isEqualTo("json.truncated");
    assertThat(refused.path("facts").path("file").asString()).isEqualTo(HOSTILE);
    assertThat(refused.path("facts").path("line").asInt()).isEqualTo(1);
    assertThat(first(file, "request R-1001 ").path("facts").toString())
        .isEqualTo(
            "{\"request\":\"R-1001\",\"contract\":\"ZK-2026-000101\",\"outcome\":\"accepted\","
                + "\"line\":2,\"file\":\"requests.csv\"}");
    assertThat(file.get(file.size() - 1).path("facts").path("status").asInt()).isEqualTo(3);

    List<JsonNode> said = lines(night.err());
    assertThat(said).allMatch(line -> line.path("run").asString().equals(run));
    assertThat(said)
        .extracting(line -> line.path("key").asString())
        .containsExactly("nightly.left.folder", "nightly.refused", "json.truncated");
    assertThat(said.get(1).path("facts").path("file").asString()).isEqualTo(HOSTILE);
    assertThat(said.get(1).path("level").asString()).isEqualTo("WARN");
  }

  @Test
  void aNightThatFailsSaysWhyAsAnObjectInTheUsersLanguage() throws IOException {
    Files.writeString(root.resolve("amend.properties"), "log-format=json\nlang=nl\n");
    Files.writeString(root.resolve("contracts.ndjson"), "no register\n");

    Result night = nightly("--verbose");

    assertThat(night.status()).isEqualTo(ExitStatus.REFUSED);
    List<JsonNode> said = lines(night.err());
    JsonNode last = said.get(said.size() - 1);
    assertThat(last.path("level").asString()).isEqualTo("ERROR");
    assertThat(last.path("key").asString()).isEqualTo("json.noValue");
    assertThat(last.path("message").asString()).contains("contracts.ndjson, regel 1");
    assertThat(last.path("facts").path("file").asString()).endsWith("contracts.ndjson");
    assertThat(last.path("run").asString()).hasSize("20260521-023000".length());
    assertThat(first(said, "failed: ").path("facts").path("exception").asString())
        .endsWith(".RefusedException");
  }

  @Test
  void oldLogsGoAfterNinetyDaysInThisFormToo() throws IOException {
    Files.createDirectory(root.resolve("logs"));
    for (int i = 10; i < 100; i++) {
      Files.createFile(root.resolve("logs/20190101-0230" + i + ".log"));
    }

    nightly("--log-format", "json");

    assertThat(root.resolve("logs/20190101-023010.log")).doesNotExist();
    assertThat(root.resolve("logs/20190101-023011.log")).exists();
    assertThat(logs()).hasSize(90);
  }
}
