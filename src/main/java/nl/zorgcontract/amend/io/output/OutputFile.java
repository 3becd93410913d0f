package nl.zorgcontract.amend.io.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Message;

/** A file that appears complete or not at all; an earlier one is replaced only then. */
public final class OutputFile {

  private OutputFile() {}

  /** Writes the content of a file. */
  public interface Body {
    /** Writes to a stream that the caller flushes and closes. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file under a hidden name beside its target, forces it to disk, and renames it. A link
   * to a file stays one.
   *
   * @param given the file as the user named it
   * @throws ExplainedException where its folder does not exist, or it is a folder itself
   */
  public static void write(Path given, Body body) throws IOException {
    Path target = OutputPaths.real(given);
    Path folder = Disk.parent(target);
    if (!Files.isDirectory(folder)) {
      throw new ExplainedException(
          message("output.noFolder", given).word("folder", folder.toString()), null);
    }
    if (Files.isDirectory(target)) {
      throw new ExplainedException(message("output.isFolder", given), null);
    }
    Path part = folder.resolve("." + target.getFileName() + ".part-" + UUID.randomUUID());
    try {
      try (OutputStream out = new BufferedOutputStream(Disk.create(part))) {
        body.write(out);
      }
      Disk.force(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(folder);
    } catch (FileSystemException e) {
      throw OutputPaths.renamedFile(e, part, given);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes a file that the user named, as {@link #write} does.
   *
   * @throws ExplainedException where it would destroy another kind of file
   */
  public static void replace(Path given, String start, Body body) throws IOException {
    requireReplaceable(given, start);
    write(given, body);
  }

  /**
   * Checks that a file is not there yet, or may be replaced.
   *
   * @throws ExplainedException where {@link #refusal} has something against it
   */
  public static void requireReplaceable(Path given, String start) throws IOException {
    Optional<Message> refusal = refusal(given, start, List.of());
    if (refusal.isPresent()) {
      throw new ExplainedException(refusal.get(), null);
    }
  }

  /**
   * Why a file that the user named may not be written: what is there would be lost. What is there
   * already is replaced only where this program wrote it as a file of the same kind, and never
   * where the run reads it, whatever the path or link.
   *
   * @param start what every file of the kind starts with, each byte a character
   * @param inputs the files that the run reads, and the folders in which it reads files
   */
  public static Optional<Message> refusal(Path given, String start, Collection<Path> inputs)
      throws IOException {
    if (ReservedNames.areIn(given)) {
      return Optional.of(message("output.reserved", given));
    }
    if (OutputPaths.isBrokenLink(given)) {
      return Optional.of(message("output.link", given));
    }
    if (Files.isDirectory(given)) {
      return Optional.of(message("output.isFolder", given));
    }
    for (Path input : inputs) {
      if (OutputPaths.wouldReplace(given, input)) {
        return Optional.of(message("output.isInput", given));
      }
    }
    return Files.exists(given) && !isOfKind(given, start)
        ? Optional.of(message("output.otherFile", given))
        : Optional.empty();
  }

  private static boolean isOfKind(Path file, String start) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] found = in.readNBytes(start.length());
      return found.length == 0 || new String(found, StandardCharsets.ISO_8859_1).equals(start);
    }
  }

  private static Message message(String key, Path given) {
    return Message.of(key).word("file", given.toString());
  }
}
