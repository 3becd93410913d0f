package nl.zorgcontract.amend.report;

import java.io.Closeable;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.text.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes {@code decisions.ndjson}: a decision a line, by the schema {@code decision}. A member that
 * does not apply is null; {@code exceptions} stands only where an exception was granted. Messages
 * are in the language of the run, the facts in them are plain data beside it.
 */
public final class DecisionJson implements Closeable {

  private final JsonGenerator json;
  private final Messages messages;

  /**
   * A writer.
   *
   * @param out takes UTF-8; closed with this writer
   */
  public DecisionJson(OutputStream out, Messages messages) {
    this.json = Json.compact(out);
    this.messages = messages;
  }

  /**
   * Writes one line.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  public void add(Decision decision) {
    try {
      write(decision);
    } catch (JacksonIOException e) {
      throw Json.trouble(e);
    }
  }

  private void write(Decision decision) {
    json.writeStartObject();
    writeRequest(decision);
    writeDates(decision);
    writeReasons(decision);
    writeWarnings(decision);
    json.writeStringProperty("file", decision.request().origin().file());
    json.writeNumberProperty("line", decision.request().origin().line());
    Json.day(json, "receivedOn", decision.receivedOn());
    Json.text(json, "policy", policyId(decision));
    writeExceptions(decision);
    writeNotApplicable(decision.notApplicable());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeRequest(Decision decision) {
    Asked asked = Asked.of(decision);
    Json.text(json, "requestId", asked.requestId());
    json.writeStringProperty("outcome", decision.outcome().code());
    Json.text(json, "contractId", decision.subject().contractId());
    Json.text(json, "agbCode", decision.subject().agbCode());
    Json.text(json, "agreement", asked.agreement());
    Json.text(json, "action", asked.actionCode());
    Json.day(json, "requestedStart", asked.startDate());
  }

  private void writeDates(Decision decision) {
    Json.day(json, "startDate", decision.startDate());
    Json.day(json, "submitBy", decision.submitBy());
    Json.day(json, "tariffFrom", decision.tariffFrom());
    json.writeName("proposal");
    Proposal proposal = decision.proposal();
    if (proposal == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      Json.day(json, "startDate", proposal.startDate());
      Json.day(json, "submitBy", proposal.submitBy());
      json.writeEndObject();
    }
  }

  private void writeReasons(Decision decision) {
    json.writeArrayPropertyStart("reasons");
    for (Reason reason : decision.reasons()) {
      json.writeStartObject();
      json.writeStringProperty("code", reason.code().name());
      json.writeStringProperty("message", messages.text(reason));
      Json.text(json, "source", reason.source());
      writeFacts(reason.message().facts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeWarnings(Decision decision) {
    json.writeArrayPropertyStart("warnings");
    for (Warning warning : decision.warnings()) {
      json.writeStartObject();
      json.writeStringProperty("code", warning.code().name());
      json.writeStringProperty("message", messages.text(warning));
      writeFacts(warning.message().facts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFacts(Map<String, Fact> facts) {
    Json.facts(json, facts, messages);
  }

  private static @Nullable String policyId(Decision decision) {
    return decision.subject().policy() == null ? null : decision.subject().policy().id();
  }

  private void writeExceptions(Decision decision) {
    if (decision.exceptions().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("exceptions");
    for (GrantedException exception : decision.exceptions()) {
      json.writeStartObject();
      json.writeStringProperty("reason", exception.reason());
      json.writeStringProperty("grantedBy", exception.grantedBy());
      Json.day(json, "grantedOn", exception.grantedOn());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeNotApplicable(Set<ReasonCode> codes) {
    json.writeArrayPropertyStart("notApplicable");
    for (ReasonCode code : codes) {
      json.writeString(code.name());
    }
    json.writeEndArray();
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (JacksonIOException e) {
      throw Json.trouble(e);
    }
  }
}
