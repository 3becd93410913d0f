package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A start date that can still be asked for.
 *
 * @param startDate a start of the agreement's change window
 * @param submitBy the last day on which a request for it may be received; null where there is none
 */
public record StartOption(LocalDate startDate, @Nullable LocalDate submitBy) {

  /**
   * The next options of an agreement, the first one first, by the policy as it stands on each day;
   * fewer where the term holds no more, and none where the agreement has no change window or is
   * withdrawn.
   *
   * @param policy the policy with its revisions
   * @param agreement the agreement's code
   * @param after the day from which is looked: starts lie after it, deadlines are not before it
   */
  public static List<StartOption> next(
      Policy policy, String agreement, Action action, LocalDate after, DateRange term) {
    List<StartOption> options = new ArrayList<>();
    boolean first = true;
    for (LocalDate start :
        Timing.possibleStarts(policy, agreement, action, after, term, Integer.MAX_VALUE)) {
      Agreement standing = policy.on(start).agreements().find(agreement).orElseThrow();
      ActionTiming timing = standing.timing(action);
      boolean canBeAsked = first || !timing.isOnlyNext();
      if (canBeAsked && standing.isOffered(action)) {
        options.add(new StartOption(start, timing.submitBy(start).orElse(null)));
      }
      first = false;
    }
    return options;
  }

  /** How many days are left to send a request in; 0 on the last one, null without a deadline. */
  public @Nullable Long daysLeft(LocalDate today) {
    return submitBy == null ? null : (Long) ChronoUnit.DAYS.between(today, submitBy);
  }

  /** As Java would compare them; that takes it longer to make than a short run. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StartOption option
        && startDate.equals(option.startDate)
        && Objects.equals(submitBy, option.submitBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(startDate, submitBy);
  }
}
