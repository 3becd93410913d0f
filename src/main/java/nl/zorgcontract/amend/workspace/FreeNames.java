package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import nl.zorgcontract.amend.io.Disk;

/** Gives files names that are free in a folder. */
final class FreeNames {

  /** Suffix of the file beside a refused file that says why it was refused. */
  static final String REASON_SUFFIX = ".error.txt";

  /** The longest file name, in bytes, that common file systems accept. */
  private static final int LONGEST = 255;

  private static final int LONGEST_EXTENSION = 16;

  private final Folder folder;
  private final Set<String> given = new HashSet<>();

  FreeNames(Folder folder) {
    this.folder = folder;
  }

  /** Knows which names are taken. */
  interface Folder {
    boolean has(String name) throws IOException;
  }

  /** Names for refused files in the quarantine, each free for the file with the reason too. */
  static FreeNames inQuarantine(Path quarantine) {
    return new FreeNames(
        name ->
            Disk.isThere(quarantine.resolve(name))
                || Disk.isThere(quarantine.resolve(name + REASON_SUFFIX)));
  }

  /**
   * A free name for a file: its own name, shortened so that {@code NAME.error.txt} is a valid name
   * too, with {@code -2}, {@code -3} and so on before its extension where it is taken.
   */
  String of(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    boolean hasExtension = dot > 0 && bytes(name.substring(dot)) <= LONGEST_EXTENSION;
    String extension = hasExtension ? name.substring(dot) : "";
    String stem = hasExtension ? name.substring(0, dot) : name;
    String free = joined(stem, extension);
    for (int i = 2; isTaken(free); i++) {
      free = joined(stem, "-" + i + extension);
    }
    given.add(free);
    given.add(free + REASON_SUFFIX);
    return free;
  }

  private static String joined(String stem, String extension) {
    int room = LONGEST - bytes(REASON_SUFFIX) - bytes(extension);
    int end = stem.length();
    while (bytes(stem.substring(0, end)) > room) {
      end = stem.offsetByCodePoints(end, -1);
    }
    return stem.substring(0, end) + extension;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private boolean isTaken(String name) throws IOException {
    return given.contains(name) || given.contains(name + REASON_SUFFIX) || folder.has(name);
  }
}
