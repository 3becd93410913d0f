package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Deadline;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.TariffStart;
import org.jspecify.annotations.Nullable;

/** Explains in words how the days of a decision follow from each other. */
final class DateDerivation {

  private DateDerivation() {}

  /** "1 April 2026 minus 4 weeks = 4 March 2026"; the bare day where the rule is not known. */
  static Message deadline(@Nullable ActionTiming timing, LocalDate start, LocalDate submitBy) {
    Deadline rule = timing == null || timing.deadline() == null ? null : timing.deadline().value();
    Message message;
    if (rule == null || !rule.of(start).equals(Optional.of(submitBy))) {
      return Message.of("explain.day").day("day", submitBy);
    } else if (rule instanceof Deadline.Before before) {
      String key = before.unit() == ChronoUnit.WEEKS ? "explain.weeks" : "explain.days";
      message =
          before.count() == 1
              ? Message.of(key + ".one")
              : Message.of(key).number("count", before.count());
    } else {
      Fact day = new Fact.YearDays(List.of(MonthDay.from(submitBy)));
      message = Message.of("explain.by").with("day", day);
    }
    return message.day("startDate", start).day("submitBy", submitBy);
  }

  /** The first start that was possible, by the window, after a day. */
  static Message firstStart(@Nullable ActionTiming timing, LocalDate after, LocalDate start) {
    return timing == null || timing.window() == null
        ? Message.of("explain.day").day("day", start)
        : Message.of("explain.first")
            .with("window", new Fact.YearDays(timing.window().starts()))
            .day("after", after)
            .day("startDate", start);
  }

  /**
   * With the amendment, or the later of the start and the first quarter after receipt; a ruling may
   * give another day.
   */
  static Message tariff(
      @Nullable Policy policy,
      LocalDate start,
      LocalDate receivedOn,
      LocalDate tariffFrom,
      boolean isRuled) {
    TariffStart rule = policy == null ? TariffStart.NEXT_QUARTER : policy.rules().tariff();
    if (isRuled && !rule.of(start, receivedOn).equals(tariffFrom)) {
      return Message.of("explain.ruled");
    }
    if (rule == TariffStart.WITH_AMENDMENT) {
      return Message.of("explain.tariff.withAmendment").day("tariffFrom", tariffFrom);
    }
    return Message.of("explain.tariff")
        .day("startDate", start)
        .day("receivedOn", receivedOn)
        .day("quarter", TariffStart.NEXT_QUARTER.of(receivedOn, receivedOn))
        .day("tariffFrom", tariffFrom);
  }
}
