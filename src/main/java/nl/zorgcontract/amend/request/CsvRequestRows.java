package nl.zorgcontract.amend.request;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.table.CsvTable;
import org.jspecify.annotations.Nullable;

/** Requests in CSV, one a record. */
final class CsvRequestRows implements RequestRows {

  private final CsvTable source;
  private final CsvColumns columns;
  private final RequestRow row = new CsvRow();

  CsvRequestRows(String file, Reader in, ReadOptions options) {
    this.source = CsvTable.open(file, in, options.delimiter(), CsvColumns::isKnown);
    this.columns = CsvColumns.of(file, source, options);
  }

  @Override
  public @Nullable RequestRow next() {
    return source.next() ? row : null;
  }

  @Override
  public UnknownNames unknown() {
    return columns.unknown();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** The record at which the source stands. */
  private final class CsvRow implements RequestRow {

    @Override
    public int line() {
      return source.line();
    }

    @Override
    public @Nullable Message fault() {
      int expected = source.header().size();
      return source.size() == expected
          ? null
          : Message.of("request.cellCount")
              .number("found", source.size())
              .number("expected", expected);
    }

    @Override
    public String name(RequestField<?> field) {
      return columns.name(field);
    }

    @Override
    public String text(RequestField<?> field) {
      return cell(columns.index(field));
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
                String text = cell(index);
                if (!text.isEmpty()) {
                  terms.put(name, new Value.Text(text));
                }
              });
      return terms;
    }

    private String cell(int index) {
      return index >= 0 && index < source.size() ? source.cell(index) : "";
    }
  }
}
