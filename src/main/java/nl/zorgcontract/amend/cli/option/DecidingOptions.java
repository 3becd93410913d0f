package nl.zorgcontract.amend.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;

/** The options that decisions depend on: the as-of day and the exceptions granted. */
public final class DecidingOptions extends Options {

  private final AsOfOption asOf = with(new AsOfOption());

  private final Argument<Path> exceptions =
      option(
          Path.class,
          "--exceptions",
          "FILE",
          "Exceptions that people granted: CSV with request_id, reason, granted_by, granted_on.");

  public LocalDate asOf(Console console) {
    return asOf.day(console);
  }

  public @Nullable Path exceptions() {
    return exceptions.orNull();
  }

  /** Tells the summary which of these were given. */
  public void describe(Map<String, Value> options) {
    Path given = exceptions.orNull();
    if (given != null) {
      options.put("exceptions", new Value.Text(given.toString()));
    }
  }
}
