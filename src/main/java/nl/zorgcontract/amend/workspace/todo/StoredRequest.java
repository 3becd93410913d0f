package nl.zorgcontract.amend.workspace.todo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.summary.RunSummary;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.request.form.ReadOptions;
import nl.zorgcontract.amend.request.form.RequestJson;
import nl.zorgcontract.amend.request.form.RequestReader;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.night.IndexedDecision;

/**
 * A request with its last decision, read again from the file that the run took, as the run read it.
 */
record StoredRequest(AmendmentRequest request, IndexedDecision decision) {

  private static final int SUM_LENGTH = 8;

  /**
   * Reads the request of a decision.
   *
   * @throws RefusedException where the run no longer has the file, or the file has no such request
   */
  static StoredRequest read(Workspace workspace, IndexedDecision decision) throws IOException {
    Path run = workspace.runs().resolve(decision.run().id());
    Policies policies = policies(run);
    ReadOptions options =
        RunSummary.read(run).readOptions(KnownTerms.of(policies::all)).withStrict(false);
    String name = decision.file();
    Path file = run.resolve(Workspace.INPUT).resolve(name);
    int sheet = name.lastIndexOf(" (");
    if (!Files.exists(file) && sheet > 0 && name.endsWith(")")) {
      file = run.resolve(Workspace.INPUT).resolve(name.substring(0, sheet));
      options = options.withSheet(name.substring(sheet + 2, name.length() - 1));
    }
    String path = file.toString();
    try (InputStream in = InputFile.of(file, path).open();
        RequestReader reader = RequestReader.open(path, in, options)) {
      for (SubmittedRequest each = reader.next(); each != null; each = reader.next()) {
        if (each.origin().line() == decision.lineInFile()
            && each instanceof AmendmentRequest request
            && request.requestId().equals(decision.requestId())) {
          return new StoredRequest(request, decision);
        }
      }
    }
    throw RefusedException.of(
        path, Place.NONE, Message.of("newRuling.noRequest").given("request", decision.requestId()));
  }

  /** The policies that the run went by. */
  private static Policies policies(Path run) throws IOException {
    Policies policies = Policies.bundled();
    Path folder = run.resolve(RunFileNames.POLICIES);
    if (Files.isDirectory(folder)) {
      for (Path file : Disk.list(folder)) {
        try (InputStream in = Files.newInputStream(file)) {
          policies = policies.withPolicy(file.toString(), in);
        }
      }
    }
    return policies;
  }

  /**
   * The name under which the request goes back into the inbox, always the same: a request that is
   * put back twice lies there once.
   */
  String fileName() {
    String id = decision.requestId();
    String sum = Sha256Input.sha256(StandardCharsets.UTF_8.encode(id)).substring(0, SUM_LENGTH);
    String plain = id.replaceAll("[^A-Za-z0-9-]", "_").toLowerCase(Locale.ROOT);
    return "ruled-" + plain + "-" + sum + ".json";
  }

  /** The file that goes back into the inbox. */
  byte[] file() {
    return RequestJson.file(request);
  }
}
