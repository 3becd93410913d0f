package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.RulingBuilder.granted;
import static nl.zorgcontract.amend.decision.RulingBuilder.refused;
import static nl.zorgcontract.amend.decision.TestDecider.text;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static nl.zorgcontract.amend.decision.TestDecider.warnings;
import static nl.zorgcontract.amend.decision.WarningCode.RULING_NOT_ENOUGH;
import static nl.zorgcontract.amend.decision.WarningCode.RULING_OTHER_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.ruling.RuledRequest.RequestedStart;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ruling makes of a request: section 7 of the rules. The run is of 1 February 2026. */
class RulingsTest {

  private static final LocalDate RULED_ON = LocalDate.of(2026, 1, 15);

  /** The policy lists DEADLINE_MISSED; it refers RETROACTIVE and NO_WINDOW. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      start      | received   | channel | named                               | verdict                                                    | set aside
      2026-01-01 | 2026-02-01 | FORM    |                                     | accepted                                                   | RETROACTIVE
      2026-01-01 | 2026-02-01 | FORM    | RETROACTIVE                         | accepted                                                   | RETROACTIVE
      2026-01-01 | 2026-02-01 | FORM    | DEADLINE_MISSED                     | referred RETROACTIVE                                       |
      2026-01-01 | 2026-02-01 | FORM    | DEADLINE_MISSED RETROACTIVE         | accepted                                                   | RETROACTIVE
      2026-04-01 | 2026-03-05 | FORM    | DEADLINE_MISSED                     | accepted                                                   | DEADLINE_MISSED
      2026-04-01 | 2026-03-05 | FORM    |                                     | rejected DEADLINE_MISSED                                   |
      2026-04-01 | 2026-03-05 | FORM    | RETROACTIVE                         | rejected DEADLINE_MISSED                                   |
      2026-01-01 | 2026-02-01 | PHONE   |                                     | rejected CHANNEL_NOT_ACCEPTED                              | RETROACTIVE
      2026-01-01 | 2026-02-01 | PHONE   | CHANNEL_NOT_ACCEPTED                | rejected CHANNEL_NOT_ACCEPTED RETROACTIVE                  |
      2026-01-15 | 2026-02-01 | FORM    | START_NOT_IN_WINDOW RETROACTIVE     | rejected START_NOT_IN_WINDOW                               | RETROACTIVE
      2025-07-01 | 2026-02-01 | FORM    | OUTSIDE_CONTRACT_TERM RETROACTIVE   | rejected OUTSIDE_CONTRACT_TERM                             | RETROACTIVE
      """)
  void aReferringReasonCanAlwaysBeGrantedARejectingOneOnlyByNameAndWhereListed(
      String start, String received, Channel channel, String named, String verdict, String aside) {
    Decision decision =
        TestDecider.on("2026-03-05")
            .with(zilverenKruis())
            .ruled(granted("R-1").naming(named))
            .decide(start("taakdelegatie").from(start).received(received).via(channel));

    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(decision.ruling())
        .isEqualTo(
            new AppliedRuling(
                "M. de Boer", RULED_ON, aside == null ? List.of() : List.of(aside), null));
    assertThat(warnings(decision))
        .isEqualTo(verdict.equals("accepted") ? List.of() : List.of(RULING_NOT_ENOUGH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      asked      | ruled start | named     | verdict                                  | from       | tariff
      2026-05-17 |             |           | accepted                                 | 2026-05-17 | 2026-05-17
                 | 2026-05-17  |           | accepted                                 | 2026-05-17 | 2026-05-17
      2026-06-01 | 2026-05-17  | NO_WINDOW | accepted                                 | 2026-05-17 | 2026-05-17
                 |             |           | referred NO_WINDOW                       |            |
                 |             | NO_WINDOW | referred NO_WINDOW                       |            |
                 | 2028-01-01  |           | rejected OUTSIDE_CONTRACT_TERM           | 2028-01-01 |
                 | 2026-01-10  |           | accepted                                 | 2026-01-10 | 2026-04-01
      """)
  void aBespokeAgreementStartsWhenTheRulingSaysSo(
      String asked, String ruled, String named, String verdict, String from, String tariff) {
    Decision decision =
        desk()
            .ruled(granted("R-1").naming(named).from(ruled))
            .decide(start("maatwerkafspraak").from(asked).by(Submitter.REGIONAL_ORGANISATION));

    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(text(decision.startDate())).isEqualTo(from);
    assertThat(text(decision.tariffFrom())).isEqualTo(tariff);
  }

  @Test
  void theStartThatARulingGivesIsCheckedAsOneThatWasAskedFor() {
    Decision decision =
        desk().ruled(granted("R-1").from("2026-08-17")).decide(start("smr").from("2026-01-01"));
    assertThat(verdict(decision)).isEqualTo("rejected START_NOT_IN_WINDOW");
    assertThat(text(decision.startDate())).isEqualTo("2026-08-17");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 2026-01-01", ", 2026-04-01"})
  void aRulingCanSayFromWhichDayTheTariffCounts(String given, String tariffFrom) {
    Decision decision =
        desk().ruled(granted("R-1").tariffFrom(given)).decide(start("smr").from("2026-01-01"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(text(decision.tariffFrom())).isEqualTo(tariffFrom);
  }

  @Test
  void aRefusedRequestIsToldWhyInTheWordsOfTheRuling() {
    Decision decision =
        desk()
            .ruled(refused("R-1", "Past niet bij de regio.").from("2026-07-01"))
            .decide(start("smr").from("2026-01-01"));

    assertThat(verdict(decision)).isEqualTo("rejected REFUSED RETROACTIVE");
    assertThat(Messages.in(Language.NL).text(decision.reasons().get(0).message()))
        .isEqualTo("Past niet bij de regio.");
    assertThat(decision.ruling())
        .isEqualTo(new AppliedRuling("M. de Boer", RULED_ON, List.of(), null));
    assertThat(text(decision.startDate())).isEqualTo("2026-01-01");
    assertThat(decision.warnings()).isEmpty();
  }

  @Test
  void theHistoryNamesWhoRuledAndWhatWasSetAside() {
    TestDecider desk = desk().ruled(granted("R-1").explaining("Eenmalig."));
    desk.decide(start("smr").from("2026-01-01"));
    assertThat(desk.contract("ZK-1").amendments().get(0).ruling())
        .isEqualTo(new AppliedRuling("M. de Boer", RULED_ON, List.of("RETROACTIVE"), "Eenmalig."));
    assertThat(desk.periods("ZK-1")).containsExactly("smr 2026-01-01..end R-1");
  }

  @Test
  void aRulingIsForOneRequest() {
    Decision decision = desk().ruled(granted("R-2")).decide(start("smr").from("2026-01-01"));
    assertThat(verdict(decision)).isEqualTo("referred RETROACTIVE");
    assertThat(decision.ruling()).isNull();
    assertThat(decision.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      first      | second     | verdict                      | warning
      2026-02-01 |            | accepted                     |
      2026-02-02 |            | referred RETROACTIVE         | RULING_NOT_YET
      2026-01-20 | 2026-01-10 | rejected REFUSED RETROACTIVE |
      2026-01-20 | 2026-02-02 | accepted                     |
      """)
  void theLastLineCountsOfThoseMadeByTheDayOfTheRun(
      String first, String second, String verdict, WarningCode warning) {
    TestDecider desk = desk().ruled(granted("R-1").on(first));
    if (second != null) {
      desk.ruled(refused("R-1", "Nee.").on(second));
    }
    Decision decision = desk.decide(start("smr").from("2026-01-01"));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(warnings(decision)).isEqualTo(warning == null ? List.of() : List.of(warning));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      contract | agreement | action | asked      | hours | counts
      ZK-1     | poh-ggz   | START  | 2026-01-01 | 8,50  | true
      ZK-1     | POH GGZ   | START  | 2026-01-01 | 8.5   | true
               |           |        | none       |       | true
      ZK-2     | poh-ggz   | START  | 2026-01-01 | 8.5   | false
      ZK-1     | smr       | START  | 2026-01-01 | 8.5   | false
      ZK-1     | poh-ggz   | CHANGE | 2026-01-01 | 8.5   | false
      ZK-1     | poh-ggz   | START  | 2026-04-01 | 8.5   | false
      ZK-1     | poh-ggz   | START  |            | 8.5   | false
      ZK-1     | poh-ggz   | START  | 2026-01-01 | 9     | false
      """)
  void aRulingThatSaysWhatItRuledOnCountsForThatAlone(
      String contract,
      String agreement,
      Action action,
      String asked,
      String hours,
      boolean counts) {
    RequestedStart start =
        "none".equals(asked)
            ? null
            : new RequestedStart(asked == null ? null : LocalDate.parse(asked));
    Map<String, Value> terms = hours == null ? null : Map.of("hoursPerWeek", new Value.Text(hours));
    Decision decision =
        desk()
            .ruled(granted("R-1").of(contract, agreement, action, start, terms))
            .decide(start("poh-ggz").from("2026-01-01").with("hoursPerWeek", "8.5"));
    assertThat(verdict(decision)).isEqualTo(counts ? "accepted" : "referred RETROACTIVE");
    assertThat(warnings(decision)).isEqualTo(counts ? List.of() : List.of(RULING_OTHER_REQUEST));
  }

  @Test
  void whereTheMatterEndsBeforeTheChecksNothingIsSaidOfTheRuling() {
    Decision unknown = desk().ruled(granted("R-1").on("2026-03-01")).decide(start("fysio"));
    assertThat(verdict(unknown)).isEqualTo("rejected UNKNOWN_AGREEMENT");
    assertThat(unknown.warnings()).isEmpty();
    assertThat(unknown.ruling()).isNull();
  }

  @Test
  void aRulingThatIsNotEnoughSaysWhatStandsAndWhy() {
    Decision decision =
        desk()
            .ruled(granted("R-1").naming("DEADLINE_MISSED"))
            .decide(
                stop("maatwerkafspraak").via(Channel.PHONE).by(Submitter.REGIONAL_ORGANISATION));
    assertThat(Messages.in(Language.EN).text(decision.warnings().get(0).message()))
        .isEqualTo(
            "The ruling of M. de Boer of 15 January 2026 is not enough. What still stands: sent in by"
                + " a way that is not taken (the policy allows no exception for that), no fixed start"
                + " days (the ruling must give a start).");
  }

  @Test
  void theContractIsFoundByTheStartThatTheRulingGives() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(ContractBuilder.salland())
            .with(zilverenKruis())
            .ruled(granted("R-1").from("2026-01-10"));
    Decision decision = desk.decide(start("smr").from("2025-03-01"));
    assertThat(decision.subject().contractId()).isEqualTo("ZK-1");
  }

  @Test
  void rulingsOfOneRunTellWhichNoRequestUsed() {
    List<Ruling> given =
        List.of(granted("R-1").build(), granted("R-2").build(), granted("R-2").build());
    assertThat(Rulings.forRun(given).unused(Set.of("R-1")::contains)).containsExactly("R-2");
    assertThat(Rulings.ofWorkspace(given).unused(id -> false)).isEmpty();
  }

  private static TestDecider desk() {
    return TestDecider.on("2026-02-01").with(zilverenKruis());
  }
}
