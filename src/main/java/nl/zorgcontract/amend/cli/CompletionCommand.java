package nl.zorgcontract.amend.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code amend generate-completion}: the script by which a shell completes commands and options.
 */
@CommandLine.Command(
    name = "generate-completion",
    description = {
      "Prints a script by which bash and zsh complete commands and options.",
      "Use it at once: source <(amend generate-completion)"
    })
final class CompletionCommand extends Command {

  @Spec private CommandSpec spec;

  CompletionCommand(Console console) {
    super(console);
  }

  @Override
  int run() {
    CommandLine root = spec.root().commandLine();
    console().out().print(AutoComplete.bash(root.getCommandName(), root));
    return ExitStatus.DONE;
  }
}
