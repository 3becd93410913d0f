package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.request;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.check.Decider;
import nl.zorgcontract.amend.decision.resolution.EffectiveDays;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which checks were not made, as "amend explain" tells; and a look without a register. */
class ChecksNotMadeTest {

  @ParameterizedTest
  @EnumSource(names = {"MISSING_FIELD", "MALFORMED_FIELD"})
  void afterTheShapeNothingIsChecked(ReasonCode code) {
    UnreadableRequest request =
        new UnreadableRequest(
            new Origin("requests.csv", 2),
            null,
            new NamedContract(null, false, null),
            new AskedChange(null, null, null, null),
            code == ReasonCode.MISSING_FIELD ? List.of(Message.of("fault")) : List.of(),
            code == ReasonCode.MISSING_FIELD ? List.of() : List.of(Message.of("fault")));
    assertThat(EarlyDecisions.unreadable(request).notApplicable())
        .isEqualTo(allAfter(ReasonCode.MALFORMED_FIELD));
  }

  @Test
  void afterTheFirstFailingCheckOfIdentityOrCatalogueNothingIsChecked() {
    TestDecider desk = TestDecider.on("2026-02-01").with(zilverenKruis());
    desk.decide(start("smr").id("A"));
    List<Decision> decisions =
        List.of(
            desk.decide(start("smr").id("A")),
            desk.decide(start("kwaliteit").id("A")),
            desk.decide(start("smr").id("B").in("GONE", null)),
            desk.decide(start("fysio").id("C")),
            desk.decide(start("avondspreekuur").id("D")));
    assertThat(decisions)
        .extracting(decision -> decision.reasons().get(0).code())
        .containsExactly(
            ReasonCode.ALREADY_PROCESSED,
            ReasonCode.DUPLICATE_REQUEST,
            ReasonCode.CONTRACT_NOT_FOUND,
            ReasonCode.UNKNOWN_AGREEMENT,
            ReasonCode.AGREEMENT_WITHDRAWN);
    assertThat(decisions)
        .allSatisfy(
            decision ->
                assertThat(decision.notApplicable())
                    .isEqualTo(allAfter(decision.reasons().get(0).code())));
  }

  @Test
  void aSkippedRequestKeepsItsDates() {
    TestDecider desk = TestDecider.on("2026-02-01").with(zilverenKruis());
    desk.decide(start("smr"));
    Decision skipped = desk.decide(start("smr"));
    assertThat(skipped.receivedOn()).hasToString("2026-02-01");
    assertThat(skipped.startDate()).hasToString("2026-07-01");
    assertThat(skipped.submitBy()).hasToString("2026-06-03");
    assertThat(skipped.tariffFrom()).isNull();
    assertThat(skipped.proposal()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      action | agreement        | start      | not made
      START  | smr              | 2026-07-01 | AMENDMENT_NOT_FOUND AMENDMENT_IN_FORCE AMENDMENT_SUPERSEDED NOT_AGREED NO_CHANGE AMENDMENT_LIMIT REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN CONDITION_NOT_MET CONDITION_UNKNOWN
      START  | fto-2            | 2026-07-01 | AMENDMENT_NOT_FOUND AMENDMENT_IN_FORCE AMENDMENT_SUPERSEDED NOT_AGREED NO_CHANGE AMENDMENT_LIMIT REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN
      START  | smr              | 2026-01-01 | DEADLINE_MISSED AMENDMENT_NOT_FOUND AMENDMENT_IN_FORCE AMENDMENT_SUPERSEDED NOT_AGREED NO_CHANGE AMENDMENT_LIMIT REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN CONDITION_NOT_MET CONDITION_UNKNOWN
      CHANGE | smr              | 2026-07-01 | AMENDMENT_NOT_FOUND AMENDMENT_IN_FORCE AMENDMENT_SUPERSEDED ALREADY_AGREED NO_CHANGE AMENDMENT_LIMIT TERM_MISSING REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN CONDITION_NOT_MET CONDITION_UNKNOWN
      CHANGE | kwaliteit        | 2026-07-01 | AMENDMENT_NOT_FOUND AMENDMENT_IN_FORCE AMENDMENT_SUPERSEDED ALREADY_AGREED AMENDMENT_LIMIT REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN CONDITION_NOT_MET CONDITION_UNKNOWN
      STOP   | kwaliteit        | 2026-07-01 | AMENDMENT_NOT_FOUND AMENDMENT_IN_FORCE AMENDMENT_SUPERSEDED ALREADY_AGREED NO_CHANGE AMENDMENT_LIMIT TERM_UNKNOWN TERM_MISSING TERM_INVALID REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN CONDITION_NOT_MET CONDITION_UNKNOWN
      START  | maatwerkafspraak | 2026-03-15 | START_NOT_IN_WINDOW DEADLINE_MISSED AMENDMENT_NOT_FOUND AMENDMENT_IN_FORCE AMENDMENT_SUPERSEDED NOT_AGREED NO_CHANGE AMENDMENT_LIMIT REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN CONDITION_NOT_MET CONDITION_UNKNOWN
      START  | maatwerkafspraak |            | START_NOT_IN_WINDOW RETROACTIVE DEADLINE_MISSED OUTSIDE_CONTRACT_TERM AMENDMENT_NOT_FOUND AMENDMENT_IN_FORCE AMENDMENT_SUPERSEDED ALREADY_AGREED NOT_AGREED NO_CHANGE AMENDMENT_LIMIT REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN CONDITION_NOT_MET CONDITION_UNKNOWN
      """)
  void aCheckThatHasNothingToCheckIsNotMade(
      Action action, String agreement, String start, String notMade) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().has("kwaliteit", "2026-01-01", null, null))
            .decide(request(action, agreement).by(Submitter.REGIONAL_ORGANISATION).from(start));
    assertThat(names(decision.notApplicable())).isEqualTo(notMade);
  }

  @Test
  void whileATermIsWrongNeitherChangeNorConditionIsLookedAt() {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().has("fto-2", "2026-01-01", null, "pharmacist=true"))
            .decide(change("fto-2").with("participants", "0"));
    assertThat(decision.notApplicable())
        .contains(ReasonCode.NO_CHANGE, ReasonCode.CONDITION_NOT_MET, ReasonCode.CONDITION_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      action | agreement       | start      | terms           | verdict
      START  | smr             | 2026-07-01 |                 | no-objection
      START  | smr             |            |                 | no-objection
      START  | smr             | 2026-04-01 |                 | rejected START_NOT_IN_WINDOW
      START  | smr             | 2028-01-01 |                 | rejected OUTSIDE_CONTRACT_TERM
      START  | fto-2           | 2026-07-01 | pharmacist=nee allDispensing=nee | no-objection
      START  | fto-2           | 2026-07-01 | participants=0  | rejected TERM_INVALID
      START  | digitale-triage | 2026-07-01 |                 | no-objection
      CHANGE | digitale-triage | 2026-07-01 |                 | no-objection
      CHANGE | smr             | 2026-07-01 | uren=4          | rejected TERM_UNKNOWN
      STOP   | smr             | 2026-07-01 |                 | no-objection
      START  | fysio           | 2026-07-01 |                 | rejected UNKNOWN_AGREEMENT
      START  | avondspreekuur  | 2026-07-01 |                 | rejected AGREEMENT_WITHDRAWN
      """)
  void withoutARegisterWhatNeedsAContractIsLeftOut(
      Action action, String agreement, String start, String terms, String verdict) {
    Decision decision =
        look(Bundled.ZILVEREN_KRUIS, request(action, agreement).from(start).withAll(terms));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(decision.warnings()).isEmpty();
    assertThat(decision.notApplicable())
        .contains(
            ReasonCode.ALREADY_PROCESSED,
            ReasonCode.DUPLICATE_REQUEST,
            ReasonCode.CONTRACT_NOT_FOUND,
            ReasonCode.ALREADY_AGREED,
            ReasonCode.NOT_AGREED,
            ReasonCode.NO_CHANGE,
            ReasonCode.AMENDMENT_LIMIT,
            ReasonCode.REQUIREMENT_NOT_MET,
            ReasonCode.REQUIREMENT_UNKNOWN,
            ReasonCode.CONDITION_NOT_MET,
            ReasonCode.CONDITION_UNKNOWN);
    assertThat(decision.subject().agbCode()).isEqualTo(ContractBuilder.AGB);
  }

  @Test
  void withoutARegisterNoRequirementIsHeldAgainstThePractice() {
    Decision decision = look(Bundled.SALLAND, start("praktijkmanager").received("2024-11-01"));
    assertThat(verdict(decision)).isEqualTo("no-objection");
    assertThat(decision.startDate()).hasToString("2025-01-01");
  }

  private static Decision look(Policy policy, RequestBuilder request) {
    Decider decider =
        new Decider(
            LocalDate.of(2026, 2, 1), new EffectiveDays(LocalDate.of(2026, 2, 1), Rulings.NONE));
    return decider.decideWithoutRegister(request.build(), policy);
  }

  private static String names(Set<ReasonCode> codes) {
    return codes.stream().sorted().map(ReasonCode::name).collect(Collectors.joining(" "));
  }

  private static Set<ReasonCode> allAfter(ReasonCode code) {
    Set<ReasonCode> after = EnumSet.allOf(ReasonCode.class);
    after.removeIf(each -> each.compareTo(code) <= 0);
    return after;
  }
}
