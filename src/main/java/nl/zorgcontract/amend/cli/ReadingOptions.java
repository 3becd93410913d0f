package nl.zorgcontract.amend.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
      description = "What separates the cells of a CSV file: ';' ',' or tab (default: told from its header).")
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
}
