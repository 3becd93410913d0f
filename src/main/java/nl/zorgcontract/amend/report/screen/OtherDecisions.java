package nl.zorgcontract.amend.report.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.StoredDecision;
import org.jspecify.annotations.Nullable;

/**
 * What other runs than the one that is explained decided on a request.
 *
 * @param later what they made of it since
 * @param earlier what they had decided before, the newest first
 */
public record OtherDecisions(List<Message> later, List<EarlierDecision> earlier) {

  /** Where no other run is known. */
  public static final OtherDecisions NONE = new OtherDecisions(List.of(), List.of());

  public OtherDecisions {
    later = List.copyOf(later);
    earlier = List.copyOf(earlier);
  }

  /**
   * A decision of an earlier run.
   *
   * @param on the day of the run; null where the run does not tell
   * @param run the name of its folder
   */
  public record EarlierDecision(@Nullable LocalDate on, String run, StoredDecision decision) {

    Message told(Messages messages) {
      String reasons =
          decision.reasonCodes().stream()
              .distinct()
              .map(code -> RunScreen.reason(code, messages))
              .collect(Collectors.joining(", "));
      return Message.of(reasons.isEmpty() ? "explain.earlier" : "explain.earlier.because")
          .nested("when", when())
          .nested("outcome", "outcome." + decision.text("outcome"))
          .word("reasons", reasons);
    }

    private Message when() {
      return on == null
          ? Message.of("explain.run").word("run", run)
          : Message.of("explain.run.on").day("on", on).word("run", run);
    }
  }

  /** All of it as sentences. */
  public List<Message> told(Messages messages) {
    return Stream.concat(later.stream(), earlier.stream().map(each -> each.told(messages)))
        .toList();
  }
}
