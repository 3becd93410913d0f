package nl.zorgcontract.amend.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.HistoryEntry;
import nl.zorgcontract.amend.contract.Register;
import nl.zorgcontract.amend.contract.Wanted;
import nl.zorgcontract.amend.decision.ContractBook;
import nl.zorgcontract.amend.decision.Decider;
import nl.zorgcontract.amend.decision.DecisionDesk;
import nl.zorgcontract.amend.decision.ExceptionBook;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.policy.Policies;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Summary.RunWarning;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.text.Fault;
import nl.zorgcontract.amend.text.Message;

/**
 * The requests of a run, decided against a register. Nothing is written yet.
 *
 * @param intake the requests as they were read
 * @param register the register as it was read
 * @param docket the decisions and the amended contracts
 * @param warnings what a person should know of the run as a whole
 */
public record DecidedRun(
    Intake intake, Register register, Docket docket, List<RunWarning> warnings) {

  /**
   * Reads the register, as far as the requests need it, and decides.
   *
   * @param registerFile a regular file
   * @param asOf the day of the run
   */
  public static DecidedRun of(
      Intake intake, Path registerFile, Policies policies, ExceptionBook exceptions, LocalDate asOf)
      throws IOException {
    return of(intake, registerFile, policies, exceptions, asOf, Progress.NONE);
  }

  /**
   * Reads the register, as far as the requests need it, and decides.
   *
   * @param registerFile a regular file
   * @param asOf the day of the run
   * @param progress hears of each decision
   */
  public static DecidedRun of(
      Intake intake,
      Path registerFile,
      Policies policies,
      ExceptionBook exceptions,
      LocalDate asOf,
      Progress progress)
      throws IOException {
    Wanted wanted = wanted(intake.requests());
    Register register = readRegister(registerFile, wanted, policies);
    DecisionDesk desk =
        new DecisionDesk(
            new Decider(asOf, exceptions),
            new RegisterBook(register),
            id -> policies.find(id).orElseThrow());
    Docket docket = Docket.decide(intake.requests(), desk, progress);
    List<RunWarning> warnings = new ArrayList<>(intake.warnings());
    for (Fault fault : register.warnings()) {
      warnings.add(new RunWarning("UNKNOWN_AGREEMENT", fault.message(), fault.file()));
    }
    exceptions
        .unused(wanted.requestIds())
        .forEach(
            exception ->
                warnings.add(
                    new RunWarning(
                        WarningCode.EXCEPTION_UNUSED.name(),
                        Message.of("warning.EXCEPTION_UNUSED")
                            .given("requestId", exception.requestId()),
                        null)));
    return new DecidedRun(intake, register, docket, warnings);
  }

  /** Reads and checks a register whose policies are these. */
  public static Register readRegister(Path file, Wanted wanted, Policies policies)
      throws IOException {
    return Register.read(
        file,
        wanted,
        id -> policies.find(id).isPresent(),
        (id, agreement) -> policies.find(id).map(policy -> knows(policy, agreement)).orElse(true));
  }

  private static boolean knows(Policy policy, String agreement) {
    return policy.agreements().find(agreement).isPresent();
  }

  private static Wanted wanted(List<SubmittedRequest> requests) {
    Set<String> contractIds = new HashSet<>();
    Set<String> agbCodes = new HashSet<>();
    Set<String> requestIds = new HashSet<>();
    for (SubmittedRequest submitted : requests) {
      if (submitted instanceof AmendmentRequest request) {
        requestIds.add(request.requestId());
        if (request.contractId() != null) {
          contractIds.add(request.contractId());
        } else if (request.agbCode() != null) {
          agbCodes.add(request.agbCode());
        }
      }
    }
    return Wanted.of(contractIds, agbCodes, requestIds);
  }

  /** The register as the decisions ask after it. */
  private record RegisterBook(Register register) implements ContractBook {

    @Override
    public Optional<Contract> byId(String contractId) {
      return register.byId(contractId);
    }

    @Override
    public List<Contract> ofPractice(String agbCode) {
      return register.ofPractice(agbCode);
    }

    @Override
    public List<HistoryEntry> history(String requestId) {
      return register.history(requestId);
    }
  }
}
