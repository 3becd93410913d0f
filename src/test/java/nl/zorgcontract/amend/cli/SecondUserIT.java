package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.workspace.Nights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The nightly run by a service user, on an inbox to which a stranger may write. Only root can
 * become both of them; for anybody else these tests are skipped.
 */
class SecondUserIT {

  private static final int SERVICE = 60001;
  private static final int STRANGER = 60002;
  private static final int COLLEAGUES = 60003;

  private static final String SECRET = "-----BEGIN PRIVATE KEY-----";

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private Path root;
  private Path inbox;
  private String out;

  @BeforeAll
  static void programThatEveryoneMayRead() throws IOException {
    assumeThat(System.getProperty("user.name")).as("only root has two users").isEqualTo("root");
    assumeThat(Path.of("/usr/bin/setpriv")).as("setpriv makes users").exists();
    open(shared);
    Files.copy(Path.of(System.getProperty("amend.jar")), shared.resolve("amend.jar"));
  }

  @BeforeEach
  void workspaceOfTheServiceUser() throws Exception {
    open(folder);
    root = folder.resolve("workspace");
    inbox = Nights.workspace(root).path("inbox");
    Files.delete(inbox.resolve("broken.json"));
    Files.delete(inbox.resolve("folder"));
    sh(0, "chown -R 60001:60001 .; chmod -R o-rwx .; chmod 755 .; chmod 777 inbox");
  }

  private static void open(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static List<String> as(int user, String... command) {
    List<String> all = new ArrayList<>();
    if (user != 0) {
      String id = String.valueOf(user);
      all.addAll(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private void sh(int user, String script) throws Exception {
    Process process =
        new ProcessBuilder(as(user, "sh", "-ec", script))
            .directory(root.toFile())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).as(script).isZero();
  }

  private int nightly(String... groups) throws Exception {
    List<String> command =
        as(
            SERVICE,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            shared.resolve("amend.jar").toString(),
            "nightly",
            "--workspace",
            root.toString(),
            "--as-of",
            Nights.AS_OF.toString());
    if (groups.length > 0) {
      command.set(command.indexOf("--clear-groups"), "--groups=" + groups[0]);
    }
    Path told = Files.createTempFile("amend", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(shared.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("the night ends").isTrue();
    out = Files.readString(told);
    Files.delete(told);
    return process.exitValue();
  }

  private Map<String, String> snapshot() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        files.put(path.toString(), Files.isRegularFile(path) ? Files.readString(path) : "");
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"inbox", "runs", "quarantine", "logs", ".staging", "."})
  void aFolderThatMayNotBeWrittenIsSeenBeforeAnythingIsChanged(String name) throws Exception {
    sh(0, "mkdir -p " + name + "; chown root:root " + name + "; chmod 755 " + name);
    Map<String, String> before = snapshot();

    assertThat(nightly()).isEqualTo(ExitStatus.FAILED);

    assertThat(out)
        .contains("No permission for " + root.resolve(name).normalize())
        .contains("Nothing was changed")
        .doesNotContain("Exception");
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void aFileThatMayNotBeReadIsLeftAndTheOthersAreDecided() throws Exception {
    sh(STRANGER, "echo x >inbox/mine.csv; chmod 600 inbox/mine.csv");

    assertThat(nightly()).isEqualTo(ExitStatus.REFUSED);

    assertThat(out).contains("mine.csv: left in the inbox: it may not be read or moved.");
    assertThat(inbox).isDirectoryContaining("glob:**/mine.csv");
    assertThat(inbox.resolve("requests.csv")).doesNotExist();
  }

  @Test
  void aFileThatMayNotBeMovedIsLeft() throws Exception {
    sh(0, "chown root:root inbox; chmod 1777 inbox");
    sh(STRANGER, "echo x >inbox/mine.csv; chmod 644 inbox/mine.csv");

    assertThat(nightly()).isEqualTo(ExitStatus.REFUSED);

    assertThat(out).contains("mine.csv: left in the inbox:");
    assertThat(inbox.resolve("mine.csv")).hasContent("x");
    assertThat(inbox.resolve("requests.csv")).doesNotExist();
  }

  @Test
  void noSwapInTheInboxGivesASecretAwayOrKeepsANightFromEnding() throws Exception {
    sh(SERVICE, "echo '" + SECRET + "' >secret; chmod 600 secret");
    Process swaps =
        new ProcessBuilder(
                as(
                    STRANGER,
                    "sh",
                    "-c",
                    "while :; do rm -rf a.csv; echo x >a.csv; ln -sf ../secret a.csv; rm -f a.csv;"
                        + " mkfifo a.csv; rm -f a.csv; ln -s a.csv a.csv; rm -f a.csv; mkdir a.csv;"
                        + " rmdir a.csv; ln ../secret a.csv; ln -sfn ../runs .amend-x; done"))
            .directory(inbox.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      for (int i = 0; i < 6; i++) {
        assertThat(nightly()).as(out).isIn(ExitStatus.DONE, ExitStatus.REFUSED);
      }
    } finally {
      swaps.destroyForcibly().waitFor();
    }
    assertThat(root.resolve("secret")).hasContent(SECRET);
    assertThat(root.resolve(".staging")).isEmptyDirectory();
    Files.delete(root.resolve("secret"));
    assertThat(snapshot().values()).noneMatch(content -> content.contains("PRIVATE KEY"));
  }

  @Test
  void whoReadsByGroupCannotHoldTheLock() throws Exception {
    nightly();
    Process reader =
        new ProcessBuilder(
                "setpriv",
                "--reuid=60002",
                "--regid=60001",
                "--clear-groups",
                "cat",
                root.resolve(".amend.lock").toString())
            .redirectErrorStream(true)
            .start();
    assertThat(reader.waitFor()).isNotZero();
  }

  private PosixFileAttributes register() throws IOException {
    return Files.readAttributes(
        root.resolve("contracts.ndjson"), PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Test
  void theRegisterKeepsTheGroupOfItsReaders() throws Exception {
    sh(0, "chgrp 60003 contracts.ndjson; chmod 664 contracts.ndjson");

    nightly(String.valueOf(COLLEAGUES));

    assertThat(register().group().getName()).isEqualTo("60003");
    assertThat(PosixFilePermissions.toString(register().permissions())).isEqualTo("rw-rw-r--");
  }

  @Test
  void aGroupThatCannotBeKeptGivesItsRightsToNobodyElse() throws Exception {
    sh(0, "chgrp 60003 contracts.ndjson; chmod 660 contracts.ndjson");

    nightly();

    assertThat(register().group().getName()).isEqualTo("60001");
    assertThat(PosixFilePermissions.toString(register().permissions())).isEqualTo("rw-------");
  }
}
