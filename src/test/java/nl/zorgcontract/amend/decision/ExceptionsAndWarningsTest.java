package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static nl.zorgcontract.amend.decision.TestDecider.warnings;
import static nl.zorgcontract.amend.decision.WarningCode.AGB_CODE_PADDED;
import static nl.zorgcontract.amend.decision.WarningCode.EXCEPTION_NOT_ALLOWED;
import static nl.zorgcontract.amend.decision.WarningCode.FOLLOW_CHOICE_MISSING;
import static nl.zorgcontract.amend.decision.WarningCode.TERMS_IGNORED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.policy.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions that people granted, and what a person should know of a decision. */
class ExceptionsAndWarningsTest {

  private static final LocalDate GRANTED_ON = LocalDate.of(2026, 1, 15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      start      | channel | verdict without                           | verdict with
      2026-01-01 | FORM    | referred RETROACTIVE                      | accepted
      2026-01-01 | PHONE   | rejected CHANNEL_NOT_ACCEPTED RETROACTIVE | rejected CHANNEL_NOT_ACCEPTED
      2026-01-15 | FORM    | rejected START_NOT_IN_WINDOW RETROACTIVE  | rejected START_NOT_IN_WINDOW
      2025-07-01 | FORM    | rejected RETROACTIVE OUTSIDE_CONTRACT_TERM | rejected OUTSIDE_CONTRACT_TERM
      """)
  void anExceptionWaivesItsReasonOnly(String start, Channel channel, String without, String with) {
    RequestBuilder request = start("smr").from(start).via(channel);
    assertThat(verdict(desk().decide(request))).isEqualTo(without);
    Decision decision = desk().granted("R-1", "RETROACTIVE").decide(request);
    assertThat(verdict(decision)).isEqualTo(with);
    assertThat(decision.exceptions())
        .containsExactly(new GrantedException("R-1", "RETROACTIVE", "M. de Boer", GRANTED_ON));
    assertThat(warnings(decision)).isEmpty();
  }

  @Test
  void theHistoryNamesWhoGrantedTheException() {
    TestDecider desk = desk().granted("R-1", "RETROACTIVE");
    desk.decide(start("smr").from("2026-01-01"));
    assertThat(desk.contract("ZK-1").amendments().get(0).exceptions())
        .containsExactly(new GrantedException("R-1", "RETROACTIVE", "M. de Boer", GRANTED_ON));
    assertThat(desk.periods("ZK-1")).containsExactly("smr 2026-01-01..end R-1");
  }

  @Test
  void anExceptionIsForOneRequest() {
    Decision decision =
        desk().granted("R-2", "RETROACTIVE").decide(start("smr").from("2026-01-01"));
    assertThat(verdict(decision)).isEqualTo("referred RETROACTIVE");
    assertThat(decision.exceptions()).isEmpty();
  }

  @Test
  void anExceptionThatNoReasonAsksForIsNotNamed() {
    Decision decision = desk().granted("R-1", "RETROACTIVE").decide(start("smr"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(decision.exceptions()).isEmpty();
    assertThat(decision.warnings()).isEmpty();
  }

  @Test
  void ofTwoExceptionsForOneReasonTheFirstCounts() {
    Decision decision =
        desk()
            .granted("R-1", "RETROACTIVE")
            .granted("R-1", "RETROACTIVE")
            .decide(start("smr").from("2026-01-01"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(decision.exceptions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement      | start      | reason granted      | verdict
      smr            | 2026-04-01 | START_NOT_IN_WINDOW | rejected START_NOT_IN_WINDOW
      smr            |            | START_NOT_IN_WINDOW | accepted
      smr            |            | NONSENSE            | accepted
      avondspreekuur |            | AGREEMENT_WITHDRAWN | rejected AGREEMENT_WITHDRAWN
      fysio          |            | UNKNOWN_AGREEMENT   | rejected UNKNOWN_AGREEMENT
      """)
  void anExceptionThatThePolicyDoesNotAllowHasNoEffectAndIsTold(
      String agreement, String start, String reason, String verdict) {
    Decision decision = desk().granted("R-1", reason).decide(start(agreement).from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(decision.exceptions()).isEmpty();
    assertThat(warnings(decision)).containsExactly(EXCEPTION_NOT_ALLOWED);
  }

  @Test
  void theBookTellsWhichExceptionsNoRequestUsed() {
    GrantedException used = new GrantedException("R-1", "RETROACTIVE", "M.", GRANTED_ON);
    GrantedException unused = new GrantedException("R-2", "RETROACTIVE", "M.", GRANTED_ON);
    GrantedExceptions book = new GrantedExceptions(List.of(used, unused));
    assertThat(book.unused(Set.of("R-1", "R-3")::contains)).containsExactly(unused);
    assertThat(book.of("R-1")).containsExactly(used);
    assertThat(book.of("R-3")).isEmpty();
    assertThat(GrantedExceptions.EMPTY.unused(id -> true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      follow choice | start      | verdict                      | warned
      true          | 2026-07-01 | accepted                     | false
      false         | 2026-07-01 | accepted                     | true
                    | 2026-07-01 | accepted                     | true
      false         | 2026-04-01 | rejected START_NOT_IN_WINDOW | false
      false         | 2026-01-01 | referred RETROACTIVE         | false
      """)
  void anAcceptedRequestOfAPracticeWithoutFollowChoiceIsWarnedOf(
      Boolean followChoice, String start, String verdict, boolean warned) {
    Decision decision =
        TestDecider.on("2026-02-01")
            .with(zilverenKruis().followChoice(followChoice))
            .decide(start("smr").from(start));
    assertThat(verdict(decision)).isEqualTo(verdict);
    assertThat(warnings(decision)).isEqualTo(warned ? List.of(FOLLOW_CHOICE_MISSING) : List.of());
  }

  @Test
  void termsOnAStopAreIgnoredAndTold() {
    Decision decision = running().decide(stop("smr").with("hours", "x"));
    assertThat(verdict(decision)).isEqualTo("accepted");
    assertThat(warnings(decision)).containsExactly(TERMS_IGNORED);
    assertThat(running().decide(stop("smr")).warnings()).isEmpty();
    assertThat(running().decide(change("smr").with("hours", "x")).warnings()).isEmpty();
  }

  @Test
  void aRestoredLeadingZeroIsToldWhateverTheOutcome() {
    assertThat(warnings(desk().decide(start("smr").padded()))).containsExactly(AGB_CODE_PADDED);
    assertThat(warnings(desk().decide(start("smr").of("01000000").padded())))
        .containsExactly(AGB_CODE_PADDED);
    assertThat(warnings(desk().decide(start("fysio").padded()))).containsExactly(AGB_CODE_PADDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      received   | start      | channel | as of      | resubmit
      2026-03-05 | 2026-04-01 | FORM    | 2026-03-05 | true
      2026-02-01 | 2026-04-15 | FORM    | 2026-03-05 | true
      2026-02-01 | 2026-01-15 | FORM    | 2026-03-05 | true
      2026-03-05 | 2026-04-01 | PHONE   | 2026-03-05 | false
      2026-02-01 | 2026-01-01 | FORM    | 2026-03-05 | false
      2026-03-05 | 2026-04-01 | FORM    | 2027-12-01 | false
      2026-02-01 | 2026-07-01 | FORM    | 2026-03-05 | false
      """)
  void isRefusedOnTimingAloneWhereAnotherStartWouldDo(
      String received, String start, Channel channel, String asOf, boolean resubmit) {
    Decision decision =
        TestDecider.on(asOf)
            .with(zilverenKruis())
            .decide(start("taakdelegatie").received(received).from(start).via(channel));
    assertThat(decision.isRefusedOnTimingAlone()).isEqualTo(resubmit);
  }

  private static TestDecider desk() {
    return TestDecider.on("2026-02-01").with(zilverenKruis());
  }

  private static TestDecider running() {
    return TestDecider.on("2026-02-01").with(zilverenKruis().has("smr", "2026-01-01", null, null));
  }
}
