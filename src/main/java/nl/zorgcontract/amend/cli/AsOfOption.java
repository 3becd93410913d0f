package nl.zorgcontract.amend.cli;

import java.time.LocalDate;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day from which a command looks. */
final class AsOfOption {

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Converters.Day.class,
      description = "The day of the run (default: today in Amsterdam).")
  private @Nullable LocalDate asOf;

  LocalDate day(Console console) {
    return asOf != null
        ? asOf
        : LocalDate.ofInstant(console.clock().instant(), ReceivedAt.AMSTERDAM);
  }
}
