package nl.zorgcontract.amend.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.contract.Register;
import nl.zorgcontract.amend.contract.RegisterWriter;
import nl.zorgcontract.amend.contract.RegisterWriter.Written;
import nl.zorgcontract.amend.contract.Wanted;
import nl.zorgcontract.amend.decision.Decider;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDesk;
import nl.zorgcontract.amend.decision.ExceptionBook;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Reception;
import nl.zorgcontract.amend.decision.Reception.Pending;
import nl.zorgcontract.amend.decision.Reception.Settled;
import nl.zorgcontract.amend.decision.Reception.Taken;
import nl.zorgcontract.amend.decision.Ruling;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.policy.Policies;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Summary.RunWarning;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.text.Fault;
import nl.zorgcontract.amend.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a run laid beside the contracts that they mean, to be decided contract by
 * contract: so no more than a few contracts are in memory at a time.
 */
public final class Docket {

  private final Intake intake;
  private final Register register;
  private final DecisionDesk desk;
  private final Progress progress;
  private final List<RunWarning> warnings;
  private final Decision[] decisions;
  private final Map<String, List<Entry>> entries = new HashMap<>();

  /**
   * A request that waits for its contract.
   *
   * @param position in the input, from 0
   * @param stop why it goes no further; null where its id is free
   */
  private record Entry(int position, AmendmentRequest request, @Nullable Reason stop) {}

  private record Received(int position, Instant moment) {}

  private Docket(
      Intake intake,
      Register register,
      DecisionDesk desk,
      List<RunWarning> warnings,
      Progress progress) {
    this.intake = intake;
    this.register = register;
    this.desk = desk;
    this.warnings = warnings;
    this.progress = progress;
    this.decisions = new Decision[intake.requests().size()];
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
  public static Docket open(
      Intake intake,
      Path registerFile,
      Policies policies,
      ExceptionBook exceptions,
      LocalDate asOf,
      Progress progress)
      throws IOException {
    Wanted wanted = RegisterBook.wanted(intake.requests());
    Register register = RegisterBook.read(registerFile, wanted, policies);
    List<RunWarning> warnings = new ArrayList<>(intake.warnings());
    for (Fault fault : register.warnings()) {
      warnings.add(new RunWarning("UNKNOWN_AGREEMENT", fault.message(), fault.file()));
    }
    for (GrantedException exception : exceptions.unused(wanted.requestIds())) {
      Message message =
          Message.of("warning.EXCEPTION_UNUSED").given("requestId", exception.requestId());
      warnings.add(new RunWarning(WarningCode.EXCEPTION_UNUSED.name(), message, null));
    }
    Function<String, Policy> policyOf = id -> policies.find(id).orElseThrow();
    DecisionDesk desk = new DecisionDesk(new Decider(asOf, exceptions), policyOf);
    Docket docket = new Docket(intake, register, desk, warnings, progress);
    docket.takeAll(new Reception(new RegisterBook(register), policyOf));
    return docket;
  }

  /**
   * Takes in every request, in order of receipt and then of input; what could not be read has no
   * receipt and concerns no other request.
   */
  private void takeAll(Reception reception) {
    List<SubmittedRequest> requests = intake.requests();
    List<Received> inOrder = new ArrayList<>(requests.size());
    for (int position = 0; position < decisions.length; position++) {
      if (requests.get(position) instanceof AmendmentRequest request) {
        inOrder.add(new Received(position, request.receivedAt().instant()));
      } else {
        take(position, reception);
      }
    }
    inOrder.sort(Comparator.comparing(Received::moment));
    inOrder.forEach(received -> take(received.position(), reception));
  }

  private void take(int position, Reception reception) {
    Taken taken = reception.take(intake.requests().get(position));
    if (taken instanceof Pending pending) {
      entries
          .computeIfAbsent(pending.contractId(), id -> new ArrayList<>(4))
          .add(new Entry(position, pending.request(), pending.stop()));
    } else {
      settle(position, ((Settled) taken).decision());
    }
  }

  private void settle(int position, Decision decision) {
    decisions[position] = decision;
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
    return new DecidedRun(intake, register, Arrays.asList(decisions), written, warnings);
  }

  private Contract amend(Contract contract) {
    Contract present = contract;
    List<Entry> waiting = entries.remove(contract.contractId());
    if (waiting == null) {
      return contract;
    }
    for (Entry entry : waiting) {
      Ruling ruling = desk.decide(entry.request(), entry.stop(), present);
      settle(entry.position(), ruling.decision());
      present = ruling.amended() == null ? present : ruling.amended();
    }
    return present;
  }
}
