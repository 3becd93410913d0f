package nl.zorgcontract.amend.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.CompareCommand;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.Failure;
import nl.zorgcontract.amend.cli.option.Console;
import nl.zorgcontract.amend.cli.option.Defaults;
import nl.zorgcontract.amend.message.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The program {@code amend}: parses the command line, runs one command, gives the exit status. */
final class Amend {

  /** Below this picocli refuses. */
  private static final int NARROWEST_HELP = 55;

  private static final int WIDEST_HELP = 120;

  private final Console console;
  private final @Nullable Path home;

  /** Creates the program, with the streams, the clock and the terminal that it uses. */
  Amend(Console console) {
    this(console, null);
  }

  /**
   * Creates the program.
   *
   * @param home where the user's settings are; null for nowhere
   */
  Amend(Console console, @Nullable Path home) {
    this.console = console;
    this.home = home;
  }

  /**
   * Runs the program.
   *
   * @return one of {@link ExitStatus}; never an exception
   */
  int run(String... args) {
    Failure failure = new Failure(console);
    try {
      Defaults defaults = home == null ? Defaults.NONE : Defaults.read(home, args);
      failure = new Failure(console, defaults);
      return run(defaults, failure, args);
    } catch (Exception | Error e) {
      return failure.status(e, null);
    }
  }

  private int run(Defaults defaults, Failure failure, String... args) {
    if (args.length == 0) {
      everyCommand(console).usage(console.out());
      return console.out().checkError() ? failure.outputLost(null) : ExitStatus.DONE;
    }
    if (Commands.needsPolicies(args[0])) {
      readAhead(defaults, args);
    }
    CommandLine line = commandLine(args);
    line.setDefaultValueProvider(defaults);
    line.setParameterExceptionHandler(failure);
    line.setExecutionExceptionHandler(failure);
    line.setOut(console.out());
    line.setErr(console.err());
    boolean compares = args.length > 0 && args[0].equals("compare");
    int status = line.execute(compares ? CompareCommand.secondOptions(args) : args);
    // Results that could not be printed are no results: a full disk behind a pipe, say.
    return console.out().checkError() && status <= ExitStatus.NOT_ALL_ACCEPTED
        ? failure.outputLost(Command.commonOptions(called(line)))
        : status;
  }

  /**
   * Loads what most runs need on another thread, while the command line is parsed: either takes as
   * long.
   */
  private void readAhead(Defaults defaults, String... args) {
    // The rules of a time zone take long to read, and another day's policies do no harm.
    LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
    Language language = defaults.language().orElse(console.resources().userLanguage());
    boolean inDutch = Arrays.asList(args).contains(Language.NL.code());
    console.resources().readAhead(today, inDutch ? Language.NL : language);
  }

  /** The command furthest down that was called. */
  private static CommandLine called(CommandLine line) {
    ParseResult result = line.getParseResult();
    return result != null && result.hasSubcommand()
        ? called(result.subcommand().commandSpec().commandLine())
        : line;
  }

  /** The program's options and commands, each there: what manuals are made of. */
  static CommandLine everyCommand(Console console) {
    return new Amend(console).commandLine();
  }

  private CommandLine commandLine(String... args) {
    // What of the parser is not used here, and slow to look for: converters of times, databases and
    // the like, and Groovy.
    System.setProperty("picocli.converters.excludes", ".*");
    System.setProperty("picocli.disable.closures", "true");
    CommandLine line = new CommandLine(Commands.calledBy(args.length == 0 ? "" : args[0], console));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(
        Math.min(Math.max(console.terminal().width(), NARROWEST_HELP), WIDEST_HELP));
    line.setExpandAtFiles(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    return line;
  }
}
