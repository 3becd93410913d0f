package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.cli.InProcess.Result;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings at home and in a workspace, under the command line. */
class DefaultsTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("amend.basedir", "."), "samples").toAbsolutePath();

  private static final String REQUEST = SAMPLES.resolve("single-request.json").toString();

  @TempDir private Path folder;
  private Path home;
  private Path workspace;

  @BeforeEach
  void makeFolders() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    workspace = folder.resolve("workspace");
    Files.createDirectories(workspace.resolve("inbox"));
    Files.copy(SAMPLES.resolve("contracts.ndjson"), workspace.resolve("contracts.ndjson"));
  }

  private void atHome(String... lines) throws IOException {
    Files.write(home.resolve(".amend.properties"), List.of(lines));
  }

  private void inWorkspace(String... lines) throws IOException {
    Files.write(workspace.resolve("amend.properties"), List.of(lines));
  }

  private Result amend(String... args) {
    return amend(home, args);
  }

  /** Runs the program for a user with this home. */
  static Result amend(Path home, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int status = new Amend(InProcess.console(out, err), home).run(args);
    return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private Result nightly(String... more) {
    List<String> args = new ArrayList<>(List.of("nightly", "--workspace", workspace.toString()));
    args.addAll(List.of(more));
    return amend(args.toArray(String[]::new));
  }

  /** Whoever moved a workspace is told which line still names the old place. */
  @ParameterizedTest
  @ValueSource(
      strings = {"todo", "history", "windows", "show 1999113", "nightly", "validate REQUEST"})
  void workspaceThatIsGoneIsToldWithTheFileThatNamesIt(String command) throws IOException {
    atHome("workspace=" + folder.resolve("gone"));

    Result result = amend(command.replace("REQUEST", REQUEST).split(" "));

    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(String.join(" ", result.errors()))
        .contains("gone")
        .contains("which " + home.resolve(".amend.properties") + " sets as workspace");
    assertThat(amend("todo", "--workspace", folder.resolve("elsewhere").toString()).err())
        .doesNotContain(".amend.properties");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"policy list", "schema contract", "help", "--version", "register check REGISTER"})
  void commandThatNeedsNoWorkspaceRunsWithoutTheOneThatIsGone(String command) throws IOException {
    atHome("workspace=" + folder.resolve("gone"));
    String register = workspace.resolve("contracts.ndjson").toString();

    assertThat(amend(command.replace("REGISTER", register).split(" ")).status()).isZero();
  }

  @Test
  void aDutchOfficeNeedsToNameNothingButTheFile() throws IOException {
    atHome("# van deze afdeling", "lang=nl", "contracts=" + workspace.resolve("contracts.ndjson"));

    Result result = amend("validate", SAMPLES.resolve("aanvragen.csv").toString());

    assertThat(result.out()).contains("geaccepteerd");
    assertThat(result.err()).doesNotContain("--contracts");
  }

  @ParameterizedTest
  @CsvSource({
    "lang=en, lang=en, --lang=nl, Dutch",
    "lang=en, lang=nl,          , Dutch",
    "lang=nl, csv=default,      , Dutch",
    "lang=nl, lang=en,          , English",
    "lang=nl, lang=nl, --lang=en, English",
    "csv=default, csv=default,  , English",
  })
  void theCommandLineGoesBeforeTheWorkspaceAndThatBeforeTheHome(
      String atHome, String inWorkspace, String option, String language) throws IOException {
    atHome(atHome);
    inWorkspace(inWorkspace);
    Files.copy(Path.of(REQUEST), workspace.resolve("inbox/r.json"));

    Result result = option == null ? nightly("--dry-run") : nightly("--dry-run", option);

    assertThat(result.out()).contains(language.equals("Dutch") ? "Uitkomst" : "Outcome");
  }

  @Test
  void encodingThatIsSetIsThatOfTheFilesThatAreNotUtf8() throws IOException {
    String header = "aanvraagnummer;ontvangen_op;agb_code;afspraak;actie;toelichting\n";
    String row = "%s;2026-05-12;01999103;taakdelegatie;start;Café\n";
    Path utf8 = workspace.resolve("inbox/utf8.csv");
    Files.writeString(utf8, header + row.formatted("R-1"));
    Files.writeString(
        workspace.resolve("inbox/old.csv"),
        header + row.formatted("R-2"),
        Charset.forName("windows-1252"));
    inWorkspace("encoding=windows-1252");

    Result night = nightly("--dry-run");

    assertThat(night.out()).contains("R-1", "R-2");
    assertThat(night.err()).doesNotContain("utf8.csv", "old.csv");
    String contracts = workspace.resolve("contracts.ndjson").toString();
    assertThat(
            amend(
                    "validate",
                    utf8.toString(),
                    "--contracts",
                    contracts,
                    "--encoding",
                    "windows-1252")
                .status())
        .isEqualTo(ExitStatus.REFUSED);
  }

  @Test
  void lettersOnARunOfAWorkspaceTakeItsSettings() throws IOException {
    inWorkspace("sender=Afdeling Zorginkoop|J. de Vries");
    Files.copy(Path.of(REQUEST), workspace.resolve("inbox/r.json"));
    assertThat(nightly().status()).isZero();
    Path letters = folder.resolve("letters");
    try (var runs = Files.list(workspace.resolve("runs"))) {
      amend("letters", "--run", runs.findFirst().orElseThrow() + "/", "--out", letters.toString());
    }

    try (var files = Files.list(letters)) {
      assertThat(files.findFirst().orElseThrow())
          .content()
          .endsWith("\nAfdeling Zorginkoop\nJ. de Vries\n");
    }
  }

  @Test
  void settingsReachWhatARunWrites() throws IOException {
    inWorkspace("csv = excel-nl", "xlsx=true", "lang=\"nl\"");
    Files.copy(Path.of(REQUEST), workspace.resolve("inbox/r.json"));

    assertThat(nightly().status()).isZero();

    try (var runs = Files.list(workspace.resolve("runs"))) {
      Path run = runs.findFirst().orElseThrow();
      assertThat(Files.readString(run.resolve("accepted.csv"))).startsWith("\uFEFFrequest_id;");
      assertThat(run.resolve("run.xlsx")).exists();
      assertThat(Files.readString(run.resolve("summary.json")))
          .contains("\"lang\" : \"nl\"", "\"csv\" : \"excel-nl\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "xlsx=true,  --xlsx,       true",
    "xlsx=false, --xlsx,       true",
    "lang=en,    --xlsx,       true",
    "xlsx=true,  --xlsx=false, false",
  })
  void aFlagMeansTheSameWhateverIsSet(String setting, String flag, boolean isWritten)
      throws IOException {
    inWorkspace(setting);
    Files.copy(Path.of(REQUEST), workspace.resolve("inbox/r.json"));

    assertThat(nightly(flag).status()).isZero();

    try (var runs = Files.list(workspace.resolve("runs"))) {
      assertThat(Files.exists(runs.findFirst().orElseThrow().resolve("run.xlsx")))
          .isEqualTo(isWritten);
    }
  }

  @Test
  void aPathIsMeantFromItsFile() throws IOException {
    Files.writeString(workspace.resolve("lijst.csv"), "name,alias,from,until\nTriageX,,,\n");
    inWorkspace("list=digital-triage-tools=lijst.csv");
    atHome("contracts=~/contracts.ndjson");
    Files.copy(SAMPLES.resolve("contracts.ndjson"), home.resolve("contracts.ndjson"));
    Files.copy(Path.of(REQUEST), workspace.resolve("inbox/r.json"));

    assertThat(nightly("--dry-run").status()).isZero();
    assertThat(amend("show", "01999101").out()).contains("Rietvoorn");
  }

  @Test
  void theWorkspaceMayBeASetting() throws IOException {
    atHome("workspace=" + workspace);
    inWorkspace("lang=nl");

    assertThat(amend("nightly", "--dry-run").status()).isZero();
    assertThat(amend("schema", "nothing").err()).contains("Er is geen");
  }

  @Test
  void theRegisterOfAWorkspaceThatIsNamedGoesBeforeTheUsersOwn() throws IOException {
    atHome("contracts=" + folder.resolve("gone.ndjson"));

    Result ofWorkspace = amend("show", "01999101", "--workspace", workspace.toString());
    assertThat(ofWorkspace.err()).isEmpty();
    assertThat(ofWorkspace.out()).contains("Rietvoorn");
    assertThat(amend("show", "01999101").err()).contains("gone.ndjson");
  }

  @Test
  void aRunIsExplainedWhateverWorkspaceIsSet() throws IOException {
    atHome("workspace=" + workspace);
    String run = folder.resolve("run").toString();
    String register = SAMPLES.resolve("contracts.ndjson").toString();
    amend("process", REQUEST, "--contracts", register, "--as-of", "2026-05-21", "--out", run);

    Result result = amend("explain", "V-7001", "--run", run);

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains("V-7001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lang=\"nl\"",
        "lang='nl'",
        "lang = nl\r\ncsv=excel-nl\r\n",
        "  # remark\n  lang=nl  \n\n",
        "\uFEFFlang=nl\n",
        "LANG=nl\r# remark\r",
      })
  void settingsAreReadAsEditorsAndOtherProgramsWriteThem(String settings) throws IOException {
    Files.writeString(home.resolve(".amend.properties"), settings);

    assertThat(amend("schema", "nothing").err()).contains("Er is geen");
  }

  @Test
  void aBackslashIsOne() throws IOException {
    atHome("sender=C:\\afdeling\\nieuw");

    assertThat(amend("policy", "list").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "langg=nl          | line 2: There is no setting ‘langg’. Did you mean lang?",
        "out=somewhere     | line 2: There is no setting ‘out’. The settings are: by, color, contact,",
        "lang              | line 2: ‘lang’ is not a setting. Write the name of an option,",
      })
  void aLineThatIsNoSettingIsRefusedWithItsPlace(String line, String said) throws IOException {
    atHome("# settings", line);

    Result result = amend("policy", "list");

    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.err()).contains(".amend.properties, " + said);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aFaultOfSettingsIsToldInTheLanguageThatIsAskedFor() throws IOException {
    atHome("taal=nl");

    assertThat(amend("policy", "list", "--lang", "nl").err())
        .contains(".amend.properties, regel 1: ", "‘taal’");
  }

  @Test
  void aSettingThatStandsTwiceIsRefused() throws IOException {
    atHome("lang=nl", "Lang = en");

    assertThat(amend("policy", "list").err()).contains("line 2: The setting lang is here twice");
  }

  @Test
  void aValueThatIsNoneIsToldWithItsFile() throws IOException {
    atHome("csv=excel-fr");

    Result result = amend("policy", "list");

    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(result.err())
        .contains(
            ".amend.properties: ‘excel-fr’ is not a value for --csv default|excel-nl|excel-en");
  }

  /** A workbook of what is printed is named for the one call; a setting for runs is not one. */
  @Test
  void theWorkbookOfRunsIsNotThatOfWhatIsPrinted() throws IOException {
    atHome("xlsx=true");

    assertThat(amend("windows").status()).isZero();
    assertThat(Path.of("true")).doesNotExist();
  }

  @Test
  void everySettingIsAnOption() throws IOException {
    atHome("nothing=");
    String known = amend("policy", "list").err().replaceAll("(?s).*settings are: (.*)\\..*", "$1");
    String help = allHelp();

    assertThat(known.split(", ")).hasSizeGreaterThan(15);
    assertThat(known.split(", ")).allMatch(name -> help.contains("--" + name));
  }

  private static String allHelp() {
    StringBuilder help = new StringBuilder();
    for (var command :
        Amend.everyCommand(InProcess.console(new ByteArrayOutputStream(), new StringWriter()))
            .getSubcommands()
            .values()) {
      help.append(command.getUsageMessage());
      command.getSubcommands().values().forEach(each -> help.append(each.getUsageMessage()));
    }
    return help.toString();
  }
}
