package nl.zorgcontract.amend.contract.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What holds of the agreement periods of one contract: none ends before it starts, each lies in the
 * term, and those of one agreement share no day.
 */
final class PeriodRules {

  private final ContractInspection inspection;
  private final @Nullable DateRange term;

  /**
   * The rules for a contract.
   *
   * @param term null where it could not be read
   */
  PeriodRules(ContractInspection inspection, @Nullable DateRange term) {
    this.inspection = inspection;
    this.term = term;
  }

  /** A period and where it stands in the file. */
  record Placed(AgreementPeriod period, Place place) {

    /** A period without an end lasts at least as long as any other. */
    LocalDate lastDay() {
      LocalDate end = period.end();
      return end == null ? LocalDate.MAX : end;
    }
  }

  /** The periods; what is wrong with them is told to the inspection. */
  List<AgreementPeriod> check(List<Placed> periods) {
    List<AgreementPeriod> result = new ArrayList<>(periods.size());
    Map<String, List<Placed>> byAgreement = new LinkedHashMap<>();
    for (Placed placed : periods) {
      result.add(placed.period());
      if (isRightByItself(placed)) {
        byAgreement
            .computeIfAbsent(placed.period().agreement(), code -> new ArrayList<>(2))
            .add(placed);
      }
    }
    byAgreement.values().forEach(this::checkOverlaps);
    return result;
  }

  private boolean isRightByItself(Placed placed) {
    AgreementPeriod period = placed.period();
    if (placed.lastDay().isBefore(period.start())) {
      inspection.fault(placed.place(), about(period, "register.periodEndsBeforeStart"));
      return false;
    }
    if (term != null && !isInTerm(period, term)) {
      inspection.fault(
          placed.place(),
          about(period, "register.periodOutsideTerm")
              .day("termStart", term.start())
              .day("termEnd", term.end()));
      return false;
    }
    return true;
  }

  private static boolean isInTerm(AgreementPeriod period, DateRange term) {
    LocalDate end = period.end();
    return term.contains(period.start()) && (end == null || term.contains(end));
  }

  private void checkOverlaps(List<Placed> periods) {
    if (periods.size() < 2) {
      return;
    }
    periods.sort(Comparator.comparing(placed -> placed.period().start()));
    Placed longest = periods.get(0);
    for (Placed next : periods.subList(1, periods.size())) {
      if (!next.period().start().isAfter(longest.lastDay())) {
        overlap(longest, next);
      }
      longest = next.lastDay().isAfter(longest.lastDay()) ? next : longest;
    }
  }

  private void overlap(Placed one, Placed other) {
    boolean inOrder = one.period().position() < other.period().position();
    Placed first = inOrder ? one : other;
    Placed second = inOrder ? other : one;
    inspection.fault(
        second.place(),
        about(second.period(), "register.periodsOverlap")
            .number("otherNumber", first.period().position() + 1L)
            .day("otherStart", first.period().start())
            .with("otherEnd", end(first.period())));
  }

  private static Message about(AgreementPeriod period, String key) {
    return Message.of(key)
        .number("number", period.position() + 1L)
        .given("agreement", period.agreement())
        .day("start", period.start())
        .with("end", end(period));
  }

  private static Fact end(AgreementPeriod period) {
    LocalDate end = period.end();
    return end == null ? new Fact.Nested(Message.of("register.endOfContract")) : new Fact.Day(end);
  }
}
