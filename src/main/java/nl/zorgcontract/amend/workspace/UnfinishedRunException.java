package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import nl.zorgcontract.amend.message.Message;

/**
 * A run was committed but could not be put in place entirely. Nothing is lost: the next run does
 * the rest.
 */
public final class UnfinishedRunException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String runId;
  private final String detail;

  UnfinishedRunException(String runId, IOException cause) {
    super(cause.getMessage(), cause);
    this.runId = runId;
    this.detail = cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** The message for the user. */
  public Message toMessage() {
    return Message.of("nightly.unfinished").word("run", runId).word("detail", detail);
  }
}
