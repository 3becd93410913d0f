package nl.zorgcontract.amend.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.Failure;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Defaults;
import nl.zorgcontract.amend.cli.run.CompareCommand;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The program {@code amend}: parses the command line, runs one command, gives the exit status. */
final class Amend {

  /** Below this picocli refuses. */
  private static final int NARROWEST_HELP = 55;

  private static final int WIDEST_HELP = 120;

  private static final String LANGUAGE = "--lang";

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
  int run(String... given) {
    String[] args = languageLast(given);
    Optional<Language> asked = asked(args);
    Failure failure =
        new Failure(console, Defaults.NONE, asked.orElse(console.resources().userLanguage()));
    try {
      boolean needsPolicies = args.length > 0 && Commands.needsPolicies(args[0]);
      if (needsPolicies) {
        // Another day's policies than those asked for do no harm.
        console
            .resources()
            .readAhead(LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC));
      }
      Defaults defaults = home == null ? Defaults.NONE : Defaults.read(home, args);
      Language language = asked.or(defaults::language).orElse(console.resources().userLanguage());
      failure = new Failure(console, defaults, language);
      if (needsPolicies) {
        readMeanwhile(language);
      }
      return run(defaults, language, failure, args);
    } catch (Exception | Error e) {
      return failure.status(e, null);
    }
  }

  private int run(Defaults defaults, Language language, Failure failure, String... args) {
    if (args.length == 0 || args[0].startsWith(LANGUAGE)) {
      CommandLine program = everyCommand(console);
      translate(program, language);
      program.usage(console.out());
      return console.out().checkError() ? failure.outputLost(null) : ExitStatus.DONE;
    }
    CommandLine line = commandLine(args);
    if (Arrays.asList(args).contains("--help") || Arrays.asList(args).contains("-h")) {
      translate(line, language);
    }
    line.setDefaultValueProvider(defaults);
    line.setParameterExceptionHandler(failure);
    line.setExecutionExceptionHandler(failure);
    line.setOut(console.out());
    line.setErr(console.err());
    boolean compares = args.length > 0 && args[0].equals("compare");
    int status;
    try {
      status = line.execute(compares ? CompareCommand.secondOptions(args) : args);
    } catch (Error e) {
      return failure.status(e, Command.of(called(line)));
    }
    // Results that could not be printed are no results: a full disk behind a pipe, say.
    return console.out().checkError() && status <= ExitStatus.NOT_ALL_ACCEPTED
        ? failure.outputLost(Command.of(called(line)))
        : status;
  }

  /**
   * Loads, while policies are read on another thread, what takes as long as they do together with
   * the command line.
   */
  private void readMeanwhile(Language language) {
    Objects.requireNonNull(ReceivedAt.AMSTERDAM.getRules());
    console.resources().messages(language);
  }

  /** The option on the language behind the command, where it stands before it. */
  private static String[] languageLast(String... args) {
    int words =
        args.length == 0 || !args[0].startsWith(LANGUAGE) ? 0 : args[0].equals(LANGUAGE) ? 2 : 1;
    if (words == 0 || args.length <= words) {
      return args;
    }
    String[] moved = Arrays.copyOfRange(args, words, args.length + words);
    System.arraycopy(args, 0, moved, args.length - words, words);
    return moved;
  }

  /** The language that the command line asks for, before it is parsed. */
  private static Optional<Language> asked(String... args) {
    String joined = String.join("\n", args).replace(LANGUAGE + "=", LANGUAGE + "\n") + "\n";
    for (Language each : Language.values()) {
      if (joined.contains(LANGUAGE + "\n" + each.code() + "\n")) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static void translate(CommandLine line, Language language) {
    if (language == Language.NL) {
      DutchHelp.translate(line);
    }
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
