package nl.zorgcontract.amend.run;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.Sha256Output;

/** The files of a folder, each with its checksum once it is closed. Threads may share it. */
final class SummedFiles {

  private final Path folder;
  private final Map<String, FileSum> sums = new ConcurrentSkipListMap<>();

  /** Forces large files to the disk while they are written, so that the end waits for less. */
  private CompletableFuture<Void> forcing = CompletableFuture.completedFuture(null);

  SummedFiles(Path folder) {
    this.folder = folder;
  }

  /** Creates a file in UTF-8. */
  Writer writer(String name) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(create(name), StandardCharsets.UTF_8));
  }

  OutputStream create(String name) throws IOException {
    Path path = folder.resolve(name);
    OutputStream file =
        new Sha256Output(name, Disk.create(path), () -> start(path), sum -> sums.put(name, sum));
    return new BufferedOutputStream(file, 1 << 16);
  }

  /** The files closed so far, by name. */
  List<FileSum> sums() {
    return List.copyOf(sums.values());
  }

  private synchronized void start(Path file) {
    forcing =
        forcing.thenRunAsync(
            () -> {
              try {
                Disk.force(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Returns once what was written in large files before is on the disk. */
  synchronized void awaitForcing() throws IOException {
    await(forcing);
  }

  /** Waits for another thread; throws what it ended with. */
  static void await(CompletableFuture<Void> writing) throws IOException {
    try {
      writing.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
