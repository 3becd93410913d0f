package nl.zorgcontract.amend.cli.option;

import java.util.List;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.message.Language;

/** The options of every command. */
public final class CommonOptions extends Options {

  /** When to colour. */
  public enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Argument<Language> language =
      option(
          Language.class,
          List.of("en", "nl"),
          "--lang",
          "en|nl",
          "Language of messages and reports (default: messages in the user's, letters in Dutch, other files in English).");

  private final Argument<Boolean> quiet = flag("--quiet", "Say nothing beside results and errors.");

  private final Argument<Boolean> verbose =
      flag("--verbose", "Log each step; show where a defect arose.");

  private final Argument<Color> color =
      option(
          Color.class,
          List.of("auto", "always", "never"),
          "--color",
          "auto|always|never",
          "Colour by outcome (default: auto, which is on a terminal without NO_COLOR).");

  /** The language asked for; another one where none was. */
  public Language language(Language otherwise) {
    return language.or(otherwise);
  }

  public boolean isQuiet() {
    return quiet.value();
  }

  public boolean isVerbose() {
    return verbose.value();
  }

  public boolean isColored(Console console) {
    return switch (color.or(Color.AUTO)) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> console.terminal().showsOutput() && !console.terminal().noColor();
    };
  }
}
