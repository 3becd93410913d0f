package nl.zorgcontract.amend.report.screen;

import nl.zorgcontract.amend.decision.Outcome;

/** How a terminal shows emphasis. */
public enum TerminalStyle {
  /** Plain text. */
  NONE,
  /** Colours by the escape sequences that every common terminal knows. */
  ANSI;

  private static final String RESET = "\u001b[0m";

  String paint(String text, Outcome outcome) {
    return wrapped(
        text,
        switch (outcome) {
          case ACCEPTED -> "\u001b[32m";
          case REJECTED -> "\u001b[31m";
          case REFERRED -> "\u001b[33m";
          case SKIPPED, NO_OBJECTION -> "\u001b[36m";
        });
  }

  String heading(String text) {
    return wrapped(text, "\u001b[1m");
  }

  private String wrapped(String text, String sequence) {
    return this == NONE || text.isEmpty() ? text : sequence + text + RESET;
  }
}
