package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.table.CsvTable;

/**
 * Reads the exceptions that people granted: CSV in UTF-8, with the columns {@code request_id},
 * {@code reason}, {@code granted_by} and {@code granted_on}, or in Dutch {@code aanvraagnummer},
 * {@code reden}, {@code verleend_door} and {@code verleend_op}. Any other column, a note for one,
 * is for people.
 */
public final class ExceptionsReader {

  private static final Map<String, String> DUTCH =
      Map.of(
          "aanvraagnummer", "request_id",
          "reden", "reason",
          "verleend_door", "granted_by",
          "verleend_op", "granted_on");

  /** Nobody reads a longer list of faults. */
  private static final int MOST_FAULTS = 100;

  private final CsvTable source;
  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  private ExceptionsReader(String file, CsvTable source) {
    this.file = file;
    this.source = source;
  }

  /**
   * Reads a whole file.
   *
   * @throws RefusedException with every fault, some 100 at most: a column or a cell is missing, or
   *     a day is none
   */
  public static List<GrantedException> read(String file, InputStream in) throws IOException {
    try (CsvTable source =
        CsvTable.open(
            file,
            StrictReader.utf8(file, in),
            null,
            heading -> DUTCH.containsKey(heading) || DUTCH.containsValue(heading))) {
      return new ExceptionsReader(file, source).rows();
    }
  }

  private List<GrantedException> rows() {
    int request = column("request_id");
    int reason = column("reason");
    int grantedBy = column("granted_by");
    int grantedOn = column("granted_on");
    refuseIfFaulty();
    List<GrantedException> exceptions = new ArrayList<>();
    while (faults.size() < MOST_FAULTS && source.next()) {
      if (source.size() != source.header().size()) {
        fault(
            source.line(),
            Message.of("exceptions.cells")
                .number("found", source.size())
                .number("expected", source.header().size()));
        continue;
      }
      Optional<LocalDate> day = day(grantedOn);
      String id = filled(request, "request_id");
      String code = filled(reason, "reason").toUpperCase(Locale.ROOT);
      String by = filled(grantedBy, "granted_by");
      day.ifPresent(on -> exceptions.add(new GrantedException(id, code, by, on)));
    }
    refuseIfFaulty();
    return exceptions;
  }

  private int column(String name) {
    for (int i = 0; i < source.header().size(); i++) {
      String heading = source.header().get(i);
      if (DUTCH.getOrDefault(heading, heading).equals(name)) {
        return i;
      }
    }
    fault(source.line(), Message.of("exceptions.column").word("column", name));
    return -1;
  }

  private String filled(int column, String name) {
    String cell = source.cell(column);
    if (cell.isEmpty()) {
      fault(source.line(), Message.of("exceptions.empty").word("column", name));
    }
    return cell;
  }

  private Optional<LocalDate> day(int column) {
    String cell = filled(column, "granted_on");
    Optional<LocalDate> day = Days.parse(cell);
    if (day.isEmpty() && !cell.isEmpty()) {
      fault(source.line(), Message.of("exceptions.day").given("value", cell));
    }
    return day;
  }

  private void fault(int line, Message message) {
    faults.add(new Fault(file, Place.line(line), message));
  }

  private void refuseIfFaulty() {
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
  }
}
