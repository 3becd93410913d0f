package nl.zorgcontract.amend.table.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook. */
public final class Workbook {

  private final String file;
  private final WorkbookParts parts;
  private final ReadableWorkbook book;

  private Workbook(String file, WorkbookParts parts, ReadableWorkbook book) {
    this.file = file;
    this.parts = parts;
    this.book = book;
  }

  /**
   * Opens a workbook.
   *
   * @throws RefusedException where it is broken or beyond the limits
   */
  public static Workbook open(String file, byte[] bytes) {
    WorkbookParts parts = WorkbookParts.of(file, bytes);
    return WorkbookRows.readable(
        file,
        () -> {
          try {
            ReadingOptions options = new ReadingOptions(parts.hasStyles(), true);
            byte[] plain = parts.isPlain() ? bytes : PlainWorkbook.of(bytes);
            ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(plain), options);
            return new Workbook(file, parts, book);
          } catch (IOException | XMLStreamException e) {
            throw WorkbookParts.broken(file);
          }
        });
  }

  /** The sheet of this name, in any case; where none is named, each that is not hidden. */
  public List<Sheet> sheets(@Nullable String name) {
    List<Sheet> sheets =
        book.getSheets()
            .filter(
                sheet ->
                    name == null
                        ? sheet.getVisibility() == SheetVisibility.VISIBLE
                        : sheet.getName().equalsIgnoreCase(name))
            .toList();
    if (sheets.isEmpty()) {
      Message message =
          name == null
              ? Message.of("workbook.noSheet")
              : Message.of("workbook.unknownSheet")
                  .given("sheet", name)
                  .words("known", book.getSheets().map(Sheet::getName).limit(20).toList());
      throw RefusedException.of(file, Place.NONE, message);
    }
    return sheets;
  }

  /** The rows of a sheet, at the first that is filled; empty where none is. */
  public Optional<CellRows> rows(Sheet sheet) {
    return WorkbookRows.readable(
        file,
        () -> {
          try {
            WorkbookRows rows =
                new WorkbookRows(
                    file, sheet.openStream(), parts.merged(sheet.getName()), parts.hasUncomputed());
            return rows.next() ? Optional.of(rows) : Optional.empty();
          } catch (IOException e) {
            throw WorkbookParts.broken(file);
          }
        });
  }
}
