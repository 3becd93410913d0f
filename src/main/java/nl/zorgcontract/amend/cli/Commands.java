package nl.zorgcontract.amend.cli;

import java.util.List;
import nl.zorgcontract.amend.cli.command.CommandGroup;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.policy.PolicyCheckCommand;
import nl.zorgcontract.amend.cli.policy.PolicyDiffCommand;
import nl.zorgcontract.amend.cli.policy.PolicyListCommand;
import nl.zorgcontract.amend.cli.policy.PolicyShowCommand;
import nl.zorgcontract.amend.cli.run.CompareCommand;
import nl.zorgcontract.amend.cli.run.ImpactCommand;
import nl.zorgcontract.amend.cli.run.InitCommand;
import nl.zorgcontract.amend.cli.run.LettersCommand;
import nl.zorgcontract.amend.cli.run.NightlyCommand;
import nl.zorgcontract.amend.cli.run.ProcessCommand;
import nl.zorgcontract.amend.cli.run.ValidateCommand;
import nl.zorgcontract.amend.cli.todo.DoneCommand;
import nl.zorgcontract.amend.cli.todo.GrantCommand;
import nl.zorgcontract.amend.cli.todo.RefuseCommand;
import nl.zorgcontract.amend.cli.todo.TodoCommand;
import nl.zorgcontract.amend.cli.view.DiffCommand;
import nl.zorgcontract.amend.cli.view.ExplainCommand;
import nl.zorgcontract.amend.cli.view.HistoryCommand;
import nl.zorgcontract.amend.cli.view.PendingCommand;
import nl.zorgcontract.amend.cli.view.RegisterCheckCommand;
import nl.zorgcontract.amend.cli.view.SchemaCommand;
import nl.zorgcontract.amend.cli.view.ShowCommand;
import nl.zorgcontract.amend.cli.view.WindowsCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of the program. Each is made only when it is called, or asked for by the help. */
final class Commands {

  /** In the order of the help. */
  static final List<String> NAMES =
      List.of(
          "validate",
          "process",
          "nightly",
          "compare",
          "todo",
          "grant",
          "refuse",
          "done",
          "show",
          "pending",
          "diff",
          "history",
          "impact",
          "windows",
          "explain",
          "letters",
          "init",
          "policy",
          "register",
          "schema",
          "generate-completion",
          "help");

  /** The commands in {@code policy} and {@code register}. */
  static final List<String> IN_GROUPS = List.of("list", "show", "check", "diff");

  private Commands() {}

  /** Whether a command goes by policies in all that it does. */
  static boolean needsPolicies(String name) {
    return switch (name) {
      case "validate",
          "process",
          "nightly",
          "compare",
          "todo",
          "grant",
          "refuse",
          "impact",
          "windows",
          "show",
          "pending",
          "diff",
          "history" ->
          true;
      default -> false;
    };
  }

  /** The program with the one command of this name; with all where there is none such. */
  static CommandSpec calledBy(String name, Console console) {
    CommandSpec program =
        CommandGroup.describe(
            "amend", "Decides amendment requests for GP-care contracts by the insurer's policy.");
    program
        .usageMessage()
        .footer(
            "",
            "Exit status: 0 done; 1 some request would not be accepted (validate, --fail-on-rejection),"
                + " comes out differently (compare), or an agreement no longer meets the policy"
                + " (--fail-on-finding); 2 wrong usage; 3 input refused; 4 another run holds the"
                + " workspace; 5 the run failed.",
            "'amend help COMMAND' tells more about a command.");
    for (String command : needed(name)) {
      program.addSubcommand(command, spec(command, console));
    }
    return program;
  }

  private static List<String> needed(String name) {
    if (name.equals("--version")) {
      return List.of();
    }
    return NAMES.contains(name) ? List.of(name) : NAMES;
  }

  private static CommandSpec spec(String name, Console console) {
    return switch (name) {
      case "validate" -> new ValidateCommand(console).spec();
      case "process" -> new ProcessCommand(console).spec();
      case "nightly" -> new NightlyCommand(console).spec();
      case "compare" -> new CompareCommand(console).spec();
      case "todo" -> new TodoCommand(console).spec();
      case "grant" -> new GrantCommand(console).spec();
      case "refuse" -> new RefuseCommand(console).spec();
      case "done" -> new DoneCommand(console).spec();
      case "impact" -> new ImpactCommand(console).spec();
      case "windows" -> new WindowsCommand(console).spec();
      case "history" -> new HistoryCommand(console).spec();
      case "pending" -> new PendingCommand(console).spec();
      case "diff" -> new DiffCommand(console).spec();
      case "show" -> new ShowCommand(console).spec();
      case "explain" -> new ExplainCommand(console).spec();
      case "letters" -> new LettersCommand(console).spec();
      case "init" -> new InitCommand(console).spec();
      case "policy" -> ofPolicies(name, console);
      case "register" ->
          CommandGroup.describe(name, "Checks a contract register.")
              .addSubcommand("check", new RegisterCheckCommand(console).spec());
      case "schema" -> new SchemaCommand(console).spec();
      case "generate-completion" -> new CompletionCommand(console).spec();
      case "help" -> new HelpCommand(console).spec();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static CommandSpec ofPolicies(String name, Console console) {
    return CommandGroup.describe(name, "Lists, shows, checks and compares policies.")
        .addSubcommand("list", new PolicyListCommand(console).spec())
        .addSubcommand("show", new PolicyShowCommand(console).spec())
        .addSubcommand("check", new PolicyCheckCommand(console).spec())
        .addSubcommand("diff", new PolicyDiffCommand(console).spec());
  }
}
