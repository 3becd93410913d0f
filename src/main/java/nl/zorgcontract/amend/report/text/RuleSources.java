package nl.zorgcontract.amend.report.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Document and heading of the rules by which a request was decided.
 *
 * @param policy as it stood then; null where none was reached
 * @param agreement null where the policy has none such
 * @param timing of the agreement for the action; null where either is not known
 */
record RuleSources(
    @Nullable Policy policy, @Nullable Agreement agreement, @Nullable ActionTiming timing) {

  /** Where the rule behind a check is written; null where the rule is the program's own. */
  @Nullable String of(ReasonCode code) {
    if (policy == null) {
      return null;
    }
    return switch (code) {
      case CHANNEL_NOT_ACCEPTED -> channels();
      case RETROACTIVE -> policy.exceptions().source();
      case START_NOT_IN_WINDOW -> window();
      case DEADLINE_MISSED -> deadline();
      case REQUIREMENT_NOT_MET, REQUIREMENT_UNKNOWN -> sources(policy.requirements());
      case CONDITION_NOT_MET, CONDITION_UNKNOWN ->
          agreement == null ? null : sources(agreement.conditions());
      case AGREEMENT_WITHDRAWN,
          SUBMITTER_NOT_ACCEPTED,
          NO_WINDOW,
          AMENDMENT_LIMIT,
          TERM_UNKNOWN,
          TERM_MISSING,
          TERM_INVALID ->
          agreement == null ? null : agreement.source();
      default -> null;
    };
  }

  private static @Nullable String sources(List<Rule> rules) {
    String sources =
        rules.stream()
            .flatMap(rule -> Stream.ofNullable(rule.source()))
            .distinct()
            .collect(Collectors.joining("; "));
    return sources.isEmpty() ? null : sources;
  }

  private @Nullable String channels() {
    return agreement == null || agreement.senders().channels() == null
        ? null
        : agreement.senders().channels().source();
  }

  /** Where the window is written; null where there is none. */
  @Nullable String window() {
    return timing == null || timing.window() == null ? null : timing.window().source();
  }

  /** Where the deadline is written; null where there is none. */
  @Nullable String deadline() {
    return timing == null || timing.deadline() == null ? null : timing.deadline().source();
  }
}
