package nl.zorgcontract.amend.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.io.BundledText;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.io.output.OutputFolder;
import nl.zorgcontract.amend.io.output.OutputPaths;
import nl.zorgcontract.amend.io.output.ReservedNames;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.Workspace;

/**
 * Makes a workspace that is ready to run: its folders, the register, policies and lists, settings,
 * and under {@code setup/} what starts it every night. It is made in a folder that is empty, or not
 * there.
 *
 * <p>All of it is made in a hidden folder in there and forced to disk; then each part is renamed to
 * its place, the inbox last, without which it is no workspace. Where it cannot be made whole,
 * nothing of it is left; after a kill the next attempt takes away what was left, unless somebody
 * has put anything there since.
 */
public final class WorkspaceSetup {

  /** The folder of what starts the nights. */
  static final String SETUP = "setup";

  private static final String STAGED = ".amend-init";

  private static final List<String> FOLDERS =
      List.of(
          Workspace.INBOX,
          Workspace.RUNS,
          Workspace.QUARANTINE,
          Workspace.LOGS,
          RunFileNames.POLICIES,
          RunFileNames.LISTS,
          SETUP);

  /** What is in its place before the inbox is. */
  private static final Set<String> PARTS =
      Stream.concat(
              FOLDERS.stream(),
              Stream.of(
                  Workspace.SETTINGS, RunFileNames.REGISTER_NDJSON, RunFileNames.REGISTER_ARRAY))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> STARTERS =
      List.of(
          "crontab",
          "amend-nightly.service",
          "amend-nightly.timer",
          "amend-nightly-failed.service");

  private final Path workspace;
  private final Path staged;

  /** A workspace that will be made there. */
  public WorkspaceSetup(Path workspace) {
    this.workspace = workspace.toAbsolutePath().normalize();
    this.staged = this.workspace.resolve(STAGED);
  }

  /**
   * What lies in a workspace, by its place in there, and where it is copied from.
   *
   * @param language of what its settings say of themselves
   * @param settings what its texts are filled with, beside the workspace and its owner
   */
  public record Contents(Map<String, Path> files, Language language, SetupValues settings) {
    public Contents {
      files = Map.copyOf(files);
    }
  }

  /** Where it is, in full. */
  public Path workspace() {
    return workspace;
  }

  /**
   * Why it cannot be made there: something is, or the name is one that Windows keeps for itself.
   * What an attempt left there that was killed is taken away.
   *
   * @param inputs the files that it is made from: where one lies there, all stays as it is
   */
  public Optional<Message> refusal(Collection<Path> inputs) throws IOException {
    if (ReservedNames.areIn(workspace)) {
      return Optional.of(Message.of("usage.initReserved"));
    }
    return isFree(inputs) ? Optional.empty() : Optional.of(Message.of("usage.initTaken"));
  }

  private boolean isFree(Collection<Path> inputs) throws IOException {
    if (!Disk.isThere(workspace)) {
      return true;
    }
    if (!Files.isDirectory(workspace)) {
      return false;
    }
    for (Path input : inputs) {
      if (OutputPaths.liesIn(input, workspace.toRealPath())) {
        return false;
      }
    }
    new OutputFolder(staged, false).recover(inputs);
    if (Files.isDirectory(staged, LinkOption.NOFOLLOW_LINKS)) {
      takeBackLeft();
    }
    return Disk.list(workspace).isEmpty();
  }

  private void takeBackLeft() throws IOException {
    List<Path> parts = new ArrayList<>(Disk.list(workspace));
    parts.remove(staged);
    if (Disk.list(staged).isEmpty()) {
      takeBack(List.of());
    } else if (areLeft(parts)) {
      takeBack(parts);
    }
  }

  /** Whether they are what a killed attempt had put in its place, as it put it there. */
  private boolean areLeft(List<Path> parts) throws IOException {
    FileTime last = Files.getLastModifiedTime(staged);
    for (Path part : parts) {
      boolean wasMoved =
          PARTS.contains(part.getFileName().toString())
              && !Disk.isThere(staged.resolve(part.getFileName()));
      if (!wasMoved || !Disk.isThere(staged.resolve(Workspace.INBOX)) || isYounger(part, last)) {
        return false;
      }
    }
    return true;
  }

  /** Whether anything in it was written after the last part was put in its place. */
  private static boolean isYounger(Path part, FileTime last) throws IOException {
    try (Stream<Path> all = Files.walk(part)) {
      for (Path each : all.toList()) {
        if (Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS).compareTo(last) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Makes the workspace; the folder that holds it must be there. */
  public void make(Contents contents) throws IOException {
    List<Path> placed = new ArrayList<>();
    try {
      new OutputFolder(staged, false).write(folder -> fill(folder, contents));
      putInPlace(placed);
    } catch (IOException e) {
      try {
        takeBack(Disk.isThere(workspace.resolve(Workspace.INBOX)) ? List.of() : placed);
      } catch (IOException also) {
        e.addSuppressed(also);
      }
      throw e;
    }
  }

  private Path fill(Path folder, Contents contents) throws IOException {
    for (String name : FOLDERS) {
      Disk.createFolder(folder.resolve(name));
    }
    String settings = "amend_" + contents.language().code() + ".properties";
    write(settings, folder.resolve(Workspace.SETTINGS), contents.settings());
    if (workspace.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      writeStarters(folder.resolve(SETUP), contents.settings());
    }
    for (Map.Entry<String, Path> file : contents.files().entrySet()) {
      Path from = file.getValue();
      Disk.copy(from.toString(), Files.newInputStream(from), folder.resolve(file.getKey()));
    }
    return folder;
  }

  private void writeStarters(Path folder, SetupValues values) throws IOException {
    PosixFileAttributes attributes = Files.readAttributes(workspace, PosixFileAttributes.class);
    values
        .withPath("workspace", workspace)
        .with("user", attributes.owner().getName())
        .with("group", attributes.group().getName());
    for (String starter : STARTERS) {
      write(starter, folder.resolve(starter), values);
    }
  }

  private static void write(String template, Path file, SetupValues values) throws IOException {
    Disk.write(
        file,
        values
            .fill(BundledText.of(WorkspaceSetup.class, template))
            .getBytes(StandardCharsets.UTF_8));
  }

  private void putInPlace(List<Path> placed) throws IOException {
    for (Path part : Disk.list(staged)) {
      if (!part.endsWith(Workspace.INBOX)) {
        Path place = workspace.resolve(part.getFileName());
        Disk.move(part, place);
        placed.add(place);
      }
    }
    Disk.force(workspace);
    Disk.move(staged.resolve(Workspace.INBOX), workspace.resolve(Workspace.INBOX));
    Files.delete(staged);
    Disk.force(workspace);
  }

  /** Takes away these parts of a workspace that is not whole, and what is staged. */
  private void takeBack(List<Path> parts) throws IOException {
    for (Path part : parts) {
      Disk.deleteTree(part);
    }
    if (Disk.isThere(staged)) {
      Disk.deleteTree(staged);
    }
  }
}
