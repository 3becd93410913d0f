package nl.zorgcontract.amend.decision.resolution;

import java.util.HexFormat;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;

/**
 * Points out a character in an id that only looks like a hyphen: word processors insert them, and
 * nobody sees the difference.
 */
public final class HyphenHint {

  private static final char SOFT_HYPHEN = '\u00ad';

  private HyphenHint() {}

  /**
   * What is said of an id that was not found.
   *
   * @param key of the message with the hint, which takes the first one and the sign's code
   */
  public static Message at(String id, Message notFound, String key) {
    return id.chars()
        .filter(HyphenHint::looksLikeAHyphen)
        .mapToObj(sign -> "U+" + HexFormat.of().withUpperCase().toHexDigits((char) sign))
        .findFirst()
        .map(code -> Message.of(key).nested("message", notFound).word("code", code))
        .orElse(notFound);
  }

  private static boolean looksLikeAHyphen(int sign) {
    return Texts.isHyphen((char) sign) || sign == SOFT_HYPHEN;
  }
}
