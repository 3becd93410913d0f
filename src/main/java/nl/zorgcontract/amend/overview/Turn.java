package nl.zorgcontract.amend.overview;

import nl.zorgcontract.amend.contract.AgreementPeriod;
import org.jspecify.annotations.Nullable;

/** What becomes of an agreement on a day. */
public enum Turn {
  START("start"),
  CHANGE("change"),
  STOP("stop"),
  TARIFF("tariff");

  private final String code;

  Turn(String code) {
    this.code = code;
  }

  /** What becomes of an agreement from one period, or none, to another; not both are null. */
  static Turn between(@Nullable AgreementPeriod before, @Nullable AgreementPeriod after) {
    if (before == null) {
      return START;
    }
    return after == null ? STOP : CHANGE;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
