package nl.zorgcontract.amend.workspace.todo;

import java.util.Set;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.workspace.night.IndexedDecision;
import org.jspecify.annotations.Nullable;

/**
 * What of the list is asked for.
 *
 * @param kinds empty for all
 * @param agbCode the practice, 8 digits; null for all
 * @param agreements the codes of agreements, as {@link Texts#folded} gives them; empty for all
 */
public record TodoFilter(Set<TodoKind> kinds, @Nullable String agbCode, Set<String> agreements) {

  /** Lets everything through. */
  public static final TodoFilter NONE = new TodoFilter(Set.of(), null, Set.of());

  public TodoFilter {
    kinds = Set.copyOf(kinds);
    agreements = Set.copyOf(agreements);
  }

  /** Whether what is done is of interest, of whichever practice and agreement. */
  boolean letsDone() {
    return (kinds.isEmpty() || kinds.contains(TodoKind.ACCEPTED))
        && agbCode == null
        && agreements.isEmpty();
  }

  boolean lets(TodoItem item) {
    IndexedDecision decision = item.decision();
    String agb = decision == null ? null : decision.agbCode();
    String agreement = decision == null ? null : decision.agreement();
    return (kinds.isEmpty() || kinds.contains(item.kind()))
        && (agbCode == null || agbCode.equals(agb))
        && (agreements.isEmpty()
            || (agreement != null && agreements.contains(Texts.folded(agreement))));
  }
}
