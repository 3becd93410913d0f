package nl.zorgcontract.amend.request;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not of its form. It is rejected, and claims no request id. Of its fields those
 * are given that were readable, so that a person finds it back.
 *
 * @param origin where it stood
 * @param requestId null where it was missing or malformed; likewise what it names and asks
 * @param asked names no amendment: a request that cannot be read is on none
 * @param missing a message for each field that is missing
 * @param malformed a message for each that is not of its form; there is at least one message
 */
public record UnreadableRequest(
    Origin origin,
    @Nullable String requestId,
    NamedContract contract,
    AskedChange asked,
    List<Message> missing,
    List<Message> malformed)
    implements SubmittedRequest {

  public UnreadableRequest {
    if (missing.isEmpty() && malformed.isEmpty()) {
      throw new IllegalArgumentException("An unreadable request has at least one fault");
    }
    missing = List.copyOf(missing);
    malformed = List.copyOf(malformed);
  }

  /** Everything that is wrong with it, what is missing first. */
  public List<Message> faults() {
    return Stream.concat(missing.stream(), malformed.stream()).toList();
  }
}
