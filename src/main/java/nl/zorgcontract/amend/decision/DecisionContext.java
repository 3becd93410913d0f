package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ApprovedList;
import nl.zorgcontract.amend.policy.Condition;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.TermDefinition;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request with everything that the checks ask of it, worked out once: the days, the period it is
 * about, the terms as they would become.
 */
final class DecisionContext implements Condition.Facts {

  private final AmendmentRequest request;
  private final Policy policy;
  private final Agreement agreement;
  private final @Nullable Contract contract;
  private final LocalDate asOf;
  private final Waivers waivers;
  private final LocalDate receivedOn;
  private final @Nullable LocalDate start;
  private final @Nullable LocalDate submitBy;
  private final @Nullable AgreementPeriod covering;
  private final GivenTerms given;
  private final Map<String, Value> merged;
  private final List<TermDefinition> missing;

  /**
   * A case.
   *
   * @param contract null where a request is looked at without a register; then the policy's term
   *     stands for the contract's
   * @param asOf the day of the run
   * @param waivers what people granted for this request
   */
  DecisionContext(
      AmendmentRequest request,
      Policy policy,
      Agreement agreement,
      @Nullable Contract contract,
      LocalDate asOf,
      Waivers waivers) {
    this.request = request;
    this.policy = policy;
    this.agreement = agreement;
    this.contract = contract;
    this.asOf = asOf;
    this.waivers = waivers;
    receivedOn = request.receivedAt().on(policy.zone());
    start =
        request.startDate() != null
            ? request.startDate()
            : Timing.firstPossibleStart(agreement, receivedOn, term()).orElse(null);
    submitBy = start == null ? null : Timing.submitBy(agreement, start).orElse(null);
    covering =
        contract == null || start == null
            ? null
            : contract.covering(agreement.code(), start).orElse(null);
    given = GivenTerms.of(request.terms(), agreement);
    merged = covering == null || isStart() ? given.valid() : normalisedTerms(covering);
    missing = hasMergedTerms() ? missing(agreement.terms(), merged, given) : List.of();
  }

  private static List<TermDefinition> missing(
      List<TermDefinition> definitions, Map<String, Value> merged, GivenTerms given) {
    List<TermDefinition> missing = new ArrayList<>();
    for (TermDefinition term : definitions) {
      if (term.required() && !merged.containsKey(term.name()) && !given.isInvalid(term)) {
        missing.add(term);
      }
    }
    return missing;
  }

  private Map<String, Value> normalisedTerms(AgreementPeriod period) {
    Map<String, Value> terms =
        new LinkedHashMap<>(GivenTerms.normalised(period.terms(), agreement));
    terms.putAll(given.valid());
    return terms;
  }

  AmendmentRequest request() {
    return request;
  }

  Policy policy() {
    return policy;
  }

  Agreement agreement() {
    return agreement;
  }

  /** Null where a request is looked at without a register. */
  @Nullable Contract contract() {
    return contract;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** What people granted for this request. */
  Waivers waivers() {
    return waivers;
  }

  /**
   * Whether a person waived the reason. A missing window only where the request says when: without
   * a start there is nothing to apply.
   */
  boolean isWaived(ReasonCode code) {
    return waivers.cover(code) && (start != null || code != ReasonCode.NO_WINDOW);
  }

  /** The calendar day of receipt, in the policy's time zone. */
  LocalDate receivedOn() {
    return receivedOn;
  }

  /**
   * The day on which the amendment takes effect: as asked, or the first possible one; empty where
   * it cannot be told.
   */
  Optional<LocalDate> effectiveStart() {
    return Optional.ofNullable(start);
  }

  /** The day on which the amendment takes effect. */
  @Override
  public LocalDate start() {
    return Objects.requireNonNull(start, "The start of this request cannot be told");
  }

  /** The submission deadline; empty where the start or the window is not known. */
  Optional<LocalDate> submitBy() {
    return Optional.ofNullable(submitBy);
  }

  /** Whether the start is known and is one of the change window. */
  boolean startsInWindow() {
    return agreement.window() != null && start != null && agreement.window().isStart(start);
  }

  /** The contract's term; the policy's where there is no contract. */
  DateRange term() {
    return contract != null ? contract.term() : policy.term();
  }

  /** The period of the agreement that covers the start. */
  Optional<AgreementPeriod> covering() {
    return Optional.ofNullable(covering);
  }

  /** The terms of the request, sorted into good and bad. */
  GivenTerms given() {
    return given;
  }

  /**
   * The terms as they would become: those given, for a change laid over those of the covering
   * period.
   */
  Map<String, Value> mergedTerms() {
    return merged;
  }

  boolean isStart() {
    return request.action() == Action.START;
  }

  boolean isStop() {
    return request.action() == Action.STOP;
  }

  /**
   * Whether the terms as they would become are known: on a start, and on a change that has a
   * covering period.
   */
  boolean hasMergedTerms() {
    return isStart() || (request.action() == Action.CHANGE && covering != null);
  }

  /** Whether any fault of the terms stands that no person waived. */
  boolean hasTermFault() {
    return !given.unknown().isEmpty()
        || !given.invalid().isEmpty()
        || (!missing.isEmpty() && !isWaived(ReasonCode.TERM_MISSING));
  }

  /** The required terms that are absent; one that was given but is invalid is not also missing. */
  List<TermDefinition> missingTerms() {
    return missing;
  }

  @Override
  public Optional<Value> value(String path) {
    int dot = path.indexOf('.');
    String name = path.substring(dot + 1);
    if (path.startsWith("terms.")) {
      return Optional.ofNullable(merged.get(name));
    }
    return contract == null ? Optional.empty() : Optional.ofNullable(contract.practice().get(name));
  }

  @Override
  public ApprovedList list(String name) {
    return Objects.requireNonNull(policy.lists().get(name), name);
  }
}
