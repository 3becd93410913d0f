package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.term.Value;

/**
 * The amendment that a request moves, as it stood before.
 *
 * @param startDate the start that the move gives up
 * @param terms by name
 */
public record MovedAmendment(LocalDate startDate, Map<String, Value> terms) {

  public MovedAmendment {
    terms = Value.copyOf(terms);
  }
}
