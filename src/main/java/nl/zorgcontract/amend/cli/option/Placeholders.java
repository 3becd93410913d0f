package nl.zorgcontract.amend.cli.option;

import java.util.Map;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.LocalizedText;

/** The words in help and messages for what is to be filled in, such as {@code FILE}. */
public final class Placeholders {

  private static final Map<String, String> DUTCH =
      Map.ofEntries(
          Map.entry("AGB-OR-CONTRACT-OR-NAME", "AGB-OF-CONTRACT-OF-NAAM"),
          Map.entry("CHAR", "TEKEN"),
          Map.entry("COMMAND", "OPDRACHT"),
          Map.entry("SUBCOMMAND", "ONDEROPDRACHT"),
          Map.entry("DAY", "DAG"),
          Map.entry("DIR", "MAP"),
          Map.entry("FILE", "BESTAND"),
          Map.entry("KIND", "SOORT"),
          Map.entry("N", "AANTAL"),
          Map.entry("NAME", "NAAM"),
          Map.entry("NAME=FILE", "NAAM=BESTAND"),
          Map.entry("OLD NEW", "OUD NIEUW"),
          Map.entry("REASON", "REDEN"),
          Map.entry("REQUEST-ID", "AANVRAAGNUMMER"),
          Map.entry("TEXT", "TEKST"));

  private Placeholders() {}

  /** An option with what is to be filled in, in either language. */
  public static LocalizedText option(String name, String english) {
    return new LocalizedText(name + " " + english, name + " " + in(Language.NL, english));
  }

  /** The word in a language; the same where it is a name of its own, or a choice of codes. */
  public static String in(Language language, String english) {
    return language == Language.NL ? DUTCH.getOrDefault(english, english) : english;
  }
}
