package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Forces files to disk whose order does not matter: of many, several at a time. */
final class ManyFiles {

  /** From so many files on, as many are forced at a time: the system writes them in one go. */
  private static final int MANY = 32;

  private ManyFiles() {}

  static void force(List<Path> files) throws IOException {
    if (files.size() >= MANY) {
      forceTogether(files);
      return;
    }
    for (Path file : files) {
      Disk.force(file);
    }
  }

  private static void forceTogether(List<Path> files) throws IOException {
    List<Callable<Path>> tasks = new ArrayList<>();
    for (Path file : files) {
      tasks.add(
          () -> {
            Disk.force(file);
            return file;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try {
      for (Future<Path> forced : threads.invokeAll(tasks)) {
        forced.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      threads.shutdownNow();
    }
  }
}
