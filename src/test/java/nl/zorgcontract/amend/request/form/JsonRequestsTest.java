package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRequestsTest {

  private static final String REQUEST =
      "{\"requestId\":\"R-1\",\"receivedAt\":\"2026-03-04\",\"agbCode\":\"01054321\","
          + "\"agreement\":\"smr\",\"action\":\"start\"}";

  /** The request with one member more, or another value for one. */
  private static String with(String member, String json) {
    String name = "\"" + member + "\":";
    String others = REQUEST.substring(1, REQUEST.length() - 1);
    String kept =
        List.of(others.split(",")).stream()
            .filter(other -> !other.startsWith(name))
            .collect(Collectors.joining(","));
    return "{" + kept + "," + name + json + "}";
  }

  private static List<String> faults(String json) {
    UnreadableRequest request = Reading.unreadable(json);
    assertThat(Reading.code(request)).isEqualTo(ReasonCode.MALFORMED_FIELD);
    return Reading.said(request.faults());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          agbCode     | 1054321     | 1054321
          requestId   | 1e400       | 1e400
          receivedAt  | 20260304    | 20260304
          contractId  | true        | true
          agreement   | false       | false
          action      | ["start"]   | [...]
          action      | []          | []
          startDate   | {"a": 1}    | {...}
          submittedBy | 1           | 1
          channel     | {}          | {...}
          terms       | []          | []
          terms       | "hours: 12" | hours: 12
          terms       | 12          | 12
          """)
  void valueOfTheWrongKindIsMalformed(String member, String json, String shown) {
    assertThat(faults(with(member, json)))
        .singleElement()
        .asString()
        .contains(
            "value='" + shown + "'",
            "field={column." + column(member) + "}",
            "expected={request.expected." + member + "}");
  }

  private static String column(String member) {
    return member.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Test
  void noteOfTheWrongKindIsMalformedAndNotRepeated() {
    assertThat(faults(with("note", "12345")))
        .containsExactly("request.noText field={column.note} expected={request.expected.note}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12        | 12
          "R-1"     | R-1
          [1]       | [...]
          null      | null
          true      | true
          """)
  void elementThatIsNoObjectIsAMalformedRequest(String json, String shown) {
    List<SubmittedRequest> requests = Reading.all("[" + REQUEST + ",\n  " + json + "]");

    assertThat(requests).hasSize(2);
    UnreadableRequest second = (UnreadableRequest) requests.get(1);
    assertThat(second.origin()).isEqualTo(new Origin(Reading.FILE, 2));
    assertThat(Reading.code(second)).isEqualTo(ReasonCode.MALFORMED_FIELD);
    assertThat(Reading.said(second.faults()))
        .containsExactly("request.notAnObject value='" + shown + "'");
    assertThat(second.requestId()).isNull();
    assertThat(Reading.all(REQUEST + "\n" + json)).hasSize(2);
  }

  @Test
  void nullAndBlankTextAreEmpty() {
    UnreadableRequest request =
        Reading.unreadable("{\"requestId\": null, \"agreement\": \" \\n\", \"terms\": \"\"}");

    assertThat(Reading.code(request)).isEqualTo(ReasonCode.MISSING_FIELD);
    assertThat(Reading.said(request.faults()))
        .containsExactly(
            "request.missing field={column.request_id}",
            "request.missing field={column.received_at}",
            "request.missingContract agb={column.agb_code} contract={column.contract_id}",
            "request.missing field={column.agreement}",
            "request.missing field={column.action}");
  }

  @Test
  void termsKeepTheirKindAndOrder() {
    AmendmentRequest request =
        Reading.one(
            with(
                "terms",
                """
                {"z": " 8,50 ", "decimal": 8.50, "flag": false, "several": [" a ", "b", "a"],
                 "empty": "", "nothing": null, "deep": {"x": 1}}
                """));

    assertThat(request.terms().keySet()).containsExactly("z", "decimal", "flag", "several", "deep");
    assertThat(request.terms())
        .containsEntry("z", new Value.Text("8,50"))
        .containsEntry("decimal", new Value.Number(new BigDecimal("8.5")))
        .containsEntry("flag", new Value.Flag(false))
        .containsEntry("several", new Value.Choices(List.of("a", "b")));
    assertThat(request.terms().get("deep")).isInstanceOf(Value.Other.class);
  }

  private static String terms(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"t" + i + "\":1")
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void termsAreBoundedInNumberAndName() {
    assertThat(Reading.one(with("terms", terms(100))).terms()).hasSize(100);
    assertThat(faults(with("terms", terms(101))))
        .containsExactly("request.tooManyTerms field={column.terms} found=101 most=100");

    String longest = "n".repeat(200);
    assertThat(Reading.one(with("terms", "{\"" + longest + "\":1}")).terms())
        .containsOnlyKeys(longest);
    assertThat(faults(with("terms", "{\"" + longest + "n\":1, \" \":2}")))
        .containsExactly(
            "request.malformed field={column.terms} value='"
                + longest
                + "n' expected={request.expected.termName}",
            "request.malformed field={column.terms} value=' ' expected={request.expected.termName}");
  }

  @Test
  void termGivenTwiceInOtherSpellingIsMalformed() {
    assertThat(faults(with("terms", "{\"hoursPerWeek\":1,\"hours_per week\":2}")))
        .containsExactly("request.termTwice name='hours_per week'");
  }

  @Test
  void unknownMembersAreNamedOnceAFile() {
    String text =
        with("extra", "{\"deep\":1}") + "\n" + with("extra", "2") + "\n" + with("Remark", "3");
    Reading.Outcome outcome = Reading.read(text, ReadOptions.DEFAULT);

    assertThat(outcome.requests()).hasSize(3).allMatch(AmendmentRequest.class::isInstance);
    assertThat(Reading.said(outcome.warnings()))
        .containsExactly("request.unknownMembers names=['extra', 'Remark']");
  }

  @Test
  void memberIsComparedAsAHeadingIs() {
    AmendmentRequest request =
        Reading.one(
            REQUEST
                .replace("requestId", "Request_ID")
                .replace("agreement", "Afspraak")
                .replace("}", ",\"ingangsdatum\":\"1-1-2027\",\"invulling\":{\"a\":1}}"));

    assertThat(request.requestId()).isEqualTo("R-1");
    assertThat(request.startDate()).isEqualTo(java.time.LocalDate.of(2027, 1, 1));
    assertThat(request.terms()).containsOnlyKeys("a");
  }

  @Test
  void memberThatResemblesOneThatTheObjectLacksMakesThatRequestMalformed() {
    String near = with("startDat", "\"1-1-2027\"");

    assertThat(faults(near))
        .containsExactly("request.nearMember member='startDat' meant=startDate");
    assertThat(Reading.all(near + "\n" + with("startDate", "\"1-1-2027\"")))
        .extracting(request -> request instanceof AmendmentRequest)
        .containsExactly(false, true);
    assertThat(
            Reading.read(near, ReadOptions.DEFAULT.ignoring(java.util.List.of("startdat"), false))
                .requests())
        .allMatch(AmendmentRequest.class::isInstance);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"startDate\":null, \"nieuwe ingangsdatum\":\"1-1-2027\"      | nieuwe ingangsdatum",
        "\"channel\":\" \", \"startDate\":null, \"kanaal_in\":\"balie\" | kanaal_in",
        "\"startDate\":\"1-1-2027\", \"oude ingangsdatum\":\"1-1-2026\" | ",
        "\"startDate\":null, \"oude ingangsdatum\":null             | ",
      })
  void memberThatIsFilledMayNotResembleOneThatIsEmpty(String members, String named) {
    String request = with("note", "\"x\"").replaceFirst("}$", "," + members + "}");

    if (named == null) {
      assertThat(Reading.one(request).requestId()).isEqualTo("R-1");
    } else {
      assertThat(faults(request))
          .singleElement()
          .asString()
          .startsWith("request.nearMember member='" + named + "'");
    }
  }

  @Test
  void twoMembersOfOneMeaningMakeTheRequestMalformed() {
    assertThat(faults(with("Agreement", "\"smr\"")))
        .containsExactly("request.memberTwice first='agreement' second='Agreement'");
  }

  @Test
  void anObjectMayHoldTheArray() {
    assertThat(Reading.all("{\"requests\": [" + REQUEST + ",\n" + REQUEST + "]}\n"))
        .hasSize(2)
        .allMatch(AmendmentRequest.class::isInstance);
    assertThat(Reading.read("{\"requests\": []}", ReadOptions.DEFAULT).warnings()).hasSize(1);
    assertThat(Reading.refused("{\"requests\": []}\n" + REQUEST))
        .containsExactly("2:1 json.trailing");
  }

  @Test
  void strictReadingRefusesUnknownMembersAtTheEndOfTheFile() {
    String text = REQUEST + "\n{\"extra\": 1,\n \"more\": 2}\n{\"extra\": 1}";

    assertThat(Reading.refused(text, Reading.STRICT))
        .containsExactly(
            "2:11 request.unknownMember name='extra'", "3:10 request.unknownMember name='more'");
    assertThat(Reading.read(REQUEST, Reading.STRICT).requests()).hasSize(1);
  }

  @Test
  void requestsInDutchWordsAreTheSame() {
    AmendmentRequest request = Reading.one(with("action", "\"STARTEN\""));

    assertThat(request).isEqualTo(Reading.one(REQUEST));
    assertThat(request.terms()).isEqualTo(Map.of());
  }

  @Test
  void fileThatIsCutOffIsRefused() {
    assertThat(Reading.refused("[" + REQUEST + ",\n{\"requestId\": \"R-"))
        .singleElement()
        .asString()
        .startsWith("2:")
        .endsWith(" json.truncated");
    assertThat(Reading.refused("[" + REQUEST))
        .singleElement()
        .asString()
        .endsWith("json.truncated");
    assertThat(Reading.refused("{")).singleElement().asString().endsWith("json.truncated");
  }

  @Test
  void fileThatIsNoJsonIsRefused() {
    assertThat(Reading.refused("[" + REQUEST + ",\n {\"requestId\": R-1}]"))
        .singleElement()
        .asString()
        .startsWith("2:")
        .endsWith(" json.noValue");
    assertThat(Reading.refused("[" + REQUEST + "]\n[]")).containsExactly("2:1 json.trailing");
    assertThat(Reading.refused(REQUEST + REQUEST))
        .containsExactly("1:" + (REQUEST.length() + 1) + " json.twoOnOneLine");
  }

  @Test
  void refusalDoesNotRepeatTheFile() {
    assertThat(Reading.refused("{\"note\": patient}")).noneMatch(said -> said.contains("patient"));
  }

  @Test
  void memberThatStandsTwiceRefusesTheFile() {
    assertThat(
            Reading.refused(
                "[" + REQUEST + ",\n {\"action\": \"stop\",\n  \"action\": \"start\"}]"))
        .containsExactly("3:3 json.duplicateMember member='action'");
  }

  @Test
  void nestingOverThirtyTwoRefusesTheFile() {
    String deepest = with("terms", "{\"a\":" + "[".repeat(30) + "]".repeat(30) + "}");
    String deeper = with("terms", "{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}");

    assertThat(Reading.all(deepest)).hasSize(1);
    assertThat(Reading.refused(deeper))
        .singleElement()
        .asString()
        .contains("json.tooLarge depth=32");
  }

  @Test
  void textOverOneMebibyteRefusesTheFile() {
    assertThat(Reading.refused(with("note", "\"" + "x".repeat((1 << 20) + 1) + "\"")))
        .singleElement()
        .asString()
        .contains("json.tooLarge")
        .contains("length=1048576");
  }

  @Test
  void halfASurrogatePairRefusesTheFile() {
    assertThat(Reading.refused(with("requestId", "\"\\ud83d\"")))
        .singleElement()
        .asString()
        .endsWith("json.loneSurrogate");
  }

  @Test
  void nulIsNoJsonAndEscapedItIsMalformed() {
    assertThat(Reading.refused("[ \0]")).singleElement().asString().endsWith("json.invalid");
    assertThat(faults(with("requestId", "\"R\\u0000\"")))
        .containsExactly(
            "request.malformedBecause problem={problem.id.control} value='R\0'"
                + " field={column.request_id} expected={request.expected.requestId}");
  }

  @Test
  void utf16IsReadByItsMarkAndElseRefused() {
    assertThat(
            Reading.read(REQUEST.getBytes(StandardCharsets.UTF_16), ReadOptions.DEFAULT).requests())
        .hasSize(1);
    assertThat(Reading.refused(REQUEST.getBytes(StandardCharsets.UTF_16LE), ReadOptions.DEFAULT))
        .containsExactly("1:1 encoding.utf16 option=--encoding UTF-16LE");
  }

  @Test
  void bytesThatAreNotUtf8RefuseTheFile() {
    byte[] latin =
        (REQUEST + "\n" + with("note", "\"\u00E9\"")).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Reading.refused(latin, ReadOptions.DEFAULT))
        .singleElement()
        .asString()
        .startsWith("2:")
        .endsWith(" encoding.notUtf8 option=--encoding windows-1252");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"contractId\":\"C\",\"policy\":\"zk\",\"agbCode\":\"01054321\",\"agreements\":[]}",
        "[{\"policy\":\"zk\",\"agreements\":[{}],\"amendments\":[{\"requestId\":\"R-1\"}]}]",
      })
  void registerIsToldFromRequests(String json) {
    assertThat(Reading.refused(json)).containsExactly("0:0 request.isRegister");
  }

  @Test
  void requestWithMembersOfAContractIsARequest() {
    String both = with("agreements", "[]").replace("{", "{\"policy\":\"zk\",");

    assertThat(Reading.all(both)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"// of May\n", "\n/* of May */ ", "// of\r\n// May\r\n", "/*/ of ** May **///\n"})
  void commentBeforeTheRequestsIsToldAsThat(String comment) {
    assertThat(Reading.refused(comment + "[" + REQUEST + "]"))
        .singleElement()
        .asString()
        .endsWith("json.comment");
  }
}
