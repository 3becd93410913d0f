package nl.zorgcontract.amend.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.io.output.ReservedNames;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;

/**
 * Makes a workspace that is ready to run: its folders, the register, policies and lists, settings,
 * and under {@code setup/} what starts it every night. It is made in a folder that is empty, or not
 * there; where it cannot be made whole, nothing of it is left.
 */
public final class WorkspaceSetup {

  /** The folder of what starts the nights. */
  public static final String SETUP = "setup";

  private static final String SETTINGS = "amend.properties";

  private static final List<String> FOLDERS =
      List.of(
          "inbox", "runs", "quarantine", "logs", RunFileNames.POLICIES, RunFileNames.LISTS, SETUP);

  private static final List<String> STARTERS =
      List.of(
          "crontab",
          "amend-nightly.service",
          "amend-nightly.timer",
          "amend-nightly-failed.service");

  private final Path workspace;
  private final List<Path> made = new ArrayList<>();

  /** A workspace that will be made there. */
  public WorkspaceSetup(Path workspace) {
    this.workspace = workspace.toAbsolutePath().normalize();
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
   */
  public Optional<Message> refusal() throws IOException {
    if (ReservedNames.areIn(workspace)) {
      return Optional.of(Message.of("usage.initReserved"));
    }
    boolean isFree =
        !Disk.isThere(workspace)
            || (Files.isDirectory(workspace) && Disk.list(workspace).isEmpty());
    return isFree ? Optional.empty() : Optional.of(Message.of("usage.initTaken"));
  }

  /** Makes the workspace; the folder that holds it must be there. */
  public void make(Contents contents) throws IOException {
    try {
      if (!Disk.isThere(workspace)) {
        createFolder(workspace);
      }
      for (String folder : FOLDERS) {
        createFolder(workspace.resolve(folder));
      }
      write("amend_" + contents.language().code() + ".properties", SETTINGS, contents.settings());
      if (workspace.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        writeStarters(contents.settings());
      }
      for (Map.Entry<String, Path> file : contents.files().entrySet()) {
        copy(file.getValue(), workspace.resolve(file.getKey()));
      }
      Disk.forceAll(workspace);
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
  }

  private void writeStarters(SetupValues values) throws IOException {
    PosixFileAttributes attributes = Files.readAttributes(workspace, PosixFileAttributes.class);
    values
        .withPath("workspace", workspace)
        .with("user", attributes.owner().getName())
        .with("group", attributes.group().getName());
    for (String starter : STARTERS) {
      write(starter, SETUP + "/" + starter, values);
    }
  }

  private void createFolder(Path folder) throws IOException {
    Disk.createFolder(folder);
    made.add(folder);
  }

  private void write(String template, String name, SetupValues values) throws IOException {
    Path file = workspace.resolve(name);
    byte[] text = values.fill(resource(template)).getBytes(StandardCharsets.UTF_8);
    made.add(file);
    Disk.write(file, text);
  }

  private void copy(Path from, Path to) throws IOException {
    made.add(to);
    Disk.copy(from.toString(), Files.newInputStream(from), to);
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(WorkspaceSetup.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A resource of ours cannot be read: " + name, e);
    }
  }

  /** The last that was made first: a folder must be empty. */
  private void takeBack(IOException failure) {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
