package nl.zorgcontract.amend.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it was known on a day: what was decided since is undone, by what each amendment of
 * the history says that it replaced. What the contract tells of the practice has no history, and
 * stays.
 *
 * @param contract without the agreements of which the history does not tell
 * @param day null where the contract is as it stands in the register
 * @param undone how many amendments were undone
 * @param untold the agreements of which the history does not tell, each with the amendment at which
 *     it fails
 */
public record KnownContract(
    Contract contract, @Nullable LocalDate day, int undone, Map<String, Amendment> untold) {

  /** Whether an amendment was decided by a day. */
  private enum DecidedWhen {
    BY_THEN,
    SINCE,
    UNKNOWN
  }

  /** The contract as it stands in the register. */
  public static KnownContract now(Contract contract) {
    return new KnownContract(contract, null, 0, Map.of());
  }

  /** The contract as it was known at the end of a day. */
  public static KnownContract on(LocalDate day, Contract contract) {
    List<Amendment> history = new ArrayList<>();
    Map<String, List<Amendment>> since = new LinkedHashMap<>();
    Map<String, Amendment> untold = new LinkedHashMap<>();
    for (int i = 0; i < contract.amendments().size(); i++) {
      Amendment each = contract.amendments().get(i);
      DecidedWhen decided = decided(contract.amendments(), i, day);
      if (decided == DecidedWhen.BY_THEN) {
        history.add(each);
      } else {
        since.computeIfAbsent(each.agreement(), agreement -> new ArrayList<>()).add(each);
      }
      if (decided == DecidedWhen.UNKNOWN) {
        untold.putIfAbsent(each.agreement(), each);
      }
    }
    Map<String, List<AgreementPeriod>> periods = new LinkedHashMap<>();
    since.forEach(
        (agreement, later) -> periods.put(agreement, before(contract, agreement, later, untold)));
    Contract known =
        new Contract(contract.head(), contract.practice(), with(contract, periods), history);
    int undone = since.values().stream().mapToInt(List::size).sum();
    return new KnownContract(known, day, undone, untold);
  }

  /** An older register does not say when it decided; then what stands around it may tell. */
  private static DecidedWhen decided(List<Amendment> history, int index, LocalDate day) {
    LocalDate decidedOn = history.get(index).decidedOn();
    if (decidedOn != null) {
      return decidedOn.isAfter(day) ? DecidedWhen.SINCE : DecidedWhen.BY_THEN;
    }
    if (isReceivedAfter(day, history.get(index))
        || history.subList(0, index).stream().anyMatch(each -> isDecidedAfter(day, each))) {
      return DecidedWhen.SINCE;
    }
    return history.subList(index + 1, history.size()).stream()
            .anyMatch(each -> each.decidedOn() != null && !isDecidedAfter(day, each))
        ? DecidedWhen.BY_THEN
        : DecidedWhen.UNKNOWN;
  }

  private static boolean isDecidedAfter(LocalDate day, Amendment amendment) {
    return amendment.decidedOn() != null && amendment.decidedOn().isAfter(day);
  }

  private static boolean isReceivedAfter(LocalDate day, Amendment amendment) {
    String receivedAt = amendment.requested().receivedAt();
    return receivedAt != null
        && ReceivedAt.parse(receivedAt)
            .filter(received -> received.on(ReceivedAt.AMSTERDAM).isAfter(day))
            .isPresent();
  }

  /** The periods of an agreement before these amendments of it, undone from the last one back. */
  private static List<AgreementPeriod> before(
      Contract contract, String agreement, List<Amendment> later, Map<String, Amendment> untold) {
    List<AgreementPeriod> periods =
        new ArrayList<>(
            contract.agreements().stream()
                .filter(period -> period.agreement().equals(agreement))
                .toList());
    boolean isTold = true;
    for (int i = later.size() - 1; i >= 0; i--) {
      Amendment each = later.get(i);
      List<AgreementPeriod> replaced = each.replaced();
      if (replaced != null) {
        periods = new ArrayList<>(replaced);
        isTold = true;
      } else {
        // A start of an older version only added a period.
        isTold =
            isTold
                && each.action() == Action.START
                && periods.removeIf(period -> isStartedBy(each, period));
        if (!isTold && i == 0) {
          untold.putIfAbsent(agreement, each);
        }
      }
    }
    return untold.containsKey(agreement) ? List.of() : periods;
  }

  private static boolean isStartedBy(Amendment start, AgreementPeriod period) {
    return period.start().equals(start.startDate()) && start.requestId().equals(period.requestId());
  }

  /** The periods of the contract with those of some agreements replaced, where the first stood. */
  private static List<AgreementPeriod> with(
      Contract contract, Map<String, List<AgreementPeriod>> replaced) {
    Map<String, List<AgreementPeriod>> left = new LinkedHashMap<>(replaced);
    List<AgreementPeriod> periods = new ArrayList<>();
    for (AgreementPeriod each : contract.agreements()) {
      if (!replaced.containsKey(each.agreement())) {
        periods.add(each);
      } else if (left.containsKey(each.agreement())) {
        periods.addAll(left.remove(each.agreement()));
      }
    }
    left.values().forEach(periods::addAll);
    return periods;
  }
}
