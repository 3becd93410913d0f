package nl.zorgcontract.amend.workspace;

import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Message;

/** Another process holds the workspace. */
public final class WorkspaceBusyException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure to lock a workspace.
   *
   * @param message names the process and its start, where it has written them down
   */
  WorkspaceBusyException(Message message) {
    super(message, null);
  }
}
