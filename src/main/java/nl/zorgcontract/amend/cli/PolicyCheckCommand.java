package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import nl.zorgcontract.amend.batch.InputFile;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.PolicyReader;
import nl.zorgcontract.amend.text.Message;

/** {@code amend policy check}. */
final class PolicyCheckCommand extends FaultCheck {

  private final Arg<Path> file = parameter(Path.class, "FILE", "The policy file.");

  PolicyCheckCommand(Console console) {
    super(console, "check", "Names every fault of a policy file with its place.");
  }

  @Override
  Message check() throws IOException {
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
