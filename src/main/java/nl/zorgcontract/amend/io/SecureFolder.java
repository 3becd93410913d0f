package nl.zorgcontract.amend.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An open folder to which strangers may write. Its entries are reached by their names alone, and no
 * link is followed: neither one that is such an entry, nor one that takes the place of the folder
 * after it was opened.
 *
 * <p>Where the file system cannot do that (Windows), entries are reached by their paths.
 */
public final class SecureFolder implements Closeable {

  /** No file on a disk takes that long to open. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path path;
  private final DirectoryStream<Path> stream;

  /** The same stream, where it is a secure one. */
  private final @Nullable SecureDirectoryStream<Path> secure;

  private SecureFolder(
      Path path, DirectoryStream<Path> stream, @Nullable SecureDirectoryStream<Path> secure) {
    this.path = path;
    this.stream = stream;
    this.secure = secure;
  }

  /**
   * Opens a folder.
   *
   * @param path the path up to the folder is trusted; the folder itself may be no link
   */
  @SuppressWarnings("StreamResourceLeak") // The folder closes it.
  public static SecureFolder open(Path path) throws IOException {
    DirectoryStream<Path> parent = Files.newDirectoryStream(Disk.parent(path));
    try (parent) {
      if (parent instanceof SecureDirectoryStream<Path> known) {
        SecureDirectoryStream<Path> folder =
            known.newDirectoryStream(path.getFileName(), LinkOption.NOFOLLOW_LINKS);
        return new SecureFolder(path, folder, folder);
      }
    }
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(path.toString());
    }
    return new SecureFolder(path, Files.newDirectoryStream(path), null);
  }

  /** The entries, in whatever order the disk gives them; may be asked for once. */
  public Iterator<Path> entries() {
    return stream.iterator();
  }

  /** The attributes of an entry; of a link, its own. */
  public BasicFileAttributes attributes(Path name) throws IOException {
    if (secure == null) {
      return Files.readAttributes(
          path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
    return secure
        .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes();
  }

  /** Whether there is an entry of that name. */
  public boolean has(Path name) throws IOException {
    try {
      attributes(name);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Opens an entry for reading, which may be no link and no pipe. Whoever opens a pipe waits for
   * somebody who writes into it, so an entry that became one just now is given up after a while.
   */
  public InputStream read(Path name) throws IOException {
    SeekableByteChannel channel = withinPatience(name, PATIENCE, () -> openChannel(name));
    try {
      // No pipe and no terminal has a position.
      channel.position();
      return Channels.newInputStream(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private SeekableByteChannel openChannel(Path name) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    return secure == null
        ? Files.newByteChannel(path.resolve(name), options)
        : secure.newByteChannel(name, options);
  }

  /** What the opener opens, unless it takes too long; then whatever it opens later is closed. */
  static <T extends Closeable> T withinPatience(Path name, Duration patience, Callable<T> opener)
      throws IOException {
    CompletableFuture<T> opened = new CompletableFuture<>();
    Thread thread = new Thread(() -> open(opener, opened), "opener");
    thread.setDaemon(true);
    thread.start();
    try {
      return opened.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (opened.cancel(false)) {
        throw new FileSystemException(name.toString(), null, "Opening it takes too long");
      }
      return opened.join();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      opened.cancel(false);
      throw new InterruptedIOException();
    }
  }

  /** What is opened after the patience has ended is closed again. */
  private static <T extends Closeable> void open(Callable<T> opener, CompletableFuture<T> opened) {
    try {
      T result = opener.call();
      if (!opened.complete(result)) {
        result.close();
      }
    } catch (Exception | Error e) {
      opened.completeExceptionally(e);
    }
  }

  /** Moves an entry to another folder on the same disk, whatever kind of entry it is. */
  public void move(Path name, SecureFolder target, Path newName) throws IOException {
    if (secure == null || target.secure == null) {
      Files.move(path.resolve(name), target.path.resolve(newName), StandardCopyOption.ATOMIC_MOVE);
    } else {
      secure.move(name, target.secure, newName);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
