package nl.zorgcontract.amend.policy;

import nl.zorgcontract.amend.message.CodeTable;

/** What a request asks to do with an agreement. */
public enum Action {
  START("start"),
  CHANGE("change"),
  STOP("stop");

  /** The codes, and the words of Dutch files. */
  public static final CodeTable<Action> CODES =
      CodeTable.of(Action.class, Action::code)
          .with("starten", START)
          .with("wijzigen", CHANGE)
          .with("stoppen", STOP);

  private final String code;

  Action(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
