package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.workspace.Nights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyStartsIT {

  private static final int STARTS = 20;

  @TempDir private Path folder;

  @Test
  void ofTwentyStartsOneWorksAndTheOthersNameIt() throws Exception {
    Path workspace = Nights.workspace(folder.resolve("workspace")).root();
    List<Child.Run> starts = new ArrayList<>();
    try {
      for (int i = 0; i < STARTS; i++) {
        starts.add(
            Child.killable(
                "hold", "--workspace", workspace.toString(), "--as-of", Nights.AS_OF.toString()));
      }
      Child.Run holder = theOneThatStays(starts);
      for (Child.Run start : starts) {
        if (!start.equals(holder)) {
          assertThat(start.process().exitValue()).isEqualTo(ExitStatus.BUSY);
          assertThat(start.errors())
              .startsWith(
                  "amend: Another run holds this workspace: process " + holder.process().pid())
              .contains(", started 20");
          assertThat(start.output()).isEmpty();
        }
      }
      assertThat(holder.output()).isEqualToIgnoringNewLines("holding");
      holder.process().getOutputStream().close();
      assertThat(holder.status()).isEqualTo(ExitStatus.REFUSED);
    } finally {
      for (Child.Run start : starts) {
        start.close();
      }
    }
  }

  /** Waits until all but one have ended. */
  private static Child.Run theOneThatStays(List<Child.Run> starts) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
    List<Child.Run> alive = new ArrayList<>(starts);
    while (alive.size() > 1) {
      assertThat(Instant.now()).isBefore(deadline);
      alive.get(0).process().waitFor(50, TimeUnit.MILLISECONDS);
      Child.Run first = alive.remove(0);
      if (first.process().isAlive()) {
        alive.add(first);
      }
    }
    return alive.get(0);
  }
}
