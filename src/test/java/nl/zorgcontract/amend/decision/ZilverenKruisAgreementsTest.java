package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ApprovedList;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zilveren Kruis 2026-2027: who may ask for which agreement, on which terms. */
class ZilverenKruisAgreementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement                      | first possible start | verdict
      taakdelegatie                  | 2026-04-01           | accepted
      praktijkmanagement             | 2026-04-01           | accepted
      poh-ggz                        | 2026-04-01           | accepted
      samenwerking-kwetsbare-ouderen | 2026-07-01           | accepted
      behandelwensgesprekken         | 2026-07-01           | accepted
      kwaliteit                      | 2026-07-01           | accepted
      smr                            | 2026-07-01           | accepted
      fto-2                          | 2026-07-01           | referred CONDITION_UNKNOWN
      digitale-triage                | 2026-07-01           | rejected TERM_MISSING
      avondspreekuur                 |                      | rejected AGREEMENT_WITHDRAWN
      maatwerkafspraak               |                      | rejected SUBMITTER_NOT_ACCEPTED NO_WINDOW
      bijzondere-prestatie           |                      | rejected SUBMITTER_NOT_ACCEPTED NO_WINDOW
      """)
  void everyAgreementStartsInItsOwnWindow(String agreement, String first, String verdict) {
    Decision decision = desk().decide(start(agreement));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(TestDecider.text(decision.startDate())).isEqualTo(first);
  }

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
  @EnumSource(Action.class)
  void aWithdrawnAgreementIsNeitherStartedNorChangedNorStopped(Action action) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().has("avondspreekuur", "2026-01-01", null, null))
            .decide(RequestBuilder.request(action, "avondspreekuur").from("2026-07-01"));
    assertThat(verdict(decision)).isEqualTo("rejected AGREEMENT_WITHDRAWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      channel | verdict
      FORM    | accepted
      PORTAL  | accepted
      EMAIL   | accepted
      PHONE   | rejected CHANNEL_NOT_ACCEPTED
      """)
  void requestsAreNotTakenByTelephone(Channel channel, String verdict) {
    assertThat(verdict(desk().decide(start("kwaliteit").via(channel)))).isEqualTo(verdict);
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
        .isEqualTo(decision.subject().agreement().window() == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      terms                                             | verdict
      pharmacist=ja                                     | accepted
      pharmacist=yes participants=2                     | accepted
      pharmacist=ja allDispensing=nee participants=3    | accepted
      pharmacist=nee allDispensing=ja participants=4    | accepted
      allDispensing=ja participants=4                   | accepted
      pharmacist=nee allDispensing=ja participants=3    | rejected CONDITION_NOT_MET
      pharmacist=nee allDispensing=nee participants=9   | rejected CONDITION_NOT_MET
      pharmacist=nee participants=3                     | rejected CONDITION_NOT_MET
      pharmacist=nee allDispensing=ja                   | referred CONDITION_UNKNOWN
      pharmacist=nee                                    | referred CONDITION_UNKNOWN
      allDispensing=ja participants=3                   | referred CONDITION_UNKNOWN
                                                        | referred CONDITION_UNKNOWN
      pharmacist=misschien                              | rejected TERM_INVALID
      pharmacist=ja participants=0                      | rejected TERM_INVALID
      pharmacist=ja participants=4.5                    | rejected TERM_INVALID
      pharmacist=misschien participants=0               | rejected TERM_INVALID TERM_INVALID
      pharmacist=nee apotheker=ja                       | rejected TERM_UNKNOWN
      participants=0 apotheker=ja                       | rejected TERM_UNKNOWN TERM_INVALID
      """)
  void ftoNeedsAPharmacistOrFourDispensingPractices(String terms, String verdict) {
    assertThat(verdict(desk().decide(start("fto-2").withAll(terms)))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      present                                        | given           | verdict
      pharmacist=true                                | pharmacist=nee  | referred CONDITION_UNKNOWN
      pharmacist=true allDispensing=true             | pharmacist=nee  | referred CONDITION_UNKNOWN
      pharmacist=true allDispensing=false            | pharmacist=nee  | rejected CONDITION_NOT_MET
      allDispensing=true participants=4              | participants=5  | accepted
      allDispensing=true participants=4              | participants=3  | referred CONDITION_UNKNOWN
      allDispensing=true participants=4              | participants=x  | rejected TERM_INVALID
      """)
  void aChangeIsHeldAgainstTheTermsAsTheyWouldBecome(String present, String given, String verdict) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().has("fto-2", "2026-01-01", null, present))
            .decide(change("fto-2").withAll(given));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      hours | verdict
      12    | accepted
      8,5   | accepted
      0.01  | accepted
      0     | rejected TERM_INVALID
      -4    | rejected TERM_INVALID
      veel  | rejected TERM_INVALID
            | accepted
      """)
  void pohGgzHasHoursAboveZero(String hours, String verdict) {
    RequestBuilder request = start("poh-ggz");
    if (hours != null) {
      request.with("hoursPerWeek", hours);
    }
    assertThat(verdict(desk().decide(request))).isEqualTo(verdict);
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
                              | rejected TERM_MISSING
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
    ApprovedList.Entry entry = new ApprovedList.Entry("SmartConsult", List.of(), from, until);
    ApprovedList list = new ApprovedList("digital-triage-tools", List.of(entry), null);
    Decision decision =
        desk()
            .know(Bundled.ZILVEREN_KRUIS.withLists(Map.of("digital-triage-tools", list)))
            .decide(start("digitale-triage").from(start).with("tool", "SmartConsult"));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement       | terms              | verdict
      digitale-triage |                    | accepted
      digitale-triage | tool=Onbekend      | accepted
      fto-2           | pharmacist=nee     | accepted
      fto-2           | participants=x q=1 | accepted
      """)
  void aStopChecksNoTermsAndNoConditions(String agreement, String terms, String verdict) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().has(agreement, "2026-01-01", null, null))
            .decide(stop(agreement).withAll(terms));
    assertThat(verdict(decision)).isEqualTo(verdict);
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
