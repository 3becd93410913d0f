package nl.zorgcontract.amend.run;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.decision.GrantedExceptions;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.Summary.RunWarning;

/**
 * What a run decides by, beside the requests and the register.
 *
 * @param asOf the day of the run
 * @param warnings what a person should know of the files that it was read from
 */
public record DecisionBasis(
    LocalDate asOf, Policies policies, GrantedExceptions exceptions, List<RunWarning> warnings) {

  /** A basis of which there is nothing to tell. */
  public DecisionBasis(LocalDate asOf, Policies policies, GrantedExceptions exceptions) {
    this(asOf, policies, exceptions, List.of());
  }
}
