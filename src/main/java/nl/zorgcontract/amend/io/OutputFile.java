package nl.zorgcontract.amend.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all; one that was there before goes only then. */
public final class OutputFile {

  private OutputFile() {}

  /** What is written. */
  public interface Content {
    /** Writes it; the stream is flushed and closed by whoever gave it. */
    public void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file beside its place under a hidden name, brings it to the disk, and renames it.
   *
   * @param target where it will be; its folder is there
   */
  public static void write(Path target, Content content) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    Path part =
        place.resolveSibling("." + place.getFileName() + ".part-" + ProcessHandle.current().pid());
    Files.deleteIfExists(part);
    try {
      try (OutputStream out = new BufferedOutputStream(Disk.create(part))) {
        content.write(out);
      }
      Disk.force(part);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(Disk.parent(place));
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
