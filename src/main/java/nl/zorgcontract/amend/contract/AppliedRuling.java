package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ruling of a person that counted in a decision.
 *
 * @param by who ruled, not blank
 * @param on on which day
 * @param reasons the codes of the reasons that were set aside, in the order of the checks
 * @param explanation what the practice is told; null for nothing. A contract's history does not
 *     keep it
 */
public record AppliedRuling(
    String by, LocalDate on, List<String> reasons, @Nullable String explanation) {

  public AppliedRuling {
    reasons = List.copyOf(reasons);
  }
}
