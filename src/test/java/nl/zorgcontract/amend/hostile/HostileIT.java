package nl.zorgcontract.amend.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.hostile.Packaged.Content;
import nl.zorgcontract.amend.hostile.Packaged.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of a size that fills a memory, streamed to the packaged program with 256 MB of heap: one
 * line, status 3, no trace, nothing written.
 */
class HostileIT {

  private static final long GIGABYTE = 1L << 30;
  private static final long MEGABYTE = 1L << 20;
  private static final String HEADER = "request_id,received_at,contract_id,agreement,action\n";

  private static final String GOOD =
      """
      request_id,received_at,contract_id,agreement,action,start_date
      R-1,2026-05-06,ZK-10000,smr,start,2026-07-01
      """;

  @TempDir private Path folder;

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("a line of 2 GB", repeated("", "a", 2 * GIGABYTE)),
        Arguments.of("a second line of 2 GB", repeated(HEADER, "a", 2 * GIGABYTE)),
        Arguments.of("a line of 2 GB of NULs", repeated("", "\0", 2 * GIGABYTE)),
        Arguments.of("a line of 2 GB of cells", repeated("", "a,", 2 * GIGABYTE)),
        Arguments.of("a line of 2 GB of empty cells", repeated(HEADER, ",", 2 * GIGABYTE)),
        Arguments.of("a quote open for 100 MB", repeated(HEADER + "\"", "a,b\n", 100 * MEGABYTE)),
        Arguments.of("a text of 2 GB", repeated("[{\"a\": \"", "a", 2 * GIGABYTE)),
        Arguments.of("a name of 2 GB", repeated("[{\"", "a", 2 * GIGABYTE)),
        Arguments.of("a number of 2 GB", repeated("[{\"a\": ", "7", 2 * GIGABYTE)),
        Arguments.of("2 GB of brackets", repeated("", "[", 2 * GIGABYTE)),
        Arguments.of("2 GB of values", repeated("[{\"a\": [", "1,", 2 * GIGABYTE)),
        Arguments.of("2 GB of long values", repeated("[{\"a\": [", longText(), 2 * GIGABYTE)),
        Arguments.of("2 GB of 0xFF", bytes(0xFF, 2 * GIGABYTE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void requests(String name, Content content) throws IOException, InterruptedException {
    Path register = Files.write(folder.resolve("register"), Target.REGISTER.good());

    requireRefused(content, process("-", register));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--policy", "--rulings", "--list"})
  void whatIsReadBesideIsBounded(String option) throws IOException, InterruptedException {
    Path requests = Files.write(folder.resolve("requests"), Target.REQUESTS_CSV.good());
    Path register = Files.write(folder.resolve("register"), Target.REGISTER.good());
    String start =
        switch (option) {
          case "--policy" -> "{\"agreements\": [";
          case "--list" -> "name\n";
          default -> "request_id,reason,granted_by,granted_on\n";
        };
    String row =
        switch (option) {
          case "--policy" -> "{},";
          case "--list" -> "tool\n";
          default -> "R-1,RETROACTIVE,me,2026-01-01\n";
        };
    String stdin = (option.equals("--list") ? "digital-triage-tools=" : "") + "/dev/stdin";

    requireRefused(
        repeated(start, row, 200 * MEGABYTE),
        process(requests.toString(), register, option, stdin));
  }

  @Test
  void aRegisterOfOneEndlessContractIsRefused() throws IOException, InterruptedException {
    Path requests = Files.write(folder.resolve("requests"), Target.REQUESTS_CSV.good());
    Path register = folder.resolve("register");
    try (OutputStream out = Files.newOutputStream(register)) {
      repeated("{\"contractId\": \"ZK-1\", \"x\": [", "1,", 30 * MEGABYTE).write(out);
    }

    requireRefused(OutputStream::flush, process(requests.toString(), register));
  }

  @Test
  void aRegisterOfAMillionContractsIsNoTrouble() throws IOException, InterruptedException {
    Path requests = Files.write(folder.resolve("requests"), Target.REQUESTS_CSV.good());
    Path register = folder.resolve("register");
    try (BufferedWriter out = Files.newBufferedWriter(register)) {
      for (int i = 1; i <= 1_000_000; i++) {
        out.append("{\"contractId\":\"ZK-").append(Integer.toString(i)).append("\",\"agbCode\":\"");
        out.append(Integer.toString(10_000_000 + i));
        out.append("\",\"policy\":\"zilveren-kruis-2026-2027\",\"start\":\"2026-01-01\"");
        out.append(",\"end\":\"2027-12-31\",\"agreements\":[]}\n");
      }
    }

    Result result =
        Packaged.amend(folder, OutputStream::flush, process(requests.toString(), register));

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("Contracts amended: 1 of 1000000");
    try (Stream<String> lines = Files.lines(folder.resolve("out/contracts.ndjson"))) {
      assertThat(lines.count()).isEqualTo(1_000_000);
    }
  }

  /** A web form drops one file a request. */
  @Test
  void twoThousandFilesOfOneRequestFitInASmallHeap() throws IOException, InterruptedException {
    Path workspace = folder.resolve("workspace");
    Path inbox = Files.createDirectories(workspace.resolve("inbox"));
    try (BufferedWriter register = Files.newBufferedWriter(workspace.resolve("contracts.ndjson"))) {
      for (int i = 10_000; i < 12_000; i++) {
        register.append(contract(i));
        Files.writeString(
            inbox.resolve(i + ".csv"),
            "request_id,received_at,contract_id,agreement,action,start_date\nR-%d,2026-05-06,ZK-%d,smr,start,2026-07-01\n"
                .formatted(i, i));
      }
    }

    Result result =
        Packaged.amend(
            folder,
            "64m",
            OutputStream::flush,
            List.of("nightly", "--workspace", workspace.toString(), "--as-of", "2026-05-21"));

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("Contracts amended: 2000 of 2000");
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void metricsOfANightOfSeveralRunsTellOfThemAll() throws IOException, InterruptedException {
    Path workspace = folder.resolve("workspace");
    Path inbox = Files.createDirectories(workspace.resolve("inbox"));
    Files.writeString(workspace.resolve("contracts.ndjson"), contract(10_000));
    Files.writeString(inbox.resolve("a.json"), "[{");
    for (String name : List.of("b.csv", "c.csv", "d.csv")) {
      Files.writeString(inbox.resolve(name), HEADER + "1,,,,x\n".repeat(2000));
    }

    Packaged.amend(
        folder,
        "64m",
        OutputStream::flush,
        List.of("nightly", "--workspace", workspace.toString(), "--as-of", "2026-05-21"));

    assertThat(workspace.resolve("runs").toFile().list()).hasSizeGreaterThan(1);
    assertThat(workspace.resolve("amend.prom"))
        .content()
        .contains("amend_last_run_requests{outcome=\"rejected\"} 6000\n")
        .contains("amend_last_run_status 3\n", "amend_last_run_quarantined_files 1\n");
  }

  /** Each file fills a memory in its own way; none of them keeps the night from the good one. */
  @ParameterizedTest
  @ValueSource(strings = {"64m", "128m", "512m"})
  void filesThatMemoryCannotHoldAreRefusedAndTheOthersDecided(String heap)
      throws IOException, InterruptedException {
    Path workspace = folder.resolve("workspace");
    Path inbox = Files.createDirectories(workspace.resolve("inbox"));
    Files.writeString(workspace.resolve("contracts.ndjson"), contract(10_000));
    Files.write(inbox.resolve("good.csv"), GOOD.getBytes(StandardCharsets.UTF_8));
    write(inbox.resolve("rows.csv"), repeated(HEADER, "1,,,,x\n", 20 * MEGABYTE));
    write(inbox.resolve("values.json"), json(40, "[" + "1,".repeat(240_000) + "1]"));
    write(inbox.resolve("texts.json"), json(8, '[' + longText().repeat(29) + "1]"));

    Result result =
        Packaged.amend(
            folder,
            heap,
            OutputStream::flush,
            List.of("nightly", "--workspace", workspace.toString(), "--as-of", "2026-05-21"));

    assertThat(result.status()).as(result.err()).isEqualTo(3);
    assertThat(result.out()).contains("Contracts amended: 1 of 1");
    assertThat(inbox).isEmptyDirectory();
    for (String refused : List.of("rows.csv", "values.json", "texts.json")) {
      assertThat(workspace.resolve("quarantine").resolve(refused)).exists();
    }
  }

  private static void write(Path file, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.write(out);
    }
  }

  private static Content json(int requests, String term) {
    String request =
        "{\"requestId\":\"F-1\",\"receivedAt\":\"2026-05-06\",\"contractId\":\"ZK-1\",\"agreement\":\"smr\","
            + "\"action\":\"start\",\"startDate\":\"2026-07-01\",\"terms\":{\"a\":"
            + term
            + "}}\n";
    return repeated("", request, (long) requests * request.length());
  }

  /** Below 14 a run has too few, and names the file that it could not open. */
  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 12, 13, 14, 16, 20})
  void fewDescriptorsSufficeOrAreTold(int descriptors) throws IOException, InterruptedException {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    Path requests = Files.write(folder.resolve("requests"), Target.REQUESTS_CSV.good());
    Path register = Files.write(folder.resolve("register"), Target.REGISTER.good());
    Path err = folder.resolve("said.err");

    int status = within("ulimit -n " + descriptors, err, process(requests.toString(), register));

    String said = Files.readString(err);
    if (status == 0) {
      assertThat(said).isEmpty();
      assertThat(folder.resolve("out/contracts.ndjson")).exists();
    } else {
      assertThat(status).as(said).isEqualTo(5);
      assertThat(said)
          .startsWith("amend: ")
          .endsWith(": Too many open files. Nothing was changed.\n")
          .hasLineCount(1);
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  /** Runs the program where a shell has set a limit. */
  private static int within(String limit, Path err, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "; exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("amend.jar")));
    command.addAll(args);
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start()
        .waitFor();
  }

  /** A file longer than this process may write keeps it from none of the others. */
  @ParameterizedTest
  @ValueSource(strings = {"umask 000", "umask 022", "umask 077"})
  void aNightOfLimitsEndsAndWritesNothingForOthers(String mask)
      throws IOException, InterruptedException {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    Path workspace = folder.resolve("workspace");
    Path inbox = Files.createDirectories(workspace.resolve("inbox"));
    Files.writeString(workspace.resolve("contracts.ndjson"), contract(10_000));
    Files.write(inbox.resolve("good.csv"), GOOD.getBytes(StandardCharsets.UTF_8));
    write(inbox.resolve("long.csv"), repeated(HEADER, "1,,,,x\n", 5 * MEGABYTE));
    Path err = folder.resolve("said.err");

    int status =
        within(
            mask + "; ulimit -f 8192",
            err,
            List.of("nightly", "--workspace", workspace.toString(), "--as-of", "2026-05-21"));

    assertThat(status).as(Files.readString(err)).isEqualTo(3);
    assertThat(err).content().contains("long.csv: left in the inbox:", "File too large");
    assertThat(inbox.toFile().list()).containsExactly("long.csv");
    try (Stream<Path> written = Files.walk(workspace.resolve("runs"))) {
      assertThat(written)
          .isNotEmpty()
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .endsWith("---"));
    }
  }

  private static String contract(int number) {
    return ("{\"contractId\":\"ZK-%d\",\"agbCode\":\"010%d\",\"policy\":\"zilveren-kruis-2026-2027\","
            + "\"start\":\"2026-01-01\",\"end\":\"2027-12-31\",\"agreements\":[]}\n")
        .formatted(number, number);
  }

  private List<String> process(String requests, Path register, String... more) {
    List<String> args = new ArrayList<>(List.of("process", requests, "--as-of", "2026-05-21"));
    args.addAll(List.of("--contracts", register.toString()));
    args.addAll(List.of("--out", folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return args;
  }

  private void requireRefused(Content content, List<String> args)
      throws IOException, InterruptedException {
    Result result = Packaged.amend(folder, content, args);

    assertThat(result.status()).as(result.err()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("amend: ").endsWith("\n").hasLineCount(1);
    Oracle.requireOneSafeLine(result.err().stripTrailing());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .isSubsetOf("requests", "register");
    }
  }

  private static String longText() {
    return '"' + "a".repeat(1 << 19) + "\",";
  }

  private static Content bytes(int value, long total) {
    byte[] block = new byte[1 << 16];
    java.util.Arrays.fill(block, (byte) value);
    return blocks(new byte[0], block, total);
  }

  /** The start, and then the same over and over; never all of it in memory. */
  private static Content repeated(String start, String what, long total) {
    String block = what.repeat(Math.max(1, (1 << 16) / what.length()));
    return blocks(
        start.getBytes(StandardCharsets.UTF_8), block.getBytes(StandardCharsets.UTF_8), total);
  }

  private static Content blocks(byte[] start, byte[] block, long total) {
    return out -> {
      out.write(start);
      for (long written = 0; written < total; written += block.length) {
        out.write(block);
      }
    };
  }
}
