package nl.zorgcontract.amend.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.list.DecisionList;
import nl.zorgcontract.amend.report.list.ResubmitList;
import nl.zorgcontract.amend.table.RowWriter;

/** Writes {@code run.xlsx}: the lists of a run, a sheet each. */
public final class RunWorkbook {

  private final List<Decision> decisions;
  private final Messages messages;

  /**
   * A workbook of these decisions.
   *
   * @param decisions of the whole run, in the order of the input
   */
  public RunWorkbook(List<Decision> decisions, Messages messages) {
    this.decisions = decisions;
    this.messages = messages;
  }

  /**
   * Writes the workbook.
   *
   * @param out closed afterwards
   * @param order has taken every decision of the run
   * @param resubmit likewise
   */
  public void write(OutputStream out, WorkOrder order, ResubmitList resubmit) throws IOException {
    Map<Outcome, List<Integer>> positions = new EnumMap<>(Outcome.class);
    for (int i = 0; i < decisions.size(); i++) {
      positions.computeIfAbsent(decisions.get(i).outcome(), each -> new ArrayList<>()).add(i);
    }
    positions.put(Outcome.ACCEPTED, order.positions().boxed().toList());
    try (WorkbookWriter workbook = new WorkbookWriter(out, messages)) {
      // One after the other: the library keeps only one sheet at hand.
      for (Outcome outcome : Outcome.OF_A_RUN) {
        try (DecisionList list = list(outcome, workbook.sheet(outcome.code()), order)) {
          for (int position : positions.getOrDefault(outcome, List.of())) {
            list.add(decisions.get(position));
          }
        }
      }
      try (RowWriter sheet = workbook.sheet("resubmit")) {
        resubmit.write(sheet, messages);
      }
    }
  }

  private DecisionList list(Outcome outcome, RowWriter rows, WorkOrder order) throws IOException {
    return switch (outcome) {
      case ACCEPTED -> DecisionList.accepted(rows, messages, order);
      case REJECTED -> DecisionList.rejected(rows, messages);
      case REFERRED -> DecisionList.referred(rows, messages);
      case SKIPPED -> DecisionList.skipped(rows, messages);
      case NO_OBJECTION -> throw new IllegalArgumentException("No outcome of a run: " + outcome);
    };
  }
}
