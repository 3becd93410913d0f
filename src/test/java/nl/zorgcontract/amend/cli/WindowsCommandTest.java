package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code amend windows} says of actions that have no start any more. */
class WindowsCommandTest {

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
}
