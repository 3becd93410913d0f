package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgcontract.amend.cli.InProcess.Result;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code grant}, {@code refuse} and {@code done}, and what the nights make of them. */
class RulingCommandsTest {

  private static final String HEADER =
      "request_id,ruling,reasons,ruled_by,ruled_on,start_date,tariff_from,explanation,note,"
          + "contract_id,agreement,action,requested_start,terms\n";

  @TempDir private Path folder;

  private Desk desk;

  @BeforeEach
  void aNightWithReferrals() throws IOException {
    desk = new Desk(folder.resolve("workspace"));
    desk.put(
            "B-1,2026-05-12,01999105,maatwerkafspraak,start,2026-09-01,regional-organisation,",
            "B-2,2026-05-12,01999106,maatwerkafspraak,start,,regional-organisation,",
            "P-1,2026-05-12T23:30:00Z,1999111,POH-GGZ,change,2026-04-01,,12",
            "D-1,2026-06-10,01999103,behandelwensgesprekken,start,2026-07-01,,",
            "U-1,2026-05-12,01999101,no-such-thing,start,2026-07-01,,",
            "G-1,2026-05-12,01999101,taakdelegatie,start,2026-07-01,,")
        .night("2026-06-11");
  }

  private Result grant(String... more) {
    return desk.amend("2026-06-12", command("grant", more));
  }

  private Result refuse(String... more) {
    return desk.amend("2026-06-12", command("refuse", more));
  }

  private static String[] command(String name, String... more) {
    String[] all = new String[more.length + 3];
    all[0] = name;
    System.arraycopy(more, 0, all, 1, more.length);
    all[more.length + 1] = "--by";
    all[more.length + 2] = "M. de Boer";
    return all;
  }

  /** The last decision on a request, by the list that the run wrote. */
  private String lastDecision(String id) throws IOException {
    List<String> runs = desk.names("runs");
    return desk.content("runs/" + runs.get(runs.size() - 1) + "/decisions.ndjson")
        .lines()
        .filter(line -> line.contains("\"requestId\":\"" + id + "\""))
        .findFirst()
        .orElse("");
  }

  @Test
  void aGrantSaysWhatTheNightWillDecideAndTheNightDecidesIt() throws IOException {
    Result granted = grant("B-1", "--note", "as agreed in April", "--tariff-from", "2026-10-01");
    assertThat(granted.status()).as(granted.err()).isEqualTo(ExitStatus.DONE);
    assertThat(granted.out())
        .contains("B-1      accepted  2026-09-01")
        .contains("The new tariff applies from 1 October 2026.")
        .contains("Granted: B-1. The next night decides as shown");
    assertThat(granted.err()).isEmpty();
    assertThat(desk.content("rulings.csv"))
        .isEqualTo(
            HEADER
                + "B-1,granted,,M. de Boer,2026-06-12,,2026-10-01,,as agreed in April,"
                + "ZK-2026-000105,maatwerkafspraak,start,2026-09-01,{}\n");
    assertThat(desk.listed("2026-06-12", "--agb", "01999105")).isEmpty();

    assertThat(desk.night("2026-06-13").out()).contains("accepted         1");
    assertThat(lastDecision("B-1"))
        .contains("\"outcome\":\"accepted\"", "\"tariffFrom\":\"2026-10-01\"", "M. de Boer")
        .doesNotContain("as agreed in April");
    assertThat(desk.listed("2026-06-13", "--agb", "01999105")).containsExactly("accepted B-1");
    assertThat(desk.names("inbox")).isEmpty();
  }

  @Test
  void theRequestGoesBackAsItWas() throws IOException {
    Result granted = grant("p-1");
    assertThat(granted.err()).isEqualTo("amend: ‘P-1’: the start, 1 April 2026, has passed.\n");
    assertThat(desk.names("inbox"))
        .singleElement()
        .asString()
        .matches("ruled-p-1-[0-9a-f]{8}\\.json");
    assertThat(desk.content("inbox/" + desk.names("inbox").get(0)))
        .isEqualTo(
            "{\"requestId\":\"P-1\",\"receivedAt\":\"2026-05-13T01:30:00+02:00\","
                + "\"agbCode\":\"01999111\",\"agreement\":\"POH-GGZ\",\"action\":\"change\","
                + "\"startDate\":\"2026-04-01\",\"submittedBy\":\"practice\",\"channel\":\"form\","
                + "\"terms\":{\"hoursPerWeek\":\"12\"}}\n");
    assertThat(desk.content("rulings.csv"))
        .contains("ZK-2026-000111,poh-ggz,change,2026-04-01,\"{\"\"hoursPerWeek\"\":\"\"12\"\"}\"");
    desk.night("2026-06-13");
    assertThat(lastDecision("P-1"))
        .contains("\"outcome\":\"accepted\"", "\"receivedOn\":\"2026-05-13\"");
  }

  @Test
  void aTariffBeforeTheStartIsSaid() throws IOException {
    assertThat(grant("P-1", "--tariff-from", "2026-02-01").err())
        .contains("the tariff counts from 1 February 2026, before the start on 1 April 2026");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a bespoke agreement without a start needs one       | B-2                            | What still stands
          the start is given                                  | B-2 --start 2026-10-01         | -
          a late request is granted by name only              | D-1                            | DEADLINE_MISSED
          the reason is named                                 | D-1 --reason deadline_missed   | -
          another reason is named                             | D-1 --reason RETROACTIVE       | not named
          a tariff from a day before the policy               | P-1 --tariff-from 2019-01-01   | outside the term of the policy
          a tariff from a day after the policy                | P-1 --tariff-from 2035-01-01   | outside the term of the policy
          a tariff from a day within it                       | P-1 --tariff-from 2026-07-01   | -
          what ends before a ruling counts is not granted     | U-1                            | has no agreement
          what was accepted needs no grant                    | G-1                            | It was accepted on 11 June 2026.
          what no run has seen cannot be granted              | X-1                            | No run of this workspace has seen
          one of two cannot work                              | B-1 D-1                        | D-1:
          both can                                            | B-1 P-1                        | -
          """)
  void whatCannotWorkIsRefusedAndNothingIsWritten(String name, String given, String why)
      throws IOException {
    Result result = grant(given.split(" "));
    if (why.equals("-")) {
      assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.DONE);
    } else {
      assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
      assertThat(result.err().replace("received too late", "DEADLINE_MISSED")).contains(why);
      assertThat(result.out()).isEmpty();
      assertThat(desk.content("rulings.csv")).isEmpty();
      assertThat(desk.names("inbox")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grant B-1 --by X --reason NO_SUCH                     | is not a reason
          grant B-1                                             | Missing: --by NAME
          grant --by X                                          | Missing: REQUEST-ID
          refuse B-1 --by X                                     | Missing: --explanation TEXT
          """)
  void whatIsNotSaidRightIsWrongUsage(String command, String why) {
    Result result = desk.amend("2026-06-12", command.split(" "));
    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(result.err()).contains(why);
  }

  @Test
  void aNameOrAnExplanationThatIsBlankOrTooLongIsWrongUsage() throws IOException {
    assertThat(desk.amend("2026-06-12", "grant", "B-1", "--by", " ").status())
        .isEqualTo(ExitStatus.USAGE);
    assertThat(refuse("B-1", "--explanation", " ").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(refuse("B-1", "--explanation", "x".repeat(501)).status())
        .isEqualTo(ExitStatus.USAGE);
    assertThat(desk.content("rulings.csv")).isEmpty();
    assertThat(refuse("B-1", "--explanation", "x".repeat(500)).status()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void aRefusalIsToldToThePractice() throws IOException {
    Result refused = refuse("B-1", "--explanation", "Er is dit jaar geen budget, =ook niet later.");
    assertThat(refused.status()).as(refused.err()).isEqualTo(ExitStatus.DONE);
    assertThat(refused.out()).contains("B-1      rejected").contains("Refused: B-1.");
    desk.night("2026-06-13");
    assertThat(lastDecision("B-1")).contains("REFUSED", "geen budget", "\"outcome\":\"rejected\"");
    assertThat(desk.listed("2026-06-13", "--agb", "01999105")).isEmpty();
  }

  @Test
  void whatWasAcceptedIsNotRefusedButCanBeWithdrawn() throws IOException {
    Result refused = refuse("G-1", "--explanation", "Toch niet.");
    assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(refused.err())
        .isEqualTo(
            "amend: G-1: It was accepted on 11 June 2026. It can be withdrawn, by a request with"
                + " the action withdraw that names it.\n");
    assertThat(desk.content("rulings.csv")).isEmpty();
  }

  @Test
  void whatIsInForceOrWithdrewIsNotWithdrawn() throws IOException {
    assertThat(desk.amend("2026-07-01", "refuse", "G-1", "--by", "P", "--explanation", "No.").err())
        .contains("in force since 1 July 2026: it can no longer be withdrawn", "is referred");
    desk.put("W-1,2026-06-02,01999101,,withdraw,,,,G-1").night("2026-06-12");
    assertThat(desk.amend("2026-06-12", "refuse", "W-1", "--by", "P", "--explanation", "No.").err())
        .contains("A withdrawal cannot be withdrawn");
  }

  @Test
  void theSameRulingTwiceIsOneLine() throws IOException {
    grant("B-1");
    String once = desk.content("rulings.csv");
    Result again = grant("B-1");
    assertThat(again.status()).isEqualTo(ExitStatus.DONE);
    assertThat(again.err()).contains("‘B-1’: exactly this ruling is there already");
    assertThat(again.out()).doesNotContain("Granted");
    assertThat(grant("B-1", "--note", "toch nog iets").err()).contains("Its note stays as it was");
    assertThat(desk.content("rulings.csv")).isEqualTo(once);
    assertThat(desk.names("inbox")).hasSize(1);
    refuse("B-1", "--explanation", "Toch niet.");
    assertThat(desk.content("rulings.csv")).startsWith(once).hasLineCount(3);
    desk.night("2026-06-13");
    assertThat(lastDecision("B-1")).contains("\"outcome\":\"rejected\"");
  }

  @Test
  void aFileThatASpreadsheetSavedIsAddedToInItsForm() throws IOException {
    String saved =
        "\uFEFFaanvraagnummer;besluit;besloten_door;besloten_op;wie\r\nX-1;toegekend;P;1-5-2026;?";
    Files.writeString(desk.path("rulings.csv"), saved);
    assertThat(grant("B-1").status()).isEqualTo(ExitStatus.DONE);
    assertThat(desk.content("rulings.csv"))
        .isEqualTo(saved + "\r\nB-1;granted;M. de Boer;12-6-2026;\r\n");
    desk.night("2026-06-13");
    assertThat(lastDecision("B-1")).contains("\"outcome\":\"accepted\"");
  }

  @Test
  void aFileWithoutAColumnThatTheRulingNeedsIsRefused() throws IOException {
    Files.writeString(desk.path("rulings.csv"), "request_id,ruled_by,ruled_on\n");
    Result refused = refuse("B-1", "--explanation", "Nee.");
    assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(refused.err()).contains("The file has no column");
    assertThat(desk.content("rulings.csv")).isEqualTo("request_id,ruled_by,ruled_on\n");
    assertThat(grant("B-1").status()).isEqualTo(ExitStatus.DONE);
    assertThat(desk.content("rulings.csv"))
        .isEqualTo("request_id,ruled_by,ruled_on\nB-1,M. de Boer,2026-06-12\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          request_id,ruled_by,ruled_on                                        | header: contract_id (in Dutch contractnummer), agreement
          aanvraagnummer;besloten_door;besloten_op;invulling                  | requested_start (in Dutch gevraagde_ingangsdatum).
          request_id,ruled_by,ruled_on,contract_id,action,terms,agreement     | header: requested_start (in Dutch gevraagde_ingangsdatum).
          """)
  void whereAColumnForWhatWasRuledOnLacksTheRulingIsWrittenOnceAndItIsSaid(
      String header, String lacking) throws IOException {
    Files.writeString(desk.path("rulings.csv"), header + "\n");
    Result first = grant("B-1", "P-1");
    assertThat(first.err()).containsOnlyOnce("rulings.csv has no columns").contains(lacking);
    String once = desk.content("rulings.csv");
    assertThat(once).hasLineCount(3);

    Result again = grant("B-1", "P-1", "--note", "nog eens");
    assertThat(again.err())
        .contains("‘B-1’: exactly this ruling", "‘P-1’: exactly this ruling")
        .doesNotContain("rulings.csv has no columns");
    assertThat(desk.content("rulings.csv")).isEqualTo(once);
  }

  @Test
  void anExplanationOfTwoLinesIsWrittenOnce() throws IOException {
    refuse("B-1", "--explanation", " Nee,\n helaas. ");
    String once = desk.content("rulings.csv");
    assertThat(refuse("B-1", "--explanation", " Nee,\n helaas. ").err()).contains("exactly this");
    assertThat(desk.content("rulings.csv")).isEqualTo(once);
  }

  @Test
  void aRequestComesBackFromHoweverItWasSent() throws IOException {
    String bespoke = ";maatwerkafspraak;start;2026-09-01;regio-organisatie;Café\n";
    Files.write(
        desk.path("inbox/old.csv"),
        ("titel\naanvraagnummer;agb_code;afspraak;actie;ingangsdatum;ingediend_door;toelichting\n"
                + "=W-1;01999107"
                + bespoke)
            .getBytes(Charset.forName("windows-1252")));
    desk.night("2026-06-12", "--encoding", "windows-1252", "--received-on", "2026-05-13");
    Result granted = grant("=W-1");
    assertThat(granted.status()).as(granted.err()).isEqualTo(ExitStatus.DONE);
    String file =
        Files.readString(
            desk.path("inbox/" + desk.names("inbox").get(0)), StandardCharsets.US_ASCII);
    assertThat(file).contains("\"receivedAt\":\"2026-05-13\"", "\"note\":\"Caf\\u00E9\"");
    assertThat(desk.content("rulings.csv")).contains("\n'=W-1,granted");
    desk.night("2026-06-13", "--encoding", "windows-1252");
    assertThat(lastDecision("=W-1")).contains("\"outcome\":\"accepted\"");
  }

  @Test
  void aRequestThatTheRunNoLongerHasIsNamed() throws IOException {
    String run = "runs/" + desk.names("runs").get(0);
    Files.writeString(desk.path(run + "/input/requests.csv"), "request_id\nB-9\n");
    assertThat(grant("B-1").err()).contains(run + "/input/requests.csv, line 1");
    Files.delete(desk.path(run + "/input/requests.csv"));
    Result granted = grant("B-1");
    assertThat(granted.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(granted.err()).contains(run + "/input/requests.csv: There is no such file");
  }

  @Test
  void whatIsDoneIsOffTheList() throws IOException {
    Result done = desk.amend("2026-06-12", "done", "g-1", "--by", "P. Bakker", "--note", "ok");
    assertThat(done.status()).as(done.err()).isEqualTo(ExitStatus.DONE);
    assertThat(done.out()).isEqualTo("Done: G-1.\n");
    assertThat(desk.content("done.csv"))
        .isEqualTo("request_id,done_by,done_on,note\nG-1,P. Bakker,2026-06-12,ok\n");
    assertThat(desk.listed("2026-06-12", "--kind", "accepted")).isEmpty();
    assertThat(desk.amend("2026-06-13", "done", "G-1", "--by", "X", "--note", "n").err())
        .contains("Its note stays as it was; it can be changed in done.csv.");
    Result again = desk.amend("2026-06-13", "done", "G-1", "--by", "X");
    assertThat(again.err())
        .isEqualTo("amend: ‘G-1’ was marked as done by ‘P. Bakker’ on 12 June 2026 before.\n");
    assertThat(again.out()).isEmpty();
    assertThat(desk.content("done.csv")).hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource({"B-1, It was not accepted", "X-1, No run of this workspace", "G-1 B-1, It was not"})
  void onlyWhatWasAcceptedIsDone(String ids, String why) throws IOException {
    String[] command = ("done --by X " + ids).split(" ");
    Result done = desk.amend("2026-06-12", command);
    assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(done.err()).contains(why);
    assertThat(desk.content("done.csv")).isEmpty();
  }

  @Test
  void newFilesAreInTheStyleAskedFor() throws IOException {
    grant("B-1", "--csv", "excel-nl");
    desk.amend("2026-06-12", "done", "G-1", "--by", "P", "--csv", "excel-nl");
    assertThat(desk.content("rulings.csv"))
        .startsWith("\uFEFFrequest_id;ruling;")
        .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    assertThat(desk.content("done.csv"))
        .isEqualTo("\uFEFFrequest_id;done_by;done_on;note\r\nG-1;P;12-6-2026;\r\n");
  }

  @Test
  void aMoveIsGrantedToo() throws IOException {
    desk.put("M-1,2026-05-20,01999101,,move,2026-04-01,,,G-1").night("2026-06-12");
    assertThat(desk.listed("2026-06-12", "--agb", "01999101", "--kind", "referred"))
        .containsExactly("referred M-1");
    Result granted = grant("M-1");
    assertThat(granted.status()).as(granted.err()).isEqualTo(ExitStatus.DONE);
    assertThat(desk.content("inbox/" + desk.names("inbox").get(0)))
        .contains("\"action\":\"move\",\"amends\":\"G-1\",\"startDate\":\"2026-04-01\"");
    desk.night("2026-06-13");
    assertThat(lastDecision("M-1")).contains("\"outcome\":\"accepted\"");
    assertThat(refuse("G-1", "--explanation", "Nee.").err())
        .contains("It was accepted on 11 June 2026 and withdrawn or moved since, by ‘M-1’.");
  }
}
