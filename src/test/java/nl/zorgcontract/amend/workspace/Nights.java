package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.list.ListForms;
import nl.zorgcontract.amend.request.form.ReadOptions;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.GivenFiles;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunMetadata;
import nl.zorgcontract.amend.table.CsvStyle;

/** Workspaces for tests, nights in them, and how to compare two of them. */
public final class Nights {

  /** Half past two in the night, in Amsterdam. */
  public static final Instant NOW = Instant.parse("2026-05-21T00:30:00Z");

  /** The day of the run. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 5, 21);

  /** What these nights take: files of a megabyte, with as much memory as a test has. */
  static final InboxLimits LIMITS = InboxLimits.of(1, 256 << 20);

  private static final Path SAMPLES = Path.of(System.getProperty("amend.basedir", "."), "samples");

  /** The files that tell of a run's process, not of its work. */
  private static final Set<String> PASSING =
      Set.of(".amend.lock", ".amend.holder", "amend.prom", "logs", ".todo.index");

  /** What the summary says of a process: times, place and program. */
  private static final List<String> PASSING_MEMBERS =
      List.of(
          "\"startedAt\"",
          "\"finishedAt\"",
          "\"durationMillis\"",
          "\"workspace\"",
          "\"amend\"",
          "\"java\"");

  private Nights() {}

  /**
   * A workspace with two good request files, one that will be refused, one that is still being
   * written and a folder in its inbox.
   */
  public static Workspace workspace(Path root) {
    try {
      Path inbox = Files.createDirectories(root.resolve("inbox"));
      Files.copy(SAMPLES.resolve("contracts.ndjson"), root.resolve("contracts.ndjson"));
      Files.copy(SAMPLES.resolve("requests.csv"), inbox.resolve("requests.csv"));
      Files.copy(SAMPLES.resolve("requests-salland.csv"), inbox.resolve("salland.csv"));
      Files.writeString(inbox.resolve("broken.json"), "[{\"requestId\": \"R-1\"");
      Files.writeString(inbox.resolve("late.csv.tmp"), "request_id;rec");
      Files.createDirectories(inbox.resolve("folder"));
      return new Workspace(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workspace with the register and an empty inbox. */
  static Workspace empty(Path root) throws IOException {
    Files.createDirectories(root.resolve("inbox"));
    Files.copy(SAMPLES.resolve("contracts.ndjson"), root.resolve("contracts.ndjson"));
    return new Workspace(root);
  }

  /** A request file whose one request will be accepted. */
  static String request(String id) {
    return "request_id,received_at,agb_code,agreement,action,start_date\n"
        + id
        + ",2026-05-06,01999101,taakdelegatie,start,2026-07-01\n";
  }

  /** One night by the bundled policies. */
  static NightlyResult run(Workspace workspace) throws IOException {
    return run(workspace, RunListener.NONE);
  }

  static NightlyResult run(Workspace workspace, RunListener listener) throws IOException {
    return run(workspace, LIMITS, listener, new HashSet<>());
  }

  /** One run of a night. */
  static NightlyResult run(
      Workspace workspace, InboxLimits limits, RunListener listener, Set<String> passedOver)
      throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    workspace.makeFolders();
    return new NightlyRun(
            workspace, workspace.newRunId(NOW), limits, Messages.in(Language.EN), clock, listener)
        .run(Nights::settings, passedOver);
  }

  static NightlySettings settings(String register) {
    RunMetadata metadata =
        new RunMetadata(NOW, Map.of(), "test", Policies.bundled(), register, GivenFiles.NONE);
    return new NightlySettings(
        new DecisionBasis(AS_OF, Policies.bundled(), Rulings.NONE),
        ReadOptions.DEFAULT,
        new ListForms(CsvStyle.DEFAULT, false),
        metadata,
        (runId, folder, quarantined) -> null);
  }

  /** Also what a killed writer of the index left, which goes an hour later. */
  private static boolean isPassing(String name) {
    return PASSING.contains(name) || name.startsWith("..todo.index.part-");
  }

  /**
   * Every file and folder of a workspace with its content, but for what tells of a process: so two
   * workspaces in which the same was done are equal.
   */
  public static Map<String, String> snapshot(Path root) {
    Map<String, String> files = new TreeMap<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              if (PASSING.contains(dir.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              files.put(name(root, dir) + "/", "");
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (!isPassing(file.getFileName().toString())) {
                files.put(name(root, file), content(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replaceFirst("^runs/[^/]+", "runs/RUN");
  }

  private static String content(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.equals("report.html")) {
      return "times aside";
    }
    if (name.equals("summary.json")) {
      try (Stream<String> lines = Files.lines(file)) {
        List<String> lasting =
            lines.filter(line -> PASSING_MEMBERS.stream().noneMatch(line::contains)).toList();
        return sha256(String.join("\n", lasting).getBytes(StandardCharsets.UTF_8));
      }
    }
    return sha256(Files.readAllBytes(file));
  }

  private static String sha256(byte[] bytes) {
    return Sha256Input.sha256(java.nio.ByteBuffer.wrap(bytes));
  }
}
