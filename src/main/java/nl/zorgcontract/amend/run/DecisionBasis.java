package nl.zorgcontract.amend.run;

import java.time.LocalDate;
import nl.zorgcontract.amend.decision.GrantedExceptions;
import nl.zorgcontract.amend.policy.reader.Policies;

/**
 * What a run decides by, beside the requests and the register.
 *
 * @param asOf the day of the run
 */
public record DecisionBasis(LocalDate asOf, Policies policies, GrantedExceptions exceptions) {}
