package nl.zorgcontract.amend.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.policy.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A history is written as its amendments: request, action, agreement, request that it is on. */
class AmendmentHistoryTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          history                                                     | counts  | poh | now of A | origin of the last
          A change poh                                                | A       | 1   | A        | A
          A change poh, B change poh                                  | A B     | 2   | A        | B
          A change poh, B withdraw poh A                              | B       | 0   | B        | A
          A change poh, B move poh A                                  | B       | 1   | B        | A
          A change poh, B move poh A, C move poh B                    | C       | 1   | C        | A
          A change poh, B move poh A, C withdraw poh B                | C       | 0   | C        | A
          A change poh, B withdraw poh A, C change poh                | B C     | 1   | B        | C
          A change poh, B withdraw fto A                              | A B     | 1   | A        | B
          A change poh, B change fto, C withdraw fto B                | A C     | 1   | A        | B
          A withdraw poh B, B change poh                              | A B     | 1   | A        | B
          A change poh, B move poh A, C withdraw poh A                | B C     | 1   | B        | A
          """,
      useHeadersInDisplayName = true)
  void whatCounts(String history, String counts, String times, String now, String origin) {
    AmendmentHistory read = history(history);

    assertThat(
            read.stream()
                .filter(read::counts)
                .map(Amendment::requestId)
                .collect(Collectors.joining(" ")))
        .isEqualTo(counts);
    assertThat(read.timesAmended("poh")).hasToString(times);
    assertThat(read.now(read.get(0)).requestId()).isEqualTo(now);
    assertThat(read.origin(read.get(read.size() - 1)).requestId()).isEqualTo(origin);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          A change poh                                   | -
          A change poh, B change poh                     | B
          A change poh, B change poh, C change poh       | C
          A change poh, B change fto                     | -
          A change poh, B change poh, C withdraw poh B   | -
          A change poh, B change poh, C move poh B       | C
          B change poh, A change poh                     | -
          """)
  void whatStandsOnTheFirst(String history, String onTop) {
    AmendmentHistory read = history(history);
    Amendment first = read.of("A").get(0);

    assertThat(read.onTopOf(first).map(Amendment::requestId)).isEqualTo(Optional.ofNullable(onTop));
  }

  @Test
  void theLastAmendmentOfARequestComesFirst() {
    AmendmentHistory read = history("A change poh, B change poh, A change fto");

    assertThat(read.of("A")).extracting(Amendment::agreement).containsExactly("fto", "poh");
    assertThat(read.of("C")).isEmpty();
  }

  @Test
  void nothingIsToldOfAnAmendmentOfAnotherHistory() {
    AmendmentHistory read = history("A change poh");
    Amendment other = amendment("B change poh");

    assertThatThrownBy(() -> read.counts(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongerHistoryLeavesTheShorterOneAsItWas() {
    AmendmentHistory one = history("A change poh");
    AmendmentHistory two = one.with(amendment("B withdraw poh A"));

    assertThat(one).hasSize(1);
    assertThat(one.counts(one.get(0))).isTrue();
    assertThat(two.counts(two.get(0))).isFalse();
    assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void twoLongerHistoriesOfOneDoNotMeet() {
    AmendmentHistory one = history("A change poh");
    AmendmentHistory withdrawn = one.with(amendment("B withdraw poh A"));
    AmendmentHistory moved = one.with(amendment("C move poh A"));

    assertThat(withdrawn.now(one.get(0)).requestId()).isEqualTo("B");
    assertThat(moved.now(one.get(0)).requestId()).isEqualTo("C");
    assertThat(moved).extracting(Amendment::requestId).containsExactly("A", "C");
  }

  @Test
  void aCopyDoesNotFollowItsOriginal() {
    List<Amendment> original = new ArrayList<>(List.of(amendment("A change poh")));
    AmendmentHistory copy = AmendmentHistory.copyOf(original);
    original.clear();

    assertThat(copy).hasSize(1);
    assertThat(AmendmentHistory.copyOf(copy)).isSameAs(copy);
  }

  /** Each of them would else be looked for from one end to the other. */
  @Test
  void aLongChainOfMovesIsAskedAboutAsFastAsAShortOne() {
    AmendmentHistory chain = history("R0 change poh");
    for (int i = 1; i <= 20_000; i++) {
      chain = chain.with(amendment("R" + i + " move poh R" + (i - 1)));
      assertThat(chain.origin(chain.get(i))).isSameAs(chain.get(0));
      assertThat(chain.now(chain.get(0))).isSameAs(chain.get(i));
    }

    assertThat(chain.timesAmended("poh")).isEqualTo(1);
  }

  private static AmendmentHistory history(String amendments) {
    return AmendmentHistory.copyOf(
        Arrays.stream(amendments.split(", ", -1)).map(AmendmentHistoryTest::amendment).toList());
  }

  private static Amendment amendment(String text) {
    String[] part = text.split(" ", -1);
    Action action =
        Arrays.stream(Action.values()).filter(a -> a.code().equals(part[1])).findFirst().get();
    LocalDate day = LocalDate.of(2026, 7, 1);
    return new Amendment(
        new RequestedAmendment(
            part[0], part[2], action, day, Map.of(), null, part.length > 3 ? part[3] : null),
        day,
        day,
        null,
        AmendmentGrounds.NONE,
        action == Action.MOVE ? Action.CHANGE : null,
        null);
  }
}
