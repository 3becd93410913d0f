package nl.zorgcontract.amend.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;

/** What goes for each action, said once where it goes for all. */
public final class ActionTexts {

  private ActionTexts() {}

  /**
   * One text where all actions have the same; else each text with the actions that have it.
   *
   * @param text of an action; blank for nothing
   */
  public static String of(Function<Action, String> text, Messages messages) {
    Map<String, List<String>> actions = new LinkedHashMap<>();
    for (Action action : Action.ON_AGREEMENTS) {
      actions
          .computeIfAbsent(text.apply(action), each -> new ArrayList<>())
          .add(messages.text("action." + action.code()));
    }
    if (actions.size() == 1) {
      return actions.keySet().iterator().next();
    }
    return actions.entrySet().stream()
        .filter(each -> !each.getKey().isEmpty())
        .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
        .collect(Collectors.joining("; "));
  }
}
