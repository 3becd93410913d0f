package nl.zorgcontract.amend.decision.ruling;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a ruling says it ruled on: {@code amend grant} writes all of it, so that a ruling never
 * counts for another request that is sent in under the same id. What is null is not said.
 *
 * @param contractId the contract
 * @param agreement a name of the agreement
 * @param action what was asked
 * @param start the start that was asked
 * @param terms the terms that were given
 */
public record RuledRequest(
    @Nullable String contractId,
    @Nullable String agreement,
    @Nullable Action action,
    @Nullable RequestedStart start,
    @Nullable Map<String, Value> terms) {

  /** Says nothing, so that it fits every request of the id. */
  public static final RuledRequest ANY = new RuledRequest(null, null, null, null, null);

  /**
   * The start that was asked.
   *
   * @param day null for as soon as possible
   */
  public record RequestedStart(@Nullable LocalDate day) {}
}
