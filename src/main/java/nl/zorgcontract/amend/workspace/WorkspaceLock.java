package nl.zorgcontract.amend.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.zorgcontract.amend.io.Disk;
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

  /** How often a refused process reads who holds the lock, and the pause in between. */
  private static final int ATTEMPTS = 20;

  private static final long PAUSE_MILLIS = 20;

  private final Workspace workspace;
  private final FileChannel channel;

  private WorkspaceLock(Workspace workspace, FileChannel channel) {
    this.workspace = workspace;
    this.channel = channel;
  }

  /**
   * Takes the lock without waiting for it.
   *
   * @param now the start of this run, for the message to processes that find the workspace locked
   * @throws WorkspaceBusyException where another process has it
   */
  public static WorkspaceLock take(Workspace workspace, Instant now) throws IOException {
    FileChannel channel = Disk.openLock(workspace.path(".amend.lock"));
    boolean taken = false;
    try {
      if (tryLock(channel).isEmpty()) {
        throw new WorkspaceBusyException(holder(workspace.path(".amend.holder")));
      }
      String holder = ProcessHandle.current().pid() + " " + now + "\n";
      Disk.replace(workspace.path(".amend.holder"), holder.getBytes(StandardCharsets.UTF_8));
      taken = true;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return new WorkspaceLock(workspace, channel);
  }

  /** The workspace that is locked. */
  public Workspace workspace() {
    return workspace;
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** A holder may not have written its id yet; until it has, the file names an earlier one. */
  private static Message holder(Path file) throws IOException {
    String[] words = read(file);
    for (int attempt = 0; attempt < ATTEMPTS && !isAlive(words); attempt++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      words = read(file);
    }
    return words.length == 2
        ? Message.of("nightly.busy").word("process", words[0]).word("started", local(words[1]))
        : Message.of("nightly.busy.unknown");
  }

  private static boolean isAlive(String[] words) {
    return words.length == 2
        && ProcessHandle.of(Long.parseLong(words[0])).map(ProcessHandle::isAlive).orElse(false);
  }

  private static String local(String instant) {
    ZoneId zone = ReceivedAt.AMSTERDAM;
    return TIME.format(Instant.parse(instant).atZone(zone)) + " (" + zone + ")";
  }

  private static String[] read(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
    } catch (NoSuchFileException e) {
      return new String[0];
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
