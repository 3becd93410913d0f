package nl.zorgcontract.amend.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.policy.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What differs in a contract from one register to another.
 *
 * @param contract as it is in the newer register; of one that is only in the older, as it was there
 * @param presence which of the registers have it
 * @param agreements what differs, by agreement and day; empty where only one register has it
 */
public record ContractDifference(
    Contract contract, Presence presence, List<AgreementDifference> agreements) {

  /** Which of two registers have a contract. */
  public enum Presence implements Coded {
    BOTH,
    ONLY_OLD,
    ONLY_NEW
  }

  public ContractDifference {
    agreements = List.copyOf(agreements);
  }

  static ContractDifference onlyIn(Presence presence, Contract contract) {
    return new ContractDifference(contract, presence, List.of());
  }

  /**
   * Compares what is agreed, day by day; which requests made it so does not count, nor does whether
   * two periods with the same terms are one.
   *
   * @param before a contract
   * @param after the contract of the same id in a newer register
   */
  static ContractDifference between(Contract before, Contract after) {
    List<AgreementDifference> differences = new ArrayList<>();
    for (String agreement : agreements(before, after)) {
      List<LocalDate> edges = edges(agreement, before, after);
      for (int i = 0; i + 1 < edges.size(); i++) {
        DateRange days = new DateRange(edges.get(i), edges.get(i + 1).minusDays(1));
        AgreementPeriod was = before.covering(agreement, days.start()).orElse(null);
        AgreementPeriod is = after.covering(agreement, days.start()).orElse(null);
        if (differ(was, is)) {
          Amendment by = amendment(agreement, days, is, before, after).orElse(null);
          Amendment undone = undone(by, before, after);
          differences.add(new AgreementDifference(agreement, days, was, is, by, undone));
        }
      }
    }
    return new ContractDifference(after, Presence.BOTH, differences);
  }

  private static Set<String> agreements(Contract before, Contract after) {
    return Stream.concat(after.agreements().stream(), before.agreements().stream())
        .map(AgreementPeriod::agreement)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The first days of the spans on which neither contract changes the agreement. */
  private static List<LocalDate> edges(String agreement, Contract... contracts) {
    Set<LocalDate> edges = new TreeSet<>();
    for (Contract contract : contracts) {
      for (AgreementPeriod period : contract.agreements()) {
        if (period.agreement().equals(agreement)) {
          edges.add(period.start());
          edges.add(period.days(contract.term()).end().plusDays(1));
        }
      }
    }
    return List.copyOf(edges);
  }

  private static boolean differ(@Nullable AgreementPeriod was, @Nullable AgreementPeriod is) {
    if (was == null || is == null) {
      return (was == null) != (is == null);
    }
    return !was.terms().equals(is.terms());
  }

  /**
   * The amendment behind a difference, of those that the newer history has and the older has not:
   * the last that had taken effect by then; else, as where a start was moved to a later day, the
   * one that the period names, or the last.
   */
  private static Optional<Amendment> amendment(
      String agreement,
      DateRange days,
      @Nullable AgreementPeriod is,
      Contract before,
      Contract after) {
    Set<String> known =
        before.amendments().stream().map(Amendment::requestId).collect(Collectors.toSet());
    List<Amendment> since =
        after.amendments().stream()
            .filter(each -> each.agreement().equals(agreement) && !known.contains(each.requestId()))
            .toList();
    return last(since.stream().filter(each -> !each.startDate().isAfter(days.start())))
        .or(
            () ->
                last(
                    since.stream()
                        .filter(each -> is != null && each.requestId().equals(is.requestId()))))
        .or(() -> last(since.stream()));
  }

  /**
   * Of the chain of amendments that one withdraws or moves, the last that the older register knows:
   * what a request asked and another moved since is, from there, a start like any other.
   */
  private static @Nullable Amendment undone(
      @Nullable Amendment by, Contract before, Contract after) {
    Set<String> seen = new HashSet<>();
    String id = by == null ? null : by.amends();
    while (id != null && seen.add(id)) {
      Optional<Amendment> known = find(id, before);
      if (known.isPresent()) {
        return known.get();
      }
      id = find(id, after).map(Amendment::amends).orElse(null);
    }
    return null;
  }

  private static Optional<Amendment> find(String requestId, Contract contract) {
    return last(contract.amendments().stream().filter(each -> each.requestId().equals(requestId)));
  }

  private static Optional<Amendment> last(Stream<Amendment> amendments) {
    return amendments.reduce((earlier, later) -> later);
  }
}
