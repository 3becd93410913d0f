package nl.zorgcontract.amend.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.message.Texts;

/** The agreements of a policy, found by any of their names. */
public final class Catalogue {

  private final List<Agreement> agreements;
  private final Map<String, Agreement> byName = new HashMap<>();
  private final List<String> names;

  /**
   * A catalogue of these agreements.
   *
   * @param agreements in the order of the policy; where two share a name, the first one bears it
   */
  public Catalogue(List<Agreement> agreements) {
    this.agreements = List.copyOf(agreements);
    for (Agreement agreement : agreements) {
      agreement.names().forEach(name -> byName.putIfAbsent(Texts.lower(name), agreement));
    }
    this.names = byName.keySet().stream().sorted().toList();
  }

  /** Every agreement, in the order of the policy. */
  public List<Agreement> all() {
    return agreements;
  }

  /** The agreement of this code, name or alias, in any case. */
  public Optional<Agreement> find(String name) {
    Agreement exact = byName.get(name);
    return Optional.ofNullable(exact != null ? exact : byName.get(Texts.lower(name.strip())));
  }

  /** The agreement whose name is nearest to a misspelt one; empty where none is near. */
  public Optional<Agreement> nearest(String name) {
    return Texts.nearest(name, names).map(byName::get);
  }
}
