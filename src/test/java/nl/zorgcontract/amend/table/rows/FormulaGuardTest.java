package nl.zorgcontract.amend.table.rows;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import nl.zorgcontract.amend.message.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01054321",
        "7",
        "1.5",
        "8,50",
        "1e5",
        "2E-3",
        "2026-03-04",
        "4-3-2026",
        "1/2",
        "12:30",
        "12:30 PM",
        "MRT-26",
        "mrt 2026",
        "4 maart 2026",
        "march 4",
        "dec-1",
        "10%",
        "€ 5",
        "(5)",
        ".5",
        "1 000",
        "2026-03-04T12:00:00Z",
        "true",
        "ONWAAR",
        "٣"
      })
  void whatASpreadsheetTakesForAValueIsGuardedAsText(String text) {
    assertThat(FormulaGuard.guardedAsText(text)).isEqualTo("'" + text);
    assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    assertThat(FormulaGuard.unguarded("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+31",
        "-1",
        "@SUM",
        "\tx",
        "\rx",
        "＝1",
        "＋1",
        "－1",
        "＠SUM",
        "\"=1\"",
        "\"\u00a0@x"
      })
  void aFormulaIsGuardedEitherWay(String text) {
    assertThat(FormulaGuard.guardedAsText(text)).isEqualTo("'" + text);
    assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "R-1",
        "ZK-2026-000123",
        "kwaliteit",
        "fto-2",
        "E-3",
        "Z1",
        "'s-Gravenhage",
        "'t Hof 2",
        "2 huisartsen",
        "a=1",
        "may",
        "dec",
        "truest",
        "DEADLINE_MISSED|RETROACTIVE"
      })
  void anyOtherTextStandsAsItIs(String text) {
    assertThat(FormulaGuard.guardedAsText(text)).isEqualTo(text);
    assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"'=1,''=1", "''=1,'''=1", "'01,''01", "'x,'x"})
  void apostrophesThatStoodThereAreKept(String text, String cell) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(cell);
    assertThat(FormulaGuard.guardedAsText(text)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "x;=1+1;y      > x;'=1+1;y",
        "x,=1+1,y      > x,'=1+1,y",
        "x|=1+1|y      > x|'=1+1|y",
        "x|\u00a0=1+1    > x|\u00a0'=1+1",
        "`x\u000b=1`     > `x\u000b'=1`",
        "`x\u2028=1`     > `x\u2028'=1`",
        "x; @SUM(1)    > x; '@SUM(1)",
        "x;\"=1+1&\"    > x;\"'=1+1&\"",
        "x;＝1+1       > x;'＝1+1",
        "x;-1;+1       > x;'-1;'+1",
        ";=1           > ;'=1",
        "x;'=1         > x;''=1",
        "=1;=2         > '=1;'=2",
        "`x\n=1`        > `x\n'=1`",
        "x;y=1         > x;y=1",
        "a - b; c      > a - b; c"
      })
  void aFormulaBehindAForeignSeparatorIsGuarded(String text, String cell) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(cell);
    assertThat(FormulaGuard.unguarded(cell)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's;=1+1", "'s-Hertogenbosch, -1"})
  void whatNobodyGuardedIsReadAsItStands(String cell) {
    assertThat(FormulaGuard.unguarded(cell)).isEqualTo(cell);
  }

  @Property
  void whoeverTakesTheGuardOffHasTheText(
      @ForAll
          @StringLength(max = 50)
          @CharRange(from = '!', to = 'z')
          @Chars({' ', '\'', '=', '1', ';', ',', '|', '＝', '"', '\u00a0'})
          String text) {
    String trimmed = Texts.trimmed(text);
    assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(trimmed))).isEqualTo(trimmed);
    assertThat(FormulaGuard.unguarded(FormulaGuard.guardedAsText(trimmed))).isEqualTo(trimmed);
  }

  @Property
  void noSpreadsheetFindsAFormula(
      @ForAll
          @StringLength(max = 20)
          @Chars({'\'', '=', '1', ';', ',', '|', '-', '\n', '\t', ' ', '"', '\u3000'})
          String text) {
    for (String cell : FormulaGuard.guarded(text).split("[;,|\t\n]")) {
      assertThat(cell.replaceFirst("^[ \"\u3000]+", ""))
          .doesNotStartWith("=")
          .doesNotStartWith("-");
    }
  }
}
