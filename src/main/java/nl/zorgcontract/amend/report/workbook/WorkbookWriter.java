package nl.zorgcontract.amend.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.table.RowWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook for people, sheet after sheet. */
public final class WorkbookWriter implements Closeable {

  /** How every workbook of this program starts, and none that another one saved. */
  public static final String START = RepeatableZip.START;

  private final Workbook workbook;
  private final OutputStream out;
  private final Messages messages;

  /**
   * Starts a workbook.
   *
   * @param out takes the bytes; closed with this writer
   * @param messages in the language of the headings
   */
  public WorkbookWriter(OutputStream out, Messages messages) throws IOException {
    this.out = new RepeatableZip(out);
    this.workbook = new Workbook(this.out, "amend", null);
    this.workbook.setCompressionLevel(0);
    this.messages = messages;
  }

  /**
   * Starts a sheet; the one before was closed.
   *
   * @param name by the key of its text
   */
  public RowWriter sheet(String name) {
    return new SheetWriter(this, messages, messages.label("sheet." + name, "column." + name));
  }

  Worksheet worksheet(String title) {
    return workbook.newWorksheet(title);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      workbook.finish();
    }
  }
}
