package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.nio.file.Path;
import nl.zorgcontract.amend.cli.command.FaultCheck;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.run.CheckedRegister;

/** {@code amend register check}: names every violation of a register. */
public final class RegisterCheckCommand extends FaultCheck {

  private final Argument<Path> file =
      parameter(Path.class, "FILE", "The contract register: NDJSON or a JSON array.");

  private final PolicyOptions policies = with(new PolicyOptions());

  public RegisterCheckCommand(Console console) {
    super(console, "check", "Names every violation of a contract register with its place.");
  }

  @Override
  public Message check() throws IOException {
    Register register =
        CheckedRegister.read(file.value(), ContractFilter.none(), policies(null, policies));
    register.warnings().forEach(warning -> notice(warning.located()));
    return Message.of("check.registerIsWell")
        .word("file", file.value().toString())
        .number("contracts", register.file().count());
  }
}
