package nl.zorgcontract.amend.run.written;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.summary.RunSummary;
import org.jspecify.annotations.Nullable;

/** What a run wrote, read back: its decisions, and by which policies and on which day. */
public final class RunFolder {

  private final Path folder;
  private final RunSummary summary;
  private final Map<String, Policy> policies = new HashMap<>();

  private RunFolder(Path folder, RunSummary summary) {
    this.folder = folder;
    this.summary = summary;
  }

  /**
   * Opens the folder of a run of {@code amend process} or {@code amend nightly}.
   *
   * @throws nl.zorgcontract.amend.message.RefusedException where its summary is missing or broken
   */
  public static RunFolder open(Path folder) throws IOException {
    return new RunFolder(folder, RunSummary.read(folder));
  }

  /** The day of the run; empty where the summary does not tell. */
  public Optional<LocalDate> asOf() {
    return summary.asOf();
  }

  /** The name of the folder: the run's id, of a nightly run. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /**
   * The decisions on the requests of this id, in the order of the input; where there are none, on
   * those whose id differs from it only in case.
   */
  public List<StoredDecision> decisions(String requestId) throws IOException {
    List<StoredDecision> exact = decisions(requestId, false);
    return exact.isEmpty() ? decisions(requestId, true) : exact;
  }

  /**
   * The decisions on the requests of this id, in the order of the input.
   *
   * @param inAnyCase whether an id that differs only in case is taken too
   */
  List<StoredDecision> decisions(String requestId, boolean inAnyCase) throws IOException {
    Path file = folder.resolve(RunFileNames.DECISIONS);
    boolean plain = requestId.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\');
    String lower = Texts.lower(requestId);
    List<StoredDecision> found = new ArrayList<>();
    try (InputStream in = InputFile.of(file, file.toString()).open();
        BufferedReader lines = new BufferedReader(StrictReader.utf8(file.toString(), in))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // Parsing every line of a large run would take seconds; few of them hold the id.
        if (!plain || (inAnyCase ? Texts.lower(line).contains(lower) : line.contains(requestId))) {
          decision(file, line)
              .filter(decision -> isOn(requestId, inAnyCase, decision))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isOn(String requestId, boolean inAnyCase, StoredDecision decision) {
    String id = decision.text("requestId");
    return id != null && (inAnyCase ? id.equalsIgnoreCase(requestId) : id.equals(requestId));
  }

  private static Optional<StoredDecision> decision(Path file, String line) {
    return JsonReader.writtenLine(file.toString(), line) instanceof JsonObject object
        ? Optional.of(new StoredDecision(object))
        : Optional.empty();
  }

  /** The policy as the run kept it; null where the id is null or the run kept none. */
  public @Nullable Policy policy(@Nullable String id) throws IOException {
    if (id == null || policies.containsKey(id) || !isName(id)) {
      return id == null ? null : policies.get(id);
    }
    Path file = folder.resolve(RunFileNames.POLICIES).resolve(id + ".json");
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      Policy policy = Policies.bundled().withPolicy(file.toString(), in).find(id).orElseThrow();
      policies.put(id, policy);
      return policy;
    }
  }

  /** Whether an id from a file may become the name of one: policies have no other. */
  private static boolean isName(String id) {
    return id.matches("[a-z0-9-]*");
  }
}
