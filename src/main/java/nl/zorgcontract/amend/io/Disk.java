package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations on files and folders. Whatever is created is readable by its owner and group only. */
public final class Disk {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
  private static final Set<PosixFilePermission> PUBLIC_FILE =
      PosixFilePermissions.fromString("rw-r--r--");
  static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-x---");
  private static final Set<PosixFilePermission> PRIVATE_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private Disk() {}

  /**
   * Creates a file and opens it for writing. Only after {@link #force} does its content survive a
   * power cut.
   */
  public static OutputStream create(Path file) throws IOException {
    return create(file, FILE);
  }

  /** Opens what it creates, and no other file that took its name since. */
  private static OutputStream create(Path file, Set<PosixFilePermission> permissions)
      throws IOException {
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes(file, permissions)));
  }

  /** Creates a folder. */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, attributes(folder, FOLDER));
  }

  /** Creates a folder that only its owner may enter; fails where anything of that name exists. */
  public static void createPrivateFolder(Path folder) throws IOException {
    Files.createDirectory(folder, attributes(folder, PRIVATE_FOLDER));
  }

  static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /** Sets the permissions of a file, where the file system knows them. */
  static void setPermissions(Path file, Set<PosixFilePermission> permissions) throws IOException {
    PosixFileAttributeView view = posix(file);
    if (view != null && !view.readAttributes().permissions().equals(permissions)) {
      view.setPermissions(permissions);
    }
  }

  /** The owner, group and permissions of a file, or of a link; null where nobody knows them. */
  static @Nullable PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(
        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Creates a folder if it is missing. */
  public static void ensureFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      createFolder(folder);
      force(parent(folder));
    }
  }

  /** Replaces a small file; a reader sees either the old content or the new, never a part. */
  public static void replace(Path file, byte[] content) throws IOException {
    replace(file, content, FILE);
  }

  /** The same for a file that everybody may read. */
  public static void replacePublic(Path file, byte[] content) throws IOException {
    replace(file, content, PUBLIC_FILE);
  }

  private static void replace(Path file, byte[] content, Set<PosixFilePermission> permissions)
      throws IOException {
    replace(file, content, whole -> setPermissions(whole, permissions));
  }

  /**
   * Replaces a file by a longer one with its owner, group and permissions, or creates it; a reader
   * sees either the old content or the new, and so does whoever comes after a power cut. A link to
   * the file stays one.
   */
  public static void replaceLike(Path file, byte[] content) throws IOException {
    Path real = isThere(file) ? file.toRealPath() : file;
    replace(
        real,
        content,
        whole -> {
          if (isThere(real)) {
            FileOwnership.copy(real, whole);
          }
        });
  }

  /** Makes a file what it is to be beside its content. */
  @FunctionalInterface
  private interface Preparation {
    void prepare(Path whole) throws IOException;
  }

  private static void replace(Path file, byte[] content, Preparation preparation)
      throws IOException {
    Path whole = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.deleteIfExists(whole);
    try {
      write(whole, content);
      preparation.prepare(whole);
      force(whole);
      moveOver(whole, file);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  public static void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = create(file)) {
      out.write(content);
    }
  }

  /** Copies a file to a new one that only its owner may read. */
  public static void copyPrivately(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = create(to, PRIVATE_FILE)) {
      in.transferTo(out);
    }
  }

  /** Copies a stream to a new file and closes it; returns size and checksum of what was copied. */
  public static FileSum copy(String name, InputStream from, Path to) throws IOException {
    try (Sha256Input in = new Sha256Input(from);
        OutputStream out = create(to)) {
      in.transferTo(out);
      return new FileSum(name, in.bytes(), in.sha256());
    }
  }

  /** Size and checksum of a file. */
  public static FileSum sum(String name, Path file) throws IOException {
    return sum(name, Files.newInputStream(file));
  }

  /** Size and checksum of a stream, which is closed. */
  public static FileSum sum(String name, InputStream content) throws IOException {
    try (Sha256Input in = new Sha256Input(content)) {
      in.transferTo(OutputStream.nullOutputStream());
      return new FileSum(name, in.bytes(), in.sha256());
    }
  }

  /** Renames a file or folder atomically, within one file system, to a name that is free. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Renames a file atomically over another, and forces the folder that holds it. */
  public static void moveOver(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(parent(to));
  }

  /** Whether anything of that name exists, including a link that leads nowhere. */
  public static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Forces a file, or the entries of a folder, to disk, so that it survives a power cut. Windows
   * opens no folder, and forces only a file that is opened for writing.
   */
  public static void force(Path path) throws IOException {
    boolean onWindows = path.getFileSystem().getSeparator().equals("\\");
    if (onWindows && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    OpenOption access = onWindows ? StandardOpenOption.WRITE : StandardOpenOption.READ;
    try (FileChannel channel = FileChannel.open(path, access)) {
      channel.force(true);
    }
  }

  /** Forces a folder, everything in it, and its own name to disk. */
  public static void forceAll(Path folder) throws IOException {
    forceTree(folder, path -> true);
    force(parent(folder));
  }

  /** Forces a folder, and those of the entries in it that are wanted with everything in them. */
  public static void forceTree(Path folder, Predicate<Path> wanted) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : list(folder)) {
      if (wanted.test(path)) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          forceTree(path, each -> true);
        } else {
          files.add(path);
        }
      }
    }
    ManyFiles.force(files);
    force(folder);
  }

  /** The folder that holds a file or folder; for the root, the root. */
  public static Path parent(Path path) {
    Path absolute = path.toAbsolutePath();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }

  /** Deletes a folder with everything in it; links are deleted, never followed. */
  public static void deleteTree(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The entries of a folder, in the order of their names. */
  public static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
