package nl.zorgcontract.amend.io.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Message;

/**
 * An output folder that appears complete or not at all. It is filled in a {@link StagingFolder}
 * beside its target, forced to disk, and renamed to the target.
 */
public final class OutputFolder {

  private final Path given;
  private final boolean replace;

  /**
   * An output folder; nothing is created yet.
   *
   * @param given as the user named it; a link to a folder is followed
   * @param replace whether the results of an earlier run in it may be replaced
   */
  public OutputFolder(Path given, boolean replace) {
    this.given = given;
    this.replace = replace;
  }

  /** Fills a folder. */
  public interface Filling<T> {
    /** Writes files into the folder, which is empty. */
    T fill(Path folder) throws IOException;
  }

  /**
   * Why nothing may be written there, whether or not results may be replaced: it or what is above
   * it is no folder, it has a name that Windows keeps for itself, it is the current folder or holds
   * it, or it holds one of the files that the run reads.
   */
  public Optional<Message> refusal(Collection<Path> inputs) throws IOException {
    if (ReservedNames.areIn(given)) {
      return Optional.of(message("usage.outReserved"));
    }
    if (OutputPaths.isBrokenLink(given)) {
      return Optional.of(message("usage.outLink"));
    }
    Path target = OutputPaths.real(given);
    Path there = target;
    while (!Files.exists(there)) {
      there = Disk.parent(there);
    }
    if (!there.equals(target)) {
      return Files.isDirectory(there)
          ? Optional.empty()
          : Optional.of(message("usage.outBelowFile").word("file", there.toString()));
    }
    if (!Files.isDirectory(target)) {
      return Optional.of(message("usage.outNoFolder"));
    }
    if (OutputPaths.real(given.getFileSystem().getPath("")).startsWith(target)) {
      return Optional.of(message("usage.outCurrent"));
    }
    for (Path input : inputs) {
      if (OutputPaths.liesIn(input, target)) {
        return Optional.of(message("usage.outHoldsInput").word("file", input.toString()));
      }
    }
    return Optional.empty();
  }

  /**
   * Why what is there may not be replaced: among it is a file that no run wrote, of a name that
   * runs write.
   *
   * @param written the names of the files that the earlier run wrote, as its summary tells
   */
  public Optional<Message> refusalOfEarlier(Collection<String> written) throws IOException {
    Path target = OutputPaths.real(given);
    return Files.isDirectory(target)
        ? EarlierResults.unwritten(target, written)
            .map(name -> message("usage.outForeign").word("file", name))
        : Optional.empty();
  }

  private Message message(String key) {
    return Message.of(key).word("directory", given.toString());
  }

  /** Whether the folder does not exist or is empty. */
  public boolean isFree() throws IOException {
    return isFree(OutputPaths.real(given));
  }

  private static boolean isFree(Path target) throws IOException {
    return !Disk.isThere(target) || (Files.isDirectory(target) && Disk.list(target).isEmpty());
  }

  /**
   * Cleans up after runs that were killed while they wrote the folder. Where the new folder is not
   * in its place yet, the earlier one is put back; where it is, the foreign files of the earlier
   * one are put beside it. Runs still at work, wherever they run, are left alone.
   *
   * @param inputs the files that are read now: what holds one of them stays as it is
   */
  public void recover(Collection<Path> inputs) throws IOException {
    if (OutputPaths.isBrokenLink(given)) {
      return;
    }
    Path target = OutputPaths.real(given);
    for (StagingFolder staging : StagingFolder.abandoned(target, inputs)) {
      try (staging) {
        if (Disk.isThere(staging.earlier())) {
          if (Disk.isThere(target)) {
            EarlierResults.keepForeign(staging.earlier(), target);
          } else {
            Disk.move(staging.earlier(), target);
          }
          Disk.force(Disk.parent(target));
        }
      }
    }
  }

  /**
   * Fills the folder and puts it in its place; missing parent folders are created. Of an earlier
   * folder there all files that a run writes are removed, also those that this run did not write;
   * any other file is kept beside the new ones. A kill in between loses nothing: {@link #recover}
   * completes it.
   *
   * @return what the filling returns
   * @throws ExplainedException where the folder was filled by somebody else meanwhile and may not
   *     be replaced, or where the earlier results could not be removed
   */
  public <T> T write(Filling<T> filling) throws IOException {
    Path target = OutputPaths.real(given);
    try (CreatedParents parents = CreatedParents.of(target);
        StagingFolder staging = StagingFolder.beside(target)) {
      try {
        Disk.createFolder(staging.fresh());
        T result = filling.fill(staging.fresh());
        Disk.forceAll(staging.fresh());
        publish(staging, target);
        parents.keep();
        return result;
      } catch (FileSystemException e) {
        throw OutputPaths.renamed(e, staging.fresh(), given);
      } catch (UncheckedIOException e) {
        throw OutputPaths.renamed(Objects.requireNonNull(e.getCause()), staging.fresh(), given);
      }
    }
  }

  private void publish(StagingFolder staging, Path target) throws IOException {
    boolean swap = replace && Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
    if (swap) {
      Disk.move(target, staging.earlier());
    }
    try {
      Disk.move(staging.fresh(), target);
    } catch (FileSystemException e) {
      if (swap) {
        Disk.move(staging.earlier(), target);
      }
      throw isFree(target) ? e : new ExplainedException(message("output.filledMeanwhile"), e);
    }
    try {
      Disk.force(Disk.parent(target));
      if (swap) {
        Disk.force(staging.folder());
        EarlierResults.keepForeign(staging.earlier(), target);
        Disk.force(target);
      }
    } catch (IOException e) {
      throw new ExplainedException(message("output.notTidied"), e);
    }
  }
}
