package nl.zorgcontract.amend.decision.check;

import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.resolution.GivenTerms;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;

/**
 * The checks on terms: known, complete, and each of its type, range or choice. A stop checks none.
 */
final class TermChecks {

  private TermChecks() {}

  static CheckResult termUnknown(DecisionContext context) {
    if (context.isStop()) {
      return CheckResult.NOT_APPLICABLE;
    }
    return CheckResult.against(
        context.given().unknown(),
        name ->
            Reason.rejected(
                ReasonCode.TERM_UNKNOWN, unknown(context, name), context.agreement().source()));
  }

  private static Message unknown(DecisionContext context, String name) {
    Optional<TermDefinition> given = context.agreement().term(name);
    if (given.isPresent()) {
      return described("reason.TERM_UNKNOWN.twice", given.get()).given("given", name);
    }
    List<TermDefinition> known = context.agreement().terms();
    Message message =
        Message.of(known.isEmpty() ? "reason.TERM_UNKNOWN.none" : "reason.TERM_UNKNOWN")
            .given("term", name)
            .phrase("agreement", context.agreement().name());
    return known.isEmpty()
        ? message
        : message.several("known", known, term -> new Fact.Phrase(term.label()));
  }

  static CheckResult termMissing(DecisionContext context) {
    if (!context.terms().complete()) {
      return CheckResult.NOT_APPLICABLE;
    }
    return CheckResult.against(
        context.terms().missing(),
        term ->
            Reason.rejected(
                ReasonCode.TERM_MISSING,
                described("reason.TERM_MISSING", term),
                context.agreement().source()));
  }

  static CheckResult termInvalid(DecisionContext context) {
    if (context.isStop()) {
      return CheckResult.NOT_APPLICABLE;
    }
    return CheckResult.against(
        context.given().invalid(),
        term ->
            Reason.rejected(ReasonCode.TERM_INVALID, invalid(term), context.agreement().source()));
  }

  private static Message invalid(GivenTerms.Invalid term) {
    Optional<Message> problem = term.definition().problem(term.value());
    String key = "reason.TERM_INVALID" + (problem.isPresent() ? ".because" : "");
    Message message = described(key, term.definition()).given("value", Value.display(term.value()));
    return problem.map(why -> message.nested("problem", why)).orElse(message);
  }

  private static Message described(String key, TermDefinition term) {
    return Message.of(key)
        .word("term", term.name())
        .phrase("label", term.label())
        .nested("expected", term.expected());
  }
}
