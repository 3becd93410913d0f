package nl.zorgcontract.amend.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.InProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an earlier run's folder when a run takes its place. */
class OutputFolderTest {

  /** More than any system gives to a process. */
  private static final String ENDED = "99999999999";

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
    try (OutputFolder out = OutputFolder.at(target)) {
      fill(out.path());
      out.publish();
    }

    assertThatTheNewRunLiesBesideForeignFiles();
  }

  @Test
  void aFolderThatIsNotPublishedChangesNothing() throws IOException {
    List<String> before = files(folder);

    try (OutputFolder out = OutputFolder.at(target)) {
      fill(out.path());
    }

    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void killedBeforeItsFolderWasInPlaceTheEarlierOneIsBack() throws IOException {
    List<String> before = files(folder);
    Files.move(target, folder.resolve(".out.old-" + ENDED));
    Files.createDirectories(folder.resolve(".out.part-" + ENDED));
    fill(folder.resolve(".out.part-" + ENDED));

    OutputFolder.recover(target);

    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void killedAfterItsFolderWasInPlaceForeignFilesAreBack() throws IOException {
    Files.move(target, folder.resolve(".out.old-" + ENDED));
    Files.createDirectories(target);
    fill(target);

    OutputFolder.recover(target);

    assertThatTheNewRunLiesBesideForeignFiles();
  }

  @Test
  void whatAProcessAtWorkOrSomebodyElseHasThereIsLeftAlone() throws IOException {
    long living =
        ProcessHandle.allProcesses().map(ProcessHandle::pid).min(Long::compare).orElseThrow();
    put(".out.part-" + living + "/a", ".out.old-x/a", ".out.old-/a", ".other.old-" + ENDED + "/a");
    List<String> before = files(folder);

    OutputFolder.recover(target);

    assertThat(files(folder)).isEqualTo(before);
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
    try (OutputFolder out = OutputFolder.at(run)) {
      out.publish();
    }

    assertThat(files(run)).containsExactly("foreign=old");
  }

  private static void fill(Path run) throws IOException {
    Files.createDirectories(run.resolve("policies"));
    for (String name : List.of("contracts.ndjson", "report.html", "policies/new.json")) {
      Files.writeString(run.resolve(name), "new");
    }
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
