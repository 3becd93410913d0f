package nl.zorgcontract.amend.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.workspace.FaultyDisk.Killed;
import nl.zorgcontract.amend.workspace.FaultyDisk.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night on a disk that fails, or a process that is gone, at each change that the run makes. */
class FaultyDiskTest {

  @TempDir private Path folder;

  private Map<String, String> wanted;
  private String registerBefore;
  private String registerAfter;
  private int changes;

  @BeforeEach
  void uninterruptedNight() throws IOException {
    Path root = folder.resolve("uninterrupted");
    FaultyDisk disk = FaultyDisk.ofThisMachine();
    Workspace workspace = on(disk, root);
    registerBefore = register(root);
    workspace.makeFolders();
    disk.trouble((count, operation, path) -> {});
    Nights.run(workspace);
    changes = disk.count();
    registerAfter = register(root);
    wanted = Nights.snapshot(root);
    assertThat(changes).isGreaterThan(50);
  }

  private static Workspace on(FaultyDisk disk, Path root) {
    Nights.workspace(root);
    return new Workspace(disk.path(root));
  }

  private static String register(Path root) throws IOException {
    byte[] bytes = Files.readAllBytes(root.resolve("contracts.ndjson"));
    return Sha256Input.sha256(java.nio.ByteBuffer.wrap(bytes));
  }

  /** With trouble from each change on, the next night makes of the workspace what was wanted. */
  private void eachChangeWith(IntFunction<Trouble> troubles, boolean mayKill) throws IOException {
    for (int n = 1; n <= changes; n++) {
      Path root = folder.resolve("night-" + n);
      FaultyDisk disk = FaultyDisk.ofThisMachine();
      Workspace workspace = on(disk, root);
      workspace.makeFolders();
      disk.trouble(troubles.apply(n));
      try {
        Nights.run(workspace);
      } catch (IOException | UncheckedIOException e) {
        assertThat(mayKill).as("change %d: %s", n, e).isFalse();
      } catch (Killed e) {
        assertThat(mayKill).isTrue();
      }
      assertThat(register(root)).as("register after %d", n).isIn(registerBefore, registerAfter);
      disk.trouble((count, operation, path) -> {});
      Nights.run(workspace);
      assertThat(Nights.snapshot(root)).as("after trouble at change %d", n).isEqualTo(wanted);
      Disk.deleteTree(root);
    }
  }

  @Test
  void whereFoldersCannotBeHeldOpenANightDoesTheSame() throws IOException {
    Path root = folder.resolve("by-path");
    FaultyDisk disk = FaultyDisk.withoutSecureFolders();
    Workspace workspace = on(disk, root);
    disk.trouble(FaultyDisk.killedAt(changes - 10));
    try {
      Nights.run(workspace);
    } catch (Killed e) {
      // The next night makes it good.
    }
    disk.trouble((count, operation, path) -> {});
    Nights.run(workspace);

    assertThat(Nights.snapshot(root)).isEqualTo(wanted);
  }

  @Test
  void killedAtAnyChangeTheNextNightMakesGood() throws IOException {
    eachChangeWith(FaultyDisk::killedAt, true);
  }

  @Test
  void anyChangeFailsTheNextNightMakesGood() throws IOException {
    eachChangeWith(FaultyDisk::failingAt, false);
  }

  @Test
  void diskFullAtAnyChangeTheNextNightMakesGood() throws IOException {
    eachChangeWith(FaultyDisk::fullFrom, false);
  }

  @Test
  void fullDiskBeforeTheCommitLeavesTheWorkspaceAsItWas() throws IOException {
    Path root = folder.resolve("full");
    FaultyDisk disk = FaultyDisk.ofThisMachine();
    Workspace workspace = on(disk, root);
    workspace.makeFolders();
    Map<String, String> before = Nights.snapshot(root);
    for (int n = 1; n <= 20; n++) {
      disk.trouble(FaultyDisk.fullFrom(n));
      assertThatThrownBy(() -> Nights.run(workspace)).hasMessageContaining("No space left");
      assertThat(Nights.snapshot(root)).isEqualTo(before);
    }
  }

  @Test
  void fileThatVanishesIsPassedOver() throws IOException {
    Path root = folder.resolve("vanishing");
    FaultyDisk disk = FaultyDisk.ofThisMachine();
    Workspace workspace = on(disk, root);
    disk.trouble(
        (count, operation, path) -> {
          if (operation.equals("move") && path.endsWith("inbox/salland.csv")) {
            throw new NoSuchFileException(path.toString());
          }
        });

    NightlyResult night = Nights.run(workspace);

    assertThat(night.warnings())
        .extracting(warning -> warning.file() + " " + warning.message().key())
        .contains("salland.csv nightly.left.vanished");
    assertThat(night.summary().counts().files()).containsOnlyKeys("requests.csv");
  }

  @Test
  void fileThatMayNotBeReadStaysAndTheNightIsNotWell() throws IOException {
    Path root = folder.resolve("denied");
    FaultyDisk disk = FaultyDisk.ofThisMachine();
    Workspace workspace = on(disk, root);
    Files.delete(root.resolve("inbox/broken.json"));
    disk.trouble(
        (count, operation, path) -> {
          if (operation.equals("read") && path.endsWith("taken/salland.csv")) {
            throw new AccessDeniedException(path.toString());
          }
        });

    NightlyResult night = Nights.run(workspace);

    assertThat(night.isWell()).isFalse();
    assertThat(night.warnings())
        .extracting(warning -> warning.file() + " " + warning.message().key())
        .contains("salland.csv nightly.left.denied");
    assertThat(root.resolve("inbox/salland.csv")).exists();
    assertThat(root.resolve("inbox/requests.csv")).doesNotExist();
  }
}
