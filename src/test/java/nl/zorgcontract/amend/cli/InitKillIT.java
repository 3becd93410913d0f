package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.workspace.Nights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code amend init} killed by SIGKILL: there is a whole workspace, or the next one makes it. */
class InitKillIT {

  private static final int KILLS = 15;

  @TempDir private Path folder;

  private static Child.Run init(Path workspace) throws IOException {
    return Child.program(
        "init",
        workspace.toString(),
        "--contracts",
        Program.HOME.resolve("samples/contracts.ndjson").toString());
  }

  @Test
  void killedAtRandomMomentsItIsMadeByTheNext() throws Exception {
    Path workspace = folder.resolve("workspace");
    long start = System.nanoTime();
    try (Child.Run run = init(workspace)) {
      assertThat(run.status()).as(run.errors()).isEqualTo(ExitStatus.DONE);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> wanted = Nights.snapshot(workspace);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kills = 0; kills < KILLS; ) {
      Disk.deleteTree(workspace);
      try (Child.Run run = init(workspace)) {
        kills += run.killAfter(millis / 2 + random.nextInt((int) millis)) ? 1 : 0;
      }
      try (Child.Run again = init(workspace)) {
        assertThat(again.status()).as(again.errors()).isIn(ExitStatus.DONE, ExitStatus.USAGE);
      }
      assertThat(Nights.snapshot(workspace)).as("seed " + seed).isEqualTo(wanted);
    }
  }
}
