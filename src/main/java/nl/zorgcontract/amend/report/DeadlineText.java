package nl.zorgcontract.amend.report;

import java.util.List;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Deadline;

/** Says until when a request may be received. */
public final class DeadlineText {

  private DeadlineText() {}

  /** The rule in words; empty where the agreement has none or is withdrawn. */
  public static String of(Agreement agreement, Messages messages) {
    if (agreement.deadline() == null || agreement.withdrawn() != null) {
      return "";
    }
    Deadline deadline = agreement.deadline().deadline();
    if (deadline instanceof Deadline.WeeksBefore before) {
      return before(
          messages, before.weeks(), "deadline.oneWeekBefore", "deadline.weeksBefore", "weeks");
    }
    if (deadline instanceof Deadline.DaysBefore before) {
      return before.days() == 0
          ? messages.text("deadline.startDay")
          : before(messages, before.days(), "deadline.oneDayBefore", "deadline.daysBefore", "days");
    }
    Fact day = new Fact.YearDays(List.of(((Deadline.By) deadline).day()));
    return messages.text(Message.of("deadline.by").with("day", day));
  }

  private static String before(
      Messages messages, int count, String one, String several, String slot) {
    return messages.text(count == 1 ? Message.of(one) : Message.of(several).number(slot, count));
  }
}
