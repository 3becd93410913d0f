package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgcontract.amend.cli.InProcess.Result;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.summary.TodoKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TodoCommandTest {

  private static final String BESPOKE =
      "B-1,2026-05-12,01999105,maatwerkafspraak,start,2026-09-01,regional-organisation,";
  private static final String LATE =
      "L-1,2026-05-12,01999111,poh-ggz,change,2026-04-01,practice,12";
  private static final String LATER =
      "G-4,2026-05-12,01999102,praktijkmanagement,start,2027-04-01,,";
  private static final String GOOD = "G-1,2026-05-12,01999101,taakdelegatie,start,2026-07-01,,";

  @TempDir private Path folder;

  private Desk desk;

  @BeforeEach
  void workspace() throws IOException {
    desk = new Desk(folder.resolve("workspace"));
  }

  @ParameterizedTest(name = "start {0}, looked at on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-09-01 | 2026-05-22 | 2026-08-31 | -
          2026-09-01 | 2026-08-31 | 2026-08-31 | -
          2026-09-01 | 2026-09-01 |            | The start, 1 September 2026, has come
          2026-09-01 | 2026-09-02 |            | The start, 1 September 2026, has come
                     | 2026-05-22 |            | No start is known
          """)
  void aRulingHelpsUntilTheDayBeforeTheStart(String start, String day, String by, String remark)
      throws IOException {
    String date = start == null ? "" : start;
    desk.put("B-1,2026-05-12,01999105,maatwerkafspraak,start," + date + ",regional-organisation,")
        .night("2026-05-21");
    String line = desk.todo(day).get(0);
    assertThat(line.split(",", -1)[5]).isEqualTo(by == null ? "" : by);
    assertThat(line).contains("referred,B-1,,2026-05-21,").contains("NO_WINDOW");
    if (remark.equals("-")) {
      assertThat(line).doesNotContain("has come").doesNotContain("No start");
    } else {
      assertThat(line).contains(remark);
    }
  }

  @Test
  void theMostUrgentComeFirstAndWhatHasNoDayByItsAge() throws IOException {
    desk.put(BESPOKE, LATE, GOOD).night("2026-05-21");
    desk.put("B-2,2026-05-13,01999106,maatwerkafspraak,start,,regional-organisation,")
        .night("2026-05-22");
    desk.put("B-3,2026-05-13,01999107,maatwerkafspraak,start,,regional-organisation,")
        .night("2026-05-23");
    assertThat(desk.listed("2026-05-24"))
        .containsExactly(
            "referred L-1", "accepted G-1", "referred B-1", "referred B-2", "referred B-3");
    assertThat(desk.todo("2026-05-24").get(3)).startsWith("referred,B-2,,2026-05-22,2,,,");
  }

  @ParameterizedTest
  @EnumSource
  void theKindsThatTheListShowsAreThoseThatItTakes(Language language) {
    for (TodoKind kind : TodoKind.values()) {
      String shown = Messages.in(language).text("todo.kind." + kind.code());
      assertThat(TodoKind.CODES.ofWord(shown)).contains(kind);
      assertThat(desk.amend("2026-05-22", "todo", "--kind", shown).status()).isZero();
    }
  }

  @ParameterizedTest(name = "received on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-06-01,01999101,taakdelegatie,start,2026-07-01,,  | receipt F-1
                    ,01999101,taakdelegatie,start,2026-07-01,,  | receipt F-1
          2026-99-01,01999101,taakdelegatie,start,2026-07-01,,  | receipt F-1
          # A buyer decides on it once the receipt is corrected.
          2026-06-01,01999105,maatwerkafspraak,start,2026-09-01,regional-organisation, | receipt F-1
          # The practice is told of these.
          2026-06-01,01999101,taakdelegatie,stop,2026-07-01,,   |
          2026-99-01,,taakdelegatie,start,2026-07-01,,          |
          2026-05-12,01999101,taakdelegatie,start,2026-99-01,,  |
          """)
  void whatOnlyTheInsurerCanCorrectIsListed(String request, String listed) throws IOException {
    desk.put("F-1," + request).night("2026-05-21");
    assertThat(desk.listed("2026-05-22"))
        .isEqualTo(listed == null ? List.of() : List.of(listed.split(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-06-01 | 2026-05-20 | accepted F-1
          2026-99-01 | 2026-05-20 | accepted F-1
          2026-06-01 | 2026-06-02 | receipt F-1
          2026-99-01 | 2026-99-02 | receipt F-1
          """)
  void aCorrectedReceiptIsOffTheList(String noted, String corrected, String listed)
      throws IOException {
    String rest = ",01999101,taakdelegatie,start,2026-07-01,,";
    desk.put("F-1," + noted + rest).night("2026-05-21");
    desk.put("F-1," + corrected + rest).night("2026-05-22");
    assertThat(desk.listed("2026-05-22")).containsExactly(listed);
    assertThat(desk.todo("2026-05-22").get(0)).contains("F-1,,2026-05-22,0,");
  }

  @Test
  void aWrongReceiptOfWhatWasAcceptedBeforeChangesNothing() throws IOException {
    desk.put(GOOD).night("2026-05-21");
    desk.put(GOOD.replace("2026-05-12", "2026-99-12")).night("2026-05-22");
    assertThat(desk.listed("2026-05-22")).containsExactly("accepted G-1");
    desk.amend("2026-05-22", "done", "G-1", "--by", "P");
    desk.put(GOOD.replace("2026-05-12", "2026-99-12")).night("2026-05-23");
    assertThat(desk.listed("2026-05-23")).isEmpty();
    Files.delete(desk.path("done.csv"));
    assertThat(desk.listed("2026-05-23")).containsExactly("accepted G-1");
  }

  @Test
  void aRequestReceivedInTheFutureCanBeRefused() throws IOException {
    desk.put(GOOD.replace("2026-05-12", "2026-06-12")).night("2026-05-21");
    desk.amend("2026-05-22", "refuse", "G-1", "--by", "P", "--explanation", "Sent twice.");
    Result list = desk.amend("2026-05-22", "todo");
    assertThat(list.out()).contains("refused by ‘P’", "awaits the next night");
    desk.night("2026-05-23");
    assertThat(desk.listed("2026-05-23")).isEmpty();
  }

  @Test
  void aRejectedRequestThatIsGrantedAwaitsTheNight() throws IOException {
    desk.put(GOOD.replace("2026-05-12", "2026-06-12")).night("2026-06-15");
    desk.amend("2026-06-16", "grant", "G-1", "--by", "P", "--reason", "DEADLINE_MISSED");
    assertThat(desk.amend("2026-06-16", "todo").out())
        .contains("‘G-1’: granted by ‘P’ on 16 June 2026; that awaits the next night.");
    desk.night("2026-06-17");
    assertThat(desk.amend("2026-06-17", "todo").out()).doesNotContain("awaits the next night");
  }

  @Test
  void aRequestThatNoRunCouldReadIsNotRuledOn() throws IOException {
    desk.put(GOOD.replace("2026-05-12", "2026-99-12")).night("2026-05-21");
    assertThat(desk.amend("2026-05-22", "grant", "G-1", "--by", "P").err())
        .contains("No run could read a request of this id.");
  }

  @Test
  void theListIsForPeopleAndPrograms() throws IOException {
    desk.put(BESPOKE).night("2026-05-21");
    assertThat(desk.amend("2026-05-22", "todo").out())
        .isEqualTo(
            """
            By          Kind      Days open  Start       What
            2026-08-31  referred          1  2026-09-01  B-1, Bespoke agreement
                start, 01999105, ZK-2026-000105, Huisartsengroep Zilverveer
                no fixed start days
            """);
    assertThat(desk.amend("2026-05-22", "todo", "--lang", "nl").out())
        .startsWith("Uiterlijk   Soort       Dagen open  Ingang")
        .contains("beoordelen");
    assertThat(desk.amend("2026-05-22", "todo", "--format", "json").out())
        .contains("\"requestId\" : \"B-1\"")
        .contains("\"ageDays\" : 1,")
        .contains("\"due\" : \"2026-08-31\"")
        .contains("\"reasonCodes\" : [\n      \"NO_WINDOW\"\n    ]");
  }

  /** A change says its terms, a move those of what it makes again; a withdraw and a stop none. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Q-1,2026-05-12,01999101,poh-ggz,change,2026-07-01,,"8,5",             | 8.5 | hours per week: 8.5 | uren per week: 8,5
          Q-1,2026-05-12,01999111,poh-ggz,change,2026-04-01,,12,                | 12  | hours per week: 12  | uren per week: 12
          Q-2,2026-05-12,01999111,poh-ggz,move,2027-01-01,,"9",Q-0              | 7   | hours per week: 7   | uren per week: 7
          Q-2,2026-05-12,01999111,,withdraw,,,9,Q-0                             |     |                     |
          Q-1,2026-05-12,01999101,poh-ggz,stop,2026-07-01,,12,                  |     |                     |
          """)
  void theListNamesThePracticeAndTheTerms(
      String request, String typed, String english, String dutch) throws IOException {
    desk.put("Q-0,2026-05-12,01999111,poh-ggz,change,2026-10-01,,7,").night("2026-05-12");
    desk.amend("2026-05-13", "done", "Q-0", "--by", "P");
    desk.put(request).night("2026-05-13");
    String practice =
        request.contains("01999111")
            ? "Dokterspraktijk De Zandloperij"
            : "Huisartsenpraktijk De Rietvoorn";
    Result json = desk.amend("2026-05-14", "todo", "--format", "json");
    assertThat(json.out().lines().filter(line -> line.contains("hoursPerWeek")).map(String::strip))
        .isEqualTo(typed == null ? List.of() : List.of("\"hoursPerWeek\" : " + typed));
    assertThat(json.out()).contains("\"practiceName\" : \"" + practice + "\"");
    assertThat(desk.todo("2026-05-14"))
        .singleElement()
        .asString()
        .contains(practice, english == null ? "" : english);
    for (String language : List.of("en", "nl")) {
      String terms = language.equals("en") ? english : dutch;
      String list = desk.amend("2026-05-14", "todo", "--lang", language).out();
      assertThat(list).contains(practice + "\n" + (terms == null ? "" : "    " + terms + "\n"));
      assertThat(list.contains("per week")).isEqualTo(terms != null);
    }
  }

  /** Q-1 is set in the portal from 1 January, so that this is when the portal would be wrong. */
  @Test
  void aMoveIsDueBeforeTheStartThatThePortalStillHolds() throws IOException {
    desk.put("Q-1,2026-05-12,01999101,taakdelegatie,start,2027-01-01,,", BESPOKE)
        .night("2026-05-13");
    desk.amend("2026-05-14", "done", "Q-1", "--by", "P");
    desk.put("Q-2,2026-05-14,01999101,taakdelegatie,move,2027-07-01,,,Q-1", LATER)
        .night("2026-05-15");
    assertThat(desk.listed("2026-05-16"))
        .containsExactly("referred B-1", "accepted Q-2", "accepted G-4");
    assertThat(desk.amend("2026-05-16", "todo", "--kind", "accepted").out())
        .isEqualTo(
            """
            By          Kind      Days open  Start       What
            2026-12-31  accepted          1  2027-07-01  Q-2, Task delegation
                move, 01999101, ZK-2026-000101, Huisartsenpraktijk De Rietvoorn
                The portal holds ‘Q-1’ still, from 1 January 2027: take it back there before that day.
            2027-03-31  accepted          1  2027-04-01  G-4, Practice management
                start, 01999102, ZK-2026-000102, Huisartsen Kromme Turfkade
            """);
    assertThat(desk.amend("2026-05-16", "todo", "--lang", "nl").out())
        .contains("In het portaal staat nog ‘Q-1’, per 1 januari 2027");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,taakdelegatie,move,2027-07-01,,,Q-1 | If ‘Q-1’ was set in the portal, take it back there before 1 January 2027. Reopen
          ,,withdraw,,,,Q-1                    | If ‘Q-1’ was set in the portal, take it back there before 1 January 2027. If ‘Q-1’ moved an earlier amendment, take that one back there, too.
          ,smr,stop,2026-07-01,,,              | If any of these was set in the portal, take it back there too: Q-2. Reopen
          ,smr,stop,2027-07-01,,,              | ,Reopen
          """)
  void theWorkListSaysWhatIsToBeTakenBackThoughNotWhetherItWasSet(String request, String toDo)
      throws IOException {
    desk.put(
            "Q-1,2026-05-12,01999101,taakdelegatie,start,2027-01-01,,",
            "Q-2,2026-05-12,01999101,smr,start,2026-07-01,,")
        .night("2026-05-13");
    desk.put("Q-3,2026-05-14,01999101" + request).night("2026-05-15");
    List<String> runs = desk.names("runs");
    assertThat(desk.content("runs/" + runs.get(runs.size() - 1) + "/accepted.csv")).contains(toDo);
  }

  @ParameterizedTest(name = "done: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no  | 1 accepted and not set | Set in the portal (1)  |                            | accepted P-1
          yes | 2 accepted and not set | Set in the portal (1)  | Take back in the portal (1) | accepted Q-4, accepted P-1
          """)
  void theEndOfTheNightCountsAsTheListDoes(
      String done, String waiting, String toSet, String toUndo, String listed) throws IOException {
    desk.put("Q-3,2026-05-12,01999101,smr,start,2026-07-01,,").night("2026-05-13");
    if (done.equals("yes")) {
      desk.amend("2026-05-14", "done", "Q-3", "--by", "P");
    }
    Result night =
        desk.put("Q-4,2026-05-14,01999101,smr,withdraw,,,,Q-3", LATER.replace("G-4", "P-1"))
            .night("2026-05-15");
    assertThat(night.out()).contains(waiting, toSet);
    if (toUndo == null) {
      assertThat(night.out()).doesNotContain("Take back");
    } else {
      assertThat(night.out()).contains(toUndo);
    }
    assertThat(desk.listed("2026-05-16")).containsExactly(listed.split(", "));
  }

  @Test
  void anEmptyListSaysSo() {
    assertThat(desk.amend("2026-05-22", "todo").out()).isEqualTo("Nothing awaits a person.\n");
    assertThat(desk.amend("2026-05-22", "todo", "--format", "json").out()).isEqualTo("[ ]\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --kind referred                 | referred L-1, referred B-1
          --kind accepted                 | accepted G-1
          --kind REFERRED --kind accepted | referred L-1, accepted G-1, referred B-1
          --kind quarantine               |
          --agb 01999111                  | referred L-1
          --agb 1999111                   | referred L-1
          --agreement poh-ggz             | referred L-1
          --agreement Maatwerkafspraak    | referred B-1
          --agreement smr                 |
          --agb 01999101 --kind referred  |
          """)
  void theListIsFiltered(String options, String listed) throws IOException {
    desk.put(BESPOKE, LATE, GOOD).night("2026-05-21");
    assertThat(desk.listed("2026-05-22", options.split(" ")))
        .isEqualTo(listed == null ? List.of() : List.of(listed.split(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --kind      | other   | ‘other’ is not a value for --kind KIND; take referred, accepted, receipt, quarantine, lapsing or rulings.
          --agb       | 12      | ‘12’ is not a value for --agb CODE; an AGB code has 8 digits.
          --agreement | POH-GGX | No policy has an agreement ‘POH-GGX’. Did you mean Mental health practice nurse (POH-GGZ)?
          --agreement | bespoke | No policy has an agreement ‘bespoke’. 'amend policy show ID' lists the agreements of a policy.
          """)
  void aFilterThatIsNoneIsWrongUsage(String option, String value, String said) {
    Result result = desk.amend("2026-05-22", "todo", option, value);
    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(result.err()).contains(said);
  }

  @Test
  void aListOfWhichNothingWasAskedForSaysSo() throws IOException {
    desk.put(LATE).night("2026-05-21");
    assertThat(desk.amend("2026-05-22", "todo", "--kind", "quarantine").out())
        .isEqualTo("Nothing of what was asked for awaits a person.\n");
  }

  @Test
  void filesInTheQuarantineAreListedWithWhereTheirReasonIs() throws IOException {
    Files.writeString(desk.path("inbox/broken.json"), "[");
    desk.night("2026-05-21");
    assertThat(desk.todo("2026-05-24"))
        .singleElement()
        .asString()
        .startsWith("quarantine,,broken.json,2026-05-21,3,")
        .contains("broken.json.error.txt");
    Files.delete(desk.path("quarantine/broken.json.error.txt"));
    assertThat(desk.todo("2026-05-24").get(0)).doesNotContain("error.txt");
    Files.delete(desk.path("quarantine/broken.json"));
    assertThat(desk.listed("2026-05-24")).isEmpty();
  }

  @ParameterizedTest(name = "until {0}: {1}")
  @CsvSource({
    "2026-05-21, false",
    "2026-05-22, true",
    "2026-08-20, true",
    "2026-08-21, false",
    "'', false"
  })
  void approvalsThatEndWithinNinetyDaysAreListed(String until, boolean isListed)
      throws IOException {
    Files.createDirectories(desk.path("lists"));
    Files.writeString(
        desk.path("lists/digital-triage-tools.csv"), "name,until\nTriageBuddy," + until + "\n");
    List<String> listed = desk.listed("2026-05-22", "--kind", "lapsing");
    assertThat(listed)
        .isEqualTo(isListed ? List.of("lapsing digital-triage-tools: TriageBuddy") : List.of());
  }

  @Test
  void anApprovalThatGoesOnUnderItsNextLineDoesNotLapse() throws IOException {
    Files.createDirectories(desk.path("lists"));
    Files.writeString(
        desk.path("lists/digital-triage-tools.csv"),
        "name,from,until\nTriageBuddy,,2026-05-31\nTriageBuddy,2026-06-01,\n");
    assertThat(desk.listed("2026-05-22", "--kind", "lapsing")).isEmpty();
  }

  @Test
  void policiesThatEndAreListed() {
    assertThat(desk.todo("2027-11-30"))
        .singleElement()
        .asString()
        .startsWith("lapsing,,zilveren-kruis-2026-2027,,,2027-12-31,");
  }

  @Test
  void aRulingOnARequestThatNoRunHasSeenIsListed() throws IOException {
    Files.writeString(
        desk.path("rulings.csv"), "request_id,ruled_by,ruled_on\nB-7,M. de Boer,2026-05-20\n");
    desk.put(BESPOKE).night("2026-05-21");
    assertThat(desk.listed("2026-05-22")).containsExactly("referred B-1", "rulings B-7");
  }

  @Test
  void aRulingByHandAwaitsTheNightAndIsListedAgainWhereItMissedIt() throws IOException {
    desk.put(BESPOKE).night("2026-05-21");
    Files.writeString(
        desk.path("rulings.csv"), "request_id,ruled_by,ruled_on\nB-1,M. de Boer,2026-05-21\n");
    Result result = desk.amend("2026-05-21", "todo");
    assertThat(result.out())
        .isEqualTo(
            "Nothing awaits a person.\n‘B-1’: granted by ‘M. de Boer’ on 21 May 2026; that awaits"
                + " the next night.\n");
    desk.put(GOOD).night("2026-05-22");
    assertThat(desk.listed("2026-05-22")).containsExactly("accepted G-1", "referred B-1");
    assertThat(desk.amend("2026-05-22", "todo").out())
        .contains("It was granted by ‘M. de Boer’ on 21 May 2026, but that was not enough");
  }

  @Test
  void aRulingIsNewWhereASpreadsheetWroteTheFileAnew() throws IOException {
    Files.writeString(
        desk.path("rulings.csv"), "request_id,ruled_by,ruled_on\nB-7,M. de Boer,2026-05-20\n");
    desk.put(BESPOKE).night("2026-05-21");
    Files.writeString(
        desk.path("rulings.csv"),
        "request_id;ruled_by;ruled_on\nB-7;M. de Boer;20-5-2026\nB-1;M. de Boer;22-5-2026\n");
    assertThat(desk.listed("2026-05-22")).containsExactly("rulings B-7");
  }

  @Test
  void whatIsDoneOfARequestThatNoRunHasSeenIsSaid() throws IOException {
    Files.writeString(
        desk.path("done.csv"), "request_id,done_by,done_on\nG-1,P,2026-05-21\nG-9,P,2026-05-21\n");
    desk.put(GOOD).night("2026-05-21");
    String said = "done.csv names requests that no run has seen: G-9.";
    for (int reading = 0; reading < 2; reading++) {
      assertThat(desk.amend("2026-05-22", "todo").out())
          .startsWith("Nothing awaits a person.\n" + said);
    }
    assertThat(desk.amend("2026-05-22", "todo", "--format", "csv").err()).contains(said);
    assertThat(desk.amend("2026-05-22", "todo", "--kind", "referred").out()).doesNotContain("G-9");
    desk.put(GOOD.replace("G-1", "G-9").replace("taakdelegatie", "smr")).night("2026-05-22");
    assertThat(desk.amend("2026-05-22", "todo").out()).doesNotContain("G-9");
    Files.writeString(desk.path("done.csv"), "request_id,done_by,done_on\nG-8,P,2026-05-21\n");
    assertThat(desk.amend("2026-05-22", "todo").out()).contains("no run has seen: G-8.");
  }

  @Test
  void idThatASpreadsheetShortenedIsToldAndStopsNoNight() throws IOException {
    Files.writeString(desk.path("done.csv"), "request_id;done_by;done_on\n2.03E+11;P;2026-05-21\n");
    Files.writeString(
        desk.path("rulings.csv"), "request_id;ruled_by;ruled_on\n2.04E+11;P;2026-05-21\n");

    assertThat(desk.put(GOOD).night("2026-05-21").status()).isEqualTo(ExitStatus.DONE);
    assertThat(desk.listed("2026-05-22")).containsExactly("accepted G-1", "rulings 2.04E+11");
    assertThat(desk.amend("2026-05-22", "todo").out()).contains("no run has seen: 2.03E+11.");
    assertThat(desk.amend("2026-05-22", "done", "G-1", "--by", "P").status())
        .isEqualTo(ExitStatus.DONE);
  }

  @Test
  void aHeadingOfDoneThatIsMistypedIsNamed() throws IOException {
    Files.writeString(desk.path("done.csv"), "request_id,don_by,done_on\nG-1,P,2026-05-21\n");

    assertThat(desk.amend("2026-05-22", "todo").err())
        .endsWith(
            "done.csv, line 1: The column done_by (in Dutch gedaan_door) is missing. Is it the"
                + " column ‘don_by’ that was meant? Then please rename that one.\n");
  }

  @Test
  void theNightSaysHowManyWaitAndHowOldTheOldestIs() throws IOException {
    Files.writeString(desk.path("inbox/broken.json"), "[");
    desk.put(BESPOKE, GOOD).night("2026-05-21");
    Result night = desk.put(LATE).night("2026-05-23");
    List<String> said =
        List.of(
            "2 referred (the oldest since 21 May 2026, 2 days)",
            "1 accepted and not set in the portal (since 21 May 2026, 2 days)",
            "1 in the quarantine (since 21 May 2026, 2 days)");
    assertThat(night.out())
        .contains("Awaiting a person:\n    " + String.join("\n    ", said) + "\n");
    String run = "runs/" + desk.names("runs").get(1);
    assertThat(desk.content(run + "/report.html").replace('\u00a0', ' '))
        .contains("<li>" + String.join("</li>\n<li>", said) + "</li>");
    assertThat(desk.content(run + "/summary.json").replaceAll("\\s+", ""))
        .contains("{\"kind\":\"referred\",\"items\":2,\"oldest\":\"2026-05-21\",\"days\":2}");
    assertThat(desk.content("amend.prom"))
        .contains("amend_last_run_waiting{kind=\"referred\"} 2\n")
        .contains("amend_last_run_waiting{kind=\"rulings\"} 0\n")
        .contains("amend_last_run_waiting_oldest_days{kind=\"quarantine\"} 2\n");
  }

  @Test
  void aNightGoesOnWhereWhatWaitsCannotBeCounted() throws IOException {
    Files.writeString(desk.path("done.csv"), "request_id,done_by,done_on\nG-1,P,yesterday\n");
    Result night = desk.put(GOOD).night("2026-05-21");
    assertThat(night.status()).isEqualTo(ExitStatus.DONE);
    assertThat(night.err())
        .contains(
            "What awaits a person could not be counted: " + desk.path("done.csv") + ", line 2");
    assertThat(desk.amend("2026-05-22", "todo").status()).isEqualTo(ExitStatus.REFUSED);
  }

  @Test
  void aFolderWithoutAnInboxIsWrongUsage() throws IOException {
    Files.delete(desk.path("inbox"));
    assertThat(desk.amend("2026-05-22", "todo").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void aReferredRequestThatThePracticeTookBackSaysSo() throws IOException {
    desk.put(BESPOKE).night("2026-05-21");
    desk.put("W-1,2026-05-21,01999105,,withdraw,,,,B-1").night("2026-05-22");
    assertThat(desk.todo("2026-05-22"))
        .singleElement()
        .asString()
        .startsWith("referred,B-1,")
        .contains("The practice took it back since, with ‘W-1’.");
  }

  @Test
  void aWithdrawBeforeTheRequestCameInSaysNothingOfIt() throws IOException {
    desk.put("W-1,2026-05-10,01999105,,withdraw,,,,B-1", BESPOKE).night("2026-05-21");
    assertThat(desk.todo("2026-05-22").get(0)).doesNotContain("took it back");
  }

  @Test
  void whatIsWithdrawnIsOffTheListAndItsWithdrawIsOnItWhereItWasDone() throws IOException {
    String other = "G-2,2026-05-12,01999103,behandelwensgesprekken,start,2026-07-01,,";
    desk.put(GOOD, other).night("2026-05-21");
    desk.amend("2026-05-21", "done", "G-2", "--by", "P");
    desk.put("W-1,2026-05-21,01999101,,withdraw,,,,G-1", "W-2,2026-05-21,01999103,,withdraw,,,,G-2")
        .night("2026-05-22");
    assertThat(desk.listed("2026-05-22")).containsExactly("accepted W-2");
    assertThat(desk.amend("2026-05-22", "done", "W-2", "--by", "P").status()).isZero();
    assertThat(desk.listed("2026-05-22")).isEmpty();
    assertThat(desk.amend("2026-05-22", "done", "G-1", "--by", "P").err())
        .contains("‘G-1’ was withdrawn or moved by ‘W-1’");
    assertThat(desk.listed("2026-05-22")).containsExactly("accepted W-1");
  }

  @Test
  void whatIsMovedIsListedAsTheMoveAndWhatIsReplacedAsWhatReplacedIt() throws IOException {
    desk.put(GOOD, "C-1,2026-05-12,01999101,poh-ggz,change,2026-07-01,,14").night("2026-05-21");
    desk.put(
            "M-1,2026-05-21,01999101,,move,2026-10-01,,,G-1",
            "C-2,2026-05-21,01999101,poh-ggz,change,2026-07-01,,16")
        .night("2026-05-22");
    assertThat(desk.listed("2026-05-22")).containsExactly("accepted C-2", "accepted M-1");
    desk.put("W-1,2026-05-22,01999101,,withdraw,,,,C-2").night("2026-05-23");
    assertThat(desk.listed("2026-05-23")).containsExactly("accepted C-1", "accepted M-1");
  }
}
