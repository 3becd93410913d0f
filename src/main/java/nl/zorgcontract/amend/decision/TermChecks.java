package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.Checks.rejected;

import java.util.List;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.TermDefinition;
import nl.zorgcontract.amend.policy.Value;

/**
 * The checks on terms: known, complete, and each of its type, range or choice. A stop checks none.
 */
final class TermChecks {

  private TermChecks() {}

  static CheckResult termUnknown(DecisionContext c) {
    if (c.isStop()) {
      return CheckResult.NOT_APPLICABLE;
    }
    return CheckResult.against(
        c.given().unknown(),
        name -> rejected(ReasonCode.TERM_UNKNOWN, unknown(c, name), c.agreement().source()));
  }

  private static Message unknown(DecisionContext c, String name) {
    List<String> known = c.agreement().terms().stream().map(TermDefinition::name).toList();
    Message message =
        Message.of(known.isEmpty() ? "reason.TERM_UNKNOWN.none" : "reason.TERM_UNKNOWN")
            .given("term", name)
            .phrase("agreement", c.agreement().name());
    return known.isEmpty() ? message : message.words("known", known);
  }

  static CheckResult termMissing(DecisionContext c) {
    if (!c.hasMergedTerms()) {
      return CheckResult.NOT_APPLICABLE;
    }
    return CheckResult.against(
        c.missingTerms(),
        term ->
            rejected(
                ReasonCode.TERM_MISSING,
                described("reason.TERM_MISSING", term),
                c.agreement().source()));
  }

  static CheckResult termInvalid(DecisionContext c) {
    if (c.isStop()) {
      return CheckResult.NOT_APPLICABLE;
    }
    return CheckResult.against(
        c.given().invalid(),
        term -> rejected(ReasonCode.TERM_INVALID, invalid(term), c.agreement().source()));
  }

  private static Message invalid(GivenTerms.Invalid term) {
    return described("reason.TERM_INVALID", term.definition())
        .given("value", Value.display(term.value()));
  }

  private static Message described(String key, TermDefinition term) {
    return Message.of(key)
        .word("term", term.name())
        .phrase("label", term.label())
        .nested("expected", term.expected());
  }
}
