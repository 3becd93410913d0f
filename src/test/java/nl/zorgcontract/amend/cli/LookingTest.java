package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.report.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the commands that look at registers and runs print on a narrow screen. */
class LookingTest {

  private static Stream<Arguments> screens() {
    return Stream.of(
            Arguments.of("show", "show lindehof --contracts NEW --on 2026-06-01"),
            Arguments.of("diff", "diff OLD NEW"))
        .flatMap(
            screen ->
                Stream.of(Language.values())
                    .map(language -> Arguments.of(screen.get()[0], screen.get()[1], language)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void screenIsAsAPersonFoundItRight(String name, String line, Language language) {
    InProcess.Result result = InProcess.amendInColumns(80, args(line, language));

    assertThat(result.err()).isEmpty();
    Golden.assertSame("screen_" + name + "_" + language + ".txt", result.out());
  }

  private static String[] args(String line, Language language) {
    return Stream.of((line + " --lang " + language.code()).split(" "))
        .map(word -> word.equals("OLD") || word.equals("NEW") ? register(Texts.lower(word)) : word)
        .toArray(String[]::new);
  }

  private static String register(String name) {
    try {
      return Path.of(
              Objects.requireNonNull(LookingTest.class.getResource("looking/" + name + ".ndjson"))
                  .toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
