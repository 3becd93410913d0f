package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.term.Value;

/** Names the agreements of contracts and their terms as people do, by the policy on a day. */
public final class AgreementTexts {

  private final Function<String, Optional<Policy>> policies;
  private final Messages messages;
  private final TermWords terms;

  /**
   * Texts in the language of these messages.
   *
   * @param policies finds a policy by its id
   */
  public AgreementTexts(Function<String, Optional<Policy>> policies, Messages messages) {
    this.policies = policies;
    this.messages = messages;
    this.terms = new TermWords(messages);
  }

  /** The policy of this id, where there is one. */
  public Optional<Policy> policy(String id) {
    return policies.apply(id);
  }

  /** The name of the policy of this id; the id where there is none. */
  public String policyName(String id) {
    return policy(id).map(each -> messages.text(each.name())).orElseGet(() -> Sanitizer.of(id));
  }

  /** The agreement of this code in the policy as it stands on a day, where it has one. */
  public Optional<Agreement> find(String policy, String agreement, LocalDate day) {
    return policy(policy).flatMap(each -> each.on(day).agreements().find(agreement));
  }

  /** The agreement's name on a day; its code where the policy does not know it. */
  public String name(String policy, String agreement, LocalDate day) {
    return find(policy, agreement, day)
        .map(each -> messages.text(each.name()))
        .orElseGet(() -> Sanitizer.of(agreement));
  }

  /** The terms of a period in words; empty where it has none. */
  public String terms(String policy, AgreementPeriod period) {
    return terms(policy, period.agreement(), period.start(), period.terms());
  }

  /** Terms of an agreement on a day in words; empty where there are none. */
  public String terms(String policy, String agreement, LocalDate day, Map<String, Value> given) {
    return terms.of(given, find(policy, agreement, day).orElse(null));
  }
}
