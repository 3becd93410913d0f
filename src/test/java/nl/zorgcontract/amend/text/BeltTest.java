package nl.zorgcontract.amend.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
}
