package nl.zorgcontract.amend.request.form;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.table.SheetChoice;
import nl.zorgcontract.amend.table.Table;
import org.jspecify.annotations.Nullable;

/** Requests in a table, one a row. */
final class TableRequestRows implements RequestRows {

  /** Of a sheet, to tell whether it holds requests or how to write them. */
  private static final int MOST_TRIED = 20;

  private final Table table;
  private final RequestColumns columns;
  private final UnreadColumns unread;
  private final SplitNumbers splitNumbers;
  private final RequestRow row = new TableRequestRow();

  private TableRequestRows(Table table, ReadOptions options) {
    this.table = table;
    this.columns = RequestColumns.of(table.file(), table, options);
    this.unread = columns.unread();
    this.splitNumbers = columns.splitNumbers();
  }

  static TableRequestRows ofCsv(
      String file, Reader in, ReadOptions options, @Nullable ThreadFactory threads) {
    return new TableRequestRows(
        Table.open(file, in, options.delimiter(), RequestColumns.format(options), threads),
        options);
  }

  static TableRequestRows ofWorkbook(String file, byte[] book, ReadOptions options) {
    return new TableRequestRows(
        SheetChoice.open(
            file,
            book,
            options.sheet(),
            RequestColumns.format(options),
            table -> isReadable(table, options),
            RequestColumns::isReport),
        options);
  }

  /**
   * Whether one of the first rows is a request. What would refuse the file counts as one: it is to
   * be told.
   */
  private static boolean isReadable(Table table, ReadOptions options) {
    try {
      TableRequestRows rows = new TableRequestRows(table, options);
      ReceivedAt receivedOn = options.givenReceipt();
      for (int i = 0; i < MOST_TRIED; i++) {
        RequestRow row = rows.next();
        if (row == null) {
          return false;
        }
        if (new RowParser(row).read(table.file(), receivedOn) instanceof AmendmentRequest) {
          return true;
        }
      }
      return false;
    } catch (RefusedException e) {
      return true;
    }
  }

  @Override
  public @Nullable RequestRow next() {
    if (table.next()) {
      unread.lookAtRow();
      splitNumbers.lookAtRow();
      return row;
    }
    splitNumbers.finish();
    unread.finish();
    return null;
  }

  @Override
  public UnknownNames unknown() {
    return unread.names();
  }

  @Override
  public PassedOver passedOver() {
    return columns.passedOver();
  }

  @Override
  public String file() {
    return table.file();
  }

  @Override
  public List<Message> otherSheets() {
    return table.otherSheets();
  }

  @Override
  public int rowsAbove() {
    return table.rowsAbove();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  /** The row at which the table stands. */
  private final class TableRequestRow implements RequestRow {

    @Override
    public int line() {
      return table.line();
    }

    @Override
    public @Nullable Message fault() {
      if (!table.isWhole()) {
        return Message.of("request.cellCount")
            .number("found", table.size())
            .number("expected", table.width());
      }
      return splitNumbers.inRow();
    }

    @Override
    public List<Message> oddities() {
      return unread.inRow();
    }

    @Override
    public boolean isHeader() {
      return table.isAtHeaderAgain();
    }

    @Override
    public String text(RequestField<?> field) {
      return table.cell(table.index(field.column()));
    }

    @Override
    public Map<String, Value> terms() {
      return columns.givenTerms();
    }
  }
}
