package nl.zorgcontract.amend.io.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.InProcess;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an earlier run's folder when a run takes its place. */
class OutputFolderTest {

  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void anEarlierRunWithForeignFiles() throws IOException {
    target = folder.resolve("out");
    put("out/contracts.json", "out/report.html", "out/policies/old.json", "out/lists/tools.csv");
    put("out/notes.txt", "out/mine/a", "out/lists/notes.txt", "out/policies/sub/b");
  }

  private void assertThatTheNewRunLiesBesideForeignFiles() throws IOException {
    assertThat(files(folder))
        .containsExactlyInAnyOrder(
            "out/contracts.ndjson=new",
            "out/report.html=new",
            "out/policies/new.json=new",
            "out/notes.txt=old",
            "out/mine/a=old",
            "out/lists/notes.txt=old",
            "out/policies/sub/b=old");
  }

  @Test
  void anEarlierRunsFilesGoAsASetAndForeignOnesStay() throws IOException {
    new OutputFolder(target, true).write(OutputFolderTest::fill);

    assertThatTheNewRunLiesBesideForeignFiles();
  }

  @Test
  void aFolderThatIsNotFilledToItsEndChangesNothing() throws IOException {
    List<String> before = files(folder);

    assertThatThrownBy(
            () ->
                new OutputFolder(target, true)
                    .write(
                        path -> {
                          fill(path);
                          throw new IOException("stop");
                        }))
        .hasMessage("stop");

    assertThat(files(folder)).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void aFolderThatFilledUpMeanwhileIsNotReplaced() throws IOException {
    Path later = folder.resolve("later");

    assertThatThrownBy(
            () ->
                new OutputFolder(later, false)
                    .write(
                        path -> {
                          put("later/theirs");
                          return fill(path);
                        }))
        .isInstanceOfSatisfying(
            ExplainedException.class,
            e -> assertThat(e.toMessage().key()).isEqualTo("output.filledMeanwhile"));

    assertThat(files(later)).containsExactly("theirs=old");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void aFileThatTookThePlaceMeanwhileStays() throws IOException {
    Path later = folder.resolve("later");
    for (boolean replace : new boolean[] {false, true}) {
      assertThatThrownBy(
              () ->
                  new OutputFolder(later, replace)
                      .write(
                          path -> {
                            put("later");
                            return fill(path);
                          }))
          .isInstanceOf(ExplainedException.class);
      assertThat(later).hasContent("old");
    }
  }

  @Test
  void anEmptyFolderAndALinkToOneAreFilled() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("empty"));

    new OutputFolder(link, false).write(OutputFolderTest::fill);

    assertThat(files(empty)).contains("report.html=new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void missingParentsAreMadeAndGoAgainWhereTheRunFails() throws IOException {
    Path deep = folder.resolve("a/b/c");

    assertThatThrownBy(
            () ->
                new OutputFolder(deep, false)
                    .write(
                        path -> {
                          throw new IOException("stop");
                        }))
        .hasMessage("stop");
    assertThat(folder.resolve("a")).doesNotExist();

    new OutputFolder(deep, false).write(OutputFolderTest::fill);
    assertThat(files(deep)).contains("report.html=new");
  }

  @Test
  void failuresAreToldOfTheFolderThatTheUserNamed() {
    Path given = Path.of(target + "/../later");

    assertThatThrownBy(
            () ->
                new OutputFolder(given, false)
                    .write(
                        path -> {
                          throw new FileSystemException(
                              path.resolve("decisions.ndjson").toString(), null, "disk full");
                        }))
        .hasMessage(given.resolve("decisions.ndjson") + ": disk full");
  }

  private Optional<String> refusal(Path given, Path... inputs) throws IOException {
    return new OutputFolder(given, true).refusal(List.of(inputs)).map(Message::key);
  }

  @Test
  void whatWouldDestroySomethingIsRefused() throws IOException {
    Path notes = target.resolve("notes.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    Path elsewhere = Files.createFile(folder.resolve("elsewhere.csv"));
    Path leadsIn = Files.createSymbolicLink(folder.resolve("leads-in"), notes);
    Path leadsOut = Files.createSymbolicLink(target.resolve("leads-out"), elsewhere);
    Path here = Path.of("").toAbsolutePath();

    assertThat(refusal(notes)).contains("usage.outNoFolder");
    assertThat(refusal(notes.resolve("in/it"))).contains("usage.outBelowFile");
    assertThat(refusal(Path.of("."))).contains("usage.outCurrent");
    assertThat(refusal(Path.of(""))).contains("usage.outCurrent");
    assertThat(refusal(here.getParent())).contains("usage.outCurrent");
    assertThat(refusal(Path.of("/"))).contains("usage.outCurrent");
    assertThat(refusal(Files.createSymbolicLink(folder.resolve("broken"), Path.of("nowhere"))))
        .contains("usage.outLink");
    assertThat(refusal(target, elsewhere, notes)).contains("usage.outHoldsInput");
    assertThat(refusal(target, target.resolve("policies/sub/b"))).contains("usage.outHoldsInput");
    assertThat(refusal(link, notes)).contains("usage.outHoldsInput");
    assertThat(refusal(target, link.resolve("notes.txt"))).contains("usage.outHoldsInput");
    assertThat(refusal(target, leadsIn)).contains("usage.outHoldsInput");
    assertThat(refusal(target, leadsOut)).contains("usage.outHoldsInput");
    assertThat(refusal(Path.of(target + "/policies/.."), notes)).contains("usage.outHoldsInput");
    assertThat(refusal(target, elsewhere, Path.of("-"))).isEmpty();
    assertThat(refusal(folder.resolve("new/folder"), notes)).isEmpty();
    assertThat(refusal(target.resolve("policies"), notes)).isEmpty();
  }

  private Optional<Message> wouldBeLost(List<String> written) throws IOException {
    return new OutputFolder(target, true).refusalOfEarlier(written);
  }

  @Test
  void filesOfTheNamesOfResultsThatNoRunWroteAreNotReplaced() throws IOException {
    List<String> results =
        List.of("contracts.json", "lists/tools.csv", "policies/old.json", "report.html");

    assertThat(wouldBeLost(results)).isEmpty();
    for (String own : results) {
      assertThat(wouldBeLost(results.stream().filter(each -> !each.equals(own)).toList()))
          .contains(
              Message.of("usage.outForeign")
                  .word("directory", target.toString())
                  .word("file", own));
    }
    assertThat(new OutputFolder(folder.resolve("later"), true).refusalOfEarlier(List.of()))
        .isEmpty();
  }

  /** What a killed run leaves beside the folder: its lock is free. */
  private Path left(String name) throws IOException {
    Path staging = Files.createDirectory(folder.resolve(name));
    Files.createFile(staging.resolve("lock"));
    return staging;
  }

  @Test
  void killedBeforeItsFolderWasInPlaceTheEarlierOneIsBack() throws IOException {
    List<String> before = files(folder);
    Path staging = left(".out.amend-123");
    Files.move(target, staging.resolve("old"));
    fill(Files.createDirectory(staging.resolve("new")));

    new OutputFolder(target, false).recover(List.of());

    assertThat(files(folder)).isEqualTo(before);
    assertThat(staging).doesNotExist();
  }

  @Test
  void killedAfterItsFolderWasInPlaceForeignFilesAreBack() throws IOException {
    Path staging = left(".out.amend-123");
    Files.move(target, staging.resolve("old"));
    fill(Files.createDirectories(target));

    new OutputFolder(target, false).recover(List.of());

    assertThatTheNewRunLiesBesideForeignFiles();
    assertThat(staging).doesNotExist();
  }

  @Test
  void whatARunAtWorkHasThereIsLeftAlone() throws IOException {
    new OutputFolder(target, true)
        .write(
            path -> {
              fill(path);
              new OutputFolder(target, true).recover(List.of());
              assertThat(path.resolve("report.html")).exists();
              return path;
            });

    assertThatTheNewRunLiesBesideForeignFiles();
  }

  @Test
  void whatAnotherProcessOrSomebodyElseHasThereIsLeftAlone() throws Exception {
    Path lock = left(".out.amend-456").resolve("lock");
    put(".out.amend-x", ".out.amend-789/a", ".other.amend-1/lock");
    List<String> before = files(folder);
    Process holder = LockHolder.start(lock);
    try {
      new OutputFolder(target, true).recover(List.of());
      assertThat(files(folder)).isEqualTo(before);
    } finally {
      holder.destroy();
    }
  }

  @Test
  void whatHoldsAnInputIsLeftAlone() throws IOException {
    put(".out.amend-1/lock", ".out.amend-1/old/contracts.ndjson", ".out.amend-1/new/requests.csv");
    Path link =
        Files.createSymbolicLink(
            folder.resolve("link"), folder.resolve(".out.amend-1/new/requests.csv"));
    List<String> before = files(folder);

    new OutputFolder(target, true)
        .recover(List.of(folder.resolve(".out.amend-1/old/contracts.ndjson")));
    new OutputFolder(target, true).recover(List.of(link));

    assertThat(files(folder)).isEqualTo(before);
  }

  /** Its lock is a pipe: whoever opened that would wait for ever. */
  @Test
  void whatAnotherUserPlantedIsLeftAlone() throws Exception {
    assumeThat(System.getProperty("user.name")).as("only root has two users").isEqualTo("root");
    Path planted = Files.createDirectory(folder.resolve(".out.amend-1"));
    new ProcessBuilder("mkfifo", planted.resolve("lock").toString()).start().waitFor();
    put(".out.amend-1/old/contracts.ndjson");
    Files.setAttribute(planted, "unix:uid", 60002);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> new OutputFolder(target, true).recover(List.of()));

    assertThat(planted.resolve("old/contracts.ndjson")).exists();
  }

  @Test
  void everyFileThatARunWritesIsKnownAsItsOwn() throws IOException {
    Path samples = Path.of(System.getProperty("amend.basedir"), "samples");
    Path run = folder.resolve("run");
    for (String form : List.of("json", "ndjson")) {
      InProcess.amendOnTerminal(
          "process",
          samples.resolve("requests.csv").toString(),
          "--contracts",
          samples.resolve("contracts." + form).toString(),
          "--list",
          "digital-triage-tools=" + samples.resolve("digital-triage-tools.csv"),
          "--out",
          run.toString(),
          "--force");
      put("run/foreign");
    }
    new OutputFolder(run, true).write(path -> path);

    assertThat(files(run)).containsExactly("foreign=old");
  }

  private static Path fill(Path run) throws IOException {
    Files.createDirectories(run.resolve("policies"));
    for (String name : List.of("contracts.ndjson", "report.html", "policies/new.json")) {
      Files.writeString(run.resolve(name), "new");
    }
    return run;
  }

  private void put(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(Disk.parent(file));
      Files.writeString(file, "old");
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path) + "=" + read(path))
          .sorted()
          .toList();
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
