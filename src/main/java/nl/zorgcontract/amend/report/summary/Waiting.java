package nl.zorgcontract.amend.report.summary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * How much awaits a person in a workspace.
 *
 * @param asOf the day on which it was counted
 * @param kinds by kind, those without any left out
 * @param ofRun what of it the run that was just done leaves to do in the portal; null where it was
 *     counted after none
 */
public record Waiting(LocalDate asOf, List<WaitingKind> kinds, @Nullable PortalCount ofRun) {

  public Waiting {
    kinds = List.copyOf(kinds);
  }

  /**
   * How much of a kind.
   *
   * @param items how many, at least one
   * @param oldest since when the oldest waits
   */
  public record WaitingKind(TodoKind kind, long items, LocalDate oldest) {

    /** How many days the oldest has waited. */
    public long days(LocalDate asOf) {
      return Math.max(0, ChronoUnit.DAYS.between(oldest, asOf));
    }
  }

  /** What is said above the kinds, or that nothing waits. */
  public Message heading() {
    return Message.of(kinds.isEmpty() ? "todo.none" : "todo.waiting");
  }

  /** What is said of each kind. */
  public List<Message> lines() {
    return kinds.stream().map(this::told).toList();
  }

  private Message told(WaitingKind kind) {
    return counted("todo.waiting." + kind.kind().code(), "items", kind.items())
        .day("oldest", kind.oldest())
        .with("age", new Fact.Nested(counted("todo.days", "days", kind.days(asOf))));
  }

  /** A count in words: one and more are not said alike. */
  private static Message counted(String key, String name, long count) {
    return Message.of(count == 1 ? key + ".one" : key).number(name, count);
  }

  /** How much of this kind; empty for none. */
  Optional<WaitingKind> of(TodoKind kind) {
    return kinds.stream().filter(each -> each.kind() == kind).findFirst();
  }
}
