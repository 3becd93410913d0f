package nl.zorgcontract.amend.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Brings the items of a source to the caller, in order, while another thread fetches the next ones.
 * What the source throws comes out in its turn, after the items before it. The first batch is
 * fetched on the caller's own thread, so that a small file costs no second one.
 *
 * <p>Only a few batches are under way at a time, each bounded in items and in weight: a large file
 * passes through a small memory.
 */
public final class Belt<T> implements Closeable {

  private static final int MOST_ITEMS = 512;
  private static final long MOST_WEIGHT = 1 << 15;
  private static final int MOST_BATCHES = 2;

  private final Source<T> source;
  private final ToLongFunction<T> weight;
  private final @Nullable Belt<?> before;
  private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(MOST_BATCHES);
  private Batch<T> batch;
  private int next;

  /**
   * Started by whoever asks for items, ended by whoever closes: two threads, where belts follow.
   */
  private volatile @Nullable Thread fetcher;

  /** Where the items come from. */
  @FunctionalInterface
  public interface Source<T> {

    /** The next item; null after the last. It is not asked again after that, or after a failure. */
    @Nullable T next() throws IOException;
  }

  /** Some items; the last batch also says how it ended. */
  private record Batch<T>(List<T> items, boolean isLast, @Nullable Throwable failure) {}

  /**
   * A belt from a source.
   *
   * @param weight about how many bytes an item takes
   */
  public Belt(Source<T> source, ToLongFunction<T> weight) {
    this(source, weight, null);
  }

  private Belt(Source<T> source, ToLongFunction<T> weight, @Nullable Belt<?> before) {
    this.source = source;
    this.weight = weight;
    this.before = before;
    this.batch = fetch();
  }

  /**
   * A belt of the items of a list.
   *
   * @param work what is done with each before it is brought; not on the thread that goes through
   *     the list
   */
  public static <T> Belt<T> of(Iterable<T> items, Work<T> work) {
    Iterator<T> iterator = items.iterator();
    return new Belt<>(() -> iterator.hasNext() ? iterator.next() : null, item -> 1)
        .then(
            item -> {
              work.on(item);
              return item;
            },
            item -> 1);
  }

  /** What is done with an item. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it. */
    void on(T item) throws IOException;
  }

  /** What is made of an item. */
  @FunctionalInterface
  public interface Step<T, R> {

    /** Makes it. */
    R from(T item) throws IOException;
  }

  /**
   * A belt of what is made of the items of this one, on a thread of its own: several steps go on
   * side by side. Closing it closes this one.
   *
   * @param weight about how many bytes a product takes
   */
  public <R> Belt<R> then(Step<T, R> step, ToLongFunction<R> weight) {
    return new Belt<>(
        () -> {
          T item = next();
          return item == null ? null : step.from(item);
        },
        weight,
        this);
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

  /**
   * The next item; null after the last.
   *
   * @throws UncheckedIOException where the source could not be read
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
    if (fetcher == null) {
      Thread started = new Thread(this::fetchAll, "fetcher");
      started.setDaemon(true);
      started.start();
      fetcher = started;
    }
    try {
      return batches.take();
    } catch (InterruptedException e) {
      // Nobody will ask again; and whoever closed a belt after this one may have found no thread.
      close();
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException());
    }
  }

  private void fetchAll() {
    try {
      Batch<T> fetched;
      do {
        fetched = fetch();
        batches.put(fetched);
      } while (!fetched.isLast());
    } catch (InterruptedException e) {
      // Closed: nobody waits for the rest.
    }
  }

  /** Ends the fetching. What the source reads from is not closed. */
  @Override
  public void close() {
    Thread started = fetcher;
    if (started != null) {
      started.interrupt();
    }
    if (before != null) {
      before.close();
    }
  }
}
