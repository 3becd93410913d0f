package nl.zorgcontract.amend.io.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.LockFile;

/**
 * A hidden folder beside an output folder, in which the new one is filled and the earlier one is
 * kept while they change places. Its name is random and only its owner may enter it.
 *
 * <p>A lock on a file in it tells whether the process that made it still runs, in whatever
 * container or on whatever machine that shares the disk: the operating system releases it when the
 * process dies.
 */
final class StagingFolder implements Closeable {

  private static final String MARK = ".amend-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private StagingFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Creates a staging folder for an output folder whose parent exists. */
  static StagingFolder beside(Path target) throws IOException {
    while (true) {
      Path folder = Files.createTempDirectory(Disk.parent(target), prefix(target));
      Path file = folder.resolve(LOCK);
      try {
        FileChannel lock = LockFile.open(file);
        if (LockFile.lock(lock) && Disk.isThere(file)) {
          return new StagingFolder(folder, lock);
        }
        lock.close();
      } catch (NoSuchFileException e) {
        // Another process took the folder for an abandoned one before it was locked.
      } catch (IOException e) {
        deleteEmpty(folder);
        throw e;
      }
    }
  }

  /**
   * The staging folders of an output folder whose processes have ended; they are locked now. Left
   * alone are those of other users, who could put anything there, and those that hold an input.
   */
  static List<StagingFolder> abandoned(Path target, Collection<Path> inputs) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(Disk.parent(target))) {
      for (Path folder : Disk.list(Disk.parent(target))) {
        String name = folder.getFileName().toString();
        if (name.startsWith(prefix(target))
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && !holdsAny(folder, inputs)) {
          found.add(folder);
        }
      }
    }
    List<StagingFolder> abandoned = new ArrayList<>();
    if (!found.isEmpty() && Files.isWritable(Disk.parent(target))) {
      UserPrincipal user = user(target);
      for (Path folder : found) {
        adopt(folder, user, abandoned);
      }
    }
    return abandoned;
  }

  /**
   * Who makes folders here: of this process, as the disk knows it. The folder that tells is called
   * as a staging folder, so that a later run clears it away where this one is killed.
   */
  private static UserPrincipal user(Path target) throws IOException {
    while (true) {
      Path made = Files.createTempDirectory(Disk.parent(target), prefix(target));
      try {
        return Files.getOwner(made, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        // Another process took it for an abandoned one.
      } finally {
        Files.deleteIfExists(made);
      }
    }
  }

  private static boolean holdsAny(Path folder, Collection<Path> inputs) throws IOException {
    for (Path input : inputs) {
      if (OutputPaths.liesIn(input, folder)) {
        return true;
      }
    }
    return false;
  }

  private static void adopt(Path folder, UserPrincipal user, List<StagingFolder> abandoned)
      throws IOException {
    try {
      if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        return;
      }
      FileChannel lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      if (LockFile.lock(lock)) {
        abandoned.add(new StagingFolder(folder, lock));
      } else {
        lock.close();
      }
    } catch (NoSuchFileException e) {
      deleteEmpty(folder);
    }
  }

  /** A folder without a lock file holds nothing yet, or nothing any more. */
  private static void deleteEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Its process has just locked it.
    }
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + MARK;
  }

  Path folder() {
    return folder;
  }

  /** Where the new output folder is filled. */
  Path fresh() {
    return folder.resolve("new");
  }

  /** Where the earlier output folder is kept. */
  Path earlier() {
    return folder.resolve("old");
  }

  /**
   * Deletes the folder with everything in it, the lock last: a kill in between leaves it adoptable.
   */
  @Override
  public void close() throws IOException {
    try {
      for (Path content : List.of(fresh(), earlier())) {
        if (Disk.isThere(content)) {
          Disk.deleteTree(content);
        }
      }
      Disk.deleteTree(folder);
    } finally {
      lock.close();
    }
  }
}
