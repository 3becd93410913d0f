package nl.zorgcontract.amend.cli;

import nl.zorgcontract.amend.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {

  /** When to colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--lang",
      paramLabel = "en|nl",
      converter = Converters.OfLanguage.class,
      description = "Language of messages and reports (default: en).")
  private @Nullable Language language;

  @Option(names = "--quiet", description = "Say nothing beside results and errors.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Log each step; show where a defect arose.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Colour by outcome (default: auto, which is on a terminal without NO_COLOR).")
  private Color color = Color.AUTO;

  Language language() {
    return language(Language.EN);
  }

  /** The language asked for; another one where none was. */
  Language language(Language otherwise) {
    return language == null ? otherwise : language;
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean isVerbose() {
    return verbose;
  }

  boolean isColored(Console console) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> console.terminal() && !console.noColor();
    };
  }
}
