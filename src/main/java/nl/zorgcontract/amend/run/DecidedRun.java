package nl.zorgcontract.amend.run;

import java.util.List;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.contract.register.RegisterWriter.Written;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.report.Summary.RunWarning;

/**
 * The requests of a run, decided against a register.
 *
 * @param intake the requests as they were read
 * @param register the register as it was read
 * @param decisions one for each request, in the order of the input
 * @param written the contracts counted, as they were read and as they became
 * @param warnings what a person should know of the run as a whole
 */
public record DecidedRun(
    RunRequests intake,
    Register register,
    List<Decision> decisions,
    Written written,
    List<RunWarning> warnings) {}
