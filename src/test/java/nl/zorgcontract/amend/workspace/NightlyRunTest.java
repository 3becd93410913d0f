package nl.zorgcontract.amend.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunStep;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightlyRunTest {

  @TempDir private Path folder;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nightTakesTheGoodFilesAndFilesEverythingAway() throws IOException {
    Workspace workspace = Nights.workspace(folder);
    String before = Files.readString(folder.resolve("contracts.ndjson"));

    NightlyResult night = Nights.run(workspace);

    assertThat(night.isWell()).isFalse();
    assertThat(night.summary().totals().outcomes().accepted()).isPositive();
    assertThat(names(folder))
        .containsExactly(".staging", "contracts.ndjson", "inbox", "logs", "quarantine", "runs");
    assertThat(names(workspace.inbox())).containsExactly("folder", "late.csv.tmp");
    assertThat(names(workspace.staging())).isEmpty();
    assertThat(names(workspace.quarantine()))
        .containsExactly("broken.json", "broken.json.error.txt");
    Path run = workspace.runs().resolve("20260521-023000");
    assertThat(names(run.resolve("input"))).containsExactly("requests.csv", "salland.csv");
    assertThat(names(run)).contains("commit.json", "policies").doesNotContain("pending.json");
    assertThat(Files.readString(folder.resolve("contracts.ndjson")))
        .isEqualTo(Files.readString(run.resolve("contracts.ndjson")))
        .isNotEqualTo(before);
  }

  @Test
  void emptyInboxLeavesNoRunFolder() throws IOException {
    Workspace workspace = Nights.empty(folder);
    Files.writeString(workspace.inbox().resolve("still.csv.tmp"), "x");
    Files.writeString(workspace.inbox().resolve(".hidden.csv"), "x");

    NightlyResult night = Nights.run(workspace);

    assertThat(night.summary()).isNull();
    assertThat(night.isWell()).isTrue();
    assertThat(night.warnings()).isEmpty();
    assertThat(names(workspace.runs())).isEmpty();
    assertThat(names(workspace.inbox())).containsExactly(".hidden.csv", "still.csv.tmp");
  }

  @Test
  void linksFoldersAndPipesAreLeftAloneWithAWarning() throws Exception {
    Workspace workspace = Nights.empty(folder);
    Path inbox = workspace.inbox();
    Files.createDirectory(inbox.resolve("folder.csv"));
    Files.writeString(folder.resolve("elsewhere.csv"), Nights.request("L-1"));
    Files.createSymbolicLink(inbox.resolve("link.csv"), folder.resolve("elsewhere.csv"));
    Files.createSymbolicLink(inbox.resolve("nowhere.csv"), folder.resolve("nowhere"));
    assertThat(new ProcessBuilder("mkfifo", inbox.resolve("pipe.csv").toString()).start().waitFor())
        .isZero();
    Files.writeString(inbox.resolve("good.csv"), Nights.request("G-1"));

    NightlyResult night = Nights.run(workspace);

    assertThat(night.warnings())
        .extracting(warning -> warning.file() + " " + warning.message().key())
        .containsExactly(
            "folder.csv nightly.left.folder",
            "link.csv nightly.left.link",
            "nowhere.csv nightly.left.link",
            "pipe.csv nightly.left.special");
    assertThat(names(inbox)).containsExactly("folder.csv", "link.csv", "nowhere.csv", "pipe.csv");
    assertThat(night.summary().totals().requestsRead()).isEqualTo(1);
  }

  @Test
  void anyNameIsTaken() throws IOException {
    Workspace workspace = Nights.empty(folder);
    List<String> good =
        List.of(
            "with space.csv",
            "with 'quotes' \"too\".csv",
            "line\nend.csv",
            "-rf.csv",
            "é€𝄞.csv",
            "x".repeat(251) + ".csv");
    int i = 0;
    for (String name : good) {
      Files.writeString(workspace.inbox().resolve(name), Nights.request("N-" + i++));
    }

    NightlyResult night = Nights.run(workspace);

    assertThat(night.isWell()).isTrue();
    assertThat(names(workspace.inbox())).isEmpty();
    assertThat(names(workspace.runs().resolve("20260521-023000/input")))
        .containsExactlyInAnyOrderElementsOf(good);
  }

  @Test
  void refusedFileWithTheLongestNameIsCutAtItsStem() throws IOException {
    Workspace workspace = Nights.empty(folder);
    Files.writeString(workspace.inbox().resolve("é".repeat(125) + ".json"), "[");

    NightlyResult night = Nights.run(workspace);

    String cut = "é".repeat(120) + ".json";
    assertThat(night.refused()).extracting(Refused::quarantine).containsExactly(cut);
    assertThat(names(workspace.quarantine())).containsExactly(cut, cut + ".error.txt");
    assertThat((cut + ".error.txt").getBytes(StandardCharsets.UTF_8).length).isEqualTo(255);
  }

  @Test
  void refusedFilesOfOneNameOnThreeNightsAllStay() throws IOException {
    Workspace workspace = Nights.empty(folder);
    for (String content : List.of("[1", "[2", "[3")) {
      Files.writeString(workspace.inbox().resolve("wrong.json"), content);
      assertThat(Nights.run(workspace).isWell()).isFalse();
    }
    assertThat(names(workspace.quarantine()))
        .containsExactly(
            "wrong-2.json",
            "wrong-2.json.error.txt",
            "wrong-3.json",
            "wrong-3.json.error.txt",
            "wrong.json",
            "wrong.json.error.txt");
    assertThat(Files.readString(workspace.quarantine().resolve("wrong-3.json"))).isEqualTo("[3");
    assertThat(names(workspace.runs()))
        .containsExactly("20260521-023000", "20260521-023000-2", "20260521-023000-3");
  }

  @Test
  void emptyFileIsRefusedInPlainWords() throws IOException {
    Workspace workspace = Nights.empty(folder);
    Files.createFile(workspace.inbox().resolve("empty.csv"));

    Nights.run(workspace);

    assertThat(Files.readString(workspace.quarantine().resolve("empty.csv.error.txt")))
        .isEqualTo(
            """
            empty.csv was refused on 21 May 2026. None of its requests was decided, and no \
            contract was changed by it.

            empty.csv: The file is empty. Perhaps it was not copied to its end; please look where it \
            comes from.

            Please correct the file and put it in the inbox again. You can check it first with: \
            amend validate FILE
            """);
  }

  @Test
  void readOnlyFileIsTaken() throws IOException {
    Workspace workspace = Nights.empty(folder);
    Path file = workspace.inbox().resolve("fixed.csv");
    Files.writeString(file, Nights.request("F-1"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    assertThat(Nights.run(workspace).isWell()).isTrue();
    assertThat(names(workspace.inbox())).isEmpty();
  }

  @Test
  void fileReplacedMeanwhileStaysForTheNextNight() throws IOException {
    Workspace workspace = Nights.empty(folder);
    Path file = workspace.inbox().resolve("requests.csv");
    Files.writeString(file, Nights.request("A-1"));
    String later = Nights.request("A-2").replace("01999101", "01999102");

    Nights.run(workspace, at(RunStep.COMMIT, () -> Files.writeString(file, later)));

    assertThat(file).hasContent(later);
    assertThat(workspace.runs().resolve("20260521-023000/input/requests.csv"))
        .hasContent(Nights.request("A-1"));
    NightlyResult next = Nights.run(workspace);
    assertThat(next.summary().totals().outcomes().accepted()).isEqualTo(1);
    assertThat(names(workspace.inbox())).isEmpty();
  }

  @Test
  void fileThatTakesThePlaceInTheLastInstantStaysToo() throws IOException {
    Workspace workspace = Nights.empty(folder);
    Path file = workspace.inbox().resolve("requests.csv");
    Files.writeString(file, Nights.request("A-1"));

    Nights.run(workspace, at(RunStep.COPY_INPUT, () -> Files.writeString(file, "later")));

    assertThat(file).hasContent("later");
    assertThat(names(workspace.inbox())).containsExactly("requests.csv");
  }

  private interface Act {
    void run() throws IOException;
  }

  private static RunListener at(RunStep wanted, Act act) {
    return (step, about) -> {
      if (step == wanted) {
        try {
          act.run();
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    };
  }

  @Test
  void registerChangedWhileTheRunDecidesFailsTheRunAndChangesNothing() throws IOException {
    Workspace workspace = Nights.workspace(folder);
    Path register = folder.resolve("contracts.ndjson");
    String changed = Files.readString(register) + "\n";
    Set<String> inbox = Set.copyOf(names(workspace.inbox()));

    assertThatThrownBy(
            () ->
                Nights.run(
                    workspace,
                    at(RunStep.WRITE_PENDING, () -> Files.writeString(register, changed))))
        .isInstanceOf(nl.zorgcontract.amend.contract.register.RegisterChangedException.class);

    assertThat(register).hasContent(changed);
    assertThat(Set.copyOf(names(workspace.inbox()))).isEqualTo(inbox);
    assertThat(names(workspace.runs())).isEmpty();
    assertThat(names(workspace.staging())).isEmpty();
  }

  @Test
  void registerThatNobodyKnowsStopsTheFinishingOfARun() throws IOException {
    Workspace workspace = Nights.workspace(folder);
    assertThatThrownBy(
            () ->
                Nights.run(
                    workspace,
                    at(
                        RunStep.COPY_REGISTER,
                        () -> {
                          throw new IOException("stop");
                        })))
        .isInstanceOf(UnfinishedRunException.class);
    Path register = folder.resolve("contracts.ndjson");
    Files.writeString(register, "");
    Map<String, String> before = Nights.snapshot(folder);

    assertThatThrownBy(() -> Nights.run(workspace))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.faults().get(0).message().key()).isEqualTo("nightly.registerChanged"));
    assertThat(Nights.snapshot(folder)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "broken", "two", "link", "policy", "list"})
  void whateverTheRunGoesByIsMissingOrBrokenNothingIsMoved(String what) throws IOException {
    Workspace workspace = Nights.workspace(folder);
    Path register = folder.resolve("contracts.ndjson");
    switch (what) {
      case "missing" -> Files.delete(register);
      case "broken" -> Files.writeString(register, "{\"contractId\": 1}\n");
      case "two" -> Files.copy(register, folder.resolve("contracts.json"));
      case "link" -> {
        Files.move(register, folder.resolve("real"));
        Files.createSymbolicLink(register, folder.resolve("real"));
      }
      default -> Files.createDirectories(folder.resolve("policies"));
    }
    workspace.makeFolders();
    Map<String, String> before = Nights.snapshot(folder);

    assertThatThrownBy(
            () ->
                new NightlyRun(
                        workspace,
                        "r",
                        Nights.LIMITS,
                        nl.zorgcontract.amend.message.Messages.in(
                            nl.zorgcontract.amend.message.Language.EN),
                        java.time.Clock.systemUTC(),
                        RunListener.NONE)
                    .run(
                        name -> {
                          if (what.equals("policy") || what.equals("list")) {
                            throw RefusedException.of(
                                "p",
                                nl.zorgcontract.amend.message.Place.NONE,
                                nl.zorgcontract.amend.message.Message.of("json.invalid"));
                          }
                          return Nights.settings(name);
                        },
                        new HashSet<>()))
        .isInstanceOf(RefusedException.class);
    assertThat(Nights.snapshot(folder)).isEqualTo(before);
  }

  @Test
  void registerThatIsAnArrayKeepsItsFormAndItsName() throws IOException {
    Workspace workspace = Nights.empty(folder);
    Files.delete(folder.resolve("contracts.ndjson"));
    Path samples = Path.of(System.getProperty("amend.basedir", "."), "samples");
    Files.copy(samples.resolve("contracts.json"), folder.resolve("contracts.ndjson"));
    Files.copy(samples.resolve("requests.json"), workspace.inbox().resolve("requests.json"));

    NightlyResult night = Nights.run(workspace);

    assertThat(night.summary().totals().contractsAmended()).isPositive();
    assertThat(Files.readString(folder.resolve("contracts.ndjson"))).startsWith("[");
    assertThat(folder.resolve("contracts.json")).doesNotExist();
  }

  @Test
  void sameFileOnTwoNightsIsDecidedOnce() throws IOException {
    Workspace workspace = Nights.empty(folder);
    Path file = workspace.inbox().resolve("requests.csv");
    Files.writeString(file, Nights.request("A-1"));
    Nights.run(workspace);
    String after = Files.readString(folder.resolve("contracts.ndjson"));
    Files.writeString(file, Nights.request("A-1"));

    NightlyResult night = Nights.run(workspace);

    assertThat(night.summary().totals().outcomes().skipped()).isEqualTo(1);
    assertThat(folder.resolve("contracts.ndjson")).hasContent(after);
  }

  @Test
  void nothingThatTheRunMakesIsReadableByOthers() throws IOException {
    Workspace workspace = Nights.workspace(folder);
    Files.setPosixFilePermissions(
        folder.resolve("contracts.ndjson"), PosixFilePermissions.fromString("rw-r-----"));
    Nights.run(workspace);
    Set<PosixFilePermission> others =
        Set.of(
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);
    for (String made : List.of("runs", "quarantine", ".staging", "contracts.ndjson")) {
      try (Stream<Path> paths = Files.walk(folder.resolve(made))) {
        for (Path path : (Iterable<Path>) paths::iterator) {
          assertThat(Files.getPosixFilePermissions(path))
              .as(path.toString())
              .doesNotContainAnyElementsOf(others);
        }
      }
    }
  }
}
