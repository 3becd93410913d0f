package nl.zorgcontract.amend.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.AgreementName;
import nl.zorgcontract.amend.policy.AgreementRules;
import nl.zorgcontract.amend.policy.Catalogue;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Deadline;
import nl.zorgcontract.amend.policy.Guidance;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.PolicyHead;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.RequestRules;
import nl.zorgcontract.amend.policy.Senders;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.TariffStart;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.Condition;
import nl.zorgcontract.amend.policy.rule.Rule;
import nl.zorgcontract.amend.policy.rule.Severity;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import nl.zorgcontract.amend.request.UnreadableRequest;

/** Decisions as reports meet them, one of every kind. */
public final class Samples {

  static final String SOURCE = "Insurer, Contract: 'May I amend it?'";
  static final List<MonthDay> HALF_YEARLY = List.of(MonthDay.of(1, 1), MonthDay.of(7, 1));
  static final List<MonthDay> NEW_YEAR = List.of(MonthDay.of(1, 1));
  public static final List<MonthDay> QUARTERLY =
      List.of(MonthDay.of(1, 1), MonthDay.of(4, 1), MonthDay.of(7, 1), MonthDay.of(10, 1));

  private Samples() {}

  public static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static final Policy.Sourced<Set<Channel>> CHANNELS =
      new Policy.Sourced<>(Set.of(Channel.FORM, Channel.PORTAL), SOURCE);

  private static final Guidance.FollowUp FOLLOW_UP =
      new Guidance.FollowUp(
          text("the regional buyer", "de regio-inkoper"),
          text("Reopen the questionnaire in the portal.", "Zet de vragenlijst opnieuw open."));

  public static LocalizedText text(String en, String nl) {
    return new LocalizedText(en, nl);
  }

  public static Agreement pohGgz() {
    TermDefinition hours =
        new TermDefinition(
            "hoursPerWeek",
            text("hours per week", "uren per week"),
            TermDefinition.Type.DECIMAL,
            true,
            new TermDefinition.NumberLimits(null, BigDecimal.ZERO, null),
            List.of());
    return agreement(
        "poh-ggz", "POH-GGZ", QUARTERLY, new Deadline.Before(4, ChronoUnit.WEEKS), List.of(hours));
  }

  public static Agreement kwaliteit() {
    return agreement(
        "kwaliteit", "Kwaliteit", HALF_YEARLY, new Deadline.Before(1, ChronoUnit.DAYS), List.of());
  }

  public static Agreement bespoke() {
    return new Agreement(
        new AgreementName(
            "maatwerkafspraak", text("Bespoke agreement", "Maatwerkafspraak"), List.of()),
        timings(null, null),
        new Senders(Set.of(Submitter.REGIONAL_ORGANISATION), CHANNELS),
        List.of(),
        new AgreementRules(
            null,
            List.of(
                rule(
                    new Condition.IsEqual("practice.region", new Value.Text("Midden")),
                    text("the practice lies in the region", "de praktijk in de regio ligt"))),
            false,
            1,
            true),
        FOLLOW_UP,
        SOURCE);
  }

  private static Rule rule(Condition condition, LocalizedText text) {
    return new Rule(condition, Severity.REJECT, Severity.REFER, text, SOURCE);
  }

  public static Agreement withdrawn() {
    return new Agreement(
        new AgreementName("avondspreekuur", text("Evening surgery", "Avondspreekuur"), List.of()),
        timings(null, null),
        new Senders(Set.of(Submitter.values()), CHANNELS),
        List.of(),
        new AgreementRules(
            text(
                "Digital triage took its place.",
                "Digitale triage is ervoor in de plaats gekomen."),
            List.of(),
            false,
            null,
            true),
        FOLLOW_UP,
        SOURCE);
  }

  /** The same window and deadline for every action. */
  public static Map<Action, ActionTiming> timings(ChangeWindow window, Deadline deadline) {
    ActionTiming timing =
        new ActionTiming(window, deadline == null ? null : new Policy.Sourced<>(deadline, SOURCE));
    return Map.of(Action.START, timing, Action.CHANGE, timing, Action.STOP, timing);
  }

  private static Agreement agreement(
      String code,
      String name,
      List<MonthDay> starts,
      Deadline deadline,
      List<TermDefinition> terms) {
    return new Agreement(
        new AgreementName(code, LocalizedText.same(name), List.of()),
        timings(
            new ChangeWindow("window", text("window", "moment"), starts, false, SOURCE), deadline),
        new Senders(Set.of(Submitter.values()), CHANNELS),
        terms,
        new AgreementRules(null, List.of(), false, null, true),
        FOLLOW_UP,
        SOURCE);
  }

  public static Policy policy() {
    ApprovedList.Approval tool =
        new ApprovedList.Approval("SmartConsult", List.of("DigiDok"), day("2025-07-01"), null);
    return new Policy(
        new PolicyHead(
            "insurer-2026-2027",
            text("GP care 2026-2027", "Huisartsenzorg 2026-2027"),
            "De Verzekeraar",
            new DateRange(day("2026-01-01"), day("2027-12-31")),
            ZoneId.of("Europe/Amsterdam")),
        new RequestRules(
            CHANNELS,
            false,
            false,
            new Policy.Sourced<>(Set.of(ReasonCode.RETROACTIVE), SOURCE),
            new Policy.Sourced<>(true, SOURCE),
            TariffStart.NEXT_QUARTER,
            List.of(
                rule(
                    new Condition.IsEqual("practice.big", new Value.Flag(true)),
                    text(
                        "a GP is in the BIG register", "een huisarts in het BIG-register staat")))),
        new Guidance(
            FOLLOW_UP,
            null,
            List.of(
                new Guidance.Milestone(
                    MonthDay.of(4, 1),
                    text("The policy appears.", "Het beleid verschijnt."),
                    SOURCE))),
        new Catalogue(List.of(pohGgz(), kwaliteit(), bespoke(), withdrawn())),
        Map.of(
            "digital-triage-tools",
            new ApprovedList("digital-triage-tools", List.of(tool), SOURCE)),
        null,
        List.of());
  }

  public static Subject subject(Agreement agreement) {
    return new Subject(
        "ZK-2026-000123", "01054321", "Huisartsenpraktijk De Linde", policy(), agreement);
  }

  public static AmendmentRequest request(String id, int line, String agreement, Action action) {
    return request(id, line, agreement, action, Map.of(), null);
  }

  public static AmendmentRequest request(
      String id, int line, String agreement, Action action, Map<String, Value> terms, String note) {
    return new AmendmentRequest(
        new Origin("requests.csv", line),
        id,
        new NamedContract("01054321", false, "ZK-2026-000123"),
        new AskedChange(agreement, action, null, day("2026-04-01")),
        terms,
        new Submission(
            ReceivedAt.at(Instant.parse("2026-03-04T23:30:00Z")), Submitter.PRACTICE, Channel.FORM),
        note);
  }

  public static Decision accepted() {
    Map<String, Value> terms = new LinkedHashMap<>();
    terms.put("hoursPerWeek", new Value.Number(new BigDecimal("8.50")));
    terms.put("remark", new Value.Text("=1+1"));
    return new Decision(
        request("R-1", 2, "POH-GGZ", Action.START, terms, null),
        Outcome.ACCEPTED,
        subject(pohGgz()),
        new DecisionDates(
            day("2026-03-05"), day("2026-04-01"), day("2026-03-04"), day("2026-07-01"), null),
        new Findings(
            List.of(),
            new AppliedRuling("J. de Vries", day("2026-03-06"), List.of("RETROACTIVE"), null),
            EnumSet.of(ReasonCode.NOT_AGREED, ReasonCode.NO_CHANGE)),
        List.of(
            new Warning(
                WarningCode.AGB_CODE_PADDED,
                Message.of("warning.AGB_CODE_PADDED").given("agb", "01054321")),
            new Warning(
                WarningCode.FOLLOW_CHOICE_MISSING, Message.of("warning.FOLLOW_CHOICE_MISSING"))));
  }

  /** Refused on timing alone, with a proposal. */
  public static Decision late() {
    return late(request("R-2", 3, "Kwaliteit", Action.START), kwaliteit());
  }

  public static Decision late(AmendmentRequest request, Agreement agreement) {
    return timing(
        request,
        agreement,
        new StartOption(day("2026-07-01"), day("2026-06-03")),
        List.of(notInWindow(), missed()));
  }

  public static Decision timing(
      AmendmentRequest request, Agreement agreement, StartOption proposal, List<Reason> reasons) {
    return new Decision(
        request,
        reasons.get(0).outcome(),
        subject(agreement),
        new DecisionDates(day("2026-03-05"), day("2026-04-01"), day("2026-03-04"), null, proposal),
        new Findings(reasons, null, Set.of()),
        List.of());
  }

  public static Reason notInWindow() {
    return reason(
        ReasonCode.START_NOT_IN_WINDOW,
        Outcome.REJECTED,
        Message.of("reason.START_NOT_IN_WINDOW")
            .phrase("agreement", LocalizedText.same("Kwaliteit"))
            .day("startDate", day("2026-04-01"))
            .with("window", new Fact.YearDays(HALF_YEARLY)));
  }

  public static Reason missed() {
    return reason(
        ReasonCode.DEADLINE_MISSED,
        Outcome.REJECTED,
        Message.of("reason.DEADLINE_MISSED")
            .day("receivedOn", day("2026-03-05"))
            .day("startDate", day("2026-04-01"))
            .day("deadline", day("2026-03-04"))
            .with("window", new Fact.YearDays(HALF_YEARLY)));
  }

  public static Reason retroactive() {
    return reason(
        ReasonCode.RETROACTIVE,
        Outcome.REFERRED,
        Message.of("reason.RETROACTIVE")
            .day("startDate", day("2026-02-01"))
            .day("receivedOn", day("2026-03-05")));
  }

  public static Reason noWindow() {
    return reason(
        ReasonCode.NO_WINDOW,
        Outcome.REFERRED,
        Message.of("reason.NO_WINDOW").phrase("agreement", bespoke().name()));
  }

  public static Reason reason(ReasonCode code, Outcome outcome, Message message) {
    return new Reason(code, outcome, message, SOURCE);
  }

  public static Decision referred() {
    return new Decision(
        request("R-3", 4, "maatwerkafspraak", Action.CHANGE),
        Outcome.REFERRED,
        subject(bespoke()),
        new DecisionDates(day("2026-03-05"), day("2026-04-01"), null, null, null),
        new Findings(List.of(noWindow()), null, Set.of()),
        List.of());
  }

  public static Decision skipped() {
    return new Decision(
        request("R-1", 5, "POH-GGZ", Action.START),
        Outcome.SKIPPED,
        new Subject("ZK-2026-000123", "01054321", "Huisartsenpraktijk De Linde", null, null),
        new DecisionDates(day("2026-03-05"), null, null, null, null),
        new Findings(
            List.of(
                new Reason(
                    ReasonCode.ALREADY_PROCESSED,
                    Outcome.SKIPPED,
                    Message.of("reason.ALREADY_PROCESSED.input")
                        .given("requestId", "R-1")
                        .word("file", "requests.csv")
                        .number("line", 2),
                    null)),
            null,
            EnumSet.range(ReasonCode.CHANNEL_NOT_ACCEPTED, ReasonCode.CONDITION_UNKNOWN)),
        List.of());
  }

  /**
   * Unreadable; nothing but its place is known. The message stands in for one of the request
   * reader.
   */
  public static Decision unreadable() {
    Message message = Message.of("reason.CONTRACT_NOT_FOUND.practice").given("agb", "=1\u001b[31m");
    return new Decision(
        new UnreadableRequest(
            new Origin("requests.csv", 6),
            null,
            new NamedContract(null, false, null),
            new AskedChange(null, null, null, null),
            List.of(),
            List.of(message)),
        Outcome.REJECTED,
        new Subject(null, null, "", null, null),
        new DecisionDates(null, null, null, null, null),
        new Findings(
            List.of(new Reason(ReasonCode.MALFORMED_FIELD, Outcome.REJECTED, message, null)),
            null,
            EnumSet.range(ReasonCode.ALREADY_PROCESSED, ReasonCode.CONDITION_UNKNOWN)),
        List.of());
  }

  public static List<Decision> oneOfEachKind() {
    return List.of(accepted(), late(), referred(), skipped(), unreadable());
  }
}
