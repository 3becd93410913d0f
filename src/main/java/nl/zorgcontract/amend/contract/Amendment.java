package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request in the history of a contract.
 *
 * @param requestId the request
 * @param agreement the agreement's code
 * @param action what was asked
 * @param requestedStart the day asked for; null for as soon as possible
 * @param startDate the day on which it took effect
 * @param terms the terms given with the request
 * @param receivedAt when the request came in, a day or a date-time with offset; null where an older
 *     register does not say
 * @param decidedOn the as-of day of the run that accepted it; null where an older register does not
 *     say
 * @param tariffFrom the day of the new tariff; null for none
 * @param exceptions the exceptions by which it was accepted
 */
public record Amendment(
    String requestId,
    String agreement,
    Action action,
    @Nullable LocalDate requestedStart,
    LocalDate startDate,
    Map<String, Value> terms,
    @Nullable String receivedAt,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate tariffFrom,
    List<GrantedException> exceptions) {

  public Amendment {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    exceptions = List.copyOf(exceptions);
  }
}
