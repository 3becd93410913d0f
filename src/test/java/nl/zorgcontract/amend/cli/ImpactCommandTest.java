package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code amend impact} finds, kind by kind. */
class ImpactCommandTest {

  @TempDir private Path folder;

  private Path register;
  private Path tools;

  @BeforeEach
  void lists() throws IOException {
    register = folder.resolve("contracts.ndjson");
    tools = folder.resolve("tools.csv");
    Files.writeString(tools, "name;until\nSmartConsult;\nOldTool;2026-06-30\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          avondspreekuur  | 2026-01-01 |            | {}                                       | AGREEMENT_WITHDRAWN
          old-agreement   | 2026-01-01 |            | {}                                       | UNKNOWN_AGREEMENT
          digitale-triage | 2026-01-01 |            | {"level": 2, "tool": "OldTool"}          |
          digitale-triage | 2026-07-01 |            | {"level": 2, "tool": "OldTool"}          | CONDITION_NOT_MET
          digitale-triage | 2026-01-01 |            | {"level": 2, "tool": "NewTool"}          | CONDITION_UNKNOWN
          digitale-triage | 2026-01-01 |            | {"level": 3, "tool": "SmartConsult"}     | TERM_INVALID
          digitale-triage | 2026-01-01 |            | {"level": 3, "tool": "NewTool"}          | TERM_INVALID,CONDITION_UNKNOWN
          digitale-triage | 2026-01-01 | 2026-06-29 | {"level": 3, "tool": "SmartConsult"}     |
          digitale-triage | 2026-01-01 | 2026-06-30 | {"level": 3, "tool": "SmartConsult"}     | TERM_INVALID
          kwaliteit       | 2026-01-01 |            | {"colour": "red"}                        |
          poh-ggz         | 2026-01-01 |            | {}                                       |
          fto-2           | 2027-01-01 |            | {"pharmacist": false, "participants": 3} | CONDITION_NOT_MET
          """)
  void agreementIsHeldAgainstThePolicyOnTheDayOrOnItsOwnFirstDayAfterIt(
      String agreement, String start, String end, String terms, String codes) throws IOException {
    String last = end == null ? "null" : '"' + end + '"';
    write(
        """
        {"agreement": "%s", "start": "%s", "end": %s, "terms": %s, "requestId": null}"""
            .formatted(agreement, start, last, terms),
        "");

    InProcess.Result result = impact("--format", "csv");

    List<String> rows = result.out().lines().skip(1).toList();
    assertThat(rows).allMatch(row -> row.contains("," + agreement + "," + start + ","));
    String found =
        rows.stream()
            .map(row -> row.replaceAll(".*?,([A-Z]{4,}[A-Z_]+),.*", "$1"))
            .collect(Collectors.joining(","));
    assertThat(found).isEqualTo(codes == null ? "" : codes);
    assertThat(result.status())
        .isEqualTo(codes == null ? ExitStatus.DONE : ExitStatus.NOT_ALL_ACCEPTED);
  }

  @Test
  void whatWasGrantedIsFoundAndSaysByWhom() throws IOException {
    granted("CONDITION_UNKNOWN");

    assertThat(impact().out())
        .contains("This was granted by K. de Boer on 21 May 2026")
        .endsWith("reasons 1, of which granted 1.\n");
    assertThat(impact("--format", "csv").out()).contains(",K. de Boer,2026-05-21\n");
  }

  @Test
  void grantOfAnotherReasonIsNoGrantOfThis() throws IOException {
    granted("DEADLINE_MISSED");

    assertThat(impact().out()).doesNotContain("K. de Boer").contains("of which granted 0");
  }

  private void granted(String reason) throws IOException {
    write(
        """
        {"agreement": "digitale-triage", "start": "2026-07-01", "end": null, "terms": {"tool": "NewTool"}, "requestId": "R-9"}""",
        """
        {"requestId": "R-9", "agreement": "digitale-triage", "action": "start", "requestedStart": "2026-07-01",
        "startDate": "2026-07-01", "terms": {"tool": "NewTool"}, "receivedAt": "2026-05-20", "decidedOn": "2026-05-21",
        "tariffFrom": "2026-07-01", "replaced": [], "ruling": {"by": "K. de Boer", "on": "2026-05-21", "reasons": ["%s"]}}"""
            .formatted(reason));
  }

  private void write(String agreements, String amendments) throws IOException {
    String contract =
        """
        {"contractId": "ZK-1", "policy": "zilveren-kruis-2026-2027", "agbCode": "01054321", "practiceName": "De Linde",
        "start": "2026-01-01", "end": "2027-12-31", "followChoice": true, "practice": {},
        "agreements": [%s], "amendments": [%s]}"""
            .formatted(agreements, amendments);
    Files.writeString(register, contract.replace("\n", " ") + "\n");
  }

  private InProcess.Result impact(String... options) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "impact",
                "--contracts",
                register.toString(),
                "--on",
                "2026-06-30",
                "--list",
                "digital-triage-tools=" + tools,
                "--fail-on-finding"));
    args.addAll(List.of(options));
    return InProcess.amend(args.toArray(String[]::new));
  }
}
