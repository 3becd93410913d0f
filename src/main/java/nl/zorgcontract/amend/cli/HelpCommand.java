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

  private final Argument<List<String>> words =
      anyParameters(String.class, "COMMAND", "The command to explain (default: the overview).");

  HelpCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return describe(this, "help", "Shows the overview, or the help of a command.");
  }

  @Override
  public Integer call() {
    CommandLine command = Amend.everyCommand(console);
    if (language.or(console.resources().userLanguage()) == Language.NL) {
      DutchHelp.translate(command);
    }
    for (String word : words.value()) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        throw new UnmatchedArgumentException(command, List.of(word));
      }
      command = next;
    }
    command.usage(console.out());
    return ExitStatus.DONE;
  }
}
