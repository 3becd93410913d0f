package nl.zorgcontract.amend.cli.option;

import java.time.LocalDate;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.request.ReceivedAt;

/** The option {@code --as-of}: the day that counts as today. */
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
