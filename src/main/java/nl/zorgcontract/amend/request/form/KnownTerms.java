package nl.zorgcontract.amend.request.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The terms that the policies know, by name and by label in either language, in the form of {@link
 * Texts#folded}. The policies are not read before a file has a name that is none of a field.
 */
public final class KnownTerms {

  public static final KnownTerms NONE = new KnownTerms(List::of);

  private final Supplier<Collection<Policy>> policies;
  private final Map<Meaning, String> dutchLabels = new HashMap<>();
  private @Nullable Map<String, Set<Meaning>> meanings;

  /** What a name means in a policy. */
  private record Meaning(String policy, String term) {}

  private KnownTerms(Supplier<Collection<Policy>> policies) {
    this.policies = policies;
  }

  public static KnownTerms of(Supplier<Collection<Policy>> policies) {
    return new KnownTerms(policies);
  }

  private Map<String, Set<Meaning>> meanings() {
    if (meanings == null) {
      Map<String, Set<Meaning>> found = new HashMap<>();
      for (Policy policy : policies.get()) {
        versions(policy)
            .flatMap(version -> version.agreements().all().stream())
            .flatMap(agreement -> agreement.terms().stream())
            .forEach(term -> add(policy.id(), term, found));
      }
      meanings = found;
    }
    return meanings;
  }

  private static Stream<Policy> versions(Policy policy) {
    return policy.versions().stream().map(Policy.PolicyVersion::policy);
  }

  /** The terms of every agreement. */
  Stream<TermDefinition> all() {
    return policies.get().stream()
        .flatMap(KnownTerms::versions)
        .flatMap(version -> version.agreements().all().stream())
        .flatMap(agreement -> agreement.terms().stream());
  }

  /** The terms of the agreements that are called so. */
  Stream<TermDefinition> of(String agreement) {
    return policies.get().stream()
        .flatMap(KnownTerms::versions)
        .flatMap(version -> version.agreements().find(agreement).stream())
        .flatMap(found -> found.terms().stream());
  }

  private void add(String policy, TermDefinition term, Map<String, Set<Meaning>> found) {
    Meaning meaning = new Meaning(policy, term.name());
    dutchLabels.putIfAbsent(meaning, term.label().nl());
    for (String name : List.of(term.name(), term.label().en(), term.label().nl())) {
      found.computeIfAbsent(Texts.folded(name), key -> new HashSet<>()).add(meaning);
    }
  }

  /** Whether the name is a term's. */
  boolean has(String folded) {
    return meanings().containsKey(folded);
  }

  /** What a name means: two names are of one term, by any policy, where they share a meaning. */
  Set<Object> meanings(String folded) {
    Set<Object> all = new HashSet<>(meanings().getOrDefault(folded, Set.of()));
    all.add(folded);
    return all;
  }

  /** The heading of the column of a term that is known by this name, in either language. */
  LocalizedText heading(String folded) {
    return meanings().getOrDefault(folded, Set.of()).stream()
        .min(Comparator.comparing(Meaning::term).thenComparing(Meaning::policy))
        .map(
            meaning ->
                new LocalizedText(
                    TermNames.heading(meaning.term()),
                    TermNames.dutchHeading(dutchLabels.getOrDefault(meaning, folded))))
        .orElseGet(() -> LocalizedText.same(folded));
  }

  /** Every name. */
  Set<String> names() {
    return meanings().keySet();
  }
}
