package nl.zorgcontract.amend.contract.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Message;

/** Reads the history of a contract: the requests that were accepted before. */
final class HistoryParser {

  private final ContractInspection inspection;

  HistoryParser(ContractInspection inspection) {
    this.inspection = inspection;
  }

  List<Amendment> parse(JsonArray list, ContractObject contract) {
    List<Amendment> history = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) instanceof JsonObject object) {
        amendment(ContractObject.ofItem(object, inspection, "history", i + 1))
            .ifPresent(history::add);
      } else {
        contract.malformedItem(
            "amendments", i + 1, list.items().get(i), Message.of("register.form.amendment"));
      }
    }
    return history;
  }

  private static Optional<Amendment> amendment(ContractObject members) {
    var requestId = members.required("requestId", MemberForm.FILLED);
    var agreement = members.required("agreement", MemberForm.FILLED);
    var action = members.required("action", MemberForm.ACTION);
    var requestedStart = members.optional("requestedStart", MemberForm.DAY);
    var startDate = members.required("startDate", MemberForm.DAY);
    var terms = members.optional("terms", MemberForm.OBJECT);
    var receivedAt = members.optional("receivedAt", MemberForm.TEXT);
    var decidedOn = members.optional("decidedOn", MemberForm.DAY);
    var tariffFrom = members.optional("tariffFrom", MemberForm.DAY);
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
            terms.map(ContractObject::values).orElse(Map.of()),
            receivedAt.orElse(null),
            decidedOn.orElse(null),
            tariffFrom.orElse(null),
            exceptions));
  }

  private static List<GrantedException> exceptions(ContractObject amendment, String requestId) {
    Optional<JsonArray> list = amendment.optional("exceptions", MemberForm.LIST);
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
    var reason = read(object, "reason", MemberForm.FILLED);
    var grantedBy = read(object, "grantedBy", MemberForm.FILLED);
    var grantedOn = read(object, "grantedOn", MemberForm.DAY);
    if (reason.isEmpty() || grantedBy.isEmpty() || grantedOn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GrantedException(requestId, reason.get(), grantedBy.get(), grantedOn.get()));
  }

  private static <T> Optional<T> read(JsonObject object, String name, MemberForm<T> form) {
    return Optional.ofNullable(object.members().get(name)).flatMap(form.read());
  }
}
