package nl.zorgcontract.amend.io;

import java.io.IOException;
import nl.zorgcontract.amend.message.Message;
import org.jspecify.annotations.Nullable;

/** A failure that says in a message for people what happened and what to do. */
public class ExplainedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  /** A failure with the message for the user. */
  public ExplainedException(Message message, @Nullable Throwable cause) {
    super(message.key(), cause);
    this.message = message;
  }

  /** The message for the user. */
  public Message toMessage() {
    return message;
  }
}
