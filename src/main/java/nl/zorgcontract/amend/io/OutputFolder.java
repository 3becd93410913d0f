package nl.zorgcontract.amend.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * An output folder that appears complete or not at all. It is filled under a hidden name beside its
 * target, forced to disk, and renamed to the target. Closed without being published, it is deleted.
 */
public final class OutputFolder implements Closeable {

  private static final String PART = ".part-";
  private static final String OLD = ".old-";
  private static final int MOST_DIGITS = 18;

  private final Path target;
  private final Path staging;
  private boolean published;

  private OutputFolder(Path target, Path staging) {
    this.target = target;
    this.staging = staging;
  }

  /**
   * Creates the hidden folder to fill.
   *
   * @param target the folder to be published; its parent exists
   */
  public static OutputFolder at(Path target) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    Path staging = beside(place, PART);
    if (Files.exists(staging)) {
      Disk.deleteTree(staging);
    }
    Disk.createFolder(staging);
    return new OutputFolder(place, staging);
  }

  /** Whether the folder does not exist or is empty. */
  public static boolean isFree(Path target) {
    return !Files.exists(target) || (Files.isDirectory(target) && Disk.isEmpty(target));
  }

  /** The folder to fill. */
  public Path path() {
    return staging;
  }

  /**
   * Renames the folder to its target. Of a folder that was there before, all files that a run
   * writes are removed, also those that this run did not write; any other file is kept beside the
   * new ones. A kill in between loses nothing: {@link #recover} completes it.
   */
  public void publish() throws IOException {
    Disk.forceAll(staging);
    if (isFree(target)) {
      Disk.move(staging, target);
    } else {
      Path old = beside(target, OLD);
      Disk.move(target, old);
      Disk.move(staging, target);
      clear(old, target);
    }
    published = true;
    Disk.force(Disk.parent(target));
  }

  /**
   * Cleans up after a run that was killed while it published. If its folder is not in place yet,
   * the earlier one is put back; if it is, the foreign files of the earlier one are put beside it.
   */
  public static void recover(Path target) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    for (Path old : leftBeside(place, OLD)) {
      if (Files.exists(place)) {
        clear(old, place);
      } else {
        Disk.move(old, place);
      }
    }
    for (Path part : leftBeside(place, PART)) {
      Disk.deleteTree(part);
    }
  }

  /** Moves foreign files out of the earlier folder, then deletes it. */
  private static void clear(Path old, Path target) throws IOException {
    for (Path entry : Disk.list(old)) {
      String name = entry.getFileName().toString();
      if (RunFileNames.isFolder(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        for (Path file : Disk.list(entry)) {
          if (!RunFileNames.isWithin(name, file.getFileName().toString())) {
            Disk.ensureFolder(target.resolve(name));
            keep(file, target.resolve(name));
          }
        }
      } else if (!RunFileNames.isFile(name)) {
        keep(entry, target);
      }
    }
    Disk.deleteTree(old);
  }

  private static void keep(Path file, Path folder) throws IOException {
    Path place = folder.resolve(file.getFileName());
    if (!Disk.isThere(place)) {
      Disk.move(file, place);
    }
  }

  private static Path beside(Path target, String mark) {
    return target.resolveSibling("." + target.getFileName() + mark + ProcessHandle.current().pid());
  }

  /** Folders beside the target that were left by processes that have ended. */
  private static List<Path> leftBeside(Path target, String mark) throws IOException {
    String start = "." + target.getFileName() + mark;
    Path parent = Disk.parent(target);
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    return Disk.list(parent).stream()
        .filter(path -> path.getFileName().toString().startsWith(start))
        .filter(path -> hasEnded(path.getFileName().toString().substring(start.length())))
        .toList();
  }

  private static boolean hasEnded(String pid) {
    if (pid.isEmpty()
        || pid.length() > MOST_DIGITS
        || !pid.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    long number = Long.parseLong(pid);
    return number == ProcessHandle.current().pid()
        || ProcessHandle.of(number).filter(ProcessHandle::isAlive).isEmpty();
  }

  @Override
  public void close() throws IOException {
    if (!published && Files.exists(staging)) {
      Disk.deleteTree(staging);
    }
  }
}
