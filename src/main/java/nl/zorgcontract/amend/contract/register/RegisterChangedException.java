package nl.zorgcontract.amend.contract.register;

import java.io.IOException;
import java.nio.file.Path;
import nl.zorgcontract.amend.message.Message;

/** The register is not what it was when it was read: somebody else wrote it in the meantime. */
public final class RegisterChangedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;

  public RegisterChangedException(Path file) {
    super("The register changed while it was in use: " + file);
    this.file = file.toString();
  }

  /** What to tell the user. */
  public Message toMessage() {
    return Message.of("register.changed").word("file", file);
  }
}
