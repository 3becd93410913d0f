package nl.zorgcontract.amend.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.hostile.Oracle.Answer;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.SubmittedRequest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes at all as JSON: the register's reader, the requests' reader, and what they give. */
class JsonFuzzTest {

  @MethodSource("seeds")
  @DictionaryEntries({
    "requestId",
    "receivedAt",
    "agbCode",
    "contractId",
    "agreement",
    "action",
    "startDate",
    "terms",
    "note",
    "\\\\u0000",
    "\\\\ud800",
    "\\\\udc00",
    "1e999999999",
    "-0.0",
    "NaN",
    "null",
    "true",
    "\\\"a\\\":",
    "[[[[[[[[",
    "{\\\"a\\\":{\\\"a\\\":",
    "\\xef\\xbb\\xbf",
    "/*",
    "//",
    "\\xe2\\x80\\xa8"
  })
  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    Answer<JsonValue> asBytes =
        Oracle.askTwice(bytes, in -> values(JsonReader.of(Oracle.FILE, in)));
    Answer<JsonValue> asText =
        Oracle.ask(
            bytes, in -> values(JsonReader.of(Oracle.FILE, StrictReader.utf8(Oracle.FILE, in))));
    assertThat(asText.refusal().isEmpty()).isEqualTo(asBytes.refusal().isEmpty());
    requireSame(asText.values(), asBytes.values());
    requireSame(written(asBytes.values()), asBytes.values());
    asBytes.values().forEach(value -> assertThat(Value.of(value)).isEqualTo(Value.of(value)));
    Answer<SubmittedRequest> requests = Oracle.askTwice(bytes, CsvFuzzTest::requests);
    requests.values().forEach(CsvFuzzTest::requireWellFormed);
  }

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Stream.of(
            Oracle.file("samples/single-request.json"), Oracle.file("samples/requests.ndjson")),
        Oracle.bytes(
            "",
            "[]",
            "{\"requestId\": \"R-1\", \"receivedAt\": \"2026-03-04\", \"agbCode\": \"01054321\","
                + " \"agreement\": \"smr\", \"action\": \"start\", \"terms\": {\"a\": [1, 2.50]}}",
            "{\"a\": 1e400}\n{\"b\": [true, null, \"\\u001b\\ud83d\\ude00\"]}\n",
            "[{\"a\": -0.0}, 12, \"x\", []]",
            "{\"contractId\": \"A\", \"agreements\": [{\"start\": \"2026-01-01\", \"end\": null}]}"));
  }

  private static List<JsonValue> values(JsonReader reader) {
    try (reader) {
      List<JsonValue> values = new ArrayList<>();
      JsonValue value = reader.next();
      while (value != null) {
        values.add(value);
        value = reader.next();
      }
      return values;
    }
  }

  private static List<JsonValue> written(List<JsonValue> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer = JsonWriter.to(out)) {
      writer.startArray();
      values.forEach(writer::value);
      writer.endArray();
    }
    return values(JsonReader.of(Oracle.FILE, new ByteArrayInputStream(out.toByteArray())));
  }

  private static void requireSame(List<JsonValue> a, List<JsonValue> b) {
    assertThat(a).hasSameSizeAs(b);
    for (int i = 0; i < a.size(); i++) {
      assertThat(JsonValue.same(a.get(i), b.get(i))).as("%s and %s", a.get(i), b.get(i)).isTrue();
    }
  }
}
