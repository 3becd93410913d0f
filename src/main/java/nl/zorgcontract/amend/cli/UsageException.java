package nl.zorgcontract.amend.cli;

import nl.zorgcontract.amend.text.Message;

/** The options are each right, but not together, or not in this place. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  UsageException(Message message) {
    super(message.key(), null, false, false);
    this.message = message;
  }

  /** What is wrong and what would be right. */
  Message message() {
    return message;
  }
}
