package nl.zorgcontract.amend.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDesk;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;

/**
 * The requests of a run decided.
 *
 * @param decisions one for each request, in the order of the input
 * @param amended the contracts that changed, by id
 */
public record Docket(List<Decision> decisions, Map<String, Contract> amended) {

  private record Entry(int position, Instant received, AmendmentRequest request) {}

  /**
   * Decides every request, in order of receipt and then of input; what could not be read has no
   * receipt and concerns no other request.
   *
   * @param requests in the order of the input
   */
  public static Docket decide(
      List<SubmittedRequest> requests, DecisionDesk desk, Progress progress) {
    Decision[] decisions = new Decision[requests.size()];
    List<Entry> inOrder = new ArrayList<>(requests.size());
    for (int position = 0; position < decisions.length; position++) {
      SubmittedRequest submitted = requests.get(position);
      if (submitted instanceof AmendmentRequest request) {
        inOrder.add(new Entry(position, request.receivedAt().instant(), request));
      } else {
        decisions[position] = desk.decide(submitted);
        progress.step();
      }
    }
    inOrder.sort(Comparator.comparing(Entry::received));
    for (Entry entry : inOrder) {
      decisions[entry.position()] = desk.decide(entry.request());
      progress.step();
    }
    return new Docket(Arrays.asList(decisions), desk.amended());
  }
}
