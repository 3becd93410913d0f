package nl.zorgcontract.amend.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.SecureFolder;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.workspace.Commit.TakenFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that a run took from the inbox, by renaming them into a folder of its own that only the
 * service user may enter. What lies here can no longer be replaced by something else: it is checked
 * here, and what was checked is what is read, compared and deleted.
 *
 * <p>The folder lies in the folder of the run, so that the rename that commits the run also tells
 * whose these files are. Of a run that is committed they are deleted, of any other they are put
 * back.
 */
final class TakenFiles implements Closeable {

  /** The folder within the folder of a run. */
  static final String FOLDER = "taken";

  /** What a disk says that cannot go on; any other trouble is of a single file. */
  private static final Set<String> DISK_TROUBLE =
      Set.of(
          "Input/output error",
          "No space left on device",
          "Disk quota exceeded",
          "Read-only file system",
          "Too many open files",
          "Too many open files in system",
          "Cannot allocate memory");

  private final Path path;
  private final SecureFolder folder;
  private final Inbox inbox;
  private @Nullable FileStore store;

  private TakenFiles(Path path, Inbox inbox) throws IOException {
    this.path = path;
    this.folder = SecureFolder.open(path);
    this.inbox = inbox;
  }

  /** Creates the folder for a run; fails where anything of its name exists. */
  static TakenFiles create(Path run, Inbox inbox) throws IOException {
    Path path = run.resolve(FOLDER);
    Disk.createPrivateFolder(path);
    return new TakenFiles(path, inbox);
  }

  /** Opens the folder of a run that has one. */
  static TakenFiles open(Path run, Inbox inbox) throws IOException {
    return new TakenFiles(run.resolve(FOLDER), inbox);
  }

  /** Whether a run has such a folder. */
  static boolean areIn(Path run) {
    return Files.isDirectory(run.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Takes a file out of the inbox and checks that it is an ordinary one.
   *
   * @param limit the most bytes that it may have
   * @throws LeftInInboxException where it is none, or cannot be taken; {@link #putBack} puts back
   *     what was taken all the same
   */
  void take(Path name, long limit) throws IOException {
    try {
      inbox.moveOut(name, folder);
    } catch (FileSystemException e) {
      throw left(e);
    }
    Path file = path.resolve(name);
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    requireOrdinary(file, attributes, limit);
    requireSpace(attributes.size());
  }

  /**
   * Checks that a file is one that a run takes.
   *
   * @param attributes the file's own, also where it is a link
   * @param limit the most bytes that it may have
   */
  static void requireOrdinary(Path file, BasicFileAttributes attributes, long limit)
      throws IOException {
    if (!attributes.isRegularFile()) {
      throw new LeftInInboxException(Inbox.noFile(attributes), null);
    }
    if (links(file) > 1) {
      throw new LeftInInboxException(Message.of("nightly.left.links"), null);
    }
    if (attributes.size() > limit) {
      throw InboxInput.tooLarge(limit);
    }
  }

  private void requireSpace(long bytes) throws LeftInInboxException {
    long free;
    try {
      free = store().getUsableSpace();
    } catch (IOException e) {
      // In some containers nobody knows; copying will tell.
      return;
    }
    if (bytes > free) {
      throw new LeftInInboxException(
          Message.of("nightly.left.noSpace").number("bytes", bytes).number("free", free), null);
    }
  }

  /** The disk; the system reads the list of all of them to find it. */
  private FileStore store() throws IOException {
    if (store == null) {
      store = Files.getFileStore(path);
    }
    return store;
  }

  private static int links(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
        : 1;
  }

  /** Tells what keeps a single file from being taken from what keeps the disk from working. */
  static IOException left(FileSystemException trouble) {
    if (trouble.getReason() != null && DISK_TROUBLE.contains(trouble.getReason())) {
      return trouble;
    }
    return new LeftInInboxException(why(trouble), trouble);
  }

  private static Message why(FileSystemException trouble) {
    if (trouble instanceof NoSuchFileException) {
      return Message.of("nightly.left.vanished");
    }
    if (trouble instanceof AccessDeniedException) {
      return Message.of("nightly.left.denied");
    }
    if (trouble instanceof AtomicMoveNotSupportedException) {
      return Message.of("nightly.left.device");
    }
    return Message.of("nightly.left.refused").word("detail", String.valueOf(trouble.getReason()));
  }

  /**
   * Opens a file that was taken.
   *
   * @throws LeftInInboxException where it may not be read
   */
  InputStream read(Path name, long limit) throws IOException {
    try {
      return new InboxInput(
          Files.newInputStream(path.resolve(name), LinkOption.NOFOLLOW_LINKS), limit);
    } catch (FileSystemException e) {
      throw left(e);
    }
  }

  boolean has(Path name) {
    return Disk.isThere(path.resolve(name));
  }

  /** Whether a file is what was copied: whoever had it open may have written on. */
  boolean isUnchanged(Path name, TakenFile copied) throws IOException {
    if (Files.size(path.resolve(name)) != copied.bytes()) {
      return false;
    }
    try {
      FileSum present = Disk.sum(copied.name(), read(name, copied.bytes()));
      return present.sha256().equals(copied.sha256());
    } catch (LeftInInboxException e) {
      return false;
    }
  }

  void delete(Path name) throws IOException {
    Files.delete(path.resolve(name));
  }

  /**
   * Puts a file back into the inbox, under another name where its own is taken by now.
   *
   * @param why it is left in the inbox
   * @return the warning to the user
   */
  RunWarning putBack(Path name, Message why) throws IOException {
    Path free = inbox.has(name) ? freeName(name) : name;
    try {
      inbox.moveIn(name, folder, free);
    } catch (FileSystemException e) {
      return Inbox.left(name, Message.of("nightly.left.kept").word("folder", path.toString()));
    }
    return free.equals(name)
        ? Inbox.left(name, why)
        : Inbox.left(
            name,
            Message.of("nightly.left.renamed").word("name", free.toString()).nested("why", why));
  }

  private Path freeName(Path name) throws IOException {
    FileSystem system = path.getFileSystem();
    FreeNames names = new FreeNames(each -> inbox.has(system.getPath(each)));
    return system.getPath(names.of(name.toString()));
  }

  /**
   * Puts back everything that is here.
   *
   * @return a warning for each file that could not be put back
   */
  List<RunWarning> putBackAll() throws IOException {
    List<RunWarning> kept = new ArrayList<>();
    for (Path each : Disk.list(path)) {
      Path name = each.getFileName();
      RunWarning warning = putBack(name, Message.of("nightly.left.interrupted"));
      if (has(name)) {
        kept.add(warning);
      }
    }
    Disk.force(inbox.path());
    return kept;
  }

  /** Forces the folder and the inbox: after a power cut each file is in one of them. */
  void force() throws IOException {
    Disk.force(path);
    Disk.force(inbox.path());
  }

  /** Deletes the folder where it is empty. */
  void deleteIfEmpty() throws IOException {
    if (Disk.list(path).isEmpty()) {
      Files.delete(path);
    }
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
