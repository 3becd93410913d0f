package nl.zorgcontract.amend.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTemplateTest {

  private static final LetterScope REASON =
      new LetterScope(Map.of("reason", "Too late."), Map.of());
  private static final LetterScope SCOPE =
      new LetterScope(
          Map.of("practiceName", "De Linde", "agbCode", "01054321", "insurer", ""),
          Map.of(
              "rejected",
              List.of(request("R-1", "1 July 2026"), request("R-2", "")),
              "accepted",
              List.of()));

  private static LetterScope request(String id, String firstStart) {
    return new LetterScope(
        Map.of("requestId", id, "firstStart", firstStart), Map.of("reasons", List.of(REASON)));
  }

  @Test
  void aPlaceIsFilled() throws IOException {
    assertThat(filled("To {practiceName} ({agbCode}){insurer}."))
        .isEqualTo("To De Linde (01054321).\n");
  }

  @Test
  void aPartIsWrittenForEachRequestAndKnowsWhatStandsAround() throws IOException {
    assertThat(
            filled(
                """
                [each rejected]
                {requestId} of {practiceName}
                [each reasons]
                  {reason} ({requestId})
                [end]
                [end]
                """))
        .isEqualTo("R-1 of De Linde\n  Too late. (R-1)\nR-2 of De Linde\n  Too late. (R-2)\n");
  }

  @Test
  void aPartIsLeftOutWhereThereIsNothing() throws IOException {
    assertThat(
            filled(
                """
                [if accepted]
                Accepted
                [end]
                [if rejected]
                Rejected
                [end]
                [each rejected]
                [if firstStart]
                {requestId}: {firstStart}
                [end]
                [end]
                """))
        .isEqualTo("Rejected\nR-1: 1 July 2026\n");
  }

  @Test
  void remarksAreNotWrittenAndEmptyLinesBecomeOne() throws IOException {
    assertThat(filled("# a remark\n\nA\n\n\n\nB # not a remark\n\n"))
        .isEqualTo("A\n\nB # not a remark\n");
  }

  @Test
  void aLongLineIsBrokenUnderItsText() throws IOException {
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
        "{practicename}       | letter.unknown.nearest",
        "{zzzzzzzzzzzz}       | letter.unknown",
        "{requestId}          | letter.unknown",
        "{reason}             | letter.unknown",
        "{date                | letter.openBrace",
        "[each acepted]!      | letter.unknown.nearest",
        "[each reasons]!      | letter.unknown",
        "[if tariffFrom]!     | letter.unknown",
        "[end]                | letter.nothingToEnd",
        "[each rejected]      | letter.notEnded",
      })
  void aFaultIsToldWithItsLine(String line, String key) {
    String template = "first\n" + line.replace("!", "\n[end]") + "\n";

    assertThatThrownBy(() -> LetterTemplate.read("letter.txt", new StringReader(template)))
        .asInstanceOf(type(RefusedException.class))
        .satisfies(
            refused -> {
              assertThat(refused.faults()).hasSize(1);
              assertThat(refused.faults().get(0).file()).isEqualTo("letter.txt");
              assertThat(refused.faults().get(0).place().line()).isEqualTo(2);
              assertThat(refused.faults().get(0).message().key()).startsWith(key);
              for (Language language : Language.values()) {
                assertThat(Messages.in(language).text(refused.faults().get(0))).isNotBlank();
              }
            });
  }

  @Test
  void everyFaultIsTold() {
    assertThatThrownBy(
            () -> LetterTemplate.read("l", new StringReader("{a} {b}\n[end]\n{practiceName}\n{c}")))
        .asInstanceOf(type(RefusedException.class))
        .satisfies(refused -> assertThat(refused.faults()).hasSize(4));
  }

  @ParameterizedTest
  @EnumSource
  void theShippedLetterIsWell(Language language) {
    assertThat(LetterTemplate.in(language).filled(SCOPE)).contains("De Linde", "R-1", "Too late.");
  }

  private static String filled(String template) throws IOException {
    return LetterTemplate.read("letter.txt", new StringReader(template)).filled(SCOPE);
  }
}
