package nl.zorgcontract.amend.cli;

import static nl.zorgcontract.amend.cli.Program.amend;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.Program.Result;
import nl.zorgcontract.amend.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every request of the samples is decided as {@code samples-expected.csv} says, which was written
 * by hand from the rules.
 */
class SamplesIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "requests.csv,         2026-05-21",
    "aanvragen.csv,        2026-05-21",
    "requests.json,        2026-05-21",
    "requests.ndjson,      2026-05-21",
    "requests-salland.csv, 2025-02-10",
    "single-request.json,  2026-05-21",
  })
  void everyRequestIsDecidedAsExpected(String file, String asOf) throws IOException {
    Result result = process(file, asOf, "samples/contracts.ndjson", "run");

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(decisions("run")).isEqualTo(expected(file));
  }

  @ParameterizedTest
  @CsvSource({
    "requests.csv,         2026-05-21",
    "aanvragen.csv,        2026-05-21",
    "requests.json,        2026-05-21",
    "requests.ndjson,      2026-05-21",
    "requests-salland.csv, 2025-02-10",
  })
  void aSecondRunSkipsWhatWasAcceptedAndChangesNoByte(String file, String asOf) throws IOException {
    process(file, asOf, "samples/contracts.ndjson", "first");
    Path register = folder.resolve("first/contracts.ndjson");

    Result result = process(file, asOf, register.toString(), "second");

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(folder.resolve("second/contracts.ndjson")).hasSameBinaryContentAs(register);
    assertThat(folder.resolve("second/amended.ndjson")).isEmptyFile();
    assertThat(outcomes("second")).isEqualTo(skipped(outcomes("first")));
  }

  @Test
  void aJsonArrayGivesTheSameDecisionsAndStaysAnArray() throws IOException {
    Result result = process("requests.json", "2026-05-21", "samples/contracts.json", "run");

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(decisions("run")).isEqualTo(expected("requests.json"));
    JsonNode written = JSON.readTree(folder.resolve("run/contracts.json").toFile());
    assertThat(written.isArray()).isTrue();
    assertThat(written).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "requests.csv,         contracts.ndjson",
    "requests-salland.csv, contracts.ndjson",
    "requests.json,        contracts.json",
  })
  void everyOutputIsOfItsPublishedForm(String file, String register) throws IOException {
    process(file, "2026-05-21", "samples/" + register, "run");

    assertLinesAreValid("decision", folder.resolve("run/decisions.ndjson"));
    assertLinesAreValid("contract", folder.resolve("run/amended.ndjson"));
    assertElementsAreValid("contract", folder.resolve("run").resolve(register));
    Schemas.assertValid("summary", Files.readString(folder.resolve("run/summary.json")));
    try (Stream<Path> policies = Files.list(folder.resolve("run/policies"))) {
      assertThat(policies).isNotEmpty();
    }
  }

  @Test
  void everyJsonSampleIsOfItsPublishedForm() throws IOException {
    Path samples = Program.HOME.resolve("samples");

    assertElementsAreValid("request", samples.resolve("requests.json"));
    assertLinesAreValid("request", samples.resolve("requests.ndjson"));
    Schemas.assertValid("request", Files.readString(samples.resolve("single-request.json")));
    assertElementsAreValid("contract", samples.resolve("contracts.ndjson"));
    assertElementsAreValid("contract", samples.resolve("contracts.json"));
  }

  /** The elements of a JSON array, or else the lines. */
  private static void assertElementsAreValid(String schema, Path file) throws IOException {
    if (file.toString().endsWith(".ndjson")) {
      assertLinesAreValid(schema, file);
      return;
    }
    for (JsonNode element : JSON.readTree(file.toFile())) {
      Schemas.assertValid(schema, element.toString());
    }
  }

  private static void assertLinesAreValid(String schema, Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      Schemas.assertValid(schema, line);
    }
  }

  private Result process(String file, String asOf, String register, String out) {
    return amend(
        "process",
        "samples/" + file,
        "--contracts",
        register,
        "--out",
        folder.resolve(out).toString(),
        "--as-of",
        asOf,
        "--rulings",
        "samples/rulings.csv",
        "--list",
        "digital-triage-tools=samples/digital-triage-tools.csv");
  }

  private static String expected(String file) throws IOException {
    try (Stream<String> lines = Files.lines(resource())) {
      return lines.filter(line -> line.startsWith(file + ",")).collect(Collectors.joining("\n"));
    }
  }

  private static Path resource() {
    return Program.HOME.resolve(
        "src/test/resources/nl/zorgcontract/amend/cli/samples-expected.csv");
  }

  private String decisions(String out) throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode decision : read(out)) {
      rows.add(
          String.join(
              ",",
              text(decision, "file"),
              text(decision, "line"),
              text(decision, "requestId"),
              text(decision, "outcome"),
              codes(decision.get("reasons")),
              text(decision, "startDate"),
              text(decision, "submitBy"),
              proposal(decision.get("proposal")),
              codes(decision.get("warnings"))));
    }
    return String.join("\n", rows);
  }

  private List<String> outcomes(String out) throws IOException {
    return read(out).stream().map(decision -> text(decision, "outcome")).toList();
  }

  private static List<String> skipped(List<String> outcomes) {
    return outcomes.stream()
        .map(outcome -> outcome.equals("accepted") ? "skipped" : outcome)
        .toList();
  }

  private List<JsonNode> read(String out) throws IOException {
    return Files.readAllLines(folder.resolve(out).resolve("decisions.ndjson")).stream()
        .map(JSON::readTree)
        .toList();
  }

  private static String text(JsonNode decision, String member) {
    JsonNode value = decision.get(member);
    return value.isNull() ? "" : value.asString();
  }

  private static String proposal(JsonNode proposal) {
    return proposal.isNull() ? "" : text(proposal, "startDate") + "/" + text(proposal, "submitBy");
  }

  private static String codes(JsonNode findings) {
    return findings
        .valueStream()
        .map(finding -> text(finding, "code"))
        .distinct()
        .collect(Collectors.joining("|"));
  }
}
