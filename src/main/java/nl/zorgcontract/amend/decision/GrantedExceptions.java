package nl.zorgcontract.amend.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgcontract.amend.contract.GrantedException;

/** The exceptions that people granted, by request. */
public final class GrantedExceptions {

  /** No exceptions. */
  public static final GrantedExceptions EMPTY = new GrantedExceptions(List.of());

  private final List<GrantedException> all;
  private final Map<String, List<GrantedException>> byRequest = new HashMap<>();

  /** A book of these exceptions. */
  public GrantedExceptions(List<GrantedException> exceptions) {
    all = List.copyOf(exceptions);
    all.forEach(
        exception ->
            byRequest
                .computeIfAbsent(exception.requestId(), id -> new ArrayList<>())
                .add(exception));
  }

  /** The exceptions of a request, in the order of the file. */
  public List<GrantedException> of(String requestId) {
    return byRequest.getOrDefault(requestId, List.of());
  }

  /**
   * The exceptions whose request is not there.
   *
   * @param isThere whether there is a request of this id
   */
  public List<GrantedException> unused(Predicate<String> isThere) {
    return all.stream().filter(exception -> !isThere.test(exception.requestId())).toList();
  }
}
