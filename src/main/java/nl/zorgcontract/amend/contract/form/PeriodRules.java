package nl.zorgcontract.amend.contract.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.json.Placed;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Checks the agreement periods of one contract: none ends before it starts, each lies in the term,
 * and those of one agreement share no day.
 */
final class PeriodRules {

  private final FaultSink faults;
  private final @Nullable DateRange term;

  /**
   * The rules for a contract.
   *
   * @param term null where it could not be read
   */
  PeriodRules(FaultSink faults, @Nullable DateRange term) {
    this.faults = faults;
    this.term = term;
  }

  /** The periods; what is wrong with them is told. */
  List<AgreementPeriod> check(List<Placed<AgreementPeriod>> periods) {
    List<AgreementPeriod> result = new ArrayList<>(periods.size());
    Map<String, List<Placed<AgreementPeriod>>> byAgreement = new LinkedHashMap<>();
    for (Placed<AgreementPeriod> placed : periods) {
      result.add(placed.value());
      if (isRightByItself(placed)) {
        byAgreement
            .computeIfAbsent(placed.value().agreement(), code -> new ArrayList<>(2))
            .add(placed);
      }
    }
    byAgreement.values().forEach(this::checkOverlaps);
    return result;
  }

  private boolean isRightByItself(Placed<AgreementPeriod> placed) {
    AgreementPeriod period = placed.value();
    if (lastDay(placed.value()).isBefore(period.start())) {
      faults.add(placed.place(), about(period, "register.periodEndsBeforeStart"));
      return false;
    }
    if (term != null && !isInTerm(period, term)) {
      faults.add(
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

  /** A period without an end lasts at least as long as any other. */
  private static LocalDate lastDay(AgreementPeriod period) {
    LocalDate end = period.end();
    return end == null ? LocalDate.MAX : end;
  }

  private void checkOverlaps(List<Placed<AgreementPeriod>> periods) {
    if (periods.size() < 2) {
      return;
    }
    periods.sort(Comparator.comparing(placed -> placed.value().start()));
    Placed<AgreementPeriod> longest = periods.get(0);
    for (Placed<AgreementPeriod> next : periods.subList(1, periods.size())) {
      if (!next.value().start().isAfter(lastDay(longest.value()))) {
        overlap(longest, next);
      }
      longest = lastDay(next.value()).isAfter(lastDay(longest.value())) ? next : longest;
    }
  }

  private void overlap(Placed<AgreementPeriod> one, Placed<AgreementPeriod> other) {
    boolean inOrder = one.value().position() < other.value().position();
    Placed<AgreementPeriod> first = inOrder ? one : other;
    Placed<AgreementPeriod> second = inOrder ? other : one;
    faults.add(
        second.place(),
        about(second.value(), "register.periodsOverlap")
            .number("otherNumber", first.value().position() + 1L)
            .day("otherStart", first.value().start())
            .with("otherEnd", end(first.value())));
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
