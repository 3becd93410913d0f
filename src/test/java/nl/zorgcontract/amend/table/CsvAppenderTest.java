package nl.zorgcontract.amend.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.message.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvAppenderTest {

  private static final TableColumn ID = TableColumn.reached("request_id", "aanvraagnummer");
  private static final TableColumn BY = TableColumn.reached("done_by", "gedaan_door");
  private static final TableColumn ON = TableColumn.reached("done_on", "gedaan_op");
  private static final TableColumn NOTE = TableColumn.of("note", "notitie");
  private static final TableFormat FORMAT =
      TableFormat.of("done", List.of(ID, BY, ON, NOTE)).requiring(ID).requiring(BY).requiring(ON);

  private static NewRow row(String id, String by) {
    return new NewRow().text(ID, id).text(BY, by).day(ON, LocalDate.of(2026, 5, 21));
  }

  private static String added(String content, CsvStyle style, NewRow... rows) {
    byte[] bytes =
        new CsvAppender("done.csv", FORMAT, style).added(content.getBytes(UTF_8), List.of(rows));
    return new String(bytes, UTF_8);
  }

  /** In a table: \n, \r for line ends, ^Z for the closing mark, BOM for the byte order mark. */
  private static String read(String shown) {
    return shown
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("^Z", "\u001a")
        .replace("BOM", "\uFEFF");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a file with commas            | request_id,done_by,done_on\\nR-1,A,2026-05-01\\n       | R-2,B,2026-05-21\\n
          no last line end              | request_id,done_by,done_on\\nR-1,A,2026-05-01          | \\nR-2,B,2026-05-21\\n
          Dutch headings and semicolons | aanvraagnummer;gedaan_door;gedaan_op\\r\\n             | R-2;B;21-5-2026\\r\\n
          columns in another order      | done_on,note,done_by,request_id\\n                     | 2026-05-21,,B,R-2\\n
          columns that are not ours     | request_id,who,done_by,done_on,why\\n                  | R-2,,B,2026-05-21,\\n
          tabs                          | request_id\\tdone_by\\tdone_on\\n                      | R-2\\tB\\t2026-05-21\\n
          old line ends                 | request_id,done_by,done_on\\rR-1,A,2026-05-01\\r       | R-2,B,2026-05-21\\r
          a header alone                | request_id,done_by,done_on                             | \\nR-2,B,2026-05-21\\n
          a title above the header      | List of May\\nrequest_id,done_by,done_on\\n            | R-2,B,2026-05-21\\n
          a line that names the mark    | sep=;\\nrequest_id;done_by;done_on\\n                  | R-2;B;21-5-2026\\n
          a byte order mark             | BOMrequest_id;done_by;done_on\\r\\n                    | R-2;B;21-5-2026\\r\\n
          """)
  void aLineIsAddedInTheFormOfTheFile(String name, String content, String line) {
    assertThat(added(read(content), CsvStyle.DEFAULT, row("R-2", "B")))
        .isEqualTo(read(content) + read(line));
  }

  @Test
  void aClosingMarkStaysTheLast() {
    assertThat(
            added(
                read("request_id,done_by,done_on\nR-1,A,2026-05-01\n^Z"),
                CsvStyle.DEFAULT,
                row("R-2", "B")))
        .isEqualTo(read("request_id,done_by,done_on\nR-1,A,2026-05-01\nR-2,B,2026-05-21\n^Z"));
  }

  @Test
  void aNewFileGetsAHeaderInTheStyleAskedFor() {
    assertThat(added("", CsvStyle.DEFAULT, row("R-2", "B")))
        .isEqualTo("request_id,done_by,done_on,note\nR-2,B,2026-05-21,\n");
    assertThat(added("", CsvStyle.EXCEL_NL, row("R-2", "B")))
        .isEqualTo(read("BOMrequest_id;done_by;done_on;note\r\nR-2;B;21-5-2026;\r\n"));
  }

  @Test
  void whatIsAddedIsReadBackAndHarmsNoSpreadsheet() throws Exception {
    NewRow row = row("007", "=cmd|' /C calc'!A1").text(NOTE, "a \"b\"; c\nd");
    String content = added("", CsvStyle.EXCEL_NL, row);
    assertThat(content).contains("'007;").contains("'=cmd");
    try (Table table =
        Table.open(
            "done.csv", new java.io.StringReader(content.substring(1)), null, FORMAT, null)) {
      assertThat(table.next()).isTrue();
      assertThat(table.getField(ID)).contains("007");
      assertThat(table.getField(BY)).contains("=cmd|' /C calc'!A1");
      assertThat(table.getField(NOTE)).contains("a \"b\"; c\nd");
      assertThat(table.next()).isFalse();
    }
    assertThat(added("", CsvStyle.DEFAULT, row)).contains("\n007,");
  }

  @Test
  void aCellWithoutAColumnIsRefusedUnlessItMayBeLeftOut() {
    String content = "request_id,done_by,done_on\n";
    assertThatThrownBy(() -> added(content, CsvStyle.DEFAULT, row("R-2", "B").text(NOTE, "x")))
        .isInstanceOf(RefusedException.class);
    assertThat(added(content, CsvStyle.DEFAULT, row("R-2", "B").dispensableText(NOTE, "x")))
        .isEqualTo(content + "R-2,B,2026-05-21\n");
    assertThat(added(content, CsvStyle.DEFAULT, row("R-2", "B").text(NOTE, null)))
        .isEqualTo(content + "R-2,B,2026-05-21\n");
  }

  @Test
  void aFileThatIsNotOfItsFormIsRefused() {
    assertThatThrownBy(() -> added("request_id,done_on\n", CsvStyle.DEFAULT, row("R-2", "B")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () -> added("request_id,done_by,done_on\n\"R-1,A", CsvStyle.DEFAULT, row("R-2", "B")))
        .isInstanceOf(RefusedException.class);
    byte[] latin =
        "request_id,done_by,done_on\nR-1,é,2026-05-01\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(
            () -> new CsvAppender("done.csv", FORMAT, CsvStyle.DEFAULT).added(latin, List.of()))
        .isInstanceOf(RefusedException.class);
  }
}
