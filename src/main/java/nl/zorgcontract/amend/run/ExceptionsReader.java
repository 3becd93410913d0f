package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableFormat;

/**
 * Reads the exceptions that people granted, from CSV in UTF-8.
 *
 * <pre>
 * request_id   aanvraagnummer   required
 * reason       reden            required; the code of the reason waived, in any case
 * granted_by   verleend_door    required
 * granted_on   verleend_op      required; a day, yyyy-MM-dd or d-M-yyyy
 * </pre>
 *
 * Any other column, a note for one, is for people.
 */
public final class ExceptionsReader {

  private static final TableColumn REQUEST_ID = TableColumn.reached("request_id", "aanvraagnummer");
  private static final TableColumn REASON = TableColumn.reached("reason", "reden");
  private static final TableColumn GRANTED_BY = TableColumn.reached("granted_by", "verleend_door");
  private static final TableColumn GRANTED_ON = TableColumn.reached("granted_on", "verleend_op");
  private static final TableFormat FORMAT =
      TableFormat.of("exceptions", List.of(REQUEST_ID, REASON, GRANTED_BY, GRANTED_ON))
          .requiring(REQUEST_ID)
          .requiring(REASON)
          .requiring(GRANTED_BY)
          .requiring(GRANTED_ON);

  private ExceptionsReader() {}

  /**
   * Reads a whole file.
   *
   * @throws RefusedException with every fault, some 100 at most: a column or a cell is missing, or
   *     a day is none
   */
  public static List<GrantedException> read(String file, InputStream in) throws IOException {
    try (Table table = Table.open(file, StrictReader.utf8(file, in), null, FORMAT)) {
      table.refuseIfFaulty();
      List<GrantedException> exceptions = new ArrayList<>();
      while (table.nextWhole()) {
        Optional<LocalDate> grantedOn = table.getValue(GRANTED_ON, Days::entered);
        String id = table.getField(REQUEST_ID).orElse("");
        String reason = table.getField(REASON).orElse("").toUpperCase(Locale.ROOT);
        String by = table.getField(GRANTED_BY).orElse("");
        grantedOn.ifPresent(on -> exceptions.add(new GrantedException(id, reason, by, on)));
      }
      table.refuseIfFaulty();
      return exceptions;
    }
  }
}
