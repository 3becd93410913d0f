package nl.zorgcontract.amend.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefetcherTest {

  /** Counts from 0; notes by which threads it was asked. */
  private static final class Counter implements Prefetcher.Source<Integer> {
    private final int count;
    private final Exception end;
    private final Set<Thread> threads = new HashSet<>();
    private int next;

    Counter(int count, Exception end) {
      this.count = count;
      this.end = end;
    }

    @Override
    public Integer next() throws IOException {
      threads.add(Thread.currentThread());
      if (next < count) {
        return next++;
      }
      if (end instanceof IOException e) {
        throw e;
      }
      if (end instanceof RuntimeException e) {
        throw e;
      }
      return null;
    }
  }

  private static List<Integer> all(Prefetcher<Integer> belt) {
    List<Integer> items = new ArrayList<>();
    for (Integer item = belt.next(); item != null; item = belt.next()) {
      items.add(item);
    }
    return items;
  }

  /** Takes down the item, and makes nothing else of it. */
  private static Prefetcher.Step<Integer> notedIn(List<Integer> done) {
    return item -> {
      done.add(item);
      return item;
    };
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 10_000})
  void everyItemComesInOrder(int count) {
    try (Prefetcher<Integer> belt = new Prefetcher<>(new Counter(count, null), item -> 1)) {
      assertThat(all(belt)).isEqualTo(upTo(count));
      assertThat(belt.next()).isNull();
    }
  }

  @Test
  void fewItemsComeWithoutASecondThread() {
    Counter few = new Counter(511, null);
    Counter many = new Counter(513, null);

    try (Prefetcher<Integer> belt = new Prefetcher<>(few, item -> 1)) {
      all(belt);
    }
    try (Prefetcher<Integer> belt = new Prefetcher<>(many, item -> 1)) {
      all(belt);
    }

    assertThat(few.threads).containsExactly(Thread.currentThread());
    assertThat(many.threads).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 512, 5000})
  void failureComesAfterTheItemsBeforeIt(int count) {
    IOException unreadable = new IOException("unreadable");
    IllegalStateException defect = new IllegalStateException("defect");

    for (Exception failure : List.of(unreadable, defect)) {
      Prefetcher<Integer> belt = new Prefetcher<>(new Counter(count, failure), item -> 1);
      for (int i = 0; i < count; i++) {
        assertThat(belt.next()).isEqualTo(i);
      }
      if (failure == unreadable) {
        assertThatExceptionOfType(UncheckedIOException.class)
            .isThrownBy(belt::next)
            .withCause(unreadable);
      } else {
        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(belt::next)
            .isSameAs(defect);
      }
    }
  }

  @Test
  void heavyItemsAreFetchedAFewAtATime() {
    Counter source = new Counter(1000, null);

    new Prefetcher<>(source, item -> 1 << 20);

    assertThat(source.next).isEqualTo(1);
  }

  @Test
  void errorOfTheSourceComesOutOnTheCallersThread() {
    Prefetcher.Source<Integer> source =
        new Prefetcher.Source<>() {
          private int next;

          @Override
          public Integer next() {
            if (next == 2000) {
              throw new StackOverflowError();
            }
            return next++;
          }
        };
    Prefetcher<Integer> belt = new Prefetcher<>(source, item -> 1);

    assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> all(belt));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 5000})
  void everyItemOfAListIsWorkedOnOnceBeforeItIsBrought(int count) {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    try (Prefetcher<Integer> belt = Prefetcher.of(upTo(count), notedIn(done))) {
      for (int i = 0; i < count; i++) {
        assertThat(belt.next()).isEqualTo(i);
        assertThat(done).hasSizeGreaterThan(i);
      }
      assertThat(belt.next()).isNull();
    }

    assertThat(done).isEqualTo(upTo(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 5000})
  void whatIsMadeOfTheItemsComesInTheirOrder(int count) {
    try (Prefetcher<Integer> belt = Prefetcher.of(upTo(count), item -> item * item)) {
      assertThat(all(belt)).isEqualTo(upTo(count).stream().map(item -> item * item).toList());
    }
  }

  @Test
  void whatIsMadeOfFewItemsIsMadeByTheCaller() {
    Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
    Prefetcher.Step<Integer> step =
        item -> {
          threads.add(Thread.currentThread());
          return item;
        };

    try (Prefetcher<Integer> belt = Prefetcher.of(upTo(511), step)) {
      all(belt);
    }

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void whileTheCallerIsBusyTheOtherThreadMakesTheNextItems() throws InterruptedException {
    Thread caller = Thread.currentThread();
    CountDownLatch madeByTheOther = new CountDownLatch(1);
    Prefetcher.Step<Integer> step =
        item -> {
          if (Thread.currentThread() != caller) {
            madeByTheOther.countDown();
          }
          return item;
        };

    try (Prefetcher<Integer> belt = Prefetcher.of(upTo(5000), step)) {
      for (int i = 0; i <= 512; i++) {
        assertThat(belt.next()).isEqualTo(i);
      }

      assertThat(madeByTheOther.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(all(belt)).hasSize(5000 - 513);
    }
  }

  @Test
  @Timeout(60)
  void whileTheOtherThreadFetchesTheCallerMakesTheNextItems() {
    Thread caller = Thread.currentThread();
    CountDownLatch madeByTheCaller = new CountDownLatch(1);
    Iterator<Integer> items = upTo(5000).iterator();
    Prefetcher.Source<Integer> slowAfterTwoBatches =
        () -> {
          Integer item = items.hasNext() ? items.next() : null;
          if (item != null && item == 1024) {
            awaited(madeByTheCaller);
          }
          return item;
        };
    Prefetcher.Step<Integer> step =
        item -> {
          if (item >= 512 && Thread.currentThread() == caller) {
            madeByTheCaller.countDown();
          }
          return item;
        };

    try (Prefetcher<Integer> belt = new Prefetcher<>(slowAfterTwoBatches, item -> 1, step)) {
      assertThat(all(belt)).isEqualTo(upTo(5000));
    }
  }

  private static void awaited(CountDownLatch latch) throws InterruptedIOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  /** However the threads take turns: nothing is made twice, left out, or beside something else. */
  @RepeatedTest(20)
  void itemsAreMadeInOrderAndOneAtATime() {
    List<Integer> done = new ArrayList<>();
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger mostAtOnce = new AtomicInteger();
    Prefetcher.Step<Integer> step =
        item -> {
          mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          done.add(item);
          atOnce.decrementAndGet();
          return -item;
        };

    try (Prefetcher<Integer> belt = Prefetcher.of(upTo(20_000), step)) {
      assertThat(all(belt)).isEqualTo(upTo(20_000).stream().map(item -> -item).toList());
    }

    assertThat(done).isEqualTo(upTo(20_000));
    assertThat(mostAtOnce).hasValue(1);
  }

  private static final class DefectError extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Fails, with the failure that it is given. */
  private static void fail(Throwable failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    rethrow(failure);
  }

  /** Of the failures that no method need declare. */
  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    throw (Error) failure;
  }

  /** The belt brings so many items, and then the failure, however often it is asked. */
  private static void assertFails(Prefetcher<Integer> belt, int count, Throwable failure) {
    for (int i = 0; i < count; i++) {
      assertThat(belt.next()).isEqualTo(i);
    }
    for (int again = 0; again < 2; again++) {
      Throwable thrown = catchThrowable(belt::next);
      if (failure instanceof IOException) {
        assertThat(thrown).isInstanceOf(UncheckedIOException.class).hasCause(failure);
      } else {
        assertThat(thrown).isSameAs(failure);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 511, 512, 5000})
  void failureOfTheWorkComesAfterTheItemsBeforeIt(int count) {
    for (Throwable failure :
        List.of(new IOException("full"), new IllegalStateException("defect"), new DefectError())) {
      AtomicInteger done = new AtomicInteger();
      Prefetcher.Step<Integer> work =
          item -> {
            if (done.getAndIncrement() == count) {
              fail(failure);
            }
            return item;
          };

      try (Prefetcher<Integer> belt = Prefetcher.of(upTo(count + 1000), work)) {
        assertFails(belt, count, failure);
      }

      assertThat(done).hasValue(count + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 511, 512, 5000})
  void failureOfAListComesAfterTheItemsBeforeIt(int count) {
    for (Throwable failure : List.of(new IllegalStateException("defect"), new DefectError())) {
      List<Integer> done = Collections.synchronizedList(new ArrayList<>());
      Iterable<Integer> items =
          () ->
              Stream.iterate(0, i -> i + 1)
                  .map(
                      i -> {
                        if (i == count) {
                          rethrow(failure);
                        }
                        return i;
                      })
                  .iterator();

      try (Prefetcher<Integer> belt = Prefetcher.of(items, notedIn(done))) {
        assertFails(belt, count, failure);
      }

      assertThat(done).isEqualTo(upTo(count));
    }
  }

  @Test
  void closingABeltThatFetchedNothingBesideTheCallerIsFine() {
    Prefetcher<Integer> belt = Prefetcher.of(upTo(3), item -> item);
    belt.close();

    assertThat(all(belt)).isEqualTo(upTo(3));
  }

  @Test
  void interruptedCallerIsToldSoAndStaysInterrupted() {
    try (Prefetcher<Integer> belt = Prefetcher.of(upTo(5000), item -> item)) {
      for (int i = 0; i < 512; i++) {
        assertThat(belt.next()).isEqualTo(i);
      }

      Thread.currentThread().interrupt();

      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(belt::next)
          .withCauseInstanceOf(InterruptedIOException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  @Timeout(60)
  void aCallerThatIsBusyFindsAFewBatchesAndAThreadThatWaits() throws InterruptedException {
    AtomicInteger fetched = new AtomicInteger();
    AtomicReference<Thread> fetcher = new AtomicReference<>();
    Prefetcher<Integer> endless =
        new Prefetcher<>(
            () -> {
              fetcher.set(Thread.currentThread());
              return fetched.incrementAndGet();
            },
            item -> 1);
    for (int i = 0; i <= 512; i++) {
      endless.next();
    }

    while (fetcher.get().getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    assertThat(fetched).hasValueLessThanOrEqualTo(8 * 512);
    endless.close();
    fetcher.get().join();
  }

  /** Wherever the other thread is when the belt is closed, it does not wait for ever. */
  @ParameterizedTest
  @ValueSource(ints = {513, 1025, 3000, 20_000})
  @Timeout(60)
  void closedBeltFetchesNoMore(int asked) throws InterruptedException {
    Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
    Prefetcher<Integer> endless =
        new Prefetcher<>(
            () -> {
              threads.add(Thread.currentThread());
              return 1;
            },
            item -> 1,
            item -> item);
    for (int i = 0; i < asked; i++) {
      endless.next();
    }

    endless.close();

    threads.remove(Thread.currentThread());
    assertThat(threads).isNotEmpty();
    for (Thread fetcher : List.copyOf(threads)) {
      assertThat(fetcher.isDaemon()).isTrue();
      fetcher.join();
    }
  }

  @Test
  @Timeout(60)
  void closedWhileTheOtherThreadMakesSomethingItEndsAllTheSame() throws InterruptedException {
    Thread caller = Thread.currentThread();
    AtomicReference<Thread> maker = new AtomicReference<>();
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Prefetcher.Step<Integer> step =
        item -> {
          if (Thread.currentThread() != caller && item >= 1024) {
            maker.set(Thread.currentThread());
            making.countDown();
            awaitedThoughInterrupted(closed);
          }
          return item;
        };
    Iterable<Integer> endless = () -> Stream.iterate(0, i -> i + 1).iterator();
    Prefetcher<Integer> belt = Prefetcher.of(endless, step);
    for (int i = 0; i <= 512; i++) {
      assertThat(belt.next()).isEqualTo(i);
    }
    making.await();

    belt.close();
    closed.countDown();

    maker.get().join();
  }

  /** Forgets that it was interrupted, as a step may. */
  private static void awaitedThoughInterrupted(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // Waits on.
      }
    }
  }
}
