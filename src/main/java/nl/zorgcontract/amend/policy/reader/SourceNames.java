package nl.zorgcontract.amend.policy.reader;

import nl.zorgcontract.amend.json.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Forms the full name of a source from its heading: {@code DOCUMENT: 'HEADING'}.
 *
 * @param document the document that every heading is in
 */
record SourceNames(String document) {

  /** The source of a rule, which names its heading; null where it names none. */
  @Nullable String of(ObjectReader rule) {
    String heading = rule.find("source", PolicyForms.FILLED);
    return heading == null ? null : document + ": '" + heading + "'";
  }
}
