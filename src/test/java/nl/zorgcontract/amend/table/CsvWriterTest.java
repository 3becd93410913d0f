package nl.zorgcontract.amend.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is plain is written without asking the library, and stands there as if it had been. */
class CsvWriterTest {

  private static String written(CsvStyle style, List<List<String>> records) throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.open(out, style);
    for (List<String> record : records) {
      for (String cell : record) {
        csv.heading(cell);
      }
      csv.endRecord();
    }
    return out.toString();
  }

  private static String byTheLibrary(CsvStyle style, List<List<String>> records)
      throws IOException {
    StringWriter out = new StringWriter();
    out.append(style.isForSpreadsheet() ? "\uFEFF" : "");
    try (CSVPrinter printer = new CSVPrinter(out, style.format())) {
      for (List<String> record : records) {
        printer.printRecord(record);
      }
    }
    return out.toString();
  }

  @Property
  void recordsAreThoseOfTheLibrary(
      @ForAll CsvStyle style,
      @ForAll @Size(max = 4) List<@Size(min = 1, max = 5) List<String>> anything)
      throws IOException {
    assertThat(written(style, anything)).isEqualTo(byTheLibrary(style, anything));
  }

  @Property
  void recordsOfCellsThatAreNearlyPlainAreThoseOfTheLibrary(
      @ForAll CsvStyle style, @ForAll("records") List<List<String>> records) throws IOException {
    assertThat(written(style, records)).isEqualTo(byTheLibrary(style, records));
  }

  @Provide
  Arbitrary<List<List<String>>> records() {
    return Arbitraries.strings()
        .withChars("aZ09 ,;\"'\t\r\n#-/:=@~\u007F\u0080é")
        .ofMaxLength(4)
        .injectNull(0.1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(3);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain|plain",
        "De Kade 46489|De Kade 46489",
        "2026-07-01|2026-07-01",
        "a,b|\"a,b\"",
        "a;b|a;b",
        "say \"a\"|\"say \"\"a\"\"\"",
        "``|``",
        "`a `|\"a \"",
        "=1+1|'=1+1",
      })
  void textForProgramsIsQuotedOnlyWhereItMustBe(String text, String cell) throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.open(out, CsvStyle.DEFAULT);

    csv.heading("x").text(text).heading("y").endRecord();

    assertThat(out).hasToString("x," + cell + ",y\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DEFAULT|x,,2026-07-01,8.5,R-1",
        "EXCEL_EN|\uFEFFx,,2026-07-01,8.5,R-1",
        "EXCEL_NL|\uFEFFx;;1-7-2026;8,5;R-1",
      })
  void daysAndNumbersAreWrittenInTheStyleOfTheReader(CsvStyle style, String line)
      throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.open(out, style);

    csv.heading("x")
        .day(null)
        .day(LocalDate.of(2026, 7, 1))
        .number(new BigDecimal("8.5"))
        .text("R-1")
        .endRecord();

    assertThat(out.toString()).isEqualToIgnoringNewLines(line + "\n");
  }

  @Property
  void phraseStandsThereLikeAnyTextHoweverOften(
      @ForAll CsvStyle style, @ForAll("records") List<List<String>> records) throws IOException {
    StringWriter phrases = new StringWriter();
    StringWriter texts = new StringWriter();
    CsvWriter ofPhrases = CsvWriter.open(phrases, style);
    CsvWriter ofTexts = CsvWriter.open(texts, style);

    for (int time = 0; time < 2; time++) {
      for (List<String> record : records) {
        for (String cell : record) {
          ofPhrases.phrase(cell);
          ofTexts.text(cell);
        }
        ofPhrases.endRecord();
        ofTexts.endRecord();
      }
    }

    assertThat(phrases).hasToString(texts.toString());
  }

  @ParameterizedTest
  @CsvSource({"DEFAULT,2026-07-01", "EXCEL_NL,1-7-2026"})
  void dayStandsThereAlikeFirstAndLast(CsvStyle style, String day) throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.open(out, style);

    csv.day(LocalDate.of(2026, 7, 1)).day(LocalDate.of(2026, 7, 1)).endRecord();

    String separator = style.format().getDelimiterString();
    assertThat(out.toString().strip()).endsWith(day + separator + day);
  }

  @ParameterizedTest
  @CsvSource({"1", "510", "511", "512", "513", "100000"})
  void cellOfAnyLengthIsWrittenWhole(int length) throws IOException {
    List<List<String>> records =
        List.of(List.of("é".repeat(length), "a".repeat(length), "\"".repeat(length)));

    assertThat(written(CsvStyle.DEFAULT, records))
        .isEqualTo(byTheLibrary(CsvStyle.DEFAULT, records));
  }
}
