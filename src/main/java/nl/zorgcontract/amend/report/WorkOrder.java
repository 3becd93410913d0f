package nl.zorgcontract.amend.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.index.RequestIndex;

/**
 * The order in which the accepted requests of a run took effect, which is that in which they were
 * decided, and which of them a later one replaced. Whoever sets them in the portal in another order
 * ends up with other terms than the register holds.
 */
public final class WorkOrder {

  private static final int POSITION_BITS = Integer.SIZE - 1;
  private static final long POSITION = Integer.MAX_VALUE;

  /**
   * Of each accepted request the second of receipt and, in the lower 31 bits, the position: numbers
   * are sorted faster than objects, and take a fifth of their memory.
   */
  private long[] receipts = new long[0];

  private int accepted;
  private boolean isToTheSecond = true;
  private final Replacements replacements = new Replacements();
  private final RequestIndex requests;

  /** The contract of which requests were taken last. */
  private String contractId = "";

  /**
   * Its accepted requests that withdraw or move another one, or are named by such a one: whether
   * each withdraws or moves what an earlier run accepted.
   */
  private Map<String, Boolean> ofContract = new HashMap<>();

  /** The withdraws that undo what an earlier run accepted. */
  private final Set<AcceptedRequest> undoing = new HashSet<>();

  public WorkOrder(RequestIndex requests) {
    this.requests = requests;
  }

  /**
   * Takes a decision of the run, if it is an accepted one: those of a contract together, in the
   * order in which they took effect.
   */
  public void add(int position, Decision decision) {
    if (decision.outcome() != Outcome.ACCEPTED) {
      return;
    }
    AmendmentRequest request = (AmendmentRequest) decision.request();
    addReceipt(position, request.receivedAt().instant());
    AcceptedRequest accepted = AcceptedRequest.of(decision);
    replacements.add(accepted, Warnings.replacedBy(decision));
    addUndoing(accepted);
  }

  private void addUndoing(AcceptedRequest request) {
    if (request.amends() == null && !requests.namesAmendment(request.requestId())) {
      return;
    }
    if (!request.contractId().equals(contractId)) {
      contractId = request.contractId();
      ofContract = new HashMap<>();
    }
    boolean isUndoing = request.amends() != null && ofContract.getOrDefault(request.amends(), true);
    ofContract.put(request.requestId(), isUndoing);
    if (isUndoing && request.action() == Action.WITHDRAW) {
      undoing.add(request);
    }
  }

  private void addReceipt(int position, Instant moment) {
    if (accepted == receipts.length) {
      receipts = Arrays.copyOf(receipts, Math.max(requests.size(), 2 * accepted + 1));
    }
    receipts[accepted++] = moment.getEpochSecond() << POSITION_BITS | position;
    isToTheSecond &= moment.getNano() == 0;
  }

  /** The positions of the accepted requests, in the order in which they took effect. */
  public IntStream positions() {
    Arrays.sort(receipts, 0, accepted);
    IntStream bySecond =
        Arrays.stream(receipts, 0, accepted).mapToInt(each -> (int) (each & POSITION));
    return isToTheSecond && requests.isByReceiptAlone()
        ? bySecond
        : bySecond.boxed().sorted(requests::compare).mapToInt(Integer::intValue);
  }

  /** The id of the later request that replaced an accepted one. */
  public Optional<String> replacedBy(Decision decision) {
    return replacements.of(AcceptedRequest.of(decision));
  }

  /** The id of the request that stands in the end, where also the one that replaced it does not. */
  public Optional<String> standingInTheEnd(Decision decision) {
    return replacements.inTheEnd(AcceptedRequest.of(decision));
  }

  /**
   * Whether an accepted withdraw undoes what an earlier run accepted, and what may stand in the
   * portal: else only what the run itself had accepted.
   */
  public boolean undoesEarlierRun(Decision withdraw) {
    return undoing.contains(AcceptedRequest.of(withdraw));
  }
}
