package nl.zorgcontract.amend.io;

import java.util.Map;
import java.util.Set;

/** Which names in a folder are those of files that a run writes, and which are anybody's. */
final class RunFileNames {

  private static final Set<String> FILES =
      Set.of(
          "contracts.ndjson",
          "contracts.json",
          "amended.ndjson",
          "decisions.ndjson",
          "accepted.csv",
          "rejected.csv",
          "referred.csv",
          "resubmit.csv",
          "summary.json",
          "report.html");

  /** The folders within, with what the names of the files in them end in. */
  private static final Map<String, String> FOLDERS = Map.of("policies", ".json", "lists", ".csv");

  private RunFileNames() {}

  /** Whether a run may write a file of this name. */
  static boolean isFile(String name) {
    return FILES.contains(name);
  }

  /** Whether a run may write a folder of this name. */
  static boolean isFolder(String name) {
    return FOLDERS.containsKey(name);
  }

  /** Whether a run may write a file of this name into that folder of its own. */
  static boolean isWithin(String folder, String name) {
    String ending = FOLDERS.get(folder);
    return ending != null && name.endsWith(ending);
  }
}
