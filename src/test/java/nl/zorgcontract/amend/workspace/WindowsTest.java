package nl.zorgcontract.amend.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.io.output.OutputFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
