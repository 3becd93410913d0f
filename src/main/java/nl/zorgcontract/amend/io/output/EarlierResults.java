package nl.zorgcontract.amend.io.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.RunFileNames;

/** The results of an earlier run in the folder that new results take the place of. */
final class EarlierResults {

  private EarlierResults() {}

  /**
   * A file that new results would replace, though the earlier run did not write it.
   *
   * @param written the names of the files that it wrote, as its summary tells
   */
  static Optional<String> unwritten(Path earlier, Collection<String> written) throws IOException {
    for (Path entry : Disk.list(earlier)) {
      String name = entry.getFileName().toString();
      if (RunFileNames.isFolder(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        for (Path file : Disk.list(entry)) {
          String within = name + "/" + file.getFileName();
          if (RunFileNames.isWithin(name, file.getFileName().toString())
              && !written.contains(within)) {
            return Optional.of(within);
          }
        }
      } else if (RunFileNames.isFile(name) && !written.contains(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Moves the files that no run writes beside the new results. */
  static void keepForeign(Path earlier, Path target) throws IOException {
    for (Path entry : Disk.list(earlier)) {
      String name = entry.getFileName().toString();
      if (RunFileNames.isFolder(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        for (Path file : Disk.list(entry)) {
          if (!RunFileNames.isWithin(name, file.getFileName().toString())) {
            Disk.ensureFolder(target.resolve(name));
            keep(file, target.resolve(name));
          }
        }
      } else if (!RunFileNames.isFile(name)) {
        keep(entry, target);
      }
    }
  }

  private static void keep(Path file, Path folder) throws IOException {
    Path place = folder.resolve(file.getFileName());
    if (!Disk.isThere(place)) {
      Disk.move(file, place);
    }
  }
}
