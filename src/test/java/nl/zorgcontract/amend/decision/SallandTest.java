package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.salland;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.request;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.TestDecider.proposal;
import static nl.zorgcontract.amend.decision.TestDecider.text;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Salland 2025: agreements for the contract year, to be signed by 12 November 2024; anything else
 * is for the buyer. The practice meets every requirement unless the table says otherwise.
 */
class SallandTest {

  private static final String IN_TIME = "2024-11-01";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement                     | submitter             | terms                                               | verdict
      anders-werken                 | REGIONAL_ORGANISATION | interventions=lean-werken                           | accepted
      anders-werken                 | REGIONAL_ORGANISATION | interventions=lean-werken;triage-ondersteuning      | accepted
      anders-werken                 | REGIONAL_ORGANISATION | interventions=lean-werken;yoga                      | rejected TERM_INVALID
      anders-werken                 | REGIONAL_ORGANISATION |                                                     | rejected TERM_MISSING
      anders-werken                 | PRACTICE              | interventions=lean-werken                           | rejected SUBMITTER_NOT_ACCEPTED
      oplossingsgericht-werken      | REGIONAL_ORGANISATION |                                                     | accepted
      oplossingsgericht-werken      | PRACTICE              |                                                     | rejected SUBMITTER_NOT_ACCEPTED
      netwerksamenwerking           | REGIONAL_ORGANISATION |                                                     | accepted
      netwerksamenwerking           | FTO_GROUP             |                                                     | rejected SUBMITTER_NOT_ACCEPTED
      ouderenzorg                   | PRACTICE              | variant=with-coordination pohsPlus=ja               | accepted
      ouderenzorg                   | PRACTICE              | variant=with-coordination pohsPlus=nee              | rejected CONDITION_NOT_MET
      ouderenzorg                   | PRACTICE              | variant=with-coordination                           | referred CONDITION_UNKNOWN
      ouderenzorg                   | PRACTICE              | variant=with-coordination homeCareArrangements=ja   | referred CONDITION_UNKNOWN
      ouderenzorg                   | PRACTICE              | variant=without-coordination homeCareArrangements=ja | accepted
      ouderenzorg                   | PRACTICE              | variant=without-coordination homeCareArrangements=nee | rejected CONDITION_NOT_MET
      ouderenzorg                   | PRACTICE              | variant=without-coordination                        | referred CONDITION_UNKNOWN
      ouderenzorg                   | PRACTICE              | variant=half                                        | rejected TERM_INVALID
      ouderenzorg                   | PRACTICE              |                                                     | referred CONDITION_UNKNOWN
      extra-poh-s                   | PRACTICE              | hoursPerWeek=12                                     | referred CONDITION_UNKNOWN
      extra-poh-s                   | PRACTICE              | hoursPerWeek=0                                      | rejected TERM_INVALID
      extra-poh-ggz                 | PRACTICE              | hoursPerWeek=12                                     | referred CONDITION_UNKNOWN
      extra-poh-ggz                 | PRACTICE              | hoursPerWeek=-1                                     | rejected TERM_INVALID
      spreekuur-buiten-kantoortijden | PRACTICE             | hoursPerWeek=4 moments=weekend                      | referred CONDITION_UNKNOWN
      spreekuur-buiten-kantoortijden | PRACTICE             | hoursPerWeek=4 moments=lunch                        | rejected TERM_INVALID
      opleidingsplek                | PRACTICE              | trainee=AIOS                                        | accepted
      opleidingsplek                | PRACTICE              | trainee=doktersassistente                           | accepted
      opleidingsplek                | PRACTICE              | trainee=stagiair                                    | rejected TERM_INVALID
      praktijkmanager               | PRACTICE              |                                                     | accepted
      praktijkmanager               | PRACTICE              | uren=4                                              | rejected TERM_UNKNOWN
      startersregeling              | PRACTICE              |                                                     | referred CONDITION_UNKNOWN
      beeldschermzorg               | PRACTICE              | videoShare=0,05                                     | accepted
      beeldschermzorg               | PRACTICE              | videoShare=0.0499                                   | rejected CONDITION_NOT_MET
      beeldschermzorg               | PRACTICE              | videoShare=veel                                     | rejected TERM_INVALID
      beeldschermzorg               | PRACTICE              |                                                     | referred CONDITION_UNKNOWN
      praktijkaccreditatie          | PRACTICE              | scheme=NPA                                          | accepted
      praktijkaccreditatie          | PRACTICE              | scheme=DEKRA                                        | referred CONDITION_UNKNOWN
      praktijkaccreditatie          | PRACTICE              | scheme=ISO                                          | rejected TERM_INVALID
      klanttevredenheid             | PRACTICE              | yearlySurvey=ja improvementPlan=ja                  | accepted
      klanttevredenheid             | PRACTICE              | yearlySurvey=ja improvementPlan=nee                 | rejected CONDITION_NOT_MET
      klanttevredenheid             | PRACTICE              | yearlySurvey=nee                                    | rejected CONDITION_NOT_MET
      klanttevredenheid             | PRACTICE              | yearlySurvey=ja                                     | referred CONDITION_UNKNOWN
      praktijkspiegel               | PRACTICE              | discussedWithPeers=ja improvementPlan=ja            | accepted
      praktijkspiegel               | PRACTICE              | discussedWithPeers=nee improvementPlan=ja           | rejected CONDITION_NOT_MET
      praktijkspiegel               | PRACTICE              | improvementPlan=ja                                  | referred CONDITION_UNKNOWN
      overdracht-terminale-zorg     | PRACTICE              |                                                     | rejected AGREEMENT_WITHDRAWN
      avondspreekuur                | PRACTICE              |                                                     | rejected UNKNOWN_AGREEMENT
      """)
  void everyAgreementHasItsOwnTermsAndConditions(
      String agreement, Submitter submitter, String terms, String verdict) {
    Decision decision =
        TestDecider.on(IN_TIME)
            .with(salland())
            .decide(start(agreement).received(IN_TIME).by(submitter).withAll(terms));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement            | fact                       | terms        | submitter             | verdict
      ketenzorg-dm2        | samePreferredInsurer=true  |              | REGIONAL_ORGANISATION | accepted
      ketenzorg-dm2        | samePreferredInsurer=false |              | REGIONAL_ORGANISATION | rejected CONDITION_NOT_MET
      ketenzorg-dm2        |                            |              | REGIONAL_ORGANISATION | referred CONDITION_UNKNOWN
      ketenzorg-dm2        | samePreferredInsurer=true  |              | PRACTICE              | rejected SUBMITTER_NOT_ACCEPTED
      ketenzorg-copd-astma | samePreferredInsurer=true  |              | REGIONAL_ORGANISATION | accepted
      ketenzorg-copd-astma | samePreferredInsurer=false |              | REGIONAL_ORGANISATION | rejected CONDITION_NOT_MET
      ketenzorg-cvrm       | samePreferredInsurer=true  |              | REGIONAL_ORGANISATION | accepted
      ketenzorg-cvrm       |                            |              | REGIONAL_ORGANISATION | referred CONDITION_UNKNOWN
      praktijkaccreditatie | dispensing=true            | scheme=DEKRA | PRACTICE              | accepted
      praktijkaccreditatie | dispensing=false           | scheme=DEKRA | PRACTICE              | rejected CONDITION_NOT_MET
      praktijkaccreditatie | dispensing=false           | scheme=NPA   | PRACTICE              | accepted
      """)
  void someConditionsReadFactsOfThePractice(
      String agreement, String fact, String terms, Submitter submitter, String verdict) {
    Decision decision =
        TestDecider.on(IN_TIME)
            .with(salland().facts(fact))
            .decide(start(agreement).received(IN_TIME).by(submitter).withAll(terms));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      fact                         | verdict
      region=Twente                | rejected REQUIREMENT_NOT_MET
      region=midden-ijssel         | accepted
      bigRegistered=false          | rejected REQUIREMENT_NOT_MET
      availabilityGuidelines=false | rejected REQUIREMENT_NOT_MET
      complaintsScheme=false       | rejected REQUIREMENT_NOT_MET
      claimsThroughVecozo=false    | rejected REQUIREMENT_NOT_MET
      certifiedHis=false           | rejected REQUIREMENT_NOT_MET
      """)
  void aPracticeMeetsEveryRequirement(String fact, String verdict) {
    Decision decision =
        TestDecider.on(IN_TIME)
            .with(salland().facts(fact))
            .decide(start("praktijkmanager").received(IN_TIME));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "region",
    "bigRegistered",
    "availabilityGuidelines",
    "complaintsScheme",
    "claimsThroughVecozo",
    "certifiedHis"
  })
  void aRequirementThatCannotBeToldIsReferred(String fact) {
    Decision decision =
        TestDecider.on(IN_TIME)
            .with(salland().withoutFact(fact))
            .decide(start("praktijkmanager").received(IN_TIME));
    assertThat(verdict(decision)).isEqualTo("referred REQUIREMENT_UNKNOWN");
  }

  @Test
  void everyRequirementIsToldOneByOneTheFalseOnesFirst() {
    Decision decision =
        TestDecider.on(IN_TIME)
            .with(
                salland().withoutFact("region").facts("certifiedHis=false complaintsScheme=false"))
            .decide(start("startersregeling").received(IN_TIME));
    assertThat(verdict(decision))
        .isEqualTo(
            "rejected REQUIREMENT_NOT_MET REQUIREMENT_NOT_MET REQUIREMENT_UNKNOWN"
                + " CONDITION_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      action | agreed | hours | verdict
      START  | false  | 12    | rejected REQUIREMENT_NOT_MET CONDITION_UNKNOWN
      START  | false  | 0     | rejected TERM_INVALID
      CHANGE | true   | 14    | rejected REQUIREMENT_NOT_MET CONDITION_UNKNOWN
      CHANGE | true   | 0     | rejected TERM_INVALID
      CHANGE | false  | 14    | rejected NOT_AGREED
      """)
  void requirementsAreLookedAtWhereConditionsAre(
      Action action, boolean agreed, String hours, String verdict) {
    ContractBuilder contract = salland().facts("certifiedHis=false");
    if (agreed) {
      contract.has("extra-poh-s", "2025-01-01", null, "hoursPerWeek=12");
    }
    Decision decision =
        TestDecider.on(IN_TIME)
            .with(contract)
            .decide(request(action, "extra-poh-s").received(IN_TIME).with("hoursPerWeek", hours));
    assertThat(verdict(decision)).isEqualTo(verdict);
  }

  @Test
  void aStopIsFreeToAPracticeThatMeetsNoRequirement() {
    Decision decision =
        TestDecider.on(IN_TIME)
            .with(
                salland()
                    .facts("region=Twente bigRegistered=false")
                    .has("praktijkmanager", "2025-01-01", null, null))
            .decide(stop("praktijkmanager").received(IN_TIME));
    assertThat(verdict(decision)).isEqualTo("accepted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | verdict                                  | start date | submit by
      2024-11-11 | 2025-01-01 | accepted                                 | 2025-01-01 | 2024-11-12
      2024-11-12 | 2025-01-01 | accepted                                 | 2025-01-01 | 2024-11-12
      2024-11-13 | 2025-01-01 | rejected DEADLINE_MISSED                 | 2025-01-01 | 2024-11-12
      2025-01-01 | 2025-01-01 | rejected DEADLINE_MISSED                 | 2025-01-01 | 2024-11-12
      2025-01-02 | 2025-01-01 | referred RETROACTIVE                     | 2025-01-01 | 2024-11-12
      2024-11-12 |            | accepted                                 | 2025-01-01 | 2024-11-12
      2024-11-13 |            | rejected OUTSIDE_CONTRACT_TERM           |            |
      2025-02-01 |            | rejected OUTSIDE_CONTRACT_TERM           |            |
      2025-02-01 | 2025-04-01 | referred START_NOT_IN_WINDOW             | 2025-04-01 | 2024-11-12
      2025-02-01 | 2025-02-02 | referred START_NOT_IN_WINDOW             | 2025-02-02 | 2024-11-12
      2025-02-01 | 2025-01-15 | referred START_NOT_IN_WINDOW RETROACTIVE | 2025-01-15 | 2024-11-12
      2024-09-01 | 2025-11-13 | referred START_NOT_IN_WINDOW             | 2025-11-13 | 2025-11-12
      2024-09-01 | 2025-11-12 | referred START_NOT_IN_WINDOW             | 2025-11-12 | 2024-11-12
      2024-09-01 | 2026-01-01 | rejected OUTSIDE_CONTRACT_TERM           | 2026-01-01 | 2025-11-12
      """)
  void theContractIsSignedByTheTwelfthOfNovemberAndTheRestIsForTheBuyer(
      String received, String start, String verdict, String startDate, String submitBy) {
    Decision decision =
        TestDecider.on("2025-12-31")
            .with(salland())
            .decide(start("praktijkmanager").received(received).from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(text(decision.startDate())).isEqualTo(startDate);
    assertThat(text(decision.submitBy())).isEqualTo(submitBy);
    assertThat(decision.tariffFrom()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      as of      | proposal
      2024-11-12 | 2025-01-01 by 2024-11-12
      2024-11-13 |
      """)
  void whatIsReferredForItsDateComesWithAProposalWhileThereIsOne(String asOf, String proposal) {
    Decision decision =
        TestDecider.on(asOf)
            .with(salland())
            .decide(start("praktijkmanager").received("2024-11-01").from("2025-04-01"));
    assertThat(verdict(decision)).isEqualTo("referred START_NOT_IN_WINDOW");
    assertThat(proposal(decision)).isEqualTo(proposal);
  }

  @Test
  void outsideTheWindowTheRestIsStillChecked() {
    Decision decision =
        TestDecider.on("2025-02-01")
            .with(salland())
            .decide(
                start("beeldschermzorg")
                    .received("2025-02-01")
                    .from("2025-04-01")
                    .via(Channel.PHONE)
                    .with("videoShare", "0.01"));
    assertThat(verdict(decision))
        .isEqualTo("rejected CHANNEL_NOT_ACCEPTED START_NOT_IN_WINDOW CONDITION_NOT_MET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | verdict                        | start date | submit by
      2025-03-31 |            | accepted                       | 2025-04-01 | 2025-03-31
      2025-04-01 |            | accepted                       | 2025-07-01 | 2025-06-30
      2025-09-30 |            | accepted                       | 2025-10-01 | 2025-09-30
      2025-10-01 |            | rejected OUTSIDE_CONTRACT_TERM |            |
      2025-03-30 | 2025-04-01 | accepted                       | 2025-04-01 | 2025-03-31
      2025-03-31 | 2025-04-01 | accepted                       | 2025-04-01 | 2025-03-31
      2025-04-01 | 2025-04-01 | rejected DEADLINE_MISSED       | 2025-04-01 | 2025-03-31
      2025-04-02 | 2025-04-01 | referred RETROACTIVE           | 2025-04-01 | 2025-03-31
      2025-02-01 | 2025-05-01 | referred START_NOT_IN_WINDOW   | 2025-05-01 | 2025-04-30
      """)
  void thePreferredInsurerIsCorrectedFromTheNextQuarter(
      String received, String start, String verdict, String startDate, String submitBy) {
    Decision decision =
        TestDecider.on("2025-12-31")
            .with(salland().has("preferente-verzekeraar", "2025-01-01", null, "insurer=VGZ"))
            .decide(
                change("preferente-verzekeraar")
                    .received(received)
                    .from(start)
                    .with("insurer", "Salland"));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(text(decision.startDate())).isEqualTo(startDate);
    assertThat(text(decision.submitBy())).isEqualTo(submitBy);
  }

  @Test
  void thePreferredInsurerIsCorrectedOnceAContract() {
    TestDecider desk =
        TestDecider.on("2025-12-31")
            .with(salland().has("preferente-verzekeraar", "2025-01-01", null, "insurer=VGZ"));
    Decision first = desk.decide(correction("R-1", "2025-02-01", "Salland"));
    Decision second = desk.decide(correction("R-2", "2025-05-01", "CZ"));
    assertThat(verdict(first)).isEqualTo("accepted");
    assertThat(verdict(second)).isEqualTo("rejected AMENDMENT_LIMIT");
  }

  @ParameterizedTest
  @CsvSource({"START", "CHANGE", "STOP"})
  void everyEntryOfTheHistoryCountsForTheLimit(Action earlier) {
    Decision decision =
        TestDecider.on("2025-12-31")
            .with(
                salland()
                    .has("preferente-verzekeraar", "2025-01-01", null, "insurer=VGZ")
                    .accepted("OLD", earlier, "preferente-verzekeraar", "2025-01-01", null))
            .decide(correction("R-1", "2025-02-01", "CZ"));
    assertThat(verdict(decision)).isEqualTo("rejected AMENDMENT_LIMIT");
  }

  @Test
  void anAmendmentOfAnotherAgreementDoesNotCountForTheLimit() {
    Decision decision =
        TestDecider.on("2025-12-31")
            .with(
                salland()
                    .has("preferente-verzekeraar", "2025-01-01", null, "insurer=VGZ")
                    .accepted("OLD", Action.START, "praktijkmanager", "2025-01-01", null))
            .decide(correction("R-1", "2025-02-01", "CZ"));
    assertThat(verdict(decision)).isEqualTo("accepted");
  }

  @Test
  void sallandKnowsNoExceptionsAndNoFollowChoice() {
    Decision decision =
        TestDecider.on("2025-12-31")
            .with(salland().followChoice(false))
            .granted("R-1", "RETROACTIVE")
            .decide(
                request(Action.START, "praktijkmanager").received("2025-01-02").from("2025-01-01"));
    assertThat(verdict(decision)).isEqualTo("referred RETROACTIVE");
    Decision accepted =
        TestDecider.on(IN_TIME)
            .with(salland().followChoice(false))
            .decide(start("praktijkmanager").received(IN_TIME));
    assertThat(accepted.warnings()).isEmpty();
  }

  private static RequestBuilder correction(String id, String received, String insurer) {
    return change("preferente-verzekeraar").id(id).received(received).with("insurer", insurer);
  }
}
