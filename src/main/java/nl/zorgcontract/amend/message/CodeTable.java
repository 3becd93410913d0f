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

  private CodeTable(Map<String, E> codes, List<String> inOrder, Map<String, E> words) {
    this.codes = codes;
    this.inOrder = inOrder;
    this.words = words;
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
    return new CodeTable<>(codes, List.copyOf(inOrder), words);
  }

  /** This table with one word more. */
  public CodeTable<E> with(String word, E constant) {
    Map<String, E> more = new HashMap<>(words);
    more.put(Texts.folded(word), constant);
    return new CodeTable<>(codes, inOrder, more);
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
