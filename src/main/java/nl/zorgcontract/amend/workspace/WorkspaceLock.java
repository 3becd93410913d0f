package nl.zorgcontract.amend.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.LockFile;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.request.ReceivedAt;

/**
 * Exclusive lock on a workspace. The operating system releases it when the process dies, however it
 * dies.
 *
 * <p>The lock is on a file of its own that is never read, renamed or deleted: closing any other
 * handle on it in this process would release the lock. The holder writes its process id into a
 * second file, for the message to processes that find the workspace locked.
 */
public final class WorkspaceLock implements Closeable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final long PAUSE_MILLIS = 20;

  /** How often a refused process looks who holds the lock, with a pause in between. */
  private static final int LOOKS = 20;

  /** How often the lock is asked for by somebody who waits a minute. */
  private static final int MINUTE = 3000;

  /** Behind the id and the start of a holder that is no run and will be done in a moment. */
  private static final String BRIEFLY = "briefly";

  private final Workspace workspace;
  private final FileChannel channel;

  private WorkspaceLock(Workspace workspace, FileChannel channel) {
    this.workspace = workspace;
    this.channel = channel;
  }

  /**
   * Takes the lock for a run, which does not wait for another. Only for a person who adds a line
   * does it wait, a minute at most: nobody should lose a night by that.
   *
   * @param now the start of this run, for the message to processes that find the workspace locked
   * @throws WorkspaceBusyException where another process has it
   */
  public static WorkspaceLock take(Workspace workspace, Instant now) throws IOException {
    return taken(workspace, now.toString(), attempt -> isHeldBriefly(workspace, attempt));
  }

  /**
   * Takes the lock for a person who adds a line, and waits for it, a minute at most.
   *
   * @throws WorkspaceBusyException where another process still has it then
   */
  public static WorkspaceLock await(Workspace workspace, Instant now) throws IOException {
    return await(workspace, now, MINUTE);
  }

  static WorkspaceLock await(Workspace workspace, Instant now, int attempts) throws IOException {
    return taken(workspace, now + " " + BRIEFLY, attempt -> attempt < attempts);
  }

  /** Whether to wait for a lock that was asked for so many times. */
  private interface Patience {
    boolean waits(int attempt) throws IOException;
  }

  private static WorkspaceLock taken(Workspace workspace, String holder, Patience patience)
      throws IOException {
    FileChannel channel = LockFile.open(workspace.path(".amend.lock"));
    boolean taken = false;
    try {
      for (int attempt = 1; !LockFile.lock(channel); attempt++) {
        if (!patience.waits(attempt) || !isPaused()) {
          throw new WorkspaceBusyException(busy(read(workspace)));
        }
      }
      String text = ProcessHandle.current().pid() + " " + holder + "\n";
      Disk.replace(holderFile(workspace), text.getBytes(StandardCharsets.UTF_8));
      taken = true;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return new WorkspaceLock(workspace, channel);
  }

  public Workspace workspace() {
    return workspace;
  }

  /** A holder may not have written its id yet; until it has, the file names an earlier one. */
  private static boolean isHeldBriefly(Workspace workspace, int attempt) throws IOException {
    String[] words = read(workspace);
    return isAlive(words)
        ? words.length > 2 && words[2].equals(BRIEFLY) && attempt < MINUTE
        : attempt < LOOKS;
  }

  /** False where this process is to end. */
  private static boolean isPaused() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Message busy(String[] words) {
    return words.length > 1
        ? Message.of("nightly.busy").word("process", words[0]).word("started", local(words[1]))
        : Message.of("nightly.busy.unknown");
  }

  private static boolean isAlive(String[] words) {
    return words.length > 1
        && ProcessHandle.of(Long.parseLong(words[0])).map(ProcessHandle::isAlive).orElse(false);
  }

  private static String local(String instant) {
    ZoneId zone = ReceivedAt.AMSTERDAM;
    return TIME.format(Instant.parse(instant).atZone(zone)) + " (" + zone + ")";
  }

  private static Path holderFile(Workspace workspace) {
    return workspace.path(".amend.holder");
  }

  private static String[] read(Workspace workspace) throws IOException {
    try {
      return Files.readString(holderFile(workspace), StandardCharsets.UTF_8).strip().split(" ", -1);
    } catch (NoSuchFileException e) {
      return new String[0];
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
