package nl.zorgcontract.amend.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.table.NewRow.NewCell;
import nl.zorgcontract.amend.table.rows.CsvPreamble;
import org.apache.commons.csv.CSVFormat;

/**
 * Adds rows to a CSV file as it stands: in its separator, its columns and their order, and its line
 * ends. The bytes that are there stay as they are; only a line end is added to a last line without
 * one, and a closing Ctrl-Z stays the last.
 */
public final class CsvAppender {

  private static final byte CTRL_Z = 0x1a;

  private final String file;
  private final TableFormat format;
  private final CsvStyle style;

  /**
   * An appender for a file.
   *
   * @param file the file as the user named it
   * @param style that of a file that is new
   */
  public CsvAppender(String file, TableFormat format, CsvStyle style) {
    this.file = file;
    this.format = format;
    this.style = style;
  }

  /**
   * The content of the file with rows added.
   *
   * @param content what the file holds, UTF-8; empty where there is none yet
   * @throws RefusedException where the content is not of its form, or lacks a column of which the
   *     row has a cell
   */
  public byte[] added(byte[] content, List<NewRow> rows) {
    byte[] present = content.length == 0 ? header() : content;
    try {
      String text = text(present);
      try (Table table = Table.open(file, new StringReader(text), null, format, null)) {
        table.refuseIfFaulty();
        String lines = lines(text, table, rows, isMarked(present));
        while (table.next()) {
          // To its end: a quote that is never closed would swallow what is added.
        }
        return with(present, lines.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] header() {
    StringWriter header = new StringWriter();
    try {
      CsvWriter csv = CsvWriter.open(header, style);
      for (TableColumn column : format.columns()) {
        csv.heading(column.name());
      }
      csv.endRecord();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail as a file does", e);
    }
    return header.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String text(byte[] bytes) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = StrictReader.utf8(file, new ByteArrayInputStream(bytes))) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  /** Spreadsheets put a byte order mark before UTF-8. */
  private static boolean isMarked(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
  }

  private String lines(String text, Table table, List<NewRow> rows, boolean isMarked)
      throws IOException {
    char separator =
        CsvPreamble.takenOff(new BufferedReader(new StringReader(text))).separator(format::knows);
    String lineEnd = lineEnd(text);
    CSVFormat form =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setRecordSeparator(lineEnd).get();
    StringBuilder lines = new StringBuilder(isEnded(text) ? "" : lineEnd);
    for (NewRow row : rows) {
      form.printRecord(lines, (Object[]) cells(row, table, styleOf(separator, isMarked)));
    }
    return lines.toString();
  }

  /** As whom a file was written for: semicolons are those of a Dutch spreadsheet. */
  private static CsvStyle styleOf(char separator, boolean isMarked) {
    if (separator == ';') {
      return CsvStyle.EXCEL_NL;
    }
    return isMarked || separator != ',' ? CsvStyle.EXCEL_EN : CsvStyle.DEFAULT;
  }

  private String[] cells(NewRow row, Table table, CsvStyle like) {
    String[] cells = new String[table.width()];
    Arrays.fill(cells, "");
    for (Map.Entry<TableColumn, NewCell> each : row.cells().entrySet()) {
      NewCell cell = each.getValue();
      int index = table.index(each.getKey());
      if (index >= 0) {
        cells[index] = content(cell, like);
      } else if (!cell.mayLack()) {
        table.fault(
            Message.of("csv.noColumn")
                .word("column", each.getKey().name())
                .word("dutch", each.getKey().dutch()));
      }
    }
    table.refuseIfFaulty();
    return cells;
  }

  private static String content(NewCell cell, CsvStyle like) {
    if (cell.day() != null) {
      return like.day(cell.day());
    }
    return cell.isText() ? like.text(cell.content()) : cell.content();
  }

  /** The line end of the first line; a line feed where there is none. */
  private static String lineEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return "\n";
      }
      if (text.charAt(i) == '\r') {
        return text.startsWith("\r\n", i) ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  private static boolean isEnded(String text) {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == CTRL_Z) {
      end--;
    }
    return end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r');
  }

  private static byte[] with(byte[] present, byte[] lines) {
    boolean isClosed = present[present.length - 1] == CTRL_Z;
    ByteArrayOutputStream whole = new ByteArrayOutputStream(present.length + lines.length);
    whole.write(present, 0, isClosed ? present.length - 1 : present.length);
    whole.writeBytes(lines);
    if (isClosed) {
      whole.write(CTRL_Z);
    }
    return whole.toByteArray();
  }
}
