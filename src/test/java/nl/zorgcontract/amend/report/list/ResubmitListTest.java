package nl.zorgcontract.amend.report.list;

import static nl.zorgcontract.amend.report.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.form.ReadOptions;
import nl.zorgcontract.amend.request.form.RequestReader;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;
import org.junit.jupiter.api.Test;

class ResubmitListTest {

  private static final String FIELDS =
      "request_id,received_at,agb_code,contract_id,agreement,action,start_date,submitted_by,channel,";

  /** The practice agreed on this day. */
  private static final ReadOptions AGREED = ReadOptions.DEFAULT.withReceivedOn(day("2026-06-03"));

  @Test
  void aRequestRefusedOnTimingAloneStandsThereWithTheProposedStartAndNoReceipt()
      throws IOException {
    assertThat(written(Samples.oneOfEachKind()))
        .isEqualTo(
            FIELDS
                + "note\n"
                + "R-2,,01054321,ZK-2026-000123,Kwaliteit,start,2026-07-01,"
                + "practice,form,\n");
  }

  @Test
  void noneOfThemLeavesTheHeader() throws IOException {
    assertThat(written(List.of())).isEqualTo(FIELDS + "note\n");
    assertThat(written(List.of(Samples.accepted(), Samples.referred(), Samples.unreadable())))
        .isEqualTo(FIELDS + "note\n");
  }

  @Test
  void anotherReasonOrNoStartLeftKeepsARequestOut() throws IOException {
    AmendmentRequest request = Samples.request("R-1", 2, "kwaliteit", Action.START);
    StartOption proposal = new StartOption(day("2026-07-01"), day("2026-06-03"));
    Decision alsoReferred =
        Samples.timing(
            request, Samples.kwaliteit(), proposal, List.of(Samples.missed(), Samples.noWindow()));
    Decision noneLeft =
        Samples.timing(request, Samples.kwaliteit(), null, List.of(Samples.missed()));

    assertThat(written(List.of(alsoReferred, noneLeft))).isEqualTo(FIELDS + "note\n");
  }

  @Test
  void theTermsOfAllRequestsHaveColumnsAndTextsAreGuarded() throws IOException {
    Map<String, Value> hours = terms("hoursPerWeek", new Value.Number(new BigDecimal("8.50")));
    Map<String, Value> other = terms("hours_per_week", new Value.Text("9"));
    other.put("tool", new Value.Text("=cmd|' /C calc'!A0"));

    assertThat(
            written(
                List.of(late("+1", hours, "-\"note\"\nin two lines"), late("R-2", other, null))))
        .isEqualTo(
            FIELDS
                + "terms.hoursPerWeek,terms.tool,note\n"
                + "'+1,,01054321,ZK-2026-000123,poh-ggz,change,2026-07-01,"
                + "practice,form,8.5,,\"'-\"\"note\"\"\nin two lines\"\n"
                + "R-2,,01054321,ZK-2026-000123,poh-ggz,change,2026-07-01,"
                + "practice,form,9,'=cmd|' /C calc'!A0,\n");
  }

  @Test
  void theReaderReadsItBack() throws IOException {
    Map<String, Value> terms = terms("tool", new Value.Text("@tool, \"x\""));
    byte[] file = written(List.of(late("=1", terms, "-note"))).getBytes(StandardCharsets.UTF_8);

    try (RequestReader reader =
        RequestReader.open("resubmit.csv", new ByteArrayInputStream(file), AGREED)) {
      assertThat(reader.next())
          .isInstanceOfSatisfying(
              AmendmentRequest.class,
              read -> {
                assertThat(read.requestId()).isEqualTo("=1");
                assertThat(read.startDate()).isEqualTo(day("2026-07-01"));
                assertThat(read.terms()).isEqualTo(terms);
                assertThat(read.note()).isEqualTo("-note");
                assertThat(read.receivedAt()).isEqualTo(ReceivedAt.on(day("2026-06-03")));
              });
      assertThat(reader.next()).isNull();
      assertThat(reader.warnings()).isEmpty();
    }
  }

  @Test
  void aDutchSpreadsheetGetsDaysAndNumbersInItsForm() throws IOException {
    Map<String, Value> terms = terms("hours_per_week", new Value.Text("8.5"));
    terms.put("tool", new Value.Text("1-2"));
    String written = written(List.of(late("2026-01", terms, "007")), CsvStyle.EXCEL_NL);

    assertThat(written)
        .isEqualTo(
            "\uFEFFrequest_id;received_at;agb_code;contract_id;agreement;action;start_date;"
                + "submitted_by;channel;terms.hours_per_week;terms.tool;note\r\n"
                + "'2026-01;;'01054321;ZK-2026-000123;poh-ggz;change;"
                + "1-7-2026;practice;form;8,5;'1-2;'007\r\n");
    try (RequestReader reader =
        RequestReader.open(
            "resubmit.csv",
            new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)),
            AGREED)) {
      assertThat(reader.next())
          .isInstanceOfSatisfying(
              AmendmentRequest.class,
              read -> {
                assertThat(read.requestId()).isEqualTo("2026-01");
                assertThat(read.agbCode()).isEqualTo("01054321");
                assertThat(read.contract().agbPadded()).isFalse();
                assertThat(read.startDate()).isEqualTo(day("2026-07-01"));
                assertThat(read.terms().values())
                    .containsExactly(new Value.Text("8,5"), new Value.Text("1-2"));
                assertThat(read.note()).isEqualTo("007");
              });
    }
  }

  private static Map<String, Value> terms(String name, Value value) {
    Map<String, Value> terms = new LinkedHashMap<>();
    terms.put(name, value);
    return terms;
  }

  private static Decision late(String id, Map<String, Value> terms, String note) {
    return Samples.late(
        Samples.request(id, 2, "poh-ggz", Action.CHANGE, terms, note), Samples.pohGgz());
  }

  private static String written(List<Decision> decisions) throws IOException {
    return written(decisions, CsvStyle.DEFAULT);
  }

  private static String written(List<Decision> decisions, CsvStyle style) throws IOException {
    ResubmitList list = new ResubmitList();
    decisions.forEach(list::add);
    StringWriter out = new StringWriter();
    list.write(CsvWriter.open(out, style));
    return out.toString();
  }
}
