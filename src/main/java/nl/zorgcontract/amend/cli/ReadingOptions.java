package nl.zorgcontract.amend.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.request.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How request files are read. */
final class ReadingOptions {

  @Option(
      names = "--received-on",
      paramLabel = "DAY",
      converter = Converters.Day.class,
      description = "The day of receipt of requests that give none.")
  private @Nullable LocalDate receivedOn;

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      converter = Converters.Delimiter.class,
      description =
          "What separates the cells of a CSV file: ';' ',' or tab (default: told from its header).")
  private @Nullable Character delimiter;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = Converters.Encoding.class,
      description = "The encoding of request files, such as windows-1252 (default: UTF-8).")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--strict",
      description = "Refuse a file with columns or members that the program does not know.")
  private boolean strict;

  ReadOptions toReadOptions() {
    return new ReadOptions(encoding, delimiter, receivedOn, strict);
  }

  /** Tells the summary which of these were given. */
  void describe(Map<String, Value> options) {
    if (receivedOn != null) {
      options.put("received-on", new Value.Text(receivedOn.toString()));
    }
    if (delimiter != null) {
      options.put("delimiter", new Value.Text(delimiter.toString()));
    }
    options.put("encoding", new Value.Text(encoding.name()));
    options.put("strict", new Value.Flag(strict));
  }
}
