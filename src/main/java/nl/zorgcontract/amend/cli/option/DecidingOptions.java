package nl.zorgcontract.amend.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/** The options that decisions depend on: the as-of day and the rulings of persons. */
public final class DecidingOptions extends Options {

  private final AsOfOption asOf = with(new AsOfOption());

  private final Argument<Path> rulings =
      option(
          Path.class,
          "--rulings",
          "FILE",
          "Rulings of persons on requests: CSV with request_id, ruling, reasons, ruled_by, ruled_on.");

  public LocalDate asOf(Console console) {
    return asOf.day(console);
  }

  public @Nullable Path rulings() {
    return rulings.orNull();
  }

  /** Tells the summary which of these were given. */
  public void describe(Map<String, Value> options) {
    Path given = rulings.orNull();
    if (given != null) {
      options.put("rulings", new Value.Text(given.toString()));
    }
  }
}
