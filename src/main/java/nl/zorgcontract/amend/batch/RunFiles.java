package nl.zorgcontract.amend.batch;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.contract.RegisterWriter;
import nl.zorgcontract.amend.contract.RegisterWriter.Written;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.report.ControlTotals;
import nl.zorgcontract.amend.report.CsvReport;
import nl.zorgcontract.amend.report.CsvStyle;
import nl.zorgcontract.amend.report.DecisionJson;
import nl.zorgcontract.amend.report.Messages;
import nl.zorgcontract.amend.report.ResubmitCsv;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.report.Summary.FileSum;
import nl.zorgcontract.amend.report.SummaryCounter;
import nl.zorgcontract.amend.report.SummaryJson;
import nl.zorgcontract.amend.text.FingerprintStream;

/**
 * Writes what a run leaves: the new register, the decisions and the reports on them, into a folder
 * that is empty.
 */
public final class RunFiles {

  /** The files that a run may write, whichever form its register has. */
  static final List<String> NAMES =
      List.of(
          "contracts.ndjson",
          "contracts.json",
          "amended.ndjson",
          "decisions.ndjson",
          "accepted.csv",
          "rejected.csv",
          "referred.csv",
          "resubmit.csv",
          "summary.json");

  private final Path folder;
  private final Messages messages;
  private final CsvStyle csv;
  private final Progress progress;
  private final List<FileSum> outputs = new ArrayList<>();

  /**
   * Writes into a folder.
   *
   * @param folder empty
   */
  public RunFiles(Path folder, Messages messages) {
    this(folder, messages, CsvStyle.DEFAULT, Progress.NONE);
  }

  /**
   * Writes into a folder, CSV in this style.
   *
   * @param folder empty
   * @param progress hears of each decision written
   */
  public RunFiles(Path folder, Messages messages, CsvStyle csv, Progress progress) {
    this.folder = folder;
    this.messages = messages;
    this.csv = csv;
    this.progress = progress;
  }

  /** What is written of a file to come. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes everything.
   *
   * @param about the run's options, policies and further inputs, for the summary
   * @return the summary, as written
   */
  public Summary write(DecidedRun run, RunAccount about, Clock clock) throws IOException {
    Written written = writeRegister(run);
    SummaryCounter counter =
        new SummaryCounter(run.intake().files().stream().map(FileSum::name).toList());
    writeDecisions(run.docket().decisions(), counter);
    writeFile("resubmit.csv", out -> writeResubmit(out, run.docket().decisions()));
    Summary summary =
        new Summary(
            about.run(clock.instant()),
            new ControlTotals(
                run.intake().requests().size(),
                counter.outcomes(),
                written.contractsIn(),
                written.contractsOut(),
                written.contractsAmended()),
            counter.counts(),
            about.inputs(run),
            about.policies(),
            outputs,
            run.warnings());
    try (OutputStream out = create("summary.json")) {
      SummaryJson.write(out, summary, messages);
    }
    return summary;
  }

  private Written writeRegister(DecidedRun run) throws IOException {
    String name = run.register().isArray() ? "contracts.json" : "contracts.ndjson";
    Written written;
    try (OutputStream whole = create(name);
        OutputStream amended = create("amended.ndjson")) {
      written =
          new RegisterWriter(run.register(), run.docket().amended().values()).write(whole, amended);
    }
    sum(name);
    sum("amended.ndjson");
    return written;
  }

  private void writeDecisions(List<Decision> decisions, SummaryCounter counter) throws IOException {
    try (DecisionJson json = new DecisionJson(create("decisions.ndjson"), messages);
        CsvReport accepted = CsvReport.accepted(writer("accepted.csv"), csv, messages);
        CsvReport rejected = CsvReport.rejected(writer("rejected.csv"), csv, messages);
        CsvReport referred = CsvReport.referred(writer("referred.csv"), csv, messages)) {
      for (Decision decision : decisions) {
        counter.add(decision);
        json.add(decision);
        accepted.add(decision);
        rejected.add(decision);
        referred.add(decision);
        progress.step();
      }
    }
    for (String name :
        List.of("decisions.ndjson", "accepted.csv", "rejected.csv", "referred.csv")) {
      sum(name);
    }
  }

  private void writeResubmit(OutputStream out, List<Decision> decisions) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    ResubmitCsv.write(writer, decisions, csv);
    writer.flush();
  }

  private void writeFile(String name, Content content) throws IOException {
    try (OutputStream out = create(name)) {
      content.write(out);
    }
    sum(name);
  }

  private Writer writer(String name) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(create(name), StandardCharsets.UTF_8));
  }

  private OutputStream create(String name) throws IOException {
    return new BufferedOutputStream(Disk.create(folder.resolve(name)), 1 << 16);
  }

  private void sum(String name) throws IOException {
    outputs.add(sum(name, folder.resolve(name)));
  }

  /** The checksum of a file on disk. */
  static FileSum sum(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        FingerprintStream fingerprint = new FingerprintStream(in)) {
      fingerprint.transferTo(OutputStream.nullOutputStream());
      return new FileSum(name, fingerprint.bytes(), fingerprint.sha256());
    }
  }
}
