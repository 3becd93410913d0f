package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.contract.register.RegisterWriter;
import nl.zorgcontract.amend.contract.register.RegisterWriter.Written;
import nl.zorgcontract.amend.decision.ContractResolver;
import nl.zorgcontract.amend.decision.ContractResolver.Pending;
import nl.zorgcontract.amend.decision.ContractResolver.Settled;
import nl.zorgcontract.amend.decision.ContractResolver.Taken;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionResult;
import nl.zorgcontract.amend.decision.GrantedExceptions;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.decision.check.Decider;
import nl.zorgcontract.amend.decision.check.DecisionDesk;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.Summary.RunWarning;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.RequestIndex;
import nl.zorgcontract.amend.request.RequestsByKey;

/**
 * The requests of a run laid beside the contracts that they mean, to be decided contract by
 * contract: so no more than a few contracts are in memory at a time.
 */
public final class BatchRun {

  /** A request beside its contract: by the instant received, then as it stood in the input. */
  private record Waiting(int position, AmendmentRequest request) implements Comparable<Waiting> {

    @Override
    public int compareTo(Waiting other) {
      int order = request.receivedAt().order(other.request.receivedAt());
      return order != 0 ? order : Integer.compare(position, other.position);
    }
  }

  private final RunRequests intake;
  private final Register register;
  private final ContractResolver reception;
  private final DecisionDesk desk;
  private final Progress progress;
  private final List<RunWarning> warnings;
  private final DecisionStore decisions;

  /** The requests that name only a practice, by the contract that they turned out to mean. */
  private final RequestsByKey found = new RequestsByKey();

  private BatchRun(
      RunRequests intake,
      Register register,
      ContractResolver reception,
      DecisionDesk desk,
      List<RunWarning> warnings,
      Progress progress) {
    this.intake = intake;
    this.register = register;
    this.reception = reception;
    this.desk = desk;
    this.warnings = warnings;
    this.progress = progress;
    this.decisions = new DecisionStore(intake.requests());
  }

  /** Where the new register goes. */
  @FunctionalInterface
  public interface Target {

    /** Has the register written. */
    Written write(Register register, RegisterWriter writer) throws IOException;
  }

  /**
   * Reads the register, as far as the requests need it, and lays each request beside its contract.
   *
   * @param registerFile a regular file
   * @param asOf the day of the run
   * @param progress hears of each decision
   */
  public static BatchRun open(
      RunRequests intake,
      Path registerFile,
      Policies policies,
      GrantedExceptions exceptions,
      LocalDate asOf,
      Progress progress)
      throws IOException {
    RequestIndex roll = intake.roll();
    ContractFilter wanted =
        new ContractFilter(roll.byContract()::has, roll.byPractice()::has, roll::hasId);
    Register register = RegisterLookup.read(registerFile, wanted, policies);
    List<RunWarning> warnings = new ArrayList<>(intake.warnings());
    for (Fault fault : register.warnings()) {
      warnings.add(new RunWarning("UNKNOWN_AGREEMENT", fault.message(), fault.file()));
    }
    for (GrantedException exception : exceptions.unused(roll::hasId)) {
      Message message =
          Message.of("warning.EXCEPTION_UNUSED").given("requestId", exception.requestId());
      warnings.add(new RunWarning(WarningCode.EXCEPTION_UNUSED.name(), message, null));
    }
    Function<String, Policy> policyOf = id -> policies.find(id).orElseThrow();
    BatchRun docket =
        new BatchRun(
            intake,
            register,
            new ContractResolver(roll, new RegisterLookup(register), policyOf),
            new DecisionDesk(new Decider(asOf, exceptions), policyOf),
            warnings,
            progress);
    docket.layAll();
    return docket;
  }

  /** Lays each request beside its contract, and settles those that have none. */
  private void layAll() {
    RequestIndex roll = intake.roll();
    roll.unreadable().forEach(this::lay);
    for (String agbCode : roll.byPractice().names()) {
      roll.byPractice().forEach(agbCode, this::lay);
    }
    for (String contractId : roll.byContract().names()) {
      if (register.head(contractId).isEmpty()) {
        roll.byContract().forEach(contractId, this::lay);
      }
    }
  }

  private void lay(int position) {
    Taken taken = reception.take(position, intake.requests().get(position));
    if (taken instanceof Pending pending) {
      found.lay(position, pending.contract().contractId());
    } else {
      settle(position, ((Settled) taken).decision());
    }
  }

  private void settle(int position, Decision decision) {
    decisions.put(position, decision);
    progress.step();
  }

  /** Decides every request, and writes nothing. */
  public DecidedRun decide() throws IOException {
    return decide(
        (unchanged, writer) ->
            writer.write(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));
  }

  /**
   * Decides every request, while the new register is written.
   *
   * @param target where it goes
   */
  public DecidedRun decide(Target target) throws IOException {
    Written written = target.write(register, new RegisterWriter(register, this::amend));
    return new DecidedRun(intake, register, decisions, written, warnings);
  }

  private Contract amend(Contract contract) {
    Contract present = contract;
    for (Waiting each : waiting(contract.contractId())) {
      Taken taken = reception.take(each.position(), each.request());
      if (taken instanceof Pending pending) {
        DecisionResult ruling = desk.decide(each.request(), pending.stop(), present);
        settle(each.position(), ruling.decision());
        present = ruling.amended() == null ? present : ruling.amended();
      } else {
        settle(each.position(), ((Settled) taken).decision());
      }
    }
    return present;
  }

  /**
   * The requests that mean a contract: by the instant received, then as they stood in the input.
   */
  private List<Waiting> waiting(String contractId) {
    List<Waiting> waiting = new ArrayList<>(4);
    IntConsumer adding =
        position ->
            waiting.add(new Waiting(position, (AmendmentRequest) intake.requests().get(position)));
    intake.roll().byContract().forEach(contractId, adding);
    found.forEach(contractId, adding);
    Collections.sort(waiting);
    return waiting;
  }
}
