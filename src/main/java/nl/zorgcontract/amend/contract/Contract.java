package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Value;

/**
 * What an insurer and a practice agreed under one policy, for one term (Dutch: overeenkomst). An
 * amendment makes a new contract of it.
 *
 * @param head what tells it apart from other contracts
 * @param practice what it tells of the practice
 * @param agreements the agreement periods; those of one agreement do not overlap
 * @param amendments the history, oldest first
 */
public record Contract(
    ContractHead head,
    Practice practice,
    List<AgreementPeriod> agreements,
    List<Amendment> amendments) {

  public Contract {
    agreements = List.copyOf(agreements);
    amendments = List.copyOf(amendments);
  }

  /**
   * A contract after an amendment.
   *
   * @param contract the contract as it is now
   * @param replaced the earlier requests whose periods the amendment replaced or removed, in the
   *     order of the periods
   */
  public record Amended(Contract contract, Set<String> replaced) {}

  /** The contract's id. */
  public String contractId() {
    return head.contractId();
  }

  /** The id of the policy. */
  public String policy() {
    return head.policy();
  }

  /** The practice, 8 digits. */
  public String agbCode() {
    return head.agbCode();
  }

  /** The first and the last day. */
  public DateRange term() {
    return head.term();
  }

  /** This contract under a head that is kept anyway, so that its texts are held but once. */
  public Contract sharing(ContractHead kept) {
    return new Contract(kept, practice, agreements, amendments);
  }

  /** The period of the agreement that covers the day. */
  public Optional<AgreementPeriod> covering(String agreement, LocalDate day) {
    for (AgreementPeriod period : agreements) {
      if (period.agreement().equals(agreement) && period.days(head.term()).contains(day)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /** A period of the agreement that covers the day or starts after it. */
  public Optional<AgreementPeriod> coveringOrLater(String agreement, LocalDate day) {
    for (AgreementPeriod period : agreements) {
      if (period.agreement().equals(agreement)
          && (period.start().isAfter(day) || period.days(head.term()).contains(day))) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /** How often the agreement was amended during this contract. */
  public long timesAmended(String agreement) {
    return amendments.stream().filter(amendment -> amendment.agreement().equals(agreement)).count();
  }

  /**
   * This contract with an accepted request applied and added to its history.
   *
   * <p>A start adds a period at the end of the list. A change ends the covering period the day
   * before and puts the period with the merged terms right after it; where the covering period
   * starts on that very day its terms are replaced. A stop ends the covering period the day before,
   * or removes it where it starts on that day, and removes every later one.
   *
   * @param amendment the accepted request; a change or a stop has a covering period
   */
  public Amended amend(Amendment amendment) {
    List<AgreementPeriod> periods = new ArrayList<>();
    Set<String> replaced = new LinkedHashSet<>();
    for (AgreementPeriod period : agreements) {
      if (!period.agreement().equals(amendment.agreement())) {
        periods.add(period);
        continue;
      }
      switch (amendment.action()) {
        case START -> periods.add(period);
        case CHANGE -> change(period, amendment, periods, replaced);
        case STOP -> stop(period, amendment, periods, replaced);
      }
    }
    if (amendment.action() == Action.START) {
      periods.add(
          new AgreementPeriod(
              amendment.agreement(),
              amendment.startDate(),
              null,
              amendment.terms(),
              amendment.requestId(),
              AgreementPeriod.NEW));
    }
    return new Amended(with(periods, amendment), replaced);
  }

  private void change(
      AgreementPeriod period,
      Amendment amendment,
      List<AgreementPeriod> periods,
      Set<String> replaced) {
    LocalDate from = amendment.startDate();
    if (!period.days(head.term()).contains(from)) {
      periods.add(period);
      return;
    }
    if (period.start().isBefore(from)) {
      periods.add(period.endedOn(from.minusDays(1), amendment.requestId()));
    } else {
      addRequest(period, replaced);
    }
    periods.add(
        period.changedFrom(from, merged(period.terms(), amendment.terms()), amendment.requestId()));
  }

  private void stop(
      AgreementPeriod period,
      Amendment amendment,
      List<AgreementPeriod> periods,
      Set<String> replaced) {
    LocalDate from = amendment.startDate();
    if (!period.start().isBefore(from)) {
      addRequest(period, replaced);
    } else if (period.days(head.term()).contains(from)) {
      periods.add(period.endedOn(from.minusDays(1), amendment.requestId()));
    } else {
      periods.add(period);
    }
  }

  private static void addRequest(AgreementPeriod period, Set<String> requests) {
    if (period.requestId() != null) {
      requests.add(period.requestId());
    }
  }

  /** Terms with others laid over them. */
  public static Map<String, Value> merged(Map<String, Value> terms, Map<String, Value> over) {
    Map<String, Value> merged = new LinkedHashMap<>(terms);
    merged.putAll(over);
    return merged;
  }

  private Contract with(List<AgreementPeriod> periods, Amendment amendment) {
    List<Amendment> history = new ArrayList<>(amendments);
    history.add(amendment);
    return new Contract(head, practice, periods, history);
  }
}
