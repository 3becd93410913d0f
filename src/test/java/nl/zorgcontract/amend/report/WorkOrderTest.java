package nl.zorgcontract.amend.report;

import static nl.zorgcontract.amend.report.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import nl.zorgcontract.amend.request.index.RequestIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkOrderTest {

  @Test
  void acceptedRequestsAreInOrderOfReceiptThenOfInput() {
    WorkOrder order =
        order(
            accepted("R-1", "2026-05-12", "C-1", Action.CHANGE, "2026-07-01"),
            Samples.late(),
            accepted("R-3", "2026-05-11", "C-1", Action.CHANGE, "2026-07-01"),
            accepted("R-4", "2026-05-12", "C-2", Action.START, "2026-07-01"),
            Samples.skipped(),
            accepted("R-6", "2026-05-10", "C-2", Action.START, "2026-07-01"));

    assertThat(order.positions()).containsExactly(5, 2, 0, 3);
  }

  @Test
  void fractionOfASecondCounts() {
    RequestIndex requests = new RequestIndex();
    WorkOrder order = new WorkOrder(requests);
    List<String> moments =
        List.of("2026-05-12T09:12:00.250Z", "2026-05-12T09:12:00.125Z", "2026-05-12T09:12Z");
    for (int i = 0; i < moments.size(); i++) {
      ReceivedAt receivedAt = ReceivedAt.parse(moments.get(i)).orElseThrow();
      Decision decision = accepted("R-" + i, receivedAt, "C-1", Action.STOP, "2026-07-01");
      requests.add(decision.request());
      order.add(i, decision);
    }

    assertThat(order.positions()).containsExactly(2, 1, 0);
  }

  /** The period that the later request replaced bears the id of the earlier one in every row. */
  @ParameterizedTest
  @CsvSource({
    "CHANGE, 2026-07-01, CHANGE, 2026-07-01, true",
    "START,  2026-07-01, CHANGE, 2026-07-01, true",
    "START,  2026-07-01, STOP,   2026-07-01, true",
    "CHANGE, 2026-10-01, STOP,   2026-07-01, true",
    // Only what the earlier request ended was changed; what it started stands.
    "CHANGE, 2026-10-01, CHANGE, 2026-07-01, false",
    "STOP,   2026-10-01, CHANGE, 2026-07-01, false"
  })
  void requestIsReplacedWhereNothingOfItIsLeft(
      Action action, String start, Action laterAction, String laterStart, boolean replaced) {
    Decision earlier = accepted("R-1", "2026-05-11", "C-1", action, start);
    Decision later = accepted("R-2", "2026-05-12", "C-1", laterAction, laterStart, "R-1");

    WorkOrder order = order(later, earlier);

    assertThat(order.replacedBy(earlier).isPresent()).isEqualTo(replaced);
    assertThat(order.replacedBy(later)).isEmpty();
  }

  @Test
  void eachRequestNamesTheOneThatReplacedIt() {
    Decision first = accepted("R-1", "2026-05-10", "C-1", Action.CHANGE, "2026-07-01");
    Decision second = accepted("R-2", "2026-05-11", "C-1", Action.CHANGE, "2026-07-01", "R-1");
    Decision third = accepted("R-3", "2026-05-12", "C-1", Action.STOP, "2026-07-01", "R-2", "R-0");

    WorkOrder order = order(first, second, third);

    assertThat(order.replacedBy(first)).contains("R-2");
    assertThat(order.replacedBy(second)).contains("R-3");
    assertThat(order.standingInTheEnd(first)).contains("R-3");
    assertThat(order.standingInTheEnd(second)).isEmpty();
  }

  /** Withdrawn, a move leaves nothing of what it moved; what it replaced stands again. */
  @Test
  void requestWhoseMoveWasWithdrawnIsUndoneByTheWithdrawal() {
    Decision replaced = accepted("R-0", "2026-05-09", "C-1", Action.CHANGE, "2026-10-01");
    Decision first = accepted("R-1", "2026-05-10", "C-1", Action.CHANGE, "2026-07-01");
    Decision move = onAmendment("R-2", "2026-05-11", Action.MOVE, "R-1", "2026-10-01", "R-0");
    Decision withdrawal = onAmendment("R-3", "2026-05-12", Action.WITHDRAW, "R-2", "2026-10-01");

    WorkOrder order = order(replaced, first, move, withdrawal);

    assertThat(order.replacedBy(first)).contains("R-3");
    assertThat(order.replacedBy(move)).contains("R-3");
    assertThat(order.replacedBy(replaced)).isEmpty();
    assertThat(order(replaced, first, move).replacedBy(first)).contains("R-2");
  }

  /** What the run itself had accepted was never set in the portal. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "of an earlier run, R-0, true",
    "of this run, R-1, false",
    "of a move of this run of what an earlier one accepted, R-2, true",
    "of a move of this run of what this run accepted, R-4, false",
    "of the same id on another contract, R-5, true"
  })
  void withdrawUndoesWhatAnEarlierRunAccepted(String name, String amends, boolean expected) {
    Decision withdraw = onAmendment("W", "2026-05-12", Action.WITHDRAW, amends, "2026-10-01");

    WorkOrder order =
        order(
            accepted("R-5", "2026-05-09", "C-2", Action.START, "2026-07-01"),
            accepted("R-1", "2026-05-09", "C-1", Action.START, "2026-07-01"),
            onAmendment("R-2", "2026-05-10", Action.MOVE, "R-0", "2026-10-01"),
            accepted("R-3", "2026-05-10", "C-1", Action.START, "2026-07-01"),
            onAmendment("R-4", "2026-05-11", Action.MOVE, "R-3", "2026-10-01"),
            withdraw,
            accepted("R-6", "2026-05-09", "C-3", Action.START, "2026-07-01"));

    assertThat(order.undoesEarlierRun(withdraw)).isEqualTo(expected);
  }

  @Test
  void sameIdOnAnotherContractIsNotReplaced() {
    Decision other = accepted("R-1", "2026-05-10", "C-2", Action.CHANGE, "2026-07-01");

    WorkOrder order =
        order(other, accepted("R-2", "2026-05-11", "C-1", Action.CHANGE, "2026-07-01", "R-1"));

    assertThat(order.replacedBy(other)).isEmpty();
  }

  private static WorkOrder order(Decision... decisions) {
    RequestIndex requests = new RequestIndex();
    for (Decision each : decisions) {
      requests.add(each.request());
    }
    WorkOrder order = new WorkOrder(requests);
    for (int i = 0; i < decisions.length; i++) {
      order.add(i, decisions[i]);
    }
    return order;
  }

  private static Decision accepted(
      String id,
      String received,
      String contract,
      Action action,
      String start,
      String... replaced) {
    return accepted(id, ReceivedAt.on(day(received)), contract, action, start, replaced);
  }

  private static Decision onAmendment(
      String id, String received, Action action, String amends, String start, String... replaced) {
    AskedChange asked = new AskedChange("poh-ggz", action, amends, day(start));
    return accepted(id, ReceivedAt.on(day(received)), "C-1", asked, replaced);
  }

  private static Decision accepted(
      String id,
      ReceivedAt receivedAt,
      String contract,
      Action action,
      String start,
      String... replaced) {
    AskedChange asked = new AskedChange("poh-ggz", action, null, day(start));
    return accepted(id, receivedAt, contract, asked, replaced);
  }

  private static Decision accepted(
      String id, ReceivedAt receivedAt, String contract, AskedChange asked, String... replaced) {
    LocalDate start = Objects.requireNonNull(asked.startDate());
    AmendmentRequest request =
        new AmendmentRequest(
            new Origin("requests.csv", 2),
            id,
            new NamedContract("01054321", false, contract),
            asked,
            Map.of(),
            new Submission(receivedAt, Submitter.PRACTICE, Channel.FORM),
            null);
    List<Fact> requests = Stream.of(replaced).map(each -> (Fact) new Fact.Given(each)).toList();
    Warning warning =
        new Warning(
            WarningCode.REPLACES_AMENDMENT,
            Message.of("warning.REPLACES_AMENDMENT").with("requests", new Fact.Several(requests)));
    return new Decision(
        request,
        Outcome.ACCEPTED,
        new Subject(contract, "01054321", "De Linde", Samples.policy(), Samples.pohGgz()),
        new DecisionDates(receivedAt.on(ReceivedAt.AMSTERDAM), start, null, null, null),
        new Findings(List.of(), null, Set.of()),
        replaced.length == 0 ? List.of() : List.of(warning));
  }
}
