package nl.zorgcontract.amend.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gives the items of a source once, in order, while another thread fetches the next ones. What the
 * source throws is thrown here after the items before it, an {@link IOException} as {@link
 * UncheckedIOException}.
 *
 * <p>The items come in batches that are bounded in number and in weight, and few batches are under
 * way at a time, so that a large file passes through a small memory. The first batch is fetched by
 * the caller's own thread: a small file needs no second one.
 */
public final class Prefetcher<T> implements Closeable {

  private static final int MOST_ITEMS = 512;
  private static final long MOST_WEIGHT = 1 << 15;
  private static final int MOST_BATCHES = 3;

  private final ItemSource<T> source;
  private final ToLongFunction<T> weight;
  private final @Nullable ThreadFactory threads;
  private final Deque<Future<Batch<T>>> ahead = new ArrayDeque<>();
  private @Nullable ExecutorService executor;
  private @Nullable Batch<T> batch;
  private int next;

  /** Whether the source has ended, or failed; known to whoever fetches. */
  private boolean hasEnded;

  private Prefetcher(
      ItemSource<T> source, ToLongFunction<T> weight, @Nullable ThreadFactory threads) {
    this.source = source;
    this.weight = weight;
    this.threads = threads;
  }

  /** Gives items one after another. */
  @FunctionalInterface
  public interface ItemSource<T> {

    /** The next item; null after the last. It is not asked again after that, or after a failure. */
    @Nullable T next() throws IOException;
  }

  /** Some items; the last batch also says how the source ended. */
  private record Batch<T>(List<T> items, boolean isLast, @Nullable Throwable failure) {}

  /**
   * Prefetches items of any size.
   *
   * @param source asked by one thread at a time; not closed with the prefetcher
   * @param weight about how many bytes an item takes
   */
  public static <T> Prefetcher<T> of(ItemSource<T> source, ToLongFunction<T> weight) {
    return of(source, weight, Prefetcher::newThread);
  }

  /**
   * Prefetches items of any size by a thread that the caller grants.
   *
   * @param threads gives the thread; null where every item is fetched by the caller's own
   */
  public static <T> Prefetcher<T> of(
      ItemSource<T> source, ToLongFunction<T> weight, @Nullable ThreadFactory threads) {
    return new Prefetcher<>(source, weight, threads);
  }

  /** A thread that does not keep the program from ending. */
  public static Thread newThread(Runnable fetching) {
    Thread thread = new Thread(fetching, "prefetcher");
    thread.setDaemon(true);
    // What keeps it from fetching is thrown where the items are asked for; Java would print it,
    // too.
    thread.setUncaughtExceptionHandler((ended, thrown) -> {});
    return thread;
  }

  /** The next item; null after the last. */
  public @Nullable T next() {
    Batch<T> current = batch == null ? fetch() : batch;
    while (next == current.items().size() && !current.isLast()) {
      current = nextBatch();
      next = 0;
    }
    batch = current;
    if (next < current.items().size()) {
      return current.items().get(next++);
    }
    rethrow(current.failure());
    return null;
  }

  private Batch<T> fetch() {
    List<T> items = new ArrayList<>();
    if (hasEnded) {
      return new Batch<>(items, true, null);
    }
    hasEnded = true;
    long carried = 0;
    try {
      while (items.size() < MOST_ITEMS && carried < MOST_WEIGHT) {
        T item = source.next();
        if (item == null) {
          return new Batch<>(items, true, null);
        }
        items.add(item);
        carried += weight.applyAsLong(item);
      }
    } catch (IOException | RuntimeException | Error e) {
      return new Batch<>(items, true, e);
    }
    hasEnded = false;
    return new Batch<>(items, false, null);
  }

  private Batch<T> nextBatch() {
    if (threads == null) {
      return fetch();
    }
    if (executor == null) {
      executor = Executors.newSingleThreadExecutor(threads);
    }
    while (ahead.size() < MOST_BATCHES) {
      ahead.add(executor.submit(this::fetch));
    }
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Batch<T> found = ahead.element().get();
      ahead.remove();
      return found;
    } catch (ExecutionException e) {
      return new Batch<>(List.of(), true, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Batch<>(List.of(), true, new InterruptedIOException());
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof IOException e) {
      throw new UncheckedIOException(e);
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  /** Ends the fetching, and returns once the source is no longer asked. */
  @Override
  public void close() {
    if (executor == null) {
      return;
    }
    for (Runnable task : executor.shutdownNow()) {
      ((Future<?>) task).cancel(false);
    }
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        executor.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
