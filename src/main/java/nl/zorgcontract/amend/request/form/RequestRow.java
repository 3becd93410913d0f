package nl.zorgcontract.amend.request.form;

import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/** One request in a file, its fields still as they were written: a CSV record, or a JSON value. */
interface RequestRow {

  /** The line on which it starts. */
  int line();

  /** What is wrong with the row as a whole, so that none of its fields counts; null for nothing. */
  @Nullable Message fault();

  /** Whether the header stands here once more, as where files were put behind each other. */
  default boolean isHeader() {
    return false;
  }

  /** What is wrong with it beside its fields: names that could be meant for a field. */
  default List<Message> oddities() {
    return List.of();
  }

  /** The field's text, trimmed; empty where the field is absent, or holds none. */
  String text(RequestField<?> field);

  /**
   * How a value looks that should be a text and is of another kind; null where it is a text or
   * absent.
   */
  default @Nullable String otherKind(RequestField<?> field) {
    return null;
  }

  /** The terms that are filled in, in the order of the file. */
  Map<String, Value> terms();

  /**
   * How a value looks that stands where the terms should, and is no object; null where they are
   * terms or absent.
   */
  default @Nullable String otherKindOfTerms() {
    return null;
  }
}
