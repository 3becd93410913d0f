package nl.zorgcontract.amend.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateTest {

  private static Map<String, Object> letter() {
    Map<String, Object> letter = new HashMap<>();
    LetterNames.places(List.of()).forEach(place -> letter.put(place, null));
    letter.put("date", "21 May 2026");
    letter.put("practiceName", "De Linde & Zn. <1>");
    letter.put("agbCode", "01054321");
    letter.put("insurer", null);
    letter.put("count", 2);
    for (String outcome : List.of("Accepted", "Referred", "Skipped")) {
      letter.put("has" + outcome, false);
      letter.put(Character.toLowerCase(outcome.charAt(0)) + outcome.substring(1), List.of());
    }
    letter.put("hasRejected", true);
    letter.put("rejected", List.of(request("R-1", "1 July 2026"), request("R-2", null)));
    return letter;
  }

  private static Map<String, Object> request(String id, @Nullable String firstStart) {
    Map<String, Object> request = new HashMap<>();
    LetterNames.places(List.of("rejected")).forEach(place -> request.put(place, null));
    LetterNames.places(List.of()).forEach(request::remove);
    request.put("requestId", id);
    request.put("firstStart", firstStart);
    request.put("reasons", List.of(Map.of("reason", "Too late.")));
    return request;
  }

  private static String filled(String template) throws IOException {
    return LetterText.of(
            LetterTemplate.read("letter.txt", new StringReader(template)).filled(letter()),
            Messages.in(Language.EN))
        .plain(List.of());
  }

  private static List<Fault> faults(String template) {
    RefusedException[] refused = new RefusedException[1];
    assertThatThrownBy(() -> LetterTemplate.read("letter.txt", new StringReader(template)))
        .isInstanceOfSatisfying(RefusedException.class, thrown -> refused[0] = thrown);
    return refused[0].faults();
  }

  private static List<String> texts(String template) {
    return faults(template).stream().map(Messages.in(Language.EN)::text).toList();
  }

  @Test
  void placeIsFilledAndNothingIsEscaped() throws IOException {
    assertThat(filled("To {{practiceName}} ({{ agbCode }}){{insurer}}."))
        .isEqualTo("To De Linde & Zn. <1> (01054321).\n");
  }

  @Test
  void partIsWrittenForEachRequestAndKnowsWhatStandsAround() throws IOException {
    assertThat(
            filled(
                """
                {{#rejected}}
                {{requestId}} of {{practiceName}}
                {{#reasons}}
                  {{reason}} ({{requestId}})
                {{/reasons}}
                {{/rejected}}
                """))
        .isEqualTo(
            """
            R-1 of De Linde & Zn. <1>
              Too late. (R-1)
            R-2 of De Linde & Zn. <1>
              Too late. (R-2)
            """);
  }

  @Test
  void partIsLeftOutWhereThereIsNothing() throws IOException {
    assertThat(
            filled(
                """
                {{#hasAccepted}}
                Accepted
                {{/hasAccepted}}
                {{#hasRejected}}
                Rejected
                {{/hasRejected}}
                {{^referred}}
                Nothing is left to decide.
                {{/referred}}
                {{#rejected}}
                {{#firstStart}}
                {{requestId}}: {{firstStart}}
                {{/firstStart}}
                {{^firstStart}}
                {{requestId}}: never
                {{/firstStart}}
                {{/rejected}}
                """))
        .isEqualTo("Rejected\nNothing is left to decide.\nR-1: 1 July 2026\nR-2: never\n");
  }

  @Test
  void remarksAreNotWrittenAndEmptyLinesBecomeOne() throws IOException {
    assertThat(filled("{{! a remark\nwith {{two}} lines }}\n\nA\n\n\n\nB # not a remark\n\n"))
        .isEqualTo(" lines }}\n\nA\n\nB # not a remark\n");
    assertThat(filled("{{! a remark\nof two lines }}\nA\r\n\r\n\r\nB\r\n")).isEqualTo("A\n\nB\n");
  }

  @Test
  void longLineIsBrokenUnderItsText() throws IOException {
    String word = "x".repeat(37);

    assertThat(filled("- %s %s %s".formatted(word, word, word)))
        .isEqualTo("- %s %s\n  %s\n".formatted(word, word, word));
    assertThat(filled("  %s %s %s".formatted(word, word, word)))
        .isEqualTo("  %s %s\n  %s\n".formatted(word, word, word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{practicename}}       | letter.unknown.nearest",
        "{{zzzzzzzzzzzz}}       | letter.unknown",
        "{{}}                   | letter.unknown",
        "{{.}}                  | letter.unknown",
        "{{requestId}}          | letter.unknown",
        "{{reason}}             | letter.unknown",
        "{{rejected}}           | letter.unknown",
        "{{-first}}             | letter.unknown",
        "{{date                 | letter.openTag",
        "{{#acepted}}!acepted   | letter.unknown.nearest",
        "{{#reasons}}!reasons   | letter.unknown",
        "{{#tariffFrom}}!tariffFrom | letter.unknown",
        "{{^tariffFrom}}!tariffFrom | letter.unknown",
        "{{/rejected}}          | letter.nothingToEnd",
        "{{/}}                  | letter.nothingToEnd",
        "{{#rejected}}          | letter.notEnded",
        "{{^rejected}}          | letter.notEnded",
        "{{{date}}}             | letter.unknownTag",
        "{{&date}}              | letter.unknownTag",
        "{{>other}}             | letter.unknownTag",
        "{{<other}}             | letter.unknownTag",
        "{{$block}}             | letter.unknownTag",
        "{{=<% %>=}}            | letter.unknownTag",
      })
  void faultIsToldWithItsLine(String line, String key) {
    String[] parts = line.split("!", -1);
    String end = parts.length == 1 ? "" : "\n{{/" + parts[1] + "}}";

    List<Fault> faults = faults("first\n" + parts[0] + end + "\n");

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).file()).isEqualTo("letter.txt");
    assertThat(faults.get(0).place().line()).isEqualTo(2);
    assertThat(faults.get(0).message().key()).isEqualTo(key);
    for (Language language : Language.values()) {
      assertThat(Messages.in(language).text(faults.get(0))).isNotBlank();
    }
  }

  @Test
  void everyFaultIsTold() {
    assertThat(
            texts(
                "{{agbcode}} {{b}}\n{{/count}}\n{{practiceName}}\n{{^accepted}}\n{{#rejected}}\n{{/accepted}}"))
        .hasSize(4)
        .startsWith(
            "letter.txt, line 1: There is no ‘agbcode’ here. Did you mean agbCode?"
                + " What can stand here: agbCode, contact, contracts, count, date, insurer,"
                + " practiceName, reference, sender.")
        .endsWith(
            "letter.txt, line 5: The part ‘rejected’ that opens here is not ended. Please add"
                + " {{/rejected}} after it.");
  }

  @Test
  void templateInTheFormOfBeforeIsRefusedWithTheNewOne() {
    assertThat(
            texts(
                """
                Dear {practiceName}, {this is text}
                [if rejected]
                [each rejected]
                [if firstStart]
                {firstStart}
                [end]
                [end]
                [end]
                """))
        .extracting(text -> text.replaceFirst("letter.txt, line (\\d): .* write ", "$1 "))
        .containsExactly(
            "1 {{practiceName}} instead of ‘{practiceName}’.",
            "2 {{#hasRejected}} instead of ‘[if rejected]’.",
            "3 {{#rejected}} instead of ‘[each rejected]’.",
            "4 {{#firstStart}} instead of ‘[if firstStart]’.",
            "5 {{firstStart}} instead of ‘{firstStart}’.",
            "6 {{/firstStart}} instead of ‘[end]’.",
            "7 {{/rejected}} instead of ‘[end]’.",
            "8 {{/hasRejected}} instead of ‘[end]’.");
  }

  @Test
  void partsThatLieTooDeepAreRefused() {
    assertThat(faults("{{#date}}".repeat(100_000) + "{{/date}}".repeat(100_000)))
        .extracting(fault -> fault.message().key())
        .containsExactly("letter.tooDeep");
  }

  /** Whatever passes the check can be compiled and filled. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatIsNotRefusedIsALetter(int seed) throws IOException {
    List<String> pieces =
        Arrays.asList(
            "{{",
            "}}",
            "{",
            "}",
            "#",
            "^",
            "/",
            "!",
            "&",
            "=",
            " ",
            "\n",
            "date",
            "rejected",
            "{{#rejected}}",
            "{{/rejected}}",
            "{{reason}}",
            "{{#reasons}}",
            "{{/reasons}}",
            "{{^date}}",
            "{{/date}}",
            "{{date}}",
            "text",
            "\r",
            "{{\ndate\n}}");
    Random random = new Random(seed);
    int taken = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder template = new StringBuilder();
      for (int piece = random.nextInt(9); piece >= 0; piece--) {
        template.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        assertThat(filled(template.toString())).endsWith("\n");
        taken++;
      } catch (RefusedException e) {
        assertThat(e.faults()).isNotEmpty();
      }
    }
    assertThat(taken).isGreaterThan(500);
  }

  @ParameterizedTest
  @EnumSource
  void shippedLetterIsWell(Language language) {
    assertThat(LetterTemplate.in(language).filled(letter()))
        .contains("De Linde", "R-1", "Too late.")
        .doesNotContain("{", "}");
  }
}
