package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in force from start to end, both days included.
 *
 * @param agreement the agreement's code
 * @param start the first day
 * @param end the last day; null for the end of the contract
 * @param terms the particulars by name
 * @param requestId the request that made, ended or changed this period; null for none
 * @param position where it stood among the periods in the register, from 0, those that amendments
 *     replaced counted after those of the contract; -1 for a period that this run started. The
 *     members that the program does not know are found back by it
 */
public record AgreementPeriod(
    String agreement,
    LocalDate start,
    @Nullable LocalDate end,
    Map<String, Value> terms,
    @Nullable String requestId,
    int position) {

  /** The position of a period that did not stand in the register. */
  public static final int NEW = -1;

  public AgreementPeriod {
    terms = Value.copyOf(terms);
  }

  /** The days of this period in a contract of this term. */
  public DateRange days(DateRange contractTerm) {
    return new DateRange(start, end == null ? contractTerm.end() : end);
  }

  /** This period, ended on another day by a request. */
  AgreementPeriod endedOn(LocalDate day, String byRequest) {
    return new AgreementPeriod(agreement, start, day, terms, byRequest, position);
  }

  /** This period from another day on, with other terms, by a request. */
  AgreementPeriod changedFrom(LocalDate day, Map<String, Value> newTerms, String byRequest) {
    return new AgreementPeriod(agreement, day, end, newTerms, byRequest, position);
  }
}
