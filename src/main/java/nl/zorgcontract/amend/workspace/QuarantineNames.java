package nl.zorgcontract.amend.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import nl.zorgcontract.amend.io.Disk;

/** Gives each refused file a name that nothing in the quarantine has. */
final class QuarantineNames {

  /** Follows the name of a refused file in the name of the file that tells why. */
  static final String WHY = ".error.txt";

  /** The longest name that file systems take, in bytes. */
  private static final int LONGEST = 255;

  private static final int LONGEST_ENDING = 16;

  private final Path quarantine;
  private final Set<String> given = new HashSet<>();

  QuarantineNames(Path quarantine) {
    this.quarantine = quarantine;
  }

  /**
   * The name for a file: its own, cut so that {@code NAME.error.txt} can be one too, with {@code
   * -2} and so on before its ending where an earlier file has it.
   */
  String of(String name) {
    int dot = name.lastIndexOf('.');
    boolean hasEnding = dot > 0 && bytes(name.substring(dot)) <= LONGEST_ENDING;
    String ending = hasEnding ? name.substring(dot) : "";
    String stem = hasEnding ? name.substring(0, dot) : name;
    String free = joined(stem, ending);
    for (int i = 2; isTaken(free); i++) {
      free = joined(stem, "-" + i + ending);
    }
    given.add(free);
    given.add(free + WHY);
    return free;
  }

  private static String joined(String stem, String ending) {
    int room = LONGEST - bytes(WHY) - bytes(ending);
    int end = stem.length();
    while (bytes(stem.substring(0, end)) > room) {
      end = stem.offsetByCodePoints(end, -1);
    }
    return stem.substring(0, end) + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private boolean isTaken(String name) {
    return given.contains(name)
        || given.contains(name + WHY)
        || Disk.isThere(quarantine.resolve(name))
        || Disk.isThere(quarantine.resolve(name + WHY));
  }
}
