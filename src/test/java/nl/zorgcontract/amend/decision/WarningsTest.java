package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static nl.zorgcontract.amend.decision.TestDecider.warnings;
import static nl.zorgcontract.amend.decision.WarningCode.AGB_CODE_PADDED;
import static nl.zorgcontract.amend.decision.WarningCode.FOLLOW_CHOICE_MISSING;
import static nl.zorgcontract.amend.decision.WarningCode.TERMS_IGNORED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgcontract.amend.policy.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person should know of a decision. */
class WarningsTest {

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
    if (warned) {
      assertThat(decision.warnings().get(0).message().key())
          .isEqualTo("warning.FOLLOW_CHOICE_MISSING" + (followChoice == null ? ".unknown" : ""));
    }
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
