package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.OutcomeCounts;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenCell;
import org.jspecify.annotations.Nullable;

/**
 * What is said after a run: how many requests had which outcome, for which reasons, and where the
 * results are.
 */
public final class RunScreen {

  private final Screen screen;

  /** An overview for this screen. */
  public RunScreen(Screen screen) {
    this.screen = screen;
  }

  /**
   * Prints the overview.
   *
   * @param directory where the results are; null where nothing was written
   */
  public void print(Appendable out, Summary summary, @Nullable String directory)
      throws IOException {
    printOutcomes(out, summary.totals().outcomes());
    if (!summary.counts().reasons().isEmpty()) {
      out.append('\n');
      Map<String, Long> reasons = new LinkedHashMap<>();
      summary.counts().reasons().forEach((code, count) -> reasons.put(code.name(), count));
      printReasons(out, reasons);
    }
    out.append('\n');
    screen.sentence(
        out,
        Message.of("screen.contractsAmended")
            .number("amended", summary.totals().contractsAmended())
            .number("contracts", summary.totals().contractsOut()));
    for (Summary.RunWarning warning : summary.warnings()) {
      screen.sentence(out, Message.of("screen.warning").nested("message", warning.located()));
    }
    if (directory != null) {
      screen.sentence(out, Message.of("screen.written").word("directory", directory));
    }
  }

  private void printOutcomes(Appendable out, OutcomeCounts counts) throws IOException {
    ScreenTable table =
        screen.table(screen.column("outcome", Align.LEFT), screen.column("requests", Align.RIGHT));
    for (Outcome outcome : Outcome.OF_A_RUN) {
      ScreenCell name =
          new ScreenCell(screen.messages().text("outcome." + outcome.code()), outcome);
      table.row(List.of(name, ScreenCell.of(String.valueOf(counts.of(outcome)))), List.of());
    }
    table.row(screen.label("total"), String.valueOf(counts.total())).print(out);
  }

  /** Prints how many requests bear each reason, the most frequent first. */
  void printReasons(Appendable out, Map<String, Long> reasons) throws IOException {
    ScreenTable table =
        screen.table(
            screen.column("requests", Align.RIGHT),
            screen.column("code", Align.LEFT),
            screen.column("reason", Align.WRAPPED));
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            reason -> {
              Message meaning = Message.of("code." + reason.getKey());
              // A run of another version may have had other reasons.
              String text = screen.messages().has(meaning) ? screen.messages().text(meaning) : "";
              table.row(reason.getValue().toString(), reason.getKey(), text);
            });
    table.print(out);
  }
}
