package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes that run the packaged program. */
final class Child {

  /** The exit status that a shell tells of a process killed by SIGKILL. */
  static final int KILLED = 137;

  private static final Path JAR = Path.of(System.getProperty("amend.jar", "target/amend.jar"));

  private Child() {}

  /** The program as users run it. */
  static Run program(String... args) throws IOException {
    return start(List.of("-jar", JAR.toString()), List.of(args));
  }

  /** The program from its jar, with the main class of the tests that stops it. */
  static Run killable(String what, String... args) throws IOException {
    Path tests =
        Path.of(KilledNightly.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    List<String> all = new ArrayList<>(List.of(what));
    all.addAll(List.of(args));
    return start(List.of("-cp", JAR + ":" + tests, KilledNightly.class.getName()), all);
  }

  private static Run start(List<String> program, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(program);
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    // Files, not pipes: nobody need read along, and a pipe may fill.
    Path out = Files.createTempFile("amend", ".out");
    Path err = Files.createTempFile("amend", ".err");
    builder.redirectOutput(out.toFile());
    builder.redirectError(err.toFile());
    return new Run(builder.start(), out, err);
  }

  /** A running or ended program with its outputs. */
  record Run(Process process, Path out, Path err) implements AutoCloseable {

    /** Waits for the end of the process, two minutes at most. */
    int status() throws InterruptedException {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new AssertionError("The process did not end");
      }
      return process.exitValue();
    }

    /** Kills the process once so much time has passed, if it still runs then. */
    boolean killAfter(long millis) throws InterruptedException {
      boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      return !ended && status() == KILLED;
    }

    String output() throws IOException {
      return Files.readString(out, StandardCharsets.UTF_8);
    }

    String errors() throws IOException {
      return Files.readString(err, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }
}
