package nl.zorgcontract.amend.workspace.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.summary.RunSummary;
import nl.zorgcontract.amend.workspace.Workspace;

/**
 * Takes from the folder of a run what the index of the nights keeps of it. A decision that says
 * nothing of the request that bears the id is passed over: one that was skipped, sent twice with
 * other content, or could not be read.
 */
final class RunScanner {

  private RunScanner() {}

  static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve(RunFileNames.DECISIONS))
        && Files.isRegularFile(folder.resolve(RunFileNames.SUMMARY));
  }

  /**
   * Reads a run that is committed.
   *
   * @throws RefusedException where its files are broken
   */
  static IndexBlock scan(Workspace workspace, Path folder) throws IOException {
    RunSummary summary = RunSummary.read(folder);
    LocalDate asOf =
        summary
            .asOf()
            .orElseThrow(
                () ->
                    RefusedException.of(
                        folder.toString(), Place.NONE, Message.of("todo.runWithoutDay")));
    String id = String.valueOf(folder.getFileName());
    boolean isListed = summary.isOfVersion(1, 1);
    return scan(
        new IndexedRun(
            id, IndexedRun.stamp(folder), asOf, isListed, workspace.quarantinedBy(folder)),
        folder);
  }

  /** Reads the decisions of a run, which are there before its summary is. */
  static IndexBlock scan(IndexedRun run, Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Path file = folder.resolve(RunFileNames.DECISIONS);
    try (InputStream in = InputFile.of(file, file.toString()).open();
        JsonReader json = JsonReader.ofWritten(file.toString(), in)) {
      for (JsonValue each = json.next(); each != null; each = json.next()) {
        StoredDecision decision = new StoredDecision((JsonObject) each);
        String id = decision.text("requestId");
        if (id != null && decision.isOnBearerOfId()) {
          lines.add(IndexedDecision.line(decision));
        } else if (id != null && IndexedDecision.awaitsInsurer(decision)) {
          unread.add(IndexedDecision.line(decision));
        } else if (id != null) {
          others.add(id);
        }
      }
    }
    return new IndexBlock(run, lines, unread, others);
  }
}
