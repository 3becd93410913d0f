package nl.zorgcontract.amend.request.form;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request that was read, so that it is read again as the same: with every field that it
 * has, the receipt that counted among them, under the names of the JSON form.
 */
public final class RequestJson {

  private RequestJson() {}

  public static byte[] file(AmendmentRequest request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = JsonWriter.ascii(bytes)) {
      json.startObject();
      add(json, RequestField.REQUEST_ID, request.requestId());
      add(json, RequestField.RECEIVED_AT, request.receivedAt().toString());
      add(json, RequestField.AGB_CODE, request.agbCode());
      add(json, RequestField.CONTRACT_ID, request.contractId());
      add(json, RequestField.AGREEMENT, request.agreement());
      add(json, RequestField.ACTION, request.action().code());
      add(json, RequestField.AMENDS, request.amends());
      LocalDate start = request.startDate();
      add(json, RequestField.START_DATE, start == null ? null : start.toString());
      add(json, RequestField.SUBMITTED_BY, request.submittedBy().code());
      add(json, RequestField.CHANNEL, request.channel().code());
      if (!request.terms().isEmpty()) {
        Value.writeAll(request.terms(), json.name(TermNames.TERMS));
      }
      add(json, RequestField.NOTE, request.note());
      json.endObject().endLine();
    }
    return bytes.toByteArray();
  }

  private static void add(JsonWriter json, RequestField<?> field, @Nullable String value) {
    if (value != null) {
      json.member(field.json(), value);
    }
  }
}
