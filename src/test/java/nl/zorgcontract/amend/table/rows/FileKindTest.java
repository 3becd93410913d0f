package nl.zorgcontract.amend.table.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import nl.zorgcontract.amend.message.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is neither a text nor a workbook is named for what it is. */
class FileKindTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><body>              | html",
        "<!DOCTYPE html>           | html",
        "<table><tr>               | html",
        "<?xml version='1.0'?><a/> | xml",
        "<?xml?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> | xmlSpreadsheet",
        "<?xml?><office:document xmlns:office='urn:oasis:names:tc:opendocument'> | openDocument",
      })
  void markupIsTold(String start, String kind) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> FileKind.refuseOthers("x.xls", bytes(start)));

    assertThat(refused.faults().get(0).message().toString()).contains("file.kind." + kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"request_id;agb_code", "{\"requestId\": 1}", "<naam>;<actie>"})
  void aTextGoesOn(String start) {
    assertThatCode(() -> FileKind.refuseOthers("x.csv", bytes(start))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"Workbook, oldWorkbook", "Book, oldWorkbook", "WordDocument, oldDocument"})
  void oldOfficeIsToldByTheStreamInIt(String stream, String kind) {
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    byte[] content = new byte[1 << 16];
    System.arraycopy(name, 0, content, 1000, name.length);

    assertThat(FileKind.oldOffice("x.xls", content).faults().get(0).message().toString())
        .contains("file.kind." + kind);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
