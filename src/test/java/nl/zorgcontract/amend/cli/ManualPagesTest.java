package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows the manual of the employee from its first command to its last, on the day on which it
 * plays. A night runs before it, and one after each of its chapters.
 */
class ManualPagesTest {

  private static final Instant MORNING = Instant.parse("2026-06-15T07:00:00Z");

  private static final Pattern FILE =
      Pattern.compile("`([a-z-]+\\.csv)`:\\s+```csv\\n(.*?)```", Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  @TempDir private Path folder;

  private Path workspace;

  @ParameterizedTest
  @ValueSource(strings = {"manual.md", "handleiding.md"})
  void everyCommandDoesWhatTheManualSays(String page) throws IOException {
    prepareWorkspace();
    String text = read(page);
    for (MatchResult file : FILE.matcher(text).results().toList()) {
      Files.writeString(folder.resolve(file.group(1)), file.group(2));
    }

    List<String> printed = new ArrayList<>();
    for (String chapter : text.split("\n## ")) {
      night();
      for (String line : chapter.lines().toList()) {
        if (line.startsWith("amend ")) {
          printed.add(amend(words(line)));
        } else if (line.startsWith("cp ")) {
          copy(words(line));
        }
      }
    }

    assertThat(printed).hasSize(20).allSatisfy(each -> assertThat(each).isNotBlank());
    assertThat(Files.readString(workspace.resolve("contracts.ndjson")))
        .as("granted, granted though late, withdrawn and moved")
        .contains(
            "{\"requestId\":\"R-102\"",
            "{\"requestId\":\"R-103\"",
            "{\"requestId\":\"R-106\"",
            "{\"requestId\":\"R-107\"")
        .doesNotContain("{\"requestId\":\"R-105\"");
  }

  private void prepareWorkspace() throws IOException {
    workspace = folder.resolve("workspace");
    Files.createDirectories(workspace.resolve("inbox"));
    write("contracts.ndjson", workspace.resolve("contracts.ndjson"));
    write("first-night.csv", workspace.resolve("inbox/first-night.csv"));
  }

  private static void write(String resource, Path to) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ManualPagesTest.class.getResourceAsStream("manual/" + resource))) {
      Files.write(to, in.readAllBytes());
    }
  }

  private void night() {
    amend(List.of("nightly", "--workspace", workspace.toString()));
  }

  private String amend(List<String> words) {
    InProcess.Result result = InProcess.amendAt(MORNING, words.toArray(String[]::new));
    assertThat(result.status()).as(words + "\n" + result.err() + result.out()).isZero();
    return result.out();
  }

  private void copy(List<String> words) throws IOException {
    Path to = Path.of(words.get(words.size() - 1));
    for (String word : words.subList(0, words.size() - 1)) {
      Files.copy(Path.of(word), to.resolve(Path.of(word).getFileName()));
    }
  }

  /** What follows the command's name, with the places of the test in those of the manual. */
  private List<String> words(String line) throws IOException {
    List<String> words = new ArrayList<>();
    boolean isPlace = false;
    for (MatchResult word : WORD.matcher(line).results().skip(1).toList()) {
      String text = word.group(1) != null ? word.group(1) : word.group();
      words.add(isPlace ? folder.resolve(text).toString() : place(text));
      isPlace = text.equals("--out");
    }
    return words;
  }

  private String place(String word) throws IOException {
    if (word.startsWith("/srv/amend")) {
      String inWorkspace = workspace + word.substring("/srv/amend".length());
      return inWorkspace.contains("RUN-ID")
          ? inWorkspace.replace("RUN-ID", lastRun())
          : inWorkspace;
    }
    return word.matches("[a-z-]+\\.(csv|xlsx)") ? folder.resolve(word).toString() : word;
  }

  private String lastRun() throws IOException {
    try (Stream<Path> runs = Files.list(workspace.resolve("runs"))) {
      return runs.map(run -> run.getFileName().toString())
          .sorted()
          .reduce((a, b) -> b)
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource({"manual.md, EN", "handleiding.md, NL"})
  void everyKindOfTheListIsThere(String page, Language language) throws IOException {
    Messages messages = Messages.in(language);

    assertThat(read(page))
        .contains(
            Stream.of("referred", "accepted", "quarantine", "lapsing", "rulings")
                .map(kind -> "| " + messages.text("todo.kind." + kind) + " |")
                .toList());
  }

  private static String read(String page) throws IOException {
    return Files.readString(
        Path.of(System.getProperty("amend.basedir", "."), "src/site/markdown", page));
  }
}
