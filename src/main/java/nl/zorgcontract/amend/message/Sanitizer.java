package nl.zorgcontract.amend.message;

/**
 * Makes a text from a file safe to show: no character in it moves the cursor, turns the writing
 * direction, ends the line or hides itself.
 *
 * <p>A control character up to U+001F is shown by its picture (␛ for escape), any other by its
 * number: {@code \u202e}. Letters, accents, emoji and the joiners within them stay as they are.
 */
public final class Sanitizer {

  private static final char PICTURES = '\u2400';
  private static final char DELETE = '\u007f';
  private static final char DELETE_PICTURE = '\u2421';

  private Sanitizer() {}

  /** The text with everything made visible; the very text where there is nothing to do. */
  public static String of(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    return i == text.length() ? text : rewritten(text, i);
  }

  /**
   * The first characters of the text, at most so many, with … where it is longer; a character
   * outside the basic plane stays whole.
   */
  public static String cut(String text, int characters) {
    if (text.length() <= characters || text.codePointCount(0, text.length()) <= characters) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, characters)) + '…';
  }

  /** How many columns of the terminal the text is taken to fill: one for each code point. */
  public static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < DELETE;
  }

  private static String rewritten(String text, int from) {
    StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, from);
    text.codePoints().skip(from).forEach(c -> append(visible, c));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int c) {
    if (c < ' ') {
      visible.append((char) (PICTURES + c));
    } else if (c == DELETE) {
      visible.append(DELETE_PICTURE);
    } else if (Texts.isHidden(c)) {
      visible.append("\\u");
      appendHex(visible, c);
    } else {
      visible.appendCodePoint(c);
    }
  }

  private static void appendHex(StringBuilder visible, int c) {
    String hex = Integer.toHexString(c);
    if (hex.length() > 4) {
      visible.append('{').append(hex).append('}');
    } else {
      visible.append("0".repeat(4 - hex.length())).append(hex);
    }
  }
}
