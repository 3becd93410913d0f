package nl.zorgcontract.amend.policy;

import java.util.List;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.policy.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one agreement.
 *
 * @param whyWithdrawn why the policy no longer offers it; null while it does
 * @param conditions what must hold to start or change it
 * @param exemptFromRequirements whether the requirements on the practice are not asked
 * @param amendmentLimit how often it may be amended during a contract; null for any number
 * @param affectsTariff whether an amendment brings a new tariff
 */
public record AgreementRules(
    @Nullable LocalizedText whyWithdrawn,
    List<Rule> conditions,
    boolean exemptFromRequirements,
    @Nullable Integer amendmentLimit,
    boolean affectsTariff) {

  public AgreementRules {
    conditions = List.copyOf(conditions);
  }
}
