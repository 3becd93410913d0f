package nl.zorgcontract.amend.workspace.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.io.RunFileNames;

/**
 * A run, as the index of the nights keeps it.
 *
 * @param id the name of its folder
 * @param stamp size and time of its summary, by which another run of the same id is told from it
 * @param asOf its day
 * @param isListed whether its accepted requests are listed until they are done: not those of
 *     versions before 1.1
 * @param quarantined the names in the quarantine of the files that it refused
 */
public record IndexedRun(
    String id, String stamp, LocalDate asOf, boolean isListed, List<String> quarantined) {

  public IndexedRun {
    quarantined = List.copyOf(quarantined);
  }

  /** A run that is not committed yet. */
  public static IndexedRun uncommitted(String id, LocalDate asOf, List<String> quarantined) {
    return new IndexedRun(id, "", asOf, true, quarantined);
  }

  /** Whether this is the run that wrote a folder. */
  boolean isOf(Path folder) throws IOException {
    return folder.endsWith(id) && stamp.equals(stamp(folder));
  }

  /** The stamp of a folder; empty where it is not that of a run. */
  static String stamp(Path folder) throws IOException {
    try {
      BasicFileAttributes summary =
          Files.readAttributes(folder.resolve(RunFileNames.SUMMARY), BasicFileAttributes.class);
      return summary.isRegularFile()
          ? summary.size() + "-" + summary.lastModifiedTime().toMillis()
          : "";
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
