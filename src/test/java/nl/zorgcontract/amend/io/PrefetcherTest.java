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
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.io.Prefetcher.ItemSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PrefetcherTest {

  private static final class DefectError extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Counts from 0, then ends or fails; keeps by which threads it was asked. */
  private static final class Counter implements ItemSource<Integer> {
    private final int count;
    private final Throwable failure;
    private final Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
    private final AtomicInteger asked = new AtomicInteger();

    Counter(int count, Throwable failure) {
      this.count = count;
      this.failure = failure;
    }

    static Counter endless() {
      return new Counter(Integer.MAX_VALUE, null);
    }

    @Override
    public Integer next() throws IOException {
      threads.add(Thread.currentThread());
      int next = asked.getAndIncrement();
      if (next < count) {
        return next;
      }
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure != null) {
        throw (Error) failure;
      }
      return null;
    }

    /** The thread beside the caller's. */
    Thread other() {
      return threads.stream()
          .filter(thread -> thread != Thread.currentThread())
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<Integer> all(Prefetcher<Integer> prefetcher) {
    List<Integer> items = new ArrayList<>();
    for (Integer each = prefetcher.next(); each != null; each = prefetcher.next()) {
      items.add(each);
    }
    return items;
  }

  private static Prefetcher<Integer> prefetching(ItemSource<Integer> source) {
    return Prefetcher.of(source, item -> 1);
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static void take(Prefetcher<Integer> prefetcher, int count) {
    for (int i = 0; i < count; i++) {
      assertThat(prefetcher.next()).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 10_000})
  void itemsComeInOrder(int count) {
    try (Prefetcher<Integer> prefetcher = prefetching(new Counter(count, null))) {
      assertThat(all(prefetcher)).isEqualTo(upTo(count));
      assertThat(prefetcher.next()).isNull();
      assertThat(prefetcher.next()).isNull();
    }
  }

  @RepeatedTest(20)
  void itemsComeInOrderHoweverTheThreadsTakeTurns() {
    try (Prefetcher<Integer> prefetcher = prefetching(new Counter(20_000, null))) {
      assertThat(all(prefetcher)).isEqualTo(upTo(20_000));
    }
  }

  @Test
  void nothingIsFetchedBeforeTheFirstItemIsAsked() {
    Counter source = Counter.endless();

    prefetching(source).close();

    assertThat(source.asked).hasValue(0);
  }

  @Test
  void fewItemsComeWithoutASecondThread() {
    Counter few = new Counter(511, null);
    Counter many = new Counter(513, null);

    try (Prefetcher<Integer> prefetcher = prefetching(few)) {
      all(prefetcher);
    }
    try (Prefetcher<Integer> prefetcher = prefetching(many)) {
      all(prefetcher);
    }

    assertThat(few.threads).containsExactly(Thread.currentThread());
    assertThat(many.threads).hasSize(2);
    assertThat(many.other().isDaemon()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 511, 512, 513, 5000})
  void failureOfTheSourceComesAfterTheItemsBeforeItHoweverOftenOneAsks(int count) {
    for (Throwable failure :
        List.of(new IOException("full"), new IllegalStateException("defect"), new DefectError())) {
      Counter source = new Counter(count, failure);
      try (Prefetcher<Integer> prefetcher = prefetching(source)) {
        take(prefetcher, count);
        for (int again = 0; again < 2; again++) {
          Throwable thrown = catchThrowable(prefetcher::next);
          if (failure instanceof IOException) {
            assertThat(thrown).isInstanceOf(UncheckedIOException.class).hasCause(failure);
          } else {
            assertThat(thrown).isSameAs(failure);
          }
        }
      }
      assertThat(source.asked).hasValue(count + 1);
    }
  }

  @Test
  void heavyItemsAreFetchedAFewAtATime() throws InterruptedException {
    Counter source = Counter.endless();
    try (Prefetcher<Integer> prefetcher = Prefetcher.of(source, item -> 1 << 20)) {
      take(prefetcher, 1);
      assertThat(source.asked).hasValue(1);

      assertThat(prefetcher.next()).isEqualTo(1);
      awaitWaiting(source.other());

      assertThat(source.asked.get()).isLessThanOrEqualTo(2 + 5);
    }
  }

  @Test
  void whileTheCallerIsBusyFewBatchesAreFetched() throws InterruptedException {
    Counter source = Counter.endless();
    try (Prefetcher<Integer> prefetcher = prefetching(source)) {
      take(prefetcher, 513);
      awaitWaiting(source.other());

      assertThat(source.asked.get()).isLessThanOrEqualTo(8 * 512);
    }
  }

  /** A thread that has done its last task is alive for a moment more. */
  private static void assertEnds(Thread thread) {
    assertThat(catchThrowable(thread::join)).isNull();
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
  }

  /** Wherever the other thread is: it has ended when closing returns. */
  @ParameterizedTest
  @ValueSource(ints = {513, 1025, 3000, 20_000})
  void closingEndsTheOtherThread(int taken) {
    Counter source = Counter.endless();
    Prefetcher<Integer> prefetcher = prefetching(source);
    take(prefetcher, taken);

    prefetcher.close();
    int asked = source.asked.get();

    assertEnds(source.other());
    assertThat(source.asked).hasValue(asked);
    prefetcher.close();
  }

  @Test
  void failureOfTheCallerEndsTheOtherThread() {
    Counter source = Counter.endless();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> {
              try (Prefetcher<Integer> prefetcher = prefetching(source)) {
                take(prefetcher, 1000);
                throw new IllegalStateException("disk full");
              }
            });

    assertEnds(source.other());
  }

  @Test
  void closingWaitsForASourceThatForgetsThatItWasInterrupted() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    Prefetcher<Integer> prefetcher =
        prefetching(
            () -> {
              if (next.get() == 600) {
                asked.countDown();
                var unused = catchThrowable(() -> Thread.sleep(60_000));
                ended.incrementAndGet();
              }
              return next.getAndIncrement();
            });
    take(prefetcher, 512);
    Thread closer = new Thread(prefetcher::close);
    AtomicBoolean missed = new AtomicBoolean();
    Thread taker =
        new Thread(
            () -> {
              var unused = catchThrowable(() -> missed.set(prefetcher.next() == null));
            });
    taker.start();
    asked.await();

    closer.start();
    closer.join();

    assertThat(ended).hasValue(1);
    taker.join();
    assertThat(missed).isFalse();
  }

  @Test
  void afterClosingNoItemIsMissedInSilence() {
    Prefetcher<Integer> prefetcher = prefetching(Counter.endless());
    take(prefetcher, 513);

    prefetcher.close();

    assertThat(catchThrowable(() -> all(prefetcher))).isNotNull();
  }

  @Test
  void interruptedCallerIsToldAndStaysInterrupted() {
    Counter source = Counter.endless();
    try (Prefetcher<Integer> prefetcher = prefetching(source)) {
      take(prefetcher, 512);

      Thread.currentThread().interrupt();

      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(prefetcher::next)
          .withCauseInstanceOf(InterruptedIOException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertEnds(source.other());
  }
}
