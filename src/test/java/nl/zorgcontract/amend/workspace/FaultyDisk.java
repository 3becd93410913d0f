package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The disk of this machine, with trouble: every change to it passes here and is counted, and a
 * {@link Trouble} may let any of them fail. A write that fails has written half of its bytes.
 */
final class FaultyDisk extends FileSystemProvider {

  /** What goes wrong. */
  interface Trouble {
    /**
     * A change is about to be made, or a file to be opened for reading.
     *
     * @param operation one of write, create, folder, delete, move, force, read
     * @throws IOException to let it fail
     */
    void at(int count, String operation, Path path) throws IOException;
  }

  /** The process is gone: nothing is done any more, whatever the program tries. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final FileSystemProvider real;
  private final Disks system;
  private Trouble trouble = (count, operation, path) -> {};
  private int count;

  /** Whether entries of an open folder can be reached by their names alone. */
  private final boolean isSecure;

  private FaultyDisk(FileSystem fileSystem, boolean isSecure) {
    this.isSecure = isSecure;
    this.real = fileSystem.provider();
    this.system = new Disks(this, fileSystem);
  }

  /** A disk without trouble as yet. */
  static FaultyDisk ofThisMachine() {
    return new FaultyDisk(java.nio.file.FileSystems.getDefault(), true);
  }

  /** One on which entries are always reached by their paths, as on Windows. */
  static FaultyDisk withoutSecureFolders() {
    return new FaultyDisk(java.nio.file.FileSystems.getDefault(), false);
  }

  /** The path as a path of this disk. */
  Path path(Path path) {
    return new Faulty(system, path);
  }

  /** From now on there is this trouble; changes are counted from 1. */
  void trouble(Trouble next) {
    trouble = next;
    count = 0;
  }

  /** The disk is full from the n-th change on until it is cleared: nothing more can be written. */
  static Trouble fullFrom(int n) {
    return (count, operation, path) -> {
      boolean takesSpace = Set.of("write", "create", "folder").contains(operation);
      if (count >= n && takesSpace) {
        throw new FileSystemException(path.toString(), null, "No space left on device");
      }
    };
  }

  /** The n-th change fails, whichever it is; the ones before and after it do not. */
  static Trouble failingAt(int n) {
    return (count, operation, path) -> {
      if (count == n) {
        throw new FileSystemException(path.toString(), null, "Input/output error");
      }
    };
  }

  /** The process is killed at the n-th change. */
  static Trouble killedAt(int n) {
    return (count, operation, path) -> {
      if (count >= n) {
        throw new Killed();
      }
    };
  }

  /** How many changes were made since the trouble was set. */
  int count() {
    return count;
  }

  /** A file is about to be opened for reading. */
  void reading(Path path) throws IOException {
    trouble.at(0, "read", real(path));
  }

  void change(String operation, Path path) throws IOException {
    count++;
    trouble.at(count, operation, real(path));
  }

  static Path real(Path path) {
    return path instanceof Faulty faulty ? faulty.real : path;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.READ) && options.size() == 1) {
      // Nothing is opened as a channel for reading but what is forced.
      change("force", path);
    }
    return real.newFileChannel(real(path), options, attributes);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.CREATE_NEW)) {
      change("create", path);
    } else if (!options.contains(StandardOpenOption.WRITE)) {
      reading(path);
    }
    return new Channel(path, real.newByteChannel(real(path), options, attributes));
  }

  private final class Channel implements SeekableByteChannel {
    private final Path path;
    private final SeekableByteChannel channel;

    private Channel(Path path, SeekableByteChannel channel) {
      this.path = path;
      this.channel = channel;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      try {
        change("write", path);
      } catch (IOException | Killed e) {
        if (!(e instanceof Killed) || firstWord) {
          firstWord = false;
          channel.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        }
        throw e;
      }
      return channel.write(bytes);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return channel.read(bytes);
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      channel.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      channel.truncate(size);
      return this;
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** A killed process writes half of its last write, and nothing afterwards. */
  private boolean firstWord = true;

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    change("folder", folder);
    real.createDirectory(real(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    change("delete", path);
    real.delete(real(path));
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    change("move", from);
    real.move(real(from), real(to), options);
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) {
    throw new UnsupportedOperationException("Nothing is copied this way");
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> entries = real.newDirectoryStream(real(folder), entry -> true);
    if (isSecure && entries instanceof SecureDirectoryStream<Path> secure) {
      return new FaultyFolder(this, folder, secure);
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> each = entries.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Path next() {
            return path(each.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  @Override
  public boolean isSameFile(Path a, Path b) throws IOException {
    return real.isSameFile(real(a), real(b));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return real.readAttributes(real(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(real(path), attribute, value, options);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  /** The file system of the faulty paths. */
  private static final class Disks extends FileSystem {
    private final FaultyDisk provider;
    private final FileSystem real;

    private Disks(FaultyDisk provider, FileSystem real) {
      this.provider = provider;
      this.real = real;
    }

    @Override
    public FileSystemProvider provider() {
      return provider;
    }

    @Override
    public Path getPath(String first, String... more) {
      return new Faulty(this, real.getPath(first, more));
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return real.supportedFileAttributeViews();
    }

    @Override
    public String getSeparator() {
      return real.getSeparator();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      throw new UnsupportedOperationException();
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException();
    }
  }

  /** A path of this disk. */
  private record Faulty(Disks system, Path real) implements Path {

    private Path wrapped(Path path) {
      return path == null ? null : new Faulty(system, path);
    }

    @Override
    public FileSystem getFileSystem() {
      return system;
    }

    @Override
    public boolean isAbsolute() {
      return real.isAbsolute();
    }

    @Override
    public Path getRoot() {
      return wrapped(real.getRoot());
    }

    @Override
    public Path getFileName() {
      return wrapped(real.getFileName());
    }

    @Override
    public Path getParent() {
      return wrapped(real.getParent());
    }

    @Override
    public int getNameCount() {
      return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
      return wrapped(real.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
      return wrapped(real.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
      return real.startsWith(FaultyDisk.real(other));
    }

    @Override
    public boolean endsWith(Path other) {
      return real.endsWith(FaultyDisk.real(other));
    }

    @Override
    public Path normalize() {
      return wrapped(real.normalize());
    }

    @Override
    public Path resolve(Path other) {
      return wrapped(real.resolve(FaultyDisk.real(other)));
    }

    @Override
    public Path relativize(Path other) {
      return wrapped(real.relativize(FaultyDisk.real(other)));
    }

    @Override
    public URI toUri() {
      return real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
      return wrapped(real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
      return wrapped(real.toRealPath(options));
    }

    @Override
    public WatchKey register(
        WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
      return real.compareTo(FaultyDisk.real(other));
    }

    @Override
    public String toString() {
      return real.toString();
    }
  }
}
