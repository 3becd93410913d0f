package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.option.BundledResources;
import nl.zorgcontract.amend.cli.option.Console;
import nl.zorgcontract.amend.cli.option.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads who mistyped, in both languages, and on any terminal. */
class UsageTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "amend {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "proces                                   | Unknown: proces.",
        "proces                                   | Did you mean: process?",
        "validate x --contrcts y                  | Did you mean: --color, --contracts?",
        "process x                                | Missing: --contracts FILE, --out DIR.",
        "process x --lang nl                      | Dit ontbreekt: --contracts FILE, --out DIR.",
        "validate                                 | Missing: FILE.",
        "validate x --as-of 31-6-2026             | ‘31-6-2026’ is no day for --as-of DAY; a day is written 2026-04-01 or 1-4-2026.",
        "validate x --lang nl --as-of 31-6-2026   | ‘31-6-2026’ is geen dag voor --as-of DAY; schrijf een dag als 2026-04-01 of 1-4-2026.",
        "validate x --encoding nonsense           | ‘nonsense’ is no encoding for --encoding NAME; take UTF-8 or windows-1252.",
        "policy                                   | No command was given. The commands are: list, show, check.",
        "validate x --lang de                     | Try 'amend validate --help'.",
      })
  void theMistakeIsNamedWithWhatWouldBeRight(String line, String message) {
    assertThat(amend(100, new PrintWriter(out), line.split(" "))).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString().lines()).contains("amend: " + message);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20", "40", "54", "55", "80", "400"})
  void anyWidthOfTheTerminalWillDo(int width) {
    PrintWriter writer = new PrintWriter(out);
    assertThat(amend(width, writer, "policy", "list")).isEqualTo(ExitStatus.DONE);
    writer.flush();
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= Math.max(width, 60));
  }

  @Test
  void aClosedOutputIsToldAsThatAndNotAsNothingChanged() {
    PrintWriter closed =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] chars, int offset, int length) throws IOException {
                throw new IOException("closed");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    assertThat(amend(100, closed, "policy", "list", "--lang", "nl")).isEqualTo(ExitStatus.FAILED);
    assertThat(err.toString())
        .startsWith("amend: De resultaten konden niet volledig worden getoond")
        .hasLineCount(1);
  }

  private int amend(int width, PrintWriter outWriter, String... args) {
    PrintWriter errWriter = new PrintWriter(err);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            outWriter,
            errWriter,
            Clock.fixed(Instant.parse("2026-05-21T01:00:00Z"), ZoneOffset.UTC),
            new Terminal(false, false, width, true),
            new BundledResources());
    int status = new Amend(console).run(args);
    errWriter.flush();
    return status;
  }
}
