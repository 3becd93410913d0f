package nl.zorgcontract.amend.request.form;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableHeading;
import org.jspecify.annotations.Nullable;

/** Requests in a table, one a row. */
final class TableRequestRows implements RequestRows {

  /** Of a sheet, to tell whether it holds requests or how to write them. */
  private static final int MOST_TRIED = 20;

  /** What may stand on one side of a comma in a number. */
  private static final Pattern PART = Pattern.compile("\\d{1,3}%?");

  /** Where the cell behind the term has a heading of its own, more digits are of that. */
  private static final Pattern DECIMALS = Pattern.compile("\\d{1,2}%?");

  private final Table table;
  private final RequestColumns columns;
  private final UnreadColumns unread;
  private final int note;
  private final RequestRow row = new TableRequestRow();

  private TableRequestRows(Table table, ReadOptions options) {
    this.table = table;
    this.columns = RequestColumns.of(table.file(), table, options);
    this.unread = columns.unread();
    this.note = table.index(RequestField.NOTE.column());
  }

  static TableRequestRows ofCsv(
      String file, Reader in, ReadOptions options, @Nullable ThreadFactory threads) {
    return new TableRequestRows(
        Table.open(file, in, options.delimiter(), RequestColumns.format(options), threads),
        options);
  }

  static TableRequestRows ofWorkbook(String file, byte[] book, ReadOptions options) {
    return new TableRequestRows(
        Table.ofWorkbook(
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
      return row;
    }
    unread.finish();
    return null;
  }

  @Override
  public UnknownNames unknown() {
    return unread.names();
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
      return table.isSeparatedByCommas() ? splitNumber() : null;
    }

    /**
     * The number of a term that its decimal comma has split over two cells: the second is no note,
     * or all cells behind it have moved up.
     */
    private @Nullable Message splitNumber() {
      boolean hasMoved = table.size() > table.width();
      for (TableHeading heading : columns.terms().values()) {
        int next = heading.index() + 1;
        boolean isSplit = next == note ? is(PART, next) : hasMoved && is(DECIMALS, next);
        if (isSplit && is(PART, heading.index())) {
          return Message.of("request.splitNumber").given("number", table.cell(heading.index()));
        }
      }
      return null;
    }

    private boolean is(Pattern part, int index) {
      return part.matcher(table.cell(index)).matches();
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
      if (columns.terms().isEmpty()) {
        return Map.of();
      }
      Map<String, Value> terms = new LinkedHashMap<>();
      columns
          .terms()
          .forEach(
              (name, heading) -> {
                String text = table.cell(heading.index());
                if (!text.isEmpty()) {
                  terms.put(name, new Value.Text(text));
                }
              });
      return terms;
    }
  }
}
