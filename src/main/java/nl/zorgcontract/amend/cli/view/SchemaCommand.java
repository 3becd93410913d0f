package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.io.BundledText;
import nl.zorgcontract.amend.message.Message;

/** {@code amend schema}: the JSON Schema of a form. */
public final class SchemaCommand extends Command {

  private static final List<String> NAMES =
      List.of("request", "contract", "policy", "decision", "summary");

  private final Argument<String> name =
      parameter(String.class, "NAME", "One of request, contract, policy, decision, summary.");

  public SchemaCommand(Console console) {
    super(console, "schema", "Prints the JSON Schema (2020-12) of a form of this program.");
  }

  @Override
  public int run() throws IOException {
    String asked = name.value();
    if (!NAMES.contains(asked)) {
      throw new UsageException(
          Message.of("usage.noSchema").given("schema", asked).words("known", NAMES));
    }
    String resource = "/nl/zorgcontract/amend/schema/" + asked + ".schema.json";
    console().out().print(BundledText.of(SchemaCommand.class, resource));
    return ExitStatus.DONE;
  }
}
