package nl.zorgcontract.amend.run.written;

import java.util.HashSet;
import java.util.Set;
import nl.zorgcontract.amend.message.Texts;

/**
 * Names the letters to a practice: {@code 01999101.txt} where one insurer writes to it, else {@code
 * 01999101-zilveren-kruis.txt} and so on.
 */
final class LetterFileNames {

  private static final int LONGEST = 40;

  private final String agbCode;
  private final boolean isOnlyInsurer;
  private final String extension;
  private final Set<String> taken = new HashSet<>();

  /**
   * Names for the letters to a practice.
   *
   * @param agbCode eight digits
   * @param isOnlyInsurer whether there is one letter to the practice
   * @param extension how the names end
   */
  LetterFileNames(String agbCode, boolean isOnlyInsurer, String extension) {
    this.agbCode = agbCode;
    this.isOnlyInsurer = isOnlyInsurer;
    this.extension = extension;
  }

  /** The name of the letter from an insurer; of an empty one the AGB code alone. */
  String of(String insurer) {
    String name = isOnlyInsurer || insurer.isEmpty() ? agbCode : agbCode + "-" + plain(insurer);
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + "-" + number;
    }
    return unique + "." + extension;
  }

  /** The insurer's name in a-z, 0-9 and hyphens: no other character comes into a file's name. */
  private static String plain(String insurer) {
    String letters = Texts.lower(Texts.withoutAccents(insurer)).replaceAll("[^a-z0-9]+", "-");
    String cut = letters.substring(0, Math.min(LONGEST, letters.length()));
    String plain = cut.replaceAll("^-|-$", "");
    return plain.isEmpty() ? "insurer" : plain;
  }
}
