package nl.zorgcontract.amend.cli;

import nl.zorgcontract.amend.text.Language;

/** What every command takes. */
final class CommonOptions extends Options {

  /** When to colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Arg<Language> language =
      option(Language.class, "--lang", "en|nl", "Language of messages and reports (default: en).");

  private final Arg<Boolean> quiet = flag("--quiet", "Say nothing beside results and errors.");

  private final Arg<Boolean> verbose =
      flag("--verbose", "Log each step; show where a defect arose.");

  private final Arg<Color> color =
      option(
          Color.class,
          "--color",
          "auto|always|never",
          "Colour by outcome (default: auto, which is on a terminal without NO_COLOR).");

  Language language() {
    return language(Language.EN);
  }

  /** The language asked for; another one where none was. */
  Language language(Language otherwise) {
    return language.or(otherwise);
  }

  boolean isQuiet() {
    return quiet.value();
  }

  boolean isVerbose() {
    return verbose.value();
  }

  boolean isColored(Console console) {
    return switch (color.or(Color.AUTO)) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> console.terminal() && !console.noColor();
    };
  }
}
