package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

  private static final String SAMPLES =
      Path.of(System.getProperty("amend.basedir", "."), "samples").toString();

  @TempDir private static Path folder;

  private static String out;
  private static String err;

  private static int amend(String... args) {
    InProcess.Result result = InProcess.amend(args);
    out = result.out();
    err = result.err();
    return result.status();
  }

  @BeforeAll
  static void runs() {
    for (String lang : new String[] {"en", "nl"}) {
      int status =
          amend(
              "process",
              SAMPLES + "/requests.csv",
              "--contracts",
              SAMPLES + "/contracts.ndjson",
              "--rulings",
              SAMPLES + "/rulings.csv",
              "--out",
              folder.resolve(lang).toString(),
              "--as-of",
              "2026-05-21",
              "--lang",
              lang);
      assertThat(status).as(err).isEqualTo(ExitStatus.DONE);
    }
  }

  private static void explain(String request, String run, String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "explain";
    args[1] = request;
    args[2] = "--run";
    args[3] = folder.resolve(run).toString();
    System.arraycopy(more, 0, args, 4, more.length);
    assertThat(amend(args)).as(err).isEqualTo(ExitStatus.DONE);
  }

  /** A ruling's start, a move and a withdrawal: their days do not follow from the window alone. */
  @Test
  void explainsTheDaysOfARulingAMoveAndAWithdrawal() throws IOException {
    Path requests =
        Files.writeString(
            folder.resolve("amended.csv"),
            """
            request_id,received_at,agb_code,agreement,action,start_date,amends,submitted_by,terms.hoursPerWeek
            A,2026-05-18,01999101,poh-ggz,change,2026-07-01,,,14
            B,2026-05-19,01999101,,move,2026-10-01,A,,
            C,2026-05-20,01999101,,withdraw,,B,,
            D,2026-05-20,01999101,maatwerk,start,2026-08-01,,regional-organisation,
            """);
    Path rulings =
        Files.writeString(
            folder.resolve("amended-rulings.csv"),
            "request_id,ruled_by,ruled_on,start_date\nD,M. de Boer,2026-05-20,2026-09-01\n");
    process(requests, "amended", "--rulings", rulings.toString());

    assertThat(days("B"))
        .contains("Concerns request A", "Start asked 1 October 2026", "as the request asked")
        .contains("the earlier of the deadlines of this start and of the start that is moved");
    assertThat(days("C"))
        .contains("Concerns request B", "the start of the amendment that is withdrawn")
        .contains("the submission deadline of that start")
        .noneMatch(line -> line.startsWith("Start asked"));
    assertThat(days("D"))
        .contains("Start 1 September 2026", "as the ruling says")
        .noneMatch(line -> line.contains("every check was passed"))
        .anyMatch(line -> line.startsWith("Reason This was granted by M. de Boer"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          G-1 | Moved by ‘M-1’, accepted on 22 May 2026, run | Withdrawn by ‘W-1’, accepted on 23 May 2026, run
          M-1 | Withdrawn by ‘W-1’, accepted on 23 May 2026, run |
          C-1 | Replaced by ‘C-2’, accepted on 22 May 2026, run |
          B-1 | Taken back by the practice with ‘W-2’, decided on 22 May 2026, run |
          D-1 | The decision that counts is that of 21 May 2026, run | : accepted.
          C-2 | |
          W-1 | |
          """)
  void aWorkspaceTellsWhatLaterNightsMadeOfTheRequest(
      String request, String first, String second, @TempDir Path place) throws IOException {
    Desk desk = new Desk(place.resolve("workspace"));
    desk.put(
            "G-1,2026-05-12,01999101,taakdelegatie,start,2026-07-01,,",
            "C-1,2026-05-12,01999101,poh-ggz,change,2026-07-01,,14",
            "B-1,2026-05-12,01999105,maatwerkafspraak,start,2026-09-01,regional-organisation,",
            "D-1,2026-05-12,01999103,behandelwensgesprekken,start,2026-07-01,,")
        .night("2026-05-21");
    desk.put(
            "M-1,2026-05-21,01999101,,move,2026-10-01,,,G-1",
            "C-2,2026-05-21,01999101,poh-ggz,change,2026-07-01,,16",
            "W-2,2026-05-21,01999105,,withdraw,,,,B-1",
            "D-1,2026-05-21,01999103,behandelwensgesprekken,start,2027-01-01,,")
        .night("2026-05-22");
    desk.put("W-1,2026-05-22,01999101,,withdraw,,,,M-1").night("2026-05-23");
    String root = desk.path("").toString();
    out = InProcess.amend("explain", request, "--workspace", root).out();
    String head = out.substring(0, out.indexOf("\nDays")).replaceAll("\\s+", " ");
    if (first == null) {
      assertThat(head).doesNotContain("Since then");
    } else {
      assertThat(head).contains("Since then " + first).contains(second == null ? "" : second);
      assertThat(InProcess.amend("explain", request, "--workspace", root, "--format", "csv").err())
          .contains(first);
    }
  }

  /** Its own copy and other content under its id do not come before it, wherever they stand. */
  @Test
  void explainStartsWithTheDecisionThatStands(@TempDir Path place) throws IOException {
    Desk desk = new Desk(place.resolve("workspace"));
    String row = "T-1,2026-05-%s,01999101,taakdelegatie,start,%s,,";
    desk.put(
            row.formatted("14", "2026-10-01"),
            row.formatted("13", "2026-07-01"),
            row.formatted("12", "2026-07-01"))
        .night("2026-05-21");

    out = InProcess.amend("explain", "T-1", "--run", run(desk)).out();

    assertThat(out.lines().filter(line -> line.startsWith("Outcome")))
        .extracting(line -> line.replaceAll("\\s+", " "))
        .containsExactly("Outcome accepted", "Outcome rejected", "Outcome skipped");
  }

  private static String run(Desk desk) throws IOException {
    return desk.path("runs/" + desk.names("runs").get(0)).toString();
  }

  /** What stands beside the decision is told as far as it can be. */
  @Test
  void aWithdrawIsToldAlsoWhereAnEarlierRunIsBroken(@TempDir Path place) throws IOException {
    Desk desk = new Desk(place.resolve("workspace"));
    String request = "G-1,2026-05-12,01999101,taakdelegatie,start,%s,,";
    desk.put(request.formatted("2026-06-15")).night("2026-05-21");
    desk.put(request.formatted("2026-07-01")).night("2026-05-22");
    desk.put("W-1,2026-05-22,01999101,,withdraw,,,,G-1").night("2026-05-23");
    String root = desk.path("").toString();
    assertThat(InProcess.amend("explain", "G-1", "--workspace", root).out()).contains("Earlier");
    Files.writeString(Path.of(run(desk), "decisions.ndjson"), "{\"requestId\": \"G-1\"");

    out = InProcess.amend("explain", "G-1", "--workspace", root).out().replaceAll("\\s+", " ");

    assertThat(out)
        .contains("Outcome accepted")
        .contains("Withdrawn by ‘W-1’, accepted on 23 May 2026")
        .contains("What other runs made of the request could not be told");
  }

  /** Rejected as too late, sent in again for another start and referred, then granted. */
  @Test
  void aWorkspaceTellsTheEarlierDecisionsTheNewestFirst(@TempDir Path place) throws IOException {
    Desk desk = new Desk(place.resolve("workspace"));
    String request = "B-1,2026-05-12,01999105,maatwerkafspraak,start,2026-09-01,";
    desk.put(request + ",").night("2026-05-21");
    desk.put(request + "regional-organisation,").night("2026-05-22");
    desk.amend("2026-05-23", "grant", "B-1", "--by", "M. de Boer");
    desk.night("2026-05-24");
    List<String> runs = desk.names("runs");
    String root = desk.path("").toString();
    out = InProcess.amend("explain", "b-1", "--workspace", root).out();
    assertThat(out.substring(0, out.indexOf("\nDays")).replaceAll("\\s+", " "))
        .contains(
            "Earlier 22 May 2026, run %s: referred (no fixed start days). Earlier 21 May 2026, run %s: rejected (sent in by someone who cannot, no fixed start days). Agreement"
                .formatted(runs.get(1), runs.get(0)));
    assertThat(InProcess.amend("explain", "B-1", "--workspace", root, "--format", "json").out())
        .contains(
            "\"earlier\":[{\"decidedOn\":\"2026-05-22\",\"run\":\"%s\",\"outcome\":\"referred\",\"reasonCodes\":[\"NO_WINDOW\"]},{"
                .formatted(runs.get(1)));
    assertThat(InProcess.amend("explain", "B-1", "--workspace", root, "--format", "csv").err())
        .contains("22 May 2026, run " + runs.get(1) + ": referred");
    String run = desk.path("runs/" + runs.get(1)).toString();
    assertThat(InProcess.amend("explain", "B-1", "--run", run).out()).doesNotContain("Earlier");
    Files.writeString(desk.path("runs/" + runs.get(0) + "/summary.json"), "{}");
    assertThat(InProcess.amend("explain", "B-1", "--workspace", root).out().replaceAll("\\s+", " "))
        .contains("Earlier Run %s: rejected (sent in".formatted(runs.get(0)));
    Files.writeString(desk.path("runs/" + runs.get(0) + "/summary.json"), "{");
    InProcess.Result broken = InProcess.amend("explain", "B-1", "--workspace", root);
    assertThat(broken.status()).isZero();
    assertThat(broken.out().replaceAll("\\s+", " "))
        .contains("Outcome accepted")
        .contains("What other runs made of the request could not be told");
  }

  @ParameterizedTest
  @CsvSource({"C, not applicable", "B, passed", "E, not applicable"})
  void whetherAnAgreementIsStillOfferedIsNotAskedOfWhatEndsIt(String request, String result)
      throws IOException {
    String line =
        "request_id,received_at,agb_code,agreement,action,start_date,amends,terms.hoursPerWeek\n";
    Path requests =
        Files.writeString(
            folder.resolve("ends.csv"),
            line
                + "A,2026-05-18,01999101,poh-ggz,change,2026-07-01,,14\n"
                + "B,2026-05-19,01999101,,move,2026-10-01,A,\n"
                + "C,2026-05-20,01999101,,withdraw,,B,\n"
                + "E,2026-05-20,01999101,kwaliteit,stop,2026-07-01,,\n");
    process(requests, "ends" + request);
    explain(request, "ends" + request);
    assertThat(out).containsPattern(result + " +the agreement is still offered");
  }

  private static void process(Path requests, String run, String... more) {
    List<String> args = new ArrayList<>(List.of("process", requests.toString()));
    args.addAll(List.of("--contracts", SAMPLES + "/contracts.ndjson", "--as-of", "2026-05-20"));
    args.addAll(List.of("--out", folder.resolve(run).toString()));
    args.addAll(List.of(more));
    assertThat(amend(args.toArray(String[]::new))).as(err).isEqualTo(ExitStatus.DONE);
  }

  private List<String> days(String request) {
    explain(request, "amended");
    return out.lines().map(line -> line.strip().replaceAll(" {2,}", " ")).toList();
  }

  @Test
  void acceptedRequestIsToldWithItsArithmetic() {
    explain("R-1001", "en");
    assertThat(out)
        .startsWith(
            """
            Request      R-1001
            Outcome      accepted
            Reason       every check was passed
            Agreement    Task delegation
            Action       start
            Start asked  1 April 2026
            Contract     ZK-2026-000101
            AGB code     01999101
            Policy       Zilveren Kruis GP care 2026-2027
            Run          en
            File         requests.csv, line 2

            Days
            Received    4 March 2026
                the day of receipt, in the policy's time zone
            Decided     21 May 2026
                the day of the run
            Start       1 April 2026
                as the request asked
            Deadline    4 March 2026
                1 April 2026 minus 4 weeks = 4 March 2026
                Source: Zilveren Kruis, Beleid en contract: 'Zorgt de aanpassing voor een nieuw tarief?'
            """)
        .contains("passed          received in time\n")
        .contains("not applicable  something changes\n");
  }

  @Test
  void rejectedRequestIsToldInDutchAsItWasDecidedInEnglish() {
    explain("R-1002", "en", "--lang", "nl");
    assertThat(out)
        .contains(
            """
            voldoet niet         tijdige ontvangst
                Wij hebben uw aanvraag ontvangen op 5 maart 2026. Voor een ingangsdatum van 1 april 2026 was de
                uiterste inzenddatum 4 maart 2026. De mogelijke ingangsdata zijn 1 januari, 1 april, 1 juli en
                1 oktober.
            """)
        .contains("1 april 2026 min 4 weken = 4 maart 2026");
    explain("R-1017", "en", "--lang", "nl");
    assertThat(out)
        .contains(
            "Let op: Het besluit van Team lead GP care contracts van 19 mei 2026 is niet genoeg.");
  }

  @ParameterizedTest
  @CsvSource({
    "R-1008, 'the first of 1 January, 1 April, 1 July and 1 October after 18 May 2026 whose deadline'",
    "R-1002, 1 July 2026 minus 4 weeks = 3 June 2026",
    "R-1004, 'the later of the start (1 October 2026) and the first quarter after receipt on 6 May'"
  })
  void daysAreToldWithHowTheyCameAbout(String request, String how) {
    explain(request, "en");
    assertThat(out.replaceAll("\\s+", " ")).contains(how);
  }

  @Test
  void everyReasonIsRetoldAsTheOtherLanguageWouldHaveSaidIt() throws IOException {
    for (String line : Files.readAllLines(folder.resolve("nl/decisions.ndjson"))) {
      String id = line.replaceFirst("^\\{\"requestId\":\"([^\"]*)\".*", "$1");
      explain(id, "nl", "--lang", "nl", "--format", "csv");
      String dutch = out;
      explain(id, "en", "--lang", "nl", "--format", "csv");
      assertThat(out).as(id).isEqualTo(dutch);
      explain(id, "nl", "--format", "csv");
      String english = out;
      explain(id, "en", "--format", "csv");
      assertThat(english).as(id).isEqualTo(out);
    }
  }

  /** Version 1.0 kept too little of a message to make it again. */
  @Test
  void runOfVersionOneIsToldInTheLanguageInWhichItWasWritten() throws IOException {
    Path old = Files.createDirectories(folder.resolve("old"));
    for (String name : List.of("decisions.ndjson", "summary.json")) {
      try (InputStream in = getClass().getResourceAsStream("run-1.0/" + name)) {
        Files.copy(in, old.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (String language : List.of("en", "nl")) {
      explain("R-1002", "old", "--lang", language, "--format", "json");

      assertThat(out)
          .contains("\"found\":\"Wij hebben uw wijzigingsverzoek ontvangen op 5 maart 2026. Voor")
          .contains("\"warnings\":[\"De uitzondering voor ‘DEADLINE_MISSED’ heeft geen gevolg");
    }
    explain("R-1003", "old");
    assertThat(out)
        .contains("Outcome      rejected")
        .contains("failed          no other request has this request id")
        .contains("Het aanvraagnummer ‘R-1003’ is al eerder gebruikt");
    explain("R-1033", "old");
    assertThat(out).contains("Agreement    Digital triage", "Policy       Zilveren Kruis GP care");
  }

  @Test
  void rulingThatSetAReasonAsideIsTold() throws IOException {
    String accepted =
        Files.readAllLines(folder.resolve("en/decisions.ndjson")).stream()
            .filter(
                line -> line.contains("\"ruling\"") && line.contains("\"outcome\":\"accepted\""))
            .findFirst()
            .orElseThrow();
    explain(accepted.replaceFirst("^\\{\"requestId\":\"([^\"]*)\".*", "$1"), "en");
    assertThat(out)
        .contains("granted         the start is not in the past")
        .contains("This was granted by");
  }

  @Test
  void everyCheckStandsThereOnceInJson() {
    explain("R-1001", "en", "--format", "json");
    try (JsonReader reader =
        JsonReader.of("out", new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(reader.only()).isInstanceOf(JsonArray.class);
    }
    assertThat(out.split("\"code\"", -1)).hasSize(31);
    assertThat(out).contains("\"found\":null").doesNotContain("\"\"");
    assertThat(out).contains("\"how\":\"1 April 2026 minus 4 weeks = 4 March 2026\"");
  }

  @Test
  void idThatWasSentTwiceIsToldTwice() {
    explain("R-1003", "en");
    assertThat(out).contains("Outcome      accepted").contains("Outcome      rejected");
  }

  @Test
  void unknownRequestIsRefusedInWords() {
    assertThat(amend("explain", "R-0", "--run", folder.resolve("en").toString()))
        .isEqualTo(ExitStatus.REFUSED);
    assertThat(err).contains("This run decided no request ‘R-0’.");
  }

  @Test
  void folderThatIsNoRunIsRefusedInWords() {
    assertThat(amend("explain", "R-1001", "--run", folder.toString()))
        .isEqualTo(ExitStatus.REFUSED);
    assertThat(err).contains("summary.json: There is no such file.");
  }

  @Test
  void laterPolicyChangesNoExplanation() throws IOException {
    // The run's own copy says 4 weeks; what another policy says does not matter.
    assertThat(folder.resolve("en/policies/zilveren-kruis-2026-2027.json"))
        .hasSameBinaryContentAs(
            Path.of(
                System.getProperty("amend.basedir", "."),
                "src/main/resources/nl/zorgcontract/amend/policy/zilveren-kruis-2026-2027.json"));
  }
}
