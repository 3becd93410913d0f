package nl.zorgcontract.amend.hostile;

import static nl.zorgcontract.amend.cli.InProcess.amendOnTerminal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.InProcess.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file as an id, no file is written or read elsewhere because of it. */
class HostileNamesTest {

  private static final Set<PosixFilePermission> NOT_FOR_OTHERS =
      PosixFilePermissions.fromString("rwxr-x---");

  @TempDir private Path folder;
  private Path work;
  private String requests = "";
  private String register = "";
  private Path out;

  @BeforeEach
  void aFolderWithinAFolder() throws IOException {
    work = Files.createDirectories(folder.resolve("a/b/c"));
    requests = Files.write(work.resolve("requests.csv"), Target.REQUESTS_CSV.good()).toString();
    register = Files.write(work.resolve("register.ndjson"), Target.REGISTER.good()).toString();
    out = work.resolve("out");
  }

  static Stream<String> names() {
    return Stream.of(
        "../../x",
        "..",
        ".",
        "/tmp/amend-x",
        "..\\..\\x",
        "C:\\x",
        "a/b",
        "CON",
        "nul.txt",
        "aux",
        "x\u0000y",
        "x\ny",
        "-rf",
        "~root",
        "$(id)",
        "`id`",
        "file:///etc/passwd",
        "x".repeat(300));
  }

  @Test
  void asIdsOfRequestsContractsAndPractices() throws IOException {
    StringBuilder csv =
        new StringBuilder("request_id,received_at,agb_code,contract_id,agreement,action\n");
    names()
        .forEach(
            name -> {
              String cell = '"' + name + '"';
              csv.append(cell).append(",2026-05-20,01999101,,smr,start\n");
              csv.append("R-").append(name.hashCode()).append(",2026-05-20,");
              csv.append(cell).append(",,smr,start\n");
              csv.append("S-").append(name.hashCode()).append(",2026-05-20,,");
              csv.append(cell).append(",smr,start\n");
            });
    Files.writeString(Path.of(requests), csv);

    Result result =
        amendOnTerminal("process", requests, "--contracts", register, "--out", out.toString());
    assertThat(result.status()).as(result.err()).isZero();
    requireOnly("requests.csv", "register.ndjson", "out");

    Path letters = work.resolve("letters");
    Result written =
        amendOnTerminal("letters", "--run", out.toString(), "--out", letters.toString());
    assertThat(written.status()).as(written.err()).isZero();
    requireOnly("requests.csv", "register.ndjson", "out", "letters");
    try (Stream<Path> files = Files.list(letters)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("01999101.txt", "without-practice.csv");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "/tmp/amend-x", "..", "CON.json", "a/b", "x\u0000y"})
  void asTheIdOfAPolicyOrOfAList(String name) throws IOException {
    String good = new String(Target.POLICY.good(), StandardCharsets.UTF_8);
    String escaped = name.replace("\u0000", "\\u0000");
    for (String policy :
        List.of(
            good.replace("\"mine\"", '"' + escaped + '"'),
            good.replaceFirst(
                "\"agreements\"",
                java.util.regex.Matcher.quoteReplacement(
                    "\"lists\": {\"" + escaped + "\": {\"entries\": []}}, \"agreements\"")))) {
      String file = Files.writeString(work.resolve("policy.json"), policy).toString();

      Result result =
          amendOnTerminal(
              "process",
              requests,
              "--contracts",
              register,
              "--policy",
              file,
              "--out",
              out.toString());

      assertThat(result.status()).as(policy).isEqualTo(3);
      requireOnly("requests.csv", "register.ndjson", "policy.json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "/tmp/amend-x", ".."})
  void asTheNameOfAListOnTheCommandLine(String name) throws IOException {
    String list = Files.write(work.resolve("list.csv"), Target.LIST.good()).toString();

    Result result =
        amendOnTerminal(
            "process",
            requests,
            "--contracts",
            register,
            "--list",
            name + "=" + list,
            "--out",
            out.toString());

    assertThat(result.status()).isEqualTo(3);
    requireOnly("requests.csv", "register.ndjson", "list.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../secret", "secret\u0000", "/etc/passwd"})
  void asTheIdOfAPolicyInWhatARunWrote(String id) throws IOException {
    amendOnTerminal("process", requests, "--contracts", register, "--out", out.toString());
    Files.writeString(work.resolve("secret.json"), "what nobody may see");
    Path decisions = out.resolve("decisions.ndjson");
    String line = Files.readString(decisions);
    String escaped = id.replace("\u0000", "\\\\u0000");
    Files.writeString(
        decisions, line.replaceFirst("\"policy\":\"[^\"]*\"", "\"policy\":\"" + escaped + '"'));

    Result result = amendOnTerminal("explain", "R-1", "--run", out.toString());

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out() + result.err()).doesNotContain("nobody may see");
  }

  @Test
  void theInboxTakesAnyFileAndWritesOnlyInTheWorkspace() throws IOException {
    Path night = Files.createDirectories(work.resolve("night"));
    Path inbox = Files.createDirectories(night.resolve("inbox"));
    Files.write(night.resolve("contracts.ndjson"), Target.REGISTER.good());
    byte[] before = Files.readAllBytes(night.resolve("contracts.ndjson"));
    int number = 0;
    for (Map.Entry<String, byte[]> file : Corpus.rubbish().entrySet()) {
      Files.write(inbox.resolve("f" + number++ + " " + file.getKey() + ".csv"), file.getValue());
    }
    Files.write(inbox.resolve("-rf; $(id) `id` ~ & |.csv"), new byte[] {0});
    Files.write(inbox.resolve("a\\..\\..\\x.csv"), new byte[] {0});
    Files.write(inbox.resolve("CON"), new byte[] {0});
    Files.write(inbox.resolve("x".repeat(251) + ".csv"), new byte[] {0});

    Result result = amendOnTerminal("nightly", "--workspace", night.toString());

    assertThat(result.status()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).doesNotContain("Exception", "defect");
    requireOnly("requests.csv", "register.ndjson", "night");
    assertThat(inbox).isEmptyDirectory();
    assertThat(night.resolve("contracts.ndjson")).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(night.resolve("quarantine"))) {
      assertThat(files).hasSize(2 * (number + 4));
    }
  }

  @Test
  void nothingThatIsWrittenIsForOthers() throws IOException {
    Path night = Files.createDirectories(work.resolve("night"));
    Path inbox = Files.createDirectories(night.resolve("inbox"));
    Files.write(night.resolve("contracts.ndjson"), Target.REGISTER.good());
    // The register keeps the rights that it has.
    Files.setPosixFilePermissions(
        night.resolve("contracts.ndjson"), PosixFilePermissions.fromString("rw-r-----"));
    Files.write(inbox.resolve("good.csv"), Target.REQUESTS_CSV.good());
    Files.write(inbox.resolve("bad.csv"), new byte[] {0});
    String list = Files.write(work.resolve("list.csv"), Target.LIST.good()).toString();
    String[] process = {
      "process",
      requests,
      "--contracts",
      register,
      "--out",
      out.toString(),
      "--force",
      "--list",
      "digital-triage-tools=" + list
    };

    assertThat(amendOnTerminal(process).status()).isZero();
    assertThat(amendOnTerminal(process).status()).isZero();
    Path letters = work.resolve("letters");
    amendOnTerminal("letters", "--run", out.toString(), "--out", letters.toString());
    Path calendar = work.resolve("deadlines.ics");
    amendOnTerminal("windows", "--ical", calendar.toString());
    amendOnTerminal("nightly", "--workspace", night.toString());

    for (Path written : List.of(out, letters, calendar)) {
      requireNotForOthers(written);
    }
    for (String written :
        List.of("runs", "quarantine", "logs", ".staging", "amend.prom", "contracts.ndjson")) {
      requireNotForOthers(night.resolve(written));
    }
    requireNotForOthers(night.resolve(".amend.lock"));
    requireNotForOthers(night.resolve(".amend.holder"));
  }

  private static void requireNotForOthers(Path written) throws IOException {
    try (Stream<Path> paths = Files.walk(written)) {
      for (Path path : paths.toList()) {
        assertThat(NOT_FOR_OTHERS)
            .as(path.toString())
            .containsAll(Files.getPosixFilePermissions(path));
      }
    }
  }

  /** These names in the innermost folder, and nothing around it. */
  private void requireOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
    for (Path outer = work;
        !outer.equals(folder);
        outer = java.util.Objects.requireNonNull(outer.getParent())) {
      try (Stream<Path> files = Files.list(java.util.Objects.requireNonNull(outer.getParent()))) {
        assertThat(files).hasSize(1);
      }
    }
    assertThat(Path.of("/tmp/amend-x")).doesNotExist();
  }
}
