package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import nl.zorgcontract.amend.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code amend schema}: the JSON Schema of a form. */
@CommandLine.Command(
    name = "schema",
    description = "Prints the JSON Schema (2020-12) of a form of this program.")
final class SchemaCommand extends Command {

  private static final List<String> NAMES =
      List.of("request", "contract", "policy", "decision", "summary");

  @Parameters(
      paramLabel = "NAME",
      description = "One of request, contract, policy, decision, summary.")
  private String name = "";

  SchemaCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    if (!NAMES.contains(name)) {
      throw new UsageException(
          Message.of("usage.noSchema").given("schema", name).words("known", NAMES));
    }
    String resource = "/nl/zorgcontract/amend/schema/" + name + ".schema.json";
    try (InputStream in =
            Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(resource), resource);
        OutputStream out = bytesOut()) {
      in.transferTo(out);
    }
    return ExitStatus.DONE;
  }
}
