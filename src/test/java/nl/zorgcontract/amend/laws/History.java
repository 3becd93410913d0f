package nl.zorgcontract.amend.laws;

import static nl.zorgcontract.amend.laws.Run.POLICIES;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;

/**
 * A register's file, as the JSON that it is: what the program makes of it is not asked.
 *
 * @param contracts in the order of the file
 */
record History(List<JsonObject> contracts) {

  /**
   * An amendment in the history of a contract.
   *
   * @param json its entry
   */
  record Entry(JsonObject contract, JsonObject json) {

    String contractId() {
      return History.text(contract, "contractId");
    }

    /** The days on which the year's quarters start, after a day and within the contract. */
    List<LocalDate> quarters(LocalDate after) {
      List<LocalDate> quarters = new ArrayList<>();
      LocalDate end = LocalDate.parse(History.text(contract, "end"));
      LocalDate day = LocalDate.parse(History.text(contract, "start"));
      for (; !day.isAfter(end); day = day.plusMonths(3)) {
        if (day.isAfter(after)) {
          quarters.add(day);
        }
      }
      return quarters;
    }

    String text(String member) {
      return json.members().get(member) instanceof JsonText text ? text.value() : null;
    }

    String requestId() {
      return text("requestId");
    }

    /** What it is an amendment of. */
    String subject() {
      return contractId() + " " + text("agreement");
    }

    boolean isWithdraw() {
      return "withdraw".equals(text("action"));
    }

    /** What was done: of a move what it makes again. */
    String made() {
      return text("repeats") == null ? text("action") : text("repeats");
    }

    /** A request of the sender with whom the agreement is made. */
    String request(String id, String received, String action, String more) {
      String submitter =
          POLICIES
              .find(History.text(contract, "policy"))
              .flatMap(found -> found.agreements().find(text("agreement")))
              .orElseThrow()
              .submitters()
              .iterator()
              .next()
              .code();
      return ("{'requestId':'%s','receivedAt':'%s','contractId':'%s','agreement':'%s',"
              + "'action':'%s','submittedBy':'%s',%s}")
          .formatted(id, received, contractId(), text("agreement"), action, submitter, more)
          .replace('\'', '"');
    }
  }

  static History of(String register) {
    List<JsonObject> contracts = new ArrayList<>();
    byte[] bytes = register.getBytes(StandardCharsets.UTF_8);
    try (JsonReader reader = JsonReader.of("register", new ByteArrayInputStream(bytes))) {
      for (JsonValue each = reader.next(); each != null; each = reader.next()) {
        contracts.add((JsonObject) each);
      }
    }
    return new History(contracts);
  }

  /** Every amendment, contract by contract, the oldest first. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (JsonObject contract : contracts) {
      for (JsonValue entry : items(contract, "amendments")) {
        entries.add(new Entry(contract, (JsonObject) entry));
      }
    }
    return entries;
  }

  /** The amendments that were neither withdrawn nor moved. */
  List<Entry> counting() {
    List<Entry> all = entries();
    return all.stream()
        .filter(
            each ->
                !each.isWithdraw()
                    && all.stream()
                        .noneMatch(
                            other ->
                                other.subject().equals(each.subject())
                                    && each.requestId().equals(other.text("amends"))))
        .toList();
  }

  /** The last amendment of each agreement that counts. */
  List<Entry> last() {
    return counting().stream()
        .collect(Collectors.toMap(Entry::subject, each -> each, (first, second) -> second))
        .values()
        .stream()
        .sorted(Comparator.comparing(Entry::subject))
        .toList();
  }

  /** The periods of an agreement, as they are written. */
  List<String> periods(String subject) {
    return contracts.stream()
        .flatMap(
            contract ->
                items(contract, "agreements").stream()
                    .map(JsonObject.class::cast)
                    .filter(
                        period ->
                            subject.equals(
                                text(contract, "contractId") + " " + text(period, "agreement"))))
        .map(History::written)
        .sorted()
        .toList();
  }

  private static List<JsonValue> items(JsonObject object, String member) {
    return object.members().get(member) instanceof JsonArray array ? array.items() : List.of();
  }

  private static String text(JsonObject object, String member) {
    return ((JsonText) object.members().get(member)).value();
  }

  /** A value as it is written, spaces aside: numbers in the spelling that they have. */
  static String written(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.members().entrySet().stream()
          .map(History::written)
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof JsonArray array) {
      return array.items().stream()
          .map(History::written)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof JsonNumber number) {
      return number.literal();
    }
    if (value instanceof JsonText text) {
      return '"' + text.value() + '"';
    }
    return value instanceof JsonNull ? "null" : String.valueOf(((JsonBoolean) value).value());
  }

  private static String written(Map.Entry<String, JsonValue> member) {
    return '"' + member.getKey() + "\":" + written(member.getValue());
  }
}
