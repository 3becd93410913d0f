package nl.zorgcontract.amend.io.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.message.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFileTest {

  @TempDir private Path folder;

  private static void write(Path file, String text) throws IOException {
    OutputFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anEarlierFileIsReplaced() throws IOException {
    Path file = folder.resolve("calendar.ics");
    write(file, "old");
    write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void aFileThatFailsLeavesTheEarlierOneAndIsToldByItsOwnName() throws IOException {
    Path file = folder.resolve("calendar.ics");
    write(file, "old");

    assertThatThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      Path hidden = Disk.list(folder).get(0);
                      throw new FileSystemException(hidden.toString(), null, "disk full");
                    }))
        .hasMessage(file + ": disk full");

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void aMissingFolderAndAFolderInItsPlaceAreNamed() throws IOException {
    Path nowhere = folder.resolve("nowhere/calendar.ics");
    Path taken = Files.createDirectory(folder.resolve("taken"));

    assertThat(refusal(nowhere))
        .isEqualTo(
            Message.of("output.noFolder")
                .word("file", nowhere.toString())
                .word("folder", nowhere.getParent().toString()));
    assertThat(refusal(taken))
        .isEqualTo(Message.of("output.isFolder").word("file", taken.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "BEGIN:VCALENDAR and more, true",
    "BEGIN, false",
    "'{\"contractId\": \"ZK-1\"}', false",
    "PK, false"
  })
  void whatIsThereIsReplacedOnlyWhereItIsOfTheSameKind(String there, boolean isReplaced)
      throws IOException {
    Path file = Files.writeString(folder.resolve("named"), there);
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    for (Path given : List.of(file, link)) {
      if (isReplaced) {
        OutputFile.replace(given, "BEGIN:VCALENDAR", out -> out.write('x'));
        assertThat(given).hasContent("x");
        Files.writeString(file, there);
      } else {
        assertThatThrownBy(
                () -> OutputFile.replace(given, "BEGIN:VCALENDAR", out -> out.write('x')))
            .isInstanceOfSatisfying(
                ExplainedException.class,
                e ->
                    assertThat(e.toMessage())
                        .isEqualTo(Message.of("output.otherFile").word("file", given.toString())));
        assertThat(file).hasContent(there);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "requests.xlsx, output.isInput",
    "link.xlsx, output.isInput",
    "hard.xlsx, output.isInput",
    "sub/../requests.xlsx, output.isInput",
    "linked/requests.xlsx, output.isInput",
    "run/run.xlsx, output.isInput",
    "linked/run/sub/letter.xlsx, output.isInput",
    "missing.xlsx, output.isInput",
    "linked/missing.xlsx, output.isInput",
    "broken.xlsx, output.link",
    "sub, output.isFolder",
    "earlier.xlsx, ",
    "run/new.xlsx, ",
    "new.xlsx, "
  })
  void whatTheRunReadsIsNeverReplacedWhateverThePath(String given, @Nullable String expected)
      throws IOException {
    Files.createDirectories(folder.resolve("run/sub"));
    Files.createDirectory(folder.resolve("sub"));
    for (String name :
        List.of("requests.xlsx", "earlier.xlsx", "run/run.xlsx", "run/sub/letter.xlsx")) {
      Files.writeString(folder.resolve(name), "OF THE KIND");
    }
    Files.createSymbolicLink(folder.resolve("link.xlsx"), Path.of("requests.xlsx"));
    Files.createLink(folder.resolve("hard.xlsx"), folder.resolve("requests.xlsx"));
    Files.createSymbolicLink(folder.resolve("linked"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("broken.xlsx"), Path.of("nowhere"));
    List<Path> inputs =
        Stream.of("-", "requests.xlsx", "run", "missing.xlsx").map(folder::resolve).toList();

    assertThat(OutputFile.refusal(folder.resolve(given), "OF THE", inputs).map(Message::key))
        .isEqualTo(Optional.ofNullable(expected));
  }

  /** What {@code /dev/stdout} leads to behind a bar: it exists, and has no path. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsNotReplaced() throws IOException {
    Process cat = new ProcessBuilder("cat").start();
    try {
      Path pipe = Path.of("/proc", String.valueOf(cat.pid()), "fd", "0");

      assertThat(OutputFile.refusal(pipe, "OF THE", List.of(folder)).map(Message::key))
          .contains("output.otherFile");
    } finally {
      cat.destroy();
    }
  }

  @Test
  void aLinkToAFileStaysOne() throws IOException {
    Path file = Files.writeString(folder.resolve("calendar.ics"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.ics"), file);

    write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  private static Message refusal(Path file) throws IOException {
    try {
      write(file, "x");
      throw new AssertionError("It was written");
    } catch (ExplainedException e) {
      return e.toMessage();
    }
  }
}
