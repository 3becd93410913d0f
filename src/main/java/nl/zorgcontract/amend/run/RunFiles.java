package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.concurrent.CompletableFuture;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.contract.register.RegisterWriter;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.io.output.OutputFile;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.html.HtmlReport;
import nl.zorgcontract.amend.report.json.DecisionJson;
import nl.zorgcontract.amend.report.json.SummaryJson;
import nl.zorgcontract.amend.report.list.DecisionList;
import nl.zorgcontract.amend.report.list.ListForms;
import nl.zorgcontract.amend.report.list.ResubmitList;
import nl.zorgcontract.amend.report.summary.ControlTotals;
import nl.zorgcontract.amend.report.summary.CountedAgreements;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.SummaryCounter;
import nl.zorgcontract.amend.report.summary.Waiting;
import nl.zorgcontract.amend.report.workbook.RunWorkbook;
import nl.zorgcontract.amend.table.CsvWriter;
import nl.zorgcontract.amend.table.RowWriter;
import org.jspecify.annotations.Nullable;

/** Writes the results of a run into an empty folder: the new register, then the reports. */
public final class RunFiles {

  /** So few decisions are written before another thread could help. */
  private static final int FEW = 512;

  private final Path folder;
  private final Messages messages;
  private final SummedFiles files;
  private final ListForms forms;
  private final Progress progress;

  /**
   * Writes into a folder.
   *
   * @param folder empty
   * @param forms of the lists
   * @param progress hears of each decision written
   */
  public RunFiles(Path folder, Messages messages, ListForms forms, Progress progress) {
    this.folder = folder;
    this.files = new SummedFiles(folder);
    this.messages = messages;
    this.forms = forms;
    this.progress = progress;
  }

  /**
   * Opens the new register, and beside it the contracts that changed; anew where a run that could
   * not be decided has opened them before.
   */
  public RegisterWriter openRegister(Register register) throws IOException {
    for (String name :
        List.of(RunFileNames.REGISTER_ARRAY, RunFileNames.REGISTER_NDJSON, RunFileNames.AMENDED)) {
      Files.deleteIfExists(folder.resolve(name));
    }
    OutputStream whole = files.create(RunFileNames.register(register.file().isArray()));
    try {
      return new RegisterWriter(whole, files.create(RunFileNames.AMENDED));
    } catch (IOException e) {
      whole.close();
      throw e;
    }
  }

  /** Counts what awaits a person, once the decisions are written. */
  @FunctionalInterface
  public interface WaitingCounter {

    /** No workspace, in which something could wait. */
    WaitingCounter NONE = () -> null;

    /** Null where it cannot be told. */
    @Nullable Waiting count();
  }

  /**
   * Writes everything but the register.
   *
   * @param about the run's options, policies and further inputs, for the summary
   * @return the summary, as written
   */
  public Summary write(DecidedRun run, RunMetadata about, WaitingCounter waiting, Clock clock)
      throws IOException {
    CountedAgreements agreements = new CountedAgreements(about.policySet()::all);
    SummaryCounter counter =
        new SummaryCounter(run.received().files().stream().map(FileSum::name).toList(), agreements);
    HtmlReport report = new HtmlReport(messages, run.order(), run.practices(), agreements);
    writeLists(run, counter, report);
    writeBasis(about);
    Summary summary =
        new Summary(
            about.run(clock.instant(), waiting.count()),
            totals(run, counter.outcomes()),
            counter.counts(),
            about.inputs(run),
            about.policySet().files(),
            files.sums(),
            run.warnings());
    try (OutputStream out = files.create(RunFileNames.SUMMARY)) {
      SummaryJson.write(out, summary, messages);
    }
    try (Writer out = files.writer(RunFileNames.REPORT)) {
      report.write(out, summary);
    }
    files.awaitForcing();
    return summary;
  }

  private static ControlTotals totals(DecidedRun run, OutcomeCounts outcomes) {
    return new ControlTotals(
        run.received().index().size(),
        outcomes,
        run.register().count(),
        run.written().contractsOut(),
        run.written().contractsAmended());
  }

  /** Writes the policies, rulings and lists that the run went by, for {@code amend explain}. */
  private void writeBasis(RunMetadata about) throws IOException {
    Disk.createFolder(folder.resolve(RunFileNames.POLICIES));
    for (FileSum policy : about.policySet().files()) {
      String id = policy.name();
      writeFile(RunFileNames.policy(id), out -> about.policySet().copy(id, out));
    }
    ByteBuffer rulings = about.given().rulings();
    if (rulings != null) {
      writeFile(RunFileNames.RULINGS, rulings);
    }
    if (about.given().lists().isEmpty()) {
      return;
    }
    Disk.createFolder(folder.resolve(RunFileNames.LISTS));
    for (Map.Entry<String, ByteBuffer> list : about.given().lists().entrySet()) {
      writeFile(RunFileNames.list(list.getKey()), list.getValue());
    }
  }

  private void writeFile(String name, ByteBuffer bytes) throws IOException {
    writeFile(name, out -> Channels.newChannel(out).write(bytes.duplicate()));
  }

  /** Writes the lists of a large run in two halves of about the same size, beside each other. */
  private void writeLists(DecidedRun run, SummaryCounter counter, HtmlReport report)
      throws IOException {
    ResubmitList resubmit = new ResubmitList();
    if (run.decisions().size() < FEW) {
      writeDecisions(run, counter, report, resubmit);
      writeWorkList(run);
    } else {
      CompletableFuture<Void> workList =
          CompletableFuture.runAsync(
              () -> writeWorkListBeside(run), task -> new Thread(task, "work-list").start());
      try {
        writeDecisions(run, counter, report, resubmit);
      } catch (IOException | RuntimeException | Error e) {
        // What the other thread writes to is removed next.
        workList.handle((done, failed) -> null).join();
        throw e;
      }
      SummedFiles.await(workList);
    }
    try (RowWriter rows = csv(RunFileNames.RESUBMIT)) {
      resubmit.write(rows);
    }
    if (forms.workbook()) {
      new RunWorkbook(run.decisions(), messages)
          .write(files.create(RunFileNames.WORKBOOK), run.order(), resubmit);
    }
  }

  /** Writes the decisions into all reports at once. */
  private void writeDecisions(
      DecidedRun run, SummaryCounter counter, HtmlReport report, ResubmitList resubmit)
      throws IOException {
    try (DecisionList rejected = DecisionList.rejected(csv(RunFileNames.REJECTED), messages);
        DecisionList referred = DecisionList.referred(csv(RunFileNames.REFERRED), messages);
        DecisionList skipped = DecisionList.skipped(csv(RunFileNames.SKIPPED), messages);
        DecisionJson json = new DecisionJson(files.create(RunFileNames.DECISIONS), messages)) {
      for (Decision each : run.decisions()) {
        json.add(each);
        counter.add(each);
        report.add(each);
        addPortalWork(each, run.order(), counter, report);
        rejected.add(each);
        referred.add(each);
        skipped.add(each);
        resubmit.add(each);
        progress.step();
      }
    }
  }

  private static void addPortalWork(
      Decision decision, WorkOrder order, SummaryCounter counter, HtmlReport report) {
    if (decision.outcome() != Outcome.ACCEPTED || order.replacedBy(decision).isPresent()) {
      return;
    }
    if (decision.request().asked().action() != Action.WITHDRAW) {
      counter.addPortalWork();
      report.addPortalWork(decision);
    } else if (order.undoesEarlierRun(decision)) {
      counter.addPortalUndoing();
    }
  }

  /** Writes the accepted requests in the order in which they took effect. */
  private void writeWorkList(DecidedRun run) throws IOException {
    PrimitiveIterator.OfInt positions = run.order().positions().iterator();
    try (DecisionList accepted =
        DecisionList.accepted(csv(RunFileNames.ACCEPTED), messages, run.order())) {
      while (positions.hasNext()) {
        accepted.add(run.decisions().get(positions.nextInt()));
      }
    }
  }

  private void writeWorkListBeside(DecidedRun run) {
    try {
      writeWorkList(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeFile(String name, OutputFile.Body content) throws IOException {
    try (OutputStream out = files.create(name)) {
      content.write(out);
    }
  }

  private RowWriter csv(String name) throws IOException {
    return CsvWriter.open(files.writer(name), forms.csv());
  }
}
