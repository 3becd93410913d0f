package nl.zorgcontract.amend.request.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value that a request can have comes out of the bytes as it went in. */
class RequestPackingTest {

  private static final ReceivedAt DAY = ReceivedAt.on(LocalDate.of(2026, 5, 20));

  /** Packs the requests one behind the other, and takes them out again. */
  private static void assertKept(List<AmendmentRequest> requests) {
    RequestPacking packing = new RequestPacking();
    VarintWriter packed = new VarintWriter();
    requests.forEach(request -> packing.write(request, packed));
    byte[] bytes = new byte[packed.length()];
    packed.copyTo(bytes, 0);

    VarintReader in = new VarintReader(bytes, 0);
    for (AmendmentRequest request : requests) {
      AmendmentRequest kept = packing.read(in);
      assertThat(kept).isEqualTo(request);
      // Maps are equal in any order, and so are choices.
      assertThat(kept.terms()).hasToString(request.terms().toString());
    }
  }

  private static AmendmentRequest with(Map<String, Value> terms) {
    return of(new Origin("f", 1), DAY, terms, null);
  }

  private static AmendmentRequest of(
      Origin origin, ReceivedAt receivedAt, Map<String, Value> terms, String note) {
    return new AmendmentRequest(
        origin,
        "R-1",
        new NamedContract("01054321", false, "C-1"),
        new AskedChange("POH GGZ", Action.START, null, LocalDate.of(2026, 7, 1)),
        terms,
        new Submission(receivedAt, Submitter.PRACTICE, Channel.FORM),
        note);
  }

  /** Without what may be absent. */
  private static AmendmentRequest bare(Action action, Submitter submitter, Channel channel) {
    return new AmendmentRequest(
        new Origin("-", 1),
        "R-1",
        new NamedContract(null, true, null),
        new AskedChange("POH GGZ", action, null, null),
        Map.of(),
        new Submission(DAY, submitter, channel),
        null);
  }

  private static Value other(String json) {
    try (JsonReader reader = JsonReader.of("f", new StringReader(json))) {
      JsonValue value = reader.only();
      assertThat(Value.of(value)).isInstanceOf(Value.Other.class);
      return new Value.Other(value);
    }
  }

  @Test
  void whatIsAbsentStaysAbsentAndWhatIsEmptyEmpty() {
    AmendmentRequest bare = bare(Action.STOP, Submitter.PRACTICE, Channel.FORM);

    assertKept(
        List.of(
            of(new Origin("f", 1), DAY, Map.of(), "note"),
            bare,
            of(new Origin("f", 2), DAY, Map.of(), ""),
            bare.withStartDate(LocalDate.of(2026, 1, 1))));
  }

  @Test
  void everyActionSubmitterAndChannelIsKept() {
    List<AmendmentRequest> requests = new ArrayList<>();
    for (Action action : Action.values()) {
      for (Submitter submitter : Submitter.values()) {
        for (Channel channel : Channel.values()) {
          requests.add(bare(action, submitter, channel));
        }
      }
    }

    assertKept(requests);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, Integer.MAX_VALUE})
  void everyLineIsKept(int line) {
    assertKept(List.of(of(new Origin("f", line), DAY, Map.of(), null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"})
  void everyDayOfTheYearsOneTo9999IsKept(LocalDate day) {
    assertKept(
        List.of(
            with(Map.of()).withStartDate(day),
            of(new Origin("f", 1), ReceivedAt.on(day), Map.of(), null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
        "1970-01-01T00:00:00Z",
        "1970-01-01T00:00:00.000000001Z",
        "2026-05-20T07:12:00Z",
        "9999-12-31T22:59:59.999999999Z"
      })
  void everyMomentIsKeptToTheNanosecond(Instant moment) {
    assertKept(List.of(of(new Origin("f", 1), ReceivedAt.at(moment), Map.of(), null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "8.5",
        "-0.000000000000000000000000000001",
        "1E+30",
        "123456789012345678901234567890.123456789012345678901234567890"
      })
  void everyNumberIsKeptToItsLastDigit(BigDecimal number) {
    assertKept(List.of(with(Map.of("hours", new Value.Number(number)))));
  }

  @Test
  void termsOfEveryKindAreKeptInTheirOrder() {
    Map<String, Value> terms = new LinkedHashMap<>();
    terms.put("zorg é", new Value.Text(""));
    terms.put("a", new Value.Text("😀\n"));
    terms.put("yes", new Value.Flag(true));
    terms.put("no", new Value.Flag(false));
    terms.put("hours", Value.Number.of(12));
    terms.put("choices", new Value.Choices(List.of("b", "", "a", "é")));
    terms.put("no choice", new Value.Choices(List.of()));
    terms.put("other", other("[1]"));

    assertKept(List.of(with(terms), with(Map.of()), with(terms)));
  }

  @Test
  void manyTermsAreKeptInTheirOrder() {
    Map<String, Value> terms = new LinkedHashMap<>();
    IntStream.range(0, 100).forEach(i -> terms.put("term " + (100 - i), Value.Number.of(i)));

    assertKept(List.of(with(terms)));
  }

  @Test
  void jsonThatNoTermCanBeIsKeptWithTheRequestThatItStandsIn() {
    assertKept(
        List.of(
            with(Map.of("x", other("{\"a\":[1,{\"b\":null}],\"é\":1.10}"))),
            with(Map.of("x", new Value.Text("1e400"))),
            with(Map.of("x", other("1e400"))),
            with(Map.of("x", other("null")))));
  }

  @Test
  void requestsOfSeveralFilesAreKeptWithTheirOwn() {
    assertKept(
        List.of("a.csv", "a.csv", "b.csv", "-", "a.csv", "b.csv").stream()
            .map(file -> of(new Origin(file, 7), DAY, Map.of(), null))
            .toList());
  }
}
