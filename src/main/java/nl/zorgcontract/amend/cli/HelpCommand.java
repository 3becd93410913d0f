package nl.zorgcontract.amend.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.Options;
import nl.zorgcontract.amend.message.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code amend help}: the overview, or what {@code amend COMMAND --help} prints. */
final class HelpCommand extends Options implements Callable<Integer> {

  private final Console console;

  private final Argument<Language> language =
      option(
          Language.class,
          List.of("en", "nl"),
          "--lang",
          "en|nl",
          "Language of the help (default: the user's).");

  private final Argument<String> command =
      word(0, Commands.NAMES, "COMMAND", "The command to explain (default: the overview).");

  private final Argument<String> subcommand =
      word(1, Commands.IN_GROUPS, "SUBCOMMAND", "Which one of 'policy' or 'register'.");

  HelpCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return describe(this, "help", "Shows the overview, or the help of a command.");
  }

  @Override
  public Integer call() {
    CommandLine explained = Amend.everyCommand(console);
    if (language.or(console.resources().userLanguage()) == Language.NL) {
      DutchHelp.translate(explained);
    }
    for (Argument<String> word : List.of(command, subcommand)) {
      explained = word.orNull() == null ? explained : below(explained, word.value());
    }
    explained.usage(console.out());
    return ExitStatus.DONE;
  }

  private static CommandLine below(CommandLine group, String word) {
    CommandLine named = group.getSubcommands().get(word);
    if (named == null) {
      throw new UnmatchedArgumentException(group, List.of(word));
    }
    return named;
  }
}
