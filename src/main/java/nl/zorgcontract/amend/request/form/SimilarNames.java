package nl.zorgcontract.amend.request.form;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgcontract.amend.message.Likeness;
import nl.zorgcontract.amend.message.LocalizedText;

/**
 * What a name that is not known could be meant for: a field that is lacking, by its letters or a
 * part of its name, or a term that is lacking, by its letters.
 */
final class SimilarNames {

  /** Names that look like a field's, and say themselves that they are of something else. */
  private static final Set<String> OF_SOMETHING_ELSE =
      Set.of("submittedon", "submittedat", "contractend", "footnote", "vraag", "betreft");

  private final KnownTerms terms;

  SimilarNames(KnownTerms terms) {
    this.terms = terms;
  }

  /**
   * What was perhaps meant, as a file in either language could call it.
   *
   * @param folded the name that is not known
   * @param has whether a field is there
   * @param given what the terms that are there mean
   * @param naming what the file calls a field
   */
  Optional<LocalizedText> meant(
      String folded,
      Predicate<RequestField<?>> has,
      Set<Object> given,
      Function<RequestField<?>, LocalizedText> naming) {
    for (RequestField<?> field : RequestField.ALL) {
      if (!has.test(field) && resembles(folded, field)) {
        return Optional.of(naming.apply(field));
      }
    }
    return terms.names().stream()
        .filter(name -> resembles(folded, name))
        .filter(name -> Collections.disjoint(terms.meanings(name), given))
        .findFirst()
        .map(terms::heading);
  }

  /** Whether a name that is not known could be meant for the field. */
  static boolean resembles(String folded, RequestField<?> field) {
    return field.column().resembles(folded) && !OF_SOMETHING_ELSE.contains(folded);
  }

  private static boolean resembles(String folded, String term) {
    return Likeness.bySpelling(folded, term)
        || TermNames.FOLDED_PREFIXES.stream()
            .anyMatch(prefix -> Likeness.bySpelling(folded, prefix + term));
  }
}
