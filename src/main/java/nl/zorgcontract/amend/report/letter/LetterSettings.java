package nl.zorgcontract.amend.report.letter;

import java.util.List;
import nl.zorgcontract.amend.message.Sanitizer;
import org.jspecify.annotations.Nullable;

/**
 * What an insurer sets for all its letters.
 *
 * @param letterhead the lines at the top, the name first; none for the insurer's name alone
 * @param sender the lines under which the letter is signed; none for those of the template
 * @param contact how the insurer is reached; null where the letter does not say
 */
public record LetterSettings(
    List<String> letterhead, List<String> sender, @Nullable String contact) {

  /** Separates lines in an option. */
  private static final String NEXT_LINE = "|";

  public LetterSettings {
    letterhead = List.copyOf(letterhead);
    sender = List.copyOf(sender);
  }

  /** The settings as options give them; in the first two {@code |} begins a line. */
  public static LetterSettings of(
      @Nullable String letterhead, @Nullable String sender, @Nullable String contact) {
    return new LetterSettings(
        lines(letterhead), lines(sender), contact == null ? null : Sanitizer.of(contact.strip()));
  }

  private static List<String> lines(@Nullable String text) {
    return text == null || text.isBlank()
        ? List.of()
        : List.of(text.split(java.util.regex.Pattern.quote(NEXT_LINE), -1)).stream()
            .map(line -> Sanitizer.of(line.strip()))
            .toList();
  }
}
