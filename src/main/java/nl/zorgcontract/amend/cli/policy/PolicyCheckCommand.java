package nl.zorgcontract.amend.cli.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import nl.zorgcontract.amend.cli.command.FaultCheck;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.PolicyReader;

/** {@code amend policy check}: names every fault of a policy file. */
public final class PolicyCheckCommand extends FaultCheck {

  private final Argument<Path> file = parameter(Path.class, "FILE", "The policy file.");

  public PolicyCheckCommand(Console console) {
    super(console, "check", "Names every fault of a policy file with its place.");
  }

  @Override
  public Message check() throws IOException {
    String name = file.value().toString();
    try (InputStream in = InputFile.of(file.value(), name).open()) {
      Policy policy = PolicyReader.read(name, in);
      return Message.of("check.policyIsWell")
          .word("file", name)
          .word("policy", policy.id())
          .number("agreements", policy.agreements().all().size());
    }
  }
}
