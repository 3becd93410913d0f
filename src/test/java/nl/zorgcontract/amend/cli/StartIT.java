package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script starts from an archive of classes where there is a right one, and plainly else. */
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

  private void runsFrom(Path archive) {
    runsWell();
    assertThat(program.lastStart()).contains("=" + archive + " ");
  }

  private Path madeArchive(Path where) {
    Installation.await(where, 1);
    return Installation.archives(where).get(0);
  }

  @Test
  void firstStartIsPlainAndMakesTheArchiveOfTheNext() {
    runsPlainly();
    runsFrom(madeArchive(program.startup()));
  }

  @Test
  void newJarIsNotRunFromTheArchiveOfTheOldOne() throws IOException {
    runsPlainly();
    Path old = madeArchive(program.startup());
    byte[] jar = Files.readAllBytes(program.jar());
    Files.delete(program.jar());
    Files.write(program.jar(), jar);
    runsPlainly();
    Installation.await(program.startup(), 1);
    assertThat(old).doesNotExist();
  }

  @Test
  void anotherJavaHasAnArchiveOfItsOwn() throws IOException {
    runsPlainly();
    Path first = madeArchive(program.startup());
    String release = Files.readString(program.release());
    Files.writeString(
        program.release(), "IMPLEMENTOR=\"Other\"\n" + release.replace("IMPLEMENTOR=", "X="));
    runsPlainly();
    Installation.await(program.startup(), 2);
    Files.writeString(program.release(), release);
    runsFrom(first);
  }

  @Test
  void archiveOfAnInstallationThatCannotBeWrittenIsInTheUsersCache() throws IOException {
    Files.writeString(program.startup(), "no folder can be made here");
    runsPlainly();
    runsFrom(madeArchive(program.cache()));
  }

  @Test
  void whereNothingCanBeWrittenEveryStartIsPlain() throws IOException {
    Files.writeString(program.startup(), "no folder can be made here");
    Files.writeString(folder.resolve("cache"), "nor here");
    runsPlainly();
    runsPlainly();
  }

  @Test
  void severalFirstStartsAtOnceMakeOneArchive() {
    List<Process> starts = Stream.generate(program::start).limit(4).toList();
    assertThat(starts.stream().map(Installation::result))
        .allMatch(run -> run.startsWith("0 amend"));
    runsFrom(madeArchive(program.startup()));
    assertThat(program.trainings()).isEqualTo(1);
  }

  @Test
  void archiveUnderWayIsNotUsed() throws IOException {
    runsPlainly();
    Path archive = madeArchive(program.startup());
    Path lock = Files.createDirectory(Installation.lock(archive));
    Files.move(archive, lock.resolve(archive.getFileName()));
    runsPlainly();
    Files.writeString(archive, "");
    runsPlainly();
  }

  @Test
  void archiveThatWasCutOffIsNotUsedAndIsMadeAnew() throws IOException {
    runsPlainly();
    Path archive = madeArchive(program.startup());
    byte[] whole = Files.readAllBytes(archive);
    Files.delete(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    runsPlainly();
    Installation.await(program.startup(), 1);
    runsFrom(Installation.archives(program.startup()).get(0));
  }

  @Test
  void lockThatAKilledProcessLeftDoesNotLast() throws IOException {
    runsPlainly();
    Path archive = madeArchive(program.startup());
    Files.delete(archive);
    Path lock = Files.createDirectory(Installation.lock(archive));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(7200)));
    runsPlainly();
    runsFrom(madeArchive(program.startup()));
  }

  @Test
  void archiveThatOthersMayWriteIsPassedOverAndMadeAnew() throws IOException {
    runsPlainly();
    Path archive = madeArchive(program.startup());
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-rw-rw-"));
    ProcessBuilder verbose = program.version();
    verbose.command().add(1, "--verbose");
    assertThat(Installation.result(Installation.start(verbose)))
        .startsWith("0 amend: passed over " + archive + ": others than you");
    assertThat(program.lastStart()).doesNotContain("SharedArchiveFile", "AOTCache");
    Installation.await(program.startup(), 1);
    runsFrom(Installation.archives(program.startup()).get(0));
  }

  @Test
  void archiveInAFolderThatOthersMayWriteIsPassedOver() throws IOException {
    runsPlainly();
    madeArchive(program.startup());
    Files.setPosixFilePermissions(program.startup(), PosixFilePermissions.fromString("rwxrwxrwx"));
    runsPlainly();
  }

  @Test
  void archiveOfAnotherUserIsPassedOver() throws IOException {
    runsPlainly();
    Path archive = madeArchive(program.startup());
    assumeTrue(isRoot(), "only root can give a file to another user");
    Files.setAttribute(archive, "unix:uid", NOBODY);
    runsPlainly();
  }

  @Test
  void javaThatCannotStartGivesStatus5() {
    ProcessBuilder broken = program.version();
    broken.environment().put("JAVA_TOOL_OPTIONS", "-Xmx2g9");
    assertThat(Installation.result(Installation.start(broken)))
        .startsWith("5 ")
        .endsWith("amend: Java cannot start; what it said stands above\n");
  }

  @Test
  void readOnlyInstallationWithNewerSourcesStartsAsItIs() throws IOException {
    assumeTrue(isRoot(), "only root can run the program as another user");
    Files.createDirectories(folder.resolve("src/main"));
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
}
