package nl.zorgcontract.amend.io.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    return entries(earlier).stream()
        .map(entry -> name(entry, earlier))
        .filter(name -> RunFileNames.isOwn(name) && !written.contains(name))
        .findFirst();
  }

  /** Moves the files that no run writes beside the new results. */
  static void keepForeign(Path earlier, Path target) throws IOException {
    for (Path entry : entries(earlier)) {
      Path place = target.resolve(earlier.relativize(entry));
      if (!RunFileNames.isOwn(name(entry, earlier)) && !Disk.isThere(place)) {
        Disk.ensureFolder(Disk.parent(place));
        Disk.move(entry, place);
      }
    }
  }

  /** What lies in the folder; of the folders in it that a run writes, what lies in them. */
  private static List<Path> entries(Path earlier) throws IOException {
    List<Path> entries = new ArrayList<>();
    for (Path entry : Disk.list(earlier)) {
      if (RunFileNames.isFolder(entry.getFileName().toString())
          && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        entries.addAll(Disk.list(entry));
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static String name(Path entry, Path earlier) {
    Path within = earlier.relativize(entry);
    return within.getNameCount() == 1
        ? within.toString()
        : within.getParent() + "/" + within.getFileName();
  }
}
