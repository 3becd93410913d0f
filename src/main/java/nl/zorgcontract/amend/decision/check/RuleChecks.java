package nl.zorgcontract.amend.decision.check;

import static nl.zorgcontract.amend.decision.Reason.referred;
import static nl.zorgcontract.amend.decision.Reason.rejected;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Rule;
import nl.zorgcontract.amend.policy.Truth;

/**
 * The checks on the policy's requirements and the agreement's conditions: what is false rejects,
 * what cannot be told refers. They are held against who wants to have an agreement; a stop, and a
 * look without a register, checks none.
 */
final class RuleChecks {

  private RuleChecks() {}

  static CheckResult requirementNotMet(DecisionContext context) {
    return thatAre(
        Truth.FALSE,
        requirements(context),
        context,
        rule ->
            rejected(
                ReasonCode.REQUIREMENT_NOT_MET,
                requirement("reason.REQUIREMENT_NOT_MET", rule),
                rule.source()));
  }

  static CheckResult requirementUnknown(DecisionContext context) {
    return thatAre(
        Truth.UNKNOWN,
        requirements(context),
        context,
        rule ->
            referred(
                ReasonCode.REQUIREMENT_UNKNOWN,
                requirement("reason.REQUIREMENT_UNKNOWN", rule)
                    .phrase("referredTo", context.policy().referredTo()),
                rule.source()));
  }

  private static Message requirement(String key, Rule rule) {
    return Message.of(key).phrase("rule", rule.text());
  }

  static CheckResult conditionNotMet(DecisionContext context) {
    return thatAre(
        Truth.FALSE,
        conditions(context),
        context,
        rule ->
            rejected(
                ReasonCode.CONDITION_NOT_MET,
                condition("reason.CONDITION_NOT_MET", context, rule),
                rule.source()));
  }

  static CheckResult conditionUnknown(DecisionContext context) {
    return thatAre(
        Truth.UNKNOWN,
        conditions(context),
        context,
        rule ->
            referred(
                ReasonCode.CONDITION_UNKNOWN,
                condition("reason.CONDITION_UNKNOWN", context, rule)
                    .phrase("referredTo", context.policy().referredTo()),
                rule.source()));
  }

  private static Message condition(String key, DecisionContext context, Rule rule) {
    return Message.of(key)
        .phrase("agreement", context.agreement().name())
        .phrase("rule", rule.text());
  }

  private static List<Rule> requirements(DecisionContext context) {
    return answerable(context.policy().requirements(), context);
  }

  private static List<Rule> conditions(DecisionContext context) {
    return answerable(context.agreement().conditions(), context);
  }

  /**
   * The rules that can be looked at: with a contract; on a start, or a change of what is agreed;
   * while no fault of the terms stands; and with the start where a rule asks for it.
   */
  private static List<Rule> answerable(List<Rule> rules, DecisionContext context) {
    if (context.contract() == null || !context.terms().complete() || context.hasTermFault()) {
      return List.of();
    }
    if (context.hasStart()) {
      return rules;
    }
    return rules.stream().filter(rule -> !rule.condition().needsStart()).toList();
  }

  private static CheckResult thatAre(
      Truth truth, List<Rule> rules, DecisionContext context, Function<Rule, Reason> reason) {
    if (rules.isEmpty()) {
      return CheckResult.NOT_APPLICABLE;
    }
    List<Rule> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.condition().test(context) == truth) {
        found.add(rule);
      }
    }
    return CheckResult.against(found, reason);
  }
}
