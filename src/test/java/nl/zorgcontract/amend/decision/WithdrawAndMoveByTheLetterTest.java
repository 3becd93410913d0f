package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.salland;
import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.move;
import static nl.zorgcontract.amend.decision.RequestBuilder.withdraw;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static nl.zorgcontract.amend.decision.TestDecider.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the comparison with the second implementation of the rules found in withdraws and moves. */
class WithdrawAndMoveByTheLetterTest {

  @Test
  void thePeriodsThatStayKeepTheirPlaceWhereAnOlderStartIsWithdrawn() {
    TestDecider desk =
        TestDecider.on("2026-12-31")
            .with(
                zilverenKruis()
                    .has("smr", "2026-07-01", null, null, "O-1")
                    .has("kwaliteit", "2026-01-01", null, null)
                    .has("smr", "2026-01-01", "2026-03-31", null)
                    .accepted("O-1", Action.START, "smr", "2026-07-01", null));
    assertThat(verdict(desk.decide(withdraw("O-1").id("W-1")))).isEqualTo("accepted");
    assertThat(desk.periods("ZK-1"))
        .containsExactly("kwaliteit 2026-01-01..end -", "smr 2026-01-01..2026-03-31 -");
  }

  @Test
  void noRuleWarnsWhereTheAmendmentCannotBeMoved() {
    TestDecider desk =
        TestDecider.on("2025-12-31")
            .with(
                salland()
                    .facts("samePreferredInsurer=false")
                    .has("ketenzorg-cvrm", "2025-01-01", null, null, "O-1")
                    .accepted("O-1", Action.START, "ketenzorg-cvrm", "2025-01-01", null));
    Decision decision =
        desk.decide(
            move("O-1").id("M-1").in("SA-1", null).received("2025-02-01").from("2026-01-01"));
    assertThat(verdict(decision)).contains("AMENDMENT_IN_FORCE");
    assertThat(warnings(decision)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WITHDRAW,", "MOVE,", "START,2026-07-01", "CHANGE,2026-07-01", "STOP,2026-07-01"})
  void aWithdrawalOrMoveThatIsNotOfItsFormHasNoStart(Action action, LocalDate start) {
    UnreadableRequest request =
        new UnreadableRequest(
            new Origin("requests.csv", 2),
            "R-1",
            new NamedContract(null, false, "ZK-1"),
            new AskedChange(null, action, null, LocalDate.parse("2026-07-01")),
            List.of(Message.of("fault")),
            List.of());
    assertThat(EarlyDecisions.unreadable(request).startDate()).isEqualTo(start);
  }

  @Test
  void withoutARegisterNothingIsSaidButThatTheFormIsRight() {
    Decision decision =
        EarlyDecisions.ofItsForm(withdraw("R-1").id("W-1").from("2026-07-01").build());

    assertThat(decision.outcome()).isEqualTo(Outcome.NO_OBJECTION);
    assertThat(decision.startDate()).isNull();
    assertThat(decision.reasons()).isEmpty();
  }
}
