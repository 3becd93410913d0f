package nl.zorgcontract.amend.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By what requests are decided. */
final class DecidingOptions {

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description =
          "Exceptions that people granted: CSV with request_id, reason, granted_by, granted_on.")
  private @Nullable Path exceptions;

  LocalDate asOf(Console console) {
    return asOf.day(console);
  }

  @Nullable Path exceptions() {
    return exceptions;
  }

  /** Tells the summary which of these were given. */
  void describe(Map<String, Value> options) {
    if (exceptions != null) {
      options.put("exceptions", new Value.Text(exceptions.toString()));
    }
  }
}
