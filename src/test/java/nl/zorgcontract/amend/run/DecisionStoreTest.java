package nl.zorgcontract.amend.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import nl.zorgcontract.amend.request.SubmittedRequest;
import org.junit.jupiter.api.Test;

/** Decisions come out as they went in, however much of them is kept together. */
class DecisionStoreTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 3);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
  private static final Policy ZILVEREN_KRUIS =
      Policies.bundled().find("zilveren-kruis-2026-2027").orElseThrow();
  private static final Policy SALLAND = Policies.bundled().find("salland-2025").orElseThrow();

  private static final AppliedRuling GRANTED =
      new AppliedRuling("M. de Boer", MAY, List.of("DEADLINE_MISSED"), null);

  private static AmendmentRequest request(int line) {
    return new AmendmentRequest(
        new Origin("requests.csv", line),
        "R-" + line,
        new NamedContract("01054321", false, null),
        new AskedChange("poh-ggz", Action.STOP, null, JULY),
        Map.of(),
        new Submission(ReceivedAt.on(MAY), Submitter.PRACTICE, Channel.FORM),
        null);
  }

  private static Subject subject(String contractId, Policy policy, String agreement) {
    return new Subject(
        contractId,
        "01054321",
        "De Kade",
        policy,
        policy == null ? null : policy.agreements().find(agreement).orElse(null));
  }

  private static Decision decision(
      int line,
      Outcome outcome,
      Subject subject,
      StartOption proposal,
      List<Reason> reasons,
      List<Warning> warnings,
      AppliedRuling ruling,
      Set<ReasonCode> notApplicable) {
    return new Decision(
        request(line),
        outcome,
        subject,
        new DecisionDates(MAY, JULY, JUNE, outcome == Outcome.ACCEPTED ? JULY : null, proposal),
        new Findings(reasons, ruling, notApplicable),
        warnings);
  }

  private static Decision accepted(int line, Subject subject) {
    return accepted(line, subject, EnumSet.of(ReasonCode.NO_CHANGE));
  }

  private static Decision accepted(int line, Subject subject, Set<ReasonCode> notApplicable) {
    return accepted(line, subject, List.of(), null, notApplicable);
  }

  private static Decision accepted(
      int line,
      Subject subject,
      List<Warning> warnings,
      AppliedRuling ruling,
      Set<ReasonCode> notApplicable) {
    return decision(
        line, Outcome.ACCEPTED, subject, null, List.of(), warnings, ruling, notApplicable);
  }

  private static Decision rejected(int line, String day) {
    Reason reason =
        new Reason(
            ReasonCode.DEADLINE_MISSED,
            Outcome.REJECTED,
            Message.of("reason.DEADLINE_MISSED").word("day", day),
            "Beleid");
    return decision(
        line,
        Outcome.REJECTED,
        subject("C-1", ZILVEREN_KRUIS, "poh-ggz"),
        new StartOption(JULY, JUNE),
        List.of(reason),
        List.of(),
        null,
        Set.of());
  }

  /** Put in from the last to the first: decisions come in any order. */
  private static void assertKept(List<Decision> decisions) {
    List<SubmittedRequest> requests = decisions.stream().map(Decision::request).toList();
    DecisionStore store = new DecisionStore(requests);

    for (int i = decisions.size() - 1; i >= 0; i--) {
      store.put(i, decisions.get(i));
    }

    assertThat(store).isEqualTo(decisions);
  }

  @Test
  void acceptedOnesThatDifferInTheirContractOnly() {
    assertKept(
        List.of(
            accepted(2, subject("C-1", ZILVEREN_KRUIS, "poh-ggz")),
            accepted(3, subject("C-2", ZILVEREN_KRUIS, "poh-ggz")),
            accepted(4, subject("C-1", ZILVEREN_KRUIS, "poh-ggz"))));
  }

  @Test
  void acceptedOnesThatDifferInOneThing() {
    assertKept(
        List.of(
            accepted(2, subject("C-1", ZILVEREN_KRUIS, "poh-ggz")),
            accepted(3, subject("C-1", ZILVEREN_KRUIS, "smr")),
            accepted(4, subject("C-1", SALLAND, "opleidingsplek")),
            accepted(
                5,
                subject("C-1", ZILVEREN_KRUIS, "poh-ggz"),
                EnumSet.of(ReasonCode.NO_CHANGE, ReasonCode.TERM_MISSING)),
            accepted(6, subject("C-1", ZILVEREN_KRUIS, "poh-ggz"))));
  }

  @Test
  void rejectedOnesWithMessagesOfTheirOwn() {
    assertKept(List.of(rejected(2, "today"), rejected(3, "tomorrow"), rejected(4, "today")));
  }

  @Test
  void oneWithAWarningAndOneWithAnExceptionBesideOneWithout() {
    Subject subject = subject("C-1", ZILVEREN_KRUIS, "poh-ggz");
    Warning warning =
        new Warning(WarningCode.AGB_CODE_PADDED, Message.of("warning.AGB_CODE_PADDED"));
    assertKept(
        List.of(
            accepted(2, subject),
            accepted(3, subject, List.of(warning), null, EnumSet.of(ReasonCode.NO_CHANGE)),
            accepted(4, subject, List.of(), GRANTED, EnumSet.of(ReasonCode.NO_CHANGE)),
            accepted(5, subject)));
  }

  @Test
  void oneOfWhichNeitherContractNorPolicyWasFound() {
    Subject nobody = new Subject(null, null, "", null, null);
    Decision lost =
        new Decision(
            request(2),
            Outcome.REJECTED,
            nobody,
            new DecisionDates(null, null, null, null, null),
            new Findings(List.of(), null, Set.of()),
            List.of());
    assertKept(List.of(lost, accepted(3, subject("C-1", ZILVEREN_KRUIS, "poh-ggz"))));
  }
}
