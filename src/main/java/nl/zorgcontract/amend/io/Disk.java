package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations on files and folders. Whatever is created is readable by its owner and group only. */
public final class Disk {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-x---");

  private Disk() {}

  /**
   * Creates a file and opens it for writing. Only after {@link #force} does its content survive a
   * power cut.
   */
  public static OutputStream create(Path file) throws IOException {
    Files.createFile(file, attributes(file, FILE));
    return Files.newOutputStream(file, StandardOpenOption.WRITE);
  }

  /** Creates a folder. */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, attributes(folder, FOLDER));
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /** Opens a file for locking, and creates it if missing. Nothing is ever read from it. */
  public static FileChannel openLock(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes(file, FILE));
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
    Path whole = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.deleteIfExists(whole);
    write(whole, content);
    force(whole);
    moveOver(whole, file);
  }

  /** Creates a file with this content. */
  public static void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = create(file)) {
      out.write(content);
    }
  }

  /** Copies a file to a new one; returns size and checksum of what was copied. */
  public static FileSum copy(Path from, Path to) throws IOException {
    try (Sha256Input in = new Sha256Input(Files.newInputStream(from));
        OutputStream out = create(to)) {
      in.transferTo(out);
      return new FileSum(String.valueOf(from.getFileName()), in.bytes(), in.sha256());
    }
  }

  /** Size and checksum of a file. */
  public static FileSum sum(String name, Path file) throws IOException {
    try (Sha256Input in = new Sha256Input(Files.newInputStream(file))) {
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

  /** Forces a file, or the entries of a folder, to disk, so that it survives a power cut. */
  public static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Forces a folder, everything in it, and its own name to disk. */
  public static void forceAll(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        force(path);
      }
    }
    force(parent(folder));
  }

  /** The folder that holds a file or folder; for the root, the root. */
  static Path parent(Path path) {
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

  /** Whether a folder is empty. */
  static boolean isEmpty(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of a folder, in the order of their names. */
  public static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
