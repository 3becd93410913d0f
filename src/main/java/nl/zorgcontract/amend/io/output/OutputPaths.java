package nl.zorgcontract.amend.io.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.zorgcontract.amend.io.Disk;

/** Resolves the paths of outputs, and names them as the user did. */
public final class OutputPaths {

  private OutputPaths() {}

  /**
   * The path with all links followed; what does not exist of it stays as given, and so does a pipe
   * ({@code /dev/stdout}), whose link leads to no path.
   */
  public static Path real(Path given) throws IOException {
    Path existing = given.toAbsolutePath();
    Path rest = given.getFileSystem().getPath("");
    while (!Files.exists(existing)) {
      rest = existing.getFileName().resolve(rest);
      existing = Disk.parent(existing);
    }
    try {
      return existing.toRealPath().resolve(rest).normalize();
    } catch (NoSuchFileException e) {
      return given.toAbsolutePath().normalize();
    }
  }

  /** Whether the path is a link that leads to nothing. */
  static boolean isBrokenLink(Path given) {
    return Files.isSymbolicLink(given) && !Files.exists(given);
  }

  /** Whether a file lies in a folder, itself or what it links to. */
  public static boolean liesIn(Path file, Path folder) throws IOException {
    if (!Disk.isThere(file)) {
      return false;
    }
    Path name = file.getFileName();
    boolean itself = name != null && real(Disk.parent(file)).resolve(name).startsWith(folder);
    return itself || (Files.exists(file) && real(file).startsWith(folder));
  }

  /**
   * Whether a file written there would stand in the place of an input, or of a file in a folder of
   * inputs.
   */
  static boolean wouldReplace(Path given, Path input) throws IOException {
    Path target = real(given);
    if (target.equals(real(input))) {
      return true;
    }
    if (!Files.exists(target) || !Files.exists(input)) {
      return false;
    }
    return Files.isDirectory(input) ? liesIn(given, real(input)) : Files.isSameFile(given, input);
  }

  /**
   * The failure, told of the path that the user named instead of a hidden one.
   *
   * @param hidden the folder that is written under a hidden name
   * @param given the name that the user gave it
   */
  static IOException renamed(IOException failure, Path hidden, Path given) {
    if (!(failure instanceof FileSystemException trouble) || trouble.getFile() == null) {
      return failure;
    }
    Path file = hidden.getFileSystem().getPath(trouble.getFile());
    if (file.startsWith(hidden)) {
      return told(trouble, given.resolve(hidden.relativize(file).toString()).toString());
    }
    Path staging = Disk.parent(hidden);
    boolean isRename =
        trouble.getOtherFile() != null
            && hidden.getFileSystem().getPath(trouble.getOtherFile()).startsWith(staging);
    return isRename || file.startsWith(staging) ? told(trouble, given.toString()) : failure;
  }

  /** The same for a file that is written under a hidden name. */
  static IOException renamedFile(FileSystemException failure, Path hidden, Path given) {
    return hidden.toString().equals(failure.getFile()) ? told(failure, given.toString()) : failure;
  }

  private static FileSystemException told(FileSystemException trouble, String shown) {
    FileSystemException renamed =
        trouble instanceof AccessDeniedException
            ? new AccessDeniedException(shown, trouble.getOtherFile() == null ? null : shown, null)
            : new FileSystemException(shown, null, reason(trouble));
    renamed.initCause(trouble);
    return renamed;
  }

  private static String reason(FileSystemException trouble) {
    return trouble.getReason() != null ? trouble.getReason() : trouble.getClass().getSimpleName();
  }
}
