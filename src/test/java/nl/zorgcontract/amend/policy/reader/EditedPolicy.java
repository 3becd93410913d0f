package nl.zorgcontract.amend.policy.reader;

import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;

/** A policy on one line, with one of its members changed. */
final class EditedPolicy {

  /** What is done to the member. */
  enum Edit {
    OTHER_KIND,
    OTHER_NAME,
    LEFT_OUT
  }

  private final StringBuilder text = new StringBuilder();
  private final List<String> way;
  private final Edit edit;
  private int column;
  private int objectColumn;

  EditedPolicy(JsonValue policy, List<String> way, Edit edit) {
    this.way = way;
    this.edit = edit;
    print(policy, 0);
  }

  String text() {
    return text.toString();
  }

  /** Where the fault is to be told: at the value, or, where it is left out, at its object. */
  int column() {
    return edit == Edit.LEFT_OUT ? objectColumn : column;
  }

  /**
   * Prints a value.
   *
   * @param onTheWay how many steps of the way lead to it; -1 where it lies beside the way
   */
  private void print(JsonValue value, int onTheWay) {
    if (onTheWay == way.size()) {
      column = text.length() + 1;
      if (edit == Edit.OTHER_KIND) {
        text.append(value instanceof JsonArray ? "7" : "[]");
        return;
      }
    }
    if (value instanceof JsonObject object) {
      printObject(object, onTheWay);
    } else if (value instanceof JsonArray array) {
      text.append('[');
      for (int i = 0; i < array.items().size(); i++) {
        text.append(i == 0 ? "" : ",");
        print(array.items().get(i), next("" + i, onTheWay));
      }
      text.append(']');
    } else {
      text.append(value instanceof JsonText word ? quoted(word.value()) : value.shown());
    }
  }

  private void printObject(JsonObject object, int onTheWay) {
    int start = text.length() + 1;
    String separator = "";
    text.append('{');
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      int next = next(member.getKey(), onTheWay);
      boolean isIt = next == way.size();
      if (isIt) {
        objectColumn = start;
      }
      if (!isIt || edit != Edit.LEFT_OUT) {
        String name = member.getKey() + (isIt && edit == Edit.OTHER_NAME ? "x" : "");
        text.append(separator).append(quoted(name)).append(':');
        print(member.getValue(), next);
        separator = ",";
      }
    }
    text.append('}');
  }

  private int next(String step, int onTheWay) {
    boolean follows = onTheWay >= 0 && onTheWay < way.size() && way.get(onTheWay).equals(step);
    return follows ? onTheWay + 1 : -1;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
