package nl.zorgcontract.amend.table;

import nl.zorgcontract.amend.message.Texts;

/**
 * A cell of the header.
 *
 * @param index its column, from 0
 * @param written the text as it stands there, trimmed
 * @param folded the text by which headings are compared: lower case, {@code _} for a space or
 *     {@code -}
 */
public record TableHeading(int index, String written, String folded) {

  TableHeading(int index, String written) {
    this(index, written, fold(written));
  }

  static String fold(String written) {
    StringBuilder heading = new StringBuilder(Texts.lower(Texts.trimmed(written)));
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        heading.setCharAt(i, '_');
      }
    }
    return heading.toString();
  }
}
