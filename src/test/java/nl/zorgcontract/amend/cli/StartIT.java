package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The script of a checkout starts from an archive of classes, and plainly where there can be none.
 */
class StartIT {

  /** A user who owns nothing. */
  private static final int NOBODY = 65534;

  @TempDir private Path folder;

  private Installation program;

  @BeforeEach
  void install() throws IOException {
    program = new Installation(folder.toRealPath());
  }

  private void runsWell() {
    assertThat(program.run()).startsWith("0 amend 1.1.0").doesNotContain("warning", "error");
  }

  private void runsPlainly() {
    runsWell();
    assertThat(program.lastStart()).doesNotContain("SharedArchiveFile", "AOTCache");
  }

  private Path runsFromAnArchive() {
    runsWell();
    Path archive = program.archives().get(0);
    assertThat(program.lastStart()).contains("=" + archive + " ");
    return archive;
  }

  @Test
  void firstStartMakesTheArchiveOfAll() {
    Path made = runsFromAnArchive();
    assertThat(runsFromAnArchive()).isEqualTo(made);
    assertThat(program.trainings()).isEqualTo(1);
  }

  @Test
  void newJarIsNotRunFromTheArchiveOfTheOldOne() throws IOException {
    Path archive = runsFromAnArchive();
    FileTime jar = FileTime.from(Instant.now().plusSeconds(1));
    Files.setLastModifiedTime(program.jar(), jar);
    runsFromAnArchive();
    assertThat(program.trainings()).isEqualTo(2);
    assertThat(archive).isRegularFile();
  }

  @Test
  void anotherJavaHasAnArchiveOfItsOwn() throws IOException {
    runsFromAnArchive();
    String release = Files.readString(program.release());
    Files.writeString(
        program.release(), "IMPLEMENTOR=\"Other\"\n" + release.replace("IMPLEMENTOR=", "X="));
    runsWell();
    assertThat(program.archives()).hasSize(2);
    Files.writeString(program.release(), release);
    runsWell();
    assertThat(program.trainings()).isEqualTo(2);
  }

  @Test
  void whereNothingCanBeWrittenEveryStartIsPlain() throws IOException {
    Files.writeString(program.startup(), "no folder can be made here");
    runsPlainly();
    runsPlainly();
  }

  @Test
  void severalFirstStartsAtOnceDoNotDisturbEachOther() {
    List<Process> starts = Stream.generate(program::start).limit(4).toList();
    assertThat(starts.stream().map(Installation::result))
        .allMatch(run -> run.startsWith("0 amend"));
    assertThat(program.archives()).hasSize(1);
    runsFromAnArchive();
  }

  @Test
  void emptyArchiveSaysThatNoneCanBeMade() throws IOException {
    Files.write(runsFromAnArchive(), new byte[0]);
    runsPlainly();
    assertThat(program.trainings()).isEqualTo(1);
  }

  @Test
  void archiveThatOthersMayWriteIsPassedOverAndMadeAnew() throws IOException {
    Path archive = runsFromAnArchive();
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-rw-rw-"));
    ProcessBuilder verbose = program.version();
    verbose.command().add(1, "--verbose");
    assertThat(Installation.result(Installation.start(verbose)))
        .startsWith("0 amend: passed over " + archive + ": others than you");
    assertThat(program.trainings()).isEqualTo(2);
    assertThat(Files.getPosixFilePermissions(archive))
        .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
  }

  @Test
  void archiveInAFolderThatOthersMayWriteIsMadeAnew() throws IOException {
    runsFromAnArchive();
    Files.setPosixFilePermissions(program.startup(), PosixFilePermissions.fromString("rwxrwxrwx"));
    runsFromAnArchive();
    assertThat(program.trainings()).isEqualTo(2);
  }

  @Test
  void archiveOfAnotherUserIsMadeAnew() throws IOException {
    Path archive = runsFromAnArchive();
    assumeTrue(isRoot(), "only root can give a file to another user");
    Files.setAttribute(archive, "unix:uid", NOBODY);
    runsFromAnArchive();
    assertThat(program.trainings()).isEqualTo(2);
  }

  @Test
  void archiveOfTheInstallationsOwnerIsUsed() throws IOException {
    Path archive = runsFromAnArchive();
    assumeTrue(isRoot(), "only root can give a file to another user");
    for (Path path : List.of(archive, program.startup(), folder)) {
      Files.setAttribute(path, "unix:uid", NOBODY);
    }
    runsFromAnArchive();
    assertThat(program.trainings()).isEqualTo(1);
  }

  @Test
  void archiveInAFolderOfAnotherUserIsNotUsed() throws IOException {
    runsFromAnArchive();
    assumeTrue(isRoot(), "only root can give a folder to another user");
    Files.setAttribute(program.startup(), "unix:uid", NOBODY);
    runsPlainly();
    assertThat(program.trainings()).isEqualTo(1);
  }

  /** Or to kill the script would leave the program running, with its locks. */
  @Test
  void programTakesThePlaceOfTheScript() {
    runsFromAnArchive();
    ProcessBuilder reading = program.version();
    reading.command().removeIf("--version"::equals);
    reading.command().addAll(List.of("validate", "-"));
    Process process = Installation.start(reading);
    try {
      while (process.isAlive() && !process.info().command().orElse("").endsWith("/java")) {
        Thread.onSpinWait();
      }
      assertThat(process.isAlive()).isTrue();
      assertThat(process.children()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void javaThatCannotStartGivesStatus5() {
    ProcessBuilder broken = program.version();
    broken.environment().put("JAVA_TOOL_OPTIONS", "-Xmx2g9");
    assertThat(Installation.result(Installation.start(broken)))
        .startsWith("5 ")
        .endsWith("amend: Java cannot start; what it said stands above\n");
  }

  /** In its place Java would read the next file that it opens. */
  @Test
  void closedStandardInputHoldsNothing() {
    ProcessBuilder closed = program.version("sh", "-c", "exec \"$@\" <&-", "sh");
    closed.command().removeIf("--version"::equals);
    closed.command().addAll(List.of("validate", "-", "--lang", "en"));
    assertThat(Installation.result(Installation.start(closed)))
        .startsWith("3 ")
        .contains("amend: -: Standard input is empty or closed")
        .doesNotContain("UTF-8");
  }

  @Test
  void readOnlyInstallationWithNewerSourcesStartsAsItIs() throws IOException {
    assumeTrue(isRoot(), "only root can run the program as another user");
    FileTime later = FileTime.from(Instant.now().plusSeconds(1));
    Files.setLastModifiedTime(folder.resolve("src/main"), later);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Process run =
        Installation.start(
            program.version("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    assertThat(Installation.result(run))
        .startsWith("0 ")
        .contains("amend: the sources are newer than " + program.jar(), "amend 1.1.0");
  }

  private boolean isRoot() throws IOException {
    return Files.getAttribute(folder, "unix:uid").equals(0);
  }

  /** A workbook is packed: what it takes to read it is some eight times its size. */
  @ParameterizedTest
  @CsvSource({
    "requests.csv,  6200000, short",
    "requests.csv,  6400000, long",
    "requests.xlsx,  700000, short",
    "requests.xlsx,  900000, long"
  })
  void largeFilesAreRunWithTheFlagsOfALongRun(String name, int bytes, String run)
      throws IOException {
    Path file = Files.write(folder.resolve(name), new byte[bytes]);
    ProcessBuilder process = program.version();
    process.command().add(1, file.toString());

    Installation.result(Installation.start(process));

    assertThat(program.lastStart().contains("-XX:+UseParallelGC")).isEqualTo(run.equals("long"));
  }
}
