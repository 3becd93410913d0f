package nl.zorgcontract.amend.decision.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.decision.resolution.GivenTerms;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a request and what they make of those agreed.
 *
 * @param covering the period of the agreement that covers the start; null where none does
 * @param given the terms of the request, sorted into good and bad
 * @param merged the terms as they would become: those given, for a change laid over those of the
 *     covering period
 * @param complete whether these are all the terms there would be: on a start, and on a change of a
 *     covering period
 * @param missing the required terms that are absent from them; one that was given but is invalid is
 *     not also missing
 */
record ContextTerms(
    @Nullable AgreementPeriod covering,
    GivenTerms given,
    Map<String, Value> merged,
    boolean complete,
    List<TermDefinition> missing) {

  static ContextTerms of(
      AmendmentRequest request, Agreement agreement, @Nullable AgreementPeriod covering) {
    boolean isStart = request.action() == Action.START;
    GivenTerms given = GivenTerms.of(request.terms(), agreement);
    Map<String, Value> merged = given.valid();
    if (covering != null && !isStart) {
      merged = new LinkedHashMap<>(GivenTerms.normalised(covering.terms(), agreement));
      merged.putAll(given.valid());
    }
    boolean complete = isStart || (request.action() == Action.CHANGE && covering != null);
    return new ContextTerms(
        covering,
        given,
        merged,
        complete,
        complete ? missing(agreement, merged, given) : List.of());
  }

  private static List<TermDefinition> missing(
      Agreement agreement, Map<String, Value> merged, GivenTerms given) {
    List<TermDefinition> missing = new ArrayList<>(0);
    for (TermDefinition term : agreement.terms()) {
      if (term.required() && !merged.containsKey(term.name()) && !given.isInvalid(term)) {
        missing.add(term);
      }
    }
    return missing;
  }
}
