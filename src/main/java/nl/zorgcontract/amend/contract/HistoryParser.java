package nl.zorgcontract.amend.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.text.JsonValue;
import nl.zorgcontract.amend.text.JsonValue.JsonArray;
import nl.zorgcontract.amend.text.JsonValue.JsonObject;
import nl.zorgcontract.amend.text.Message;

/** Reads the history of a contract: the requests that were accepted before. */
final class HistoryParser {

  private final Inspection inspection;

  HistoryParser(Inspection inspection) {
    this.inspection = inspection;
  }

  List<Amendment> parse(JsonArray list, Members contract) {
    List<Amendment> history = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) instanceof JsonObject object) {
        amendment(Members.ofItem(object, inspection, "history", i + 1)).ifPresent(history::add);
      } else {
        contract.malformedItem(
            "amendments", i + 1, list.items().get(i), Message.of("register.form.amendment"));
      }
    }
    return history;
  }

  private static Optional<Amendment> amendment(Members members) {
    var requestId = members.required("requestId", Form.FILLED);
    var agreement = members.required("agreement", Form.FILLED);
    var action = members.required("action", Form.ACTION);
    var requestedStart = members.optional("requestedStart", Form.DAY);
    var startDate = members.required("startDate", Form.DAY);
    var terms = members.optional("terms", Form.OBJECT);
    var receivedAt = members.optional("receivedAt", Form.TEXT);
    var decidedOn = members.optional("decidedOn", Form.DAY);
    var tariffFrom = members.optional("tariffFrom", Form.DAY);
    List<GrantedException> exceptions = exceptions(members, requestId.orElse(""));
    if (requestId.isEmpty() || agreement.isEmpty() || action.isEmpty() || startDate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Amendment(
            requestId.get(),
            agreement.get(),
            action.get(),
            requestedStart.orElse(null),
            startDate.get(),
            terms.map(Members::values).orElse(Map.of()),
            receivedAt.orElse(null),
            decidedOn.orElse(null),
            tariffFrom.orElse(null),
            exceptions));
  }

  private static List<GrantedException> exceptions(Members amendment, String requestId) {
    Optional<JsonArray> list = amendment.optional("exceptions", Form.LIST);
    if (list.isEmpty()) {
      return List.of();
    }
    List<GrantedException> exceptions = new ArrayList<>();
    List<JsonValue> items = list.get().items();
    for (int i = 0; i < items.size(); i++) {
      Optional<GrantedException> exception = exception(items.get(i), requestId);
      exception.ifPresent(exceptions::add);
      if (exception.isEmpty()) {
        amendment.malformedItem(
            "exceptions", i + 1, items.get(i), Message.of("register.form.exception"));
      }
    }
    return exceptions;
  }

  private static Optional<GrantedException> exception(JsonValue json, String requestId) {
    if (!(json instanceof JsonObject object)) {
      return Optional.empty();
    }
    var reason = read(object, "reason", Form.FILLED);
    var grantedBy = read(object, "grantedBy", Form.FILLED);
    var grantedOn = read(object, "grantedOn", Form.DAY);
    if (reason.isEmpty() || grantedBy.isEmpty() || grantedOn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GrantedException(requestId, reason.get(), grantedBy.get(), grantedOn.get()));
  }

  private static <T> Optional<T> read(JsonObject object, String name, Form<T> form) {
    return Optional.ofNullable(object.members().get(name)).flatMap(form.read());
  }
}
