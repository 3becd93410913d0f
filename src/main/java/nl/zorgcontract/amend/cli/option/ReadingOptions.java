package nl.zorgcontract.amend.cli.option;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.io.TextEncoding;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.request.form.ReadOptions;

/** The options that say how request files are read. */
public final class ReadingOptions extends Options {

  private static final Pattern BAR = Pattern.compile("\\|");

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
          "What separates the cells of a CSV file: ';' ',' '|' or tab (default: told from its header).");

  private final Argument<Charset> encoding =
      option(
          Charset.class,
          "--encoding",
          "NAME",
          "The encoding of request files, such as windows-1252 (default: UTF-8).");

  private final Argument<String> sheet =
      option(
          String.class,
          "--sheet",
          "NAME",
          "The sheet of a workbook that holds the requests (default: the first with a header).");

  private final Argument<List<String>> ignored =
      repeated(
          String.class,
          "--ignore-column",
          "NAME",
          "A column or member to pass over, where it could be taken for another; several are joined"
              + " by '|'.");

  private final Argument<Boolean> strict =
      flag("--strict", "Refuse a file with columns or members that the program does not know.");

  /**
   * The options as plain values.
   *
   * @param terms the terms that the policies know
   */
  public ReadOptions toReadOptions(KnownTerms terms) {
    return ReadOptions.DEFAULT
        .withEncoding(new TextEncoding(encoding(), !isGiven(encoding)))
        .withDelimiter(delimiter.orNull())
        .withSheet(sheet.orNull())
        .withReceivedOn(receivedOn.orNull())
        .withStrict(strict.value())
        .ignoring(ignoredNames(), isGiven(ignored))
        .withTerms(terms);
  }

  private List<String> ignoredNames() {
    return ignored.value().stream().flatMap(BAR::splitAsStream).toList();
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
    String name = sheet.orNull();
    if (name != null) {
      options.put("sheet", new Value.Text(name));
    }
    if (!ignored.value().isEmpty()) {
      options.put("ignore-column", new Value.Text(String.join("|", ignoredNames())));
    }
    options.put("encoding", new Value.Text(encoding().name()));
    options.put("strict", new Value.Flag(strict.value()));
  }
}
