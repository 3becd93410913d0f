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
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.Sha256Input;

/** The files of a folder, each with its checksum once it is closed. Threads may share it. */
final class SummedFiles {

  /** Of so many bytes each, what is written is forced to the disk. */
  private static final int MUCH = 1 << 26;

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
    return new BufferedOutputStream(new Sha256Output(name), 1 << 16);
  }

  /** A file that is written in blocks, and forced now and then where it grows large. */
  private final class Sha256Output extends DigestOutputStream {

    private final String name;
    private long bytes;
    private boolean isClosed;

    Sha256Output(String name) throws IOException {
      super(Disk.create(folder.resolve(name)), Sha256Input.newDigest());
      this.name = name;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      super.write(buffer, offset, length);
      if (bytes / MUCH != (bytes + length) / MUCH) {
        force(folder.resolve(name));
      }
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (!isClosed) {
        isClosed = true;
        if (bytes > MUCH) {
          force(folder.resolve(name));
        }
        String sha256 = HexFormat.of().formatHex(getMessageDigest().digest());
        sums.put(name, new FileSum(name, bytes, sha256));
      }
    }
  }

  /** The files closed so far, by name. */
  List<FileSum> sums() {
    return List.copyOf(sums.values());
  }

  private synchronized void force(Path file) {
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
