package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgcontract.amend.message.PlainNumbers;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AnyRequest;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.table.CsvStyle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Whatever is written is read back the same, and no file whatever makes the reader stumble. */
class RequestRoundTripTest {

  private static final JsonFactory JSON = new JsonFactory();

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void requestsWrittenAsCsvAreReadBackTheSame(
      @ForAll("requests") List<AmendmentRequest> requests,
      @ForAll("delimiters") char delimiter,
      @ForAll boolean asText)
      throws IOException {
    UnaryOperator<String> guard = asText ? CsvStyle.EXCEL_EN::text : CsvStyle.DEFAULT::text;
    RequestCsv csv = RequestCsv.of(requests);
    StringWriter out = new StringWriter();
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(csv.headings().stream().map(guard));
      for (AmendmentRequest request : requests) {
        printer.printRecord(csv.cells(request).stream().map(guard));
      }
    }

    List<AmendmentRequest> expected =
        requests.stream().map(request -> withTerms(request, asText(request.terms()))).toList();
    assertThat(withoutOrigin(Reading.all(out.toString()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void aNoteThatEndsInARequestOfTheFileIsReadBackTheSame(String lineEnd) throws IOException {
    AmendmentRequest cited =
        Reading.one(
            """
            request_id;received_at;agb_code;agreement;action;start_date
            R-1;2026-03-04;01054321;smr;start;2027-01-01
            """);
    List<String> row = RequestCsv.of(List.of(cited)).cells(cited).subList(0, 9);
    for (char delimiter : List.of(';', ',', '\t')) {
      String note = "Op deze aanvraag:" + lineEnd + String.join("" + delimiter, row);
      AmendmentRequest answer =
          new AmendmentRequest(
              new Origin(Reading.FILE, 0),
              "R-2",
              cited.contract(),
              cited.asked(),
              cited.terms(),
              cited.submission(),
              note);
      RequestCsv csv = RequestCsv.of(List.of(answer));
      StringWriter out = new StringWriter();
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
      try (CSVPrinter printer = new CSVPrinter(out, format)) {
        printer.printRecord(csv.headings());
        printer.printRecord(csv.cells(answer));
      }

      assertThat(withoutOrigin(Reading.all(out.toString()))).containsExactly(answer);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void requestsWrittenAsJsonAreReadBackTheSame(
      @ForAll("requests") List<AmendmentRequest> requests) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      requests.forEach(request -> write(json, request));
      json.writeEndArray();
    }

    assertThat(withoutOrigin(Reading.all(out.toString()))).isEqualTo(requests);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aRequestPutBackIsReadBackTheSameInWhateverEncoding(
      @ForAll("requests") List<AmendmentRequest> requests) {
    for (AmendmentRequest request : requests) {
      byte[] file = RequestJson.file(request);
      for (ReadOptions options :
          List.of(Reading.STRICT, Reading.encoding(Charset.forName("windows-1252")))) {
        assertThat(withoutOrigin(Reading.read(file, options).requests()))
            .containsExactlyElementsOf(withoutOrigin(List.of(request)));
      }
    }
  }

  @Property(tries = 2000)
  void randomBytesAreReadOrRefused(@ForAll("files") byte[] bytes) {
    for (ReadOptions options :
        List.of(
            ReadOptions.DEFAULT,
            Reading.STRICT,
            Reading.receivedOn("2026-03-04"),
            Reading.encoding(StandardCharsets.UTF_16),
            Reading.encoding(StandardCharsets.ISO_8859_1))) {
      try {
        assertThat(Reading.read(bytes, options).requests()).doesNotContainNull();
      } catch (RefusedException refused) {
        assertThat(refused.faults()).isNotEmpty();
      }
    }
  }

  private static List<SubmittedRequest> withoutOrigin(List<SubmittedRequest> requests) {
    return requests.stream()
        .map(
            request ->
                request instanceof AmendmentRequest readable
                    ? withTerms(readable, readable.terms())
                    : request)
        .toList();
  }

  private static AmendmentRequest withTerms(AmendmentRequest request, Map<String, Value> terms) {
    return new AmendmentRequest(
        new Origin(Reading.FILE, 0),
        request.requestId(),
        request.contract(),
        request.asked(),
        terms,
        request.submission(),
        request.note());
  }

  private static Map<String, Value> asText(Map<String, Value> terms) {
    Map<String, Value> texts = new LinkedHashMap<>();
    terms.forEach((name, value) -> texts.put(name, new Value.Text(text(value))));
    return texts;
  }

  private static String text(Value value) {
    if (value instanceof Value.Flag flag) {
      return flag.flag() ? "true" : "false";
    }
    if (value instanceof Value.Number number) {
      return PlainNumbers.unambiguous(number.number().toPlainString());
    }
    return value instanceof Value.Choices several
        ? String.join("|", several.choices())
        : ((Value.Text) value).text();
  }

  private static void write(JsonGenerator json, AmendmentRequest request) {
    json.writeStartObject();
    json.writeStringProperty("requestId", request.requestId());
    json.writeStringProperty("receivedAt", request.receivedAt().toString());
    json.writeStringProperty("agbCode", request.agbCode());
    json.writeStringProperty("contractId", request.contractId());
    json.writeStringProperty("agreement", request.agreement());
    json.writeStringProperty("action", request.action().code());
    json.writeStringProperty("amends", request.amends());
    LocalDate startDate = request.startDate();
    json.writeStringProperty("startDate", startDate == null ? null : startDate.toString());
    json.writeStringProperty("submittedBy", request.submittedBy().code());
    json.writeStringProperty("channel", request.channel().code());
    json.writeObjectPropertyStart("terms");
    request.terms().forEach((name, value) -> write(json, name, value));
    json.writeEndObject();
    json.writeStringProperty("note", request.note());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Value value) {
    json.writeName(name);
    if (value instanceof Value.Flag flag) {
      json.writeBoolean(flag.flag());
    } else if (value instanceof Value.Number number) {
      json.writeNumber(number.number());
    } else if (value instanceof Value.Choices several) {
      json.writeStartArray();
      several.choices().forEach(json::writeString);
      json.writeEndArray();
    } else {
      json.writeString(((Value.Text) value).text());
    }
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(';', ',', '\t');
  }

  @Provide
  Arbitrary<List<AmendmentRequest>> requests() {
    return AnyRequest.any().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "request_id;received_at;agb_code;agreement;action;terms.a\n",
            "sep=",
            "\uFEFF",
            "{",
            "}",
            "[",
            "]",
            "\"requestId\":",
            "\"terms\":{",
            "\"a\"",
            "\"",
            "'",
            "null",
            "1e9999",
            "-",
            "\\u0000",
            "\\ud800",
            ",",
            ";",
            ":",
            "\t",
            " ",
            "\n",
            "\r",
            "\r\n",
            "R-1;2026-03-04;01054321;smr;start;1\n",
            "2026-03-04T02:30",
            "\0",
            "\u2028",
            "\uD83D\uDE00",
            "=1",
            "é",
            "//",
            "/*",
            "NaN");
    Arbitrary<byte[]> likely =
        pieces
            .list()
            .ofMaxSize(12)
            .map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(likely, likely, Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
  }
}
