package nl.zorgcontract.amend.decision;

/** What a person should know of a decision, whatever its outcome. */
public enum WarningCode {
  AGB_CODE_PADDED,
  TERMS_IGNORED,
  REPLACES_AMENDMENT,
  FOLLOW_CHOICE_MISSING,
  EXCEPTION_NOT_ALLOWED,
  EXCEPTION_UNUSED
}
