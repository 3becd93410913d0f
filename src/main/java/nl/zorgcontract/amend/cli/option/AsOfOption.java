package nl.zorgcontract.amend.cli.option;

import java.time.LocalDate;
import nl.zorgcontract.amend.cli.console.Console;

/** The option {@code --as-of}: the day that counts as today. */
public final class AsOfOption extends Options {

  private final Argument<LocalDate> asOf =
      option(
          LocalDate.class, "--as-of", "DAY", "The day of the run (default: today in Amsterdam).");

  public LocalDate day(Console console) {
    return asOf.or(console.today());
  }
}
