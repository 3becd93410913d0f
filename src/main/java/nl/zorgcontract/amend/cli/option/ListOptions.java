package nl.zorgcontract.amend.cli.option;

import java.util.Map;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.list.ListForms;

/** The options {@code --csv} and {@code --xlsx}: in which forms a run writes its lists. */
public final class ListOptions extends Options {

  private final CsvOption csv = with(new CsvOption());

  private final Argument<Boolean> workbook =
      flag("--xlsx", "Write the lists as sheets of one workbook, too: run.xlsx.");

  public ListForms forms() {
    return new ListForms(csv.style(), workbook.value());
  }

  /** Tells the summary which were given. */
  public void describe(Map<String, Value> options) {
    csv.describe(options);
    if (workbook.value()) {
      options.put("xlsx", new Value.Flag(true));
    }
  }
}
