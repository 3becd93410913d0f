package nl.zorgcontract.amend.message;

import java.util.regex.Pattern;

/** Recognises numbers in texts that can be read in two ways. */
public final class PlainNumbers {

  private static final int DECIMALS = 3;
  private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

  private PlainNumbers() {}

  /**
   * Whether nobody can tell if the point or comma of a text stands before decimals or before
   * thousands: {@code 1.250}.
   */
  public static boolean isAmbiguous(String text) {
    int point = text.length() - DECIMALS - 1;
    return point > 0
        && (text.charAt(point) == '.' || text.charAt(point) == ',')
        && PERHAPS_THOUSANDS.matcher(text).matches();
  }

  /** The text of a number with decimals, written so that it is taken for nothing else. */
  public static String unambiguous(String plain) {
    return isAmbiguous(plain) ? plain + "0" : plain;
  }
}
