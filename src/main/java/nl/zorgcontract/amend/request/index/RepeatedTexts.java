package nl.zorgcontract.amend.request.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which few different ones are likely, such as names of agreements: each of the first
 * {@value #MOST} is kept once and packed as its number. Threads may share it once all are written.
 */
final class RepeatedTexts {

  /** Requests may name anything: what comes after so many is packed as it is. */
  private static final int MOST = 1000;

  private static final int NONE = 0;
  private static final int AS_IT_IS = 1;
  private static final int FIRST_NUMBER = 2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  void write(@Nullable String text, VarintWriter out) {
    if (text == null) {
      out.number(NONE);
      return;
    }
    Integer number = numbers.get(text);
    if (number == null && texts.size() < MOST) {
      number = texts.size();
      texts.add(text);
      numbers.put(text, number);
    }
    if (number != null) {
      out.number(FIRST_NUMBER + number);
    } else {
      out.number(AS_IT_IS).text(text);
    }
  }

  @Nullable String read(VarintReader in) {
    int number = (int) in.number();
    return switch (number) {
      case NONE -> null;
      case AS_IT_IS -> in.text();
      default -> texts.get(number - FIRST_NUMBER);
    };
  }
}
