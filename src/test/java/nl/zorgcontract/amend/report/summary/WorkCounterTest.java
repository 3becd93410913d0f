package nl.zorgcontract.amend.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCounterTest {

  /** A request for 1 April 2026, to be sent in by 4 March. */
  private static Decision decision(Outcome outcome, ReasonCode... codes) {
    List<Reason> reasons =
        List.of(codes).stream()
            .map(code -> Samples.reason(code, outcome, Samples.missed().message()))
            .toList();
    return new Decision(
        Samples.request("R-1", 2, "Kwaliteit", Action.START),
        outcome,
        Samples.subject(Samples.kwaliteit()),
        new DecisionDates(
            Samples.day("2026-03-05"),
            Samples.day("2026-04-01"),
            Samples.day("2026-03-04"),
            null,
            null),
        new Findings(reasons, null, java.util.Set.of()),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED,                    , 2026-04-01",
    "REFERRED, RETROACTIVE,         2026-03-31",
    "REJECTED, TERM_INVALID,        2026-03-04",
    "REJECTED, CHANNEL_NOT_ACCEPTED, 2026-03-04",
    "REJECTED, ALREADY_AGREED,",
    "REJECTED, REFUSED,",
    "SKIPPED,  ALREADY_PROCESSED,",
  })
  void aDecisionIsToBeActedOnByADay(
      Outcome outcome, @Nullable ReasonCode code, @Nullable LocalDate day) {
    Decision decision = code == null ? decision(outcome) : decision(outcome, code);

    assertThat(NextDay.of(decision)).isEqualTo(day);
  }

  @Test
  void whereAStartIsProposedItsDeadlineCounts() {
    assertThat(NextDay.of(Samples.late())).isEqualTo("2026-06-03");
    assertThat(NextDay.askBy(Samples.accepted())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "TERM_MISSING,       ,            rejected, PRACTICE",
    "DEADLINE_MISSED,    ,            rejected, PRACTICE",
    "DEADLINE_MISSED,    ,            referred, BUYER",
    "RECEIVED_IN_FUTURE, ,            rejected, INSURER",
    "RETROACTIVE,        ,            rejected, BUYER",
    "REFUSED,            ,            rejected, BUYER",
    "MISSING_FIELD,      ,            rejected, PRACTICE",
    "MISSING_FIELD,      agreement,   rejected, PRACTICE",
    "MISSING_FIELD,      received_at, rejected, INSURER",
    "MALFORMED_FIELD,    received_at, rejected, INSURER",
    "MALFORMED_FIELD,    channel,     rejected, INSURER",
    "MALFORMED_FIELD,    start_date,  rejected, PRACTICE",
  })
  void aReasonIsForSomebodyToMend(
      ReasonCode code, @Nullable String field, String outcome, Mender mender) {
    Message message =
        field == null ? null : Message.of("request.missing").nested("field", "column." + field);

    assertThat(Mender.of(code, message, outcome)).isEqualTo(mender);
  }

  @Test
  void reasonsAreCountedOnceARequestByWhoCanMendThem() {
    WorkCounter counter = new WorkCounter();
    counter.add(decision(Outcome.REJECTED, ReasonCode.TERM_INVALID, ReasonCode.TERM_INVALID));
    counter.add(decision(Outcome.REJECTED, ReasonCode.TERM_INVALID, ReasonCode.RETROACTIVE));
    counter.add(decision(Outcome.SKIPPED, ReasonCode.ALREADY_PROCESSED));

    assertThat(counter.reasons())
        .isEqualTo(
            Map.of(
                Mender.PRACTICE, Map.of(ReasonCode.TERM_INVALID, 2L),
                Mender.BUYER, Map.of(ReasonCode.RETROACTIVE, 1L)));
  }

  @Test
  void deadlinesThatLieBehindCannotBeAskedAgain() {
    WorkCounter counter = new WorkCounter();
    counter.add(decision(Outcome.REJECTED, ReasonCode.TERM_INVALID));
    counter.add(Samples.late());
    counter.add(Samples.late());

    assertThat(counter.askable(Samples.day("2026-03-04")))
        .isEqualTo(Map.of(Samples.day("2026-03-04"), 1L, Samples.day("2026-06-03"), 2L));
    assertThat(counter.askable(Samples.day("2026-03-05")))
        .isEqualTo(Map.of(Samples.day("2026-06-03"), 2L));
    assertThat(counter.days(Outcome.REJECTED)).hasSize(2);
  }

  @Test
  void insurersAreThoseOfThePolicies() {
    WorkCounter counter = new WorkCounter();
    counter.add(Samples.late());

    assertThat(counter.insurers()).containsExactly(Samples.policy().insurer());
  }
}
