package nl.zorgcontract.amend.cli;

import static nl.zorgcontract.amend.cli.InProcess.amend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.InProcess.Result;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs on a disk that gets full, at every size from the one that holds the inputs to the one that
 * holds everything. Only root can make such disks; for anybody else these tests are skipped.
 */
class FullDiskIT {

  private static final String SAMPLES =
      Path.of(System.getProperty("amend.basedir", ".")).resolve("samples").toString();

  /** What a disk may be short of. */
  private enum Shortage {
    PAGES("size=%dk", 4),
    FILE_NODES("size=8m,nr_inodes=%d", 1);

    private final String option;
    private final int step;

    Shortage(String option, int step) {
      this.option = option;
      this.step = step;
    }

    String options(int amount) {
      return String.format(option, amount * step);
    }
  }

  @TempDir private Path disk;

  @BeforeEach
  void rootMayMount() throws Exception {
    assumeThat(System.getProperty("user.name")).as("only root mounts disks").isEqualTo("root");
    assumeThat(mount("size=1m")).as("mounting is allowed here").isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  private int mount(String options) throws Exception {
    return run("mount", "-t", "tmpfs", "-o", options, "none", disk.toString());
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** A disk with only so much of something, or none if what a run needs to begin does not fit. */
  private boolean prepare(Shortage shortage, int amount, Setup setup) throws Exception {
    unmount();
    assertThat(mount(shortage.options(amount))).isZero();
    try {
      setup.prepare();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void makeRoom() throws Exception {
    assertThat(run("mount", "-o", "remount,size=16m,nr_inodes=0", disk.toString())).isZero();
  }

  private interface Setup {
    void prepare() throws IOException;
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = root.relativize(path).toString();
        files.put(name, Files.isRegularFile(path) ? Files.readString(path) : "");
      }
    }
    return files;
  }

  private static List<String> names(Path folder) throws IOException {
    String[] names = folder.toFile().list();
    assertThat(names).as(folder.toString()).isNotNull();
    return Arrays.stream(names).sorted().toList();
  }

  private Path workspace() {
    return disk.resolve("workspace");
  }

  private void prepareWorkspace() throws IOException {
    Path inbox = Files.createDirectories(workspace().resolve("inbox"));
    Files.copy(Path.of(SAMPLES, "contracts.ndjson"), workspace().resolve("contracts.ndjson"));
    Files.copy(Path.of(SAMPLES, "requests.csv"), inbox.resolve("requests.csv"));
    Files.writeString(inbox.resolve("broken.json"), "[{");
  }

  private Result nightly() {
    return amend("nightly", "--workspace", workspace().toString(), "--quiet");
  }

  private void assertNightIsDone(String register) throws IOException {
    assertThat(workspace().resolve("contracts.ndjson")).hasContent(register);
    assertThat(names(workspace().resolve("inbox"))).isEmpty();
    assertThat(names(workspace().resolve(".staging"))).isEmpty();
    assertThat(names(workspace().resolve("quarantine")))
        .containsExactly("broken.json", "broken.json.error.txt");
  }

  @ParameterizedTest
  @EnumSource
  void nightThatFindsNoRoomLeavesWhatWasThereAndTheNextOneMakesItGood(Shortage shortage)
      throws Exception {
    prepare(Shortage.PAGES, 4096, this::prepareWorkspace);
    String before = Files.readString(workspace().resolve("contracts.ndjson"));
    assertThat(nightly().status()).isEqualTo(ExitStatus.REFUSED);
    final String after = Files.readString(workspace().resolve("contracts.ndjson"));
    int failed = 0;
    for (int amount = 5, clean = 0; clean < 3; amount++) {
      if (!prepare(shortage, amount, this::prepareWorkspace)) {
        continue;
      }
      Result night = nightly();
      String told = amount + " " + shortage + ": " + night.err();
      String register = Files.readString(workspace().resolve("contracts.ndjson"));
      assertThat(night.status()).as(told).isIn(ExitStatus.FAILED, ExitStatus.REFUSED);
      assertThat(night.err()).as(told).doesNotContain("Exception");
      assertThat(register).as(told).isIn(before, after);
      if (night.err().contains("othing was changed") || night.err().contains("left in the inbox")) {
        assertThat(register).as(told).isEqualTo(before);
      }
      if (night.status() == ExitStatus.FAILED) {
        failed++;
      }
      clean = night.err().contains("could not") || !register.equals(after) ? 0 : clean + 1;
      makeRoom();
      assertThat(nightly().status()).as(told).isIn(ExitStatus.DONE, ExitStatus.REFUSED);
      assertNightIsDone(after);
    }
    assertThat(failed).isGreaterThan(10);
  }

  private Result process(String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "process",
                    SAMPLES + "/requests.csv",
                    "--contracts",
                    SAMPLES + "/contracts.ndjson",
                    "--quiet",
                    "--out",
                    disk.resolve("out").toString()),
                Stream.of(options))
            .toList();
    return amend(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void processThatFindsNoRoomLeavesNothing(Shortage shortage) throws Exception {
    int failed = 0;
    for (int amount = 2, done = 0; done < 3; amount++) {
      prepare(shortage, amount, () -> {});
      Result run = process();
      String told = amount + " " + shortage + ": " + run.err();
      if (run.status() == ExitStatus.DONE) {
        done++;
        continue;
      }
      failed++;
      assertThat(run.status()).as(told).isEqualTo(ExitStatus.FAILED);
      assertThat(names(disk)).as(told).isEmpty();
      makeRoom();
      assertThat(process().status()).as(told).isEqualTo(ExitStatus.DONE);
    }
    assertThat(failed).isGreaterThan(10);
  }

  private void prepareResults() throws IOException {
    Path out = Files.createDirectories(disk.resolve("out"));
    Files.writeString(out.resolve("accepted.csv"), "earlier");
    Files.writeString(out.resolve("summary.json"), "{\"outputs\": [{\"name\": \"accepted.csv\"}]}");
    Files.writeString(out.resolve("mine.txt"), "mine");
  }

  @ParameterizedTest
  @EnumSource
  void processThatFindsNoRoomLeavesTheEarlierResults(Shortage shortage) throws Exception {
    int failed = 0;
    for (int amount = 5, done = 0; done < 3; amount++) {
      if (!prepare(shortage, amount, this::prepareResults)) {
        continue;
      }
      Map<String, String> before = files(disk);
      Result run = process("--force");
      String told = amount + " " + shortage + ": " + run.err();
      if (run.status() == ExitStatus.DONE) {
        done++;
        continue;
      }
      failed++;
      assertThat(run.status()).as(told).isEqualTo(ExitStatus.FAILED);
      assertThat(files(disk)).as(told).isEqualTo(before);
      makeRoom();
      assertThat(process("--force").status()).as(told).isEqualTo(ExitStatus.DONE);
      assertThat(disk.resolve("out/mine.txt")).hasContent("mine");
    }
    assertThat(failed).isGreaterThan(10);
  }
}
