package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.AGB;
import static nl.zorgcontract.amend.decision.ContractBuilder.salland;
import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;

/** What a reason tells: the facts for a person, and where the rule is written. */
class ReasonMessagesTest {

  @Test
  void aTermThatThePolicyDoesNotKnowIsNamedWithThoseItDoes() {
    Agreement pohGgz = agreement(Bundled.ZILVEREN_KRUIS, "poh-ggz");
    Agreement smr = agreement(Bundled.ZILVEREN_KRUIS, "smr");

    assertThat(only(start("poh-ggz").with("uren", "8")))
        .isEqualTo(
            rejected(
                ReasonCode.TERM_UNKNOWN,
                Message.of("reason.TERM_UNKNOWN")
                    .given("term", "uren")
                    .phrase("agreement", pohGgz.name())
                    .with(
                        "known",
                        new Fact.Several(List.of(new Fact.Phrase(pohGgz.terms().get(0).label())))),
                pohGgz.source()));
    assertThat(only(start("smr").with("uren", "8")))
        .isEqualTo(
            rejected(
                ReasonCode.TERM_UNKNOWN,
                Message.of("reason.TERM_UNKNOWN.none")
                    .given("term", "uren")
                    .phrase("agreement", smr.name()),
                smr.source()));
  }

  @Test
  void aTermThatIsMissingOrInvalidIsToldWithWhatIsExpected() {
    Agreement pohGgz = agreement(Bundled.ZILVEREN_KRUIS, "poh-ggz");
    Agreement working = agreement(Bundled.SALLAND, "anders-werken");
    TermDefinition hours = pohGgz.terms().get(0);
    TermDefinition interventions = working.terms().get(0);

    assertThat(only(start("poh-ggz").with("hoursPerWeek", "0")))
        .isEqualTo(
            rejected(
                ReasonCode.TERM_INVALID,
                Message.of("reason.TERM_INVALID")
                    .word("term", "hoursPerWeek")
                    .phrase("label", hours.label())
                    .nested("expected", hours.expected())
                    .given("value", "0"),
                pohGgz.source()));
    assertThat(
            only(
                start("anders-werken")
                    .in("SA-1", ContractBuilder.AGB)
                    .by(Submitter.REGIONAL_ORGANISATION)
                    .from("2025-01-01")
                    .received("2024-11-01")))
        .isEqualTo(
            rejected(
                ReasonCode.TERM_MISSING,
                Message.of("reason.TERM_MISSING")
                    .word("term", "interventions")
                    .phrase("label", interventions.label())
                    .nested("expected", interventions.expected()),
                working.source()));
  }

  @Test
  void aStartBesideTheWindowIsToldWithItsDays() {
    Agreement smr = agreement(Bundled.ZILVEREN_KRUIS, "smr");
    Agreement place = agreement(Bundled.SALLAND, "opleidingsplek");

    assertThat(only(start("smr").from("2026-04-01")))
        .isEqualTo(
            rejected(
                ReasonCode.START_NOT_IN_WINDOW,
                Message.of("reason.START_NOT_IN_WINDOW")
                    .phrase("agreement", smr.name())
                    .day("startDate", LocalDate.of(2026, 4, 1))
                    .with("window", new Fact.YearDays(smr.timing(Action.START).window().starts())),
                smr.timing(Action.START).window().source()));
    assertThat(only(start("opleidingsplek").received("2025-02-01").from("2025-04-01")))
        .isEqualTo(
            new Reason(
                ReasonCode.START_NOT_IN_WINDOW,
                Outcome.REFERRED,
                Message.of("reason.START_NOT_IN_WINDOW.refer")
                    .phrase("agreement", place.name())
                    .day("startDate", LocalDate.of(2025, 4, 1))
                    .with(
                        "window", new Fact.YearDays(place.timing(Action.START).window().starts())),
                place.timing(Action.START).window().source()));
  }

  @Test
  void aChangeWithoutTermsIsToldWhatToGive() {
    Agreement fto = agreement(Bundled.ZILVEREN_KRUIS, "fto-2");
    Fact labels =
        new Fact.Several(
            fto.terms().stream().map(each -> (Fact) new Fact.Phrase(each.label())).toList());

    assertThat(only(change("fto-2").from("2027-01-01")))
        .isEqualTo(
            rejected(
                ReasonCode.NO_CHANGE,
                Message.of("reason.NO_CHANGE.nothingGiven")
                    .with("terms", labels)
                    .phrase("agreement", fto.name()),
                null));
    assertThat(only(change("fto-2").from("2027-01-01").with("pharmacist", "true")).message())
        .isEqualTo(
            Message.of("reason.NO_CHANGE")
                .day("startDate", LocalDate.of(2027, 1, 1))
                .phrase("agreement", fto.name()));
    assertThat(only(change("kwaliteit").from("2027-01-01")).message())
        .isEqualTo(
            Message.of("reason.NO_CHANGE.noTerms")
                .phrase("agreement", agreement(Bundled.ZILVEREN_KRUIS, "kwaliteit").name()));
  }

  @Test
  void aMissedDeadlineNamesItsDayAndItsRule() {
    Agreement smr = agreement(Bundled.ZILVEREN_KRUIS, "smr");

    assertThat(only(start("smr").received("2026-06-04").from("2026-07-01")))
        .isEqualTo(
            rejected(
                ReasonCode.DEADLINE_MISSED,
                Message.of("reason.DEADLINE_MISSED")
                    .day("receivedOn", LocalDate.of(2026, 6, 4))
                    .day("startDate", LocalDate.of(2026, 7, 1))
                    .day("deadline", LocalDate.of(2026, 6, 3))
                    .with("window", new Fact.YearDays(smr.timing(Action.START).window().starts())),
                smr.timing(Action.START).deadline().source()));
    assertThat(smr.timing(Action.START).deadline().source()).isNotBlank();
  }

  @Test
  void aConditionThatNeedsNoStartIsLookedAtWhereNoStartIsLeft() {
    Decision decision =
        TestDecider.on("2025-06-01")
            .with(salland())
            .decide(start("beeldschermzorg").with("videoShare", "0.01").received("2025-06-01"));

    assertThat(TestDecider.verdict(decision))
        .isEqualTo("rejected OUTSIDE_CONTRACT_TERM CONDITION_NOT_MET");
  }

  @Test
  void aPaddedCodeIsToldOfARequestThatCannotBeReadAsWell() {
    assertThat(TestDecider.warnings(EarlyDecisions.unreadable(unreadable(true))))
        .containsExactly(WarningCode.AGB_CODE_PADDED);
    assertThat(EarlyDecisions.unreadable(unreadable(true)).warnings().get(0).message())
        .isEqualTo(Message.of("warning.AGB_CODE_PADDED").given("agb", AGB));
    assertThat(EarlyDecisions.unreadable(unreadable(false)).warnings()).isEmpty();
  }

  private static UnreadableRequest unreadable(boolean padded) {
    return new UnreadableRequest(
        new Origin("requests.csv", 2),
        "R-1",
        new NamedContract(AGB, padded, null),
        new AskedChange(null, null, null, null),
        List.of(Message.of("fault")),
        List.of());
  }

  /** The only reason against the request, decided on its day of receipt or later. */
  private static Reason only(RequestBuilder request) {
    Decision decision =
        TestDecider.on("2026-06-30")
            .with(
                zilverenKruis()
                    .has("fto-2", "2026-01-01", null, "pharmacist=true")
                    .has("kwaliteit", "2026-01-01", null, null))
            .with(salland())
            .decide(request);
    assertThat(decision.reasons()).hasSize(1);
    return decision.reasons().get(0);
  }

  private static Reason rejected(ReasonCode code, Message message, String source) {
    return new Reason(code, Outcome.REJECTED, message, source);
  }

  private static Agreement agreement(Policy policy, String code) {
    return policy.agreements().find(code).orElseThrow();
  }
}
