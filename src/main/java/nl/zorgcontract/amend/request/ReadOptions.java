package nl.zorgcontract.amend.request;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a file of requests is to be read.
 *
 * @param encoding what its bytes are
 * @param delimiter the separator of a CSV file, neither a quote nor a line end; null to tell it
 *     from the header line
 * @param receivedOn the day of receipt of requests that give none; null where each must give its
 *     own
 * @param strict whether a column or member that the program does not know refuses the file
 */
public record ReadOptions(
    Charset encoding,
    @Nullable Character delimiter,
    @Nullable LocalDate receivedOn,
    boolean strict) {

  /**
   * UTF-8, any separator, every request with its own day of receipt, unknown columns only warned
   * of.
   */
  public static final ReadOptions DEFAULT =
      new ReadOptions(StandardCharsets.UTF_8, null, null, false);

  public ReadOptions {
    if (delimiter != null && "\"\r\n".indexOf(delimiter) >= 0) {
      throw new IllegalArgumentException("A quote or a line end separates no cells");
    }
  }
}
