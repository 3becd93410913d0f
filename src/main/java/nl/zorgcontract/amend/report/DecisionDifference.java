package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A request that comes out differently under another policy. */
public record DecisionDifference(Decision asIs, Decision with) {

  /** What counts for a difference. */
  private record Comparison(
      Outcome outcome,
      List<ReasonCode> reasons,
      @Nullable LocalDate startDate,
      @Nullable LocalDate tariffFrom) {

    static Comparison of(Decision decision) {
      return new Comparison(
          decision.outcome(),
          decision.reasons().stream().map(Reason::code).toList(),
          decision.startDate(),
          decision.tariffFrom());
    }
  }

  /** The requests whose outcome, reasons, start or tariff date differ, in the order given. */
  public static List<DecisionDifference> between(List<Decision> asIs, List<Decision> with) {
    List<DecisionDifference> differences = new ArrayList<>();
    for (int i = 0; i < asIs.size(); i++) {
      if (!Objects.equals(Comparison.of(asIs.get(i)), Comparison.of(with.get(i)))) {
        differences.add(new DecisionDifference(asIs.get(i), with.get(i)));
      }
    }
    return differences;
  }
}
