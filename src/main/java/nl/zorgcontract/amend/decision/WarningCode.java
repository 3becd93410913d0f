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
  /** A ruling grants the request, and something stands against it all the same. */
  RULING_NOT_ENOUGH,
  /** A ruling is dated after the run. */
  RULING_NOT_YET,
  /** A ruling was made on another request of the same id. */
  RULING_OTHER_REQUEST,
  /** A ruling is on a request that is nowhere. */
  RULING_UNUSED;

  /** Whether it asks nothing of a person: a spreadsheet takes the zero off every AGB code. */
  public boolean isForInformation() {
    return this == AGB_CODE_PADDED;
  }

  /** Whether it says what became of a ruling. */
  public boolean isAboutRuling() {
    return switch (this) {
      case RULING_NOT_ENOUGH, RULING_NOT_YET, RULING_OTHER_REQUEST, RULING_UNUSED -> true;
      default -> false;
    };
  }
}
