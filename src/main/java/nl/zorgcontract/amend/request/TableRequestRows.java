package nl.zorgcontract.amend.request;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.table.Table;
import org.jspecify.annotations.Nullable;

/** Requests in a table, one a row. */
final class TableRequestRows implements RequestRows {

  private final Table table;
  private final RequestColumns columns;
  private final RequestRow row = new TableRequestRow();

  TableRequestRows(String file, Reader in, ReadOptions options) {
    this.table = Table.open(file, in, options.delimiter(), RequestColumns.FORMAT);
    this.columns = RequestColumns.of(file, table, options);
  }

  @Override
  public @Nullable RequestRow next() {
    return table.next() ? row : null;
  }

  @Override
  public UnknownNames unknown() {
    return columns.unknown();
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
      return table.isWhole()
          ? null
          : Message.of("request.cellCount")
              .number("found", table.size())
              .number("expected", table.width());
    }

    @Override
    public String name(RequestField<?> field) {
      return table.name(field.column());
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
              (name, index) -> {
                String text = table.cell(index);
                if (!text.isEmpty()) {
                  terms.put(name, new Value.Text(text));
                }
              });
      return terms;
    }
  }
}
