package nl.zorgcontract.amend.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all. It is filled beside its place under a hidden name,
 * brought to the disk, and put in its place by one rename. Left unpublished it vanishes when
 * closed.
 */
public final class OutputFolder implements Closeable {

  private final Path target;
  private final Path staging;
  private boolean published;

  private OutputFolder(Path target, Path staging) {
    this.target = target;
    this.staging = staging;
  }

  /**
   * Starts to fill a folder.
   *
   * @param target where it will be; its parent folder is there
   * @throws IOException where the parent folder cannot be written
   */
  public static OutputFolder at(Path target) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    Path staging =
        place.resolveSibling("." + place.getFileName() + ".part-" + ProcessHandle.current().pid());
    if (Files.exists(staging)) {
      Disk.deleteTree(staging);
    }
    Disk.createFolder(staging);
    return new OutputFolder(place, staging);
  }

  /** Whether a folder could be put there without taking anything's place. */
  public static boolean isFree(Path target) {
    return !Files.exists(target) || (Files.isDirectory(target) && Disk.isEmpty(target));
  }

  /** The folder to fill. */
  public Path path() {
    return staging;
  }

  /**
   * Puts the folder in its place. What stood there before goes: the files of the same names;
   * anything else that lay in it stays beside the new files.
   */
  public void publish() throws IOException {
    Disk.forceAll(staging);
    if (isFree(target)) {
      Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    } else {
      replace();
    }
    published = true;
    Disk.force(Disk.parent(target));
  }

  private void replace() throws IOException {
    Path old =
        target.resolveSibling("." + target.getFileName() + ".old-" + ProcessHandle.current().pid());
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    List<Path> others;
    try (Stream<Path> entries = Files.list(old)) {
      others = entries.filter(entry -> !Files.exists(target.resolve(entry.getFileName()))).toList();
    }
    for (Path entry : others) {
      Files.move(entry, target.resolve(entry.getFileName()));
    }
    Disk.deleteTree(old);
  }

  @Override
  public void close() throws IOException {
    if (!published && Files.exists(staging)) {
      Disk.deleteTree(staging);
    }
  }
}
