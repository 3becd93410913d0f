package nl.zorgcontract.amend.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears complete or not at all; an earlier one is replaced only then. */
public final class OutputFile {

  private OutputFile() {}

  /** Writes the content of a file. */
  public interface Body {
    /** Writes to a stream that the caller flushes and closes. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file under a hidden name beside its target, forces it to disk, and renames it.
   *
   * @param target the file; its folder exists
   */
  public static void write(Path target, Body body) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    Path part =
        place.resolveSibling("." + place.getFileName() + ".part-" + ProcessHandle.current().pid());
    Files.deleteIfExists(part);
    try {
      try (OutputStream out = new BufferedOutputStream(Disk.create(part))) {
        body.write(out);
      }
      Disk.force(part);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(Disk.parent(place));
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
