package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import nl.zorgcontract.amend.message.Message;

/** Another process holds the workspace. */
public final class WorkspaceBusyException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  WorkspaceBusyException(Message message) {
    super(message.key());
    this.message = message;
  }

  /** Names the process and its start, where it has written them down. */
  public Message toMessage() {
    return message;
  }
}
