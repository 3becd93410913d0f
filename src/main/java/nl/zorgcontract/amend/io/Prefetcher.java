package nl.zorgcontract.amend.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
public final class Prefetcher<T> implements Iterable<T>, Closeable {

  private static final int MOST_ITEMS = 512;
  private static final long MOST_WEIGHT = 1 << 15;
  private static final int MOST_BATCHES = 2;

  private final ItemSource<T> source;
  private final ToLongFunction<T> weight;
  private final @Nullable ThreadFactory threads;
  private final BlockingQueue<Batch<T>> fetched = new ArrayBlockingQueue<>(MOST_BATCHES);
  private @Nullable ExecutorService executor;
  private @Nullable Future<?> fetching;
  private @Nullable Batch<T> batch;
  private int next;

  private Prefetcher(
      ItemSource<T> source, ToLongFunction<T> weight, @Nullable ThreadFactory threads) {
    this.source = source;
    this.weight = weight;
    this.threads = threads;
  }

  /** Some items; the last batch also says how the source ended. */
  private record Batch<T>(List<T> items, boolean isLast, @Nullable Throwable failure) {}

  /** Prefetches small items. */
  public static <T> Prefetcher<T> of(ItemSource<T> source) {
    return of(source, item -> 1);
  }

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

  /** The items; the iterators of one prefetcher share their place. */
  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {

      @Override
      public boolean hasNext() {
        return hasMore();
      }

      @Override
      public T next() {
        if (!hasMore() || batch == null) {
          throw new NoSuchElementException();
        }
        return batch.items().get(next++);
      }
    };
  }

  private boolean hasMore() {
    Batch<T> current = batch == null ? fetch() : batch;
    while (next == current.items().size() && !current.isLast()) {
      current = nextBatch();
      next = 0;
    }
    batch = current;
    if (next < current.items().size()) {
      return true;
    }
    rethrow(current.failure());
    return false;
  }

  private Batch<T> fetch() {
    List<T> items = new ArrayList<>();
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
      return new Batch<>(items, false, null);
    } catch (IOException | RuntimeException | Error e) {
      return new Batch<>(items, true, e);
    }
  }

  private @Nullable Void fetchAll(ExecutorService ownExecutor) throws InterruptedException {
    Batch<T> found;
    do {
      found = fetch();
      fetched.put(found);
    } while (!found.isLast() && !ownExecutor.isShutdown());
    return null;
  }

  private Batch<T> nextBatch() {
    if (threads == null) {
      return fetch();
    }
    Future<?> task = start(threads);
    try {
      Batch<T> found = fetched.poll(1, TimeUnit.SECONDS);
      while (found == null) {
        if (task.isDone() && fetched.isEmpty()) {
          // It ended without a last batch: there was no memory to make one, or it was closed.
          task.get();
          throw new IllegalStateException("Closed");
        }
        found = fetched.poll(1, TimeUnit.SECONDS);
      }
      return found;
    } catch (ExecutionException e) {
      return new Batch<>(List.of(), true, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Batch<>(List.of(), true, new InterruptedIOException());
    }
  }

  private Future<?> start(ThreadFactory granted) {
    if (fetching == null) {
      ExecutorService started = Executors.newSingleThreadExecutor(granted);
      executor = started;
      fetching = started.submit(() -> fetchAll(started));
    }
    return fetching;
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
    executor.shutdownNow();
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        // Makes room: the source may have cleared the interrupt, so that the last batch waits.
        fetched.clear();
        executor.awaitTermination(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
