package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.Summary.RunWarning;

/**
 * The inbox as a run found it.
 *
 * @param files the request files, in the order of their names
 * @param warnings one for each entry that is no request file and is left alone. A file that is
 *     still being written, named {@code *.tmp} or starting with a dot, is left alone in silence
 */
record Inbox(List<Path> files, List<RunWarning> warnings) {

  /** Code of a warning about an entry of the inbox. */
  static final String LEFT_IN_INBOX = "LEFT_IN_INBOX";

  static Inbox of(Path folder) throws IOException {
    Inbox inbox = new Inbox(new ArrayList<>(), new ArrayList<>());
    for (Path entry : Disk.list(folder)) {
      inbox.add(entry);
    }
    return inbox;
  }

  private void add(Path entry) {
    String name = String.valueOf(entry.getFileName());
    if (name.startsWith(".") || name.endsWith(".tmp")) {
      return;
    }
    if (!isFoundByName(entry, name)) {
      warnings.add(left(name, "nightly.left.name"));
    } else if (Files.isSymbolicLink(entry)) {
      warnings.add(left(name, "nightly.left.link"));
    } else if (Files.isDirectory(entry)) {
      warnings.add(left(name, "nightly.left.folder"));
    } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      files.add(entry);
    } else if (Disk.isThere(entry)) {
      warnings.add(left(name, "nightly.left.special"));
    }
  }

  /** Whether the name as text leads back to the file. Its bytes may not be valid text. */
  private static boolean isFoundByName(Path entry, String name) {
    try {
      return entry.resolveSibling(name).equals(entry);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  static RunWarning left(String name, String key) {
    return new RunWarning(LEFT_IN_INBOX, Message.of(key), name);
  }
}
