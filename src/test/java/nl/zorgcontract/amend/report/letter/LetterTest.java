package nl.zorgcontract.amend.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.Golden;
import nl.zorgcontract.amend.report.StoredDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter with a request of every outcome, as a person has read it and found it right. */
class LetterTest {

  private static final Policy POLICY =
      Policies.bundled().find("zilveren-kruis-2026-2027").orElseThrow();

  private static final LetterHead HEAD =
      new LetterHead(
          LocalDate.parse("2026-05-21"),
          "Huisartsenpraktijk De Linde",
          "01054321",
          "Zilveren Kruis",
          Set.of("ZK-2026-000123", "ZK-1", "ZK-2"),
          0,
          "20260521-033000");

  private static final LetterBasis BASIS =
      new LetterBasis(
          POLICY, new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-12-31")));

  private static final LetterSettings SETTINGS =
      LetterSettings.of(
          "Zilveren Kruis|Postbus 1|1234 AB Voorbeeld",
          "Zorginkoop|A. de Boer",
          "zorginkoop@voorbeeld.example");

  /**
   * Of poh-ggz R-1 made 14 hours of 12, R-2 then 16, R-30 18; fto-2 was stopped by R-3. What Q-1
   * had stopped R-20 changed from its first day; what Q-2 had started R-21 stopped on that very
   * day; R-22 withdrew a change, and R-24 moved a stop.
   */
  private static final String CONTRACT =
      """
      {"agreements": [
         {"agreement": "poh-ggz", "start": "2026-01-01", "end": "2026-06-30", "terms": {"hoursPerWeek": 12}},
         {"agreement": "poh-ggz", "start": "2026-07-01", "end": null, "terms": {"hoursPerWeek": 18}},
         {"agreement": "fto-2", "start": "2026-01-01", "end": "2026-06-30", "terms": {"participants": 9}},
         {"agreement": "digitale-triage", "start": "2026-07-01", "end": null, "terms": {"level": 1}},
         {"agreement": "samenwerking-kwetsbare-ouderen", "start": "2026-01-01", "end": "2026-09-30", "terms": {}},
         {"agreement": "kwaliteit", "start": "2026-01-01", "end": null, "terms": {}},
         {"agreement": "maatwerkafspraak", "start": "2026-01-01", "end": "2026-04-30", "terms": {}},
         {"agreement": "bijzondere-prestatie", "start": "2026-07-01", "end": null, "terms": {}},
         {"agreement": "smr", "start": "2026-01-01", "end": "2026-09-30", "terms": {}}],
       "amendments": [
         {"requestId": "R-1", "agreement": "poh-ggz", "action": "change", "startDate": "2026-07-01", "replaced": [
           {"agreement": "poh-ggz", "start": "2026-01-01", "end": null, "terms": {"hoursPerWeek": 12}}]},
         {"requestId": "R-2", "agreement": "poh-ggz", "action": "change", "startDate": "2026-07-01", "replaced": [
           {"agreement": "poh-ggz", "start": "2026-01-01", "end": "2026-06-30", "terms": {"hoursPerWeek": 12}},
           {"agreement": "poh-ggz", "start": "2026-07-01", "end": null, "terms": {"hoursPerWeek": 14}}]},
         {"requestId": "R-30", "agreement": "poh-ggz", "action": "change", "startDate": "2026-07-01", "replaced": [
           {"agreement": "poh-ggz", "start": "2026-07-01", "end": null, "terms": {"hoursPerWeek": 16}}]},
         {"requestId": "R-3", "agreement": "fto-2", "action": "stop", "startDate": "2026-07-01", "replaced": [
           {"agreement": "fto-2", "start": "2026-01-01", "end": null, "terms": {"participants": 9}}]},
         {"requestId": "R-4", "agreement": "digitale-triage", "replaced": []},
         {"requestId": "R-00", "agreement": "behandelwensgesprekken", "action": "start", "startDate": "2026-07-01", "replaced": []},
         {"requestId": "R-12", "agreement": "behandelwensgesprekken", "action": "move", "amends": "R-00", "repeats": "start", "startDate": "2027-01-01", "replaced": []},
         {"requestId": "R-13", "agreement": "taakdelegatie", "action": "start", "startDate": "2026-07-01", "replaced": []},
         {"requestId": "R-14", "agreement": "taakdelegatie", "action": "withdraw", "amends": "R-13", "startDate": "2026-07-01", "replaced": []},
         {"requestId": "R-15", "agreement": "praktijkmanagement", "action": "start", "startDate": "2026-07-01", "replaced": []},
         {"requestId": "R-16", "agreement": "praktijkmanagement", "action": "move", "amends": "R-15", "repeats": "start", "startDate": "2026-10-01", "replaced": []},
         {"requestId": "Q-1", "agreement": "samenwerking-kwetsbare-ouderen", "action": "stop", "startDate": "2026-10-01", "replaced": [
           {"agreement": "samenwerking-kwetsbare-ouderen", "start": "2026-01-01", "end": null, "terms": {}}]},
         {"requestId": "R-20", "agreement": "samenwerking-kwetsbare-ouderen", "action": "change", "startDate": "2026-01-01", "replaced": [
           {"agreement": "samenwerking-kwetsbare-ouderen", "start": "2026-01-01", "end": "2026-09-30", "terms": {}, "requestId": "Q-1"}]},
         {"requestId": "Q-2", "agreement": "avondspreekuur", "action": "start", "startDate": "2026-07-01", "replaced": []},
         {"requestId": "R-21", "agreement": "avondspreekuur", "action": "stop", "startDate": "2026-07-01", "replaced": [
           {"agreement": "avondspreekuur", "start": "2026-07-01", "end": null, "terms": {}, "requestId": "Q-2"}]},
         {"requestId": "Q-3", "agreement": "kwaliteit", "action": "change", "startDate": "2026-07-01", "replaced": [
           {"agreement": "kwaliteit", "start": "2026-01-01", "end": null, "terms": {}}]},
         {"requestId": "R-22", "agreement": "kwaliteit", "action": "withdraw", "amends": "Q-3", "startDate": "2026-07-01", "replaced": []},
         {"requestId": "R-23", "agreement": "bijzondere-prestatie", "action": "start", "startDate": "2026-07-01", "replaced": []},
         {"requestId": "Q-4", "agreement": "smr", "action": "stop", "startDate": "2026-07-01", "replaced": [
           {"agreement": "smr", "start": "2026-01-01", "end": null, "terms": {}}]},
         {"requestId": "R-24", "agreement": "smr", "action": "move", "amends": "Q-4", "repeats": "stop", "startDate": "2026-10-01", "replaced": [
           {"agreement": "smr", "start": "2026-01-01", "end": "2026-06-30", "terms": {}}]},
         {"requestId": "Q-5", "agreement": "praktijkmanagement", "action": "stop", "startDate": "2027-01-01", "replaced": []},
         {"requestId": "R-25", "agreement": "praktijkmanagement", "action": "withdraw", "amends": "Q-5", "startDate": "2027-01-01", "replaced": []},
         {"requestId": "Q-6", "agreement": "kwaliteit", "action": "change", "startDate": "2026-07-01", "replaced": []},
         {"requestId": "R-26", "agreement": "kwaliteit", "action": "move", "amends": "Q-6", "repeats": "change", "startDate": "2027-01-01", "replaced": []},
         {"requestId": "R-27", "agreement": "maatwerkafspraak", "action": "start", "startDate": "2026-10-01", "replaced": []},
         {"requestId": "R-28", "agreement": "maatwerkafspraak", "action": "stop", "startDate": "2026-05-01", "replaced": []}]}
      """;

  private static final String DECISIONS =
      """
      {"requestId": "R-1", "outcome": "accepted", "agreement": "poh-ggz", "action": "change", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "tariffFrom": "2026-07-01", "terms": {"hoursPerWeek": 14}, "receivedOn": "2026-05-04"}
      {"requestId": "R-2", "outcome": "accepted", "agreement": "poh-ggz", "action": "change", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "tariffFrom": "2026-07-01", "terms": {"hoursPerWeek": 16}, "receivedOn": "2026-05-06", "warnings": [{"code": "REPLACES_AMENDMENT", "text": "warning.REPLACES_AMENDMENT", "facts": {"requests": [{"given": "R-1"}]}}]}
      {"requestId": "R-30", "outcome": "accepted", "agreement": "poh-ggz", "action": "change", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "tariffFrom": "2026-07-01", "terms": {"hoursPerWeek": 18}, "receivedOn": "2026-05-07", "warnings": [{"code": "REPLACES_AMENDMENT", "text": "warning.REPLACES_AMENDMENT", "facts": {"requests": [{"given": "R-2"}]}}]}
      {"requestId": "R-3", "outcome": "accepted", "agreement": "fto-2", "action": "stop", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "tariffFrom": "2026-07-01", "terms": {"participants": 9}, "receivedOn": "2026-05-06", "warnings": [{"code": "TERMS_IGNORED", "text": "warning.TERMS_IGNORED", "facts": {}}]}
      {"requestId": "R-4", "outcome": "accepted", "agreement": "digitale-triage", "action": "start", "requestedStart": null, "startDate": "2026-07-01", "tariffFrom": "2026-10-01", "terms": {"level": "1"}, "receivedOn": "2026-05-06", "ruling": {"by": "J. de Vries", "on": "2026-05-20", "reasons": ["DEADLINE_MISSED"]}, "warnings": [{"code": "FOLLOW_CHOICE_MISSING", "text": "warning.FOLLOW_CHOICE_MISSING", "facts": {}}, {"code": "AGB_CODE_PADDED", "text": "warning.AGB_CODE_PADDED", "facts": {"agb": {"given": "01054321"}}}]}
      {"requestId": "R-5", "outcome": "rejected", "agreement": "kwaliteit", "action": "start", "requestedStart": "2026-04-01", "startDate": "2026-04-01", "submitBy": "2026-03-04", "proposal": {"startDate": "2026-07-01", "submitBy": "2026-06-03"}, "receivedOn": "2026-05-06", "reasons": [{"code": "START_NOT_IN_WINDOW", "text": "reason.START_NOT_IN_WINDOW", "facts": {"agreement": {"en": "Quality", "nl": "Kwaliteit"}, "startDate": "2026-04-01", "window": ["--01-01", "--07-01"]}}]}
      {"requestId": "R-6", "outcome": "rejected", "agreement": "smr", "action": "start", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "submitBy": "2026-06-03", "receivedOn": "2026-05-06", "reasons": [{"code": "DUPLICATE_REQUEST", "text": "reason.DUPLICATE_REQUEST.input", "facts": {"requestId": {"given": "R-6"}, "file": {"word": "requests.csv"}, "line": 4}}]}
      {"requestId": "R-10", "outcome": "rejected", "agreement": "poh-ggz", "action": "change", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "submitBy": "2026-06-03", "terms": {"hoursPerWeek": "twaalf"}, "receivedOn": "2026-05-06", "reasons": [{"code": "TERM_INVALID", "text": "reason.TERM_INVALID.because", "facts": {"term": {"word": "hoursPerWeek"}, "label": {"en": "hours per week", "nl": "uren per week"}, "expected": {"text": "expected.decimal.above", "facts": {"above": 0}}, "value": {"given": "twaalf"}, "problem": {"text": "problem.number.notDigits", "facts": {}}}}]}
      {"requestId": "R-11", "outcome": "accepted", "agreement": "smr", "action": "withdraw", "amends": "R-0", "requestedStart": null, "startDate": "2026-07-01", "receivedOn": "2026-05-06"}
      {"requestId": "R-12", "outcome": "accepted", "agreement": "behandelwensgesprekken", "action": "move", "amends": "R-00", "requestedStart": "2027-01-01", "startDate": "2027-01-01", "tariffFrom": "2027-01-01", "receivedOn": "2026-05-06"}
      {"requestId": "R-13", "outcome": "accepted", "agreement": "taakdelegatie", "action": "start", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "tariffFrom": "2026-07-01", "receivedOn": "2026-05-06"}
      {"requestId": "R-14", "outcome": "accepted", "agreement": "taakdelegatie", "action": "withdraw", "amends": "R-13", "requestedStart": null, "startDate": "2026-07-01", "receivedOn": "2026-05-07"}
      {"requestId": "R-15", "outcome": "accepted", "agreement": "praktijkmanagement", "action": "start", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "tariffFrom": "2026-07-01", "receivedOn": "2026-05-06"}
      {"requestId": "R-16", "outcome": "accepted", "agreement": "praktijkmanagement", "action": "move", "amends": "R-15", "requestedStart": "2026-10-01", "startDate": "2026-10-01", "tariffFrom": "2026-10-01", "receivedOn": "2026-05-07"}
      {"requestId": "R-20", "outcome": "accepted", "agreement": "samenwerking-kwetsbare-ouderen", "action": "change", "requestedStart": "2026-01-01", "startDate": "2026-01-01", "terms": {}, "receivedOn": "2026-05-06", "ruling": {"by": "J. de Vries", "on": "2026-05-20", "reasons": ["RETROACTIVE"], "explanation": "Met terugwerkende kracht, omdat wij ons hadden vergist."}, "warnings": [{"code": "REPLACES_AMENDMENT", "text": "warning.REPLACES_AMENDMENT", "facts": {"requests": [{"given": "Q-1"}]}}]}
      {"requestId": "R-21", "outcome": "accepted", "agreement": "avondspreekuur", "action": "stop", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "tariffFrom": "2026-07-01", "receivedOn": "2026-05-06", "warnings": [{"code": "REPLACES_AMENDMENT", "text": "warning.REPLACES_AMENDMENT", "facts": {"requests": [{"given": "Q-2"}]}}]}
      {"requestId": "R-22", "outcome": "accepted", "agreement": "kwaliteit", "action": "withdraw", "amends": "Q-3", "requestedStart": null, "startDate": "2026-07-01", "receivedOn": "2026-05-06"}
      {"requestId": "R-23", "outcome": "accepted", "agreement": "bijzondere-prestatie", "action": "start", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "receivedOn": "2026-05-06", "ruling": {"by": "J. de Vries", "on": "2026-05-20", "reasons": ["NO_WINDOW"]}}
      {"requestId": "R-24", "outcome": "accepted", "agreement": "smr", "action": "move", "amends": "Q-4", "requestedStart": "2026-10-01", "startDate": "2026-10-01", "receivedOn": "2026-05-06"}
      {"requestId": "R-25", "outcome": "accepted", "agreement": "praktijkmanagement", "action": "withdraw", "amends": "Q-5", "requestedStart": null, "startDate": "2027-01-01", "receivedOn": "2026-05-06"}
      {"requestId": "R-26", "outcome": "accepted", "agreement": "kwaliteit", "action": "move", "amends": "Q-6", "requestedStart": "2027-01-01", "startDate": "2027-01-01", "receivedOn": "2026-05-06"}
      {"requestId": "R-27", "outcome": "accepted", "agreement": "maatwerkafspraak", "action": "start", "requestedStart": "2026-09-01", "startDate": "2026-10-01", "receivedOn": "2026-05-06", "ruling": {"by": "J. de Vries", "on": "2026-05-20", "reasons": ["NO_WINDOW"]}}
      {"requestId": "R-28", "outcome": "accepted", "agreement": "maatwerkafspraak", "action": "stop", "requestedStart": "2026-04-01", "startDate": "2026-05-01", "receivedOn": "2026-05-06", "ruling": {"by": "J. de Vries", "on": "2026-05-20", "reasons": ["NO_WINDOW", "RETROACTIVE"], "explanation": "De afspraak eindigt zodra de opvolger begint."}}
      {"requestId": "R-17", "outcome": "rejected", "agreement": "SMR", "action": "stop", "requestedStart": null, "reasons": [{"code": "MALFORMED_FIELD", "text": "request.malformedBecause", "facts": {"field": {"text": "column.start_date", "facts": {}}, "value": {"given": "31-6-2026"}, "problem": {"text": "problem.day.notInCalendar", "facts": {}}, "expected": {"text": "request.expected.startDate", "facts": {}}}}]}
      {"requestId": "R-18", "outcome": "rejected", "agreement": null, "action": "withdraw", "requestedStart": null, "reasons": [{"code": "MISSING_FIELD", "text": "request.missing.amends", "facts": {}}]}
      {"requestId": "R-19", "outcome": "rejected", "agreement": "maatwerkafspraak", "action": "start", "requestedStart": "2026-10-01", "startDate": "2026-10-01", "receivedOn": "2026-05-06", "reasons": [{"code": "NO_WINDOW", "text": "reason.NO_WINDOW", "facts": {"agreement": {"en": "Bespoke agreement", "nl": "Maatwerkafspraak"}, "referredTo": {"en": "the regional buyer", "nl": "de regio-inkoper"}}}, {"code": "START_NOT_IN_WINDOW", "text": "reason.START_NOT_IN_WINDOW.refer", "facts": {"agreement": {"en": "Bespoke agreement", "nl": "Maatwerkafspraak"}, "startDate": "2026-04-01", "window": ["--01-01", "--07-01"], "referredTo": {"en": "the regional buyer", "nl": "de regio-inkoper"}}}, {"code": "CONDITION_UNKNOWN", "text": "reason.CONDITION_UNKNOWN", "facts": {"agreement": {"en": "Bespoke agreement", "nl": "Maatwerkafspraak"}, "rule": {"en": "a pharmacist takes part", "nl": "een apotheker deelneemt"}, "referredTo": {"en": "the regional buyer", "nl": "de regio-inkoper"}}}]}
      {"requestId": "R-7", "outcome": "rejected", "agreement": "maatwerkafspraak", "action": "start", "requestedStart": "2026-07-01", "startDate": "2026-07-01", "receivedOn": "2026-05-06", "reasons": [{"code": "REFUSED", "text": "reason.REFUSED", "facts": {"explanation": {"word": "Voor deze regio is het budget voor 2026 besteed."}}}]}
      {"requestId": "R-8", "outcome": "referred", "agreement": "taakdelegatie", "action": "start", "requestedStart": "2026-04-01", "startDate": "2026-04-01", "submitBy": "2026-03-04", "proposal": {"startDate": "2026-07-01", "submitBy": "2026-06-03"}, "receivedOn": "2026-05-06", "reasons": [{"code": "RETROACTIVE", "text": "reason.RETROACTIVE", "facts": {"startDate": "2026-04-01", "receivedOn": "2026-05-06"}}]}
      {"requestId": "R-29", "outcome": "referred", "agreement": "maatwerkafspraak", "action": "start", "requestedStart": null, "receivedOn": "2026-05-06", "reasons": [{"code": "NO_WINDOW", "text": "reason.NO_WINDOW", "facts": {"agreement": {"en": "Bespoke agreement", "nl": "Maatwerkafspraak"}, "referredTo": {"en": "the regional buyer", "nl": "de regio-inkoper"}}}]}
      {"requestId": "R-9", "outcome": "skipped", "agreement": "kwaliteit", "action": "start", "requestedStart": "2026-07-01", "receivedOn": "2026-05-06", "reasons": [{"code": "ALREADY_PROCESSED", "text": "reason.ALREADY_PROCESSED.input", "facts": {"requestId": {"given": "R-9"}, "file": {"word": "requests.csv"}, "line": 6}}]}
      """;

  private static JsonObject json(String text) {
    try (JsonReader reader = JsonReader.of("test", new StringReader(text))) {
      return (JsonObject) reader.only();
    }
  }

  private static LetterText letter(Language language) {
    Letter letter = new Letter(Messages.in(language), HEAD, SETTINGS);
    JsonObject contract = json(CONTRACT);
    DECISIONS
        .lines()
        .map(line -> json(line.replaceFirst("\\{", "{\"contractId\": \"ZK-2026-000123\", ")))
        .map(StoredDecision::new)
        .forEach(
            decision ->
                letter.add(
                    decision,
                    BASIS,
                    decision.day("startDate") == null
                        ? AgreedChange.UNKNOWN
                        : AgreedChange.of(
                            contract,
                            String.valueOf(decision.text("requestId")),
                            String.valueOf(decision.text("agreement")),
                            decision.day("startDate"))));
    return letter.text(LetterTemplate.in(language));
  }

  @ParameterizedTest
  @EnumSource
  void theLetterIsAsItWasReadAndFoundRight(Language language) {
    Golden.assertSame("letter_" + language + ".txt", letter(language).plain(SETTINGS.letterhead()));
  }

  @ParameterizedTest
  @EnumSource
  void thePageIsAsItWasReadAndFoundRight(Language language) {
    Golden.assertSame(
        "letter_" + language + ".html",
        new HtmlLetters(language)
            .page(new HtmlLetters.Sheet(HEAD, letter(language), SETTINGS.letterhead()))
            .replaceAll("(?s)<style>.*</style>", "<style>...</style>"));
  }

  @ParameterizedTest
  @EnumSource
  void aPracticeReadsNoNameOfAFileAFieldOrACode(Language language) {
    assertThat(letter(language).plain(List.of()))
        .doesNotContain("requests.csv", "hoursPerWeek", "J. de Vries", "{", "}")
        .doesNotContainPattern("[A-Z]+_[A-Z]+");
  }

  @Test
  void aNameFromTheRegisterHidesNothingInAPage() {
    LetterHead head =
        new LetterHead(
            HEAD.date(), "De\u001b[31mLinde\n\u202e", "01054321", "Zorg\u0007", Set.of(), 0, "x");
    LetterText text = new LetterText(List.of("-"));

    assertThat(new HtmlLetters(Language.EN).page(new HtmlLetters.Sheet(head, text, List.of())))
        .contains("<title>De␛[31mLinde␊\\u202e 01054321.x</title>", ">Zorg␇</strong>");
  }

  @Test
  void aLetterOnSeveralContractsSaysWhichEachRequestIsAbout() {
    Letter letter = new Letter(Messages.in(Language.EN), HEAD, SETTINGS);
    for (String id : List.of("ZK-1", "ZK-2")) {
      String decision =
          "{\"requestId\": \"R-%s\", \"contractId\": \"%s\", \"agreement\": \"smr\","
              + " \"outcome\": \"rejected\", \"action\": \"start\"}";
      letter.add(new StoredDecision(json(decision.formatted(id, id))), BASIS, AgreedChange.UNKNOWN);
    }

    assertThat(letter.text(LetterTemplate.in(Language.EN)).plain(List.of()))
        .contains("Contract: ZK-1, ZK-2\n")
        .contains("- Stopping smoking (SMR) (request R-ZK-1, contract ZK-1)\n")
        .contains("- Stopping smoking (SMR) (request R-ZK-2, contract ZK-2)\n");
  }

  /** A practice that mistypes a number must not read it as one of its own. */
  @Test
  void theHeadNamesNoContractOfAnotherPractice() {
    Letter letter = new Letter(Messages.in(Language.EN), HEAD, SETTINGS);
    for (String id : List.of("ZK-1", "ZK-9")) {
      String decision =
          "{\"requestId\": \"R-%s\", \"contractId\": \"%s\", \"outcome\": \"rejected\"}";
      letter.add(
          new StoredDecision(json(decision.formatted(id, id))),
          new LetterBasis(null, null),
          AgreedChange.UNKNOWN);
    }

    assertThat(letter.text(LetterTemplate.in(Language.EN)).plain(List.of()))
        .contains("\nContract: ZK-1\n")
        .doesNotContain("contract ZK-9");
  }

  @Test
  void afterARefusalWhatWasPutToThePersonIsNotTold() {
    Letter letter = new Letter(Messages.in(Language.EN), HEAD, SETTINGS);
    String decision =
        """
        {"requestId": "R-1", "agreement": "smr", "outcome": "rejected", "action": "start", "reasons": [
          {"code": "REFUSED", "text": "reason.REFUSED", "facts": {"explanation": {"word": "The tool was not approved."}}},
          {"code": "NO_WINDOW", "text": "reason.NO_WINDOW", "facts": {"agreement": {"en": "Bespoke", "nl": "Maatwerk"}, "referredTo": {"en": "the buyer", "nl": "de inkoper"}}}]}
        """;
    letter.add(new StoredDecision(json(decision)), BASIS, AgreedChange.UNKNOWN);

    assertThat(letter.text(LetterTemplate.in(Language.EN)).plain(List.of()))
        .contains("The tool was not approved.")
        .doesNotContain("Bespoke", "the buyer");
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED_IN_FUTURE, RECEIVED_IN_FUTURE, false",
    "RECEIVED_IN_FUTURE, DEADLINE_MISSED, false",
    "RECEIVED_IN_FUTURE, NO_CHANGE, true",
    "DEADLINE_MISSED, NO_CHANGE, true",
  })
  void whatRestsOnAnErrorOfTheInsurerIsNotTold(String first, String second, boolean isTold) {
    String reason = "{\"code\": \"%s\", \"text\": \"reason.%s\", \"facts\": {}}";
    String decision =
        "{\"requestId\": \"R-1\", \"outcome\": \"rejected\", \"reasons\": [%s, %s]}"
            .formatted(reason.formatted(first, first), reason.formatted(second, second));

    assertThat(Letter.tells(new StoredDecision(json(decision)))).isEqualTo(isTold);
  }

  @Test
  void withoutSettingsTheLetterIsSignedByTheInsurer() {
    Letter letter = new Letter(Messages.in(Language.NL), HEAD, LetterSettings.of(null, " ", null));

    assertThat(letter.text(LetterTemplate.in(Language.NL)).plain(List.of()))
        .startsWith("Huisartsenpraktijk De Linde\n")
        .contains("Vermeld dan het kenmerk\n01054321.20260521.033000.")
        .endsWith("\nZorginkoop\nZilveren Kruis\n");
  }
}
