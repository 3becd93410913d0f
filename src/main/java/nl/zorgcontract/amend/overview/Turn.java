package nl.zorgcontract.amend.overview;

import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.message.Coded;
import org.jspecify.annotations.Nullable;

/** What becomes of an agreement on a day. */
public enum Turn implements Coded {
  START,
  CHANGE,
  STOP,
  TARIFF,
  /** An earlier amendment is taken back, whatever that makes of the agreement. */
  WITHDRAW,
  /** An earlier amendment takes effect on another day, likewise. */
  MOVE;

  /** What becomes of an agreement from one period, or none, to another; not both are null. */
  static Turn between(@Nullable AgreementPeriod before, @Nullable AgreementPeriod after) {
    if (before == null) {
      return START;
    }
    return after == null ? STOP : CHANGE;
  }
}
