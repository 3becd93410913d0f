package nl.zorgcontract.amend.contract.register;

import java.nio.file.Path;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Message;

/** The register is not what it was when it was read: somebody else wrote it in the meantime. */
public final class RegisterChangedException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  public RegisterChangedException(Path file) {
    super(Message.of("register.changed").word("file", file.toString()), null);
  }
}
