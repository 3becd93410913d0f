package nl.zorgcontract.amend.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** More in the inbox than memory holds, or than one run takes. */
class InboxLimitsTest {

  private static final int MEMORY = 1 << 20;
  private static final InboxLimits SMALL = new InboxLimits(1 << 24, MEMORY, MEMORY / 2, 5);

  private static final String HEADER = "request_id,received_at,contract_id,agreement,action\n";

  @TempDir private Path folder;

  private Workspace workspace;
  private Path inbox;

  @BeforeEach
  void workspace() throws IOException {
    workspace = Nights.empty(folder.resolve("workspace"));
    inbox = workspace.inbox();
  }

  private List<NightlyResult> night(InboxLimits limits) throws IOException {
    Set<String> passedOver = new HashSet<>();
    List<NightlyResult> runs = new ArrayList<>();
    do {
      runs.add(Nights.run(workspace, limits, RunListener.NONE, passedOver));
    } while (!runs.get(runs.size() - 1).isAll());
    return runs;
  }

  private static long decided(List<NightlyResult> runs) {
    return runs.stream()
        .filter(run -> run.summary() != null)
        .mapToLong(run -> run.summary().totals().requestsRead())
        .sum();
  }

  static List<Arguments> filesThatAreSmallAndTakeMuchMemory() {
    String start = "{\"requestId\":\"F-%d\",\"receivedAt\":\"2026-05-06\",\"contractId\":\"ZK-1\"";
    String asked =
        start + ",\"agreement\":\"smr\",\"action\":\"start\",\"startDate\":\"2026-07-01\"";
    return List.of(
        Arguments.of("rows of one cell", HEADER + "1,,,,x\n".repeat(2000)),
        Arguments.of("rows of empty cells", HEADER + "1,,,,\n".repeat(2000)),
        Arguments.of("requests", HEADER + "F,2026-05-06,ZK-1,smr,stop\n".repeat(2000)),
        Arguments.of("terms", (asked + ",\"terms\":{" + terms("1") + "}}\n").repeat(20)),
        Arguments.of("values", asked + ",\"terms\":{\"a\":[" + "1,".repeat(20_000) + "1]}}\n"),
        Arguments.of("names", asked + ",\"terms\":{\"a\":{" + names() + "}}}\n"),
        Arguments.of("choices", asked + ",\"terms\":{\"a\":[" + choices() + "]}}\n"),
        Arguments.of("a text", asked + ",\"terms\":{\"a\":\"" + "x".repeat(400_000) + "\"}}\n"),
        Arguments.of("a wrong text", start + ",\"action\":\"" + "x".repeat(400_000) + "\"}\n"));
  }

  private static String terms(String value) {
    return IntStream.range(0, 100)
        .mapToObj(i -> "\"t%d\":%s".formatted(i, value))
        .collect(Collectors.joining(","));
  }

  private static String names() {
    return IntStream.range(0, 9000)
        .mapToObj(i -> "\"%d\":1".formatted(i))
        .collect(Collectors.joining(","));
  }

  private static String choices() {
    return IntStream.range(0, 12_000)
        .mapToObj(i -> "\"%d\"".formatted(i))
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesThatAreSmallAndTakeMuchMemory")
  void theFileIsRefusedAndTheOthersAreDecided(String name, String content) throws IOException {
    Files.writeString(inbox.resolve("a.csv"), Nights.request("A-1"));
    Files.writeString(inbox.resolve("flood"), content);
    Files.writeString(inbox.resolve("z.csv"), Nights.request("Z-1"));

    List<NightlyResult> runs = night(SMALL);

    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).refused()).extracting(Refused::name).containsExactly("flood");
    assertThat(runs.get(0).refused().get(0).faults())
        .extracting(fault -> fault.message().key())
        .containsExactly("run.tooManyRequests");
    assertThat(decided(runs)).isEqualTo(2);
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void filesThatTogetherTakeTooMuchAreDecidedInSeveralRuns() throws IOException {
    for (String name : List.of("a.csv", "b.csv", "c.csv")) {
      Files.writeString(inbox.resolve(name), HEADER + "1,,,,x\n".repeat(100));
    }

    List<NightlyResult> runs = night(SMALL);

    assertThat(runs).hasSizeGreaterThan(1).allMatch(NightlyResult::isWell);
    assertThat(decided(runs)).isEqualTo(300);
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void moreFilesThanARunTakesAreDecidedInSeveralRuns() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.writeString(inbox.resolve(i + ".csv"), Nights.request("M-" + i));
    }

    List<NightlyResult> runs = night(SMALL);

    assertThat(runs).hasSizeGreaterThanOrEqualTo(3).allMatch(NightlyResult::isWell);
    assertThat(decided(runs)).isEqualTo(12);
    assertThat(inbox).isEmptyDirectory();
  }

  static List<Arguments> limitsThatTakeTwoFilesOfThree() {
    return List.of(
        Arguments.of("by their number", new InboxLimits(1 << 24, MEMORY, MEMORY / 2, 2)),
        Arguments.of("by their memory", new InboxLimits(1 << 24, MEMORY, 5000, 5)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("limitsThatTakeTwoFilesOfThree")
  void theFilesThatWereChangedLongestAgoComeFirst(String name, InboxLimits limits)
      throws IOException {
    put("b.csv", Nights.request("OLD"), 1);
    put("c.csv", Nights.request("YOUNGER"), 2);
    put("a.csv", Nights.request("YOUNGEST"), 3);

    assertThat(ids(DryRun.of(workspace, limits, Nights::settings).decided().orElseThrow()))
        .containsExactlyInAnyOrder("OLD", "YOUNGER");

    List<NightlyResult> runs = night(limits);

    assertThat(runs).extracting(run -> inputs(run)).containsExactly("b.csv c.csv", "a.csv");
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void filesOfOneTimeComeByName() throws IOException {
    for (int i = 9; i >= 0; i--) {
      put(i + ".csv", Nights.request("N-" + i), 1);
    }

    assertThat(ids(DryRun.of(workspace, SMALL, Nights::settings).decided().orElseThrow()))
        .containsExactly("N-0", "N-1", "N-2", "N-3", "N-4");
  }

  /** Two requests of one moment: the one whose file comes first by name, whatever its age. */
  @Test
  void withinARunTheInputIsInOrderOfTheNames() throws IOException {
    put("c.csv", "no request file", 1);
    put("b.csv", HEADER + "B-1,2026-05-06,ZK-1,smr,stop\nB-2,2026-05-06,ZK-1,smr,stop\n", 2);
    put("a.csv", HEADER + "A-1,2026-05-06,ZK-1,smr,stop\n", 3);
    Files.writeString(inbox.resolve("0"), "nor this");

    DryRun dry = DryRun.of(workspace, SMALL, Nights::settings);
    assertThat(ids(dry.decided().orElseThrow())).containsExactly("A-1", "B-1", "B-2");
    assertThat(dry.refused()).extracting(Refused::name).containsExactly("0", "c.csv");

    List<NightlyResult> runs = night(SMALL);
    assertThat(runs).extracting(run -> inputs(run)).containsExactly("a.csv b.csv");
  }

  private void put(String name, String content, int second) throws IOException {
    Path file = Files.writeString(inbox.resolve(name), content);
    Files.setLastModifiedTime(file, FileTime.from(Nights.NOW.plusSeconds(second)));
  }

  private static List<String> ids(DecidedRun run) {
    return run.decisions().stream().map(decision -> decision.request().requestId()).toList();
  }

  private static String inputs(NightlyResult run) {
    return run.summary().inputs().stream()
        .map(FileSum::name)
        .filter(name -> name.endsWith(".csv"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void filesThatStayDoNotKeepARunFromTheOthers() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "x");
    for (int i = 0; i < 20; i++) {
      Files.createLink(inbox.resolve(i + ".csv"), other);
    }
    Files.writeString(inbox.resolve("z.csv"), Nights.request("Z-1"));

    List<NightlyResult> runs = night(SMALL);

    assertThat(decided(runs)).isEqualTo(1);
    assertThat(runs.stream().flatMap(run -> run.warnings().stream()).map(RunWarning::file))
        .hasSize(20)
        .doesNotHaveDuplicates();
  }

  @Test
  void aDryRunShowsWhatTheFirstRunTakes() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.writeString(inbox.resolve(i + ".csv"), Nights.request("M-" + i));
    }

    DryRun dry = DryRun.of(workspace, SMALL, Nights::settings);

    assertThat(dry.isAll()).isFalse();
    assertThat(dry.decided().orElseThrow().decisions()).hasSize(5);
  }

  @Test
  void ofManyLinksOnlySomeAreTold() throws IOException {
    for (int i = 0; i < 1010; i++) {
      Files.createSymbolicLink(inbox.resolve(String.valueOf(i)), folder);
    }

    NightlyResult night = Nights.run(workspace);

    assertThat(night.isWell()).isFalse();
    assertThat(night.warnings()).hasSize(1001);
    assertThat(night.warnings().get(1000).file()).isNull();
  }
}
