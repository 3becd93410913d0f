package nl.zorgcontract.amend.message;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Operations on texts from files: trimming, folding, comparing. */
public final class Texts {

  private static final char DELETE = '\u007f';
  private static final char NON_JOINER = '\u200c';
  private static final char JOINER = '\u200d';
  private static final char MINUS_SIGN = '\u2212';
  private static final char FIRST_LATIN = '\u00c0';
  private static final char LAST_LATIN = '\u00ff';

  /** The letters from the first to the last, those with an accent without it. */
  private static final String LATIN =
      "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞß" + "aaaaaaæceeeeiiiiðnooooo÷øuuuuyþy";

  /** What is longer is no misspelt name. */
  private static final int LONGEST_NAME = 60;

  private Texts() {}

  /**
   * A hash of 64 bits by which millions of texts are told apart: FNV-1a, its bits mixed once more.
   */
  public static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }

  /** Whether the text holds half a surrogate pair, which no UTF-8 file can carry. */
  public static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Whether it is nothing but the digits 0 to 9. */
  public static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the text holds a control character, a line or paragraph separator among them. */
  public static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      // None of them takes two chars.
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the character acts, or hides, instead of being seen: a control character, a separator
   * of lines, half a surrogate pair, or one that formats; the joiners within words and emoji are
   * not meant.
   */
  public static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> c != JOINER && c != NON_JOINER;
      default -> false;
    };
  }

  private static boolean isControl(char c) {
    if (c < DELETE) {
      return c < ' ';
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /**
   * The text without what nobody sees around it: spaces of every kind, zero-width characters and
   * direction marks, which come along with what is copied from a page.
   */
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    if (c < DELETE) {
      return c <= ' ' && Character.isWhitespace(c);
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * The form in which names are compared: lower case, without accents, spaces, hyphens of any kind,
   * {@code _}, dots, and characters that nobody sees.
   */
  public static String folded(String text) {
    String plain = withoutAccents(text);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c != '-' && c != '_' && c != '.' && !isBlank(c) && !isHyphen(c)) {
        folded.append(c);
      }
    }
    return lower(folded.toString());
  }

  /** Whether a sign is a hyphen, dash or minus that is not the {@code -} of a keyboard. */
  public static boolean isHyphen(char c) {
    return c > DELETE && (Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS_SIGN);
  }

  /** The letters without their accents: {@code Café} as {@code Cafe}. */
  public static String withoutAccents(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_LATIN) {
        return withoutAnyAccents(text);
      }
      letters.append(c < FIRST_LATIN ? c : LATIN.charAt(c - FIRST_LATIN));
    }
    return letters.toString();
  }

  /** For all the world's letters; Java takes longer to read their tables than for a short run. */
  private static String withoutAnyAccents(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * Lower case by no language's rules, so that a Turkish machine reads {@code ID} as {@code id}.
   */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * The candidate that is most like what was typed: at most a third of its letters away, so that a
   * wild guess is not offered.
   *
   * @return empty where nothing is near
   */
  public static Optional<String> nearest(String typed, Collection<String> candidates) {
    return nearest(lower(typed), candidates, Texts::lower);
  }

  /** The same for a name and candidates that are in lower case already, of which there are many. */
  public static Optional<String> nearestFolded(String typed, Collection<String> candidates) {
    return nearest(typed, candidates, UnaryOperator.identity());
  }

  private static Optional<String> nearest(
      String typed, Collection<String> candidates, UnaryOperator<String> form) {
    if (typed.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    EditDistance distances = new EditDistance(typed);
    String best = null;
    int limit = Math.max(1, typed.length() / 3);
    for (String candidate : candidates) {
      // A text does not get shorter in lower case, and what is far too long is not looked at.
      if (candidate.length() <= typed.length() + limit) {
        int distance = distances.to(form.apply(candidate), limit);
        if (distance <= limit) {
          best = candidate;
          limit = distance - 1;
        }
      }
    }
    return Stream.ofNullable(best).findFirst();
  }

  /** What is said of a word that is none of those known, as {@link FaultSink#addUnknown} says. */
  static Message unknown(Message message, String word, Collection<String> known) {
    Optional<String> nearest = nearest(word, known);
    String ending = nearest.isPresent() ? ".nearest" : known.isEmpty() ? ".none" : "";
    Message told = new Message(message.key() + ending, message.facts()).given("value", word);
    if (!known.isEmpty()) {
      told = told.words("known", List.copyOf(known));
    }
    return nearest.isPresent() ? told.word("nearest", nearest.get()) : told;
  }
}
