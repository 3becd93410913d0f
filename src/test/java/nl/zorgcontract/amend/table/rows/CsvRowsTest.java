package nl.zorgcontract.amend.table.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgcontract.amend.message.FaultsOf;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static final int MEBI = 1 << 20;
  private static final Set<String> KNOWN = Set.of("id", "name", "start_date");

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void tellsTheSeparatorFromTheHeader(String separator) {
    CsvRows csv = open(String.join(separator, "id", "name", "other") + "\n1" + separator + "x\n");

    assertThat(cells(csv)).containsExactly("id", "name", "other");
    assertThat(rows(csv)).containsExactly("2: [1][x]");
  }

  /**
   * Old programs end a text by Ctrl-Z; anywhere else it is a character, wherever reading pauses.
   */
  @Test
  void takesOffCtrlZAtTheEndAlone() {
    String head = "id;name\n1;";
    String text = "x".repeat(8191 - head.length()) + "\u001ax";

    assertThat(rows(open(head + text + "\u001a"))).containsExactly("2: [1][" + text + "]");
    assertThat(FaultsOf.places(() -> open("\u001a"))).containsExactly("0:0 csv.noHeader");
  }

  @Test
  void countsKnownHeadingsRatherThanSeparators() {
    CsvRows csv = open("id;name;a,b,c,d,e\n1;x;y");

    assertThat(cells(csv)).containsExactly("id", "name", "a,b,c,d,e");
  }

  @Test
  void takesTheSeparatorThatStandsThereMostWhereNoHeadingIsKnown() {
    assertThat(cells(open("foo,bar,x;y\n"))).containsExactly("foo", "bar", "x;y");
  }

  @Test
  void knowsQuotedHeadings() {
    assertThat(cells(open("\"id\",\"a;b;c\",\"name\"\n"))).containsExactly("id", "a;b;c", "name");
  }

  @Test
  void takesTheSeparatorThatIsGiven() {
    CsvRows csv =
        CsvRows.open("f", new StringReader("id|name;x\n1|2;3"), '|', KNOWN::contains, null);

    assertThat(cells(csv)).containsExactly("id", "name;x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\nid;name\n1;x",
        "\uFEFFsep=;\r\nid;name\r\n1;x",
        "SEP=;\rid;name\r1;x\r",
        "sep=,\nid;name\n1;x",
        "sep=;;\nid;name\n1;x",
        "\"sep=;\";\nid;name\n1;x",
        "Sep=\t\nid\tname\n1\tx",
        "  sep=;  \nid;name\n1;x",
        "\"sep=;\"\nid;name\n1;x",
        "sep=;\nid;name\n1;x\n\u001a",
        "sep=;\nid;name\n1;x\u001a",
      })
  void takesOffAFirstLineThatNamesTheSeparator(String text) {
    CsvRows csv = open(text);

    assertThat(csv.line()).isEqualTo(2);
    assertThat(cells(csv)).containsExactly("id", "name");
    assertThat(rows(csv)).containsExactly("3: [1][x]");
  }

  @Test
  void takesASeparatorThatOnlyTheFirstLineNames() {
    CsvRows csv = open("sep=|\nid|name\n1|x");

    assertThat(cells(csv)).containsExactly("id", "name");
  }

  @Test
  void takesOffAByteOrderMarkAndEmptyLinesBeforeTheHeader() {
    CsvRows csv = open("\uFEFF\n  \n\r\nid;name\n1;x");

    assertThat(csv.line()).isEqualTo(4);
    assertThat(rows(csv)).containsExactly("5: [1][x]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\n", "  \r\n\t\r\n", "sep=;", "sep=;\n\n"})
  void refusesAFileWithoutAHeader(String text) {
    assertThat(FaultsOf.places(() -> open(text))).containsExactly("0:0 csv.noHeader");
  }

  @Test
  void saysOnWhichLineARecordStarts() {
    CsvRows csv =
        open(
            """
            id;name\r
            1;"two\r
            lines"\r
            \r
            2;x\r
               \r
            3;"a
            b\rc\r
            d"
            "4
            ";"
            "
            5;x""");

    assertThat(rows(csv))
        .containsExactly(
            "2: [1][two\r\nlines]", "5: [2][x]", "7: [3][a\nb\rc\r\nd]", "11: [4][]", "14: [5][x]");
  }

  @Test
  void givesRowsThatAreTooShortOrTooLongAsTheyAre() {
    assertThat(rows(open("id;name\n1\n1;2;3\n;\n;\u200b; \u00a0;\n")))
        .containsExactly("2: [1]", "3: [1][2][3]");
  }

  @Test
  void readsQuotedSeparatorsQuotesAndBlanksAfterAQuote() {
    assertThat(rows(open("id;name\n\"a;\"\"b\"\"\"  ;x\"y\n")))
        .containsExactly("2: [a;\"b\"][x\"y]");
  }

  @Test
  void trimsCells() {
    assertThat(rows(open("id;name\n  a b\t;\" x \"\n"))).containsExactly("2: [a b][x]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31", "-1", "@x"})
  void takesOffTheApostropheThatGuardsAFormula(String cell) {
    assertThat(rows(open("id;name\n'" + cell + ";'" + cell)))
        .containsExactly("2: [" + cell + "][" + cell + "]");
  }

  @Test
  void takesOffOneApostropheThatGuardsAFormulaAndNoOther() {
    assertThat(rows(open("id;name\n's-Hertogenbosch;'\n")))
        .containsExactly("2: ['s-Hertogenbosch][']");
    assertThat(rows(open("id;name\n\"'\tx\";''=x\n"))).containsExactly("2: [x]['=x]");
  }

  @Test
  void refusesAQuoteThatIsNeverClosedAtTheLineOnWhichItOpens() {
    assertThat(FaultsOf.places(() -> rows(open("id;name\n1;x\n2;\"y\n3;z\n4;\"\"\n"))))
        .containsExactly("3:3 csv.unclosedQuote");
    assertThat(FaultsOf.places(() -> rows(open("sep=;\n\nid;\"na\nme\"\n\"1\n\n\";\"\"\"\n"))))
        .containsExactly("7:3 csv.unclosedQuote");
  }

  @Test
  void refusesTextAfterAClosingQuote() {
    assertThat(FaultsOf.places(() -> rows(open("id;name\r\n1;\"x\"y\r\n"))))
        .containsExactly("2:6 csv.textAfterQuote");
    assertThat(FaultsOf.places(() -> rows(open("id;name\r\n1;\"x\" \"\r\n"))))
        .containsExactly("2:7 csv.textAfterQuote");
  }

  @Test
  void takesAFieldOfOneMebibyteAndRefusesOneCharacterMore() {
    String longest = "x".repeat(MEBI);

    assertThat(rows(open("id;name\n1;" + longest + "\n"))).hasSize(1);
    assertThat(FaultsOf.places(() -> rows(open("id;name\n\n1;" + longest + "x\n"))))
        .containsExactly("3:3 csv.fieldTooLong");
    assertThat(FaultsOf.places(() -> rows(open("id;name\n\n1;\"" + longest + "\n"))))
        .containsExactly("3:3 csv.quotedFieldTooLong");
  }

  @Test
  void takesARecordOfSixteenMebibytesAndRefusesALongerOne() {
    String half = "x".repeat(MEBI / 2 - 1) + ";";

    assertThat(rows(open("id;name\n" + half.repeat(32)))).hasSize(1);
    assertThat(FaultsOf.places(() -> rows(open("id;name\n1;1\n" + half.repeat(32) + "x"))))
        .containsExactly("3:0 csv.recordTooLong");
  }

  @Test
  void refusesARecordOfMoreCellsThanASpreadsheetHasColumns() {
    assertThat(rows(open("id;name\n" + ";".repeat(16_383) + "x\n;x\n"))).hasSize(2);
    assertThat(FaultsOf.places(() -> rows(open("id;name\n;\n" + ";".repeat(16_384) + "\n"))))
        .containsExactly("3:0 csv.tooManyCells");
  }

  @Test
  void refusesALineOfTwoGigabytesHavingReadLittleOfIt() {
    Endless line = new Endless("id;name\n1;", 'x');
    Endless quoted = new Endless("id;name\n1;\"", '\n');
    Endless header = new Endless("id;", 'x');

    assertThat(FaultsOf.places(() -> rows(open(line)))).containsExactly("2:3 csv.fieldTooLong");
    assertThat(FaultsOf.places(() -> rows(open(quoted))))
        .containsExactly("2:3 csv.quotedFieldTooLong");
    assertThat(FaultsOf.places(() -> open(header))).containsExactly("1:4 csv.fieldTooLong");
    assertThat(List.of(line.given, quoted.given, header.given))
        .allMatch(given -> given < 4L * MEBI);
  }

  @Test
  void passesOnTroubleWithTheFile() {
    Reader broken =
        new Reader() {
          private boolean headerGiven;

          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            if (headerGiven) {
              throw new IOException("disk");
            }
            headerGiven = true;
            "id;name\n1;".getChars(0, 10, target, offset);
            return 10;
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> rows(open(broken)))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("disk");
  }

  @Property(tries = 300)
  void readsBackWhateverWasWrittenWithTheLineOfEachRecord(
      @ForAll("tables") List<List<String>> table) throws IOException {
    StringBuilder text = new StringBuilder("id;name\r\n");
    List<String> expected = new ArrayList<>();
    int line = 2;
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
      for (List<String> row : table) {
        expected.add(line + ": [" + row.get(0).strip() + "][" + row.get(1).strip() + "]");
        printer.printRecord(row);
        line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      }
    }

    // Rows of nothing but blank cells are passed over.
    expected.removeIf(row -> row.endsWith(": [][]"));
    assertThat(rows(open(text.toString()))).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.strings()
        .withChars('a', '"', ';', ',', '\n', ' ')
        .ofMaxLength(6)
        .list()
        .ofSize(2)
        .list()
        .ofMaxSize(6);
  }

  /** Some text, then one character without end. */
  private static final class Endless extends Reader {
    private final String start;
    private final char then;
    private long given;

    Endless(String start, char then) {
      this.start = start;
      this.then = then;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = given < start.length() ? start.charAt((int) given) : then;
        given++;
      }
      return length;
    }

    @Override
    public void close() {}
  }

  private static CsvRows open(String text) {
    return open(new StringReader(text));
  }

  private static CsvRows open(Reader reader) {
    return CsvRows.open("requests.csv", reader, null, KNOWN::contains, null);
  }

  private static List<String> cells(CsvRows csv) {
    return IntStream.range(0, csv.size()).mapToObj(csv::cell).toList();
  }

  private static List<String> rows(CsvRows csv) {
    List<String> rows = new ArrayList<>();
    while (csv.next()) {
      StringBuilder row = new StringBuilder(csv.line() + ": ");
      for (int i = 0; i < csv.size(); i++) {
        row.append('[').append(csv.cell(i)).append(']');
      }
      rows.add(row.toString());
    }
    return rows;
  }
}
