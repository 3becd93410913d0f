package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.salland;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.request;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
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
    assertThat(verdict(decision)).isEqualTo("rejected START_NOT_IN_WINDOW CONDITION_NOT_MET");
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
  void whatSallandRefersCanBeGrantedAndItKnowsNoFollowChoice() {
    Decision decision =
        TestDecider.on("2025-12-31")
            .with(salland().followChoice(false))
            .granted("R-1", "RETROACTIVE")
            .decide(
                request(Action.START, "praktijkmanager").received("2025-01-02").from("2025-01-01"));
    assertThat(verdict(decision)).isEqualTo("accepted");
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
