package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import nl.zorgcontract.amend.message.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a policy for people: what follows a decision, how new practices apply, the planning.
 *
 * @param followUp what follows a decision
 * @param newPractices how a practice without a contract applies; null where the policy does not say
 * @param planning the days of the contracting year
 */
public record Guidance(
    FollowUp followUp, @Nullable LocalizedText newPractices, List<Milestone> planning) {

  public Guidance {
    planning = List.copyOf(planning);
  }

  /**
   * What follows a decision.
   *
   * @param referredTo who decides a referred request
   * @param onAcceptance what the staff do with an accepted request; null for nothing
   */
  public record FollowUp(LocalizedText referredTo, @Nullable LocalizedText onAcceptance) {}

  /**
   * A day of the contracting year, in the year before the term.
   *
   * @param day the day of the year
   * @param text what happens on it
   */
  public record Milestone(MonthDay day, LocalizedText text, @Nullable String source) {

    /** The day itself: of the year before the first of the term. */
    public LocalDate before(DateRange term) {
      return day.atYear(term.start().getYear() - 1);
    }
  }
}
