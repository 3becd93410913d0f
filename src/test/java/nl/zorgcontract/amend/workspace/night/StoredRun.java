package nl.zorgcontract.amend.workspace.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes folders of runs as a nightly run leaves them, as far as the index of the nights looks. */
final class StoredRun {

  private StoredRun() {}

  /**
   * Writes a run of the day with which its id starts.
   *
   * @param decisions each a line of {@code decisions.ndjson}
   */
  static Path write(Path runs, String id, String version, List<String> decisions)
      throws IOException {
    Path folder = Files.createDirectories(runs.resolve(id));
    String day = id.substring(0, 4) + "-" + id.substring(4, 6) + "-" + id.substring(6, 8);
    Files.writeString(
        folder.resolve("summary.json"),
        "{\"versions\": {\"amend\": \""
            + version
            + "\"}, \"options\": {\"as-of\": \""
            + day
            + "\"}}");
    Files.write(folder.resolve("decisions.ndjson"), decisions);
    return folder;
  }

  /** A decision, with what else it says in members. */
  static String decision(String id, String outcome, String more) {
    return "{\"requestId\": \""
        + id
        + "\", \"outcome\": \""
        + outcome
        + "\", "
        + (more.isEmpty() ? "" : more + ", ")
        + "\"file\": \"requests.csv\", \"line\": 2}";
  }
}
