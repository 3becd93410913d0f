package nl.zorgcontract.amend.request.index;

import java.util.ArrayList;
import java.util.List;

/** A set of texts that numbers them from 0, in some 20 bytes each beside the texts themselves. */
final class TextSet {

  private final List<String> texts = new ArrayList<>();
  private final TextIndex index = new TextIndex(texts::get);

  /** Adds a text unless it is there; returns its number. */
  int add(String text) {
    int number = index.putIfAbsent(text, texts.size());
    if (number == texts.size()) {
      texts.add(text);
    }
    return number;
  }

  /** The number of a text; -1 where it is not there. */
  int find(String text) {
    return index.find(text);
  }

  boolean contains(String text) {
    return index.contains(text);
  }
}
