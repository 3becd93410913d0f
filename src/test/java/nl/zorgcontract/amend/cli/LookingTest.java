package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.report.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the commands that look at registers and runs print on a narrow screen. */
class LookingTest {

  /** The words of the command lines below that stand for files. */
  private static final Map<String, String> FILES =
      Map.of(
          "OLD", file("old.ndjson"),
          "NEW", file("new.ndjson"),
          "REQUESTS", file("requests.csv"),
          "TOOLS", "digital-triage-tools=" + file("tools.csv"),
          "WORKSPACE", file("workspace"));

  private static Stream<Arguments> screens() {
    Map<String, String> lines =
        Map.of(
            "show", "show lindehof --contracts NEW --on 2026-06-01",
            "known", "show lindehof --contracts NEW --known-on 2026-01-10",
            "diff", "diff OLD NEW",
            "pending", "pending --contracts NEW --as-of 2026-05-21",
            "impact", "impact --contracts NEW --on 2026-07-01 --list TOOLS",
            "compare", "compare REQUESTS --contracts NEW --as-of 2026-05-21 --with --list TOOLS",
            "windows", "windows --as-of 2026-05-21",
            "history", "history --workspace WORKSPACE",
            "explain", "explain r-1 --workspace WORKSPACE");
    return lines.entrySet().stream()
        .flatMap(
            line ->
                Stream.of(Language.values())
                    .map(language -> Arguments.of(line.getKey(), line.getValue(), language)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void screenIsAsAPersonFoundItRight(String name, String line, Language language) {
    InProcess.Result result = InProcess.amendInColumns(80, args(line, language));

    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().allMatch(each -> each.length() <= 80)).isTrue();
    Golden.assertSame("screen_" + name + "_" + language + ".txt", result.out());
  }

  private static String[] args(String line, Language language) {
    return Stream.of((line + " --lang " + language.code()).split(" +"))
        .map(word -> FILES.getOrDefault(word, word))
        .toArray(String[]::new);
  }

  private static String file(String name) {
    try {
      return Path.of(
              Objects.requireNonNull(LookingTest.class.getResource("looking/" + name)).toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                | 3 runs, 4 accepted, 3 rejected
          --from 2026-05-20                 | 2 runs, 1 accepted, 2 rejected
          --to 2026-05-19                   | 1 runs, 3 accepted, 1 rejected
          --from 2026-05-20 --to 2026-05-20 | 2 runs, 1 accepted, 2 rejected
          --from 2026-05-21                 | 0 runs, 0 accepted, 0 rejected
          """)
  void historyIsThatOfASpan(String span, String expected) {
    InProcess.Result result =
        InProcess.amend(args("history --workspace WORKSPACE --format csv " + span, Language.EN));

    List<String> rows = result.out().lines().toList();
    String[] total =
        rows.stream().filter(row -> row.startsWith("total")).findFirst().orElseThrow().split(",");
    long runs = rows.stream().filter(row -> row.startsWith("run,")).count();
    assertThat(runs + " runs, " + total[4] + " accepted, " + total[5] + " rejected")
        .isEqualTo(expected);
  }

  @Test
  void spanThatEndsBeforeItStartsIsAMistake() {
    InProcess.Result result =
        InProcess.amend(
            args("history --workspace WORKSPACE --from 2026-05-20 --to 2026-05-19", Language.EN));

    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(result.err()).contains("ends on 19 May 2026, before it starts on 20 May 2026");
  }

  /** The nights decided R-1 twice and then skipped it; Q-7 and q-7 are two requests. */
  @ParameterizedTest
  @CsvSource({
    "R-1, 20260520-033000, accepted",
    "r-1, 20260520-033000, accepted",
    "Q-7, 20260519-033000, rejected",
    "q-7, 20260520-033000, rejected",
    "S-5, 20260520-104512-2, skipped"
  })
  void explainedIsTheLastRunThatDecidedTheRequest(String typed, String run, String outcome) {
    InProcess.Result result =
        InProcess.amend(args("explain " + typed + " --workspace WORKSPACE", Language.EN));

    assertThat(result.out()).contains("Outcome      " + outcome, "Run          " + run);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          explain R-2 --workspace WORKSPACE                            | 3 | No run of this workspace
          explain R-1                                                  | 2 | either a run with --run
          explain R-1 --workspace WORKSPACE --run WORKSPACE/runs       | 2 | either a run with --run
          """)
  void whatCannotBeExplainedIsSaid(String line, int status, String message) {
    InProcess.Result result = InProcess.amend(args(line, Language.EN));

    assertThat(result.status()).isEqualTo(status);
    assertThat(result.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --as-of 2026-05-21                   | From 22 May 2026 to 1 July 2026
          --as-of 2026-07-01                   | Nothing takes effect from 2 July 2026 to 1 October 2026
          --as-of 2026-05-21 --from 2026-03-01 | From 1 March 2026 to 1 April 2026
          --as-of 2026-05-21 --to 2026-08-31   | From 22 May 2026 to 31 August 2026
          --from 2026-06-01 --to 2026-06-30    | Nothing takes effect from 1 June 2026 to 30 June 2026
          --as-of 2027-10-01                   | From 2 October 2027 on no policy has a change window left
          """)
  void pendingIsWhatComesUntilTheNextWindowOrInTheSpanGiven(String options, String expected) {
    InProcess.Result result =
        InProcess.amend(args("pending --contracts NEW " + options, Language.EN));

    assertThat(result.out() + result.err()).contains(expected);
  }

  @Test
  void whatTheHistoryCannotTellIsSaidBesideAListingToo() {
    InProcess.Result result =
        InProcess.amend(
            args("show lindehof --contracts NEW --known-on 2026-01-10 --format csv", Language.EN));

    assertThat(result.err())
        .contains("What was known of Stopping smoking (SMR) then cannot be told", "‘R-0’");
    assertThat(result.out()).contains(",poh-ggz,2026-01-01,2027-12-31,").doesNotContain("smr");
  }
}
