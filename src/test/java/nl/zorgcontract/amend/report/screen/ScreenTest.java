package nl.zorgcontract.amend.report.screen;

import static nl.zorgcontract.amend.report.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.Practice;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.overview.KnownContract;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.Golden;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.report.json.SummaryTest;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenColumn;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.report.text.WordWrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenTest {

  private static final String EMOJI = "\ud83d\ude00";

  /** Something that prints on a screen. */
  private interface Print {
    void on(Screen screen, Appendable out) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void decisionsAreListedWithTheirReasonsSourcesAndWarnings(Language language) throws IOException {
    Golden.assertSame("validate_" + language + ".txt", printed(language, ScreenTest::decisions));
  }

  @ParameterizedTest
  @EnumSource
  void aRunIsSummedUp(Language language) throws IOException {
    Golden.assertSame(
        "run_" + language + ".txt",
        printed(
            language,
            (screen, out) -> new RunScreen(screen).print(out, SummaryTest.summary(), "out/2026")));
  }

  @Test
  void anEmptyRunIsSummedUpToo() throws IOException {
    assertThat(
            printed(
                Language.EN,
                (screen, out) -> new RunScreen(screen).print(out, SummaryTest.empty(), null)))
        .isEqualTo(
            """
            Outcome   Requests
            accepted         0
            rejected         0
            referred         0
            skipped          0
            Total            0

            Contracts amended: 0 of 0
            """);
  }

  @ParameterizedTest
  @EnumSource
  void policiesAreListedAndShown(Language language) throws IOException {
    Golden.assertSame(
        "policy_" + language + ".txt",
        printed(
            language,
            (screen, out) -> {
              new PolicyListScreen(screen).print(out, List.of(Samples.policy()));
              out.append("---\n");
              new PolicyScreen(screen).print(out, Samples.policy());
            }));
  }

  @ParameterizedTest
  @EnumSource
  void aContractIsShownOnADay(Language language) throws IOException {
    Golden.assertSame(
        "contract_" + language + ".txt",
        printed(
            language,
            (screen, out) ->
                new ContractScreen(screen, texts(screen), day("2026-06-30"))
                    .print(out, List.of(KnownContract.now(contract())))));
  }

  @Test
  void anOutcomeHasItsColour() throws IOException {
    StringBuilder out = new StringBuilder();
    decisions(new Screen(TerminalStyle.ANSI, 80, Messages.in(Language.EN)), out);

    assertThat(out.toString())
        .startsWith("\u001b[1mRequest\u001b[0m         \u001b[1mOutcome\u001b[0m   \u001b[1mStart")
        .contains("R-1             \u001b[32maccepted\u001b[0m  2026-04-01")
        .contains(
            "\u001b[31mrejected\u001b[0m",
            "\u001b[33mreferred\u001b[0m",
            "\u001b[36mskipped\u001b[0m");
    assertThat(out.toString().replaceAll("\u001b\\[[0-9]+m", ""))
        .isEqualTo(printed(Language.EN, ScreenTest::decisions));
  }

  @Test
  void columnsAreAlignedByCharactersAndNothingTrails() throws IOException {
    ScreenTable table =
        table(80, new ScreenColumn("Name", Align.LEFT), new ScreenColumn("Count", Align.RIGHT))
            .row("a", "1")
            .row(EMOJI + "é", "1000000")
            .row("", "");

    assertThat(text(table))
        .isEqualTo(
            """
            Name    Count
            a           1
            %sé    1000000

            """
                .formatted(EMOJI));
  }

  @Test
  void onlyAWrappedColumnIsBroken() throws IOException {
    ScreenTable table =
        table(40, new ScreenColumn("Id", Align.LEFT), new ScreenColumn("Text", Align.WRAPPED))
            .row("a-long-id", "one two three four five six seven")
            .row("b", "a/word/that/is/longer/than/the/column and more");

    assertThat(text(table))
        .isEqualTo(
            """
            Id         Text
            a-long-id  one two three four five six
                       seven
            b          a/word/that/is/longer/than/the/column
                       and more
            """);
  }

  @Test
  void aNarrowTerminalBreaksNoIdAndNoNumber() throws IOException {
    ScreenTable table =
        table(5, new ScreenColumn("Id", Align.LEFT), new ScreenColumn("N", Align.RIGHT));

    assertThat(text(table.row("ZK-2026-000123", "1234567890")))
        .isEqualTo("Id  ZK-2026-000123\nN   1234567890\n");
  }

  @Test
  void withoutHeadingsThereIsNoHeadingLine() throws IOException {
    assertThat(
            text(
                table(80, new ScreenColumn("", Align.LEFT), new ScreenColumn("", Align.LEFT))
                    .row("a", "b")))
        .isEqualTo("a  b\n");
  }

  @Test
  void detailsAreIndentedAndWrapped() throws IOException {
    ScreenTable table =
        table(30, new ScreenColumn("Id", Align.LEFT))
            .row("R-1")
            .paint(0, Outcome.REJECTED)
            .under(List.of("one two three four five six", "x"));

    assertThat(text(table))
        .isEqualTo(
            """
            Id
            R-1
                one two three four five
                six
                x
            """);
  }

  @Test
  void nothingFromAFileActsOnTheTerminal() throws IOException {
    ScreenTable table =
        table(80, new ScreenColumn("Id", Align.LEFT))
            .row("a\u001b[2J\nb\u202e")
            .under(List.of("c\r\u009bd"));

    assertThat(text(table)).isEqualTo("Id\na␛[2J␊b\\u202e\n    c␍\\u009bd\n");
  }

  @Test
  void aRowHasACellForEachColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(80, new ScreenColumn("Id", Align.LEFT)).row("a", "b"))
        .withMessage("2 cells in 1 columns");
  }

  @ParameterizedTest
  @CsvSource({
    "12, one two three, one two|three",
    "13, one two three, one two three",
    "3, one two three, one|two|three",
    "1, one two, one|two",
    "9, one  two  three, one two|three",
    "5, '', ''"
  })
  void aTextIsBrokenAtItsSpaces(int width, String text, String lines) {
    assertThat(String.join("|", WordWrap.lines(text, width))).isEqualTo(lines);
  }

  private static void decisions(Screen screen, Appendable out) throws IOException {
    new DecisionScreen(screen).print(out, Samples.oneOfEachKind());
  }

  private static String printed(Language language, Print print) throws IOException {
    StringBuilder out = new StringBuilder();
    print.on(new Screen(TerminalStyle.NONE, 80, Messages.in(language)), out);
    return out.toString();
  }

  private static ScreenTable table(int width, ScreenColumn... columns) {
    return new ScreenTable(TerminalStyle.NONE, width, List.of(columns));
  }

  private static String text(ScreenTable table) throws IOException {
    StringBuilder out = new StringBuilder();
    table.print(out);
    return out.toString();
  }

  private static AgreementTexts texts(Screen screen) {
    return new AgreementTexts(
        id -> Optional.of(Samples.policy()).filter(policy -> policy.id().equals(id)),
        screen.messages());
  }

  private static Contract contract() {
    Map<String, Value> hours = Map.of("hoursPerWeek", new Value.Number(new BigDecimal("12.0")));
    return new Contract(
        new ContractHead(
            "ZK-2026-000123", "insurer-2026-2027", "01054321", Samples.policy().term()),
        new Practice("De Linde \u001b[31m", null, Map.of("patients", Value.Number.of(2350))),
        List.of(
            new AgreementPeriod("poh-ggz", day("2026-01-01"), day("2026-06-30"), hours, "R-1", 0),
            new AgreementPeriod("poh-ggz", day("2026-07-01"), null, hours, null, 1)),
        List.of(
            new Amendment(
                new RequestedAmendment(
                    "R-1",
                    "poh-ggz",
                    Action.CHANGE,
                    null,
                    hours,
                    "2026-05-20T09:12:00+02:00",
                    null),
                day("2026-07-01"),
                day("2026-05-21"),
                day("2026-07-01"),
                AmendmentGrounds.NONE,
                null,
                null),
            new Amendment(
                new RequestedAmendment("R-0", "kwaliteit", Action.STOP, null, Map.of(), null, null),
                day("2026-01-01"),
                null,
                null,
                AmendmentGrounds.NONE,
                null,
                null)));
  }
}
