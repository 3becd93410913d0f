package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.report.summary.PortalCount;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What is said after a run: how many requests had which outcome, for which reasons, and where the
 * results are.
 */
public final class RunScreen {

  private final Screen screen;

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
    if (summary.run().waiting() != null) {
      printWaiting(out, summary.run().waiting());
    }
    for (Summary.RunWarning warning : summary.warnings()) {
      screen.sentence(out, Message.of("screen.warning").nested("message", warning.located()));
    }
    if (directory != null) {
      screen.sentence(out, Message.of("screen.written").word("directory", directory));
      printNextSteps(out, summary, directory);
    }
  }

  /** Prints how many requests had each outcome. */
  void printOutcomes(Appendable out, OutcomeCounts counts) throws IOException {
    Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
    Outcome.OF_A_RUN.forEach(outcome -> byOutcome.put(outcome, counts.of(outcome)));
    printOutcomes(out, byOutcome);
  }

  /** Likewise, for these outcomes in their order. */
  void printOutcomes(Appendable out, Map<Outcome, Long> counts) throws IOException {
    ScreenTable table =
        screen.table(screen.column("outcome", Align.LEFT), screen.column("requests", Align.RIGHT));
    long total = 0;
    for (Map.Entry<Outcome, Long> each : counts.entrySet()) {
      String name = screen.messages().text("outcome." + each.getKey().code());
      table.row(name, String.valueOf(each.getValue())).paint(0, each.getKey());
      total += each.getValue();
    }
    table.row(screen.label("total"), String.valueOf(total)).print(out);
  }

  private void printWaiting(Appendable out, Waiting waiting) throws IOException {
    screen.sentence(out, waiting.heading());
    for (Message line : waiting.lines()) {
      screen.item(out, screen.messages().text(line));
    }
  }

  /** Prints which of the files a person opens now, and how letters are made. */
  private void printNextSteps(Appendable out, Summary summary, String directory)
      throws IOException {
    OutcomeCounts counts = summary.totals().outcomes();
    PortalCount portal = summary.portal();
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put(screen.label("openReport"), file(directory, RunFileNames.REPORT));
    String undo = portal.isExact() ? "screen.undoInPortal" : "screen.undoInPortal.ifSet";
    addStep(steps, "screen.setInPortal", portal.toSet(), file(directory, RunFileNames.ACCEPTED));
    addStep(steps, undo, portal.toUndo(), file(directory, RunFileNames.ACCEPTED));
    addStep(
        steps,
        "screen.havePersonDecide",
        counts.referred(),
        file(directory, RunFileNames.REFERRED));
    screen.title(out, screen.label("nextSteps"));
    printSteps(out, steps);
    if (counts.total() > counts.skipped()) {
      String letters =
          "amend letters --run %s --out %s"
              .formatted(
                  Screen.commandWord(directory),
                  Screen.commandWord("letters-" + Path.of(directory).getFileName()));
      screen.step(out, screen.label("writeLetters"), letters);
    }
  }

  private void addStep(Map<String, String> steps, String key, long count, String file) {
    if (count > 0) {
      steps.put(screen.messages().text(Message.of(key).number("count", count)), file);
    }
  }

  /** Each file beside what is done with it; under it where the screen is too narrow for that. */
  private void printSteps(Appendable out, Map<String, String> steps) throws IOException {
    if (widest(steps.keySet()) + ScreenTable.GAP.length() + widest(steps.values())
        <= screen.width()) {
      ScreenTable table = screen.labels();
      steps.forEach(table::row);
      table.print(out);
      return;
    }
    for (Map.Entry<String, String> step : steps.entrySet()) {
      screen.step(out, step.getKey() + ":", step.getValue());
    }
  }

  private static int widest(Collection<String> texts) {
    return texts.stream().mapToInt(Sanitizer::width).max().orElse(0);
  }

  private static String file(String directory, String name) {
    return Path.of(directory).resolve(name).toString();
  }

  /** Prints how many requests bear each reason, the most frequent first. */
  void printReasons(Appendable out, Map<String, Long> reasons) throws IOException {
    ScreenTable table =
        screen.table(
            screen.column("requests", Align.RIGHT), screen.column("reason", Align.WRAPPED));
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            reason ->
                table.row(
                    reason.getValue().toString(), reason(reason.getKey(), screen.messages())));
    table.print(out);
  }

  /** What a reason means; its code where a run of another version had others. */
  public static String reason(String code, Messages messages) {
    Message meaning = Message.of("code." + code);
    return messages.has(meaning) ? messages.text(meaning) : code;
  }
}
