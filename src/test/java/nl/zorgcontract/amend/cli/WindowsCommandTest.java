package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code amend windows} says of actions that have no start any more. */
class WindowsCommandTest {

  @TempDir private Path folder;

  @Test
  void actionWithoutWindowIsToldApartFromOneOfWhichNoStartIsLeft() {
    Path policy =
        Path.of(
            System.getProperty("amend.basedir", "."),
            "samples",
            "policies",
            "zonnewijzer-2026-2027.json");

    InProcess.Result result =
        InProcess.amendInColumns(
            200,
            "windows",
            "--policy",
            policy.toString(),
            "--agreement",
            "wondzorg",
            "--as-of",
            "2027-12-02");

    assertThat(result.out())
        .contains("Wound care (start, stop): no start date is left before the term ends")
        .contains("Wound care (change): no fixed change days");
  }

  /**
   * Half-yearly agreements reach 1 January 2027; of the quarterly ones no start before is left out.
   */
  @Test
  void noStartIsLeftOutBeforeTheLastThatIsTold() {
    InProcess.Result result =
        InProcess.amend(
            "windows",
            "--policy-id",
            "zilveren-kruis-2026-2027",
            "--as-of",
            "2026-02-01",
            "--format",
            "csv");

    assertThat(result.out().lines())
        .filteredOn(line -> line.contains(",taakdelegatie,"))
        .extracting(line -> line.replaceFirst(".*?(\\d{4}-\\d\\d-01),.*", "$1"))
        .containsExactly("2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01");
  }

  @Test
  void whatARevisionBringsIsTold() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("p.json"),
            """
            {"id": "p-2026", "name": {"nl": "P", "en": "P"}, "insurer": "P", "document": "P",
             "term": {"start": "2026-01-01", "end": "2027-12-31"}, "timeZone": "Europe/Amsterdam", "referredTo": {"nl": "de inkoper", "en": "the buyer"},
             "windows": {"yearly": {"name": {"nl": "jaar", "en": "year"}, "starts": ["--01-01"]}},
             "deadline": {"weeksBefore": 4, "source": "P"},
             "agreements": [{"code": "a", "name": {"nl": "Eerste", "en": "First"}, "source": "P"}],
             "revisions": [{"from": "2027-01-01", "text": {"nl": "R", "en": "R"}, "source": "P",
               "change": {"agreements": {"a": {"window": "yearly"}, "b": {"name": {"nl": "Tweede", "en": "Second"}, "window": "yearly"}}}}]}
            """);

    InProcess.Result result =
        InProcess.amend(
            "windows",
            "--policy",
            policy.toString(),
            "--policy-id",
            "p-2026",
            "--as-of",
            "2026-02-01");

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("2027-01-01  2026-12-04", "First, Second")
        .doesNotContain("no fixed change days");
  }
}
