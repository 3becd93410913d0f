package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.DateRange;

/**
 * What a start, a change or a stop does to the periods of a contract.
 *
 * <p>A start adds a period at the end of the list. A change ends the covering period the day before
 * and puts the period with the merged terms right after it; where the covering period starts on
 * that very day its terms are replaced. A stop ends the covering period the day before, or removes
 * it where it starts on that day, and removes every later one.
 */
final class AmendmentEffect {

  private final Amendment amendment;
  private final DateRange term;
  private final List<AgreementPeriod> periods = new ArrayList<>();
  private final List<AgreementPeriod> replaced = new ArrayList<>();

  private AmendmentEffect(Amendment amendment, DateRange term) {
    this.amendment = amendment;
    this.term = term;
  }

  /**
   * The effect on these periods.
   *
   * @param amendment a change or a stop has a covering period
   * @param term of the contract
   */
  static AmendmentEffect on(List<AgreementPeriod> before, Amendment amendment, DateRange term) {
    AmendmentEffect effect = new AmendmentEffect(amendment, term);
    for (AgreementPeriod period : before) {
      if (period.agreement().equals(amendment.agreement())) {
        effect.add(period);
      } else {
        effect.periods.add(period);
      }
    }
    effect.addStarted();
    return effect;
  }

  /** The periods after it. */
  List<AgreementPeriod> periods() {
    return periods;
  }

  /** The periods of earlier requests that it replaced or removed. */
  List<AgreementPeriod> replaced() {
    return replaced;
  }

  private void add(AgreementPeriod period) {
    switch (amendment.made()) {
      case CHANGE -> change(period);
      case STOP -> stop(period);
      case START, WITHDRAW, MOVE -> periods.add(period);
    }
  }

  private void change(AgreementPeriod period) {
    LocalDate from = amendment.startDate();
    if (!period.days(term).contains(from)) {
      periods.add(period);
      return;
    }
    if (period.start().isBefore(from)) {
      periods.add(period.endedOn(from.minusDays(1), amendment.requestId()));
    } else {
      replace(period);
    }
    periods.add(
        period.changedFrom(
            from, Contract.merged(period.terms(), amendment.terms()), amendment.requestId()));
  }

  private void stop(AgreementPeriod period) {
    LocalDate from = amendment.startDate();
    if (!period.start().isBefore(from)) {
      replace(period);
    } else if (period.days(term).contains(from)) {
      periods.add(period.endedOn(from.minusDays(1), amendment.requestId()));
    } else {
      periods.add(period);
    }
  }

  private void replace(AgreementPeriod period) {
    if (period.requestId() != null) {
      replaced.add(period);
    }
  }

  private void addStarted() {
    if (amendment.made() == Action.START) {
      periods.add(
          new AgreementPeriod(
              amendment.agreement(),
              amendment.startDate(),
              null,
              amendment.terms(),
              amendment.requestId(),
              AgreementPeriod.NEW));
    }
  }
}
