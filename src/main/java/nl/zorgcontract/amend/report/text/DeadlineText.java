package nl.zorgcontract.amend.report.text;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Deadline;

/** Says until when a request may be received. */
public final class DeadlineText {

  private DeadlineText() {}

  /** The rule in words; empty where there is none. */
  public static String of(ActionTiming timing, Messages messages) {
    if (timing.deadline() == null) {
      return "";
    }
    Deadline deadline = timing.deadline().value();
    if (deadline instanceof Deadline.WeeksBefore before) {
      return before(
          messages, before.weeks(), "deadline.oneWeekBefore", "deadline.weeksBefore", "weeks");
    }
    if (deadline instanceof Deadline.DaysBefore before) {
      return before.days() == 0
          ? messages.text("deadline.startDay")
          : before(messages, before.days(), "deadline.oneDayBefore", "deadline.daysBefore", "days");
    }
    if (deadline instanceof Deadline.ByStart byStart) {
      return byStart.days().entrySet().stream()
          .map(
              each ->
                  messages.text(
                      Message.of("deadline.byStart")
                          .with("start", new Fact.YearDays(List.of(each.getKey())))
                          .with("day", new Fact.YearDays(List.of(each.getValue().day())))))
          .collect(Collectors.joining("; "));
    }
    Fact day = new Fact.YearDays(List.of(((Deadline.By) deadline).day()));
    return messages.text(Message.of("deadline.by").with("day", day));
  }

  private static String before(
      Messages messages, int count, String one, String several, String slot) {
    return messages.text(count == 1 ? Message.of(one) : Message.of(several).number(slot, count));
  }
}
