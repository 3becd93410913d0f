package nl.zorgcontract.amend.text;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeltTest {

  /** Counts from 0; notes by which threads it was asked. */
  private static final class Counter implements Belt.Source<Integer> {
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

  private static List<Integer> all(Belt<Integer> belt) {
    List<Integer> items = new ArrayList<>();
    for (Integer item = belt.next(); item != null; item = belt.next()) {
      items.add(item);
    }
    return items;
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 1024, 10_000})
  void everyItemComesInOrder(int count) {
    try (Belt<Integer> belt = new Belt<>(new Counter(count, null), item -> 1)) {
      assertThat(all(belt)).isEqualTo(upTo(count));
      assertThat(belt.next()).isNull();
    }
  }

  @Test
  void fewItemsComeWithoutASecondThread() {
    Counter few = new Counter(511, null);
    Counter many = new Counter(513, null);

    try (Belt<Integer> belt = new Belt<>(few, item -> 1)) {
      all(belt);
    }
    try (Belt<Integer> belt = new Belt<>(many, item -> 1)) {
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
      Belt<Integer> belt = new Belt<>(new Counter(count, failure), item -> 1);
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

    new Belt<>(source, item -> 1 << 20);

    assertThat(source.next).isEqualTo(1);
  }

  @Test
  void errorOfTheSourceComesOutOnTheCallersThread() {
    Belt.Source<Integer> source =
        new Belt.Source<>() {
          private int next;

          @Override
          public Integer next() {
            if (next == 2000) {
              throw new StackOverflowError();
            }
            return next++;
          }
        };
    Belt<Integer> belt = new Belt<>(source, item -> 1);

    assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> all(belt));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 5000})
  void everyItemOfAListIsWorkedOnOnceBeforeItIsBrought(int count) {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    try (Belt<Integer> belt = Belt.of(upTo(count), done::add)) {
      for (int i = 0; i < count; i++) {
        assertThat(belt.next()).isEqualTo(i);
        assertThat(done).hasSizeGreaterThan(i);
      }
      assertThat(belt.next()).isNull();
    }

    assertThat(done).isEqualTo(upTo(count));
  }

  @Test
  void workOnFewItemsIsDoneByTheCallerAndOnTheRestOfManyBesideIt() {
    List<Thread> few = Collections.synchronizedList(new ArrayList<>());
    List<Thread> many = Collections.synchronizedList(new ArrayList<>());

    try (Belt<Integer> belt = Belt.of(upTo(511), item -> few.add(Thread.currentThread()))) {
      all(belt);
    }
    try (Belt<Integer> belt = Belt.of(upTo(5000), item -> many.add(Thread.currentThread()))) {
      all(belt);
    }

    assertThat(few).containsOnly(Thread.currentThread());
    assertThat(many.subList(0, 512)).containsOnly(Thread.currentThread());
    assertThat(many.subList(512, 5000))
        .doesNotContain(Thread.currentThread())
        .containsOnly(many.get(512));
    assertThat(many.get(512).isDaemon()).isTrue();
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
  private static void assertFails(Belt<Integer> belt, int count, Throwable failure) {
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
      Belt.Work<Integer> work =
          item -> {
            if (done.getAndIncrement() == count) {
              fail(failure);
            }
          };

      try (Belt<Integer> belt = Belt.of(upTo(count + 1000), work)) {
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

      try (Belt<Integer> belt = Belt.of(items, done::add)) {
        assertFails(belt, count, failure);
      }

      assertThat(done).isEqualTo(upTo(count));
    }
  }

  @Test
  @Timeout(60)
  void closedBeltFetchesNoMore() throws InterruptedException {
    AtomicReference<Thread> fetcher = new AtomicReference<>();
    Iterable<Integer> endless = () -> Stream.iterate(0, i -> i + 1).iterator();
    Belt<Integer> belt = Belt.of(endless, item -> fetcher.set(Thread.currentThread()));
    for (int i = 0; i <= 512; i++) {
      assertThat(belt.next()).isEqualTo(i);
    }
    assertThat(fetcher).doesNotHaveValue(Thread.currentThread());

    belt.close();

    // Else this would wait for ever.
    fetcher.get().join();
  }

  @Test
  void closingABeltThatFetchedNothingBesideTheCallerIsFine() {
    Belt<Integer> belt = Belt.of(upTo(3), item -> {});
    belt.close();

    assertThat(all(belt)).isEqualTo(upTo(3));
  }

  @Test
  void interruptedCallerIsToldSoAndStaysInterrupted() {
    try (Belt<Integer> belt = Belt.of(upTo(5000), item -> {})) {
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 5000})
  void whatIsMadeOfTheItemsComesInTheirOrder(int count) {
    Iterator<Integer> items = upTo(count).iterator();
    List<String> squares = new ArrayList<>();

    try (Belt<Long> belt =
        new Belt<>(() -> items.hasNext() ? items.next() : null, item -> 1)
            .then(item -> (long) item * item, square -> 1)) {
      for (Long square = belt.next(); square != null; square = belt.next()) {
        squares.add(square.toString());
      }
    }

    assertThat(squares)
        .isEqualTo(upTo(count).stream().map(i -> Long.toString((long) i * i)).toList());
  }

  @Test
  void readingMakingAndAskingHaveAThreadEach() {
    Iterator<Integer> items = upTo(5000).iterator();
    Set<Thread> reading = Collections.synchronizedSet(new HashSet<>());
    Set<Thread> making = Collections.synchronizedSet(new HashSet<>());

    try (Belt<Integer> belt =
        new Belt<>(
                () -> {
                  reading.add(Thread.currentThread());
                  return items.hasNext() ? items.next() : null;
                },
                item -> 1)
            .then(
                item -> {
                  making.add(Thread.currentThread());
                  return item;
                },
                item -> 1)) {
      assertThat(all(belt)).isEqualTo(upTo(5000));
    }

    reading.remove(Thread.currentThread());
    making.remove(Thread.currentThread());
    assertThat(reading).isNotEmpty();
    assertThat(making).hasSize(1);
    assertThat(reading).anyMatch(thread -> !making.contains(thread));
  }

  /** Wherever the two threads are when it is closed, neither waits for ever. */
  @ParameterizedTest
  @ValueSource(ints = {513, 1025, 3000, 20_000})
  @Timeout(60)
  void closingTheLastBeltEndsAllOfThem(int asked) throws InterruptedException {
    Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
    Belt<Integer> belt =
        new Belt<>(
                () -> {
                  threads.add(Thread.currentThread());
                  return 1;
                },
                item -> 1)
            .then(
                item -> {
                  threads.add(Thread.currentThread());
                  return item;
                },
                item -> 1);
    for (int i = 0; i < asked; i++) {
      belt.next();
    }

    belt.close();

    threads.remove(Thread.currentThread());
    assertThat(threads).isNotEmpty();
    for (Thread thread : List.copyOf(threads)) {
      thread.join();
    }
  }
}
