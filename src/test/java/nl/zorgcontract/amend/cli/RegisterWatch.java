package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Reads the register again and again, as others do; it must be one of two, whole. */
final class RegisterWatch {

  private static final long PAUSE_NANOS = 200_000;

  private final byte[] before;
  private final byte[] after;
  private final List<String> surprises = new CopyOnWriteArrayList<>();
  private final AtomicLong reads = new AtomicLong();
  private final Thread thread = new Thread(this::read, "register watch");
  private volatile Path register;
  private volatile boolean closed;

  RegisterWatch(byte[] before, byte[] after) {
    this.before = before.clone();
    this.after = after.clone();
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on the register of this workspace. */
  void watch(Path workspace) {
    register = workspace.resolve("contracts.ndjson");
  }

  private void read() {
    while (!closed) {
      Path file = register;
      if (file != null) {
        look(file);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void look(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!Arrays.equals(bytes, before) && !Arrays.equals(bytes, after)) {
        surprises.add(file + " had " + bytes.length + " bytes");
      }
    } catch (IOException e) {
      surprises.add(e.toString());
    }
    reads.incrementAndGet();
  }

  /** What was read that is neither. */
  List<String> surprises() {
    return List.copyOf(surprises);
  }

  long reads() {
    return reads.get();
  }

  /** Ends it. */
  void stop() throws InterruptedException {
    closed = true;
    thread.join();
  }
}
