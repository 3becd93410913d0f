package nl.zorgcontract.amend.cli;

import nl.zorgcontract.amend.policy.Policies;
import nl.zorgcontract.amend.text.Message;

/** The options are each right, but not together, or not in this place. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  UsageException(Message message) {
    super(message.key(), null, false, false);
    this.message = message;
  }

  /** There is no policy of this id. */
  static UsageException noPolicy(String id, Policies known) {
    return new UsageException(
        Message.of("usage.noPolicy").given("policy", id).words("known", known.ids()));
  }

  /** What is wrong and what would be right. */
  Message message() {
    return message;
  }
}
