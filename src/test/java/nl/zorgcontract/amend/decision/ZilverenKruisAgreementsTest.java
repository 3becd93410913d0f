package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zilveren Kruis 2026-2027: who may ask for which agreement, on which terms. */
class ZilverenKruisAgreementsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kwaliteit",
        "Kwaliteit",
        "KWALITEIT",
        " kwaliteit ",
        "Quality",
        "kwaliteitsafspraak"
      })
  void anAgreementIsAskedForByItsCodeNameOrAlias(String name) {
    Decision decision = desk().decide(start(name));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(decision.subject().agreement().code()).isEqualTo("kwaliteit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement   | message
      kwalitiet   | reason.UNKNOWN_AGREEMENT.nearest
      fysio       | reason.UNKNOWN_AGREEMENT
      """)
  void anUnknownAgreementIsRejectedAndTheNearestSuggested(String agreement, String message) {
    Decision decision = desk().decide(start(agreement).from("2026-04-15").via(Channel.PHONE));
    assertThat(verdict(decision)).isEqualTo("rejected UNKNOWN_AGREEMENT");
    assertThat(decision.reasons().get(0).message().key()).isEqualTo(message);
    assertThat(decision.startDate()).hasToString("2026-04-15");
    assertThat(decision.submitBy()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement            | submitter             | start      | verdict
      fto-2                | PRACTICE              | 2026-07-01 | accepted
      fto-2                | FTO_GROUP             | 2026-07-01 | rejected SUBMITTER_NOT_ACCEPTED
      fto-2                | REGIONAL_ORGANISATION | 2026-07-01 | rejected SUBMITTER_NOT_ACCEPTED
      maatwerkafspraak     | REGIONAL_ORGANISATION | 2026-03-15 | referred NO_WINDOW
      maatwerkafspraak     | REGIONAL_ORGANISATION |            | referred NO_WINDOW
      maatwerkafspraak     | REGIONAL_ORGANISATION | 2026-01-15 | referred NO_WINDOW RETROACTIVE
      maatwerkafspraak     | REGIONAL_ORGANISATION | 2028-01-01 | rejected NO_WINDOW OUTSIDE_CONTRACT_TERM
      maatwerkafspraak     | PRACTICE              | 2026-03-15 | rejected SUBMITTER_NOT_ACCEPTED NO_WINDOW
      maatwerkafspraak     | FTO_GROUP             | 2026-03-15 | rejected SUBMITTER_NOT_ACCEPTED NO_WINDOW
      bijzondere-prestatie | REGIONAL_ORGANISATION | 2026-03-15 | referred NO_WINDOW
      bijzondere-prestatie | PRACTICE              | 2026-03-15 | rejected SUBMITTER_NOT_ACCEPTED NO_WINDOW
      kwaliteit            | PRACTICE              | 2026-07-01 | accepted
      kwaliteit            | REGIONAL_ORGANISATION | 2026-07-01 | accepted
      """)
  void bespokeAgreementsComeFromTheRegionAndFtoFromThePractice(
      String agreement, Submitter submitter, String start, String verdict) {
    RequestBuilder request = start(agreement).by(submitter).from(start);
    if (agreement.equals("fto-2")) {
      request.with("pharmacist", "ja");
    }
    Decision decision = desk().decide(request);
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(decision.proposal()).isNull();
    assertThat(decision.submitBy() == null)
        .as("a submission deadline only where there is a window")
        .isEqualTo(decision.subject().agreement().timing(Action.START).window() == null);
  }

  @Test
  void aTermGivenTwiceUnderTwoSpellingsIsNotGuessed() {
    Decision decision =
        desk().decide(start("poh-ggz").with("hoursPerWeek", "12").with("hours_per_week", "14"));
    assertThat(verdict(decision)).isEqualTo("rejected TERM_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      tool                    | verdict
      SmartConsult            | accepted
      smartconsult            | accepted
      DigiDok SmartConsult    | accepted
      Andere Tool             | referred CONDITION_UNKNOWN
                              | referred CONDITION_UNKNOWN
      """)
  void digitalTriageUsesAnApprovedTool(String tool, String verdict) {
    RequestBuilder request = start("digitale-triage");
    if (tool != null) {
      request.with("tool", tool);
    }
    assertThat(verdict(desk().decide(request))).isEqualTo(verdict);
  }

  @Test
  void anInvalidTermIsNotAlsoMissing() {
    Decision decision = desk().decide(start("digitale-triage").with("tool", Value.Number.of(7)));
    assertThat(verdict(decision)).isEqualTo("rejected TERM_INVALID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      from       | until      | start      | verdict
                 | 2026-06-30 | 2026-07-01 | rejected CONDITION_NOT_MET
                 | 2026-07-01 | 2026-07-01 | accepted
                 | 2026-07-01 | 2027-01-01 | rejected CONDITION_NOT_MET
      2026-07-01 |            | 2026-07-01 | accepted
      2026-07-02 |            | 2026-07-01 | rejected CONDITION_NOT_MET
      2026-07-02 |            | 2027-01-01 | accepted
      """)
  void aToolIsApprovedOnTheStartDate(
      LocalDate from, LocalDate until, String start, String verdict) {
    ApprovedList.Approval entry = new ApprovedList.Approval("SmartConsult", List.of(), from, until);
    ApprovedList list = new ApprovedList("digital-triage-tools", List.of(entry), null);
    Decision decision =
        desk()
            .know(Bundled.ZILVEREN_KRUIS.withLists(Map.of("digital-triage-tools", list)))
            .decide(
                start("digitale-triage")
                    .from(start)
                    .with("tool", "SmartConsult")
                    .with("level", "2"));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @Test
  void everyReasonIsGivenInTheOrderOfTheChecks() {
    Decision decision =
        desk()
            .decide(
                start("fto-2")
                    .received("2026-02-10")
                    .from("2026-02-20")
                    .via(Channel.PHONE)
                    .by(Submitter.FTO_GROUP)
                    .with("apotheker", "ja")
                    .with("participants", "0"));
    assertThat(verdict(decision))
        .isEqualTo(
            "rejected CHANNEL_NOT_ACCEPTED SUBMITTER_NOT_ACCEPTED RECEIVED_IN_FUTURE"
                + " START_NOT_IN_WINDOW DEADLINE_MISSED TERM_UNKNOWN TERM_INVALID");
  }

  @Test
  void aRuleNamesItsSourceAndARuleOfTheProgramNamesNone() {
    Decision decision = desk().decide(start("kwaliteit").from("2028-04-01"));
    assertThat(decision.reasons())
        .extracting(Reason::source)
        .containsExactly(
            "Zilveren Kruis, Beleid en contract: 'Kan ik mijn contract aanpassen?'", null);
  }

  @Test
  void aChangeOfWhatIsNotAgreedIsStillHeldAgainstItsTerms() {
    Decision decision =
        desk().decide(change("fto-2").with("participants", "0").with("apotheker", "ja"));
    assertThat(verdict(decision)).isEqualTo("rejected NOT_AGREED TERM_UNKNOWN TERM_INVALID");
    Decision triage = desk().decide(change("digitale-triage"));
    assertThat(verdict(triage)).as("nothing to miss a term").isEqualTo("rejected NOT_AGREED");
  }

  private static TestDecider desk() {
    return TestDecider.on("2026-02-01").with(zilverenKruis());
  }
}
