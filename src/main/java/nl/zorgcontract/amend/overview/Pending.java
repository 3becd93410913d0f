package nl.zorgcontract.amend.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.overview.PendingChange.ChangingContract;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.PolicyVersion;
import nl.zorgcontract.amend.report.Replacements;
import org.jspecify.annotations.Nullable;

/** Tells what takes effect in contracts: agreements that start, change and stop, and tariffs. */
public final class Pending {

  /** By day and agreement, then by contract. */
  public static final Comparator<PendingChange> IN_ORDER =
      Comparator.comparing(PendingChange::day)
          .thenComparing(PendingChange::agreement)
          .thenComparing(each -> each.contract().head().contractId());

  private Pending() {}

  /**
   * What takes effect in a contract in a span of days. What starts with the contract itself, by no
   * request, and what ends with it, is left out; so is a period that goes on with the same terms.
   */
  public static List<PendingChange> of(Contract contract, DateRange span) {
    List<PendingChange> changes = new ArrayList<>();
    for (AgreementPeriod period : contract.agreements()) {
      LocalDate start = period.start();
      boolean isFirst = start.equals(contract.term().start()) && period.requestId() == null;
      if (span.contains(start) && !isFirst) {
        AgreementPeriod before = before(contract, period.agreement(), start);
        if (before == null || !before.terms().equals(period.terms())) {
          add(changes, contract, period.agreement(), start, before, period);
        }
      }
      LocalDate stop = period.days(contract.term()).end().plusDays(1);
      if (span.contains(stop)
          && contract.term().contains(stop)
          && contract.covering(period.agreement(), stop).isEmpty()) {
        add(changes, contract, period.agreement(), stop, period, null);
      }
    }
    addTariffs(changes, contract, span);
    return changes;
  }

  private static @Nullable AgreementPeriod before(
      Contract contract, String agreement, LocalDate day) {
    return contract.covering(agreement, day.minusDays(1)).orElse(null);
  }

  private static void add(
      List<PendingChange> changes,
      Contract contract,
      String agreement,
      LocalDate day,
      @Nullable AgreementPeriod before,
      @Nullable AgreementPeriod after) {
    Turn turn = Turn.between(before, after);
    Amendment amendment =
        standing(contract).stream()
            .filter(each -> each.agreement().equals(agreement) && each.startDate().equals(day))
            .findFirst()
            .orElse(null);
    changes.add(new PendingChange(day, named(contract), turn, agreement, before, after, amendment));
  }

  private static ChangingContract named(Contract contract) {
    return new ChangingContract(contract.head(), contract.practice().name());
  }

  /** The tariffs that change on another day than the agreement does. */
  private static void addTariffs(List<PendingChange> changes, Contract contract, DateRange span) {
    for (Amendment each : standing(contract)) {
      LocalDate day = each.tariffFrom();
      if (day != null && span.contains(day) && !day.equals(each.startDate())) {
        AgreementPeriod period = contract.covering(each.agreement(), day).orElse(null);
        changes.add(
            new PendingChange(
                day, named(contract), Turn.TARIFF, each.agreement(), period, period, each));
      }
    }
  }

  /** The amendments of which something is left: none later took the place of them. */
  private static List<Amendment> standing(Contract contract) {
    List<Amendment> standing = new ArrayList<>();
    for (Amendment each : contract.amendments()) {
      if (each.action() != Action.WITHDRAW && contract.history().counts(each)) {
        standing.removeIf(earlier -> isUndone(earlier, each));
        standing.add(each);
      }
    }
    return standing;
  }

  private static boolean isUndone(Amendment earlier, Amendment later) {
    return earlier.agreement().equals(later.agreement())
        && Replacements.leavesNothing(later.made(), later.startDate(), earlier.startDate());
  }

  /**
   * The first day after a day on which an agreement of the policy may start, change or stop; empty
   * where none is left in its term.
   */
  public static Optional<LocalDate> nextWindow(Policy policy, LocalDate after) {
    return policy.versions().stream()
        .filter(version -> version.days().overlaps(policy.term()))
        .flatMap(version -> starts(version, policy.term(), after))
        .min(Comparator.naturalOrder());
  }

  private static Stream<LocalDate> starts(PolicyVersion version, DateRange term, LocalDate after) {
    DateRange days = version.days().intersection(term);
    LocalDate dayBefore = days.start().minusDays(1);
    LocalDate from = after.isBefore(dayBefore) ? dayBefore : after;
    return version.policy().agreements().all().stream()
        .flatMap(agreement -> Action.ON_AGREEMENTS.stream().map(agreement::timing))
        .map(ActionTiming::window)
        .filter(Objects::nonNull)
        .map(window -> window.next(from))
        .filter(days::contains);
  }
}
