package nl.zorgcontract.amend.cli;

import static nl.zorgcontract.amend.cli.Program.amend;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.Program.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code amend process} leaves behind, and how it ends when it cannot. */
class ProcessIT {

  private static final String CONTRACT =
      """
      {"contractId": "ZK-1", "policy": "zilveren-kruis-2026-2027", "agbCode": "01999001", "practiceName": "De Proef", \
      "start": "2026-01-01", "end": "2027-12-31", "followChoice": true, "agreements": []}
      """;
  private static final String HEADER =
      "request_id,received_at,contract_id,agreement,action,start_date\n";

  @TempDir private Path folder;
  private Path register;

  @BeforeEach
  void writeRegister() throws IOException {
    register = write("contracts.ndjson", CONTRACT);
  }

  @ParameterizedTest(name = "received {0}: {1}")
  @CsvSource({
    "2026-03-03,           poh-ggz,   accepted",
    "2026-03-04,           poh-ggz,   accepted",
    "2026-03-04T22:59:59Z, poh-ggz,   accepted",
    "2026-03-04T23:30:00Z, poh-ggz,   rejected",
    "2026-03-05,           poh-ggz,   rejected",
    "2026-03-04,           kwaliteit, rejected",
  })
  void aRequestForTheFirstOfApril(String received, String agreement, String outcome)
      throws IOException {
    Path requests =
        write(
            "requests.csv",
            HEADER + "R-1," + received + ",ZK-1," + agreement + ",start,2026-04-01\n");

    assertThat(process(requests, "run").status()).isZero();
    assertThat(folder.resolve("run/decisions.ndjson"))
        .content()
        .contains("\"outcome\":\"" + outcome + "\"");
  }

  @Test
  void aFaultOnTheLastLineChangesNothing() throws IOException {
    Path requests =
        write(
            "requests.csv",
            HEADER
                + "R-1,2026-03-04,ZK-1,poh-ggz,start,2026-04-01\nR-2,2026-03-04,ZK-1,\"kwaliteit,start,2026-07-01\n");

    Result result = process(requests, "run");

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).startsWith("amend: requests.csv, line 3").hasLineCount(1);
    assertThat(result.out()).isEmpty();
    assertThat(folder.resolve("run")).doesNotExist();
    assertThat(register).hasContent(CONTRACT.strip());
    assertThat(names()).containsExactlyInAnyOrder("contracts.ndjson", "requests.csv");
  }

  @Test
  void everyRefusedFileIsNamed() throws IOException {
    Path first = write("first.json", "[{]");
    Path second = write("second.csv", "no such header\n");

    Result result = amend(command("run", first, second));

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("first.json, line 1", "second.csv, line 1");
  }

  @Test
  void aFolderThatCannotBeWrittenFailsTheRunInOneLine() throws IOException {
    Path requests =
        write("requests.csv", HEADER + "R-1,2026-03-04,ZK-1,poh-ggz,start,2026-04-01\n");

    Result result = process(requests, "longer than any name".repeat(50) + "/run");

    assertThat(result.status()).isEqualTo(5);
    assertThat(result.err()).startsWith("amend: ").hasLineCount(1).doesNotContain("Exception");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aFolderBelowAFileIsRefusedByItsName() throws IOException {
    Path requests =
        write("requests.csv", HEADER + "R-1,2026-03-04,ZK-1,poh-ggz,start,2026-04-01\n");
    Path aFile = write("file", "");

    Result result = process(requests, "file/run");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("file, so that").doesNotContain("Exception");
    assertThat(aFile).isEmptyFile();
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Path requests =
        write("requests.csv", HEADER + "R-1,2026-03-04,ZK-1,poh-ggz,start,2026-04-01\n");
    Files.createDirectory(folder.resolve("run"));
    Path mine = write("run/mine.txt", "mine");

    Result refused = process(requests, "run");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--force");
    assertThat(mine.getParent()).isDirectoryNotContaining("glob:**.ndjson");

    Result forced = amend(with(command("run", requests), "--force"));
    assertThat(forced.status()).as(forced.err()).isZero();
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("run/summary.json")).isNotEmptyFile();
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path requests =
        write("requests.csv", HEADER + "R-1,2026-03-04,ZK-1,poh-ggz,start,2026-04-01\n");
    Files.createDirectory(folder.resolve("run"));

    assertThat(process(requests, "run").status()).isZero();
    assertThat(folder.resolve("run/summary.json")).isNotEmptyFile();
  }

  @Test
  void theSameInputsGiveTheSameBytes() throws IOException {
    String[] first = samples("one");
    String[] second = samples("two");

    assertThat(amend(first).status()).isZero();
    assertThat(amend(second).status()).isZero();

    for (String name :
        List.of(
            "contracts.ndjson",
            "amended.ndjson",
            "decisions.ndjson",
            "accepted.csv",
            "rejected.csv",
            "referred.csv",
            "skipped.csv",
            "resubmit.csv")) {
      assertThat(folder.resolve("two").resolve(name))
          .as(name)
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
  }

  @Test
  void nothingIsReadableByOthers() throws IOException {
    Path requests =
        write("requests.csv", HEADER + "R-1,2026-03-04,ZK-1,poh-ggz,start,2026-04-01\n");
    process(requests, "run");

    try (Stream<Path> written = Files.walk(folder.resolve("run"))) {
      assertThat(written)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .endsWith("---"));
    }
  }

  @Test
  void whatWasRefusedOnTimingAloneIsReadyToSendInAgain() throws IOException {
    Path requests =
        write(
            "requests.csv",
            HEADER
                + "R-1,2026-03-05,ZK-1,poh-ggz,start,2026-04-01\n"
                + "R-2,2026-03-04,ZK-1,kwaliteit,start,2026-04-01\n"
                + "R-3,2026-03-04,ZK-1,kwalitiet,start,2026-04-01\n");
    process(requests, "first");

    Result again =
        amend(
            with(
                command("second", folder.resolve("first/resubmit.csv")),
                "--received-on",
                "2026-05-21"));

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(Files.readAllLines(folder.resolve("second/decisions.ndjson")))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("\"outcome\":\"accepted\"", "\"startDate\":\"2026-07-01\""));
  }

  @Test
  void standardInputIsAFileToo() throws IOException {
    Result result =
        new Program()
            .withInput(HEADER + "R-1,2026-03-04,ZK-1,poh-ggz,start,2026-04-01\n")
            .run(command("run", Path.of("-")));

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(folder.resolve("run/decisions.ndjson"))
        .content()
        .contains("\"file\":\"-\",\"line\":2");
  }

  @Test
  void aRulingOnARequestThatIsNotThereIsWarnedOf() throws IOException {
    Path requests =
        write("requests.csv", HEADER + "R-1,2026-03-04,ZK-1,poh-ggz,start,2026-04-01\n");
    Path rulings =
        write(
            "rulings.csv",
            "request_id;reasons;ruled_by;ruled_on\nR-9;RETROACTIVE;de inkoper;1-5-2026\n");

    Result result = amend(with(command("run", requests), "--rulings", rulings.toString()));

    assertThat(result.out()).contains("‘R-9’");
    assertThat(folder.resolve("run/summary.json")).content().contains("RULING_UNUSED");
  }

  @Test
  void rejectionsFailTheRunOnlyWhenAsked() throws IOException {
    Path requests =
        write("requests.csv", HEADER + "R-1,2026-03-05,ZK-1,poh-ggz,start,2026-04-01\n");

    assertThat(amend(command("one", requests)).status()).isZero();
    assertThat(amend(with(command("two", requests), "--fail-on-rejection")).status()).isEqualTo(1);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Result process(Path requests, String out) {
    return amend(command(out, requests));
  }

  private String[] command(String out, Path... requests) {
    List<String> command = new ArrayList<>(List.of("process"));
    for (Path file : requests) {
      command.add(file.toString());
    }
    command.addAll(
        List.of(
            "--contracts",
            register.toString(),
            "--out",
            folder.resolve(out).toString(),
            "--as-of",
            "2026-05-21"));
    return command.toArray(String[]::new);
  }

  private String[] samples(String out) {
    return new String[] {
      "process",
      "samples/requests.csv",
      "samples/aanvragen.csv",
      "samples/requests.json",
      "samples/requests.ndjson",
      "--contracts",
      "samples/contracts.ndjson",
      "--out",
      folder.resolve(out).toString(),
      "--as-of",
      "2026-05-21"
    };
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
