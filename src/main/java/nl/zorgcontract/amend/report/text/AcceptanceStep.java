package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.MovedAmendment;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AskedChange;
import org.jspecify.annotations.Nullable;

/**
 * What the staff do once a request is accepted: what is to be taken back in the insurer's portal,
 * then what the policy says. A run does not know whether it was ever set there.
 */
public final class AcceptanceStep {

  private final Messages messages;
  private final BoundedCache<LocalizedText, String> steps;

  /** Steps in the language of these messages. */
  public AcceptanceStep(Messages messages) {
    this.messages = messages;
    this.steps = new BoundedCache<>(messages::text);
  }

  /** What is to be done; null where the policy says nothing of it. */
  public @Nullable String of(Decision decision) {
    LocalizedText step = decision.subject().onAcceptance();
    Message undoing = step == null ? null : undoing(decision);
    if (step == null || undoing == null) {
      return step == null ? null : steps.of(step);
    }
    return decision.request().asked().action() == Action.WITHDRAW
        ? messages.text(undoing)
        : messages.text(undoing) + " " + steps.of(step);
  }

  private static @Nullable Message undoing(Decision decision) {
    AskedChange asked = decision.request().asked();
    String amends = asked.amends();
    LocalDate start = decision.startDate();
    MovedAmendment moved = decision.subject().moved();
    if (amends != null && asked.action() == Action.WITHDRAW && start != null) {
      return Message.of("toDo.withdraw").given("amends", amends).day("startDate", start);
    }
    if (amends != null && moved != null) {
      return Message.of("toDo.move").given("amends", amends).day("movedFrom", moved.startDate());
    }
    List<String> removed = Warnings.replacedBy(decision);
    return asked.action() == Action.STOP && !removed.isEmpty()
        ? Message.of("toDo.stop").words("requests", removed)
        : null;
  }
}
