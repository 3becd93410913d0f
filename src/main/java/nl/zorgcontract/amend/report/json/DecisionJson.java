package nl.zorgcontract.amend.report.json;

import java.io.Closeable;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.MovedAmendment;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.json.MessageJson;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.SubmittedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code decisions.ndjson}: a decision a line, by the schema {@code decision}. A member that
 * does not apply is null; {@code terms} stands only where the request gave any, {@code amends} only
 * on a withdraw or a move, {@code ruling} only where a person ruled. Messages are in the language
 * of the run, and beside it as {@link MessageJson}.
 */
public final class DecisionJson implements Closeable {

  private final JsonWriter json;
  private final Messages messages;

  /** As an array of their names; a run has few different sets. */
  private final BoundedCache<Set<ReasonCode>, String> codes =
      new BoundedCache<>(DecisionJson::array);

  /**
   * A writer.
   *
   * @param out takes UTF-8; closed with this writer
   */
  public DecisionJson(OutputStream out, Messages messages) {
    this.json = JsonWriter.safeToShow(out);
    this.messages = messages;
  }

  /**
   * Writes one line.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  public void add(Decision decision) {
    json.startObject();
    writeRequest(decision);
    writeDates(decision);
    writeReasons(decision);
    writeWarnings(decision);
    json.member("file", decision.request().origin().file());
    json.name("line").number(decision.request().origin().line());
    json.day("receivedOn", decision.receivedOn());
    json.member("policy", policyId(decision));
    writeRevision(decision.subject().policy());
    writeRuling(decision.ruling());
    writeNotApplicable(decision.notApplicable());
    json.endObject();
    json.endLine();
  }

  private void writeRequest(Decision decision) {
    AskedChange asked = decision.request().asked();
    json.member("requestId", decision.request().requestId());
    json.member("outcome", decision.outcome().code());
    json.member("contractId", decision.subject().contractId());
    json.member("agbCode", decision.subject().agbCode());
    if (!decision.subject().practiceName().isEmpty()) {
      json.member("practiceName", decision.subject().practiceName());
    }
    json.member("agreement", decision.agreementNamed());
    json.member("action", asked.actionCode());
    if (asked.amends() != null) {
      json.member("amends", asked.amends());
    }
    json.day("requestedStart", asked.startDate());
    writeTerms(decision.request());
  }

  private void writeTerms(SubmittedRequest submitted) {
    if (submitted instanceof AmendmentRequest request && !request.terms().isEmpty()) {
      Value.writeAll(request.terms(), json.name("terms"));
    }
  }

  private void writeDates(Decision decision) {
    json.day("startDate", decision.startDate());
    MovedAmendment moved = decision.subject().moved();
    if (moved != null) {
      json.day("movedFrom", moved.startDate());
      if (!moved.terms().isEmpty()) {
        Value.writeAll(moved.terms(), json.name("movedTerms"));
      }
    }
    json.day("submitBy", decision.submitBy());
    json.day("tariffFrom", decision.tariffFrom());
    json.name("proposal");
    StartOption proposal = decision.proposal();
    if (proposal == null) {
      json.nothing();
    } else {
      json.startObject();
      json.day("startDate", proposal.startDate());
      json.day("submitBy", proposal.submitBy());
      json.endObject();
    }
  }

  private void writeReasons(Decision decision) {
    json.name("reasons").startArray();
    for (Reason reason : decision.reasons()) {
      json.startObject();
      json.member("code", reason.code().name());
      writeMessage(reason.message());
      json.member("source", reason.source());
      json.endObject();
    }
    json.endArray();
  }

  private void writeWarnings(Decision decision) {
    json.name("warnings").startArray();
    for (Warning warning : decision.warnings()) {
      json.startObject();
      json.member("code", warning.code().name());
      writeMessage(warning.message());
      json.endObject();
    }
    json.endArray();
  }

  /** What is said: as data, and in the language of the run. */
  private void writeMessage(Message message) {
    MessageJson.write(json, message);
    json.member("message", messages.text(message));
  }

  private static @Nullable String policyId(Decision decision) {
    return decision.subject().policy() == null ? null : decision.subject().policy().id();
  }

  private void writeRuling(@Nullable AppliedRuling ruling) {
    if (ruling == null) {
      return;
    }
    json.name("ruling").startObject();
    json.member("by", ruling.by());
    json.day("on", ruling.on());
    json.name("reasons").startArray();
    ruling.reasons().forEach(json::text);
    json.endArray();
    if (ruling.explanation() != null) {
      json.member("explanation", ruling.explanation());
    }
    json.endObject();
  }

  private void writeRevision(@Nullable Policy policy) {
    if (policy != null && policy.revision() != null) {
      json.day("revision", policy.revision().from());
    }
  }

  private void writeNotApplicable(Set<ReasonCode> notApplicable) {
    json.name("notApplicable").json(codes.of(notApplicable));
  }

  private static String array(Set<ReasonCode> codes) {
    return codes.stream()
        .map(code -> '"' + code.name() + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public void close() {
    json.close();
  }
}
