package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * When agreements may start and until when a request for that may be sent in, as seen from a day.
 *
 * @param asOf the day
 * @param agreements the agreements, in the order in which they are told
 */
public record Windows(LocalDate asOf, List<OfAgreement> agreements) {

  /**
   * The start dates of one agreement.
   *
   * @param actions the actions that have them; others have others
   * @param openings the next ones, the first one first
   */
  public record OfAgreement(
      Policy policy, Agreement agreement, List<Action> actions, List<StartOption> openings) {

    public OfAgreement {
      actions = List.copyOf(actions);
      openings = List.copyOf(openings);
    }

    /** The agreement's name, with the actions where others have other days. */
    public String name(Messages messages) {
      String name = messages.text(agreement.name());
      if (actions.size() == Action.ON_AGREEMENTS.size()) {
        return name;
      }
      return actions.stream()
          .map(action -> messages.text("action." + action.code()))
          .collect(Collectors.joining(", ", name + " (", ")"));
    }

    /** Why there is no opening; null where there is one. */
    public @Nullable Message remark() {
      if (!openings.isEmpty()) {
        return null;
      }
      if (agreement.whyWithdrawn() != null) {
        return Message.of("windows.withdrawn").phrase("why", agreement.whyWithdrawn());
      }
      return agreement.timing(actions.get(0)).window() == null
          ? Message.of("windows.noWindow").phrase("referredTo", agreement.followUp().referredTo())
          : Message.of("windows.noneLeft").day("end", policy.term().end());
    }
  }

  public Windows {
    agreements = List.copyOf(agreements);
  }

  /**
   * The next start dates of each agreement, and its later ones up to the last of them that is a
   * next one of another agreement of the policy: of a day that is told, every agreement is told
   * that has it, and none in between is left out.
   *
   * @param wanted the agreements with their policies
   * @param count how many next ones of an agreement
   */
  public static Windows of(LocalDate asOf, List<Offer> wanted, int count) {
    Map<String, LocalDate> lastDays = lastDays(asOf, wanted, count);
    List<OfAgreement> agreements = new ArrayList<>();
    for (Offer offer : wanted) {
      LocalDate last = lastDays.getOrDefault(offer.policy().id(), asOf);
      // Actions that are told together: one without a window is not one without a start left.
      Map<Optional<List<StartOption>>, List<Action>> actions = new LinkedHashMap<>();
      for (Action action : Action.ON_AGREEMENTS) {
        List<StartOption> all = offer.next(action, asOf, Integer.MAX_VALUE);
        boolean hasWindow = !all.isEmpty() || offer.agreement().timing(action).window() != null;
        Optional<List<StartOption>> starts =
            Optional.of(all.stream().filter(each -> !each.startDate().isAfter(last)).toList())
                .filter(each -> hasWindow);
        actions.computeIfAbsent(starts, each -> new ArrayList<>()).add(action);
      }
      actions.forEach(
          (starts, having) ->
              agreements.add(
                  new OfAgreement(
                      offer.policy(), offer.agreement(), having, starts.orElse(List.of()))));
    }
    return new Windows(asOf, agreements);
  }

  /** The last day that is told of each policy, by its id. */
  private static Map<String, LocalDate> lastDays(LocalDate asOf, List<Offer> wanted, int count) {
    Map<String, LocalDate> lastDays = new HashMap<>();
    for (Offer offer : wanted) {
      for (Action action : Action.ON_AGREEMENTS) {
        for (StartOption next : offer.next(action, asOf, count)) {
          lastDays.merge(
              offer.policy().id(),
              next.startDate(),
              (one, other) -> one.isAfter(other) ? one : other);
        }
      }
    }
    return lastDays;
  }

  /** The policies of the agreements, each once. */
  public List<Policy> policies() {
    return agreements.stream().map(OfAgreement::policy).distinct().toList();
  }

  /** An agreement and the policy that offers it. */
  public record Offer(Policy policy, Agreement agreement) {

    private List<StartOption> next(Action action, LocalDate asOf, int count) {
      return StartOption.next(policy, agreement.code(), action, asOf, policy.term(), count);
    }
  }
}
