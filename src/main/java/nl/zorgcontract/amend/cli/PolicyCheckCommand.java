package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import nl.zorgcontract.amend.batch.InputFile;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.PolicyReader;
import nl.zorgcontract.amend.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code amend policy check}. */
@CommandLine.Command(
    name = "check",
    description = "Names every fault of a policy file with its place.")
final class PolicyCheckCommand extends FaultCheck {

  @Parameters(paramLabel = "FILE", description = "The policy file.")
  private Path file = Path.of("");

  PolicyCheckCommand(Console console) {
    super(console);
  }

  @Override
  Message check() throws IOException {
    try (InputStream in = InputFile.of(file, file.toString()).open()) {
      Policy policy = PolicyReader.read(file.toString(), in);
      return Message.of("check.policyIsWell")
          .word("file", file.toString())
          .word("policy", policy.id())
          .number("agreements", policy.agreements().all().size());
    }
  }
}
