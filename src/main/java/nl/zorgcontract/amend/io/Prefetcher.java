package nl.zorgcontract.amend.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Brings the items of a source to the caller, in order, while another thread fetches the next ones.
 * Where something is to be made of them on the way, whichever of the two threads would otherwise
 * wait makes it: in order, and one item at a time.
 *
 * <p>What the source or the making throws comes out in its turn, after the items before it. The
 * first batch is fetched on the caller's own thread, so that a small file costs no second one.
 *
 * <p>Only a few batches are under way at a time, each bounded in items and in weight: a large file
 * passes through a small memory.
 */
public final class Prefetcher<T> implements Closeable {

  private static final int MOST_ITEMS = 512;
  private static final long MOST_WEIGHT = 1 << 15;
  private static final int MOST_BATCHES = 4;

  private final Source<T> source;
  private final ToLongFunction<T> weight;
  private final Step<T> step;
  private Batch<T> batch;
  private int next;

  /** Held by whoever looks at the fields below, but not while it fetches or makes something. */
  private final ReentrantLock lock = new ReentrantLock();

  /** Awaited by one of the two at most: there is always something for the other to do. */
  private final Condition changed = lock.newCondition();

  private final Queue<Batch<T>> fetched = new ArrayDeque<>();
  private final Queue<Batch<T>> ready = new ArrayDeque<>();
  private boolean making;
  private boolean ended;
  private @Nullable Thread fetcher;

  /** Where the items come from. */
  @FunctionalInterface
  public interface Source<T> {

    /** The next item; null after the last. It is not asked again after that, or after a failure. */
    @Nullable T next() throws IOException;
  }

  /** What is made of an item before it is brought. */
  @FunctionalInterface
  public interface Step<T> {

    /** Makes it; that may be the item itself. It is not asked again after a failure. */
    T from(T item) throws IOException;
  }

  /** Some items; the last batch also says how it ended. */
  private record Batch<T>(List<T> items, boolean isLast, @Nullable Throwable failure) {}

  /**
   * A belt from a source.
   *
   * @param weight about how many bytes an item takes
   */
  public Prefetcher(Source<T> source, ToLongFunction<T> weight) {
    this(source, weight, item -> item);
  }

  /**
   * A belt of what is made of the items of a source.
   *
   * @param weight about how many bytes an item takes
   */
  public Prefetcher(Source<T> source, ToLongFunction<T> weight, Step<T> step) {
    this.source = source;
    this.weight = weight;
    this.step = step;
    this.batch = made(fetch());
  }

  /** A belt of what is made of the items of a list. */
  public static <T> Prefetcher<T> of(Iterable<T> items, Step<T> step) {
    Iterator<T> iterator = items.iterator();
    return new Prefetcher<>(() -> iterator.hasNext() ? iterator.next() : null, item -> 1, step);
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

  private Batch<T> made(Batch<T> found) {
    List<T> items = new ArrayList<>(found.items().size());
    try {
      for (T item : found.items()) {
        items.add(step.from(item));
      }
      return new Batch<>(items, found.isLast(), found.failure());
    } catch (IOException | RuntimeException | Error e) {
      return new Batch<>(items, true, e);
    }
  }

  /**
   * The next item; null after the last.
   *
   * @throws UncheckedIOException where the source could not be read, or the item not be made
   */
  public @Nullable T next() {
    while (next == batch.items().size()) {
      if (batch.isLast()) {
        rethrow(batch.failure());
        return null;
      }
      batch = nextBatch();
      next = 0;
    }
    return batch.items().get(next++);
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
  }

  private Batch<T> nextBatch() {
    try {
      lock.lockInterruptibly();
      try {
        start();
        while (ready.isEmpty()) {
          if (!hasMadeOne()) {
            changed.await();
          }
        }
        changed.signal();
        return ready.remove();
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException e) {
      // Nobody will ask again.
      close();
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException());
    }
  }

  private void start() {
    if (fetcher == null) {
      fetcher = new Thread(this::fetchAll, "fetcher");
      fetcher.setDaemon(true);
      fetcher.start();
    }
  }

  private void fetchAll() {
    boolean more = true;
    try {
      lock.lockInterruptibly();
      try {
        while (!ended && (more || !fetched.isEmpty())) {
          if (more && fetched.size() + ready.size() < MOST_BATCHES) {
            more = fetchOne();
          } else if (!hasMadeOne()) {
            changed.await();
          }
        }
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException e) {
      // Closed: nobody waits for the rest.
    }
  }

  /** Fetches a batch; says whether another one follows. */
  private boolean fetchOne() {
    lock.unlock();
    Batch<T> found;
    try {
      found = fetch();
    } finally {
      lock.lock();
    }
    fetched.add(found);
    changed.signal();
    return !found.isLast();
  }

  /**
   * Makes what is to be made of the oldest batch, if there is one and the other thread does not.
   */
  private boolean hasMadeOne() {
    if (making || ended || fetched.isEmpty()) {
      return false;
    }
    making = true;
    Batch<T> found = fetched.remove();
    lock.unlock();
    Batch<T> made;
    try {
      made = made(found);
    } finally {
      lock.lock();
    }
    making = false;
    ended |= made.isLast();
    ready.add(made);
    changed.signal();
    return true;
  }

  /** Ends the fetching. What the source reads from is not closed. */
  @Override
  public void close() {
    lock.lock();
    try {
      ended = true;
      if (fetcher != null) {
        fetcher.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }
}
