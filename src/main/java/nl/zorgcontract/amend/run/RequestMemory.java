package nl.zorgcontract.amend.run;

import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;

/**
 * How many bytes of memory a run takes for what it read, until its results are written: an estimate
 * on the safe side, for requests of every shape that a stranger can give them.
 */
final class RequestMemory {

  /** A request with its decision and the look-ups that know of it; 700 to 990 were measured. */
  private static final long REQUEST = 1000;

  /** A term: a reason may be kept with it. */
  private static final long TERM = 800;

  /** A fault or a reason, with its facts. */
  private static final long MESSAGE = 600;

  /** A value within JSON that no term can be. */
  private static final long VALUE = 100;

  /** A character: packed, and once more in a reason. */
  private static final long CHARACTER = 4;

  private RequestMemory() {}

  static long of(SubmittedRequest submitted) {
    String agreement = submitted.asked().agreement();
    long bytes = REQUEST + (agreement == null ? 0 : of(agreement));
    if (submitted instanceof AmendmentRequest request) {
      bytes += request.note() == null ? 0 : of(request.note());
      for (Map.Entry<String, Value> term : request.terms().entrySet()) {
        bytes += TERM + CHARACTER * term.getKey().length() + of(term.getValue());
      }
      return bytes;
    }
    return bytes + ofMessages(((UnreadableRequest) submitted).faults());
  }

  static long ofFaults(List<Fault> faults) {
    return ofMessages(faults.stream().map(Fault::message).toList());
  }

  private static long ofMessages(List<Message> messages) {
    return messages.stream().mapToLong(RequestMemory::of).sum();
  }

  private static long of(Message message) {
    return MESSAGE + message.facts().values().stream().mapToLong(RequestMemory::of).sum();
  }

  private static long of(Fact fact) {
    if (fact instanceof Fact.Given given) {
      return CHARACTER * given.value().length();
    }
    if (fact instanceof Fact.Word word) {
      return CHARACTER * word.word().length();
    }
    if (fact instanceof Fact.Nested nested) {
      return of(nested.message());
    }
    return fact instanceof Fact.Several several
        ? several.facts().stream().mapToLong(each -> VALUE + of(each)).sum()
        : VALUE;
  }

  private static long of(Value value) {
    if (value instanceof Value.Choices several) {
      return several.choices().stream().mapToLong(RequestMemory::of).sum();
    }
    return value instanceof Value.Other other
        ? of(other.json())
        : Value.cell(value).map(RequestMemory::of).orElse(VALUE);
  }

  private static long of(JsonValue json) {
    if (json instanceof JsonArray array) {
      return VALUE + array.items().stream().mapToLong(RequestMemory::of).sum();
    }
    if (json instanceof JsonObject object) {
      long bytes = VALUE;
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        bytes += of(member.getKey()) + of(member.getValue());
      }
      return bytes;
    }
    return of(json.shown());
  }

  private static long of(String text) {
    return VALUE + CHARACTER * text.length();
  }
}
