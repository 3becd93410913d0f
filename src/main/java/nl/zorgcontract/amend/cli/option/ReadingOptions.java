package nl.zorgcontract.amend.cli.option;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.request.ReadOptions;

/** The options that say how request files are read. */
public final class ReadingOptions extends Options {

  private final Argument<LocalDate> receivedOn =
      option(
          LocalDate.class,
          "--received-on",
          "DAY",
          "The day of receipt of requests that give none.");

  private final Argument<Character> delimiter =
      option(
          Character.class,
          "--delimiter",
          "CHAR",
          "What separates the cells of a CSV file: ';' ',' or tab (default: told from its header).");

  private final Argument<Charset> encoding =
      option(
          Charset.class,
          "--encoding",
          "NAME",
          "The encoding of request files, such as windows-1252 (default: UTF-8).");

  private final Argument<Boolean> strict =
      flag("--strict", "Refuse a file with columns or members that the program does not know.");

  public ReadOptions toReadOptions() {
    return new ReadOptions(encoding(), delimiter.orNull(), receivedOn.orNull(), strict.value());
  }

  private Charset encoding() {
    return encoding.or(StandardCharsets.UTF_8);
  }

  /** Tells the summary which of these were given. */
  public void describe(Map<String, Value> options) {
    LocalDate day = receivedOn.orNull();
    if (day != null) {
      options.put("received-on", new Value.Text(day.toString()));
    }
    Character separator = delimiter.orNull();
    if (separator != null) {
      options.put("delimiter", new Value.Text(separator.toString()));
    }
    options.put("encoding", new Value.Text(encoding().name()));
    options.put("strict", new Value.Flag(strict.value()));
  }
}
