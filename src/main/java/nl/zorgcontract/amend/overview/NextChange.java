package nl.zorgcontract.amend.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Policy;

/**
 * The first day on which an agreement of a contract can still be amended.
 *
 * @param actions what can be asked for that day
 * @param option the day and its deadline; empty where there is none
 */
public record NextChange(List<Action> actions, Optional<StartOption> option) {

  public NextChange {
    actions = List.copyOf(actions);
  }

  /**
   * As seen from a day: when an agreement that is in force or planned can change and stop, and when
   * one that ends can start again. Actions of the same day are told together.
   *
   * @param policy the contract's policy with its revisions, which has the agreement
   */
  public static List<NextChange> of(
      Policy policy, Contract contract, String agreement, LocalDate day) {
    Map<Optional<StartOption>, List<Action>> actions = new LinkedHashMap<>();
    for (Action action : List.of(Action.CHANGE, Action.STOP, Action.START)) {
      List<StartOption> options = StartOption.next(policy, agreement, action, day, contract.term());
      Optional<StartOption> first =
          options.stream()
              .filter(option -> fits(contract, agreement, action, option.startDate()))
              .findFirst();
      if (first.isPresent() || (options.isEmpty() && isOpen(contract, agreement, action, day))) {
        actions.computeIfAbsent(first, each -> new ArrayList<>()).add(action);
      }
    }
    List<NextChange> changes = new ArrayList<>();
    actions.forEach((option, having) -> changes.add(new NextChange(having, option)));
    return changes;
  }

  /** Whether the agreements allow the action on that start. */
  private static boolean fits(Contract contract, String agreement, Action action, LocalDate start) {
    return action == Action.START
        ? contract.coveringOrLater(agreement, start).isEmpty()
        : contract.covering(agreement, start).isPresent();
  }

  /** Whether the action is to be expected of the agreement, if only there were a day for it. */
  private static boolean isOpen(Contract contract, String agreement, Action action, LocalDate day) {
    boolean hasEnded = contract.coveringOrLater(agreement, day).isEmpty();
    return hasEnded == (action == Action.START);
  }
}
