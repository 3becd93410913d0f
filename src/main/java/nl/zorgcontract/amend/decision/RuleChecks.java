package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.Checks.referred;
import static nl.zorgcontract.amend.decision.Checks.rejected;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Rule;
import nl.zorgcontract.amend.policy.Truth;
import nl.zorgcontract.amend.text.Message;

/**
 * The checks on the policy's requirements and the agreement's conditions: what is false rejects,
 * what cannot be told refers. They are held against who wants to have an agreement; a stop, and a
 * look without a register, checks none.
 */
final class RuleChecks {

  private RuleChecks() {}

  static Finding requirementNotMet(Case c) {
    if (c.isStop() || c.contract() == null || c.policy().requirements().isEmpty()) {
      return Finding.NOT_APPLICABLE;
    }
    return Finding.against(
        thatAre(Truth.FALSE, c.policy().requirements(), c)
            .map(
                rule ->
                    rejected(
                        ReasonCode.REQUIREMENT_NOT_MET,
                        requirement("reason.REQUIREMENT_NOT_MET", rule),
                        rule.source())));
  }

  static Finding requirementUnknown(Case c) {
    if (c.isStop() || c.contract() == null || c.policy().requirements().isEmpty()) {
      return Finding.NOT_APPLICABLE;
    }
    return Finding.against(
        thatAre(Truth.UNKNOWN, c.policy().requirements(), c)
            .map(
                rule ->
                    referred(
                        ReasonCode.REQUIREMENT_UNKNOWN,
                        requirement("reason.REQUIREMENT_UNKNOWN", rule)
                            .phrase("referredTo", c.policy().referredTo()),
                        rule.source())));
  }

  private static Message requirement(String key, Rule rule) {
    return Message.of(key).phrase("rule", rule.text());
  }

  static Finding conditionNotMet(Case c) {
    List<Rule> rules = applicable(c);
    if (rules.isEmpty()) {
      return Finding.NOT_APPLICABLE;
    }
    return Finding.against(
        thatAre(Truth.FALSE, rules, c)
            .map(
                rule ->
                    rejected(
                        ReasonCode.CONDITION_NOT_MET,
                        condition("reason.CONDITION_NOT_MET", c, rule),
                        rule.source())));
  }

  static Finding conditionUnknown(Case c) {
    List<Rule> rules = applicable(c);
    if (rules.isEmpty()) {
      return Finding.NOT_APPLICABLE;
    }
    return Finding.against(
        thatAre(Truth.UNKNOWN, rules, c)
            .map(
                rule ->
                    referred(
                        ReasonCode.CONDITION_UNKNOWN,
                        condition("reason.CONDITION_UNKNOWN", c, rule)
                            .phrase("referredTo", c.policy().referredTo()),
                        rule.source())));
  }

  private static Message condition(String key, Case c, Rule rule) {
    return Message.of(key).phrase("agreement", c.agreement().name()).phrase("rule", rule.text());
  }

  /**
   * The conditions that can be looked at: none while a fault of the terms stands, and none that
   * needs a start that cannot be told.
   */
  private static List<Rule> applicable(Case c) {
    if (c.contract() == null || !c.hasMergedTerms() || c.hasTermFault()) {
      return List.of();
    }
    return c.agreement().conditions().stream()
        .filter(rule -> c.effectiveStart().isPresent() || !rule.condition().needsStart())
        .toList();
  }

  private static Stream<Rule> thatAre(Truth truth, List<Rule> rules, Case c) {
    return rules.stream().filter(rule -> rule.condition().test(c) == truth);
  }
}
