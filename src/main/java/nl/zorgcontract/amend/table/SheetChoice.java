package nl.zorgcontract.amend.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.table.rows.CellRows;
import nl.zorgcontract.amend.table.rows.Workbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of a workbook is read: the first whose header has the required columns, else the one
 * with the best header.
 *
 * @param others the names of further sheets whose header has the required columns
 */
record SheetChoice(Table table, List<String> others) {

  static SheetChoice of(
      String file, Workbook workbook, @Nullable String sheet, TableFormat format) {
    Table best = null;
    List<String> others = new ArrayList<>();
    for (Sheet each : workbook.sheets(sheet)) {
      Optional<CellRows> rows = workbook.rows(each);
      if (rows.isPresent()) {
        Table table = new Table(file + " (" + each.getName() + ")", format, rows.get());
        if (best != null && best.header().isComplete() && table.header().isComplete()) {
          others.add(each.getName());
        } else if (best == null || table.header().isBetterThan(best.header())) {
          best = table;
        }
      }
    }
    if (best == null) {
      throw RefusedException.of(file, Place.NONE, Message.of("csv.noHeader"));
    }
    return new SheetChoice(best, others);
  }
}
