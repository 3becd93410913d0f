package nl.zorgcontract.amend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.overview.ContractDifference.Presence;
import nl.zorgcontract.amend.overview.PeriodState;
import nl.zorgcontract.amend.overview.Turn;
import nl.zorgcontract.amend.policy.TariffStart;
import nl.zorgcontract.amend.policy.rule.Severity;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.report.text.Explanation.CheckStatus;
import nl.zorgcontract.amend.table.CsvStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of constants in files and on the command line: another name would be another word. */
class CodedWordsTest {

  static Stream<Arguments> words() {
    return Stream.of(
        words(Outcome.values(), "accepted", "rejected", "referred", "skipped", "no-objection"),
        words(Language.values(), "en", "nl"),
        words(Presence.values(), "both", "only-old", "only-new"),
        words(PeriodState.values(), "in-force", "planned", "ended"),
        words(Turn.values(), "start", "change", "stop", "tariff", "withdraw", "move"),
        words(TariffStart.values(), "next-quarter", "with-amendment"),
        words(Severity.values(), "reject", "refer", "warn"),
        words(
            TermDefinition.Type.values(),
            "text",
            "integer",
            "decimal",
            "boolean",
            "choice",
            "choices"),
        words(
            TodoKind.values(),
            "referred",
            "accepted",
            "receipt",
            "quarantine",
            "lapsing",
            "rulings"),
        words(CheckStatus.values(), "passed", "failed", "set-aside", "not-applicable"),
        words(CsvStyle.values(), "default", "excel-en", "excel-nl"));
  }

  private static Arguments words(Coded[] constants, String... words) {
    return Arguments.of(List.of(constants), List.of(words));
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyConstantHasItsWord(List<Coded> constants, List<String> words) {
    assertThat(constants).extracting(Coded::code).containsExactlyElementsOf(words);
  }
}
