package nl.zorgcontract.amend.report.json;

import static nl.zorgcontract.amend.report.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.FullDisk;
import nl.zorgcontract.amend.report.Golden;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.report.Schemas;
import nl.zorgcontract.amend.report.summary.ControlTotals;
import nl.zorgcontract.amend.report.summary.CountedAgreements;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.SummaryCounter;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.report.summary.Waiting;
import nl.zorgcontract.amend.report.summary.Waiting.WaitingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

public class SummaryTest {

  public static Summary summary() {
    SummaryCounter counter =
        new SummaryCounter(List.of("empty.csv", "requests.csv"), new CountedAgreements(List::of));
    Samples.oneOfEachKind().forEach(counter::add);
    counter.addPortalWork();
    Map<String, Value> options = new LinkedHashMap<>();
    options.put("asOf", new Value.Text("2026-03-06"));
    options.put("policy", new Value.Choices(List.of("a.json", "b.json")));
    options.put("strict", new Value.Flag(false));
    return new Summary(
        new Summary.RunDetails(
            Instant.parse("2026-03-06T01:00:00Z"),
            Instant.parse("2026-03-06T01:00:01.234567Z"),
            options,
            "1.0.0",
            "17.0.15",
            waiting()),
        new ControlTotals(5, counter.outcomes(), 3, 3, 1),
        counter.counts(),
        List.of(new FileSum("requests.csv", 512, "0a".repeat(32))),
        List.of(new FileSum("insurer-2026-2027", 4096, "1b".repeat(32))),
        List.of(new FileSum("decisions.ndjson", 0, "2c".repeat(32))),
        List.of(
            new Summary.RunWarning(
                "RULING_UNUSED",
                Message.of("warning.RULING_UNUSED").given("requestId", "R-9"),
                "rulings.csv"),
            new Summary.RunWarning("TERMS_IGNORED", Message.of("warning.TERMS_IGNORED"), null)));
  }

  private static Waiting waiting() {
    return new Waiting(
        day("2026-03-06"),
        List.of(
            new WaitingKind(TodoKind.REFERRED, 2, day("2026-02-20")),
            new WaitingKind(TodoKind.ACCEPTED, 3, day("2026-03-06"))),
        null);
  }

  public static Summary empty() {
    SummaryCounter counter = new SummaryCounter(List.of(), new CountedAgreements(List::of));
    Instant now = Instant.parse("2026-03-06T01:00:00Z");
    return new Summary(
        new Summary.RunDetails(now, now, Map.of(), "1.0.0", "17", null),
        new ControlTotals(0, counter.outcomes(), 0, 0, 0),
        counter.counts(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void decisionsAreCountedByReasonAgreementAndFile() {
    Summary.Counts counts = summary().counts();

    assertThat(counts.reasons())
        .containsExactly(
            entry(ReasonCode.MALFORMED_FIELD, 1L),
            entry(ReasonCode.ALREADY_PROCESSED, 1L),
            entry(ReasonCode.NO_WINDOW, 1L),
            entry(ReasonCode.START_NOT_IN_WINDOW, 1L),
            entry(ReasonCode.DEADLINE_MISSED, 1L));
    assertThat(counts.agreements())
        .containsExactly(
            entry("(unknown)", new OutcomeCounts(0, 1, 0, 1)),
            entry("kwaliteit", new OutcomeCounts(0, 1, 0, 0)),
            entry("maatwerkafspraak", new OutcomeCounts(0, 0, 1, 0)),
            entry("poh-ggz", new OutcomeCounts(1, 0, 0, 0)));
    assertThat(counts.files())
        .containsExactly(
            entry("empty.csv", OutcomeCounts.NONE),
            entry("requests.csv", new OutcomeCounts(1, 2, 1, 1)));
    assertThat(summary().totals().outcomes().total()).isEqualTo(5);
  }

  @Test
  void aRequestWithOneReasonTwiceCountsOnce() {
    SummaryCounter counter = new SummaryCounter(List.of(), new CountedAgreements(List::of));
    counter.add(
        Samples.timing(
            Samples.request("R-1", 2, "kwaliteit", Action.START),
            Samples.kwaliteit(),
            null,
            List.of(Samples.missed(), Samples.missed())));

    assertThat(counter.counts().reasons()).containsExactly(entry(ReasonCode.DEADLINE_MISSED, 1L));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_OBJECTION")
  void anOutcomeIsCountedUnderItsName(Outcome outcome) {
    SummaryCounter counter = new SummaryCounter(List.of(), new CountedAgreements(List::of));
    counter.add(
        switch (outcome) {
          case ACCEPTED -> Samples.accepted();
          case REJECTED -> Samples.late();
          case REFERRED -> Samples.referred();
          case SKIPPED -> Samples.skipped();
          case NO_OBJECTION -> throw new IllegalArgumentException("No run has it");
        });

    assertThat(counter.outcomes().of(outcome)).isEqualTo(1);
    assertThat(counter.outcomes().total()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 3 | 3 | 1 | Control totals: 4 requests read, but 5 decided",
        "6 | 3 | 3 | 1 | Control totals: 6 requests read, but 5 decided",
        "5 | 3 | 2 | 1 | Control totals: 3 contracts read, but 2 written",
        "5 | 3 | 4 | 1 | Control totals: 3 contracts read, but 4 written",
        "5 | 3 | 3 | 2 | Control totals: 2 contracts amended, of 3, by 1 accepted requests",
        "5 | 0 | 0 | 1 | Control totals: 1 contracts amended, of 0, by 1 accepted requests"
      })
  void totalsThatDoNotAddUpFailTheRun(long read, long in, long out, long amended, String message) {
    OutcomeCounts outcomes = new OutcomeCounts(1, 2, 1, 1);

    assertThatIllegalStateException()
        .isThrownBy(() -> new ControlTotals(read, outcomes, in, out, amended))
        .withMessage(message);
  }

  @ParameterizedTest
  @EnumSource
  void theSummaryIsOfTheAgreedForm(Language language) throws IOException {
    String json = written(summary(), language);

    Golden.assertSame("summary_" + language + ".json", json);
    Schemas.assertValid("summary", json);
  }

  @Test
  void anEmptyRunHasASummaryToo() throws IOException {
    String json = written(empty(), Language.EN);

    Golden.assertSame("summary_empty.json", json);
    Schemas.assertValid("summary", json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"requestsRead\" : 5 > \"requestsRead\" : -5",
        "\"skipped\" : 1 > \"skiped\" : 1",
        "0a0a > zz",
        "\"DEADLINE_MISSED\" > \"late\"",
        "2026-03-06T01:00:00Z > yesterday",
        "\"warnings\" > \"remarks\""
      })
  void theSchemaRefusesWhatIsNoSummary(String change) throws IOException {
    String json = written(summary(), Language.EN);
    String[] fromTo = change.split(" > ", 2);
    assertThat(json).contains(fromTo[0]);

    assertThat(Schemas.errors("summary", json.replace(fromTo[0], fromTo[1]))).isNotEmpty();
  }

  @Test
  void aFullDiskIsTroubleWithFilesNotADefect() {
    assertThatThrownBy(() -> SummaryJson.write(new FullDisk(), summary(), Messages.in(Language.EN)))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage(FullDisk.MESSAGE);
  }

  private static String written(Summary summary, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SummaryJson.write(out, summary, Messages.in(language));
    return out.toString(StandardCharsets.UTF_8);
  }
}
