package nl.zorgcontract.amend.io;

import java.util.Map;
import java.util.Set;

/**
 * The names of the files and folders that a run writes. Anything else in the folder of a run was
 * put there by somebody else.
 */
public final class RunFileNames {

  /** The new register as NDJSON. */
  public static final String REGISTER_NDJSON = "contracts.ndjson";

  /** The new register as a JSON array. */
  public static final String REGISTER_ARRAY = "contracts.json";

  public static final String AMENDED = "amended.ndjson";
  public static final String DECISIONS = "decisions.ndjson";
  public static final String ACCEPTED = "accepted.csv";
  public static final String REJECTED = "rejected.csv";
  public static final String REFERRED = "referred.csv";
  public static final String SKIPPED = "skipped.csv";
  public static final String RESUBMIT = "resubmit.csv";

  /** The lists once more, as a workbook. */
  public static final String WORKBOOK = "run.xlsx";

  public static final String SUMMARY = "summary.json";
  public static final String REPORT = "report.html";

  /** The folder of the policies that the run went by, each {@code ID.json}. */
  public static final String POLICIES = "policies";

  /** The folder of the lists that the run went by, each {@code NAME.csv}. */
  public static final String LISTS = "lists";

  /** The rulings that the run went by. */
  public static final String RULINGS = "rulings.csv";

  private static final Set<String> FILES =
      Set.of(
          REGISTER_NDJSON,
          REGISTER_ARRAY,
          AMENDED,
          DECISIONS,
          ACCEPTED,
          REJECTED,
          REFERRED,
          SKIPPED,
          RESUBMIT,
          WORKBOOK,
          RULINGS,
          SUMMARY,
          REPORT);

  /** The extension of the files in each folder. */
  private static final Map<String, String> FOLDERS = Map.of(POLICIES, ".json", LISTS, ".csv");

  private RunFileNames() {}

  /** The new register: named by its form, whatever the old one's file was called. */
  public static String register(boolean isArray) {
    return isArray ? REGISTER_ARRAY : REGISTER_NDJSON;
  }

  /** A policy's file within the run's folder. */
  public static String policy(String id) {
    return within(POLICIES, id);
  }

  /** A list's file within the run's folder. */
  public static String list(String name) {
    return within(LISTS, name);
  }

  private static String within(String folder, String name) {
    return folder + "/" + name + FOLDERS.get(folder);
  }

  /** Whether a run may write a file of this name, which may be in a folder of its own. */
  public static boolean isOwn(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? FILES.contains(name)
        : name.endsWith(FOLDERS.getOrDefault(name.substring(0, slash), "/"));
  }

  /** Whether a run may write a folder of this name. */
  public static boolean isFolder(String name) {
    return FOLDERS.containsKey(name);
  }
}
