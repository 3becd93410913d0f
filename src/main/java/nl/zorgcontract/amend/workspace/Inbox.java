package nl.zorgcontract.amend.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.zorgcontract.amend.io.SecureFolder;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;

/**
 * The inbox. Anybody may write to it, at any time: what it was found to hold a moment ago may be
 * something else now.
 */
final class Inbox implements Closeable {

  private static final String LEFT_IN_INBOX = "LEFT_IN_INBOX";

  /** Files that are still being copied or downloaded, in lower case. */
  private static final List<String> UNFINISHED =
      List.of(".tmp", ".part", ".filepart", ".crdownload", "~");

  /** What Windows and Office leave in folders, in lower case. */
  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

  private final Path path;
  private final SecureFolder folder;

  private Inbox(Path path, SecureFolder folder) {
    this.path = path;
    this.folder = folder;
  }

  static Inbox of(Workspace workspace) throws IOException {
    return new Inbox(workspace.inbox(), SecureFolder.open(workspace.inbox()));
  }

  /**
   * What an inbox held when it was looked into.
   *
   * @param files the names of the request files, in order
   * @param warnings one for each entry that is no request file and is left alone. Files that are
   *     still being written, hidden ones and litter are left alone in silence
   */
  record InboxContents(List<Path> files, List<RunWarning> warnings) {}

  /** Looks into the inbox; may be called once. */
  InboxContents list() throws IOException {
    InboxContents listing = new InboxContents(new ArrayList<>(), new ArrayList<>());
    for (Path name : folder.names()) {
      if (!isIgnored(name.toString())) {
        try {
          add(name, listing);
        } catch (NoSuchFileException e) {
          // It was there, and is gone: nobody will miss it.
        }
      }
    }
    return listing;
  }

  private void add(Path name, InboxContents listing) throws IOException {
    BasicFileAttributes attributes = folder.attributes(name);
    if (!isText(name)) {
      listing.warnings().add(left(name, Message.of("nightly.left.name")));
    } else if (attributes.isRegularFile()) {
      listing.files().add(name);
    } else {
      listing.warnings().add(left(name, noFile(attributes)));
    }
  }

  /** Says what an entry that is no regular file is. */
  static Message noFile(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Message.of("nightly.left.link");
    }
    return Message.of(attributes.isDirectory() ? "nightly.left.folder" : "nightly.left.special");
  }

  private static boolean isIgnored(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~$")
        || LITTER.contains(lower)
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }

  /** Whether the name as text leads back to the file. Its bytes may not be valid text. */
  private static boolean isText(Path name) {
    try {
      return name.getFileSystem().getPath(name.toString()).equals(name);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A warning about an entry that stays in the inbox. */
  static RunWarning left(Path name, Message why) {
    return new RunWarning(LEFT_IN_INBOX, why, name.toString());
  }

  /** Whether the warning is of an entry that stays in the inbox. */
  static boolean isLeft(RunWarning warning) {
    return warning.code().equals(LEFT_IN_INBOX);
  }

  boolean has(Path name) throws IOException {
    return folder.has(name);
  }

  /**
   * Opens a file where it lies, which must be one that a run would take.
   *
   * @throws LeftInInboxException where it is none
   */
  InputStream read(Path name, long limit) throws IOException {
    try {
      TakenFiles.requireOrdinary(path.resolve(name), folder.attributes(name), limit);
      return new InboxInput(folder.read(name), limit);
    } catch (FileSystemException e) {
      throw TakenFiles.left(e);
    }
  }

  /** Moves an entry, whatever it is by now, to another folder. */
  void moveOut(Path name, SecureFolder target) throws IOException {
    folder.move(name, target, name);
  }

  /** Moves an entry of another folder here. */
  void moveIn(Path name, SecureFolder source, Path newName) throws IOException {
    source.move(name, folder, newName);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
