package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.InProcess.Result;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.setup.SetupValues;
import nl.zorgcontract.amend.setup.WorkspaceSetup;
import nl.zorgcontract.amend.setup.WorkspaceSetup.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code amend init}: a workspace that is ready to run. */
class InitCommandTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("amend.basedir", "."), "samples").toAbsolutePath();

  @TempDir private Path folder;

  private Result init(Path workspace, String... more) {
    String[] args = {
      "init", workspace.toString(), "--contracts", SAMPLES.resolve("contracts.ndjson").toString()
    };
    return InProcess.amend(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void theNightFindsEverythingThatItNeeds() throws IOException {
    Path workspace = folder.resolve("amend");
    assertThat(init(workspace, "--lang", "nl").status()).isZero();
    Files.copy(SAMPLES.resolve("single-request.json"), workspace.resolve("inbox/request.json"));

    Result night = InProcess.amend("nightly", "--workspace", workspace.toString());

    assertThat(night.err()).isEmpty();
    assertThat(night.status()).isZero();
    assertThat(Files.readString(workspace.resolve("contracts.ndjson")))
        .isNotEqualTo(Files.readString(SAMPLES.resolve("contracts.ndjson")));
    assertThat(workspace.resolve("inbox")).isEmptyDirectory();
  }

  /** Excel on a Dutch Windows saves semicolons and windows-1252; other programs write UTF-8. */
  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8"})
  void aDutchWorkspaceTakesTheFilesOfADutchOffice(String encoding) throws IOException {
    Path workspace = folder.resolve("amend");
    init(workspace, "--lang", "nl");
    Files.writeString(
        workspace.resolve("inbox/aanvraag.csv"),
        """
        aanvraagnummer;ontvangen op;agb-code;afspraak;actie;ingangsdatum;notitie
        Q-1;4-5-2026;01999101;kwaliteit;starten;1-7-2026;cliënten
        """,
        Charset.forName(encoding));

    Result night =
        DefaultsTest.amend(
            folder, "nightly", "--workspace", workspace.toString(), "--as-of", "2026-05-21");

    assertThat(night.err()).isEmpty();
    assertThat(night.status()).isZero();
    try (Stream<Path> written = Files.walk(workspace.resolve("runs"))) {
      assertThat(written.filter(file -> file.endsWith("decisions.ndjson")))
          .singleElement()
          .satisfies(file -> assertThat(file).content().contains("Q-1"));
    }
  }

  @Test
  void nothingInItIsForOthers() throws IOException {
    Path workspace = folder.resolve("amend");
    init(workspace);

    try (Stream<Path> all = Files.walk(workspace)) {
      assertThat(all)
          .hasSizeGreaterThan(12)
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .as(each.toString())
                      .isEqualTo(Files.isDirectory(each) ? "rwxr-x---" : "rw-r-----"));
    }
  }

  /** A locale that is not Dutch would else make the letters English. */
  @Test
  void settingsSayTheLanguageThatWasAskedFor() throws IOException {
    init(folder.resolve("nl"), "--lang", "nl");
    init(folder.resolve("en"), "--lang", "en");
    init(folder.resolve("unasked"));

    assertThat(folder.resolve("nl/amend.properties")).content().contains("\nlang=nl\n# De lijsten");
    assertThat(folder.resolve("nl/amend.properties")).content().contains("\ncsv=excel-nl\n");
    assertThat(folder.resolve("en/amend.properties")).content().contains("\nlang=en\n");
    assertThat(folder.resolve("en/amend.properties")).content().contains("\ncsv=default\n");
    assertThat(folder.resolve("unasked/amend.properties")).content().contains("\n#lang=en\n");
  }

  /** What stands there behind a number sign is a setting as well, once that is taken off. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void everySettingThatItShowsIsOne(String language) throws IOException {
    Path workspace = folder.resolve("amend");
    init(workspace, "--lang", language);
    Path settings = workspace.resolve("amend.properties");
    List<String> lines =
        Files.readAllLines(settings).stream()
            .filter(line -> line.matches("#?[a-z-]+=.*"))
            .map(line -> line.replaceFirst("^#", "").replaceFirst("=$", "=x"))
            .map(line -> line.replace("/var/lib/node_exporter/textfile", folder.toString()))
            .toList();
    Files.write(settings, lines);

    Result result = DefaultsTest.amend(folder, "nightly", "--workspace", workspace.toString());

    assertThat(lines).hasSizeGreaterThan(6);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  /** Between two and three the clock is put forward in March and back in October. */
  @Test
  void theNightStartsOnceOnEveryDayOfTheYear() throws IOException {
    Path workspace = folder.resolve("amend");
    init(workspace);
    String timer = Files.readString(workspace.resolve("setup/amend-nightly.timer"));
    Matcher unit = Pattern.compile("OnCalendar=\\S+ (\\d\\d:\\d\\d):00 (\\S+)").matcher(timer);
    String crontab = Files.readString(workspace.resolve("setup/crontab"));
    Matcher cron = Pattern.compile("(?m)^(\\d+) (\\d+) \\* ").matcher(crontab);

    assertThat(unit.find()).isTrue();
    assertThat(cron.find()).isTrue();
    LocalTime start = LocalTime.parse(unit.group(1));
    assertThat(LocalTime.of(Integer.parseInt(cron.group(2)), Integer.parseInt(cron.group(1))))
        .isEqualTo(start);
    for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      assertThat(ZoneId.of(unit.group(2)).getRules().getValidOffsets(day.atTime(start)))
          .as(day.toString())
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "amend,     amend,           amend",
    "zorg 100%, 'zorg 100\\%',   zorg 100%%",
  })
  void whatStartsTheNightNamesTheWorkspace(String name, String inCron, String inUnit)
      throws IOException {
    Path workspace = folder.resolve(name);
    init(workspace);

    String cron = Files.readString(workspace.resolve("setup/crontab"));
    assertThat(cron).containsPattern("(?m)^30 3 \\* \\* \\*  (/\\S+/)?amend nightly --workspace ");
    assertThat(cron.replace("'", "")).endsWith(folder.resolve(inCron) + "\n");
    String unit = Files.readString(workspace.resolve("setup/amend-nightly.service"));
    assertThat(unit.replace("\"", ""))
        .containsPattern("(?m)^ExecStart=(/\\S+/)?amend nightly --workspace ")
        .contains(
            "amend nightly --workspace " + folder.resolve(inUnit) + "\n",
            "ReadWritePaths=" + folder.resolve(inUnit) + "\n",
            "User=" + Files.getOwner(workspace).getName() + "\n");
    try (Stream<Path> files = Files.list(workspace.resolve("setup"))) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(file -> assertThat(file).content().doesNotContain("{{"));
    }
  }

  /** What an exposure of 2.0 is, systemd tells; it tells of a line that it cannot read, too. */
  @Test
  void theServiceIsConfined() throws Exception {
    Path tool = Path.of("/usr/bin/systemd-analyze");
    assumeThat(tool).exists();
    Path workspace = folder.resolve("amend");
    init(workspace);

    Process process =
        new ProcessBuilder(
                tool.toString(),
                "security",
                "--offline=true",
                "--threshold=20",
                workspace.resolve("setup/amend-nightly.service").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("told").toFile())
            .start();

    assertThat(process.waitFor()).isZero();
    assertThat(folder.resolve("told")).content().doesNotContain("ignoring", "Unknown");
  }

  @Test
  void whatToDoNextCanBeCopied() {
    Path workspace = folder.resolve("amend");

    assertThat(init(workspace, "--lang", "nl").out())
        .startsWith("De werkmap " + workspace + " is klaar")
        .containsPattern("\n    (/\\S+/)?amend nightly --workspace " + workspace + "\n")
        .contains("\n    (crontab -l; cat " + workspace.resolve("setup/crontab"))
        .contains("\n    sudo systemctl enable --now amend-nightly.timer\n");
  }

  @Test
  void registerKeepsItsFormAndPoliciesAndListsComeAlong() throws IOException {
    Path workspace = folder.resolve("amend");
    Result result =
        InProcess.amend(
            "init",
            workspace.toString(),
            "--contracts",
            SAMPLES.resolve("contracts.json").toString(),
            "--policy",
            SAMPLES.resolve("policies/noordkust-2026.json").toString(),
            "--list",
            "digital-triage-tools=" + SAMPLES.resolve("digital-triage-tools.csv"));

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(workspace.resolve("contracts.json"))
        .hasSameBinaryContentAs(SAMPLES.resolve("contracts.json"));
    assertThat(workspace.resolve("policies/noordkust-2026.json")).exists();
    assertThat(workspace.resolve("lists/digital-triage-tools.csv")).exists();
  }

  @Test
  void nothingThatIsThereIsOverwritten() throws IOException {
    Path workspace = Files.createDirectory(folder.resolve("amend"));
    Path mine = Files.writeString(workspace.resolve("contracts.ndjson"), "mine");

    Result result = init(workspace);

    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(result.err()).contains("is there already, and not empty");
    assertThat(mine).hasContent("mine");
    assertThat(workspace).isDirectoryContaining(each -> each.equals(mine));
    assertThat(workspace.resolve("inbox")).doesNotExist();
  }

  @Test
  void anEmptyFolderBecomesTheWorkspace() throws IOException {
    Path workspace = Files.createDirectory(folder.resolve("amend"));

    assertThat(init(workspace).status()).isZero();
    assertThat(workspace.resolve("inbox")).isDirectory();
  }

  @Test
  void aRegisterWithFaultsMakesNoWorkspace() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ndjson"), "{\"contractId\": 1}\n");

    Result result =
        InProcess.amend(
            "init", folder.resolve("amend").toString(), "--contracts", broken.toString());

    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.err()).contains("broken.ndjson, line 1");
    assertThat(folder.resolve("amend")).doesNotExist();
  }

  @Test
  void whatCannotBeMadeWholeIsTakenBack() {
    Path workspace = folder.resolve("amend");
    WorkspaceSetup setup = new WorkspaceSetup(workspace);
    SetupValues values = new SetupValues();

    assertThatThrownBy(
            () ->
                setup.make(
                    new Contents(
                        Map.of("contracts.ndjson", folder.resolve("none")), Language.NL, values)))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(workspace).doesNotExist();
  }

  private static Contents contents() {
    Path register = SAMPLES.resolve("contracts.ndjson");
    return new Contents(Map.of("contracts.ndjson", register), Language.NL, new SetupValues());
  }

  private static List<Path> parts(Path workspace) throws IOException {
    try (Stream<Path> paths = Files.walk(workspace)) {
      return paths.map(workspace::relativize).sorted().toList();
    }
  }

  /** Killed when so many parts were in their place. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 8})
  void whatAKilledAttemptLeftIsTakenAway(int parts) throws IOException {
    Path workspace = folder.resolve("amend");
    WorkspaceSetup setup = new WorkspaceSetup(workspace);
    setup.make(contents());
    final List<Path> whole = parts(workspace);
    Path staged = Files.createDirectory(workspace.resolve(".amend-init"));
    Files.move(workspace.resolve("inbox"), staged.resolve("inbox"));
    for (Path part : Disk.list(workspace)) {
      if (!part.equals(staged) && Disk.list(workspace).size() > parts + 1) {
        Files.move(part, staged.resolve(part.getFileName()));
      }
    }

    assertThat(setup.refusal(List.of())).isEmpty();

    assertThat(workspace).isEmptyDirectory();
    setup.make(contents());
    assertThat(parts(workspace)).isEqualTo(whole);
  }

  @Test
  void killedAfterTheInboxIsInItsPlaceItIsWhole() throws IOException {
    Path workspace = folder.resolve("amend");
    WorkspaceSetup setup = new WorkspaceSetup(workspace);
    setup.make(contents());
    List<Path> whole = parts(workspace);
    Files.createDirectory(workspace.resolve(".amend-init"));

    assertThat(setup.refusal(List.of())).isPresent();

    assertThat(parts(workspace)).isEqualTo(whole);
  }

  /** What somebody put there since is nobody's to take away. */
  @ParameterizedTest
  @ValueSource(strings = {"contracts.ndjson", "logs/own.log", "other.txt"})
  void whatLiesBesideAKilledAttemptStays(String own) throws IOException {
    Path workspace = Files.createDirectory(folder.resolve("amend"));
    Path staged = Files.createDirectory(workspace.resolve(".amend-init"));
    Files.createDirectory(staged.resolve("inbox"));
    Path file = workspace.resolve(own);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
    Files.setLastModifiedTime(staged, FileTime.from(Instant.parse("2026-05-20T00:00:00Z")));

    assertThat(new WorkspaceSetup(workspace).refusal(List.of())).isPresent();

    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRegisterThatLiesInTheFolderStays(boolean isStaged) throws IOException {
    Path workspace = Files.createDirectory(folder.resolve("amend"));
    Path register =
        Files.copy(SAMPLES.resolve("contracts.ndjson"), workspace.resolve("contracts.ndjson"));
    Path staged = Files.createDirectory(workspace.resolve(".amend-init"));
    if (isStaged) {
      Files.createDirectory(staged.resolve("inbox"));
    }

    Result result =
        InProcess.amend("init", workspace.toString(), "--contracts", register.toString());

    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(register).hasSameBinaryContentAs(SAMPLES.resolve("contracts.ndjson"));
  }
}
