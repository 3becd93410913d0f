package nl.zorgcontract.amend.report.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.report.Golden;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.request.index.RequestIndex;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;
import nl.zorgcontract.amend.table.RowWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionListTest {

  private static final String SHARED =
      "request_id,outcome,reason_codes,message,contract_id,agb_code,practice_name,agreement,action,"
          + "requested_start,start_date,submit_by,tariff_from,proposed_start,proposed_submit_by,"
          + "warnings,file,line";

  private interface Kind {
    DecisionList open(RowWriter rows, Messages messages) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void theWorkListHoldsTheAccepted(Language language) throws IOException {
    Golden.assertSame(
        "accepted_" + language + ".csv",
        written(DecisionListTest::workList, language, Samples.oneOfEachKind()));
  }

  @ParameterizedTest
  @EnumSource
  void theRejectionReportHoldsTheRejected(Language language) throws IOException {
    Golden.assertSame(
        "rejected_" + language + ".csv",
        written(DecisionList::rejected, language, Samples.oneOfEachKind()));
  }

  @ParameterizedTest
  @EnumSource
  void theReferredHaveWhoDecides(Language language) throws IOException {
    Golden.assertSame(
        "referred_" + language + ".csv",
        written(DecisionList::referred, language, Samples.oneOfEachKind()));
  }

  @Test
  void whatWasSentTwiceIsToldWithWhichOneCounts() throws IOException {
    assertThat(written(DecisionList::skipped, Language.EN, Samples.oneOfEachKind()))
        .isEqualTo(
            SHARED
                + "\nR-1,skipped,ALREADY_PROCESSED,\"Your request ‘R-1’ was sent in twice with the same"
                + " content. The first one (requests.csv, line 2) has been decided; this copy changes"
                + " nothing.\",ZK-2026-000123,01054321,Huisartsenpraktijk De Linde,POH-GGZ,start,"
                + "2026-04-01,,,,,,,requests.csv,5\n");
  }

  @Test
  void anEmptyRunLeavesTheHeaders() throws IOException {
    assertThat(written(DecisionListTest::workList, Language.EN, List.of()))
        .isEqualTo(SHARED + ",terms,ruling,to_do,replaced_by\n");
    assertThat(written(DecisionList::rejected, Language.NL, List.of())).isEqualTo(SHARED + "\n");
    assertThat(written(DecisionList::referred, Language.EN, List.of()))
        .isEqualTo(SHARED + ",referred_to\n");
    assertThat(written(DecisionList::skipped, Language.EN, List.of())).isEqualTo(SHARED + "\n");
  }

  @Test
  void aReasonCodeStandsOnce() throws IOException {
    Decision twice =
        Samples.timing(
            Samples.request("R-1", 2, "kwaliteit", Action.START),
            Samples.kwaliteit(),
            null,
            List.of(Samples.missed(), Samples.notInWindow(), Samples.missed()));

    assertThat(written(DecisionList::rejected, Language.EN, List.of(twice)))
        .contains("\nR-1,rejected,DEADLINE_MISSED|START_NOT_IN_WINDOW,");
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "=1+1>'=1+1",
        "+31>'+31",
        "-1>'-1",
        "@SUM>'@SUM",
        "a=1>a=1",
        "'=1>''=1",
        "a;b>a;b",
        "a,b>\"a,b\"",
        "a\"b>\"a\"\"b\""
      })
  void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String name, String cell) throws IOException {
    assertThat(written(DecisionList::rejected, Language.EN, List.of(named(name))))
        .contains(",C-1,01054321," + cell + ",kwaliteit,start,");
  }

  @ParameterizedTest
  @CsvSource({"'\tx','␉x'", "'\rx','␍x'", "'x\u001b[2J\u009by\u202e','x␛[2J\\u009by\\u202e'"})
  void whatATerminalWouldActOnIsMadeVisible(String name, String visible) throws IOException {
    String guard = name.startsWith("x") ? "" : "'";
    assertThat(written(DecisionList::rejected, Language.EN, List.of(named(name))))
        .contains(",01054321," + guard + visible + ",kwaliteit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DEFAULT  | ,C-1,01054321,7 linden,kwaliteit,start,2026-04-01,2026-04-01,,,,,,requests.csv,",
        "EXCEL_EN | ,C-1,'01054321,7 linden,kwaliteit,start,2026-04-01,2026-04-01,,,,,,requests.csv,",
        "EXCEL_NL | ;C-1;'01054321;7 linden;kwaliteit;start;1-4-2026;1-4-2026;;;;;;requests.csv;"
      })
  void theStyleSaysHowCellsAreWritten(CsvStyle style, String row) throws IOException {
    StringWriter out = new StringWriter();
    try (DecisionList list =
        DecisionList.rejected(CsvWriter.open(out, style), Messages.in(Language.EN))) {
      list.add(named("7 linden"));
    }

    boolean plain = style == CsvStyle.DEFAULT;
    assertThat(out.toString())
        .contains(row)
        .startsWith(plain ? "request_id" : "\uFEFFrequest_id")
        .endsWith(plain ? "\n" : "\r\n");
    assertThat(out.toString().replace("\r\n", "").contains("\n")).isEqualTo(plain);
  }

  private static DecisionList workList(RowWriter rows, Messages messages) throws IOException {
    return DecisionList.accepted(rows, messages, new WorkOrder(new RequestIndex()));
  }

  private static Decision named(String practiceName) {
    Decision late = Samples.late();
    return new Decision(
        late.request(),
        Outcome.REJECTED,
        new Subject("C-1", "01054321", practiceName, Samples.policy(), Samples.kwaliteit()),
        new DecisionDates(late.receivedOn(), late.startDate(), null, null, null),
        new Findings(late.reasons(), null, Set.of()),
        List.of());
  }

  private static String written(Kind kind, Language language, List<Decision> decisions)
      throws IOException {
    StringWriter out = new StringWriter();
    try (DecisionList list =
        kind.open(CsvWriter.open(out, CsvStyle.DEFAULT), Messages.in(language))) {
      for (Decision decision : decisions) {
        list.add(decision);
      }
    }
    return out.toString();
  }
}
