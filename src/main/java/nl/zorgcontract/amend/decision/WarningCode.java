package nl.zorgcontract.amend.decision;

/** What a person should know of a decision, whatever its outcome. */
public enum WarningCode {
  AGB_CODE_PADDED,
  TERMS_IGNORED,
  REPLACES_AMENDMENT,
  FOLLOW_CHOICE_MISSING,
  /** A rule that only warns is false. */
  REQUIREMENT_NOT_MET,
  /** A rule that only warns cannot be told. */
  REQUIREMENT_UNKNOWN,
  CONDITION_NOT_MET,
  CONDITION_UNKNOWN,
  EXCEPTION_NOT_ALLOWED,
  EXCEPTION_UNUSED
}
