package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked for Dutch, the program says nothing in English. */
class LanguageTest {

  private static final Path HOME = Path.of(System.getProperty("amend.basedir", "."));
  private static final String SAMPLES = HOME.resolve("samples") + "/";

  /** Shorter pieces of a template stand in Dutch texts, too. */
  private static final int TELLING = 12;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate S/requests.csv",
        "validate S/requests.csv --contracts S/contracts.ndjson --rulings S/rulings.csv",
        "validate S/requests-salland.csv --contracts S/contracts.ndjson --format csv",
        "validate S/aanvragen.csv --contracts S/contracts.ndjson --format json",
        "process S/requests.csv S/requests-salland.csv S/requests.json --contracts S/contracts.ndjson --out OUT",
        "windows",
        "windows --format csv --as-of 2025-01-01",
        "windows --agreement poh-gz",
        "windows --count 0",
        "show 01999101 --contracts S/contracts.ndjson",
        "show 01999999 --contracts S/contracts.ndjson",
        "policy list",
        "policy show zilveren-kruis-2026-2027",
        "policy show salland-2025 --format csv",
        "policy show nothing",
        "policy check S/requests.json",
        "register check S/contracts.ndjson",
        "register check S/requests.csv",
        "schema nothing",
        "validate S/nothing.csv",
      })
  void everyCommandSpeaksDutch(String line) throws IOException {
    Path out = folder.resolve("run");
    List<String> args = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      args.add(word.replace("S/", SAMPLES).replace("OUT", out.toString()));
    }
    args.addAll(List.of("--lang", "nl"));

    InProcess.Result result = InProcess.amend(args.toArray(new String[0]));

    StringBuilder said = new StringBuilder(result.out()).append(result.err());
    if (Files.exists(out)) {
      for (String report :
          List.of("decisions.ndjson", "accepted.csv", "rejected.csv", "referred.csv")) {
        said.append(withoutFacts(Files.readString(out.resolve(report))));
      }
    }
    String text = said.toString().replaceAll("\\s+", " ");
    assertThat(text).isNotBlank();
    assertThat(english()).filteredOn(text::contains).isEmpty();
  }

  /** Facts hold a policy's texts in both languages: a message can be made of them in either. */
  private static String withoutFacts(String report) {
    return report.replaceAll("\"facts\":\\{.*?}(?=,\"message\")", "");
  }

  /** The fixed pieces of English templates that no Dutch one has. */
  private static List<String> english() throws IOException {
    String dutch =
        templates("nl").values().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    return templates("en").values().stream()
        .flatMap(template -> Stream.of(Pattern.compile("\\{[^}]*}").split(template.toString())))
        .map(String::strip)
        .filter(piece -> piece.length() >= TELLING && !dutch.contains(piece))
        .toList();
  }

  @Test
  void aTermIsAnInvullingInDutch() throws IOException {
    List<String> about =
        templates("nl").entrySet().stream()
            .filter(entry -> String.valueOf(entry.getKey()).matches("request\\..*"))
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .filter(entry -> entry.toLowerCase(java.util.Locale.ROOT).contains("voorwaarde"))
            .toList();

    assertThat(about).isEmpty();
  }

  private static Properties templates(String language) throws IOException {
    String resource = "/nl/zorgcontract/amend/message/messages_" + language + ".properties";
    Properties templates = new Properties();
    try (InputStream in = Amend.class.getResourceAsStream(resource);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      templates.load(reader);
    }
    return templates;
  }
}
