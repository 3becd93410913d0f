package nl.zorgcontract.amend.workspace.todo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.workspace.night.IndexedDecision;
import org.jspecify.annotations.Nullable;

/**
 * A thing that awaits a person.
 *
 * @param name the request's id; for others the file, the approval or the policy
 * @param since the day from which it waits; null for what only comes to its end
 * @param start the day on which the amendment starts; null for none
 * @param due the day by which a ruling still helps or the portal is to be set, or the last of what
 *     lapses; null for none
 * @param decision the decision on the request; null where it is about none
 * @param remarks what else a person should know
 */
record TodoItem(
    TodoKind kind,
    String name,
    @Nullable LocalDate since,
    @Nullable LocalDate start,
    @Nullable LocalDate due,
    @Nullable IndexedDecision decision,
    List<Message> remarks) {

  /**
   * The most urgent first: amendments by their start, or by the day from which the portal would be
   * wrong, and what lapses by its end, overdue ones at the top; then what has no such day, the
   * oldest first.
   */
  static final Comparator<TodoItem> BY_URGENCY =
      Comparator.comparing(TodoItem::turningPoint, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TodoItem::kind)
          .thenComparing(TodoItem::since, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TodoItem::name);

  public TodoItem {
    remarks = List.copyOf(remarks);
  }

  private @Nullable LocalDate turningPoint() {
    if (kind == TodoKind.ACCEPTED && due != null) {
      return due.plusDays(1);
    }
    return start != null ? start : decision == null ? due : null;
  }

  /** How many days it has waited; null for what has no age. */
  @Nullable Long ageDays(LocalDate today) {
    return since == null ? null : Math.max(0, ChronoUnit.DAYS.between(since, today));
  }
}
