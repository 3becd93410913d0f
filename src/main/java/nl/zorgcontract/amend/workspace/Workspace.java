package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.io.output.OutputPaths;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.request.ReceivedAt;

/**
 * The folder that a nightly run works on:
 *
 * <pre>
 * inbox/            request files are put here
 * contracts.ndjson  the register, or contracts.json
 * rulings.csv, policies/*.json, lists/NAME.csv    optional
 * done.csv          what is set in the insurer's portal, optional
 * runs/RUN-ID/      what each run wrote, with the request files it took under input/
 * quarantine/       files refused, each beside FILE.error.txt
 * logs/             a log a run
 * .staging/         the run at work
 * .todo.index       what the list of what awaits a person needs of the runs; can be thrown away
 * .amend.lock       the lock, and .amend.holder: the process that holds it
 * </pre>
 *
 * All of it lies on one file system, as files are moved by renaming them.
 */
public record Workspace(Path root) {

  /** Request files are put here. */
  public static final String INBOX = "inbox";

  /** Holds a folder for each run. */
  public static final String RUNS = "runs";

  /** In the folder of a run, the request files that it took. */
  public static final String INPUT = "input";

  /** Holds the files refused, each beside another that says why. */
  public static final String QUARANTINE = "quarantine";

  /** Holds a log for each run. */
  public static final String LOGS = "logs";

  /** What the options of the program are, where the command line does not tell. */
  public static final String SETTINGS = "amend.properties";

  /** What is set in the insurer's portal. */
  public static final String DONE = "done.csv";

  /** What the rulings were called in version 1.0. */
  private static final String OLD_RULINGS = "exceptions.csv";

  private static final String STAGING = ".staging";

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

  private static final List<String> OWN_NAMES =
      List.of(
          INBOX,
          RUNS,
          QUARANTINE,
          LOGS,
          STAGING,
          ".todo.index",
          ".amend.lock",
          ".amend.holder",
          SETTINGS,
          DONE,
          OLD_RULINGS,
          RunFileNames.REGISTER_NDJSON,
          RunFileNames.REGISTER_ARRAY,
          RunFileNames.RULINGS,
          RunFileNames.POLICIES,
          RunFileNames.LISTS);

  /** Whether the folder is a workspace: it has an inbox. */
  public boolean exists() {
    return Files.isDirectory(inbox());
  }

  /** The path of a file or folder in the workspace. */
  public Path path(String name) {
    return root.resolve(name);
  }

  /**
   * The workspace of which a path is a part, whether or not anything is there: one of the names
   * that a workspace has, or in a folder of it.
   */
  public static Optional<Workspace> holding(Path path) throws IOException {
    for (Path part = OutputPaths.real(path); part.getParent() != null; part = part.getParent()) {
      Workspace workspace = new Workspace(part.getParent());
      if (OWN_NAMES.contains(part.getFileName().toString()) && workspace.isInUse()) {
        return Optional.of(workspace);
      }
    }
    return Optional.empty();
  }

  private boolean isInUse() {
    return exists()
        && OWN_NAMES.stream().map(this::path).filter(Disk::isThere).skip(1).findAny().isPresent();
  }

  Path inbox() {
    return path(INBOX);
  }

  public Path runs() {
    return path(RUNS);
  }

  public Path quarantine() {
    return path(QUARANTINE);
  }

  Path staging() {
    return path(STAGING);
  }

  public Path logs() {
    return path(LOGS);
  }

  /**
   * Checks, before anything is changed, that everything may be changed that a run must change.
   *
   * @throws AccessDeniedException where a folder may not be written
   * @throws ExplainedException where something else is in the place of a folder, such as a link
   */
  public void requireWritable() throws IOException {
    for (Path folder : List.of(root, inbox(), runs(), quarantine(), logs(), staging())) {
      if (!Disk.isThere(folder)) {
        continue;
      }
      boolean isTrusted = folder.equals(root) || folder.equals(logs());
      if (!(isTrusted
          ? Files.isDirectory(folder)
          : Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))) {
        throw new ExplainedException(
            Message.of("nightly.noFolder").word("path", folder.toString()), null);
      }
      if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    }
  }

  /** Creates the folders that a run writes to, where they are missing. */
  public void makeFolders() throws IOException {
    for (Path folder : List.of(runs(), quarantine(), logs(), staging())) {
      Disk.ensureFolder(folder);
    }
  }

  /**
   * The register.
   *
   * @throws RefusedException where there is none or there are two, or it is no regular file
   */
  public Path register() {
    List<Path> found =
        Stream.of(RunFileNames.REGISTER_NDJSON, RunFileNames.REGISTER_ARRAY)
            .map(this::path)
            .filter(Disk::isThere)
            .toList();
    if (found.isEmpty()) {
      throw refused(path(RunFileNames.REGISTER_NDJSON), "nightly.noRegister");
    }
    if (found.size() > 1) {
      throw refused(found.get(1), "nightly.twoRegisters");
    }
    if (!Files.isRegularFile(found.get(0), LinkOption.NOFOLLOW_LINKS)) {
      throw refused(found.get(0), "nightly.registerNoFile");
    }
    return found.get(0);
  }

  private static RefusedException refused(Path file, String key) {
    return RefusedException.of(file.toString(), Place.NONE, Message.of(key));
  }

  /** The policy files, in the order of their names. */
  public List<Path> policies() throws IOException {
    return files(path(RunFileNames.POLICIES), ".json");
  }

  /** The files of lists by the name of the list, in the order of the names. */
  public Map<String, Path> lists() throws IOException {
    Map<String, Path> lists = new TreeMap<>();
    for (Path file : files(path(RunFileNames.LISTS), ".csv")) {
      String name = file.getFileName().toString();
      lists.put(name.substring(0, name.length() - ".csv".length()), file);
    }
    return lists;
  }

  /**
   * The file of rulings, if there is one.
   *
   * @throws RefusedException where the file that held them in version 1.0 is still there
   */
  public Optional<Path> rulings() {
    Path old = path(OLD_RULINGS);
    if (Disk.isThere(old)) {
      throw refused(old, "nightly.oldRulings");
    }
    return Optional.of(path(RunFileNames.RULINGS)).filter(Disk::isThere);
  }

  private static List<Path> files(Path folder, String extension) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return Disk.list(folder).stream()
        .filter(file -> !isHidden(file) && file.getFileName().toString().endsWith(extension))
        .toList();
  }

  static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /**
   * A free id for a run: its start in Amsterdam, such as {@code 20260521-020000}, followed by
   * {@code -2}, {@code -3} and so on where that is taken.
   */
  public String newRunId(Instant start) {
    String id = RUN_ID.format(start.atZone(ReceivedAt.AMSTERDAM));
    String free = id;
    for (int i = 2; isTaken(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  private boolean isTaken(String id) {
    return Disk.isThere(runs().resolve(id))
        || Disk.isThere(staging().resolve(id))
        || Disk.isThere(logs().resolve(id + ".log"));
  }

  /** The folders of runs that are committed but not yet put in place entirely, oldest first. */
  List<Path> unfinishedRuns() throws IOException {
    return runFolders().stream().filter(run -> Disk.isThere(run.resolve(Commit.PENDING))).toList();
  }

  /** The folders of runs, oldest first, with whatever else stands beside them. */
  public List<Path> runFolders() throws IOException {
    return Files.isDirectory(runs()) ? Disk.list(runs()) : List.of();
  }

  /** The names in the quarantine of the files that a run refused. */
  public List<String> quarantinedBy(Path run) throws IOException {
    for (String name : List.of(Commit.DONE, Commit.PENDING)) {
      if (Disk.isThere(run.resolve(name))) {
        return Commit.read(run.resolve(name)).files().stream()
            .flatMap(file -> Stream.ofNullable(file.quarantine()))
            .toList();
      }
    }
    return List.of();
  }

  /** Whether a file of the quarantine is the one that says why another was refused. */
  public boolean isReason(Path file) {
    return file.getFileName().toString().endsWith(FreeNames.REASON_SUFFIX);
  }

  /** The name of the file that says why a file of the quarantine was refused. */
  public static String reasonName(String name) {
    return name + FreeNames.REASON_SUFFIX;
  }
}
