package nl.zorgcontract.amend.io.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process of its own that locks a file and keeps it until its standard input ends. */
public final class LockHolder {

  private LockHolder() {}

  /** Starts one, and waits until it has the lock. */
  static Process start(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("The file could not be locked");
    }
    return process;
  }

  /** Locks the file that is the first argument. */
  public static void main(String[] args) throws IOException {
    try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
      channel.lock();
      System.out.println("locked");
      while (System.in.read() >= 0) {
        // Until its end.
      }
    }
  }
}
