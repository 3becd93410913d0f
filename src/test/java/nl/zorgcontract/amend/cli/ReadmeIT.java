package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.Program.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows runs as it stands, and its links lead somewhere. */
class ReadmeIT {

  private static final Path README = Program.HOME.resolve("README.md");
  private static final List<String> MADE = List.of("run", "letters", "deadlines.ics");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  @BeforeAll
  static void removeWhatAnEarlierRunMade() throws IOException {
    for (String name : MADE) {
      delete(Program.HOME.resolve("target").resolve(name));
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(path)) {
      for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  static Stream<String> commands() throws IOException {
    return Files.readAllLines(README).stream().filter(line -> line.startsWith("amend "));
  }

  /** In the order in which they stand: a later one may use what an earlier one wrote. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void everyCommandOfTheReadmeRuns(String line) {
    String[] words = line.split(" ");
    Result result = Program.amend(Stream.of(words).skip(1).toArray(String[]::new));

    assertThat(result.status()).as(result.err()).isIn(0, words[1].equals("validate") ? 1 : 0);
  }

  @Test
  void theRequestThatItShowsIsDecidedAsItShows() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("R-1002   rejected");
    String shown = readme.substring(start, readme.indexOf("```", start));

    Result result =
        Program.amend(
            "validate",
            "samples/requests.csv",
            "--contracts",
            "samples/contracts.ndjson",
            "--as-of",
            "2026-05-21");
    assertThat(result.out()).contains(shown);
  }

  @Test
  void itsLinksLeadSomewhere() throws IOException {
    assertThat(LINK.matcher(Files.readString(README)).results())
        .extracting(link -> link.group(1))
        .allSatisfy(link -> assertThat(Program.HOME.resolve(link)).exists());
  }
}
