package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.BundledResources;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.Terminal;
import nl.zorgcontract.amend.workspace.Nights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program for real, by SIGKILL: at each step in turn, at each step of finishing a killed
 * run, at random moments, and several times in a row. Each time the next night must leave the
 * workspace as an uninterrupted one does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NightlyKillIT {

  private static final AtomicInteger KILLS = new AtomicInteger();
  private static final int RANDOM_KILLS = 120;
  private static final int CHAINS = 8;
  private static final int CHAIN = 6;

  @TempDir private static Path folder;

  private static Map<String, String> wanted;
  private static RegisterWatch watch;
  private static int steps;
  private static long millis;

  @BeforeAll
  static void uninterruptedNight() throws Exception {
    Path first = folder.resolve("first");
    Nights.workspace(first);
    byte[] before = Files.readAllBytes(first.resolve("contracts.ndjson"));
    try (Child.Run night = Child.program(program(first))) {
      assertThat(night.status()).as(night.errors()).isEqualTo(ExitStatus.REFUSED);
    }
    wanted = Nights.snapshot(first);
    watch = new RegisterWatch(before, Files.readAllBytes(first.resolve("contracts.ndjson")));

    Path second = folder.resolve("second");
    Nights.workspace(second);
    long start = System.nanoTime();
    try (Child.Run night = Child.killable("0", args(second))) {
      assertThat(night.status()).isEqualTo(ExitStatus.REFUSED);
      millis = (System.nanoTime() - start) / 1_000_000;
      String told =
          night.output().lines().filter(line -> line.startsWith("steps ")).findAny().get();
      steps = Integer.parseInt(told.substring("steps ".length()));
    }
    assertThat(Nights.snapshot(second)).isEqualTo(wanted);
    assertThat(steps).isGreaterThan(20);
  }

  @AfterAll
  static void readersSawOneOfTwoRegisters() throws Exception {
    watch.stop();
    assertThat(watch.surprises()).isEmpty();
    assertThat(watch.reads()).isGreaterThan(1000);
    System.err.println(KILLS + " kills, " + watch.reads() + " looks at the register");
  }

  private static String[] args(Path workspace) {
    return new String[] {"--workspace", workspace.toString(), "--as-of", Nights.AS_OF.toString()};
  }

  private static String[] program(Path workspace) {
    List<String> args = new ArrayList<>(List.of("nightly"));
    args.addAll(List.of(args(workspace)));
    return args.toArray(String[]::new);
  }

  /** The next night; in this process, since one that is not killed needs none of its own. */
  private static void nextNight(Path workspace) {
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            System.in,
            java.io.OutputStream.nullOutputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            Clock.systemUTC(),
            Terminal.NONE,
            new BundledResources());
    int status = new Amend(console).run(program(workspace));
    assertThat(status).as(err.toString()).isIn(ExitStatus.DONE, ExitStatus.REFUSED);
  }

  private static Path workspace(String name) {
    Path workspace = folder.resolve(name);
    Nights.workspace(workspace);
    watch.watch(workspace);
    return workspace;
  }

  private static void assertMadeGood(Path workspace, String when) {
    nextNight(workspace);
    assertThat(Nights.snapshot(workspace)).as(when).isEqualTo(wanted);
  }

  private static void killAtStep(int step, Path workspace) throws Exception {
    try (Child.Run night = Child.killable(String.valueOf(step), args(workspace))) {
      assertThat(night.status()).as(night.errors()).isEqualTo(Child.KILLED);
      KILLS.incrementAndGet();
    }
  }

  @Test
  @Order(1)
  void killedAtEachStep() throws Exception {
    for (int step = 1; step <= steps; step++) {
      Path workspace = workspace("step-" + step);
      killAtStep(step, workspace);
      assertMadeGood(workspace, "killed at step " + step);
    }
  }

  @Test
  @Order(2)
  void killedAtEachStepOfFinishingARun() throws Exception {
    // From the commit on all steps but the first few are those of finishing.
    int commit = steps;
    for (int step = 1; step <= steps; step++) {
      if (Files.exists(folder.resolve("step-" + step + "/runs"))
          && isSecondRunOf(folder.resolve("step-" + step))) {
        commit = step;
        break;
      }
    }
    for (int step = 1; step <= steps - commit + 1; step++) {
      Path workspace = workspace("finishing-" + step);
      killAtStep(commit, workspace);
      killAtStep(step, workspace);
      assertMadeGood(workspace, "finishing killed at step " + step);
    }
  }

  /** Whether the run there was finished by a later one: its log ends before its commit.json. */
  private static boolean isSecondRunOf(Path workspace) throws IOException {
    try (var logs = Files.list(workspace.resolve("logs"))) {
      for (Path log : (Iterable<Path>) logs::iterator) {
        if (Files.readString(log).contains("finish earlier run")) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  @Order(3)
  void killedAtRandomMoments() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int kills = 0;
    for (int i = 0; kills < RANDOM_KILLS; i++) {
      Path workspace = workspace("random-" + i);
      long moment = moment(random);
      try (Child.Run night = Child.program(program(workspace))) {
        kills += night.killAfter(moment) ? 1 : 0;
      }
      assertMadeGood(workspace, "killed after " + moment + " ms, seed " + seed);
    }
    KILLS.addAndGet(kills);
  }

  /** Mostly while the run works: before that a process only starts. */
  private static long moment(Random random) {
    return millis / 4 + (long) (random.nextDouble() * millis);
  }

  @Test
  @Order(4)
  void killedManyTimesInARow() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<?>> chains = new ArrayList<>();
    for (int i = 0; i < CHAINS; i++) {
      Path workspace = workspace("chain-" + i);
      Random random = new Random(i);
      chains.add(two.submit(() -> chain(workspace, random)));
    }
    two.shutdown();
    for (Future<?> chain : chains) {
      chain.get();
    }
  }

  private static Void chain(Path workspace, Random random) throws Exception {
    for (int link = 0; link < CHAIN; link++) {
      try (Child.Run night =
          Child.killable(String.valueOf(1 + random.nextInt(20)), args(workspace))) {
        KILLS.addAndGet(night.status() == Child.KILLED ? 1 : 0);
      }
    }
    assertMadeGood(workspace, "killed " + CHAIN + " times");
    return null;
  }

  @Test
  @Order(5)
  void thereWereAtLeastTwoHundredKills() {
    assertThat(KILLS.get()).isGreaterThanOrEqualTo(200);
  }
}
