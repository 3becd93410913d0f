package nl.zorgcontract.amend.report.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a part of a letter can tell.
 *
 * @param texts what fills a place, by its name; empty for nothing to tell
 * @param lists what a part is repeated for, by its name
 */
record LetterScope(Map<String, String> texts, Map<String, List<LetterScope>> lists) {

  /** What an item of a list can tell: its own, and all that stands around it. */
  LetterScope with(LetterScope item) {
    Map<String, String> allTexts = new LinkedHashMap<>(texts);
    allTexts.putAll(item.texts());
    Map<String, List<LetterScope>> allLists = new LinkedHashMap<>(lists);
    allLists.putAll(item.lists());
    return new LetterScope(allTexts, allLists);
  }

  /** Whether there is anything under the name. */
  boolean has(String name) {
    return !texts.getOrDefault(name, "").isEmpty()
        || !lists.getOrDefault(name, List.of()).isEmpty();
  }
}
