package nl.zorgcontract.amend.run.written;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.summary.RunSummary;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;

/** What a run wrote, read back: its decisions, and by which policies and on which day. */
public final class RunFolder {

  private static final Pattern RUN_ID = Pattern.compile("\\d{8}-\\d{6}(-\\d+)?");
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ReceivedAt.AMSTERDAM);

  private final Path folder;
  private final RunSummary summary;
  private final Map<String, @Nullable Policy> policies = new HashMap<>();

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
   * What identifies the run: the name of its folder, of a nightly run; of another the moment at
   * which it started, in the form of those.
   */
  public String id() {
    String name = name();
    return RUN_ID.matcher(name).matches()
        ? name
        : summary.startedAt().map(START::format).orElse(name);
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
    WrittenLines decisions = new WrittenLines(folder.resolve(RunFileNames.DECISIONS));
    boolean plain = requestId.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\');
    String lower = Texts.lower(requestId);
    List<StoredDecision> found = new ArrayList<>();
    decisions.forEach(
        line -> {
          // Parsing every line of a large run would take seconds; few of them hold the id.
          if (!plain
              || (inAnyCase ? Texts.lower(line).contains(lower) : line.contains(requestId))) {
            StoredDecision decision = new StoredDecision(decisions.object(line));
            if (isOn(requestId, inAnyCase, decision)) {
              found.add(decision);
            }
          }
        });
    return found;
  }

  private static boolean isOn(String requestId, boolean inAnyCase, StoredDecision decision) {
    String id = decision.text("requestId");
    return id != null && (inAnyCase ? id.equalsIgnoreCase(requestId) : id.equals(requestId));
  }

  /** The policy as the run kept it; null where the id is null or the run kept none. */
  public @Nullable Policy policy(@Nullable String id) throws IOException {
    if (id == null || !isName(id)) {
      return null;
    }
    if (!policies.containsKey(id)) {
      policies.put(id, read(id));
    }
    return policies.get(id);
  }

  private @Nullable Policy read(String id) throws IOException {
    Path file = folder.resolve(RunFileNames.policy(id));
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Policies.bundled().withPolicy(file.toString(), in).find(id).orElseThrow();
    }
  }

  /** Whether an id from a file may become the name of one: policies have no other. */
  private static boolean isName(String id) {
    return id.matches("[a-z0-9-]*");
  }
}
