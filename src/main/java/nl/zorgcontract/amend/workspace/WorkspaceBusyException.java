package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import nl.zorgcontract.amend.message.Message;

/** Another process works on the workspace. */
public final class WorkspaceBusyException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  WorkspaceBusyException(Message message) {
    super(message.key());
    this.message = message;
  }

  /** Which process it is and since when, as far as it has said so. */
  public Message toMessage() {
    return message;
  }
}
