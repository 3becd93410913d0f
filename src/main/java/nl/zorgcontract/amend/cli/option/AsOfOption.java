package nl.zorgcontract.amend.cli.option;

import java.time.LocalDate;
import nl.zorgcontract.amend.request.ReceivedAt;

/** The day from which a command looks. */
public final class AsOfOption extends Options {

  private final Argument<LocalDate> asOf =
      option(
          LocalDate.class, "--as-of", "DAY", "The day of the run (default: today in Amsterdam).");

  public LocalDate day(Console console) {
    LocalDate given = asOf.orNull();
    return given != null
        ? given
        : LocalDate.ofInstant(console.clock().instant(), ReceivedAt.AMSTERDAM);
  }
}
