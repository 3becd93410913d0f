package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request in the history of a contract.
 *
 * @param requested what was asked
 * @param startDate the day on which it took effect; of a withdraw that of the amendment withdrawn
 * @param decidedOn the as-of day of the run that accepted it; null where an older register does not
 *     say
 * @param tariffFrom the day of the new tariff; null for none
 * @param grounds by what it was accepted
 * @param repeats what a move makes again; null for any other action
 * @param replaced every period of the agreement as it stood before; null where an older register
 *     does not say
 */
public record Amendment(
    RequestedAmendment requested,
    LocalDate startDate,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate tariffFrom,
    AmendmentGrounds grounds,
    @Nullable Action repeats,
    @Nullable List<AgreementPeriod> replaced) {

  public Amendment {
    replaced = replaced == null ? null : List.copyOf(replaced);
  }

  public String requestId() {
    return requested.requestId();
  }

  /** The agreement's code. */
  public String agreement() {
    return requested.agreement();
  }

  public Action action() {
    return requested.action();
  }

  /** What was done with the agreement: of a move that which it made again. */
  public Action made() {
    return Objects.requireNonNullElse(repeats, requested.action());
  }

  /** The terms given with the request. */
  public Map<String, Value> terms() {
    return requested.terms();
  }

  /** The request whose amendment it withdrew or moved; null for any other action. */
  public @Nullable String amends() {
    return requested.amends();
  }

  /** The ruling by which it was accepted; null for none. */
  public @Nullable AppliedRuling ruling() {
    return grounds.ruling();
  }

  /** Whether it withdrew or moved the other, which stands before it in the history. */
  boolean isOn(Amendment other) {
    return other.requestId().equals(amends()) && other.agreement().equals(agreement());
  }

  Amendment replacing(List<AgreementPeriod> periods) {
    return new Amendment(requested, startDate, decidedOn, tariffFrom, grounds, repeats, periods);
  }
}
