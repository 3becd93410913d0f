package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.BundledResources;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.Terminal;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.workspace.Nights;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.WorkspaceLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NightlyCommandTest {

  @TempDir private Path folder;

  private Path root;
  private String out;
  private String err;

  @BeforeEach
  void workspace() {
    root = folder.resolve("workspace");
    Nights.workspace(root);
  }

  private int nightly(String... options) {
    return nightly(Nights.NOW, options);
  }

  private int nightly(Instant now, String... options) {
    List<String> args = new ArrayList<>(List.of("nightly", "--workspace", root.toString()));
    args.addAll(List.of(options));
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            new PrintWriter(outText),
            new PrintWriter(errText),
            Clock.fixed(now, ZoneOffset.UTC),
            Terminal.NONE,
            new BundledResources());
    int status = new Amend(console).run(args.toArray(String[]::new));
    out = outText.toString();
    err = errText.toString();
    return status;
  }

  private void emptyInbox() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("inbox"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
  }

  /** Every file with its bytes, logs and lock too. */
  private Map<String, String> everything() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        files.put(path.toString(), Files.isRegularFile(path) ? Files.readString(path) : "");
      }
    }
    return files;
  }

  @Test
  void nightWithARefusedFileEndsWithThreeAndNamesIt() {
    assertThat(nightly()).isEqualTo(ExitStatus.REFUSED);
    assertThat(out)
        .contains("The results are in " + root.resolve("runs/20260521-023000"))
        .endsWith("Files put in the quarantine: 1\n");
    assertThat(err)
        .contains(
            "amend: broken.json was refused and is in the quarantine as broken.json, beside a file"
                + " that says why.")
        .contains("amend: broken.json, line 1, column 21: The file ends in the middle")
        .contains("amend: folder: left in the inbox: it is a folder.");
  }

  /** Each run has a name and a place of its own, whatever the clock says. */
  @ParameterizedTest
  @CsvSource({
    "in one second,    2026-05-21T00:30:00Z, 2026-05-21T00:30:00Z, 20260521-023000, 20260521-023000-2",
    "the clock back,   2026-05-21T00:30:00Z, 2026-05-20T23:10:00Z, 20260521-011000, 20260521-023000",
    "a year back,      2026-05-21T00:30:00Z, 2025-05-21T00:30:00Z, 20250521-023000, 20260521-023000",
    "end of summer,    2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z, 20261025-023000, 20261025-023000-2",
    "start of summer,  2027-03-28T00:59:59Z, 2027-03-28T01:00:00Z, 20270328-015959, 20270328-030000",
  })
  void everyNightIsKept(String when, Instant first, Instant second, String one, String other)
      throws IOException {
    Path requests = Files.move(root.resolve("inbox/requests.csv"), folder.resolve("requests.csv"));
    emptyInbox();
    for (Instant now : List.of(first, second)) {
      Files.copy(requests, root.resolve("inbox/requests.csv"));
      assertThat(nightly(now, "--as-of", "2026-05-21")).as(err).isEqualTo(ExitStatus.DONE);
      assertThat(root.resolve("inbox")).isEmptyDirectory();
    }

    assertThat(root.resolve("runs").toFile().list()).containsExactlyInAnyOrder(one, other);
    assertThat(root.resolve("logs").toFile().list())
        .containsExactlyInAnyOrder(one + ".log", other + ".log");
    assertThat(root.resolve(".staging")).isEmptyDirectory();
  }

  @Test
  void goodNightEndsWithZero() throws IOException {
    Files.delete(root.resolve("inbox/broken.json"));
    Files.delete(root.resolve("inbox/folder"));
    assertThat(nightly()).isEqualTo(ExitStatus.DONE);
    assertThat(out).doesNotContain("quarantine");
  }

  @Test
  void emptyInboxPrintsNothingAtAll() throws IOException {
    emptyInbox();
    assertThat(nightly()).isEqualTo(ExitStatus.DONE);
    assertThat(out).isEmpty();
    assertThat(err).isEmpty();
    assertThat(root.resolve("runs")).isEmptyDirectory();
    assertThat(root.resolve("amend.prom")).content().contains("amend_last_run_status 0\n");
  }

  @Test
  void folderWithoutAnInboxIsWrongUsage() throws IOException {
    root = folder.resolve("elsewhere");
    Files.createDirectory(root);
    assertThat(nightly()).isEqualTo(ExitStatus.USAGE);
    assertThat(err).contains("is not a workspace: it has no folder inbox");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void brokenRegisterEndsWithThreeAndMovesNothing() throws IOException {
    Files.writeString(root.resolve("contracts.ndjson"), "{");
    assertThat(nightly("--lang", "nl")).isEqualTo(ExitStatus.REFUSED);
    assertThat(root.resolve("inbox/requests.csv")).exists();
    assertThat(root.resolve("inbox/broken.json")).exists();
    assertThat(root.resolve("quarantine")).isEmptyDirectory();
    assertThat(err).contains("contracts.ndjson, regel 1");
  }

  @Test
  void brokenFilesBesideTheRegisterEndWithThreeAndMoveNothing() throws IOException {
    for (String file : List.of("rulings.csv", "policies/p.json", "lists/no-such-list.csv")) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "name\n\"");
      assertThat(nightly()).as(file).isEqualTo(ExitStatus.REFUSED);
      assertThat(err).contains(file);
      assertThat(root.resolve("inbox/requests.csv")).exists();
      assertThat(root.resolve("runs")).isEmptyDirectory();
      Files.delete(path);
    }
  }

  @Test
  void rulingsAndListsOfTheWorkspaceAreUsedAndKept() throws IOException {
    Files.copy(
        Path.of(System.getProperty("amend.basedir", "."), "samples/rulings.csv"),
        root.resolve("rulings.csv"));
    Files.createDirectory(root.resolve("lists"));
    Files.writeString(
        root.resolve("lists/digital-triage-tools.csv"), "name,from\nTriageBuddy,2020-01-01\n");
    nightly();
    Path run = root.resolve("runs/20260521-023000");
    assertThat(run.resolve("lists/digital-triage-tools.csv"))
        .hasContent("name,from\nTriageBuddy,2020-01-01\n");
    assertThat(run.resolve("decisions.ndjson")).content().contains("\"ruling\"");
    assertThat(run.resolve("rulings.csv")).hasSameTextualContentAs(root.resolve("rulings.csv"));
    assertThat(run.resolve("summary.json"))
        .content()
        .contains("lists/digital-triage-tools.csv", "policies/zilveren-kruis-2026-2027.json");
  }

  @Test
  void exceptionsOfAnEarlierVersionAreRefusedWithTheWayToRenameThem() throws IOException {
    Files.writeString(root.resolve("exceptions.csv"), "request_id\n");
    assertThat(nightly()).isEqualTo(ExitStatus.REFUSED);
    assertThat(err).contains("exceptions.csv", "rulings.csv", "reasons", "ruled_by", "ruled_on");
    assertThat(root.resolve("inbox/requests.csv")).exists();
  }

  @Test
  void rulingsOfAWorkspaceAreKeptSoThatNoneIsWarnedOf() throws IOException {
    emptyInbox();
    Files.writeString(
        root.resolve("rulings.csv"),
        """
        request_id,reasons,ruled_by,ruled_on
        X-1,RETROACTIVE,M. de Boer,2026-05-20
        X-2,RETROACTIVE,M. de Boer,2026-05-20
        """);
    Files.writeString(
        root.resolve("inbox/late.csv"),
        """
        request_id,received_at,agb_code,agreement,action,start_date
        X-1,2026-05-06,01999101,taakdelegatie,start,2026-04-01
        """);
    nightly();
    assertThat(out).contains("accepted         1");
    assertThat(err + out).doesNotContain("was not used");
    Files.writeString(
        root.resolve("inbox/next.csv"),
        """
        request_id,received_at,agb_code,agreement,action,start_date
        N-1,2026-05-06,01999102,taakdelegatie,start,2026-07-01
        """);
    nightly();
    assertThat(err + out).doesNotContain("was not used");
  }

  @Test
  void latecomerEndsWithFourWithinASecondAndNamesTheHolder() throws IOException {
    try (WorkspaceLock lock = WorkspaceLock.take(new Workspace(root), Nights.NOW)) {
      assertThat(lock.workspace().root()).isEqualTo(root);
      Instant start = Instant.now();
      assertThat(nightly()).isEqualTo(ExitStatus.BUSY);
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }
    assertThat(err)
        .isEqualTo(
            "amend: Another run holds this workspace: process "
                + ProcessHandle.current().pid()
                + ", started 2026-05-21 02:30:00 (Europe/Amsterdam). Nothing was done; please let"
                + " that run end.\n");
    assertThat(root.resolve("logs")).doesNotExist();
    assertThat(nightly()).isEqualTo(ExitStatus.REFUSED);
  }

  @Test
  void dryRunDecidesAndChangesNothing() throws IOException {
    Map<String, String> before = everything();
    assertThat(nightly("--dry-run")).isEqualTo(ExitStatus.REFUSED);
    assertThat(out).contains("R-1001   accepted").contains("R-1002   rejected");
    assertThat(err).contains("amend: broken.json would be refused and put in the quarantine.");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void metricsTellOfTheLastRun() {
    nightly();
    assertThat(root.resolve("amend.prom"))
        .content()
        .contains(
            """
            # HELP amend_last_run_time_seconds When the last run ended, in seconds since 1970.
            # TYPE amend_last_run_time_seconds gauge
            amend_last_run_time_seconds 1779323400
            """)
        .contains("amend_last_run_duration_seconds 0.000\n")
        .contains("amend_last_run_status 3\n")
        .contains("amend_last_run_requests{outcome=\"accepted\"} 20\n")
        .contains("amend_last_run_quarantined_files 1\n");
  }

  @Test
  void failedRunIsInTheMetricsToo() throws IOException {
    Files.delete(root.resolve("contracts.ndjson"));
    nightly("--metrics", folder.resolve("elsewhere.prom").toString());
    assertThat(folder.resolve("elsewhere.prom"))
        .content()
        .contains("amend_last_run_status 3\n")
        .contains("amend_last_run_requests{outcome=\"accepted\"} 0\n");
    assertThat(root.resolve("amend.prom")).doesNotExist();
  }

  @Test
  void logHoldsIdsButNoNotesNamesOrTerms() throws IOException {
    nightly();
    String log = Files.readString(root.resolve("logs/20260521-023000.log"));
    assertThat(log)
        .contains("INFO commit 20260521-023000\n")
        .contains("DEBUG request R-1001 contract ZK-2026-000101 accepted (line 2 of requests.csv)")
        .contains("WARN refused broken.json: line 1 json.truncated\n")
        .contains("INFO end, status 3\n")
        .doesNotContain("Left over from March")
        .doesNotContain("Huisartsenpraktijk")
        .doesNotContain("hoursPerWeek");
  }

  /** As the name of the run is, whatever the zone of the machine. */
  @Test
  void theLogTellsTheTimeInAmsterdam() throws IOException {
    nightly();
    ZoneOffset now = ReceivedAt.AMSTERDAM.getRules().getOffset(Instant.now());

    assertThat(Files.readAllLines(root.resolve("logs/20260521-023000.log")))
        .allMatch(line -> line.matches("[\\d-]{10}T[\\d:]{8}\\.\\d{3}\\" + now + " [A-Z]+ .*"));
  }

  /** A night has no command line to add an option to. */
  @ParameterizedTest
  @ValueSource(strings = {"start_dat", "remark"})
  void theReasonOfARefusalNamesTheSettingToo(String column) throws IOException {
    emptyInbox();
    Files.writeString(
        root.resolve("inbox/a.csv"),
        "request_id,received_at,agb_code,agreement,action,"
            + column
            + "\nR-1,2026-05-06,01999101,taakdelegatie,start,2026-07-01\n");

    assertThat(nightly()).isEqualTo(ExitStatus.REFUSED);

    assertThat(Files.readString(root.resolve("quarantine/a.csv.error.txt")).replaceAll("\\s+", " "))
        .contains("--ignore-column")
        .contains("ignore-column in the workspace's amend.properties");
  }

  /** Without a header nobody knows which cell is a name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "R-1,2026-05-06,01999101,taakdelegatie,start,2026-07-01,Pietersen 0612345678\n",
        "R-1;6-5-2026;Pietersen;0612345678\n",
        "Pietersen\t0612345678\n",
        "Dag! Pietersen wil stoppen, bel 0612345678",
        "sep=|\nPietersen|0612345678\n",
        "<p>Pietersen 0612345678</p>",
        "[{\"requestId\": Pietersen0612345678}]",
        "{\"requestId\": \"R-1\"} Pietersen 0612345678",
      })
  void nothingOfAFileWithoutHeaderIsTold(String content) throws IOException {
    emptyInbox();
    Files.writeString(root.resolve("inbox/requests"), content);

    assertThat(nightly("--verbose")).isEqualTo(ExitStatus.REFUSED);

    Map<String, String> written = everything();
    written.put("out", out);
    written.put("err", err);
    assertThat(written.remove(root.resolve("quarantine/requests").toString())).isEqualTo(content);
    written.keySet().removeIf(name -> name.endsWith("/input/requests"));
    assertThat(written).containsKey(root.resolve("quarantine/requests.error.txt").toString());
    assertThat(written.values())
        .noneMatch(text -> text.contains("Pietersen") || text.contains("0612345678"));
  }

  @Test
  void noValueForgesALineOfTheLog() throws IOException {
    emptyInbox();
    String id = "X\u20281 forged";
    Files.writeString(
        root.resolve("inbox/a\n2026 ERROR forged.json"),
        "[{\"requestId\": \""
            + id
            + "\", \"contractId\": \"\u202eZK\", \"receivedAt\":"
            + " \"2026-05-01\", \"agreement\": \"smr\", \"action\": \"start\"}]");
    nightly();
    List<String> lines = Files.readAllLines(root.resolve("logs/20260521-023000.log"));
    assertThat(lines).allMatch(line -> line.matches("20\\d\\d-\\S+ (INFO|DEBUG|WARN|ERROR) .*"));
    assertThat(lines).anyMatch(line -> line.contains("copy input a␊2026 ERROR forged.json"));
    assertThat(String.join("", lines)).doesNotContain("\u2028").doesNotContain("\u202e");
  }

  @Test
  void logsAreKeptNinetyDays() throws IOException {
    Files.createDirectory(root.resolve("logs"));
    List<String> logs =
        new ArrayList<>(List.of("20260219-023000.log", "20260220-023000.log", "notes.txt"));
    for (int i = 2; i < 90; i++) {
      logs.add("20260520-023000-" + i + ".log");
    }
    for (String log : logs) {
      Files.createFile(root.resolve("logs").resolve(log));
    }
    nightly();
    assertThat(root.resolve("logs/20260219-023000.log")).doesNotExist();
    assertThat(root.resolve("logs/20260220-023000.log")).exists();
    assertThat(root.resolve("logs/notes.txt")).exists();
  }

  @Test
  void aClockThatJumpedDeletesNoneOfTheLastNinetyLogs() throws IOException {
    Files.createDirectory(root.resolve("logs"));
    for (int i = 10; i < 100; i++) {
      Files.createFile(root.resolve("logs/20190101-0230" + i + ".log"));
    }
    nightly();
    assertThat(root.resolve("logs/20190101-023010.log")).doesNotExist();
    assertThat(root.resolve("logs/20190101-023011.log")).exists();
  }

  @Test
  void metricsOutsideTheWorkspaceAreForEverybodyToReadAndTheLockIsForNobody() throws IOException {
    Files.createFile(root.resolve(".amend.lock"));
    nightly();
    assertThat(permissions("amend.prom")).isEqualTo("rw-r-----");
    assertThat(permissions(".amend.lock")).isEqualTo("rw-------");
    nightly("--metrics", folder.resolve("elsewhere.prom").toString());
    assertThat(permissions("../elsewhere.prom")).isEqualTo("rw-r--r--");
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(name)));
  }

  @Test
  void metricsThatCannotBeWrittenAreSaidSoAndOldLogsGoAllTheSame() throws IOException {
    Files.createDirectories(root.resolve("logs"));
    for (int i = 10; i < 101; i++) {
      Files.createFile(root.resolve("logs/20190101-0230" + i + ".log"));
    }
    assertThat(nightly("--metrics", folder.resolve("nowhere/amend.prom").toString()))
        .isEqualTo(ExitStatus.REFUSED);
    assertThat(err).contains("nowhere/amend.prom: the metrics could not be written.");
    assertThat(root.resolve("logs/20190101-023010.log")).doesNotExist();
  }

  @Test
  void aFileLargerThanAllowedIsLeftAndNamed() throws IOException {
    Path large = root.resolve("inbox/large.csv");
    Files.createFile(large);
    try (SeekableByteChannel holes = Files.newByteChannel(large, StandardOpenOption.WRITE)) {
      holes.position((1 << 20) + 1).write(ByteBuffer.allocate(1));
    }
    assertThat(nightly("--max-file-size", "1")).isEqualTo(ExitStatus.REFUSED);
    assertThat(err)
        .contains("amend: large.csv: left in the inbox: it is larger than 1048576 bytes.");
    assertThat(large).exists();
    assertThat(nightly("--max-file-size", "0")).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void aLinkInThePlaceOfTheInboxIsNotFollowed() throws IOException {
    Files.move(root.resolve("inbox"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(root.resolve("inbox"), folder.resolve("elsewhere"));
    assertThat(nightly()).isEqualTo(ExitStatus.FAILED);
    assertThat(err).contains("inbox must be a folder, and neither a link nor a file.");
    assertThat(folder.resolve("elsewhere/requests.csv")).exists();
  }

  @Test
  void verboseRunTellsItsStepsOnStandardErrorToo() {
    nightly("--verbose");
    assertThat(err).contains(" INFO swap register 20260521-023000\n");
    assertThat(out).doesNotContain("INFO");
  }

  @Test
  void summaryIsInDutchWhereAsked() {
    nightly("--lang", "nl");
    assertThat(out).contains("Bestanden in quarantaine geplaatst: 1");
    assertThat(root.resolve("quarantine/broken.json.error.txt"))
        .content()
        .startsWith("broken.json is geweigerd op 21 mei 2026.");
  }

  /** Cron sends what is printed: a night that needs somebody is never silent. */
  @Test
  void quietNightTellsOnlyWhatNeedsSomebody() throws IOException {
    int status = nightly("--quiet");

    assertThat(status).isEqualTo(ExitStatus.REFUSED);
    assertThat(out).isEmpty();
    assertThat(err)
        .contains("amend: folder: left in the inbox: it is a folder.")
        .contains("amend: broken.json was refused and is in the quarantine");

    emptyInbox();
    assertThat(nightly("--quiet")).isEqualTo(ExitStatus.DONE);
    assertThat(out + err).isEmpty();
  }
}
