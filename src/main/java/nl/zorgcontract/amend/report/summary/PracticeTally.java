package nl.zorgcontract.amend.report.summary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.zorgcontract.amend.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of each practice, by outcome. Those of one practice are best given together:
 * it is looked up once then. Not for several threads at once.
 */
public final class PracticeTally {

  private final Map<String, CountedPractice> practices = new HashMap<>();
  private @Nullable CountedPractice last;

  /** A practice while its requests are counted: one object, as a large run has many practices. */
  private static final class CountedPractice extends OutcomeTally {
    private final String agbCode;
    private String name = "";

    CountedPractice(String agbCode) {
      this.agbCode = agbCode;
    }

    /** A request that reached no contract does not tell the name; another one may. */
    void add(Decision decision) {
      add(decision.outcome());
      if (name.isEmpty()) {
        name = decision.subject().practiceName();
      }
    }
  }

  /**
   * The requests of a practice.
   *
   * @param name empty where no contract tells it
   */
  public record PracticeCount(String agbCode, String name, OutcomeCounts counts) {}

  /** Counts a decision, where it tells the practice. */
  public void add(Decision decision) {
    String agbCode = decision.subject().agbCode();
    if (agbCode == null) {
      return;
    }
    if (last == null || !last.agbCode.equals(agbCode)) {
      last = practices.computeIfAbsent(agbCode, CountedPractice::new);
    }
    last.add(decision);
  }

  /** The practices with most requests, these first; of as many, in the order of their codes. */
  public List<PracticeCount> busiest(int most) {
    NavigableSet<PracticeCount> busiest =
        new TreeSet<>(
            Comparator.comparingLong((PracticeCount each) -> -each.counts().total())
                .thenComparing(PracticeCount::agbCode));
    for (CountedPractice practice : practices.values()) {
      busiest.add(new PracticeCount(practice.agbCode, practice.name, practice.counts()));
      if (busiest.size() > most) {
        busiest.pollLast();
      }
    }
    return List.copyOf(busiest);
  }
}
