package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The amendment that a request withdraws or moves.
 *
 * @param amendment as it stands in the history, where it counts
 * @param standsOn the later amendment of the agreement that stands on it; null for none
 * @param canUndo whether the history says what it replaced
 * @param deadline the deadline that is held against its start; null where there is none
 */
record ConcernedAmendment(
    Amendment amendment,
    @Nullable Amendment standsOn,
    boolean canUndo,
    @Nullable HeldDeadline deadline) {

  /**
   * Works it out.
   *
   * @param policy the policy with its revisions
   * @param receivedOn the day of receipt of the request
   */
  static ConcernedAmendment of(
      Amendment amendment, Contract contract, Policy policy, LocalDate receivedOn) {
    return new ConcernedAmendment(
        amendment,
        contract.history().onTopOf(amendment).orElse(null),
        contract.canUndo(amendment),
        deadline(amendment, policy, receivedOn).orElse(null));
  }

  /** Whether it can be taken back, once it is early enough. */
  boolean isFree() {
    return standsOn == null && canUndo;
  }

  /**
   * The deadline of its start, by the policy on that day, while that lies ahead; not where that
   * start is no day of the window, and the policy leaves such starts to a person.
   */
  private static Optional<HeldDeadline> deadline(
      Amendment amendment, Policy policy, LocalDate receivedOn) {
    LocalDate start = amendment.startDate();
    Policy standing = policy.on(start);
    Optional<ActionTiming> timing =
        standing
            .agreements()
            .find(amendment.agreement())
            .map(agreement -> agreement.timing(amendment.made()));
    if (!start.isAfter(receivedOn) || timing.isEmpty()) {
      return Optional.empty();
    }
    boolean isLeftToAPerson = standing.rules().referOutsideWindow() && !timing.get().isStart(start);
    return isLeftToAPerson ? Optional.empty() : HeldDeadline.of(start, timing.get(), standing);
  }
}
