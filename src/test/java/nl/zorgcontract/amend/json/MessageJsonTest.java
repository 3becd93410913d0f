package nl.zorgcontract.amend.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonTest {

  /** Values that look like another kind of fact, or like a piece of a message. */
  private static final List<String> TEXTS =
      List.of("", "R-1", "2026-04-01", "--01-01", "8.5", "{slot}", "\"\\", "a\u2028b", "given");

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of(new Fact.Amount(new BigDecimal("8.50")), "8.50"),
        Arguments.of(new Fact.Day(LocalDate.of(2026, 4, 1)), "\"2026-04-01\""),
        Arguments.of(
            new Fact.YearDays(List.of(MonthDay.of(1, 1), MonthDay.of(7, 1))),
            "[\"--01-01\",\"--07-01\"]"),
        Arguments.of(new Fact.Given("2026-04-01"), "{\"given\":\"2026-04-01\"}"),
        Arguments.of(new Fact.Word("tool"), "{\"word\":\"tool\"}"),
        Arguments.of(
            new Fact.Phrase(new LocalizedText("Ear", "Oor")), "{\"en\":\"Ear\",\"nl\":\"Oor\"}"),
        Arguments.of(
            new Fact.Nested(Message.of("expected.integer.atLeast").number("minimum", 4)),
            "{\"text\":\"expected.integer.atLeast\",\"facts\":{\"minimum\":4}}"),
        Arguments.of(
            new Fact.Several(List.of(new Fact.Given("a"), new Fact.Word("b"))),
            "[{\"given\":\"a\"},{\"word\":\"b\"}]"),
        Arguments.of(new Fact.Several(List.of()), "[]"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFactHasTheFormOfItsKind(Fact fact, String form) {
    Message message = Message.of("reason.A").with("slot", fact);
    String json = "{\"text\":\"reason.A\",\"facts\":{\"slot\":" + form + "}}";

    assertThat(written(message)).isEqualTo(json);
    assertThat(read(json)).contains(message);
  }

  @Test
  void whateverWasWrittenIsReadAgain() {
    Random random = new Random(20260401);
    for (int i = 0; i < 2_000; i++) {
      Message message = message(random, 3);

      assertThat(read(written(message))).as(written(message)).contains(message);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"facts\":{}}",
        "{\"text\":\"a\"}",
        "{\"text\":1,\"facts\":{}}",
        "{\"text\":\"a\",\"facts\":[]}",
        "{\"text\":\"a\",\"facts\":{\"b\":\"R-1\"}}",
        "{\"text\":\"a\",\"facts\":{\"b\":\"2026-02-30\"}}",
        "{\"text\":\"a\",\"facts\":{\"b\":\"--01-01\"}}",
        "{\"text\":\"a\",\"facts\":{\"b\":[\"--02-30\"]}}",
        "{\"text\":\"a\",\"facts\":{\"b\":[\"--01-01\",1]}}",
        "{\"text\":\"a\",\"facts\":{\"b\":[1,\"--01-01\"]}}",
        "{\"text\":\"a\",\"facts\":{\"b\":null}}",
        "{\"text\":\"a\",\"facts\":{\"b\":true}}",
        "{\"text\":\"a\",\"facts\":{\"b\":1e999999999}}",
        "{\"text\":\"a\",\"facts\":{\"b\":{}}}",
        "{\"text\":\"a\",\"facts\":{\"b\":{\"given\":1}}}",
        "{\"text\":\"a\",\"facts\":{\"b\":{\"given\":\"c\",\"word\":\"d\"}}}",
        "{\"text\":\"a\",\"facts\":{\"b\":{\"en\":\"c\"}}}",
        "{\"text\":\"a\",\"facts\":{\"b\":{\"text\":\"c\"}}}"
      })
  void whatIsNotOfTheFormIsNoMessage(String json) {
    assertThat(read(json)).isEmpty();
  }

  private static Message message(Random random, int depth) {
    Message message = Message.of("key." + random.nextInt(100));
    for (int slots = random.nextInt(4); slots > 0; slots--) {
      message = message.with("slot" + slots, fact(random, depth));
    }
    return message;
  }

  private static Fact fact(Random random, int depth) {
    List<Supplier<Fact>> kinds = new ArrayList<>();
    kinds.add(() -> new Fact.Given(text(random)));
    kinds.add(() -> new Fact.Word(text(random)));
    kinds.add(() -> new Fact.Phrase(new LocalizedText(text(random), text(random))));
    kinds.add(() -> new Fact.Amount(BigDecimal.valueOf(random.nextInt(), random.nextInt(4))));
    kinds.add(() -> new Fact.Day(LocalDate.ofEpochDay(random.nextInt(40_000))));
    kinds.add(() -> new Fact.YearDays(days(random)));
    if (depth > 0) {
      kinds.add(() -> new Fact.Nested(message(random, depth - 1)));
      kinds.add(
          () ->
              new Fact.Several(
                  Stream.generate(() -> fact(random, depth - 1))
                      .filter(fact -> !(fact instanceof Fact.YearDays))
                      .limit(random.nextInt(3))
                      .toList()));
    }
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  private static List<MonthDay> days(Random random) {
    return random
        .ints(1 + random.nextInt(4), 1, 13)
        .mapToObj(month -> MonthDay.of(month, 1 + random.nextInt(28)))
        .toList();
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static String written(Message message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter json = JsonWriter.to(out)) {
      json.startObject();
      MessageJson.write(json, message);
      json.endObject();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Optional<Message> read(String json) {
    try (JsonReader reader = JsonReader.of("decisions.ndjson", new StringReader(json))) {
      return MessageJson.read((JsonObject) reader.only());
    }
  }
}
