package nl.zorgcontract.amend.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.policy.rule.Rule;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import org.jspecify.annotations.Nullable;

/**
 * An agreement (Dutch: afspraak) that the policy offers, or once offered.
 *
 * @param named by what it is known
 * @param timings when it may start, change and stop
 * @param senders from whom requests for it are taken
 * @param terms the terms it knows
 * @param rules its rules
 * @param followUp what follows a decision on it
 * @param source document and heading
 */
public record Agreement(
    AgreementName named,
    Map<Action, ActionTiming> timings,
    Senders senders,
    List<TermDefinition> terms,
    AgreementRules rules,
    Guidance.FollowUp followUp,
    @Nullable String source) {

  public Agreement {
    timings = Map.copyOf(timings);
    terms = List.copyOf(terms);
  }

  public String code() {
    return named.code();
  }

  public LocalizedText name() {
    return named.name();
  }

  public Set<Submitter> submitters() {
    return senders.submitters();
  }

  public @Nullable LocalizedText whyWithdrawn() {
    return rules.whyWithdrawn();
  }

  public List<Rule> conditions() {
    return rules.conditions();
  }

  /** When it may be amended by this action. */
  public ActionTiming timing(Action action) {
    return Objects.requireNonNull(timings.get(action), "Every action has its timing");
  }

  /** Whether it is offered for this action: one that is withdrawn can still be stopped. */
  public boolean isOffered(Action action) {
    return whyWithdrawn() == null || action == Action.STOP;
  }

  /** The code's alone, likewise to {@link Policy#hashCode}. */
  @Override
  public int hashCode() {
    return code().hashCode();
  }

  /** The definition of a term by a heading or member that names it. */
  public Optional<TermDefinition> term(String given) {
    for (TermDefinition term : terms) {
      if (term.name().equals(given)) {
        return Optional.of(term);
      }
    }
    for (TermDefinition term : terms) {
      if (term.isNamed(given)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  /** Every name by which a request may ask for it: code, names, aliases. */
  public Stream<String> names() {
    return named.all();
  }
}
