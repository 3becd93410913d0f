package nl.zorgcontract.amend.run;

import java.util.List;
import nl.zorgcontract.amend.contract.register.Register.RegisterFile;
import nl.zorgcontract.amend.contract.register.RegisterWriter.WrittenContracts;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.summary.PracticeTally;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;

/**
 * A run whose requests are decided and whose register is written.
 *
 * @param received the requests as they were read
 * @param register the file of the register; its contracts need not be remembered any longer
 * @param decisions one for each request, in the order of the input
 * @param order in which the accepted requests took effect
 * @param practices the requests of each
 * @param written how many contracts were written
 * @param warnings about the run as a whole
 */
public record DecidedRun(
    RunRequests received,
    RegisterFile register,
    List<Decision> decisions,
    WorkOrder order,
    PracticeTally practices,
    WrittenContracts written,
    List<RunWarning> warnings) {}
