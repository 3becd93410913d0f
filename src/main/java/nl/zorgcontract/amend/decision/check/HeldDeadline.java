package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.Deadline;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.Sourced;

/**
 * A submission deadline that is held against a request.
 *
 * @param start the start that it is the deadline of
 * @param day the last day on which the request may be received
 * @param window the change window of that start
 * @param rule the policy's rule
 * @param refersLate whether a late request is for a person to decide
 */
record HeldDeadline(
    LocalDate start, LocalDate day, ChangeWindow window, Sourced<Deadline> rule, boolean refersLate)
    implements Comparable<HeldDeadline> {

  /** One that no person may pass over goes first, then the earlier one. */
  @Override
  public int compareTo(HeldDeadline other) {
    return refersLate != other.refersLate
        ? Boolean.compare(refersLate, other.refersLate)
        : day.compareTo(other.day);
  }

  /** The deadline of a start; empty where the policy has none for it. */
  static Optional<HeldDeadline> of(LocalDate start, ActionTiming timing, Policy standing) {
    ChangeWindow window = timing.window();
    Sourced<Deadline> rule = timing.deadline();
    return window == null || rule == null
        ? Optional.empty()
        : timing
            .submitBy(start)
            .map(day -> new HeldDeadline(start, day, window, rule, standing.rules().referLate()));
  }
}
