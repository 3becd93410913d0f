package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.Likeness;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.LooseDays;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a request's object mean. Their names are compared as the headings of a table
 * are.
 */
final class RequestMembers {

  private static final Set<String> KNOWN = new HashSet<>();
  private static final Map<String, String> BY_FOLDED_NAME = new HashMap<>();

  static {
    for (RequestField<?> field : RequestField.ALL) {
      KNOWN.add(field.json());
      BY_FOLDED_NAME.put(Texts.folded(field.json()), field.json());
      field.column().headings().forEach(name -> BY_FOLDED_NAME.put(name, field.json()));
    }
    KNOWN.add(TermNames.TERMS);
    TermNames.FOLDED_PREFIXES.forEach(name -> BY_FOLDED_NAME.put(name, TermNames.TERMS));
  }

  private final ReadOptions options;
  private final SimilarNames similar;
  private final NearTerms nearTerms;
  private final PassedOver passedOver;
  private final BoundedCache<String, String> folded = new BoundedCache<>(Texts::folded);
  private final BoundedCache<UnknownMember, Optional<LocalizedText>> meant =
      new BoundedCache<>(this::meant);

  /** A name that means nothing, in an object that has these fields and terms. */
  private record UnknownMember(String name, Set<String> fields, Set<String> terms) {
    boolean lacksTerms() {
      return terms.isEmpty() && !fields.contains(TermNames.TERMS);
    }
  }

  RequestMembers(ReadOptions options) {
    this.options = options;
    this.similar = new SimilarNames(options.terms());
    this.passedOver = new PassedOver(options.ignored());
    this.nearTerms = new NearTerms(options.terms());
  }

  /** Whether all are names of the format, as it spells them, and none is passed over. */
  boolean areAll(Set<String> names) {
    return options.ignored().isEmpty() && KNOWN.containsAll(names);
  }

  /** The field, or {@code terms}, that the name means; null for neither. */
  @Nullable String field(String name) {
    return KNOWN.contains(name) ? name : BY_FOLDED_NAME.get(folded.of(name));
  }

  /** Whether the name is a term's, which then stands beside the fields. */
  boolean isTerm(String name) {
    return TermNames.of(name, options.terms()).isPresent();
  }

  /** The name of the term without what stands before it in a heading. */
  String term(String name) {
    return TermNames.of(name, options.terms()).orElse(name);
  }

  /** Whether the name is passed over; the file has it. */
  boolean passesOver(String name) {
    return !options.ignored().isEmpty()
        && passedOver.add(name, folded.of(name), field(name) != null || isTerm(name));
  }

  /** Whether a request need not say when it came in. */
  boolean isReceiptGiven() {
    return options.receivedOn() != null;
  }

  PassedOver passedOver() {
    return passedOver;
  }

  /**
   * A message for each name that means nothing, and resembles one that the object lacks; none where
   * it has more terms than a request may have, which is told anyway.
   */
  List<Message> similar(Set<String> names, Set<String> fields, Collection<String> terms) {
    List<Message> messages = new ArrayList<>();
    if (terms.size() > TermNames.MOST_TERMS) {
      return messages;
    }
    for (String name : names) {
      if (field(name) == null && !isTerm(name)) {
        meant
            .of(new UnknownMember(name, Set.copyOf(fields), Set.copyOf(terms)))
            .ifPresent(meant -> messages.add(near(name, meant)));
      }
    }
    return messages;
  }

  /**
   * A message for each name that means nothing, and could be of a term that the request lacks.
   *
   * @param members the values by their names
   * @param given the terms that it gives, by their names
   */
  List<Message> perhapsTerms(
      String agreement, Map<String, Value> members, Map<String, Value> given) {
    List<Message> messages = new ArrayList<>();
    members.forEach(
        (name, value) ->
            nearTerms
                .lacking(agreement, given, name, value)
                .ifPresent(term -> messages.add(near(name, term))));
    return messages;
  }

  /** Likewise for each that says a term in other words, with another value than the term has. */
  List<Message> differing(String agreement, Map<String, Value> members, Map<String, Value> given) {
    List<Message> messages = new ArrayList<>();
    members.forEach(
        (name, value) ->
            nearTerms.differing(agreement, given, name, value).ifPresent(messages::add));
    return messages;
  }

  /**
   * That a name which means nothing says in other words a field that is empty, or another start.
   *
   * @param given the text of a field of the request; empty for none
   */
  Optional<Message> inOtherWords(
      String name, String text, Function<RequestField<?>, String> given) {
    String plain = folded.of(name);
    for (RequestField<?> field : RequestField.withDefault(isReceiptGiven())) {
      if (given.apply(field).isEmpty()
          && OtherWords.mayBe(field, plain)
          && OtherWords.saysOther(field, text)) {
        return Optional.of(near(name, LocalizedText.same(field.json())));
      }
    }
    String start = given.apply(RequestField.START_DATE);
    if (start.isEmpty()) {
      return couldBeStart(name, text, given)
          ? Optional.of(near(name, LocalizedText.same(RequestField.START_DATE.json())))
          : Optional.empty();
    }
    return OtherWords.isStart(plain)
        ? OtherWords.otherStart(RequestField.START_DATE.json(), start, name, text)
        : Optional.empty();
  }

  /**
   * Whether it says a day after the receipt, beside a request that gives no start and needs one.
   */
  private boolean couldBeStart(String name, String text, Function<RequestField<?>, String> given) {
    Optional<Action> action = Action.CODES.ofWord(given.apply(RequestField.ACTION));
    String plain = folded.of(name);
    if (action.isEmpty() || action.get() == Action.WITHDRAW || !OtherWords.couldBeStart(plain)) {
      return false;
    }
    LocalDate receivedOn =
        ReceivedAt.parse(given.apply(RequestField.RECEIVED_AT))
            .map(receipt -> receipt.on(ReceivedAt.AMSTERDAM))
            .orElse(options.receivedOn());
    return (action.get() == Action.STOP || !OtherWords.isOfEnd(plain))
        && LooseDays.isAfter(name, text, receivedOn);
  }

  private static Message near(String name, LocalizedText meant) {
    return Message.of("request.nearMember").given("member", name).phrase("meant", meant);
  }

  private Optional<LocalizedText> meant(UnknownMember unknown) {
    if (unknown.lacksTerms() && isLikeTerms(folded.of(unknown.name()))) {
      return Optional.of(LocalizedText.same(TermNames.TERMS));
    }
    return similar.meant(
        folded.of(unknown.name()),
        field -> unknown.fields().contains(field.json()),
        unknown.terms().stream()
            .flatMap(term -> options.terms().meanings(TermNames.folded(term)).stream())
            .collect(Collectors.toSet()),
        field -> LocalizedText.same(field.json()));
  }

  private static boolean isLikeTerms(String folded) {
    return TermNames.FOLDED_PREFIXES.stream().anyMatch(name -> Likeness.bySpelling(folded, name));
  }
}
