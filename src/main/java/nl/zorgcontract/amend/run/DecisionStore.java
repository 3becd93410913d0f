package nl.zorgcontract.amend.run;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.MovedAmendment;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.SubmittedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of a run, one a request, kept apart from the requests: those accepted differ from
 * each other in little else but the contract, and those of one contract share that. A decision
 * taken out is equal to the one that was put in.
 *
 * <p>One thread at a time may put decisions in; once all are, threads may share the list.
 */
final class DecisionStore extends AbstractList<Decision> implements RandomAccess {

  private final List<SubmittedRequest> requests;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Party> parties = new ArrayList<>();

  /**
   * Of each decision the numbers of its verdict and of its party, beside each other, as decisions
   * are put in and taken out in any order; numbers, as the collector looks at references.
   */
  private final int[] numbers;

  private final Map<Verdict, Integer> common = new HashMap<>();

  /** A store for the decisions on these requests, in their order. */
  DecisionStore(List<SubmittedRequest> requests) {
    this.requests = requests;
    this.numbers = new int[2 * requests.size()];
  }

  /** A decision without its request and its contract. */
  private record Verdict(
      Outcome outcome,
      @Nullable Policy policy,
      @Nullable Agreement agreement,
      @Nullable MovedAmendment moved,
      DecisionDates dates,
      Findings findings,
      List<Warning> warnings) {

    static Verdict of(Decision decision) {
      Subject subject = decision.subject();
      return new Verdict(
          decision.outcome(),
          subject.policy(),
          subject.agreement(),
          subject.moved(),
          decision.dates(),
          decision.findings(),
          decision.warnings());
    }

    /** Whether others are likely to be equal: messages differ, days and codes hardly do. */
    boolean isCommon() {
      return findings.reasons().isEmpty() && warnings.isEmpty() && findings.ruling() == null;
    }

    /** Of what differs most: the codes not looked at alone would take longer to hash. */
    @Override
    public int hashCode() {
      return Objects.hash(agreement, dates.receivedOn(), dates.startDate(), outcome);
    }

    Decision on(SubmittedRequest request, Party party) {
      return new Decision(
          request,
          outcome,
          new Subject(
              party.contractId(request.contract()),
              party.agbCode(request.contract()),
              party.practiceName(),
              policy,
              agreement,
              moved),
          dates,
          findings,
          warnings);
    }
  }

  /**
   * The contract that a decision is about.
   *
   * @param isAsNamed whether the request gives both its id and its AGB code; they are kept once
   */
  private record Party(
      boolean isAsNamed,
      @Nullable String contractId,
      @Nullable String agbCode,
      String practiceName) {

    static Party of(Decision decision) {
      Subject subject = decision.subject();
      NamedContract named = decision.request().contract();
      boolean isAsNamed =
          Objects.equals(subject.contractId(), named.contractId())
              && Objects.equals(subject.agbCode(), named.agbCode());
      return isAsNamed
          ? new Party(true, null, null, subject.practiceName())
          : new Party(false, subject.contractId(), subject.agbCode(), subject.practiceName());
    }

    @Nullable String contractId(NamedContract named) {
      return isAsNamed ? named.contractId() : contractId;
    }

    @Nullable String agbCode(NamedContract named) {
      return isAsNamed ? named.agbCode() : agbCode;
    }
  }

  @Override
  public int size() {
    return numbers.length / 2;
  }

  void put(int index, Decision decision) {
    Verdict verdict = Verdict.of(decision);
    numbers[2 * index] =
        verdict.isCommon() ? common.computeIfAbsent(verdict, this::add) : add(verdict);
    Party party = Party.of(decision);
    if (parties.isEmpty() || !party.equals(parties.get(parties.size() - 1))) {
      parties.add(party);
    }
    numbers[2 * index + 1] = parties.size() - 1;
  }

  private int add(Verdict verdict) {
    verdicts.add(verdict);
    return verdicts.size() - 1;
  }

  @Override
  public Decision get(int index) {
    return verdicts
        .get(numbers[2 * index])
        .on(requests.get(index), parties.get(numbers[2 * index + 1]));
  }
}
