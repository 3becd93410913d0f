package nl.zorgcontract.amend.report;

import static nl.zorgcontract.amend.report.Samples.HALF_YEARLY;
import static nl.zorgcontract.amend.report.Samples.day;
import static nl.zorgcontract.amend.report.Samples.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.text.DecisionText;

/** One message of each key that a letter can hold, with the facts that the decider gives it. */
public final class SampleMessages {

  private static final LocalizedText KWALITEIT = LocalizedText.same("Kwaliteit");
  private static final LocalizedText POLICY = text("GP care 2026-2027", "Huisartsenzorg 2026-2027");
  private static final LocalizedText BUYER = text("the regional buyer", "de regio-inkoper");
  private static final LocalizedText RULE =
      text("the practice lies in the region", "de praktijk in de regio ligt");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private SampleMessages() {}

  public static List<Message> all() {
    return Stream.of(
            identity(),
            catalogue(),
            dates(),
            contract(),
            amendments(),
            terms(),
            rules(),
            others(),
            rulings(),
            expected())
        .flatMap(messages -> messages)
        .toList();
  }

  private static Stream<Message> identity() {
    return Stream.of(
        of("reason.ALREADY_PROCESSED.before").given("requestId", "R-1").given("contract", "ZK-1"),
        of("reason.ALREADY_PROCESSED.input")
            .given("requestId", "R-1")
            .word("file", "a.csv")
            .number("line", 2),
        of("reason.DUPLICATE_REQUEST.before").given("requestId", "R-1").given("contract", "ZK-1"),
        of("reason.DUPLICATE_REQUEST.input")
            .given("requestId", "R-1")
            .word("file", "a.csv")
            .number("line", 2),
        of("reason.CONTRACT_NOT_FOUND.id").given("contract", "ZK-1"),
        of("reason.CONTRACT_NOT_FOUND.practice").given("agb", "01054321"),
        of("reason.CONTRACT_NOT_FOUND.mismatch").given("contract", "ZK-1").given("agb", "01054321"),
        of("reason.CONTRACT_NOT_FOUND.hyphen")
            .nested("message", of("reason.CONTRACT_NOT_FOUND.id").given("contract", "ZK\u20111"))
            .word("code", "U+2011"),
        of("reason.CONTRACT_NOT_FOUND.newPractices")
            .nested("message", of("reason.CONTRACT_NOT_FOUND.practice").given("agb", "01054321"))
            .phrase("newPractices", text("New practices may apply.", "Nieuwe praktijken mogen.")),
        of("reason.CONTRACT_NOT_FOUND.several")
            .given("agb", "01054321")
            .with(
                "contracts",
                new Fact.Several(List.of(new Fact.Given("ZK-1"), new Fact.Given("ZK-2")))));
  }

  private static Stream<Message> catalogue() {
    return Stream.of(
        of("reason.UNKNOWN_AGREEMENT").given("agreement", "FTO 9").phrase("policy", POLICY),
        of("reason.UNKNOWN_AGREEMENT.nearest")
            .given("agreement", "Kwalitiet")
            .phrase("policy", POLICY)
            .phrase("nearest", KWALITEIT),
        agreement("reason.AGREEMENT_WITHDRAWN").phrase("why", Samples.withdrawn().whyWithdrawn()),
        of("reason.CHANNEL_NOT_ACCEPTED")
            .nested("channel", "channel.by.phone")
            .nested(
                "accepted",
                of("list.or")
                    .with("first", nested("channel.by.form", "channel.next.portal"))
                    .nested("last", "channel.by.email")),
        agreement("reason.SUBMITTER_NOT_ACCEPTED")
            .nested("submitter", "submitter.fto-group")
            .nested(
                "accepted",
                of("list.or")
                    .with("first", nested("submitter.practice"))
                    .nested("last", "submitter.regional-organisation")));
  }

  private static Message byAction(String key, String action) {
    return started(key)
        .nested("does", "window.does." + action)
        .with("window", new Fact.YearDays(HALF_YEARLY));
  }

  private static Stream<Message> dates() {
    return Stream.of(
        of("reason.RECEIVED_IN_FUTURE")
            .day("receivedOn", day("2026-03-05"))
            .day("asOf", day("2026-03-04")),
        agreement("reason.NO_WINDOW"),
        started("reason.START_NOT_IN_WINDOW").with("window", new Fact.YearDays(HALF_YEARLY)),
        started("reason.START_NOT_IN_WINDOW.refer").with("window", new Fact.YearDays(HALF_YEARLY)),
        started("reason.START_NOT_IN_WINDOW.onlyNext")
            .with("window", new Fact.YearDays(HALF_YEARLY)),
        started("reason.START_NOT_IN_WINDOW.onlyNext.refer")
            .with("window", new Fact.YearDays(HALF_YEARLY)),
        byAction("reason.START_NOT_IN_WINDOW.byAction", "start"),
        byAction("reason.START_NOT_IN_WINDOW.byAction.refer", "change"),
        byAction("reason.START_NOT_IN_WINDOW.onlyNext.byAction", "stop"),
        byAction("reason.START_NOT_IN_WINDOW.onlyNext.byAction.refer", "start"),
        Samples.retroactive().message(),
        Samples.missed().message(),
        new Message("reason.DEADLINE_MISSED.one", Samples.missed().message().facts())
            .with("window", new Fact.YearDays(Samples.NEW_YEAR)),
        of("reason.DEADLINE_MISSED.withdraw")
            .day("receivedOn", day("2026-06-04"))
            .day("startDate", day("2026-07-01"))
            .day("deadline", day("2026-06-03")),
        of("reason.OUTSIDE_CONTRACT_TERM")
            .day("startDate", day("2028-01-01"))
            .day("contractStart", day("2026-01-01"))
            .day("contractEnd", day("2027-12-31")),
        agreement("reason.OUTSIDE_CONTRACT_TERM.none")
            .day("contractStart", day("2026-01-01"))
            .day("contractEnd", day("2027-12-31"))
            .day("receivedOn", day("2027-11-30")),
        agreement("reason.OUTSIDE_CONTRACT_TERM.none.refer")
            .day("contractStart", day("2026-01-01"))
            .day("contractEnd", day("2027-12-31"))
            .day("receivedOn", day("2027-11-30")));
  }

  private static Stream<Message> contract() {
    return Stream.of(
        started("reason.ALREADY_AGREED").day("periodStart", day("2026-01-01")),
        planned("reason.ALREADY_AGREED.planned"),
        planned("reason.ALREADY_AGREED.move").given("amends", "R-1"),
        started("reason.NOT_AGREED"),
        started("reason.NOT_AGREED.stop"),
        planned("reason.NOT_AGREED.planned"),
        planned("reason.NOT_AGREED.move").given("amends", "R-1"),
        started("reason.NO_CHANGE"),
        agreement("reason.NO_CHANGE.noTerms"),
        agreement("reason.NO_CHANGE.nothingGiven")
            .with(
                "terms",
                new Fact.Several(
                    List.of(
                        new Fact.Phrase(text("hours per week", "uren per week")),
                        new Fact.Phrase(text("tool", "tool"))))),
        started("reason.NO_CHANGE.move"),
        agreement("reason.AMENDMENT_LIMIT").number("limit", 1));
  }

  private static Stream<Message> amendments() {
    return Stream.of(
        ofAmendment("NOT_FOUND"),
        of("reason.AMENDMENT_NOT_FOUND.hyphen")
            .nested("message", of("reason.AMENDMENT_NOT_FOUND").given("amends", "R\u20111"))
            .word("code", "U+2011"),
        ofAmendment("NOT_FOUND.start").day("startDate", day("2026-07-01")),
        ofAmendment("NOT_FOUND.withdrawal"),
        ofAmendment("NOT_FOUND.withdrawn").given("now", "R-2"),
        ofAmendment("NOT_FOUND.moved").given("now", "R-2"),
        ofAmendment("IN_FORCE")
            .day("startDate", day("2026-04-01"))
            .day("receivedOn", day("2026-04-01")),
        ofAmendment("SUPERSEDED").given("later", "R-2"),
        ofAmendment("SUPERSEDED.unknown"));
  }

  private static Message ofAmendment(String code) {
    return of("reason.AMENDMENT_" + code).given("amends", "R-1");
  }

  private static Message planned(String key) {
    return started(key).day("periodStart", day("2026-10-01"));
  }

  private static Stream<Message> terms() {
    return Stream.of(
        agreement("reason.TERM_UNKNOWN")
            .given("term", "hous")
            .words("known", List.of("hours", "tool")),
        agreement("reason.TERM_UNKNOWN.none").given("term", "hours"),
        of("reason.TERM_UNKNOWN.twice")
            .word("term", "hoursPerWeek")
            .phrase("label", text("hours per week", "uren per week"))
            .given("given", "uren per week"),
        of("reason.TERM_MISSING")
            .word("term", "hoursPerWeek")
            .phrase("label", text("hours per week", "uren per week"))
            .nested("expected", of("expected.decimal.above").number("above", 0)),
        of("reason.TERM_INVALID")
            .word("term", "hoursPerWeek")
            .phrase("label", text("hours per week", "uren per week"))
            .given("value", "veel")
            .nested("expected", of("expected.decimal.atLeast").number("minimum", HALF)),
        of("reason.TERM_INVALID.because")
            .word("term", "hoursPerWeek")
            .phrase("label", text("hours per week", "uren per week"))
            .given("value", "12 uur")
            .nested("problem", of("problem.number.unit"))
            .nested("expected", of("expected.decimal.atLeast").number("minimum", HALF)));
  }

  private static Stream<Message> rules() {
    return Stream.of(
        of("reason.REQUIREMENT_NOT_MET").phrase("rule", RULE),
        of("reason.REQUIREMENT_UNKNOWN").phrase("rule", RULE),
        agreement("reason.CONDITION_NOT_MET").phrase("rule", RULE),
        agreement("reason.CONDITION_UNKNOWN").phrase("rule", RULE),
        of("reason.REQUIREMENT_UNKNOWN.reject").phrase("rule", RULE),
        agreement("reason.CONDITION_UNKNOWN.reject").phrase("rule", RULE));
  }

  private static Stream<Message> others() {
    return Stream.of(
        of("referral.to").phrase("referredTo", BUYER),
        of("proposal.first").day("startDate", day("2026-07-01")).day("submitBy", day("2026-06-03")),
        of("proposal.noDeadline").day("startDate", day("2026-07-01")),
        of("proposal.none"),
        started("accepted.start"),
        started("accepted.change"),
        started("accepted.stop").day("lastDay", day("2026-06-30")),
        started("accepted.stop.never"),
        started("accepted.withdraw").given("amends", "R-1"),
        started("accepted.move").given("amends", "R-1").day("movedFrom", day("2026-01-01")),
        started("accepted.move.never").given("amends", "R-1").day("movedFrom", day("2026-01-01")),
        of("accepted.tariff").day("tariffFrom", day("2026-07-01")),
        of("warning.AGB_CODE_PADDED").given("agb", "01054321"),
        of("warning.TERMS_IGNORED"),
        of("warning.TERMS_IGNORED.withdraw"),
        of("warning.TERMS_IGNORED.move"),
        of("warning.REPLACES_AMENDMENT")
            .with(
                "requests",
                new Fact.Several(List.of(new Fact.Given("R-1"), new Fact.Given("R-2")))),
        of("warning.FOLLOW_CHOICE_MISSING"),
        of("warning.FOLLOW_CHOICE_MISSING.unknown"),
        of("warning.REQUIREMENT_NOT_MET").phrase("rule", RULE),
        of("warning.REQUIREMENT_UNKNOWN").phrase("rule", RULE),
        agreement("warning.CONDITION_NOT_MET").phrase("rule", RULE),
        agreement("warning.CONDITION_UNKNOWN").phrase("rule", RULE),
        of("warning.RULING_NOT_ENOUGH")
            .word("by", "J. de Vries")
            .day("on", day("2026-03-06"))
            .with(
                "standing",
                new Fact.Several(
                    Stream.of("notNamed", "notAllowed", "needsStart", "never")
                        .map(why -> of("ruling.stands." + why).nested("reason", "code.NO_WINDOW"))
                        .map(why -> (Fact) new Fact.Nested(why))
                        .toList())),
        of("warning.RULING_NOT_YET").given("requestId", "R-9").day("asOf", day("2026-03-06")),
        of("warning.RULING_OTHER_REQUEST").given("requestId", "R-9").day("asOf", day("2026-03-06")),
        of("warning.RULING_UNUSED").given("requestId", "R-9"));
  }

  private static Stream<Message> rulings() {
    return Stream.concat(
        Stream.of(
            of("reason.REFUSED").word("explanation", "Past niet bij de afspraken in de regio."),
            of("ruling.explanation").word("explanation", "Eenmalig, vanwege de verhuizing."),
            DecisionText.granted(Samples.accepted().ruling())),
        Stream.of("granted", "refused", "notEnough")
            .map(
                key -> of("ruling." + key).word("by", "J. de Vries").day("on", day("2026-03-06"))));
  }

  private static Stream<Message> expected() {
    Stream<Message> numbers =
        Stream.of("expected.integer", "expected.decimal")
            .flatMap(
                key ->
                    Stream.of(
                        of(key),
                        of(key + ".atLeast").number("minimum", 4),
                        of(key + ".atMost").number("maximum", 12),
                        of(key + ".between").number("minimum", HALF).number("maximum", 12),
                        of(key + ".above").number("above", 0),
                        of(key + ".aboveUpTo").number("above", 0).number("maximum", 12)));
    Stream<Message> rest =
        Stream.of(
            of("expected.text"),
            of("expected.boolean"),
            of("expected.choice").words("choices", List.of("NPA", "DEKRA")),
            of("expected.choices").words("choices", List.of("NPA", "DEKRA")));
    return Stream.concat(numbers, rest);
  }

  private static Message of(String key) {
    return Message.of(key);
  }

  private static Message agreement(String key) {
    return Message.of(key).phrase("agreement", KWALITEIT);
  }

  private static Message started(String key) {
    return agreement(key).day("startDate", day("2026-04-01"));
  }

  private static Fact nested(String... keys) {
    return new Fact.Several(
        Stream.of(keys).map(key -> (Fact) new Fact.Nested(Message.of(key))).toList());
  }
}
