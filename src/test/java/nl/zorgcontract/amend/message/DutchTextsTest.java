package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every Dutch text is Dutch throughout: messages, headings of screens and workbooks, the report,
 * help and man pages, letters, settings and the policies that come with the program.
 */
class DutchTextsTest {

  private static final Path RESOURCES =
      Path.of(System.getProperty("amend.basedir", "."), "src/main/resources/nl/zorgcontract/amend");

  private static final Pattern SLOT =
      Pattern.compile("\\{\\{[^}]*}}|\\{[^}]*}|%n|\\\\u\\d+|'amend [^']*'|--?[a-z-]+[a-z]");

  /** Words as only programs write them: start_date, hoursPerWeek, DEADLINE_MISSED. */
  private static final Pattern CODE =
      Pattern.compile("\\b[a-z]+_[a-z_]+\\b|\\b[a-z]+[A-Z]\\w*|\\b[A-Z]{2,}_[A-Z_]+\\b");

  /** Texts for who writes files, or runs the program: not for practices and the back office. */
  private static final Pattern FOR_WRITERS =
      Pattern.compile(
          "(policy|register|rulings|done|nightly|failed|expected\\.kind)\\..*|(help|setup).*");

  /** What these may yet name, since their reader writes it into a file word for word. */
  private static final Set<String> WRITTEN =
      Set.of(
          // In a register or a policy, which are JSON files.
          "contractId",
          "requestId",
          "startDate",
          "perPatients",
          "weeksBefore",
          "daysBefore",
          "hoursPerWeek",
          "allOf",
          "anyOf",
          // Headings of rulings.csv and done.csv in Dutch, and earlier ones in English.
          "besloten_door",
          "besloten_op",
          "gedaan_door",
          "gedaan_op",
          "tot_en_met",
          "granted_by",
          "granted_on",
          "ruled_by",
          "ruled_on",
          // A ruling names its reasons by their codes.
          "DEADLINE_MISSED",
          // Programs beside this one.
          "node_exporter",
          "JAVA_TOOL_OPTIONS",
          "NO_COLOR",
          "iCalendar");

  /** Words that are the same in both languages. */
  private static final Set<String> SAME =
      Set.of("Planning", "start", "Contract", "Registers", "{amount}", "{detail}", "{day}");

  /** The texts by what holds them, such as a message's key. */
  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    MessageTemplates messages = MessageTemplates.of(Language.NL);
    messages.keys().forEach(key -> texts.put(key, messages.get(key)));
    for (String line : lines("cli/help_nl.properties")) {
      if (!line.startsWith("#") && line.contains("=")) {
        texts.put("help " + line.split("=")[0], line.substring(line.indexOf('=') + 1));
      }
    }
    for (String file : List.of("report/letter/letter_nl.txt", "setup/amend_nl.properties")) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        // A setting that is no comment is a name and its value.
        if (!lines.get(i).matches("#?[a-z-]+=.*")) {
          texts.put(file + " " + (i + 1), lines.get(i));
        }
      }
    }
    policies(texts);
    return texts;
  }

  private static void policies(Map<String, String> texts) throws IOException {
    Pattern dutch = Pattern.compile("\"nl\":\\s*\"([^\"]*)\"");
    try (Stream<Path> files = Files.list(RESOURCES.resolve("policy"))) {
      for (Path file : files.sorted().toList()) {
        List<String> found =
            dutch.matcher(Files.readString(file)).results().map(match -> match.group(1)).toList();
        assertThat(found).hasSizeGreaterThan(20);
        for (int i = 0; i < found.size(); i++) {
          texts.put(file.getFileName() + " " + i, found.get(i));
        }
      }
    }
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(RESOURCES.resolve(file), StandardCharsets.UTF_8);
  }

  @Test
  void noneHoldsACodeOrAFieldNameThatItsReaderNeedNotWrite() throws IOException {
    List<String> found = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    texts()
        .forEach(
            (about, text) ->
                CODE.matcher(SLOT.matcher(text).replaceAll(" "))
                    .results()
                    .map(MatchResult::group)
                    .forEach(
                        word -> {
                          used.add(word);
                          if (!WRITTEN.contains(word) || !FOR_WRITERS.matcher(about).matches()) {
                            found.add(about + ": " + word);
                          }
                        }));

    assertThat(found).isEmpty();
    assertThat(used).as("words that no text needs any more").containsAll(WRITTEN);
  }

  /** File names and commands apart, which are the same in every language. */
  @Test
  void noneHoldsWordsThatOnlyEnglishHas() throws IOException {
    Pattern english =
        Pattern.compile(
            "\\b(the|and|request|requests|agreement|agreements|accepted|rejected|referred"
                + "|skipped|outcome|submitter|deadline|policies|day|days|please|missing|required"
                + "|start date|email)\\b");
    // What their reader types as it stands: members of files, names of schemas.
    Set<String> named =
        Set.of(
            "policy.noDeadline",
            "policy.deadlineWithoutWindow",
            "register.form.period",
            "register.form.amendment",
            "request.otherWrapper",
            "help amend.schema.parameter");

    assertThat(texts())
        .allSatisfy(
            (about, text) -> {
              String plain = SLOT.matcher(text).replaceAll(" ").replaceAll("[\\w-]+\\.\\w+", " ");
              if (!named.contains(about)) {
                assertThat(english.matcher(plain).results().map(MatchResult::group))
                    .as(about + ": " + text)
                    .isEmpty();
              }
            });
  }

  @Test
  void noneStandsInOneLanguageOnly() {
    MessageTemplates dutch = MessageTemplates.of(Language.NL);
    MessageTemplates english = MessageTemplates.of(Language.EN);
    Set<String> same =
        dutch.keys().stream()
            .map(dutch::get)
            .filter(text -> english.keys().stream().map(english::get).anyMatch(text::equals))
            .filter(text -> SLOT.matcher(text).replaceAll("").matches(".*\\p{L}{2}.*"))
            .filter(text -> !SAME.contains(text))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(same).isEmpty();
  }

  /** One word for one thing; the words that insurers' back offices use. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          startdatum\\w*                          | ingangsdatum
          \\w*verzoek(en)?                        | aanvraag
          insturen|ingestuurd\\w*|stuurt? .* in   | indienen
          doorverwe\\w+                           | ter beoordeling, voorgelegd aan
          overeenkomst(en)?                       | contract
          beoordeeld per|beslist per              | peildatum
          controlegetal                           | controlesom
          uiterlijke? (inzend)?datum              | uiterste inzenddatum
          wenst u|wilt u .*\\?                    | a plain imperative
          poh-s\\+                                | POH-S+
          dagen over                              | nog (dagen)
          doorgang vinden                         | doorgaan
          """)
  void oneWordStandsForOneThing(String wrong, String right) throws IOException {
    Pattern pattern = Pattern.compile("\\b(" + wrong + ")(?!\\w)");
    assertThat(texts())
        .allSatisfy(
            (about, text) ->
                assertThat(pattern.matcher(text).find())
                    .as("%s: %s (write %s)", about, text, right)
                    .isFalse());
  }

  /** Terms are "invulling" and conditions "voorwaarde"; only a ruling is "toegekend". */
  @ParameterizedTest
  @CsvSource({
    "(reason|code|impact|warning|letter).*TERM.*|column.*terms|screen.terms, voorwaarde",
    "accepted.*|outcome.accepted|html.*accepted.*|sheet.accepted|column.accepted, toegekend",
  })
  void aWordThatMeansSomethingElseIsNotTakenForIt(String about, String wrong) throws IOException {
    Map<String, String> concerned = texts();
    concerned.keySet().removeIf(key -> !key.matches(about));

    assertThat(concerned).isNotEmpty();
    assertThat(concerned.values()).noneMatch(text -> text.contains(wrong));
  }
}
