package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.UsageException;
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
    try (InputStream in =
            Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(resource), resource);
        OutputStream out = bytesOut()) {
      in.transferTo(out);
    }
    return ExitStatus.DONE;
  }
}
