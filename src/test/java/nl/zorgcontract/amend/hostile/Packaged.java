package nl.zorgcontract.amend.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program as a process with 256 MB of heap, its standard input streamed by the test
 * for as long as the process reads.
 */
final class Packaged {

  /** No measure of speed, but the end of patience with a process that hangs. */
  private static final long PATIENCE_SECONDS = 120;

  private Packaged() {}

  /** Writes a file of any size, and stops when the other side has had enough. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** What a run of the program gave. */
  record Result(int status, String out, String err) {}

  static Result amend(Path folder, Content input, List<String> args)
      throws IOException, InterruptedException {
    return amend(folder, "256m", input, args);
  }

  /** Likewise with another heap. */
  static Result amend(Path folder, String heap, Content input, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Xshare:auto", "-jar"));
    command.add(System.getProperty("amend.jar"));
    command.addAll(args);
    Path out = folder.resolve("said.out");
    Path err = folder.resolve("said.err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    // A process that neither reads nor ends would hold up the writing below.
    process
        .onExit()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .exceptionally(late -> kill(process));
    try (OutputStream stdin = process.getOutputStream()) {
      input.write(stdin);
    } catch (IOException e) {
      // The program has refused the file before its end.
    }
    int status = process.waitFor();
    Result result = new Result(status, Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return result;
  }

  private static Process kill(Process process) {
    return process.destroyForcibly();
  }
}
