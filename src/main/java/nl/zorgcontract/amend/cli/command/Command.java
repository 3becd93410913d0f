package nl.zorgcontract.amend.cli.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.zorgcontract.amend.cli.command.RunInputs.PolicyFiles;
import nl.zorgcontract.amend.cli.console.BundledResources;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.CommonOptions;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.FormatOption.Format;
import nl.zorgcontract.amend.cli.option.Options;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.io.output.OutputFile;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.screen.Screen;
import nl.zorgcontract.amend.report.screen.TerminalStyle;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.report.workbook.WorkbookWriter;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.table.CsvWriter;
import nl.zorgcontract.amend.table.RowWriter;
import nl.zorgcontract.amend.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command: options in, one call, exit status out. */
public abstract class Command extends Options implements Callable<Integer> {

  private final Console console;
  private final String name;
  private final String[] description;

  private final CommonOptions common = with(new CommonOptions());

  private RunListener steps = RunListener.NONE;
  private @Nullable JsonLog json;

  public Command(Console console, String name, String... description) {
    this.console = console;
    this.name = name;
    this.description = description;
  }

  /** This command, which tells somebody else of each step as well. */
  public final Command heardBy(RunListener other) {
    steps = other;
    return this;
  }

  /** The parser's model of this command. */
  public CommandSpec spec() {
    return describe(this, name, description);
  }

  /**
   * Does the work.
   *
   * @return one of {@link ExitStatus}
   */
  public abstract int run() throws IOException;

  @Override
  public final Integer call() throws IOException {
    requireOutputs();
    if (!logsItself() && common.isVerbose()) {
      return runLogged();
    }
    return run();
  }

  /** Whether the command sees to its log. */
  public boolean logsItself() {
    return false;
  }

  private int runLogged() throws IOException {
    try (RunLog log = RunLog.to(console.err())) {
      steps = log.and(steps);
      log.say("start " + name);
      int status = run();
      log.end(status);
      return status;
    }
  }

  /** The command called; null for a group of commands. */
  public static @Nullable Command of(CommandLine called) {
    return called.getCommand() instanceof Command command ? command : null;
  }

  /**
   * Logs as JSON from now on, and so says what it has to say beside the results.
   *
   * @param run the run at work; null for none
   */
  public final void logAsJson(@Nullable String run) {
    json = new JsonLog(run);
  }

  /** The log of a run in a file; with {@code --verbose} people read along. */
  public final RunLog log(OutputStream file) {
    return RunLog.to(file, common.isVerbose() ? console.err() : null, json);
  }

  /** Who is told of each step; with {@code --verbose} the log, too. */
  public final RunListener steps() {
    return steps;
  }

  public final Console console() {
    return console;
  }

  public final CommonOptions common() {
    return common;
  }

  /** The messages in the language asked for, else in the user's. */
  public final Messages messages() {
    BundledResources resources = console.resources();
    return resources.messages(common.language(resources.userLanguage()));
  }

  /** The language of files that are written: English unless another one is asked for. */
  public final Language fileLanguage() {
    return common.language(Language.EN);
  }

  /** The messages in files that are written. */
  public final Messages fileMessages() {
    return console.resources().messages(fileLanguage());
  }

  /** Says something beside the results, unless asked to be quiet. */
  public final void notice(Message message) {
    if (!common.isQuiet()) {
      say("INFO", message);
    }
  }

  /** Says why the exit status is not 0, asked to be quiet or not. */
  public final void problem(Message message) {
    say("WARN", message);
  }

  /** Tells a warning of the run, with the file it is about. */
  public final void notice(RunWarning warning) {
    if (!common.isQuiet()) {
      problem(warning.located());
    }
  }

  /**
   * Says something on standard error.
   *
   * @param level how bad it is, as logs name it
   */
  final void say(String level, Message message) {
    if (json == null) {
      console.say(messages().text(message));
    } else {
      json.print(console, level, message, messages());
    }
  }

  /** Says where a defect arose: a line of a trace. */
  final void trace(String line) {
    if (json == null) {
      console.err().println(line);
    } else {
      json.print(console, "ERROR", line, null, Map.of());
    }
  }

  /** Says what was done, as a result, unless asked to be quiet. */
  public final void result(Message message) {
    if (!common.isQuiet()) {
      console.out().println(messages().text(message));
    }
  }

  /** The policies by which a command goes: the bundled ones, those of a workspace, those given. */
  public final Policies policies(@Nullable Workspace workspace, PolicyOptions given)
      throws IOException {
    return RunInputs.policies(console, PolicyFiles.of(workspace, given));
  }

  /** What shows how far a long run is; nothing where nobody would look. */
  public final Progress progress() {
    return console.terminal().showsErrors() && !common.isQuiet()
        ? new ProgressBar(console.err(), System::nanoTime)
        : Progress.NONE;
  }

  /** Where results are shown to people. */
  public final Screen screen() {
    return new Screen(
        common.isColored(console) ? TerminalStyle.ANSI : TerminalStyle.NONE,
        console.terminal().width(),
        messages());
  }

  /** Prints results to whatever takes one form of them. */
  @FunctionalInterface
  public interface ResultPrinter<T> {
    void print(T out) throws IOException;
  }

  /**
   * Prints results in the form asked for, and writes the workbook where one was asked for.
   *
   * @param people prints them for people
   * @param listing lists them for other programs, and for the workbook
   */
  public final void print(
      FormatOption format, ResultPrinter<Appendable> people, Supplier<? extends Listing<?>> listing)
      throws IOException {
    if (format.format() == Format.TABLE && format.workbook().isEmpty()) {
      people.print(console.out());
    } else {
      Listing<?> list = listing.get();
      print(format, people, list::printJson, list::print);
    }
  }

  /**
   * Likewise, of results that are more in JSON than a list.
   *
   * @param json prints them as JSON
   * @param rows prints them as CSV, and as the sheet of a workbook
   */
  public final void print(
      FormatOption format,
      ResultPrinter<Appendable> people,
      ResultPrinter<OutputStream> json,
      ResultPrinter<RowWriter> rows)
      throws IOException {
    Optional<Path> workbook = format.workbook();
    if (workbook.isPresent()) {
      writeWorkbook(workbook.get(), rows);
    }
    switch (format.format()) {
      case TABLE -> people.print(console.out());
      case JSON -> json.print(bytesOut());
      case CSV -> rows.print(CsvWriter.open(console.out(), format.csv()));
    }
  }

  /** Writes a workbook of one sheet. */
  private void writeWorkbook(Path file, ResultPrinter<RowWriter> rows) throws IOException {
    OutputFile.replace(
        file,
        WorkbookWriter.START,
        out -> {
          try (WorkbookWriter workbook = new WorkbookWriter(out, messages());
              RowWriter sheet = workbook.sheet(name)) {
            rows.print(sheet);
          }
        });
  }

  /** Standard output as bytes; closing it leaves the output open. */
  private OutputStream bytesOut() {
    console.out().flush();
    return new FilterOutputStream(console.bytes()) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** A file's name without its folders: so reports do not tell of the machine. */
  protected static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
