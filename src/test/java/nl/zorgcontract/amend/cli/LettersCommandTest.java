package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.run.written.LetterFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersCommandTest {

  private static final Path SAMPLES = Path.of(System.getProperty("amend.basedir", "."), "samples");

  @TempDir private static Path runs;
  @TempDir private Path folder;

  private static String out = "";
  private static String err = "";
  private Path letters;

  private static int amend(String... args) {
    InProcess.Result result = InProcess.amend(args);
    out = result.out();
    err = result.err();
    return result.status();
  }

  @BeforeAll
  static void makeRuns() throws IOException {
    Path hostile =
        Files.writeString(
            runs.resolve("hostile.csv"),
            """
            request_id,received_at,agb_code,contract_id,agreement,action,start_date
            ../../evil,2026-05-04,01999101,,kwaliteit,start,2026-07-01
            =cmd,2026-05-04,01999999,../../etc,kwaliteit,start,2026-07-01
            ,2026-05-04,../evil,,kwaliteit,start,2026-07-01
            """);
    Path requests = SAMPLES.resolve("requests.csv");
    Path register = SAMPLES.resolve("contracts.ndjson");
    run("en", requests, register, "en");
    run("nl", requests, register, "nl");
    Path salland = SAMPLES.resolve("requests-salland.csv");
    run("both", requests, register, "en", salland.toString());
    run("hostile", hostile, register, "en");
  }

  private static void run(
      String name, Path requests, Path register, String language, String... more) {
    List<String> command = new ArrayList<>(List.of("process", requests.toString()));
    command.addAll(List.of(more));
    command.addAll(List.of("--contracts", register.toString(), "--as-of", "2026-05-21"));
    command.addAll(List.of("--out", runs.resolve(name).toString(), "--lang", language));
    int status = amend(command.toArray(String[]::new));
    assertThat(status).as(err).isZero();
  }

  @BeforeEach
  void chooseAFolder() {
    letters = folder.resolve("letters");
  }

  private int write(String run, String... more) {
    return amend(
        Stream.concat(
                Stream.of(
                    "letters", "--run", runs.resolve(run).toString(), "--out", letters.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private String letter(String agbCode) throws IOException {
    return Files.readString(letters.resolve(agbCode + ".txt"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void inAWorkspaceTheNewestRunIsTaken() throws IOException {
    Desk desk = new Desk(folder.resolve("workspace"));
    String root = desk.path("").toString();
    String[] command = {"letters", "--workspace", root, "--out", letters.toString()};
    assertThat(amend(command)).isEqualTo(ExitStatus.REFUSED);
    assertThat(err).contains("This workspace has no run yet.");
    desk.put("A-1,2026-05-12,01999101,taakdelegatie,start,2026-07-01,,").night("2026-05-20");
    desk.put("A-2,2026-05-12,01999102,taakdelegatie,start,2026-07-01,,").night("2026-05-21");
    assertThat(amend(command)).as(err).isZero();
    List<String> nights = desk.names("runs");
    assertThat(err).contains(nights.get(1)).doesNotContain("other runs");
    assertThat(letters).isDirectoryContaining(file -> file.endsWith("01999102.txt"));
    assertThat(letters).isDirectoryNotContaining(file -> file.endsWith("01999101.txt"));
    desk.put("A-3,2026-05-12,01999103,taakdelegatie,start,2026-07-01,,").night("2026-05-21");
    command[4] = folder.resolve("more").toString();
    assertThat(amend(command)).as(err).isZero();
    assertThat(err.replaceAll("\\s+", " "))
        .contains("other runs of that day: ")
        .contains(nights.get(1))
        .doesNotContain(nights.get(0) + ".");
  }

  @Test
  void aRunOrAWorkspaceIsNamed() {
    assertThat(amend("letters", "--out", letters.toString())).isEqualTo(ExitStatus.USAGE);
    assertThat(err).contains("--run", "--workspace");
    assertThat(write("en", "--workspace", runs.toString())).isEqualTo(ExitStatus.USAGE);
    assertThat(letters).doesNotExist();
  }

  @Test
  void aPracticeGetsAllItsRequestsInDutch() throws IOException {
    assertThat(write("en")).as(err).isZero();

    assertThat(letter("01999101"))
        .startsWith(
            """
            Huisartsenpraktijk De Rietvoorn
            AGB-code 01999101

            Datum: 21 mei 2026
            Kenmerk: 01999101.20260521.120000
            Contract: ZK-2026-000101
            """)
        .contains(
            """
            GEACCEPTEERD

            - Taakdelegatie (aanvraag R-1001)
              Gevraagd: start per 1 april 2026.
              De afspraak gaat in op 1 april 2026.
              Het tarief wijzigt per 1 april 2026.
            """)
        .contains("AFGEWEZEN\n\n- POH-GGZ (aanvraag R-1003)\n  Gevraagd: wijziging per 1 juli")
        .contains("IN BEHANDELING\n\n- Digitale triage (aanvraag R-1033)\n")
        .contains("U ontvangt daarover apart bericht; u hoeft nu niets te doen.")
        .endsWith("Met vriendelijke groet,\n\nZorginkoop\nZilveren Kruis\n")
        .doesNotContain("{", "[", "AL EERDER");
    assertThat(letter("01999102"))
        .contains("De eerst mogelijke ingangsdatum is 1 juli 2026.")
        .contains("dien uw aanvraag dan uiterlijk op 3 juni 2026 opnieuw in,");
  }

  @Test
  void theLanguageOfTheRunDoesNotMatter() throws IOException {
    assertThat(write("en")).isZero();
    String fromEnglish = letter("01999101") + letter("01999102") + letter("01999112");
    letters = folder.resolve("again");

    assertThat(write("nl")).isZero();
    assertThat(letter("01999101") + letter("01999102") + letter("01999112")).isEqualTo(fromEnglish);
  }

  @Test
  void lettersCanBeEnglish() throws IOException {
    assertThat(write("nl", "--lang", "en")).isZero();

    assertThat(letter("01999102"))
        .contains("Dear Sir or Madam", "REJECTED", "The first possible start date is 1 July 2026.");
  }

  @Test
  void everyRequestIsInOneLetterOrInTheList() throws IOException {
    assertThat(write("en")).isZero();

    String all = everything() + Files.readString(letters.resolve(LetterFiles.UNSENT)) + err;
    for (int number = 1001; number <= 1036; number++) {
      assertThat(all).contains("R-" + number);
    }
    assertThat(letters.resolve("without-practice.csv")).content().contains("R-1014,rejected");
    assertThat(err).contains("Requests in no letter", "without-practice.csv");
    assertThat(out).startsWith("Letters written: 15. They are in ");
  }

  @Test
  void eachInsurerWritesALetterOfItsOwn() throws IOException {
    assertThat(write("both")).as(err).isZero();

    try (Stream<Path> files = Files.list(letters)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("01999104"))
          .containsExactlyInAnyOrder(
              "01999104-salland-zorgverzekeraar.txt", "01999104-zilveren-kruis.txt");
    }
    assertThat(letter("01999104-salland-zorgverzekeraar"))
        .contains("Kenmerk: 01999104.1.", "uw contract met Salland Zorgverzekeraar\n")
        .contains("(aanvraag S-")
        .endsWith("\nZorginkoop\nSalland Zorgverzekeraar\n")
        .doesNotContain("Zilveren Kruis", "(aanvraag R-");
    assertThat(letter("01999104-zilveren-kruis"))
        .contains("Kenmerk: 01999104.2.", "uw contract met Zilveren Kruis\n")
        .contains("(aanvraag R-")
        .endsWith("\nZorginkoop\nZilveren Kruis\n")
        .doesNotContain("Salland", "(aanvraag S-");
    assertThat(letter("01999101")).endsWith("\nZorginkoop\nZilveren Kruis\n");
  }

  @Test
  void onlyAnAgbCodeOfTheRegisterBecomesTheNameOfAFile() throws IOException {
    assertThat(write("hostile")).as(err).isZero();

    try (Stream<Path> files = Files.list(letters)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("01999101.txt", "without-practice.csv");
    }
    assertThat(names()).containsExactly("letters");
    assertThat(letter("01999101")).contains("(aanvraag ../../evil)");
    assertThat(letters.resolve("without-practice.csv")).content().contains("\n'=cmd,rejected");
  }

  @Test
  void aRequestThatCannotBeReadIsToldToThePracticeOfItsContract() throws IOException {
    Path requests =
        Files.writeString(
            folder.resolve("r.csv"),
            """
            request_id,received_at,agb_code,contract_id,agreement,action,start_date
            Q-1,2026-05-04,,ZK-2026-000101,kwaliteit,start,1/7/2026
            Q-2,2026-05-04,01999999,ZK-2026-000101,kwaliteit,start,1/7/2026
            Q-3,2026-05-04,,ZK-2026-000999,kwaliteit,start,1/7/2026
            """);
    run("unread", requests, SAMPLES.resolve("contracts.ndjson"), "en");

    assertThat(write("unread")).as(err).isZero();

    assertThat(letter("01999101")).contains("(aanvraag Q-1)").doesNotContain("Q-2", "Q-3");
    assertThat(letters.resolve("without-practice.csv"))
        .content()
        .contains("\nQ-2,rejected", "\nQ-3,rejected")
        .doesNotContain("Q-1");
  }

  @Test
  void theListIsForTheSpreadsheetThatIsNamed() throws IOException {
    assertThat(write("en", "--csv=excel-nl")).as(err).isZero();

    assertThat(letters.resolve("without-practice.csv"))
        .content()
        .startsWith("\ufeffrequest_id;outcome;reason_codes;")
        .containsPattern(";requests.csv;\\d+\\R");
  }

  @Test
  void theInsurersOwnTextIsUsed() throws IOException {
    Path template =
        Files.writeString(
            folder.resolve("t.txt"),
            "{{agbCode}}: {{count}}\n{{#referred}}\n{{requestId}}\n{{/referred}}\n");

    assertThat(write("en", "--template", template.toString())).as(err).isZero();

    assertThat(letter("01999101")).isEqualTo("01999101: 5\nR-1033\n");
  }

  @Test
  void aTemplateWithAFaultIsRefusedAndNothingIsWritten() throws IOException {
    Path template =
        Files.writeString(folder.resolve("t.txt"), "Dear {{name}},\n\n{{#reject}}\n{{/reject}}\n");

    assertThat(write("en", "--template", template.toString())).isEqualTo(ExitStatus.REFUSED);

    assertThat(err).contains("t.txt, line 1: There is no ‘name’ here.", "t.txt, line 3: ");
    assertThat(names()).containsExactly("t.txt");
  }

  @Test
  void aFolderThatIsNoRunIsRefusedAndNothingIsWritten() throws IOException {
    Files.createDirectory(runs.resolve("none"));

    assertThat(write("none")).isEqualTo(ExitStatus.REFUSED);

    assertThat(err).contains("summary.json");
    Files.createFile(runs.resolve("a-file"));
    assertThat(write("a-file")).isEqualTo(ExitStatus.REFUSED);
    assertThat(err).contains("summary.json: There is no such file");
    assertThat(names()).isEmpty();
  }

  @Test
  void aRunWithoutItsRegisterLeavesNothingBehind() throws IOException {
    Path part = Files.createDirectory(runs.resolve("part"));
    Files.copy(runs.resolve("en/summary.json"), part.resolve("summary.json"));

    assertThat(write("part")).isEqualTo(ExitStatus.REFUSED);

    assertThat(err).contains("contracts.ndjson");
    assertThat(names()).isEmpty();
  }

  @Test
  void lettersThatAreThereStay() throws IOException {
    assertThat(write("en")).isZero();
    String before = letter("01999101");

    assertThat(write("nl", "--lang", "en")).isEqualTo(ExitStatus.USAGE);

    assertThat(letter("01999101")).isEqualTo(before);
  }

  @Test
  void anErrorOfTheInsurersOwnIsInNoLetter() throws IOException {
    assertThat(write("en")).isZero();

    assertThat(everything()).doesNotContain("R-1019", "toekomst");
    assertThat(err).contains("what we noted on their receipt is to be corrected first: R-1019.");
  }

  /** The day and the channel of the first one could not be read; the practice sent it in anew. */
  @Test
  void whatWasCorrectedInTheSameRunIsNotCalledUntold() throws IOException {
    Path requests =
        Files.writeString(
            folder.resolve("requests.csv"),
            """
            request_id,received_at,agb_code,agreement,action,start_date
            T-1,4 mei,01999101,taakdelegatie,start,2026-07-01
            T-1,2026-05-04,01999101,taakdelegatie,start,2026-07-01
            T-2,4 mei,01999102,taakdelegatie,start,2026-07-01
            T-3,2026-05-04,01999103,,start,2026-07-01
            T-3,2026-05-04,01999103,taakdelegatie,start,2026-07-01
            """);
    run("corrected", requests, SAMPLES.resolve("contracts.ndjson"), "en");

    assertThat(write("corrected")).isZero();

    assertThat(err).contains("is to be corrected first: T-2.");
    assertThat(letter("01999103"))
        .contains("AFGEWEZEN\n\n- Uw aanvraag (aanvraag T-3)\n")
        .contains("staat ook in deze brief.\n")
        .doesNotContain("opnieuw in");
  }

  /** A day before the window has no deadline that the practice could have kept. */
  @Test
  void theDeadlineToldIsThatOfADayOnWhichTheAgreementCanStart() throws IOException {
    assertThat(write("en")).isZero();

    assertThat(letter("01999106"))
        .contains("1 juni 2026, is geen wijzigingsmoment.")
        .contains("dien uw aanvraag dan uiterlijk op 3 juni 2026 opnieuw in")
        .doesNotContain("4 mei 2026");
  }

  @Test
  void noTwoLettersBearOneReferenceAndTheSameRunGivesTheSame() throws IOException {
    Desk desk = new Desk(folder.resolve("workspace"));
    desk.put("A-1,2026-05-12,01999101,taakdelegatie,start,2026-07-01,,").night("2026-05-20");
    desk.put("A-2,2026-05-12,01999101,kwaliteit,start,2026-07-01,,").night("2026-05-20");
    List<String> references = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      letters = folder.resolve("letters-" + i);
      Path run = desk.path("runs/" + desk.names("runs").get(i / 2));
      assertThat(amend("letters", "--run", run.toString(), "--out", letters.toString())).isZero();
      references.add(
          letter("01999101")
              .lines()
              .filter(each -> each.startsWith("Kenmerk: "))
              .findFirst()
              .get());
    }

    assertThat(references.get(0)).matches("Kenmerk: 01999101\\.\\d{8}\\.\\d{6}");
    assertThat(references.get(1)).isEqualTo(references.get(0));
    assertThat(references.get(2)).isNotEqualTo(references.get(0)).isEqualTo(references.get(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void aPracticeReadsNoFileFieldOrCode(String language) throws IOException {
    assertThat(write("both", "--lang", language)).isZero();

    assertThat(everything())
        .doesNotContain(".csv", "hoursPerWeek", "DEADLINE_", "TERM_", "line 4", "regel 4")
        .doesNotContainPattern("\\b[A-Z]{4,}_[A-Z]+\\b");
  }

  /** Nothing of these reached a policy; the contract that the practice has tells it. */
  @Test
  void aPracticeThatWroteNothingReadableHearsFromItsInsurer() throws IOException {
    Path requests =
        Files.writeString(
            folder.resolve("requests.csv"),
            """
            request_id,received_at,agb_code,contract_id,agreement,action,amends,start_date
            T-1,2026-05-04,01999101,,smr,stop,,31-6-2026
            T-2,2026-05-04,01999104,SA-2025-000204,praktijkmanager,start,,31-6-2026
            T-3,2026-05-04,01999104,,kwaliteit,start,,31-6-2026
            """);
    run("unreadable", requests, SAMPLES.resolve("contracts.ndjson"), "en");

    assertThat(write("unreadable")).as(err).isZero();

    assertThat(letter("01999101"))
        .contains("- SMR (stoppen met roken) (aanvraag T-1)\n  Gevraagd: beëindiging.\n")
        .contains(
            """
              De eerst mogelijke ingangsdatum is 1 juli 2026; de laatste dag van de
              afspraak is dan 30 juni 2026.
              Wilt u die datum, dien uw aanvraag dan uiterlijk op 3 juni 2026 opnieuw in,
            """)
        .endsWith("\nZorginkoop\nZilveren Kruis\n");
    assertThat(letter("01999104"))
        .contains("- Praktijkmanager (aanvraag T-2)\n  Gevraagd: start.\n")
        .contains("is geen ingangsdatum meer mogelijk.\n\n- kwaliteit (aanvraag T-3)\n")
        .contains("  Vraag ons tot wanneer u uw aanvraag opnieuw kunt indienen.\n")
        .endsWith("\nZorginkoop\nSalland Zorgverzekeraar\n");
  }

  @Test
  void aPageHasTheSameLetterUnderItsLetterhead() throws IOException {
    assertThat(
            write(
                "en",
                "--format=html",
                "--letterhead=Zorgverzekeraar <Voorbeeld>|Postbus 1",
                "--sender=Afdeling Zorginkoop|J. de Vries",
                "--contact=zorginkoop@voorbeeld.example"))
        .as(err)
        .isZero();

    assertThat(letters.resolve("01999101.html"))
        .content()
        .contains(">Zorgverzekeraar &lt;Voorbeeld&gt;</strong><br>Postbus 1</td></tr>")
        .contains(
            ">GEACCEPTEERD</h2>",
            "><strong>Taakdelegatie (aanvraag <span style=\"white-space: nowrap\">R-1001</span>)")
        .contains("gaat in op 1\u00a0april\u00a02026.")
        .contains("contact op via zorginkoop@voorbeeld.example en vermeld het kenmerk")
        .contains(">Afdeling Zorginkoop<br>\nJ. de Vries</p>");
    String all = Files.readString(letters.resolve("letters.html"));
    assertThat(all.split("<div class=\"letter\">", -1)).hasSize(1 + 15);
    assertThat(all.split("; page-break-before: always\">\n<tr>", -1))
        .as("each but the first starts a page, in the words that word processors heed")
        .hasSize(15);
    assertThat(all).contains("R-1001", "R-1036");
  }

  @Test
  void aDraftIsOpenedUnsentByAnotherMailLibrary() throws IOException, MessagingException {
    Path register =
        Files.writeString(
            folder.resolve("register.ndjson"),
            Files.readString(SAMPLES.resolve("contracts.ndjson"))
                .replaceFirst(
                    "\"practice\": \\{\"patients\": 2350",
                    "\"practice\": {\"email\": \"info@rietvoorn.example\", \"patients\": 2350")
                .replaceFirst(
                    "\"practice\": \\{\"patients\": 4120",
                    "\"practice\": {\"email\": \"a@b\\\\r\\\\nBcc: x@evil.example\", \"patients\": 4120"));
    run("mail", SAMPLES.resolve("requests.csv"), register, "en");

    assertThat(write("mail", "--format", "eml")).as(err).isZero();

    MimeMessage draft = draft("01999101");
    assertThat(draft.getHeader("X-Unsent")).containsExactly("1");
    assertThat(draft.getSubject())
        .isEqualTo("Aanvraag tot wijziging van uw contract, kenmerk 01999101.20260521.120000");
    assertThat(draft.getAllRecipients())
        .extracting(String::valueOf)
        .containsExactly("Huisartsenpraktijk De Rietvoorn <info@rietvoorn.example>");
    assertThat(draft.getFrom()).isNull();
    MimeMultipart parts = (MimeMultipart) draft.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
        .startsWith("Huisartsenpraktijk De Rietvoorn\n")
        .contains("‘R-1003’ is al gebruikt")
        .endsWith("Zilveren Kruis\n");
    assertThat(parts.getBodyPart(1).getContent().toString()).contains(">GEACCEPTEERD</h2>");
    assertThat(draft("01999102").getAllRecipients()).isNull();
    assertThat(err).contains("Drafts without an address", ": 12.");
  }

  @Test
  void theSameRunGivesTheSameDrafts() throws IOException {
    assertThat(write("en", "--format=eml")).isZero();
    byte[] first = Files.readAllBytes(letters.resolve("01999101.eml"));
    letters = folder.resolve("again");

    assertThat(write("en", "--format=eml")).isZero();

    assertThat(letters.resolve("01999101.eml")).hasBinaryContent(first);
  }

  private MimeMessage draft(String agbCode) throws IOException, MessagingException {
    try (InputStream in = Files.newInputStream(letters.resolve(agbCode + ".eml"))) {
      return new MimeMessage(null, in);
    }
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(letters)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        all.append(file.endsWith(LetterFiles.UNSENT) ? "" : Files.readString(file));
      }
    }
    return all.toString();
  }
}
