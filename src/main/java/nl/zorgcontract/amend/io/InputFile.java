package nl.zorgcontract.amend.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;

/**
 * A file that a run reads once.
 *
 * @param name its name in messages and reports
 * @param opener opens it
 */
public record InputFile(String name, Opener opener) {

  /** Opens the bytes of a file. */
  public interface Opener {
    /** Is called once. */
    InputStream open() throws IOException;
  }

  /** Standard input, called {@code -}. */
  public static InputFile standardInput(InputStream in) {
    return new InputFile(
        "-",
        () ->
            new FilterInputStream(in) {
              @Override
              public void close() {
                // Standard input belongs to the caller.
              }
            });
  }

  /** A file on disk under the given name. */
  public static InputFile of(Path path, String name) {
    return new InputFile(name, () -> opened(path, name));
  }

  private static InputStream opened(Path path, String name) throws IOException {
    if (Files.isDirectory(path)) {
      throw RefusedException.of(name, Place.NONE, Message.of("file.isFolder"));
    }
    if (Files.isRegularFile(Disk.parent(path))) {
      throw RefusedException.of(name, Place.NONE, Message.of("file.missing"));
    }
    return Files.newInputStream(path);
  }

  /** Files on disk, each under its file name, or under its path where two share a file name. */
  public static List<InputFile> of(List<Path> paths) {
    Set<Path> seen = new HashSet<>();
    Set<Path> shared = new HashSet<>();
    paths.forEach(
        path -> {
          if (!seen.add(path.getFileName())) {
            shared.add(path.getFileName());
          }
        });
    List<InputFile> files = new ArrayList<>();
    for (Path path : paths) {
      boolean unique = !shared.contains(path.getFileName());
      files.add(of(path, unique ? path.getFileName().toString() : path.toString()));
    }
    return files;
  }

  /**
   * Opens the file.
   *
   * @throws RefusedException where there is no such file, it is a folder, or it may not be read
   */
  public InputStream open() throws IOException {
    try {
      return opener.open();
    } catch (NoSuchFileException e) {
      throw refused("file.missing");
    } catch (AccessDeniedException e) {
      throw refused("file.denied");
    }
  }

  private RefusedException refused(String key) {
    return RefusedException.of(name, Place.NONE, Message.of(key));
  }
}
