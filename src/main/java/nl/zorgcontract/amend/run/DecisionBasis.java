package nl.zorgcontract.amend.run;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.decision.resolution.EffectiveDays;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;

/**
 * What a run decides by, beside the requests and the register.
 *
 * @param asOf the day of the run
 * @param rulings what persons ruled on requests
 * @param warnings what a person should know of the files that it was read from
 */
public record DecisionBasis(
    LocalDate asOf, Policies policies, Rulings rulings, List<RunWarning> warnings) {

  /** A basis of which there is nothing to tell. */
  public DecisionBasis(LocalDate asOf, Policies policies, Rulings rulings) {
    this(asOf, policies, rulings, List.of());
  }

  /** Tells when requests take effect. */
  public EffectiveDays effectiveDays() {
    return new EffectiveDays(asOf, rulings);
  }
}
