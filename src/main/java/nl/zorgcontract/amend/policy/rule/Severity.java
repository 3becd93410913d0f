package nl.zorgcontract.amend.policy.rule;

import nl.zorgcontract.amend.message.CodeTable;

/** What follows where a rule does not hold. */
public enum Severity {
  /** The request is rejected. */
  REJECT("reject"),
  /** A person decides. */
  REFER("refer"),
  /** Nothing but a warning. */
  WARN("warn");

  /** By the word in files. */
  public static final CodeTable<Severity> CODES = CodeTable.of(Severity.class, Severity::code);

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
