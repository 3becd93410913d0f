package nl.zorgcontract.amend.decision.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.rule.Rule;
import nl.zorgcontract.amend.policy.rule.Severity;
import nl.zorgcontract.amend.policy.rule.Truth;

/**
 * The checks on the policy's requirements and the agreement's conditions. A rule says itself what
 * follows where it is false, and where it cannot be told. They are held against who wants to have
 * an agreement; a stop, and a look without a register, checks none.
 */
final class RuleChecks {

  /** The checks on rules: what is false, and what cannot be told. */
  static final List<ReasonCode> CODES =
      List.of(
          ReasonCode.REQUIREMENT_NOT_MET,
          ReasonCode.REQUIREMENT_UNKNOWN,
          ReasonCode.CONDITION_NOT_MET,
          ReasonCode.CONDITION_UNKNOWN);

  private RuleChecks() {}

  /** The rules that only warn where they do not hold. */
  static List<Warning> warnings(DecisionContext context) {
    List<Warning> warnings = new ArrayList<>();
    for (ReasonCode code : CODES) {
      for (Rule rule : failing(rules(code, context), code, context)) {
        if (rule.severity(truth(code)) == Severity.WARN) {
          Message message = message("warning." + code, rule, context);
          warnings.add(new Warning(WarningCode.valueOf(code.name()), message));
        }
      }
    }
    return warnings;
  }

  /** Makes one of {@link #CODES}. */
  static CheckResult make(ReasonCode code, DecisionContext context) {
    List<Rule> rules = rules(code, context);
    if (rules.isEmpty()) {
      return CheckResult.NOT_APPLICABLE;
    }
    List<Rule> failing = failing(rules, code, context);
    if (failing.isEmpty()) {
      return CheckResult.PASSED;
    }
    List<Rule> deciding =
        failing.stream().filter(rule -> rule.severity(truth(code)) != Severity.WARN).toList();
    return CheckResult.against(deciding, reason(code, context));
  }

  private static List<Rule> failing(List<Rule> rules, ReasonCode code, DecisionContext context) {
    if (rules.isEmpty()) {
      return rules;
    }
    List<Rule> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.condition().test(context) == truth(code)) {
        found.add(rule);
      }
    }
    return found;
  }

  private static Truth truth(ReasonCode code) {
    return code == ReasonCode.REQUIREMENT_NOT_MET || code == ReasonCode.CONDITION_NOT_MET
        ? Truth.FALSE
        : Truth.UNKNOWN;
  }

  private static boolean isRequirement(ReasonCode code) {
    return code == ReasonCode.REQUIREMENT_NOT_MET || code == ReasonCode.REQUIREMENT_UNKNOWN;
  }

  /**
   * The rules that can be looked at: with a contract; on a start, or a change of what is agreed;
   * while no fault of the terms stands; and with the start where a rule asks for it.
   */
  private static List<Rule> rules(ReasonCode code, DecisionContext context) {
    List<Rule> rules = context.agreement().conditions();
    if (isRequirement(code)) {
      boolean exempt = context.agreement().rules().exemptFromRequirements();
      rules = exempt ? List.of() : context.policy().requirements();
    }
    if (rules.isEmpty()
        || context.contract() == null
        || !context.terms().complete()
        || context.hasTermFault()) {
      return List.of();
    }
    return context.hasStart()
        ? rules
        : rules.stream().filter(rule -> !rule.condition().needsStart()).toList();
  }

  /**
   * What is false rejects by itself and what cannot be told refers by itself; a rule can say
   * otherwise. Where what cannot be told rejects, the practice is asked to tell it.
   */
  private static Function<Rule, Reason> reason(ReasonCode code, DecisionContext context) {
    return rule -> {
      boolean rejects = rule.severity(truth(code)) == Severity.REJECT;
      boolean isAsked = rejects && truth(code) == Truth.UNKNOWN;
      Message message = message("reason." + code + (isAsked ? ".reject" : ""), rule, context);
      return rejects
          ? Reason.rejected(code, message, rule.source())
          : Reason.referred(code, message, rule.source());
    };
  }

  private static Message message(String key, Rule rule, DecisionContext context) {
    Message message = Message.of(key);
    if (key.contains(".CONDITION_")) {
      message = message.phrase("agreement", context.agreement().name());
    }
    return message.phrase("rule", rule.text());
  }
}
