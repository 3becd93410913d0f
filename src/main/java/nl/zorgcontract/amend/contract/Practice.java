package nl.zorgcontract.amend.contract;

import java.util.Map;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a contract tells of the practice.
 *
 * @param name empty where the register gives none
 * @param followChoice whether the practice made the follow choice; null where that is not known
 * @param facts by name, as conditions read them
 */
public record Practice(String name, @Nullable Boolean followChoice, Map<String, Value> facts) {

  public Practice {
    facts = Value.copyOf(facts);
  }
}
