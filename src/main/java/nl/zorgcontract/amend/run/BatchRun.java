package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.ContractTooLargeException;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.contract.register.RegisterWriter;
import nl.zorgcontract.amend.contract.register.SecondPass;
import nl.zorgcontract.amend.contract.register.Segment;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionResult;
import nl.zorgcontract.amend.decision.EarlyDecisions;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.decision.check.Decider;
import nl.zorgcontract.amend.decision.resolution.ContractResolver;
import nl.zorgcontract.amend.decision.resolution.EffectiveDays;
import nl.zorgcontract.amend.decision.resolution.Resolutions;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.summary.PracticeTally;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.request.UnreadableRequest;
import nl.zorgcontract.amend.request.index.QueuedRequest;
import nl.zorgcontract.amend.request.index.RequestIndex;
import org.jspecify.annotations.Nullable;

/**
 * One run: reads the register, resolves and decides every request, contract by contract, and writes
 * the new register meanwhile. No more than a few batches of contracts are in memory at a time.
 */
public final class BatchRun {

  private final RunRequests received;
  private final RequestIndex requests;
  private final DecisionBasis basis;
  private final Function<String, Policy> policies;
  private final EffectiveDays effectiveDays;
  private final Decider decider;
  private final Progress progress;
  private final DecisionStore decisions;
  private final WorkOrder order;
  private final PracticeTally practices = new PracticeTally();

  private BatchRun(RunRequests received, DecisionBasis basis, Progress progress) {
    this.received = received;
    this.requests = received.index();
    this.basis = basis;
    this.policies = id -> basis.policies().find(id).orElseThrow();
    this.effectiveDays = basis.effectiveDays();
    this.decider = new Decider(basis.asOf(), effectiveDays);
    this.progress = progress;
    this.decisions = new DecisionStore(requests.requests());
    this.order = new WorkOrder(requests);
  }

  /** Where the new register is written. */
  @FunctionalInterface
  public interface RegisterOutput {

    /** Nowhere: the requests are only decided. */
    RegisterOutput NONE =
        register ->
            new RegisterWriter(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());

    /**
     * Opens the output.
     *
     * @param register the register as it was read
     */
    RegisterWriter open(Register register) throws IOException;
  }

  /** A segment of the register with its requests decided, and what became of its contract. */
  private record Decided(Segment segment, @Nullable Contract after) {

    int length() {
      return segment.length();
    }
  }

  /**
   * Runs.
   *
   * @param registerFile a regular file
   * @param progress hears of each decision
   * @throws TooManyRequestsException where a contract would become too large to be read again
   */
  public static DecidedRun run(
      RunRequests received,
      Path registerFile,
      DecisionBasis basis,
      RegisterOutput output,
      Progress progress)
      throws IOException {
    return new BatchRun(received, basis, progress).run(registerFile, output);
  }

  private DecidedRun run(Path registerFile, RegisterOutput output) throws IOException {
    ContractFilter named =
        new ContractFilter(
            requests::namesContract,
            requests::namesPractice,
            id ->
                requests.hasId(id)
                    || requests.namesAmendment(id)
                    || basis.rulings().isForThisRun(id));
    Register register = CheckedRegister.read(registerFile, named, basis.policies());
    Resolutions resolved =
        new ContractResolver(requests, register, policies, effectiveDays).resolveAll();
    decideWithoutContract(resolved);
    try (SecondPass pass = register.secondPass();
        Prefetcher<Segment> segments = Prefetcher.of(pass, Segment::length);
        Prefetcher<Decided> contracts =
            Prefetcher.of(() -> decideNext(segments.next(), resolved), Decided::length);
        RegisterWriter out = output.open(register)) {
      for (Decided each = contracts.next(); each != null; each = contracts.next()) {
        out.write(each.segment(), each.after());
      }
      return new DecidedRun(
          received,
          register.file(),
          decisions,
          order,
          practices,
          out.written(),
          warnings(register));
    } catch (ContractTooLargeException e) {
      throw tooMany(e.contractId(), resolved);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Blames the files that ask more of a contract than the average of those that name it. */
  private TooManyRequestsException tooMany(String contractId, Resolutions resolved) {
    Map<String, Integer> asked = new TreeMap<>();
    resolved.forEachOf(
        contractId, position -> asked.merge(received.file(position), 1, Integer::sum));
    double average = asked.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    List<Fault> faults = new ArrayList<>();
    asked.forEach(
        (file, count) -> {
          if (count >= average) {
            Message message = Message.of("run.contractTooLarge").given("contract", contractId);
            faults.add(new Fault(file, Place.NONE, message.number("requests", count)));
          }
        });
    return new TooManyRequestsException(faults);
  }

  /** Decides the requests that could not be read, and those for which no contract was found. */
  private void decideWithoutContract(Resolutions resolved) {
    for (int position = 0; position < requests.size(); position++) {
      if (!requests.isReadable(position)) {
        UnreadableRequest request = (UnreadableRequest) requests.requests().get(position);
        put(position, EarlyDecisions.unreadable(request));
      } else if (resolved.contract(position).isEmpty()) {
        Reason reason = resolved.stop(position).orElseThrow();
        put(position, EarlyDecisions.withoutContract(requests.request(position), reason));
      }
    }
  }

  /** Decides the requests of the next segment of the register; null at the end. */
  private @Nullable Decided decideNext(@Nullable Segment segment, Resolutions resolved) {
    if (segment == null) {
      return null;
    }
    Contract contract = segment.contract();
    return new Decided(segment, contract == null ? null : decideAll(contract, resolved));
  }

  /** Decides the requests of a contract, each with the contract as the one before left it. */
  private Contract decideAll(Contract contract, Resolutions resolved) {
    Policy policy = policies.apply(contract.policy());
    Contract present = contract;
    for (QueuedRequest each : queue(contract.contractId(), resolved)) {
      DecisionResult result =
          decider.decide(each.request(), policy, present, resolved.stop(each.position()));
      put(each.position(), result.decision());
      present = result.amended() == null ? present : result.amended();
    }
    return present;
  }

  private List<QueuedRequest> queue(String contractId, Resolutions resolved) {
    List<QueuedRequest> queue = new ArrayList<>(4);
    resolved.forEachOf(
        contractId, position -> queue.add(new QueuedRequest(position, requests.request(position))));
    requests.sort(queue);
    return queue;
  }

  private void put(int position, Decision decision) {
    decisions.put(position, decision);
    order.add(position, decision);
    practices.add(decision);
    progress.step();
  }

  private List<RunWarning> warnings(Register register) {
    List<RunWarning> warnings = new ArrayList<>(basis.warnings());
    warnings.addAll(received.warnings());
    for (Fault fault : register.warnings()) {
      warnings.add(new RunWarning("UNKNOWN_AGREEMENT", fault.message(), fault.file()));
    }
    // A ruling on a request that an earlier run accepted was used then.
    Predicate<String> isThere = id -> requests.hasId(id) || !register.history(id).isEmpty();
    for (String requestId : basis.rulings().unused(isThere)) {
      Message message = Message.of("warning.RULING_UNUSED").given("requestId", requestId);
      warnings.add(new RunWarning(WarningCode.RULING_UNUSED.name(), message, null));
    }
    return warnings;
  }
}
