package nl.zorgcontract.amend.request;

import java.time.LocalDate;
import nl.zorgcontract.amend.policy.Action;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks.
 *
 * @param agreement the code, name or alias as it was written, not blank; null for none, on a
 *     withdraw or a move only
 * @param action null where it could not be read
 * @param amends the request whose amendment is withdrawn or moved; null for any other action
 * @param startDate the day as of which; null for as soon as possible
 */
public record AskedChange(
    @Nullable String agreement,
    @Nullable Action action,
    @Nullable String amends,
    @Nullable LocalDate startDate) {

  /** The action's word in files; null where it could not be read. */
  public @Nullable String actionCode() {
    return action == null ? null : action.code();
  }
}
