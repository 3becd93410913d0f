package nl.zorgcontract.amend.contract.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes an amended contract over its original: members keep their order, their values and the
 * spelling of their numbers, those the program does not know among them. Only what an amendment
 * changed is new.
 */
public final class AmendedContractJson {

  private final JsonObject original;
  private final Contract after;
  private final JsonWriter out;

  /** Every period as it was read, by its position: the contract's, then those replaced. */
  private final List<AgreementPeriod> periods;

  /** The same periods as they stand in the register. */
  private final List<JsonValue> originals = new ArrayList<>();

  /**
   * An amended contract to write.
   *
   * @param original the contract as it stands in the register
   * @param before what was read from it
   * @param after what amendments made of that
   */
  public AmendedContractJson(JsonObject original, Contract before, Contract after, JsonWriter out) {
    this.original = original;
    this.after = after;
    this.out = out;
    this.periods = new ArrayList<>(before.agreements());
    for (Amendment amendment : before.amendments()) {
      if (amendment.replaced() != null) {
        periods.addAll(amendment.replaced());
      }
    }
    originals.addAll(items(original.members().get("agreements")));
    for (JsonValue amendment : items(original.members().get("amendments"))) {
      originals.addAll(items(((JsonObject) amendment).members().get("replaced")));
    }
  }

  /** Writes the contract as one object, without a line end. */
  public void write() {
    out.startObject();
    original.members().forEach(this::member);
    if (!original.members().containsKey("amendments")) {
      out.name("amendments");
      history(List.of());
    }
    out.endObject();
  }

  private void member(String name, JsonValue json) {
    out.name(name);
    switch (name) {
      case "agreements" -> periods(after.agreements());
      case "amendments" -> history(items(json));
      default -> out.value(json);
    }
  }

  private static List<JsonValue> items(@Nullable JsonValue json) {
    return json instanceof JsonArray array ? array.items() : List.of();
  }

  private void periods(List<AgreementPeriod> list) {
    out.startArray();
    list.forEach(this::period);
    out.endArray();
  }

  private void period(AgreementPeriod period) {
    int position = period.position();
    if (position == AgreementPeriod.NEW) {
      newPeriod(period);
    } else if (period.equals(periods.get(position))) {
      out.value(originals.get(position));
    } else {
      changedPeriod((JsonObject) originals.get(position), periods.get(position), period);
    }
  }

  private void newPeriod(AgreementPeriod period) {
    out.startObject();
    out.member("agreement", period.agreement());
    out.day("start", period.start());
    out.day("end", period.end());
    Value.writeAll(period.terms(), out.name("terms"));
    out.member("requestId", period.requestId());
    out.endObject();
  }

  private void changedPeriod(JsonObject json, AgreementPeriod was, AgreementPeriod is) {
    out.startObject();
    json.members()
        .forEach(
            (name, value) -> {
              out.name(name);
              switch (name) {
                case "start" -> day(value, was.start(), is.start());
                case "end" -> day(value, was.end(), is.end());
                case "terms" -> changedTerms((JsonObject) value, is.terms());
                case "requestId" -> out.text(is.requestId());
                default -> out.value(value);
              }
            });
    if (!json.members().containsKey("end") && is.end() != null) {
      out.day("end", is.end());
    }
    if (!json.members().containsKey("requestId")) {
      out.member("requestId", is.requestId());
    }
    out.endObject();
  }

  private void day(JsonValue json, @Nullable LocalDate was, @Nullable LocalDate is) {
    if (Objects.equals(was, is)) {
      out.value(json);
    } else {
      out.day(is);
    }
  }

  /** Amendments lay terms over others and take none away: every original member stays. */
  private void changedTerms(JsonObject json, Map<String, Value> terms) {
    out.startObject();
    json.members()
        .forEach(
            (name, value) -> {
              Value term = terms.get(name);
              out.name(name);
              if (term == null || term.equals(Value.of(value))) {
                out.value(value);
              } else {
                Value.write(term, out);
              }
            });
    terms.forEach(
        (name, term) -> {
          if (!json.members().containsKey(name)) {
            out.name(name);
            Value.write(term, out);
          }
        });
    out.endObject();
  }

  private void history(List<JsonValue> earlier) {
    out.startArray();
    earlier.forEach(out::value);
    List<Amendment> amendments = after.amendments();
    amendments.subList(earlier.size(), amendments.size()).forEach(this::amendment);
    out.endArray();
  }

  private void amendment(Amendment amendment) {
    out.startObject();
    out.member("requestId", amendment.requestId());
    out.member("agreement", amendment.agreement());
    out.member("action", amendment.action().code());
    if (amendment.amends() != null) {
      out.member("amends", amendment.amends());
    }
    if (amendment.repeats() != null) {
      out.member("repeats", amendment.repeats().code());
    }
    out.day("requestedStart", amendment.requested().startDate());
    out.day("startDate", amendment.startDate());
    Value.writeAll(amendment.terms(), out.name("terms"));
    out.member("receivedAt", amendment.requested().receivedAt());
    out.day("decidedOn", amendment.decidedOn());
    out.day("tariffFrom", amendment.tariffFrom());
    if (amendment.grounds().revision() != null) {
      out.day("revision", amendment.grounds().revision());
    }
    rulingAndReplaced(amendment);
    out.endObject();
  }

  private void rulingAndReplaced(Amendment amendment) {
    if (amendment.ruling() != null) {
      out.name("ruling");
      ruling(amendment.ruling());
    }
    if (amendment.replaced() != null) {
      out.name("replaced");
      periods(amendment.replaced());
    }
  }

  private void ruling(AppliedRuling ruling) {
    out.startObject();
    out.member("by", ruling.by());
    out.day("on", ruling.on());
    out.name("reasons").startArray();
    ruling.reasons().forEach(out::text);
    out.endArray();
    out.endObject();
  }
}
