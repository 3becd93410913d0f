package nl.zorgcontract.amend.decision.ruling;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a request (Dutch: besluit).
 *
 * @param requestId the request
 * @param isGranted else it is refused
 * @param reasons the reasons that are set aside; empty for every one that refers
 * @param ruledBy by whom and when
 * @param days the days that it gives
 * @param explanation what the practice is told; null for nothing. A refusal has one
 * @param ruledOn what it ruled on
 */
public record Ruling(
    String requestId,
    boolean isGranted,
    Set<ReasonCode> reasons,
    RuledBy ruledBy,
    RuledDays days,
    @Nullable String explanation,
    RuledRequest ruledOn) {

  public Ruling {
    reasons = ReasonCode.inOrder(reasons);
  }

  /** Who ruled, and on which day. */
  public record RuledBy(String name, LocalDate on) {}

  /**
   * The days that a ruling gives; they mean nothing where it refuses.
   *
   * @param startDate the start of the amendment; null for the one that was asked
   * @param tariffFrom the day from which the tariff counts; null for the policy's
   */
  public record RuledDays(@Nullable LocalDate startDate, @Nullable LocalDate tariffFrom) {}

  /** Whether it names the reason, or names none. */
  public boolean names(ReasonCode code) {
    return reasons.isEmpty() || reasons.contains(code);
  }

  public boolean isMadeBy(LocalDate day) {
    return !ruledBy.on().isAfter(day);
  }
}
