package nl.zorgcontract.amend.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The program {@code amend}: its commands, and how it ends. */
public final class Amend {

  /** The commands, in the order of the help. Each is made only when it is called. */
  private static final Map<String, Function<Console, Object>> COMMANDS = commands();

  /** The one command that must know all others. */
  private static final String COMPLETION = "generate-completion";

  /** Below this picocli refuses. */
  private static final int NARROWEST_HELP = 55;

  private static final int WIDEST_HELP = 120;

  private final Console console;

  /** The program in this world. */
  public Amend(Console console) {
    this.console = console;
  }

  private static Map<String, Function<Console, Object>> commands() {
    Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
    commands.put("validate", ValidateCommand::new);
    commands.put("process", ProcessCommand::new);
    commands.put("nightly", NightlyCommand::new);
    commands.put("windows", WindowsCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("letters", LettersCommand::new);
    commands.put("policy", console -> new PolicyCommand());
    commands.put("register", console -> new RegisterCommand());
    commands.put("schema", SchemaCommand::new);
    commands.put(COMPLETION, CompletionCommand::new);
    return commands;
  }

  /**
   * Runs the program.
   *
   * @return one of {@link ExitStatus}; never an exception
   */
  public int run(String... args) {
    Failure failure = new Failure(console);
    try {
      CommandLine line = commandLine(args);
      line.setParameterExceptionHandler((e, given) -> failure.usage(e));
      line.setExecutionExceptionHandler((e, called, result) -> failure.status(e, options(called)));
      line.setOut(console.out());
      line.setErr(console.err());
      int status = line.execute(args);
      // Results that could not be printed are no results: a full disk behind a pipe, say.
      return console.out().checkError() && status <= ExitStatus.NOT_ALL_ACCEPTED
          ? failure.outputLost(options(called(line)))
          : status;
    } catch (Exception | Error e) {
      return failure.status(e, null);
    }
  }

  /** The command furthest down that was called. */
  private static CommandLine called(CommandLine line) {
    ParseResult result = line.getParseResult();
    return result != null && result.hasSubcommand()
        ? called(result.subcommand().commandSpec().commandLine())
        : line;
  }

  /** The common options of a command; null for one that has none. */
  static @Nullable CommonOptions options(CommandLine called) {
    return called.getCommand() instanceof Command command ? command.common() : null;
  }

  /** The program's options and commands, each there: what manuals are made of. */
  static CommandLine everyCommand(Console console) {
    return new Amend(console).commandLine();
  }

  private CommandLine commandLine(String... args) {
    Factory factory = new Factory(console);
    CommandLine line = new CommandLine(new TopCommand(), factory);
    String called = args.length == 0 ? "" : args[0];
    boolean all = called.equals(COMPLETION) || !COMMANDS.containsKey(called);
    COMMANDS.forEach(
        (name, command) -> {
          if (all || name.equals(called)) {
            line.addSubcommand(name, new CommandLine(command.apply(console), factory));
          }
        });
    configure(line);
    return line;
  }

  private void configure(CommandLine line) {
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.min(Math.max(console.width(), NARROWEST_HELP), WIDEST_HELP));
    line.setExpandAtFiles(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    addHelp(line.getCommandSpec());
  }

  /** Makes the commands below a command, which want the console as all do. */
  private record Factory(Console console) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return Command.class.isAssignableFrom(type)
          ? type.getDeclaredConstructor(Console.class).newInstance(console)
          : CommandLine.defaultFactory().create(type);
    }
  }

  private static void addHelp(CommandSpec spec) {
    spec.mixinStandardHelpOptions(true);
    spec.subcommands().values().forEach(sub -> addHelp(sub.getCommandSpec()));
  }
}
