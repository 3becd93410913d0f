package nl.zorgcontract.amend.cli.option;

import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;

/** Thrown for options that are each right, but not together or not in this place. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  public UsageException(Message message) {
    super(message.key(), null, false, false);
    this.message = message;
  }

  public static UsageException noPolicy(String id, Policies known) {
    boolean isFile = id.endsWith(".json");
    return new UsageException(
        Message.of(isFile ? "usage.noPolicy.file" : "usage.noPolicy")
            .given("policy", id)
            .words("known", known.ids()));
  }

  /** None of these policies has an agreement of this name. */
  public static UsageException noAgreement(String name, List<Policy> policies) {
    Optional<Agreement> nearest =
        policies.stream().flatMap(policy -> policy.agreements().nearest(name).stream()).findFirst();
    return new UsageException(
        nearest
            .map(
                agreement ->
                    Message.of("usage.noAgreement.nearest").phrase("nearest", agreement.name()))
            .orElseGet(() -> Message.of("usage.noAgreement"))
            .given("agreement", name));
  }

  /** What is wrong and what would be right. */
  public Message message() {
    return message;
  }
}
