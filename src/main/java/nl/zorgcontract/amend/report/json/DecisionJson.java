package nl.zorgcontract.amend.report.json;

import java.io.Closeable;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.RequestView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;

/**
 * Writes {@code decisions.ndjson}: a decision a line, by the schema {@code decision}. A member that
 * does not apply is null; {@code exceptions} stands only where an exception was granted. Messages
 * are in the language of the run, the facts in them are plain data beside it.
 */
public final class DecisionJson implements Closeable {

  private static final SerializableString REQUEST_ID = name("requestId");
  private static final SerializableString OUTCOME = name("outcome");
  private static final SerializableString CONTRACT_ID = name("contractId");
  private static final SerializableString AGB_CODE = name("agbCode");
  private static final SerializableString AGREEMENT = name("agreement");
  private static final SerializableString ACTION = name("action");
  private static final SerializableString REQUESTED_START = name("requestedStart");
  private static final SerializableString START_DATE = name("startDate");
  private static final SerializableString SUBMIT_BY = name("submitBy");
  private static final SerializableString TARIFF_FROM = name("tariffFrom");
  private static final SerializableString PROPOSAL = name("proposal");
  private static final SerializableString REASONS = name("reasons");
  private static final SerializableString WARNINGS = name("warnings");
  private static final SerializableString FILE = name("file");
  private static final SerializableString LINE = name("line");
  private static final SerializableString RECEIVED_ON = name("receivedOn");
  private static final SerializableString POLICY = name("policy");
  private static final SerializableString NOT_APPLICABLE = name("notApplicable");
  private static final SerializableString SOURCE = name("source");
  private static final SerializableString GRANTED_ON = name("grantedOn");

  private final JsonGenerator json;
  private final Messages messages;

  /** As an array of their names; a run has few different sets. */
  private final BoundedCache<Set<ReasonCode>, SerializableString> codes =
      new BoundedCache<>(DecisionJson::array);

  private final BoundedCache<LocalDate, SerializableString> days =
      new BoundedCache<>(day -> name(day.toString()));

  /**
   * A writer.
   *
   * @param out takes UTF-8; closed with this writer
   */
  public DecisionJson(OutputStream out, Messages messages) {
    this.json = ReportJson.compact(out);
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
      throw ReportJson.trouble(e);
    }
  }

  private void write(Decision decision) {
    json.writeStartObject();
    writeRequest(decision);
    writeDates(decision);
    writeReasons(decision);
    writeWarnings(decision);
    ReportJson.text(json, FILE, decision.request().origin().file());
    json.writeName(LINE);
    json.writeNumber(decision.request().origin().line());
    writeDay(RECEIVED_ON, decision.receivedOn());
    ReportJson.text(json, POLICY, policyId(decision));
    writeExceptions(decision);
    writeNotApplicable(decision.notApplicable());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeRequest(Decision decision) {
    RequestView asked = RequestView.of(decision);
    ReportJson.text(json, REQUEST_ID, asked.requestId());
    ReportJson.text(json, OUTCOME, decision.outcome().code());
    ReportJson.text(json, CONTRACT_ID, decision.subject().contractId());
    ReportJson.text(json, AGB_CODE, decision.subject().agbCode());
    ReportJson.text(json, AGREEMENT, asked.agreement());
    ReportJson.text(json, ACTION, asked.actionCode());
    writeDay(REQUESTED_START, asked.startDate());
  }

  private void writeDates(Decision decision) {
    writeDay(START_DATE, decision.startDate());
    writeDay(SUBMIT_BY, decision.submitBy());
    writeDay(TARIFF_FROM, decision.tariffFrom());
    json.writeName(PROPOSAL);
    Proposal proposal = decision.proposal();
    if (proposal == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      writeDay(START_DATE, proposal.startDate());
      writeDay(SUBMIT_BY, proposal.submitBy());
      json.writeEndObject();
    }
  }

  private void writeDay(SerializableString name, @Nullable LocalDate day) {
    json.writeName(name);
    if (day == null) {
      json.writeNull();
    } else {
      json.writeString(days.of(day));
    }
  }

  private void writeReasons(Decision decision) {
    json.writeName(REASONS);
    json.writeStartArray();
    for (Reason reason : decision.reasons()) {
      json.writeStartObject();
      json.writeStringProperty("code", reason.code().name());
      json.writeStringProperty("message", messages.text(reason.message()));
      ReportJson.text(json, SOURCE, reason.source());
      writeFacts(reason.message().facts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeWarnings(Decision decision) {
    json.writeName(WARNINGS);
    json.writeStartArray();
    for (Warning warning : decision.warnings()) {
      json.writeStartObject();
      json.writeStringProperty("code", warning.code().name());
      json.writeStringProperty("message", messages.text(warning.message()));
      writeFacts(warning.message().facts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFacts(Map<String, Fact> facts) {
    ReportJson.facts(json, facts, messages);
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
      writeDay(GRANTED_ON, exception.grantedOn());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeNotApplicable(Set<ReasonCode> notApplicable) {
    json.writeName(NOT_APPLICABLE);
    json.writeRawValue(codes.of(notApplicable));
  }

  private static SerializableString array(Set<ReasonCode> codes) {
    return new SerializedString(
        codes.stream()
            .map(code -> '"' + code.name() + '"')
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static SerializableString name(String name) {
    return new SerializedString(name);
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (JacksonIOException e) {
      throw ReportJson.trouble(e);
    }
  }
}
