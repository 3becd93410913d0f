package nl.zorgcontract.amend.policy.rule;

import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** What follows where a rule does not hold. */
public enum Severity implements Coded {
  /** The request is rejected. */
  REJECT("reject"),
  /** A person decides. */
  REFER("refer"),
  /** Nothing but a warning. */
  WARN("warn");

  /** By the word in files. */
  public static final CodeTable<Severity> CODES = CodeTable.of(Severity.class);

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
