package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.file.Path;
import nl.zorgcontract.amend.batch.RegisterBook;
import nl.zorgcontract.amend.contract.Register;
import nl.zorgcontract.amend.contract.Wanted;
import nl.zorgcontract.amend.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code amend register check}. */
@CommandLine.Command(
    name = "check",
    description = "Names every violation of a contract register with its place.")
final class RegisterCheckCommand extends FaultCheck {

  @Parameters(paramLabel = "FILE", description = "The contract register: NDJSON or a JSON array.")
  private Path file = Path.of("");

  @Mixin private PolicyOptions policies = new PolicyOptions();

  RegisterCheckCommand(Console console) {
    super(console);
  }

  @Override
  Message check() throws IOException {
    Register register = RegisterBook.read(file, Wanted.none(), Desk.policies(policies));
    register.warnings().forEach(this::notice);
    return Message.of("check.registerIsWell")
        .word("file", file.toString())
        .number("contracts", register.count());
  }
}
