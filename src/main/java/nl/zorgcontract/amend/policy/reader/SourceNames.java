package nl.zorgcontract.amend.policy.reader;

import org.jspecify.annotations.Nullable;

/**
 * Makes of a heading the full name of a source: {@code DOCUMENT: 'HEADING'}.
 *
 * @param document the document that every heading is in
 */
record SourceNames(String document) {

  /** The source of a rule, which names its heading; null where it names none. */
  @Nullable String of(PolicyObject rule) {
    String heading = rule.textOrNull("source");
    return heading == null ? null : document + ": '" + heading + "'";
  }
}
