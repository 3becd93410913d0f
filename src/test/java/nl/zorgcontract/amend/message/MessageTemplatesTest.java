package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.overview.ContractDifference.Presence;
import nl.zorgcontract.amend.overview.PeriodState;
import nl.zorgcontract.amend.overview.Turn;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.TariffStart;
import nl.zorgcontract.amend.policy.rule.Severity;
import nl.zorgcontract.amend.report.summary.Mender;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.report.text.Explanation.CheckStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTemplatesTest {

  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)}");

  private final MessageTemplates english = MessageTemplates.of(Language.EN);
  private final MessageTemplates dutch = MessageTemplates.of(Language.NL);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(dutch.keys())).isEqualTo(new TreeSet<>(english.keys()));
  }

  @Test
  void aKeyHasTheSameSlotsInBothLanguages() {
    assertThat(english.keys())
        .allSatisfy(key -> assertThat(slots(dutch, key)).as(key).isEqualTo(slots(english, key)));
  }

  @ParameterizedTest
  @EnumSource
  void noTemplateIsBlankOrHasABraceThatIsNoSlot(Language language) {
    MessageTemplates templates = MessageTemplates.of(language);
    assertThat(templates.keys())
        .allSatisfy(
            key -> {
              assertThat(templates.get(key))
                  .as(key)
                  .isNotBlank()
                  .isEqualTo(templates.get(key).strip());
              assertThat(SLOT.matcher(templates.get(key)).replaceAll(""))
                  .as(key)
                  .doesNotContain("{", "}");
            });
  }

  @Test
  void everyReasonAndWordHasItsTemplates() {
    assertThat(english.keys())
        .containsAll(keys(ReasonCode.values(), code -> "code." + code))
        .containsAll(keys(WarningCode.values(), code -> "warning." + code))
        .containsAll(keys(Channel.values(), channel -> "channel." + channel.code()))
        .containsAll(keys(Submitter.values(), submitter -> "submitter." + submitter.code()))
        .containsAll(keys(Action.values(), action -> "action." + action.code()))
        .containsAll(keys(Outcome.values(), outcome -> "outcome." + outcome.code()))
        .containsAll(keys(Channel.values(), channel -> "channel.by." + channel.code()))
        .containsAll(keys(TariffStart.values(), start -> "tariff." + start.code()))
        .containsAll(keys(Severity.values(), severity -> "severity." + severity.code()))
        .containsAll(keys(Presence.values(), presence -> "diff." + presence.code()))
        .containsAll(keys(Turn.values(), turn -> "turn." + turn.code()))
        .containsAll(keys(PeriodState.values(), state -> "state." + state.code()))
        .containsAll(keys(TodoKind.values(), kind -> "todo.kind." + kind.code()))
        .containsAll(keys(CheckStatus.values(), status -> "explain.result." + status.code()))
        .containsAll(keys(ReasonCode.values(), code -> "explain.check." + code))
        .containsAll(keys(Mender.values(), mender -> "html.chart.mender." + lower(mender)))
        .containsAll(keys(Action.values(), action -> "letter.agreed." + action.code()))
        .containsAll(keys(Action.values(), action -> "letter.asked." + action.code()))
        .containsAll(keys(Action.values(), action -> "letter.asked." + action.code() + ".soon"))
        .containsAll(keys(Action.values(), action -> "letter.asked." + action.code() + ".only"));
    assertThat(Stream.of(ReasonCode.values()).skip(2))
        .allSatisfy(
            code ->
                assertThat(english.keys())
                    .anyMatch(key -> (key + ".").startsWith("reason." + code + ".")));
  }

  @Test
  void everyKeyThatTheSourcesNameHasATemplate() throws IOException {
    Pattern literal = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_]+)+)\"");
    Set<String> families =
        english.keys().stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());
    // Names of files and paths in conditions look like keys.
    Set<String> named =
        sources()
            .flatMap(source -> literal.matcher(source).results().map(match -> match.group(1)))
            .filter(key -> families.contains(key.replaceAll("\\..*", "")))
            .filter(key -> !key.matches(".*\\.(csv|json|xml|rels|bin|html|mustache|xlsx)"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).hasSizeGreaterThan(100);
    assertThat(named)
        .allSatisfy(
            key ->
                assertThat(english.keys())
                    .anyMatch(each -> each.equals(key) || each.startsWith(key + ".")));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<String> sources() throws IOException {
    Path root = Path.of(System.getProperty("amend.basedir", "."), "src", "main", "java");
    try (Stream<Path> files = Files.walk(root)) {
      List<String> sources = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
      return sources.stream();
    }
  }

  @Test
  void aCommentAndAnEmptyLineArePassedOverAndNothingIsEscaped() {
    MessageTemplates templates = read("# comment = none\n\nkey=a \\n = {b} '{c}'\nlast=‘é’");

    assertThat(templates.keys()).containsExactlyInAnyOrder("key", "last");
    assertThat(templates.get("last")).isEqualTo("‘é’");
    assertThat(templates.get("key")).isEqualTo("a \\n = {b} '{c}'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a=1\\na=2 > A second template: a=2",
        "abc > No template: abc",
        "=1 > No template: =1",
        "abc\\na=1 > No template: abc"
      })
  void aFileThatIsNoMessageFileIsADefect(String file, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> read(file.replace("\\n", "\n")))
        .withMessage(message);
  }

  @Test
  void aKeyWithoutTemplateIsADefect() {
    assertThatIllegalStateException()
        .isThrownBy(() -> english.get("no.such"))
        .withMessage("No message no.such");
  }

  private static MessageTemplates read(String file) {
    return MessageTemplates.read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> slots(MessageTemplates templates, String key) {
    return SLOT.matcher(templates.get(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static <T> Set<String> keys(T[] values, Function<T, String> key) {
    return Arrays.stream(values).map(key).collect(Collectors.toSet());
  }
}
