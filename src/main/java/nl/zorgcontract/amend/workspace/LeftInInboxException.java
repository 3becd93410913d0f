package nl.zorgcontract.amend.workspace;

import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Message;
import org.jspecify.annotations.Nullable;

/** A file of the inbox cannot be taken and is left there. */
final class LeftInInboxException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * A file that is left.
   *
   * @param message says why, in words that follow the file's name
   */
  LeftInInboxException(Message message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
