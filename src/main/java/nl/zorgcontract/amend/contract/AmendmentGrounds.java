package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The revision and the ruling by which an amendment was accepted.
 *
 * @param revision the first day of the last revision of the policy that counted; null for none
 * @param ruling the ruling of a person; null for none
 */
public record AmendmentGrounds(@Nullable LocalDate revision, @Nullable AppliedRuling ruling) {

  /** Neither: accepted by the policy as it was at first. */
  public static final AmendmentGrounds NONE = new AmendmentGrounds(null, null);

  /** These grounds; those that many amendments share are one object. */
  public static AmendmentGrounds of(@Nullable LocalDate revision, @Nullable AppliedRuling ruling) {
    return revision == null && ruling == null ? NONE : new AmendmentGrounds(revision, ruling);
  }
}
