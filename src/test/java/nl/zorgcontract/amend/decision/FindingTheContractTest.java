package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.contract;
import static nl.zorgcontract.amend.decision.ContractBuilder.salland;
import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which contract a request means. */
class FindingTheContractTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      contract | practice | found | message
      ZK-1     | 01054321 | ZK-1  |
      ZK-1     |          | ZK-1  |
               | 01054321 | ZK-1  |
      ZK-9     |          |       | reason.CONTRACT_NOT_FOUND.id
      zk-1     |          |       | reason.CONTRACT_NOT_FOUND.id
      ZK-9     | 01054321 |       | reason.CONTRACT_NOT_FOUND.id
               | 01000000 |       | reason.CONTRACT_NOT_FOUND.practice
      ZK-1     | 01000000 |       | reason.CONTRACT_NOT_FOUND.mismatch
      ZK-1     | 01999999 |       | reason.CONTRACT_NOT_FOUND.mismatch
      """)
  void theOneItNamesByIdAndByPractice(
      String contract, String practice, String found, String message) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis())
            .with(zilverenKruis().id("ZK-2").of("01999999"))
            .decide(start("smr").in(contract, practice));
    if (found != null) {
      assertThat(verdict(decision)).isEqualTo("accepted");
      assertThat(decision.subject().contractId()).isEqualTo(found);
      return;
    }
    assertThat(verdict(decision)).isEqualTo("rejected CONTRACT_NOT_FOUND");
    assertThat(decision.reasons().get(0).message().key()).isEqualTo(message);
    assertThat(decision.subject().contractId()).isEqualTo(contract);
    assertThat(decision.subject().agbCode()).isEqualTo(practice);
    assertThat(decision.subject().practiceName()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | found | verdict
      2026-02-01 | 2026-07-01 | EARLY | accepted
      2026-02-01 | 2027-01-01 | LATE  | accepted
      2026-02-01 |            | EARLY | accepted
      2026-06-03 |            | EARLY | accepted
      2026-06-04 |            | LATE  | accepted
      2026-02-01 | 2025-07-01 |       | rejected CONTRACT_NOT_FOUND
      2026-02-01 | 2028-01-01 |       | rejected CONTRACT_NOT_FOUND
      2027-12-01 |            |       | rejected CONTRACT_NOT_FOUND
      """)
  void byPracticeTheOneWhoseTermHoldsTheStart(
      String received, String start, String found, String verdict) {
    Decision decision =
        TestDecider.on("2027-12-31")
            .with(zilverenKruis().id("LATE").term("2027-01-01", "2027-12-31"))
            .with(zilverenKruis().id("EARLY").term("2026-01-01", "2026-12-31"))
            .decide(start("smr").received(received).from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(decision.subject().contractId()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"ZK\u20111, U+2011", "ZK\u20131, U+2013", "ZK\u22121, U+2212", "Z-K\u00ad1, U+00AD"})
  void aSignThatOnlyLooksLikeAHyphenIsPointedOut(String contract, String code) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis())
            .decide(start("smr").in(contract, "01054321"));

    assertThat(verdict(decision)).isEqualTo("rejected CONTRACT_NOT_FOUND");
    assertThat(Messages.in(Language.EN).text(decision.reasons().get(0).message()))
        .endsWith("(" + code + "); please type an ordinary one (-).");
  }

  /** Where a practice without a contract could mean no other insurer, it is told how to apply. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      contract | practice | besides        | message
               | 01000000 |                | newPractices
      SA-9     |          |                | newPractices
      SA-9     | 01000000 |                | newPractices
      SA-9     | 01054321 |                | id
      SA-1     | 01000000 |                | mismatch
               | 01000000 | zilveren kruis | practice
      """)
  void aNewPracticeIsToldHowItApplies(
      String contract, String practice, String besides, String message) {
    TestDecider decider = TestDecider.on("2024-11-01").with(salland());
    if (besides != null) {
      decider = decider.with(zilverenKruis());
    }
    Decision decision =
        decider.decide(start("praktijkmanager").received("2024-11-01").in(contract, practice));

    assertThat(verdict(decision)).isEqualTo("rejected CONTRACT_NOT_FOUND");
    Message told = decision.reasons().get(0).message();
    assertThat(told.key()).isEqualTo("reason.CONTRACT_NOT_FOUND." + message);
    assertThat(Messages.in(Language.EN).text(told).contains("may always apply for one"))
        .isEqualTo(message.equals("newPractices"));
  }

  @ParameterizedTest
  @CsvSource({"2025-07-01", "2028-01-01"})
  void byPracticeItsOnlyContractThoughItDoesNotHoldTheStart(String start) {
    Decision decision =
        TestDecider.on("2025-01-01")
            .with(zilverenKruis())
            .decide(start("smr").received("2025-01-01").from(start));
    assertThat(verdict(decision)).isEqualTo("rejected OUTSIDE_CONTRACT_TERM");
    assertThat(decision.subject().contractId()).isEqualTo("ZK-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement           | start      | found
      smr                 | 2026-07-01 | ZK-1
      beeldschermzorg     | 2026-07-01 | SA-2
      smr                 |            | ZK-1
      beeldschermzorg     |            | SA-2
      praktijkmanagement  | 2026-07-01 |
      fysiotherapie       | 2026-07-01 |
      fysiotherapie       |            |
      """)
  void byPracticeOfSeveralInsurersTheOneThatKnowsTheAgreement(
      String agreement, String start, String found) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis())
            .with(salland().id("SA-2").term("2026-01-01", "2027-12-31"))
            .decide(start(agreement).from(start));
    assertThat(decision.subject().contractId()).isEqualTo(found);
    if (found == null) {
      assertThat(verdict(decision)).isEqualTo("rejected CONTRACT_NOT_FOUND");
      assertThat(decision.reasons().get(0).message().key())
          .isEqualTo("reason.CONTRACT_NOT_FOUND.several");
    }
  }

  @Test
  void whereOnlyOneTermHoldsTheStartItsPolicyDecidesWhatIsKnown() {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis())
            .with(salland())
            .decide(start("beeldschermzorg").from("2026-07-01"));
    assertThat(verdict(decision)).isEqualTo("rejected UNKNOWN_AGREEMENT");
    assertThat(decision.subject().contractId()).isEqualTo("ZK-1");
  }

  @Test
  void eachIsDecidedByThePolicyOfItsContract() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis())
            .with(contract(Bundled.SALLAND, "SA-1").of("01888888"));
    Decision first = desk.decide(start("smr").id("A"));
    Decision second =
        desk.decide(start("praktijkmanager").id("B").in("SA-1", null).from("2025-04-01"));
    assertThat(first.subject().policy()).isEqualTo(Bundled.ZILVEREN_KRUIS);
    assertThat(second.subject().policy()).isEqualTo(Bundled.SALLAND);
    assertThat(verdict(second))
        .startsWith("referred START_NOT_IN_WINDOW RETROACTIVE REQUIREMENT_UNKNOWN");
  }
}
