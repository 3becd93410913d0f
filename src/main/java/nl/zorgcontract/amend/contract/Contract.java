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
import nl.zorgcontract.amend.policy.term.Value;

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
    amendments = AmendmentHistory.copyOf(amendments);
  }

  /**
   * A contract after an amendment.
   *
   * @param contract the contract as it is now
   * @param replaced the earlier requests whose periods the amendment replaced or removed, in the
   *     order of the periods
   */
  public record Amended(Contract contract, Set<String> replaced) {}

  public String contractId() {
    return head.contractId();
  }

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

  /** The history, read for what counts now. */
  public AmendmentHistory history() {
    return AmendmentHistory.copyOf(amendments);
  }

  /** How often the agreement was amended during this contract and not withdrawn. */
  public int timesAmended(String agreement) {
    return history().timesAmended(agreement);
  }

  /**
   * This contract with an accepted request applied and added to its history, together with the
   * periods of the agreement as they stood before it.
   *
   * @param amendment the accepted request; a change or a stop has a covering period, a withdraw or
   *     a move an amendment that counts and can be undone
   */
  public Amended amend(Amendment amendment) {
    Contract base = this;
    if (amendment.amends() != null) {
      base = undoing(concerned(amendment));
    }
    AmendmentEffect effect = AmendmentEffect.on(base.agreements, amendment, head.term());
    Set<String> replaced = new LinkedHashSet<>();
    effect.replaced().forEach(period -> replaced.add(history().requestOf(period)));
    Amendment made = amendment.replacing(periods(amendment.agreement()));
    Contract amended = new Contract(head, practice, effect.periods(), history().with(made));
    return new Amended(amended, replaced);
  }

  private Amendment concerned(Amendment amendment) {
    return history().of(String.valueOf(amendment.amends())).stream()
        .filter(each -> amendment.isOn(each) && history().counts(each))
        .findFirst()
        .orElseThrow();
  }

  private List<AgreementPeriod> periods(String agreement) {
    List<AgreementPeriod> periods = new ArrayList<>(2);
    for (AgreementPeriod period : agreements) {
      if (period.agreement().equals(agreement)) {
        periods.add(period);
      }
    }
    return periods;
  }

  /**
   * Whether an amendment can be undone: the history says what it replaced, or it is a start, which
   * only added a period.
   */
  public boolean canUndo(Amendment amendment) {
    Amendment origin = history().origin(amendment);
    return origin.replaced() != null ? isSound(origin.replaced()) : origin.action() == Action.START;
  }

  /** Whether periods lie in the term and share no day: a history can be written by hand. */
  private boolean isSound(List<AgreementPeriod> periods) {
    List<DateRange> days = new ArrayList<>();
    for (AgreementPeriod period : periods) {
      LocalDate end = period.end() == null ? head.term().end() : period.end();
      if (end.isBefore(period.start())
          || !head.term().contains(period.start())
          || !head.term().contains(end)
          || days.stream().anyMatch(new DateRange(period.start(), end)::overlaps)) {
        return false;
      }
      days.add(new DateRange(period.start(), end));
    }
    return true;
  }

  /**
   * This contract with an amendment undone; the history still tells of it. The periods of its
   * agreement become those that it replaced, where the first of them stands now, else at the end;
   * of one that was moved, those that the first of its chain replaced. Where a start of an older
   * register does not say what it replaced, the period that it added goes.
   *
   * @param amendment one of the history that counts, can be undone, and has no other on top of it
   */
  public Contract undoing(Amendment amendment) {
    List<AgreementPeriod> before = history().origin(amendment).replaced();
    List<AgreementPeriod> periods =
        before == null ? withoutStarted(amendment) : withPutBack(amendment.agreement(), before);
    return new Contract(head, practice, periods, amendments);
  }

  private List<AgreementPeriod> withoutStarted(Amendment amendment) {
    return agreements.stream()
        .filter(
            period ->
                !(period.agreement().equals(amendment.agreement())
                    && amendment.requestId().equals(period.requestId())
                    && period.start().equals(amendment.startDate())))
        .toList();
  }

  private List<AgreementPeriod> withPutBack(String agreement, List<AgreementPeriod> before) {
    List<AgreementPeriod> periods = new ArrayList<>();
    int place = -1;
    for (AgreementPeriod period : agreements) {
      if (!period.agreement().equals(agreement)) {
        periods.add(period);
      } else if (place < 0) {
        place = periods.size();
      }
    }
    periods.addAll(place < 0 ? periods.size() : place, before);
    return periods;
  }

  /** Terms with others laid over them. */
  static Map<String, Value> merged(Map<String, Value> terms, Map<String, Value> over) {
    Map<String, Value> merged = new LinkedHashMap<>(terms);
    merged.putAll(over);
    return merged;
  }
}
