package nl.zorgcontract.amend.decision.ruling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.ruling.RuledRequest.RequestedStart;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.table.NewRow;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableFormat;
import org.jspecify.annotations.Nullable;

/** Rulings as rows of the file that {@link RulingsReader} reads. */
public final class RulingRows {

  /** The form of the file. */
  public static final TableFormat FORMAT = RulingsReader.FORMAT;

  private RulingRows() {}

  /**
   * The row of a ruling. A file need not have the columns for what was ruled on; for anything else
   * that the ruling says, it must.
   *
   * @param note for colleagues; null for none
   */
  public static NewRow row(Ruling ruling, @Nullable String note) {
    RuledRequest request = ruling.ruledOn();
    String reasons = ruling.reasons().stream().map(Enum::name).collect(Collectors.joining("|"));
    NewRow row =
        new NewRow()
            .text(RulingsReader.REQUEST_ID, ruling.requestId())
            .word(RulingsReader.REASONS, reasons)
            .text(RulingsReader.RULED_BY, ruling.ruledBy().name())
            .day(RulingsReader.RULED_ON, ruling.ruledBy().on())
            .day(RulingsReader.START_DATE, ruling.days().startDate())
            .day(RulingsReader.TARIFF_FROM, ruling.days().tariffFrom())
            .text(RulingsReader.EXPLANATION, ruling.explanation())
            .text(RulingsReader.NOTE, note)
            .dispensableText(RulingsReader.CONTRACT_ID, request.contractId())
            .dispensableText(RulingsReader.AGREEMENT, request.agreement());
    if (ruling.isGranted()) {
      row.dispensableWord(RulingsReader.RULING, "granted");
    } else {
      row.word(RulingsReader.RULING, "refused");
    }
    addRequest(row, request);
    return row;
  }

  /**
   * The columns for what was ruled on that a file lacks: what is added to it counts for every
   * request of its id.
   *
   * @param content what the file holds
   */
  public static List<TableColumn> lacking(String file, byte[] content) throws IOException {
    try (Table table = FORMAT.open(file, new ByteArrayInputStream(content))) {
      return RulingsReader.RULED_REQUEST.stream().filter(column -> !table.has(column)).toList();
    }
  }

  private static void addRequest(NewRow row, RuledRequest request) {
    if (request.action() != null) {
      row.dispensableWord(RulingsReader.ACTION, request.action().code());
    }
    RequestedStart start = request.start();
    row.dispensableDay(RulingsReader.REQUESTED_START, start == null ? null : start.day());
    if (request.terms() != null) {
      row.dispensableText(RulingsReader.TERMS, json(request.terms()));
    }
  }

  private static String json(Map<String, Value> terms) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = JsonWriter.to(bytes)) {
      Value.writeAll(terms, json);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
