package nl.zorgcontract.amend.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.io.output.OutputFile;
import nl.zorgcontract.amend.io.output.OutputFolder;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.setup.WorkspaceSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on a file system like that of Windows: {@code \}, no rights of Unix, no open folders. */
class WindowsTest {

  private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
  private final Path root = windows.getPath("C:\\amend");

  @AfterEach
  void close() throws IOException {
    windows.close();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nightTakesTheGoodFilesAndFilesEverythingAway() throws IOException {
    Workspace workspace = Nights.workspace(root);

    NightlyResult night = Nights.run(workspace);

    assertThat(night.summary().totals().outcomes().accepted()).isPositive();
    assertThat(names(workspace.inbox())).containsExactly("folder", "late.csv.tmp");
    assertThat(names(workspace.staging())).isEmpty();
    assertThat(names(workspace.quarantine()))
        .containsExactly("broken.json", "broken.json.error.txt");
    Path run = workspace.runs().resolve("20260521-023000");
    assertThat(names(run)).contains("commit.json").doesNotContain("pending.json");
    assertThat(Files.readString(root.resolve("contracts.ndjson")))
        .isEqualTo(Files.readString(run.resolve("contracts.ndjson")));
  }

  @ParameterizedTest
  @CsvSource({
    "CON, true",
    "C:\\amend\\nul.txt, true",
    "aux.2026.csv, true",
    "com1, true",
    "Lpt9.ics, true",
    "com¹, true",
    "conout$, true",
    "prn\\run, true",
    "run., true",
    "run.csv., true",
    "con-2026, false",
    "console.csv, false",
    "com10, false",
    "..\\.\\run.v2, false",
    ".nul, false"
  })
  void namesOfDevicesAndWithADotAtTheEndAreRefused(String name, boolean isReserved)
      throws IOException {
    Path path = windows.getPath(name);
    Optional<String> file = OutputFile.refusal(path, "", List.of()).map(Message::key);
    Optional<String> folder = new OutputFolder(path, true).refusal(List.of()).map(Message::key);

    assertThat(file.equals(Optional.of("output.reserved"))).isEqualTo(isReserved);
    assertThat(folder.equals(Optional.of("usage.outReserved"))).isEqualTo(isReserved);
    assertThat(new WorkspaceSetup(path).refusal(List.of()).map(Message::key))
        .isEqualTo(isReserved ? Optional.of("usage.initReserved") : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"nul.txt", "run."})
  void elsewhereSuchNamesAreNamesLikeOthers(String name) throws IOException {
    assertThat(new OutputFolder(Path.of(name), true).refusal(List.of())).isEmpty();
  }

  @Test
  void aFileThatAnotherProgramHasOpenIsNamedAndLeft(@TempDir Path folder) throws IOException {
    FaultyDisk disk = FaultyDisk.ofThisMachine();
    Path calendar = Files.writeString(folder.resolve("calendar.ics"), "old");
    disk.trouble(WindowsTest::renamedNothing);

    assertThatThrownBy(() -> OutputFile.write(disk.path(calendar), out -> out.write('n')))
        .isInstanceOfSatisfying(
            AccessDeniedException.class,
            e -> assertThat(e.getOtherFile()).isEqualTo(calendar.toString()));
    assertThat(calendar).hasContent("old");
    assertThat(names(folder)).containsExactly("calendar.ics");
  }

  @Test
  void aFolderWithAFileThatAnotherProgramHasOpenIsNamedAndLeft(@TempDir Path folder)
      throws IOException {
    FaultyDisk disk = FaultyDisk.ofThisMachine();
    Path out = Files.createDirectory(folder.resolve("out"));
    Path report = Files.writeString(out.resolve("report.html"), "old");
    disk.trouble(WindowsTest::renamedNothing);

    assertThatThrownBy(
            () ->
                new OutputFolder(disk.path(out), true)
                    .write(fresh -> Files.writeString(fresh.resolve("report.html"), "new")))
        .isInstanceOfSatisfying(
            AccessDeniedException.class,
            e -> assertThat(e.getOtherFile()).isEqualTo(out.toString()));
    assertThat(report).hasContent("old");
    assertThat(names(folder)).containsExactly("out");
  }

  /** As Windows does where the file, or one in the folder, is open without leave to rename it. */
  private static void renamedNothing(int count, String operation, Path path) throws IOException {
    if (operation.equals("move")) {
      Path to = path.resolveSibling(names(path.getParent()).get(0)).resolve("old");
      throw new AccessDeniedException(path.toString(), to.toString(), null);
    }
  }

  @Test
  void resultsTakeThePlaceOfEarlierOnes() throws IOException {
    Path out = root.resolve("out");
    for (String content : List.of("first", "second")) {
      new OutputFolder(out, true)
          .write(folder -> Files.writeString(folder.resolve("report.html"), content));
    }

    assertThat(names(root)).containsExactly("out");
    assertThat(out.resolve("report.html")).hasContent("second");
  }
}
