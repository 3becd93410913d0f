package nl.zorgcontract.amend.request.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;

/**
 * Names that are not known, and could be of a term that a request lacks: they share a word with its
 * name or label, as {@code Aantal uren} does beside a request for POH-GGZ without hours, or are no
 * more than {@code Aantal}, {@code Invulling} or the agreement's own name. That alone says little,
 * so that it counts only where the agreement asked for has the term, and the value could be its; a
 * text takes any value, which says nothing.
 */
final class NearTerms {

  private static final int SHORTEST_WORD = 4;

  /** Words that are in the names of many things. */
  private static final Set<String> COMMON =
      Set.of(
          "aantal", "number", "week", "jaar", "year", "deel", "part", "practice", "care", "with");

  /** How people call what an agreement is about where there is only one thing to say of it. */
  private static final Set<String> WITHOUT_SUBJECT =
      Set.of("aantal", "hoeveelheid", "omvang", "number", "quantity", "size", "waarde", "value");

  /** How else hours are counted; and words that are made with them, such as {@code weekuren}. */
  private static final Pattern HOURS =
      Pattern.compile("uur|hrs?|fte|formatie|dagde?e?l(en)?|omvang|uren.*|.*uren|.*hours");

  /** What a price or a number is of, which it is not itself. */
  private static final Pattern PER = Pattern.compile("(?i)(?<!\\p{L})per \\p{L}+");

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern UNIT = Pattern.compile("(?<=\\d)[\\p{L} .]+$");

  private final KnownTerms terms;
  private final BoundedCache<Asked, List<TermDefinition>> near = new BoundedCache<>(this::near);

  /** A name that is not known, in a request for an agreement. */
  private record Asked(String agreement, String name) {}

  NearTerms(KnownTerms terms) {
    this.terms = terms;
  }

  /**
   * Whether a request for this action could lack a term. A change leaves out those that stay as
   * they are: only one that gives none lacks what it is to change.
   */
  static boolean canLackIn(Action action, boolean givesTerms) {
    return action == Action.START || (action == Action.CHANGE && !givesTerms);
  }

  /** Whether the name could be of any term. */
  boolean mayBe(String name) {
    Set<String> words = words(name);
    return saysNoSubject(name)
        || (!words.isEmpty() && terms.all().anyMatch(term -> sharesWord(words, term)))
        || terms.of(name).findAny().isPresent();
  }

  private static boolean saysNoSubject(String name) {
    return WITHOUT_SUBJECT.contains(Texts.folded(name)) || isOfAnyTerm(name);
  }

  /** Whether it is what stands before the name of a term in a heading, by itself. */
  private static boolean isOfAnyTerm(String name) {
    return TermNames.FOLDED_PREFIXES.contains(Texts.folded(name));
  }

  /**
   * The heading of a term that could be meant.
   *
   * @param agreement as the request names it
   * @param given the names of the terms that it gives
   * @param name the name that is not known
   * @param value what stands there
   */
  Optional<LocalizedText> lacking(
      String agreement, Collection<String> given, String name, Value value) {
    return near.of(new Asked(agreement, name)).stream()
        .filter(term -> given.stream().noneMatch(term::isNamed))
        .filter(term -> isOfAnyTerm(name) || couldBe(term, value))
        .findFirst()
        .map(term -> terms.heading(TermNames.folded(term.name())));
  }

  private List<TermDefinition> near(Asked asked) {
    Set<String> words = words(asked.name());
    List<TermDefinition> ofTheSame = terms.of(asked.name()).toList();
    return terms
        .of(asked.agreement())
        .filter(
            term ->
                saysNoSubject(asked.name()) || ofTheSame.contains(term) || sharesWord(words, term))
        .toList();
  }

  private static boolean sharesWord(Set<String> words, TermDefinition term) {
    return Stream.of(term.name(), term.label().en(), term.label().nl())
        .flatMap(name -> words(name).stream())
        .anyMatch(word -> words.stream().anyMatch(other -> areOne(word, other)));
  }

  /** The same word, or its plural. */
  private static boolean areOne(String one, String other) {
    return Math.abs(one.length() - other.length()) <= 1
        && (one.startsWith(other) || other.startsWith(one));
  }

  private static Set<String> words(String name) {
    return BETWEEN_WORDS
        .splitAsStream(PER.matcher(Texts.withoutAccents(name)).replaceAll(""))
        .map(Texts::lower)
        .map(word -> HOURS.matcher(word).matches() ? "uren" : word)
        .filter(word -> word.length() >= SHORTEST_WORD && !COMMON.contains(word))
        .collect(Collectors.toSet());
  }

  /** A number may have its unit behind it. */
  private static boolean couldBe(TermDefinition term, Value value) {
    return term.type() != TermDefinition.Type.TEXT
        && (term.parse(value).isPresent()
            || (value instanceof Value.Text text
                && term.parse(new Value.Text(UNIT.matcher(text.text()).replaceFirst("")))
                    .isPresent()));
  }
}
