package nl.zorgcontract.amend.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Work that another thread does beside this one. What it throws comes out of {@link #result}; when
 * this is closed the thread has ended, whatever became of its work.
 */
final class Beside<T> implements Closeable {

  private final FutureTask<T> task;
  private final Thread thread;

  private Beside(FutureTask<T> task) {
    this.task = task;
    this.thread = new Thread(task, "beside");
  }

  /** Starts the work. */
  static <T> Beside<T> start(Callable<T> work) {
    Beside<T> beside = new Beside<>(new FutureTask<>(work));
    beside.thread.start();
    return beside;
  }

  /** Waits for the work, and gives what came of it or throws what it threw. */
  T result() throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** The failure, where it can be handed on; else throws it. */
  private static IOException thrown(@Nullable Throwable failure) {
    if (failure instanceof IOException io) {
      return io;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException defect) {
      throw defect;
    }
    throw new IllegalStateException(failure);
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException();
  }

  /** Stops the work where it is still going on, and waits for the end of its thread. */
  @Override
  public void close() throws IOException {
    if (!task.isDone()) {
      thread.interrupt();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }
}
