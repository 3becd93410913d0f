package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.report.text.DecisionText;
import nl.zorgcontract.amend.request.Origin;

/**
 * The listing of {@code amend validate}: a line a request, and under it the practice, the reasons
 * with their sources, the proposal and the warnings.
 */
public final class DecisionScreen {

  private final Screen screen;

  public DecisionScreen(Screen screen) {
    this.screen = screen;
  }

  /** Prints the decisions in the order given, and how many had each outcome. */
  public void print(Appendable out, Iterable<Decision> decisions) throws IOException {
    ScreenTable table = screen.tableOf("requestId", "outcome", "start", "submitBy", "agreement");
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    Map<String, Integer> padded = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision.warnings().stream().anyMatch(each -> each.code().isForInformation())) {
        padded.merge(decision.request().origin().file(), 1, Integer::sum);
      }
      table.row(cells(decision)).paint(1, decision.outcome()).under(details(decision));
      counts.merge(decision.outcome(), 1L, Long::sum);
    }
    table.print(out);
    out.append('\n');
    for (Map.Entry<String, Integer> file : padded.entrySet()) {
      screen.sentence(
          out,
          Message.of("screen.agbPadded")
              .word("file", file.getKey())
              .number("count", file.getValue()));
    }
    out.append(padded.isEmpty() ? "" : "\n");
    new RunScreen(screen).printOutcomes(out, counts);
  }

  private List<String> cells(Decision decision) {
    Origin origin = decision.request().origin();
    String requestId = decision.request().requestId();
    return List.of(
        // A request without an id is found back by its line.
        requestId == null ? origin.file() + ":" + origin.line() : requestId,
        screen.messages().text("outcome." + decision.outcome().code()),
        Screen.day(decision.startDate()),
        Screen.day(decision.submitByOfStart()),
        agreement(decision, screen.messages()));
  }

  /** The agreement's name; where it is not known, what the request wrote. */
  static String agreement(Decision decision, Messages messages) {
    Agreement agreement = decision.subject().agreement();
    return agreement != null
        ? messages.text(agreement.name())
        : Sanitizer.cut(Screen.text(decision.agreementNamed()), Messages.LONGEST_VALUE);
  }

  /** The practice, its AGB code and its contract, as far as they are known. */
  static Optional<String> practice(Subject subject) {
    String practice =
        Stream.of(subject.practiceName(), subject.agbCode(), subject.contractId())
            .filter(each -> each != null && !each.isEmpty())
            .collect(Collectors.joining(", "));
    return Optional.of(practice).filter(text -> !text.isEmpty());
  }

  private List<String> details(Decision decision) {
    Messages messages = screen.messages();
    List<String> details = new ArrayList<>();
    practice(decision.subject()).ifPresent(details::add);
    for (Reason reason : decision.reasonsTold()) {
      details.add(messages.text(reason.message()));
      if (reason.source() != null) {
        details.add(messages.text(Message.of("screen.source").word("source", reason.source())));
      }
    }
    for (Message sentence : DecisionText.afterReasons(decision)) {
      details.add(messages.text(sentence));
    }
    for (Warning warning : decision.warnings()) {
      if (!warning.code().isForInformation()) {
        details.add(
            messages.text(Message.of("screen.warning").nested("message", warning.message())));
      }
    }
    return details;
  }
}
