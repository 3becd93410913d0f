package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema allows what the reader reads, and nothing that it finds missing or malformed. */
class RequestSchemaTest {

  private static final String RESOURCE = "/nl/zorgcontract/amend/schema/request.schema.json";

  private static Schema schema;
  private static String text;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = RequestSchemaTest.class.getResourceAsStream(RESOURCE)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  private static boolean isAllowed(String json) {
    return schema.validate(json, InputFormat.JSON).isEmpty();
  }

  private static String with(String members) {
    String given = members.isEmpty() ? "" : ", " + members;
    StringBuilder json = new StringBuilder("{");
    json.append(members.contains("\"requestId\"") ? "\"x\": 1" : "\"requestId\": \"R-1\"");
    json.append(members.contains("\"receivedAt\"") ? "" : ", \"receivedAt\": \"2026-03-04\"");
    json.append(members.contains("\"agbCode\"") ? "" : ", \"agbCode\": \"01054321\"");
    json.append(members.contains("\"agreement\"") ? "" : ", \"agreement\": \"smr\"");
    json.append(members.contains("\"action\"") ? "" : ", \"action\": \"start\"");
    return json.append(given).append("}").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"agbCode\": \"1054321\"",
        "\"agbCode\": null, \"contractId\": \"ZK-1\"",
        "\"agbCode\": \"\", \"contractId\": \"ZK-1\"",
        "\"receivedAt\": \"4-3-2026\"",
        "\"receivedAt\": \"2026-03-04T23:30:00Z\"",
        "\"receivedAt\": \"4-3-2026 9:12\"",
        "\"receivedAt\": \"2026-03-04 09:12:30.123456789+01:00\"",
        "\"receivedAt\": \"2026-03-04T09:12+0100\"",
        "\"receivedAt\": \"2026-03-04T09:12-18\"",
        "\"startDate\": \"1-4-2026\"",
        "\"startDate\": \"\"",
        "\"startDate\": null",
        "\"action\": \"wijzigen\"",
        "\"submittedBy\": \"regio-organisatie\", \"channel\": \"e-mail\"",
        "\"submittedBy\": \"\", \"channel\": null",
        "\"terms\": {}",
        "\"terms\": null",
        "\"terms\": {\"hours\": 12.5, \"flag\": true, \"none\": null, \"some\": [\"a\"], \"t\": \"ja\"}",
        "\"note\": \"line\\nline\"",
        "\"unknown\": {\"member\": 1}",
      })
  void goodRequestIsAllowedAndRead(String members) {
    assertThat(isAllowed(with(members))).isTrue();
    assertThat(Reading.all(with(members))).singleElement().isInstanceOf(AmendmentRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"requestId\": null",
        "\"requestId\": \" \"",
        "\"requestId\": \"R\\u0007\"",
        "\"requestId\": \"R\\u20281\"",
        "\"requestId\": 12",
        "\"agbCode\": 1054321",
        "\"agbCode\": \"105432\"",
        "\"agbCode\": \"x1054321\"",
        "\"agbCode\": null",
        "\"agbCode\": null, \"contractId\": \"\"",
        "\"contractId\": 1",
        "\"agreement\": \"\"",
        "\"agreement\": [\"smr\"]",
        "\"action\": \"begin\"",
        "\"action\": null",
        "\"receivedAt\": \"2026-13-04\"",
        "\"receivedAt\": \"2026-03-04T24:00\"",
        "\"receivedAt\": \"2026-03-04T09:12+1\"",
        "\"receivedAt\": \"2026-03-04T09:12+18:30\"",
        "\"receivedAt\": \"2026-3-4T09:12\"",
        "\"startDate\": \"2026-4-1\"",
        "\"startDate\": \"32-1-2026\"",
        "\"startDate\": \"0000-01-01\"",
        "\"startDate\": 20260401",
        "\"submittedBy\": \"doctor\"",
        "\"channel\": \"fax\"",
        "\"terms\": []",
        "\"terms\": \"hours\"",
        "\"terms\": {\"\": 1}",
        "\"note\": 1",
      })
  void badRequestIsNotAllowedAndNotRead(String members) {
    assertThat(isAllowed(with(members))).isFalse();
    assertThat(Reading.all(with(members))).singleElement().isInstanceOf(UnreadableRequest.class);
  }

  @Test
  void lengthsAreTheSameOnBothSides() {
    String id = "\uD83D\uDE00".repeat(64);
    String note = "\uD83D\uDE00".repeat(2000);

    assertThat(isAllowed(with("\"requestId\": \"" + id + "\""))).isTrue();
    assertThat(isAllowed(with("\"requestId\": \"x" + id + "\""))).isFalse();
    assertThat(isAllowed(with("\"note\": \"" + note + "\""))).isTrue();
    assertThat(isAllowed(with("\"note\": \"x" + note + "\""))).isFalse();
    assertThat(isAllowed(with("\"terms\": {\"" + "n".repeat(201) + "\": 1}"))).isFalse();
  }

  @Test
  void hasItsName() {
    assertThat(text)
        .contains("\"$id\": \"urn:nl.zorgcontract.amend:schema:request\"")
        .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
  }
}
