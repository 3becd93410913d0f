package nl.zorgcontract.amend.request.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
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
  private static final int SHORTEST_ABBREVIATION = 3;

  /** Words that are in the names of many things. */
  private static final Set<String> COMMON =
      Set.of(
          "aantal",
          "number",
          "week",
          "per",
          "jaar",
          "year",
          "deel",
          "part",
          "all",
          "practice",
          "praktijk",
          "care",
          "with");

  /** Words beside that of a term which leave it the same. */
  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "aantal",
          "number",
          "of",
          "the",
          "van",
          "de",
          "het",
          "per",
          "term",
          "terms",
          "invulling",
          "voorwaarden",
          "nieuw",
          "nieuwe",
          "new",
          "gewenst",
          "gewenste",
          "gevraagd",
          "gevraagde",
          "desired",
          "requested",
          "wens");

  /** How people call what an agreement is about where there is only one thing to say of it. */
  private static final Set<String> WITHOUT_SUBJECT =
      Set.of("aantal", "hoeveelheid", "omvang", "number", "quantity", "size", "waarde", "value");

  private static final Pattern HOURS =
      Pattern.compile("uur|uren|urenaantal|weekuren|urenperweek|hrs?|hours?|hoursperweek");

  /** How else they are counted; and words that are made with them, such as {@code openingsuren}. */
  private static final Pattern PERHAPS_HOURS =
      Pattern.compile("fte|formatie|dagde?e?l(en)?|omvang|uren.*|.*uren|.*hours");

  /** {@code u/w}, {@code u.p.w.}, {@code hpw} */
  private static final Pattern HOURS_PER_WEEK =
      Pattern.compile("(?i)(?<!\\p{L})[uh]([ ./]+|[ ./]*p[ ./]*)wk?(?!\\p{L})");

  /** What a price or a number is of, which it is not itself. */
  private static final Pattern PER = Pattern.compile("(?i)(?<!\\p{L})per \\p{L}+");

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern UNIT = Pattern.compile("(?<=\\d)[\\p{L} .]+$");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final KnownTerms terms;
  private final BoundedCache<Asked, List<TermDefinition>> near = new BoundedCache<>(this::near);
  private final BoundedCache<Asked, List<TermDefinition>> same = new BoundedCache<>(this::same);

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
   * @param given the terms that it gives, by their names
   * @param name the name that is not known
   * @param value what stands there
   */
  Optional<LocalizedText> lacking(
      String agreement, Map<String, Value> given, String name, Value value) {
    return near.of(new Asked(agreement, name)).stream()
        .filter(term -> given.keySet().stream().noneMatch(term::isNamed))
        .filter(term -> isOfAnyTerm(name) || read(term, value).isPresent())
        .findFirst()
        .map(term -> terms.heading(TermNames.folded(term.name())));
  }

  /**
   * That a name which says a term in other words holds another value than the term itself: the
   * reader cannot tell which of the two counts.
   *
   * @param agreement as the request names it
   * @param given the terms that it gives, by their names
   * @param name the name that is not known
   * @param value what stands there
   */
  Optional<Message> differing(
      String agreement, Map<String, Value> given, String name, Value value) {
    return same.of(new Asked(agreement, name)).stream()
        .flatMap(term -> read(term, value).stream().flatMap(read -> other(term, given, read)))
        .findFirst()
        .map(other -> OtherWords.differing(other, name));
  }

  /** The name of the term, where it is given with another value. */
  private static Stream<String> other(TermDefinition term, Map<String, Value> given, Value value) {
    return given.entrySet().stream()
        .filter(one -> term.isNamed(one.getKey()))
        .filter(one -> term.parse(one.getValue()).filter(own -> !own.equals(value)).isPresent())
        .map(Map.Entry::getKey);
  }

  /** Whether each word is one of the term or the agreement, or says nothing. */
  private static boolean saysNoMore(Asked asked, TermDefinition term) {
    Set<String> known = new HashSet<>(SAYING_NOTHING);
    Stream.of(asked.agreement(), term.name(), term.label().en(), term.label().nl())
        .flatMap(NearTerms::allWords)
        .forEach(known::add);
    return !DIGIT.matcher(asked.name()).find() && allWords(asked.name()).allMatch(known::contains);
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

  private List<TermDefinition> same(Asked asked) {
    return near.of(asked).stream()
        .filter(term -> sharesWord(words(asked.name()), term) && saysNoMore(asked, term))
        .toList();
  }

  private static boolean sharesWord(Set<String> words, TermDefinition term) {
    return Stream.of(term.name(), term.label().en(), term.label().nl())
        .flatMap(name -> words(name).stream())
        .anyMatch(word -> words.stream().anyMatch(other -> areOne(word, other)));
  }

  /** The same word, its plural, or an abbreviation of it. */
  private static boolean areOne(String ofTerm, String other) {
    int shortest = other.length() < SHORTEST_WORD ? SHORTEST_WORD + 1 : SHORTEST_WORD;
    return ofTerm.length() >= shortest
        && (ofTerm.startsWith(other)
            || (other.startsWith(ofTerm) && other.length() == ofTerm.length() + 1));
  }

  private static Set<String> words(String name) {
    return allWords(PER.matcher(name).replaceAll(""))
        .map(word -> PERHAPS_HOURS.matcher(word).matches() ? "uren" : word)
        .filter(word -> word.length() >= SHORTEST_ABBREVIATION && !COMMON.contains(word))
        .collect(Collectors.toSet());
  }

  private static Stream<String> allWords(String name) {
    String spelt = HOURS_PER_WEEK.matcher(Texts.withoutAccents(name)).replaceAll("uren");
    return BETWEEN_WORDS
        .splitAsStream(spelt)
        .filter(word -> !word.isEmpty())
        .map(Texts::lower)
        .map(word -> HOURS.matcher(word).matches() ? "uren" : word);
  }

  /**
   * The value as one of the term; a number may have its unit behind it, and a text says nothing.
   */
  private static Optional<Value> read(TermDefinition term, Value value) {
    if (term.type() == TermDefinition.Type.TEXT) {
      return Optional.empty();
    }
    return term.parse(value)
        .or(
            () ->
                value instanceof Value.Text text
                    ? term.parse(new Value.Text(UNIT.matcher(text.text()).replaceFirst("")))
                    : Optional.empty());
  }
}
