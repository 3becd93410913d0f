package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.file.Path;
import nl.zorgcontract.amend.batch.RegisterBook;
import nl.zorgcontract.amend.contract.Register;
import nl.zorgcontract.amend.contract.Wanted;
import nl.zorgcontract.amend.text.Message;

/** {@code amend register check}. */
final class RegisterCheckCommand extends FaultCheck {

  private final Arg<Path> file =
      parameter(Path.class, "FILE", "The contract register: NDJSON or a JSON array.");

  private final PolicyOptions policies = with(new PolicyOptions());

  RegisterCheckCommand(Console console) {
    super(console, "check", "Names every violation of a contract register with its place.");
  }

  @Override
  Message check() throws IOException {
    Register register =
        RegisterBook.read(file.value(), Wanted.none(), Desk.policies(console(), policies));
    register.warnings().forEach(this::notice);
    return Message.of("check.registerIsWell")
        .word("file", file.value().toString())
        .number("contracts", register.count());
  }
}
