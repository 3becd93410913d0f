package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.decision.Timing;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Deadline;
import org.jspecify.annotations.Nullable;

/** Explains in words how the days of a decision follow from each other. */
final class DateDerivation {

  private DateDerivation() {}

  /** "1 April 2026 minus 4 weeks = 4 March 2026"; the bare day where the rule is not known. */
  static Message deadline(@Nullable Agreement agreement, LocalDate start, LocalDate submitBy) {
    Deadline rule =
        agreement == null || agreement.deadline() == null ? null : agreement.deadline().deadline();
    Message message;
    if (rule == null || !rule.of(start).equals(submitBy)) {
      return Message.of("explain.day").day("day", submitBy);
    } else if (rule instanceof Deadline.WeeksBefore before) {
      message = counted("explain.weeks", before.weeks());
    } else if (rule instanceof Deadline.DaysBefore before) {
      message = counted("explain.days", before.days());
    } else {
      Fact day = new Fact.YearDays(List.of(((Deadline.By) rule).day()));
      message = Message.of("explain.by").with("day", day);
    }
    return message.day("startDate", start).day("submitBy", submitBy);
  }

  private static Message counted(String key, int count) {
    return count == 1 ? Message.of(key + ".one") : Message.of(key).number("count", count);
  }

  /** The first start that was possible, by the window, after a day. */
  static Message firstStart(@Nullable Agreement agreement, LocalDate after, LocalDate start) {
    return agreement == null || agreement.window() == null
        ? Message.of("explain.day").day("day", start)
        : Message.of("explain.first")
            .with("window", new Fact.YearDays(agreement.window().starts()))
            .day("after", after)
            .day("startDate", start);
  }

  /** The later of the start and the first quarter after receipt. */
  static Message tariff(LocalDate start, LocalDate receivedOn, LocalDate tariffFrom) {
    return Message.of("explain.tariff")
        .day("startDate", start)
        .day("receivedOn", receivedOn)
        .day("quarter", Timing.tariffFrom(receivedOn, receivedOn))
        .day("tariffFrom", tariffFrom);
  }
}
