package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.Program.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command loads no library, and no report, that it does not need: a start takes no longer. */
class LoadedClassesIT {

  private static final String WORKBOOKS = "org.dhatim.fastexcel.";

  private static final List<String> OF_REPORT_AND_LETTERS =
      List.of(
          WORKBOOKS,
          "nl.zorgcontract.amend.report.workbook.",
          "com.samskivert.mustache.",
          "nl.zorgcontract.amend.report.html.",
          "nl.zorgcontract.amend.report.letter.",
          "org.apache.james.mime4j.");

  /**
   * Java makes the hash of a record, and reads its tables of characters, in 10 to 30 ms each; what
   * is said of broken JSON is told by patterns.
   */
  private static final List<String> SLOW =
      List.of(
          "java.lang.runtime.ObjectMethods",
          "jdk.internal.icu.",
          "nl.zorgcontract.amend.json.JsonFaults");

  @TempDir private Path folder;

  private static List<String> loaded(String... command) {
    return loaded(OF_REPORT_AND_LETTERS, command);
  }

  private static List<String> loaded(List<String> prefixes, String... command) {
    Result result = new Program().withJavaOption("-Xlog:class+load:stdout:none").run(command);
    // Of the samples validate says that some would be rejected, which is status 1.
    assertThat(result.status()).as(result.err()).isIn(0, 1);
    assertThat(result.out()).as("the log").contains("nl.zorgcontract.amend.cli.Main source:");
    return result
        .out()
        .lines()
        .filter(line -> line.contains(" source:"))
        .map(line -> line.split(" ", 2)[0])
        .filter(name -> prefixes.stream().anyMatch(name::startsWith))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate samples/requests.csv --contracts samples/contracts.ndjson --as-of 2026-05-21",
        "validate samples/single-request.json --as-of 2026-05-21 --format json",
        "show 01999101 --contracts samples/contracts.ndjson",
        "windows --as-of 2026-05-21",
        "policy list",
      })
  void commandWithoutReportOrLetterLoadsNothingOfThem(String command) {
    assertThat(loaded(command.split(" "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate samples/single-request.json --as-of 2026-05-21",
        "windows --as-of 2026-05-21",
        "policy list",
      })
  void commandLoadsNothingThatIsSlowToStart(String command) {
    assertThat(loaded(SLOW, command.split(" "))).isEmpty();
  }

  @Test
  void processLoadsTheReportButNoLetter() {
    String command =
        "process samples/requests.csv --contracts samples/contracts.ndjson --as-of 2026-05-21";
    String[] words =
        Stream.concat(
                Stream.of(command.split(" ")), Stream.of("--out", folder.resolve("out").toString()))
            .toArray(String[]::new);

    assertThat(loaded(words))
        .anyMatch(name -> name.startsWith("com.samskivert.mustache."))
        .anyMatch(name -> name.startsWith("nl.zorgcontract.amend.report.html."))
        .noneMatch(name -> name.startsWith("nl.zorgcontract.amend.report.letter."))
        .noneMatch(name -> name.startsWith(WORKBOOKS));
  }

  @Test
  void workbookIsWrittenByALibrary() {
    Path workbook = folder.resolve("windows.xlsx");

    assertThat(loaded("windows", "--as-of", "2026-05-21", "--xlsx", workbook.toString()))
        .anyMatch(name -> name.startsWith(WORKBOOKS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "html", "eml"})
  void onlyDraftsOfMailsLoadTheLibraryOfMails(String format) {
    String run = folder.resolve("run").toString();
    loaded(
        "process",
        "samples/requests.csv",
        "--contracts=samples/contracts.ndjson",
        "--as-of=2026-05-21",
        "--out=" + run);

    boolean isLoaded =
        loaded("letters", "--run=" + run, "--format=" + format, "--out=" + folder.resolve("out"))
            .stream()
            .anyMatch(name -> name.startsWith("org.apache.james.mime4j."));

    assertThat(isLoaded).isEqualTo(format.equals("eml"));
  }
}
