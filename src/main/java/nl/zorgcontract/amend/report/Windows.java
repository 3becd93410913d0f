package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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
    List<Map<Action, List<StartOption>>> starts =
        wanted.stream().map(offer -> offer.starts(asOf)).toList();
    Map<String, LocalDate> lastDays = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String policy = wanted.get(i).policy().id();
      starts.get(i).values().stream()
          .flatMap(each -> each.stream().limit(count))
          .map(StartOption::startDate)
          .forEach(day -> lastDays.merge(policy, day, (a, b) -> a.isAfter(b) ? a : b));
    }
    List<OfAgreement> agreements = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      LocalDate last = lastDays.getOrDefault(wanted.get(i).policy().id(), asOf);
      agreements.addAll(wanted.get(i).upTo(last, starts.get(i)));
    }
    return new Windows(asOf, agreements);
  }

  /** The policies of the agreements, each once. */
  public List<Policy> policies() {
    return agreements.stream().map(OfAgreement::policy).distinct().toList();
  }

  /** An agreement and the policy that offers it. */
  public record Offer(Policy policy, Agreement agreement) {

    private Map<Action, List<StartOption>> starts(LocalDate asOf) {
      Map<Action, List<StartOption>> starts = new EnumMap<>(Action.class);
      for (Action action : Action.ON_AGREEMENTS) {
        starts.put(action, StartOption.next(policy, agreement.code(), action, asOf, policy.term()));
      }
      return starts;
    }

    /** The starts up to a day; the actions that have the same are told together. */
    private List<OfAgreement> upTo(LocalDate last, Map<Action, List<StartOption>> starts) {
      // One without a window is not one without a start left.
      Map<Optional<List<StartOption>>, List<Action>> actions = new LinkedHashMap<>();
      starts.forEach(
          (action, all) -> {
            boolean hasWindow = !all.isEmpty() || agreement.timing(action).window() != null;
            Optional<List<StartOption>> told =
                Optional.of(all.stream().filter(each -> !each.startDate().isAfter(last)).toList())
                    .filter(each -> hasWindow);
            actions.computeIfAbsent(told, each -> new ArrayList<>()).add(action);
          });
      List<OfAgreement> agreements = new ArrayList<>();
      actions.forEach(
          (told, having) ->
              agreements.add(new OfAgreement(policy, agreement, having, told.orElse(List.of()))));
      return agreements;
    }
  }
}
