package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.util.Collection;
import nl.zorgcontract.amend.io.TextEncoding;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;

/**
 * How a file of requests is to be read.
 *
 * @param encoding what its bytes are, where no byte order mark says so
 * @param delimiter the separator of a CSV file, neither a quote nor a line end; null to tell it
 *     from the header line
 * @param sheet the sheet of a workbook; null for the first with a header
 * @param receivedOn the day of receipt of requests that give none; null where each must give its
 *     own
 * @param strict whether a column or member that the program does not know refuses the file
 * @param ignored columns and members that are passed over
 * @param terms the terms that the policies know
 */
public record ReadOptions(
    TextEncoding encoding,
    @Nullable Character delimiter,
    @Nullable String sheet,
    @Nullable LocalDate receivedOn,
    boolean strict,
    IgnoredNames ignored,
    KnownTerms terms) {

  /**
   * UTF-8, any separator, every request with its own day of receipt, unknown columns only warned
   * of, no policies.
   */
  public static final ReadOptions DEFAULT =
      new ReadOptions(
          TextEncoding.UTF_8, null, null, null, false, IgnoredNames.NONE, KnownTerms.NONE);

  public ReadOptions {
    if (delimiter != null && "\"\r\n".indexOf(delimiter) >= 0) {
      throw new IllegalArgumentException("A quote or a line end separates no cells");
    }
  }

  /** When requests came in that do not say so; null where each must. */
  @Nullable ReceivedAt givenReceipt() {
    return receivedOn == null ? null : ReceivedAt.on(receivedOn);
  }

  public ReadOptions withEncoding(TextEncoding other) {
    return new ReadOptions(other, delimiter, sheet, receivedOn, strict, ignored, terms);
  }

  public ReadOptions withDelimiter(@Nullable Character other) {
    return new ReadOptions(encoding, other, sheet, receivedOn, strict, ignored, terms);
  }

  public ReadOptions withSheet(@Nullable String other) {
    return new ReadOptions(encoding, delimiter, other, receivedOn, strict, ignored, terms);
  }

  public ReadOptions withReceivedOn(@Nullable LocalDate day) {
    return new ReadOptions(encoding, delimiter, sheet, day, strict, ignored, terms);
  }

  public ReadOptions withStrict(boolean isStrict) {
    return new ReadOptions(encoding, delimiter, sheet, receivedOn, isStrict, ignored, terms);
  }

  /**
   * Likewise with these columns and members passed over.
   *
   * @param isGiven whether it is told where a file does not have one
   */
  public ReadOptions ignoring(Collection<String> names, boolean isGiven) {
    IgnoredNames others = IgnoredNames.of(names, isGiven);
    return new ReadOptions(encoding, delimiter, sheet, receivedOn, strict, others, terms);
  }

  public ReadOptions withTerms(KnownTerms known) {
    return new ReadOptions(encoding, delimiter, sheet, receivedOn, strict, ignored, known);
  }
}
