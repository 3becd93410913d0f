package nl.zorgcontract.amend.policy.rule;

import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** What follows where a rule does not hold. */
public enum Severity implements Coded {
  /** The request is rejected. */
  REJECT,
  /** A person decides. */
  REFER,
  /** Nothing but a warning. */
  WARN;

  /** By the word in files. */
  public static final CodeTable<Severity> CODES = CodeTable.of(Severity.class);
}
