package nl.zorgcontract.amend.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.Golden;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.json.SummaryTest;
import nl.zorgcontract.amend.report.summary.ControlTotals;
import nl.zorgcontract.amend.report.summary.CountedAgreements;
import nl.zorgcontract.amend.report.summary.PracticeTally;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.SummaryCounter;
import nl.zorgcontract.amend.request.index.RequestIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

  private static final Pattern EMBEDDED =
      Pattern.compile("<(style|script)>(.*?)</\\1>", Pattern.DOTALL);

  @ParameterizedTest
  @EnumSource
  void thePageIsAsItWasReadAndFoundRight(Language language) throws IOException {
    String page = page(Samples.oneOfEachKind(), SummaryTest.summary(), language);

    Golden.assertSame(
        "report_" + language + ".html",
        EMBEDDED
            .matcher(page)
            .replaceAll("<$1>...</$1>")
            .replaceAll("sha256-[^&]{43}=", "sha256-..."));
  }

  @Test
  void onlyItsOwnStyleAndScriptMayRun() throws Exception {
    String page = page(List.of(), SummaryTest.empty(), Language.EN);

    Matcher embedded = EMBEDDED.matcher(page);
    int found = 0;
    while (embedded.find()) {
      found++;
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(embedded.group(2).getBytes(StandardCharsets.UTF_8));
      assertThat(page)
          .contains(
              embedded.group(1)
                  + "-src &#39;sha256-"
                  + Base64.getEncoder().encodeToString(sum)
                  + "&#39;");
    }
    assertThat(found).isEqualTo(2);
    assertThat(page).contains("content=\"default-src &#39;none&#39;;");
    assertThat(page).doesNotContain(" style=", " onclick=", "http://", "https://");
  }

  @Test
  void aRunWithoutRequestsHasNoChartsAndThreeEmptySections() throws IOException {
    String page = page(List.of(), SummaryTest.empty(), Language.EN);

    assertThat(page).doesNotContain("class=\"charts");
    assertThat(page.split("None in this run\\.", -1)).hasSize(4);
  }

  @ParameterizedTest(name = "{0} requests: {1} rows")
  @CsvSource({"999, 999, false", "1000, 1000, false", "1001, 1000, true", "12345, 1000, true"})
  void aTableEndsAtAThousandRows(int requests, int rows, boolean isCut) throws IOException {
    SummaryCounter counter = new SummaryCounter(List.of(), new CountedAgreements(List::of));
    HtmlReport report =
        new HtmlReport(
            Messages.in(Language.NL),
            new WorkOrder(new RequestIndex()),
            new PracticeTally(),
            new CountedAgreements(List::of));
    Decision decision = Samples.late();
    for (int i = 0; i < requests; i++) {
      counter.add(decision);
      report.add(decision);
    }
    StringWriter page = new StringWriter();
    report.write(page, summary(counter, requests));

    assertThat(page.toString().split("<tr class=\"more\" role=\"row\">", -1)).hasSize(rows + 1);
    assertThat(page.toString().contains("Hier staan de eerste 1.000 van")).isEqualTo(isCut);
    assertThat(page.toString().contains("<a href=\"rejected.csv\">rejected.csv</a></p>"))
        .isEqualTo(isCut);
  }

  @Test
  void theWorkOfTheDayStartsWithTheNearestStart() throws IOException {
    List<Decision> inOrderOfReceipt =
        List.of(
            starting("R-1", "2026-10-01"),
            starting("R-2", "2026-07-01"),
            starting("R-3", "2026-01-01"),
            starting("R-4", "2026-07-01"));

    String page = page(inOrderOfReceipt, SummaryTest.summary(), Language.EN);

    assertThat(page.substring(0, page.indexOf("class=\"charts")))
        .containsSubsequence(
            "Next to set before: 1\u00a0July\u00a02026, 117 days left (2).",
            "#accepted-3\"><bdi>R-3",
            "#accepted-2\"><bdi>R-2",
            "#accepted-4\"><bdi>R-4",
            "#accepted-1\"><bdi>R-1");
  }

  @Test
  void whatIsOverIsSaidOfEachOutcome() throws IOException {
    Decision late = starting("R-1", "2026-02-01");
    Decision rejected =
        new Decision(
            late.request(),
            Outcome.REJECTED,
            late.subject(),
            new DecisionDates(
                late.receivedOn(),
                late.startDate(),
                null,
                null,
                new StartOption(Samples.day("2026-04-01"), Samples.day("2026-03-04"))),
            new Findings(List.of(Samples.missed()), null, Set.of()),
            List.of());

    assertThat(page(List.of(late), SummaryTest.summary(), Language.EN))
        .contains("Start date already passed: 1.");
    assertThat(page(List.of(rejected), SummaryTest.summary(), Language.EN))
        .contains("Deadline already passed: 1.")
        .doesNotContain("Start date already passed");
  }

  /**
   * Until the day before its start a request can be decided in time; its start then is not past.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-03-07, false",
    "2026-03-06, true",
    "2026-03-05, true",
  })
  void aReferredRequestIsLateFromItsStartOn(String start, boolean isLate) throws IOException {
    Decision referred = Samples.referred();
    Decision decision =
        new Decision(
            referred.request(),
            referred.outcome(),
            referred.subject(),
            new DecisionDates(referred.receivedOn(), Samples.day(start), null, null, null),
            referred.findings(),
            List.of());

    String page = page(List.of(decision), SummaryTest.summary(), Language.EN);

    assertThat(page.contains("Too late to decide before the start date: 1.")).isEqualTo(isLate);
    assertThat(page).doesNotContain("Start date already passed");
    assertThat(page.contains("Last day to decide before the start date:")).isEqualTo(!isLate);
  }

  /** The letters do not tell it either: the insurer corrects its own record first. */
  @Test
  void anErrorOfTheInsurersOwnIsNotCountedAsToBeTold() throws IOException {
    Decision late = Samples.late();
    Decision own =
        Samples.timing(
            Samples.request("R-9", 9, "Kwaliteit", Action.START),
            Samples.kwaliteit(),
            late.proposal(),
            List.of(
                Samples.reason(
                    ReasonCode.RECEIVED_IN_FUTURE,
                    Outcome.REJECTED,
                    Message.of("reason.RECEIVED_IN_FUTURE")
                        .day("receivedOn", Samples.day("2026-03-07"))
                        .day("asOf", Samples.day("2026-03-06"))),
                Samples.missed()));

    String page = page(List.of(late, own), SummaryTest.summary(), Language.EN);

    assertThat(page)
        .contains("Tell practices<span class=\"figure\">1</span>")
        .contains("is to be corrected first: 1.")
        .doesNotContain("href=\"#rejected-2\"");
  }

  /** It is counted, shown and found under the agreement that it names, whatever else is wrong. */
  @Test
  void aRequestWithoutAContractCountsUnderItsAgreement() throws IOException {
    Decision without =
        new Decision(
            Samples.request("R-9", 9, "kwaliteit", Action.START),
            Outcome.REJECTED,
            new Subject("C-9", null, "", null, null),
            new DecisionDates(null, null, null, null, null),
            new Findings(
                List.of(
                    Samples.reason(
                        ReasonCode.CONTRACT_NOT_FOUND,
                        Outcome.REJECTED,
                        Message.of("reason.CONTRACT_NOT_FOUND.id").given("contract", "C-9"))),
                null,
                Set.of()),
            List.of());
    SummaryCounter counter =
        new SummaryCounter(List.of(), new CountedAgreements(() -> List.of(Samples.policy())));
    counter.add(without);

    assertThat(counter.counts().agreements()).containsOnlyKeys("kwaliteit");
    assertThat(page(List.of(without), SummaryTest.summary(), Language.EN))
        .contains("data-agreement=\"kwaliteit\"")
        .contains("<bdi>Kwaliteit</bdi>");
  }

  private static Decision starting(String id, String day) {
    Decision accepted = Samples.accepted();
    return new Decision(
        Samples.request(id, 2, "POH-GGZ", Action.START),
        accepted.outcome(),
        accepted.subject(),
        new DecisionDates(accepted.receivedOn(), Samples.day(day), null, null, null),
        accepted.findings(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({"EN, '12,345'", "NL, 12.345"})
  void thousandsAreApart(Language language, String written) throws IOException {
    assertThat(
            new ReportText(
                    Messages.in(language),
                    Samples.day("2026-03-06"),
                    new CountedAgreements(List::of))
                .count(12_345))
        .isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "&lt;b&gt;"})
  void whateverAFileHoldsStaysText(String value) throws IOException {
    Decision late =
        Samples.late(Samples.request(value, 3, value, Action.START), Samples.kwaliteit());
    Decision hostile =
        new Decision(
            late.request(),
            late.outcome(),
            new Subject(value, value, value, late.subject().policy(), null),
            new DecisionDates(
                late.receivedOn(), late.startDate(), late.submitBy(), null, late.proposal()),
            new Findings(late.reasons(), late.ruling(), late.notApplicable()),
            late.warnings());

    String page = page(List.of(hostile), SummaryTest.empty(), Language.EN);

    String body = EMBEDDED.matcher(page).replaceAll("");
    assertThat(body).doesNotContain(value);
    assertThat(body)
        .contains(
            "<bdi>"
                + value
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;"));
  }

  @Test
  void noTwoElementsShareAnId() throws IOException {
    String page = page(Samples.oneOfEachKind(), SummaryTest.summary(), Language.EN);

    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"")
            .matcher(EMBEDDED.matcher(page).replaceAll(""))
            .results()
            .map(id -> id.group(1))
            .toList();
    assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"AGB_CODE_PADDED, false", "FOLLOW_CHOICE_MISSING, true"})
  void aRowIsMarkedForWhatAPersonMustHeed(WarningCode code, boolean isMarked) throws IOException {
    Decision late = Samples.late();
    Decision warned =
        new Decision(
            late.request(),
            late.outcome(),
            late.subject(),
            late.dates(),
            late.findings(),
            List.of(new Warning(code, Message.of("warning." + code).given("agb", "01999101"))));

    assertThat(page(List.of(warned), SummaryTest.empty(), Language.EN).contains("badge warning"))
        .isEqualTo(isMarked);
  }

  @Test
  void aNameFromRightToLeftDoesNotTurnTheSentence() {
    Messages messages = Messages.in(Language.EN).onPage();
    Message message = Message.of("reason.CONTRACT_NOT_FOUND.id");

    assertThat(messages.text(message.given("contract", "\u05d0"))).contains("‘\u2068\u05d0\u2069’");
    assertThat(messages.text(message.given("contract", "Zuid-é"))).contains("‘Zuid-é’");
  }

  private static Summary summary(SummaryCounter counter, long requests) {
    Instant now = Instant.parse("2026-03-06T01:00:00Z");
    return new Summary(
        new Summary.RunDetails(now, now, Map.of(), "1.0.0", "17", null),
        new ControlTotals(requests, counter.outcomes(), 0, 0, 0),
        counter.counts(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String page(List<Decision> decisions, Summary summary, Language language)
      throws IOException {
    WorkOrder order = new WorkOrder(new RequestIndex());
    PracticeTally practices = new PracticeTally();
    HtmlReport report =
        new HtmlReport(
            Messages.in(language),
            order,
            practices,
            new CountedAgreements(() -> List.of(Samples.policy())));
    for (int i = 0; i < decisions.size(); i++) {
      order.add(i, decisions.get(i));
      practices.add(decisions.get(i));
      report.add(decisions.get(i));
      if (decisions.get(i).outcome() == Outcome.ACCEPTED) {
        report.addPortalWork(decisions.get(i));
      }
    }
    StringWriter page = new StringWriter();
    report.write(page, summary);
    return page.toString();
  }
}
