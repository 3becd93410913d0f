package nl.zorgcontract.amend.cli.option;

import java.time.LocalDate;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.DateRange;
import org.jspecify.annotations.Nullable;

/** The options {@code --from} and {@code --to}: a span of days, both included. */
public final class SpanOptions extends Options {

  private final Argument<LocalDate> from;
  private final Argument<LocalDate> to;

  /**
   * A span.
   *
   * @param first what the help says of its first day
   * @param last what the help says of its last day
   */
  public SpanOptions(String first, String last) {
    from = option(LocalDate.class, "--from", "DAY", first);
    to = option(LocalDate.class, "--to", "DAY", last);
  }

  /** The first day given; null where none was. */
  public @Nullable LocalDate from() {
    return from.orNull();
  }

  /** The last day given; null where none was. */
  public @Nullable LocalDate to() {
    return to.orNull();
  }

  /**
   * The span given.
   *
   * @param otherwise whose first or last day counts where none is given
   * @throws UsageException where the last day is before the first
   */
  public DateRange within(DateRange otherwise) {
    LocalDate first = from.or(otherwise.start());
    LocalDate last = to.or(otherwise.end());
    if (last.isBefore(first)) {
      throw new UsageException(Message.of("usage.span").day("from", first).day("to", last));
    }
    return new DateRange(first, last);
  }
}
