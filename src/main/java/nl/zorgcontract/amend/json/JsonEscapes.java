package nl.zorgcontract.amend.json;

import java.util.Locale;
import nl.zorgcontract.amend.message.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes in JSON what a terminal would act on: control characters of all kinds, and those that
 * turn the direction of writing. The value is the same, and safe to look at.
 */
final class JsonEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private static final char DELETE = '\u007f';

  private final int[] ascii = standardAsciiEscapesForJSON();

  JsonEscapes() {
    ascii[DELETE] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return Texts.isHidden(c) && !Character.isSurrogate((char) c)
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c))
        : null;
  }
}
