package nl.zorgcontract.amend.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {

  @TempDir private Path root;

  @Test
  void aPersonWaitsForARunButNotForEver() throws Exception {
    Workspace workspace = Nights.empty(root.resolve("workspace"));
    WorkspaceLock run = WorkspaceLock.take(workspace, Nights.NOW);
    assertThatThrownBy(() -> WorkspaceLock.await(workspace, Nights.NOW, 3))
        .isInstanceOf(WorkspaceBusyException.class);
    assertTaken(() -> WorkspaceLock.await(workspace, Nights.NOW), run);
  }

  @Test
  void aRunWaitsForAPersonWhoAddsALineAndForNobodyElse() throws Exception {
    Workspace workspace = Nights.empty(root.resolve("workspace"));
    WorkspaceLock person = WorkspaceLock.await(workspace, Nights.NOW);
    assertTaken(() -> WorkspaceLock.take(workspace, Nights.NOW), person);
    try (WorkspaceLock run = WorkspaceLock.take(workspace, Nights.NOW)) {
      assertThat(run.workspace()).isEqualTo(workspace);
      assertThatThrownBy(() -> WorkspaceLock.take(workspace, Nights.NOW))
          .isInstanceOf(WorkspaceBusyException.class);
    }
  }

  private interface Taking {
    WorkspaceLock take() throws Exception;
  }

  /** The lock that is held is given back, and whoever waits for it gets it. */
  private static void assertTaken(Taking taking, WorkspaceLock held) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<WorkspaceLock> waiting = thread.submit(taking::take);
    thread.shutdown();
    held.close();
    try (WorkspaceLock taken = waiting.get()) {
      assertThat(taken.workspace()).isEqualTo(held.workspace());
    }
  }
}
