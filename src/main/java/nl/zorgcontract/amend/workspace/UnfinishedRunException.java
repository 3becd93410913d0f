package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Message;

/**
 * A run was committed but could not be put in place entirely. Nothing is lost: the next run does
 * the rest.
 */
final class UnfinishedRunException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  UnfinishedRunException(String runId, boolean isRegisterNew, IOException cause) {
    super(message(runId, isRegisterNew, cause), cause);
  }

  private static Message message(String runId, boolean isRegisterNew, IOException cause) {
    return Message.of(isRegisterNew ? "nightly.unfinished" : "nightly.unfinished.oldRegister")
        .word("run", runId)
        .nested("detail", detail(cause));
  }

  private static Message detail(IOException cause) {
    if (cause instanceof AccessDeniedException denied) {
      return Message.of("nightly.unfinished.denied").word("path", denied.getFile());
    }
    if (cause instanceof FileSystemException trouble && trouble.getReason() != null) {
      return Message.of("nightly.unfinished.file")
          .word("path", trouble.getFile())
          .word("detail", trouble.getReason());
    }
    return Message.of("nightly.unfinished.other")
        .word("detail", String.valueOf(cause.getMessage()));
  }
}
