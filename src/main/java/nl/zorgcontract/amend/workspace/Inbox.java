package nl.zorgcontract.amend.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgcontract.amend.io.SecureFolder;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import org.jspecify.annotations.Nullable;

/**
 * The inbox. Anybody may write to it, at any time: what it was found to hold a moment ago may be
 * something else now.
 */
final class Inbox implements Closeable {

  private static final String LEFT_IN_INBOX = "LEFT_IN_INBOX";

  /** Links, folders and the like cost their maker nothing: that many are told, the rest counted. */
  private static final int MOST_TOLD = 1000;

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
   * @param files the names of the request files, the one that was changed longest ago first, those
   *     of one moment by name: whatever a run does not take came later
   * @param warnings one for each entry that is no request file and is left alone, in order. Files
   *     that are still being written, hidden ones and litter are left alone in silence
   * @param isAll whether there are no further files
   */
  record InboxContents(List<Path> files, List<RunWarning> warnings, boolean isAll) {}

  /** A request file, and when it was last changed; whoever puts it in may set that. */
  private record WaitingFile(FileTime changed, Path name) implements Comparable<WaitingFile> {

    @Override
    public int compareTo(WaitingFile other) {
      int order = changed.compareTo(other.changed);
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  /**
   * Looks into the inbox; may be called once.
   *
   * @param most the most files that are asked for, the oldest
   * @param passedOver names that are passed over in silence
   */
  InboxContents list(int most, Set<String> passedOver) throws IOException {
    SortedSet<WaitingFile> files = new TreeSet<>();
    SortedMap<Path, Message> others = new TreeMap<>();
    long untold = 0;
    boolean isAll = true;
    Iterator<Path> entries = folder.entries();
    while (entries.hasNext()) {
      Path name = entries.next().getFileName();
      Message why = isPassedOver(name, passedOver) ? null : whyLeft(name, files);
      if (why != null && others.size() < MOST_TOLD) {
        others.put(name, why);
      } else if (why != null) {
        untold++;
      }
      if (files.size() > most) {
        files.remove(files.last());
        isAll = false;
      }
    }
    List<Path> names = files.stream().map(WaitingFile::name).toList();
    return new InboxContents(names, warnings(others, untold), isAll);
  }

  private static boolean isPassedOver(Path name, Set<String> passedOver) {
    return isIgnored(name.toString()) || passedOver.contains(name.toString());
  }

  /** Adds a request file to the files; of anything else says what it is. */
  private @Nullable Message whyLeft(Path name, Collection<WaitingFile> files) throws IOException {
    try {
      BasicFileAttributes attributes = folder.attributes(name);
      if (!isText(name)) {
        return Message.of("nightly.left.name");
      }
      if (!attributes.isRegularFile()) {
        return noFile(attributes);
      }
      files.add(new WaitingFile(attributes.lastModifiedTime(), name));
    } catch (NoSuchFileException e) {
      // It was there, and is gone: nobody will miss it.
    }
    return null;
  }

  private static List<RunWarning> warnings(SortedMap<Path, Message> others, long untold) {
    List<RunWarning> warnings = new ArrayList<>();
    others.forEach((name, why) -> warnings.add(left(name, why)));
    if (untold > 0) {
      Message more = Message.of("nightly.left.untold").number("entries", untold);
      warnings.add(new RunWarning(LEFT_IN_INBOX, more, null));
    }
    return warnings;
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
