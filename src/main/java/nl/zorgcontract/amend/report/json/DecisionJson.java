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
import nl.zorgcontract.amend.json.EncodedText;
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

  private static final EncodedText REQUEST_ID = EncodedText.of("requestId");
  private static final EncodedText OUTCOME = EncodedText.of("outcome");
  private static final EncodedText CONTRACT_ID = EncodedText.of("contractId");
  private static final EncodedText AGB_CODE = EncodedText.of("agbCode");
  private static final EncodedText PRACTICE_NAME = EncodedText.of("practiceName");
  private static final EncodedText AGREEMENT = EncodedText.of("agreement");
  private static final EncodedText ACTION = EncodedText.of("action");
  private static final EncodedText AMENDS = EncodedText.of("amends");
  private static final EncodedText REQUESTED_START = EncodedText.of("requestedStart");
  private static final EncodedText TERMS = EncodedText.of("terms");
  private static final EncodedText START_DATE = EncodedText.of("startDate");
  private static final EncodedText MOVED_FROM = EncodedText.of("movedFrom");
  private static final EncodedText MOVED_TERMS = EncodedText.of("movedTerms");
  private static final EncodedText SUBMIT_BY = EncodedText.of("submitBy");
  private static final EncodedText TARIFF_FROM = EncodedText.of("tariffFrom");
  private static final EncodedText PROPOSAL = EncodedText.of("proposal");
  private static final EncodedText REASONS = EncodedText.of("reasons");
  private static final EncodedText WARNINGS = EncodedText.of("warnings");
  private static final EncodedText FILE = EncodedText.of("file");
  private static final EncodedText LINE = EncodedText.of("line");
  private static final EncodedText RECEIVED_ON = EncodedText.of("receivedOn");
  private static final EncodedText POLICY = EncodedText.of("policy");
  private static final EncodedText REVISION = EncodedText.of("revision");
  private static final EncodedText NOT_APPLICABLE = EncodedText.of("notApplicable");
  private static final EncodedText CODE = EncodedText.of("code");
  private static final EncodedText MESSAGE = EncodedText.of("message");
  private static final EncodedText SOURCE = EncodedText.of("source");
  private static final EncodedText ON = EncodedText.of("on");

  private final JsonWriter json;
  private final Messages messages;

  /** As an array of their names; a run has few different sets. */
  private final BoundedCache<Set<ReasonCode>, EncodedText> codes =
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
    json.member(FILE, decision.request().origin().file());
    json.name(LINE).number(decision.request().origin().line());
    json.day(RECEIVED_ON, decision.receivedOn());
    json.member(POLICY, policyId(decision));
    writeRevision(decision.subject().policy());
    writeRuling(decision.ruling());
    writeNotApplicable(decision.notApplicable());
    json.endObject();
    json.endLine();
  }

  private void writeRequest(Decision decision) {
    AskedChange asked = decision.request().asked();
    json.member(REQUEST_ID, decision.request().requestId());
    json.member(OUTCOME, decision.outcome().code());
    json.member(CONTRACT_ID, decision.subject().contractId());
    json.member(AGB_CODE, decision.subject().agbCode());
    if (!decision.subject().practiceName().isEmpty()) {
      json.member(PRACTICE_NAME, decision.subject().practiceName());
    }
    json.member(AGREEMENT, decision.agreementNamed());
    json.member(ACTION, asked.actionCode());
    if (asked.amends() != null) {
      json.member(AMENDS, asked.amends());
    }
    json.day(REQUESTED_START, asked.startDate());
    writeTerms(decision.request());
  }

  private void writeTerms(SubmittedRequest submitted) {
    if (submitted instanceof AmendmentRequest request && !request.terms().isEmpty()) {
      Value.writeAll(request.terms(), json.name(TERMS));
    }
  }

  private void writeDates(Decision decision) {
    json.day(START_DATE, decision.startDate());
    MovedAmendment moved = decision.subject().moved();
    if (moved != null) {
      json.day(MOVED_FROM, moved.startDate());
      if (!moved.terms().isEmpty()) {
        Value.writeAll(moved.terms(), json.name(MOVED_TERMS));
      }
    }
    json.day(SUBMIT_BY, decision.submitBy());
    json.day(TARIFF_FROM, decision.tariffFrom());
    json.name(PROPOSAL);
    StartOption proposal = decision.proposal();
    if (proposal == null) {
      json.nothing();
    } else {
      json.startObject();
      json.day(START_DATE, proposal.startDate());
      json.day(SUBMIT_BY, proposal.submitBy());
      json.endObject();
    }
  }

  private void writeReasons(Decision decision) {
    json.name(REASONS).startArray();
    for (Reason reason : decision.reasons()) {
      json.startObject();
      json.member(CODE, reason.code().name());
      writeMessage(reason.message());
      json.member(SOURCE, reason.source());
      json.endObject();
    }
    json.endArray();
  }

  private void writeWarnings(Decision decision) {
    json.name(WARNINGS).startArray();
    for (Warning warning : decision.warnings()) {
      json.startObject();
      json.member(CODE, warning.code().name());
      writeMessage(warning.message());
      json.endObject();
    }
    json.endArray();
  }

  /** What is said: as data, and in the language of the run. */
  private void writeMessage(Message message) {
    MessageJson.write(json, message);
    json.member(MESSAGE, messages.text(message));
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
    json.day(ON, ruling.on());
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
      json.day(REVISION, policy.revision().from());
    }
  }

  private void writeNotApplicable(Set<ReasonCode> notApplicable) {
    json.name(NOT_APPLICABLE).json(codes.of(notApplicable));
  }

  private static EncodedText array(Set<ReasonCode> codes) {
    return EncodedText.of(
        codes.stream()
            .map(code -> '"' + code.name() + '"')
            .collect(Collectors.joining(",", "[", "]")));
  }

  @Override
  public void close() {
    json.close();
  }
}
