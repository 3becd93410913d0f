package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help in Dutch says all that the English one says. */
class DutchHelpTest {

  private static CommandLine program() {
    return Amend.everyCommand(InProcess.console(new ByteArrayOutputStream(), new StringWriter()));
  }

  /** Every text of the help, by what it is about. */
  private static Map<String, String> texts(CommandLine command) {
    Map<String, String> texts = new TreeMap<>();
    CommandSpec spec = command.getCommandSpec();
    String name = spec.qualifiedName();
    texts.put(name, String.join("\n", spec.usageMessage().description()));
    texts.put(name + " footer", String.join("\n", spec.usageMessage().footer()));
    List<ArgSpec> args = new ArrayList<>(spec.options());
    args.addAll(spec.positionalParameters());
    for (ArgSpec arg : args) {
      String about = arg.isOption() ? ((CommandLine.Model.OptionSpec) arg).longestName() : "";
      texts.put(name + " " + about, String.join("\n", arg.description()));
    }
    command.getSubcommands().values().forEach(each -> texts.putAll(texts(each)));
    return texts;
  }

  @Test
  void noTextStandsInEnglishAlone() {
    CommandLine dutch = program();
    DutchHelp.translate(dutch);
    Map<String, String> inDutch = texts(dutch);

    assertThat(texts(program()))
        .allSatisfy(
            (about, english) -> {
              if (!english.isEmpty()) {
                assertThat(inDutch.get(about)).as(about).isNotEqualTo(english).isNotBlank();
              }
            });
  }

  /** The same option may mean something else in another command. */
  @Test
  void whatDiffersFromCommandToCommandDoesSoInDutch() {
    CommandLine dutch = program();
    DutchHelp.translate(dutch);
    Map<String, String> inDutch = texts(dutch);
    Map<String, String> inEnglish = texts(program());

    inEnglish.forEach(
        (about, english) ->
            inEnglish.forEach(
                (other, text) -> {
                  boolean isSameOption =
                      about.contains(" --")
                          && other.endsWith(about.substring(about.indexOf(" --")));
                  if (isSameOption && !english.equals(text)) {
                    assertThat(inDutch.get(about)).as(about).isNotEqualTo(inDutch.get(other));
                  }
                }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help process --lang nl",
        "--lang nl help process",
        "--lang=nl help process",
        "process --help --lang nl",
        "--lang nl process --help",
      })
  void everyWayToAskForItGivesDutch(String line) {
    InProcess.Result result = InProcess.amend(line.split(" "));

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("Gebruik: amend process")
        .contains("--contracts=BESTAND", "Beslist over aanvragen en schrijft")
        .doesNotContain("Usage", "FILE", "The ");
  }

  @ParameterizedTest
  @CsvSource({"--lang nl, Gebruik: amend, Opdrachten:", "--lang en, Usage: amend, Commands:"})
  void theOverviewIsInTheLanguageAskedFor(String line, String first, String heading) {
    assertThat(InProcess.amend(line.split(" ")).out()).startsWith(first).contains(heading);
    assertThat(
            InProcess.amend(
                    Stream.concat(Stream.of("help"), Stream.of(line.split(" ")))
                        .toArray(String[]::new))
                .out())
        .startsWith(first);
  }

  @Test
  void theLanguageMayStandBeforeTheCommand() {
    assertThat(InProcess.amend("--lang", "nl", "schema", "nothing").err()).contains("Er is geen");
  }
}
