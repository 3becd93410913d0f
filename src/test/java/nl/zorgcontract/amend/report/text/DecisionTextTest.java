package nl.zorgcontract.amend.report.text;

import static nl.zorgcontract.amend.report.Samples.missed;
import static nl.zorgcontract.amend.report.Samples.noWindow;
import static nl.zorgcontract.amend.report.Samples.notInWindow;
import static nl.zorgcontract.amend.report.Samples.retroactive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.report.summary.NextDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTextTest {

  private static final String NONE_LEFT = "No possible start is left in the term of your contract.";

  private final DecisionText english = new DecisionText(Messages.in(Language.EN));
  private final DecisionText dutch = new DecisionText(Messages.in(Language.NL));

  @Test
  void anAcceptanceNamesTheStartTheTariffAndTheRuling() {
    assertThat(english.of(Samples.accepted()))
        .isEqualTo(
            "Your request has been accepted. The agreement POH-GGZ starts on 1 April 2026."
                + " The new tariff applies from 1 July 2026."
                + " This was granted by J. de Vries on 6 March 2026, in spite of: a start date in the"
                + " past.");
    assertThat(dutch.of(Samples.accepted()))
        .isEqualTo(
            "Uw aanvraag is geaccepteerd. De afspraak POH-GGZ gaat in op 1 april 2026."
                + " Het tarief wijzigt per 1 juli 2026."
                + " Dit is toegekend door J. de Vries op 6 maart 2026, ondanks: terugwerkende"
                + " kracht.");
  }

  @ParameterizedTest
  @CsvSource({"START, starts", "CHANGE, changes", "STOP, stops"})
  void anAcceptanceWithoutTariffSaysWhatHappensToTheAgreement(Action action, String verb) {
    assertThat(english.of(acceptedOn(Samples.request("R-1", 2, "kwaliteit", action))))
        .startsWith(
            "Your request has been accepted. The agreement Kwaliteit " + verb + " on 1 April 2026")
        .doesNotContain("tariff");
  }

  @Test
  void reasonsOfTimingAreFollowedByTheFirstPossibleStart() {
    assertThat(english.of(Samples.late()))
        .isEqualTo(
            "The agreement Kwaliteit can start, change or stop only on 1 January and 1 July."
                + " The requested start date, 1 April 2026, is not such a day."
                + " The first possible start is 1 July 2026, if the request is received by 3 June 2026.");
  }

  /** A day on which nothing can start has no deadline that anybody could have met. */
  @Test
  void theDeadlineOfADayThatIsNoStartIsToldOnlyWhereThatDayStands() {
    assertThat(Samples.late().reasons()).hasSize(2);
    assertThat(Samples.late().submitByOfStart()).isNull();
    assertThat(timing(missed()).submitByOfStart()).isEqualTo("2026-03-04");
    assertThat(english.of(timing(missed()))).contains("it had to be with us on 4 March 2026");
  }

  @Test
  void aStopOfWhatNeverBeganHasNoLastDayAndNoTariff() {
    Decision stop = acceptedOn(Samples.request("R-1", 2, "kwaliteit", Action.STOP));
    DecisionDates dates = stop.dates();
    Decision unbegun =
        new Decision(
            stop.request(),
            stop.outcome(),
            stop.subject(),
            new DecisionDates(
                dates.receivedOn(),
                dates.startDate(),
                dates.submitBy(),
                Samples.day("2026-04-01"),
                null,
                true),
            stop.findings(),
            List.of());
    assertThat(english.of(unbegun))
        .isEqualTo(
            "Your request has been accepted. The agreement Kwaliteit lapses: it does not start on"
                + " 1 April 2026.");
    assertThat(dutch.of(unbegun))
        .isEqualTo(
            "Uw aanvraag is geaccepteerd. De afspraak Kwaliteit vervalt: deze gaat niet in op"
                + " 1 april 2026.");
    assertThat(unbegun.newTariffFrom()).isNull();
  }

  @Test
  void whereNoStartIsLeftThatIsSaid() {
    assertThat(english.of(timing(missed()))).endsWith("1 January and 1 July. " + NONE_LEFT);
    assertThat(english.of(timing(notInWindow()))).endsWith("not such a day. " + NONE_LEFT);
    assertThat(english.of(timing(retroactive())))
        .endsWith("is granted. The decision on this lies with the regional buyer. " + NONE_LEFT);
  }

  @Test
  void ofWhatIsRejectedNobodyDecidesWhateverElseWouldReferIt() {
    assertThat(english.of(timing(missed(), noWindow()))).doesNotContain("The decision on this");
  }

  @Test
  void withoutAWindowOrAReasonOfTimingNothingIsProposed() {
    assertThat(english.of(timing(noWindow(), retroactive()))).doesNotContain("possible start");
    assertThat(english.of(Samples.referred()))
        .endsWith("The decision on this lies with the regional buyer.")
        .doesNotContain("possible start");
    assertThat(dutch.of(Samples.skipped()))
        .isEqualTo(
            "Uw aanvraag ‘R-1’ is twee keer met dezelfde inhoud ingediend. Op de eerste"
                + " (requests.csv, regel 2) is beslist; dit tweede exemplaar wijzigt niets.");
  }

  /** What the contract holds stands against every start: to name one would mislead. */
  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "ALREADY_AGREED", "NOT_AGREED", "NO_CHANGE", "AMENDMENT_LIMIT"})
  void whereNoOtherStartWouldHelpNoneIsProposed(ReasonCode code) {
    Decision late = Samples.late();
    Reason other = Samples.reason(code, Outcome.REJECTED, Message.of("code." + code));
    Decision decision =
        Samples.timing(
            Samples.request("R-2", 3, "Kwaliteit", Action.START),
            Samples.kwaliteit(),
            late.proposal(),
            List.of(missed(), other));
    assertThat(english.of(decision)).doesNotContain("first possible start");
    assertThat(NextDay.askBy(decision)).isNull();
    assertThat(NextDay.askBy(late)).isEqualTo("2026-06-03");
  }

  @Test
  void anAcceptanceOfNothingIsADefect() {
    Decision decision = Samples.accepted();
    Decision withoutAgreement =
        new Decision(
            decision.request(),
            Outcome.ACCEPTED,
            Samples.skipped().subject(),
            new DecisionDates(null, null, null, null, null),
            new Findings(List.of(), null, Set.of()),
            List.of());
    assertThatIllegalStateException()
        .isThrownBy(() -> english.of(withoutAgreement))
        .withMessage("Accepted without an agreement or a start: Origin[file=requests.csv, line=2]");
  }

  private static Decision timing(Reason... reasons) {
    return Samples.timing(
        Samples.request("R-1", 2, "kwaliteit", Action.START),
        Samples.kwaliteit(),
        null,
        List.of(reasons));
  }

  private static Decision acceptedOn(nl.zorgcontract.amend.request.AmendmentRequest request) {
    return new Decision(
        request,
        Outcome.ACCEPTED,
        Samples.subject(Samples.kwaliteit()),
        new DecisionDates(
            Samples.day("2026-03-01"),
            Samples.day("2026-04-01"),
            Samples.day("2026-03-04"),
            null,
            null),
        new Findings(List.of(), null, Set.of()),
        List.of());
  }
}
