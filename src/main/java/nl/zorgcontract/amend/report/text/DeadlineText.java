package nl.zorgcontract.amend.report.text;

import java.time.temporal.ChronoUnit;
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
    if (deadline instanceof Deadline.Before before) {
      return messages.text(before(before.count(), before.unit() == ChronoUnit.WEEKS));
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

  private static Message before(int count, boolean inWeeks) {
    if (count == 0) {
      return Message.of("deadline.startDay");
    }
    if (count == 1) {
      return Message.of(inWeeks ? "deadline.oneWeekBefore" : "deadline.oneDayBefore");
    }
    return inWeeks
        ? Message.of("deadline.weeksBefore").number("weeks", count)
        : Message.of("deadline.daysBefore").number("days", count);
  }
}
