package nl.zorgcontract.amend.policy;

import java.util.List;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** What a request asks to do: with an agreement, or with an amendment that was accepted before. */
public enum Action implements Coded {
  START,
  CHANGE,
  STOP,
  /** Takes an amendment back before it takes effect. */
  WITHDRAW,
  /** Makes an amendment take effect on another day. */
  MOVE;

  /** Those that do something with an agreement; a policy says when each may be done. */
  public static final List<Action> ON_AGREEMENTS = List.of(START, CHANGE, STOP);

  /** The codes, and the words of Dutch files. */
  public static final CodeTable<Action> CODES =
      CodeTable.of(Action.class)
          .with("starten", START)
          .with("wijzigen", CHANGE)
          .with("stoppen", STOP)
          .with("intrekken", WITHDRAW)
          .with("verplaatsen", MOVE)
          .suggesting(START, "begin", "beginnen", "nieuw", "nieuwe", "new", "toevoegen", "add")
          .suggesting(CHANGE, "wijziging", "gewijzigd", "aanpassen", "aanpassing", "veranderen")
          .suggesting(CHANGE, "mutatie", "uitbreiden", "uitbreiding", "amend", "modify", "update")
          .suggesting(STOP, "opzeggen", "opzegging", "stopzetten", "stopzetting", "beeindigen")
          .suggesting(STOP, "beeindiging", "afmelden", "end", "terminate")
          .suggesting(WITHDRAW, "intrekking", "ingetrokken", "herroepen", "revoke")
          .suggesting(MOVE, "verplaatsing", "verschuiven", "verzetten", "uitstellen", "postpone");

  /** Whether it does something with an amendment that was accepted before. */
  public boolean isOnAmendment() {
    return this == WITHDRAW || this == MOVE;
  }

  /** Whether the terms of a request count: those of others are passed over, with a warning. */
  public boolean takesTerms() {
    return this == START || this == CHANGE;
  }
}
