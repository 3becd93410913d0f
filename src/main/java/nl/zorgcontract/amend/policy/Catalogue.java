package nl.zorgcontract.amend.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.message.Texts;

/** The agreements of a policy, found by any of their names. */
public final class Catalogue {

  private final List<Agreement> agreements;
  private final Map<String, Agreement> byCode = new HashMap<>();
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
      byCode.putIfAbsent(agreement.code(), agreement);
      agreement.names().forEach(name -> byName.putIfAbsent(Names.folded(name), agreement));
    }
    byName.remove("");
    this.names = byName.keySet().stream().sorted().toList();
  }

  /** Every agreement, in the order of the policy. */
  public List<Agreement> all() {
    return agreements;
  }

  /** The agreement of this code, name or alias, compared as {@link Names#folded} does. */
  public Optional<Agreement> find(String name) {
    Agreement exact = byCode.get(name);
    return Optional.ofNullable(exact != null ? exact : byName.get(Names.folded(name)));
  }

  /** The agreement whose name is nearest to a misspelt one; empty where none is near. */
  public Optional<Agreement> nearest(String name) {
    return Texts.nearestFolded(Names.folded(name), names).map(byName::get);
  }
}
