package nl.zorgcontract.amend.table;

import nl.zorgcontract.amend.message.Texts;

/**
 * A cell of the header.
 *
 * @param index its column, from 0
 * @param written the text as it stands there, trimmed
 * @param folded the text by which headings are compared, as {@link Texts#folded} gives it
 */
public record TableHeading(int index, String written, String folded) {

  TableHeading(int index, String written) {
    this(index, written, Texts.folded(written));
  }

  /** What messages call the column: what is written there, or its number. */
  public String shown() {
    return written.isEmpty() ? "#" + (index + 1) : written;
  }
}
