package nl.zorgcontract.amend.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that stand for the constants of an enum: the code of each, which files that the program
 * writes hold, and further words that people write for it, in either language.
 */
public final class CodeTable<E extends Enum<E> & Coded> {

  /** The codes by the names of the constants; they are written in every row of a list. */
  private static final Map<String, String> SPELLED = new ConcurrentHashMap<>();

  private final Map<String, E> codes;
  private final List<String> inOrder;
  private final Map<String, E> words;
  private final Map<E, String> dutch;
  private final Map<String, E> suggestions;

  private CodeTable(
      Map<String, E> codes,
      List<String> inOrder,
      Map<String, E> words,
      Map<E, String> dutch,
      Map<String, E> suggestions) {
    this.codes = codes;
    this.inOrder = inOrder;
    this.words = words;
    this.dutch = dutch;
    this.suggestions = suggestions;
  }

  /** The code of a constant of this name. */
  static String code(String name) {
    return SPELLED.computeIfAbsent(name, each -> Texts.lower(each).replace('_', '-'));
  }

  public static <E extends Enum<E> & Coded> CodeTable<E> of(Class<E> type) {
    Map<String, E> codes = new HashMap<>();
    Map<String, E> words = new HashMap<>();
    List<String> inOrder = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      codes.put(each.code(), each);
      words.put(Texts.folded(each.code()), each);
      inOrder.add(each.code());
    }
    return new CodeTable<>(codes, List.copyOf(inOrder), words, Map.of(), Map.of());
  }

  /** This table with the word of Dutch files. */
  public CodeTable<E> with(String word, E constant) {
    Map<String, E> more = new HashMap<>(words);
    more.put(Texts.folded(word), constant);
    Map<E, String> inDutch = new HashMap<>(dutch);
    inDutch.put(constant, word);
    return new CodeTable<>(codes, inOrder, more, inDutch, suggestions);
  }

  /**
   * This table with words that people write for a constant and that do not stand for it: it is only
   * suggested.
   *
   * @param others in the form of {@link Texts#folded}
   */
  public CodeTable<E> suggesting(E constant, String... others) {
    Map<String, E> more = new HashMap<>(suggestions);
    for (String other : others) {
      more.put(other, constant);
    }
    return new CodeTable<>(codes, inOrder, words, dutch, more);
  }

  /** The word, in either language, that was perhaps meant by one that stands for nothing. */
  public Optional<LocalizedText> suggestion(String word) {
    String folded = Texts.folded(word);
    return Optional.ofNullable(suggestions.get(folded))
        .or(() -> Texts.nearestFolded(folded, words.keySet()).map(words::get))
        .map(meant -> new LocalizedText(meant.code(), dutch.getOrDefault(meant, meant.code())));
  }

  /** What a word stands for, or is surely meant for: {@code telefonisch} for the telephone. */
  public Optional<E> meant(String word) {
    return ofWord(word).or(() -> Optional.ofNullable(suggestions.get(Texts.folded(word))));
  }

  /** The constant whose code this is, letter by letter. */
  public Optional<E> ofCode(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  /**
   * The constant that a code or another word stands for, compared as names are ({@link
   * Texts#folded}): people write {@code FTO groep} too.
   */
  public Optional<E> ofWord(String word) {
    E exact = codes.get(word);
    return Optional.ofNullable(exact != null ? exact : words.get(Texts.folded(word)));
  }

  /** The codes, in the order of the enum. */
  public List<String> codes() {
    return inOrder;
  }
}
