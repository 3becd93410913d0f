package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.BundledResources;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.StandardOutput;
import nl.zorgcontract.amend.cli.console.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads who mistyped, in both languages, and on any terminal. */
class UsageTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "amend {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "proces                                   | Unknown: proces. Did you mean process?",
        "proces x.csv --contracts y               | Unknown: proces. Did you mean process?",
        "process x.csv --contract y --out z       | Unknown: --contract. Did you mean --contracts?",
        "process x.csv --contract=y --out z       | Unknown: --contract. Did you mean --contracts?",
        "validate x --contrcts y --lang nl        | Onbekend: --contrcts. Bedoelt u --contracts?",
        "version                                  | Unknown: version. Did you mean --version?",
        "help proces                              | Unknown: proces. Did you mean process?",
        "policy lst                               | Unknown: lst. Did you mean list?",
        "zzzzzzzz                                 | Unknown: zzzzzzzz.",
        "process x                                | Missing: --contracts FILE, --out DIR.",
        "process x --lang nl                      | Dit ontbreekt: --contracts BESTAND, --out MAP.",
        "validate                                 | Missing: FILE.",
        "todo --xlsx --lang nl                    | Dit ontbreekt: --xlsx BESTAND.",
        "validate x --as-of foo --lang=nl         | ‘foo’ is geen dag voor --as-of DAG; schrijf een dag als 2026-04-01 of 1-4-2026.",
        "todo --workspace a --workspace b         | --workspace DIR is given more than once. Give it once.",
        "todo --by a --lang nl --by b             | Onbekend: --by.",
        "validate x --as-of 31-6-2026             | ‘31-6-2026’ is not a day for --as-of DAY; a day is written 2026-04-01 or 1-4-2026.",
        "validate x --lang nl --as-of 31-6-2026   | ‘31-6-2026’ is geen dag voor --as-of DAG; schrijf een dag als 2026-04-01 of 1-4-2026.",
        "validate x --encoding nonsense           | ‘nonsense’ is not an encoding for --encoding NAME; take UTF-8 or windows-1252.",
        "policy                                   | No command was given. The commands are: list, show, check, diff.",
        "policy show own.json                     | There is no policy ‘own.json’. Please name a file with --policy, and here the id that stands in it. Without it the policies are: zilveren-kruis-2026-2027, salland-2025.",
        "validate x --lang de                     | Try 'amend validate --help'.",
      })
  void theMistakeIsNamedWithWhatWouldBeRight(String line, String message) {
    assertThat(amend(100, new PrintWriter(out), line.split(" "))).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString().lines()).contains("amend: " + message);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, is no separator for --delimiter CHAR",
    "nl, is geen scheidingsteken voor --delimiter TEKEN",
  })
  void separatorThatIsNoneIsToldWithThoseThereAre(String language, String message) {
    PrintWriter output = new PrintWriter(out);

    assertThat(amend(100, output, "validate", "x", "--delimiter", "x", "--lang", language))
        .isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString()).contains(message).contains("';' ',' '|'");
    assertThat(amend(100, output, "validate", "nowhere.csv", "--delimiter", "|"))
        .isEqualTo(ExitStatus.REFUSED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "validate,,--contracts,x              | FILE is empty.",
        "validate,x,--contracts=              | --contracts FILE is empty.",
        "process,x,--contracts,y,--out,       | --out DIR is empty.",
        "validate,x,--lang,nl,--contracts=    | --contracts BESTAND is leeg.",
        "show, ,--contracts,x                 | AGB-OR-CONTRACT-OR-NAME is empty.",
        "explain,,--run,x                     | REQUEST-ID is empty.",
        ",policy,list                         | There is an empty word on the command line. Perhaps it should be a name or a value that was not filled in.",
      })
  void anEmptyNameIsToldAsThat(String line, String message) {
    assertThat(amend(100, new PrintWriter(out), line.split(",", -1))).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString().lines()).contains("amend: " + message);
  }

  @Test
  void withoutWordsTheOverviewIsShown() {
    PrintWriter writer = new PrintWriter(out);
    assertThat(amend(100, writer)).isEqualTo(ExitStatus.DONE);
    writer.flush();
    assertThat(out.toString()).contains("validate", "process", "nightly", "Exit status:");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest(name = "amend help {0} is what amend {0} --help prints")
  @ValueSource(strings = {"", "process", "policy", "policy check"})
  void helpShowsTheHelpOfACommand(String command) {
    PrintWriter writer = new PrintWriter(out);
    assertThat(amend(100, writer, ("help " + command).strip().split(" ")))
        .isEqualTo(ExitStatus.DONE);
    writer.flush();
    StringWriter other = new StringWriter();
    PrintWriter otherWriter = new PrintWriter(other);
    amend(100, otherWriter, (command + " --help").strip().split(" "));
    otherWriter.flush();

    assertThat(out.toString()).startsWith("Usage: amend").isEqualTo(other.toString());
  }

  @Test
  void onATerminalWhatIsSaidFitsIt() {
    Terminal narrow = new Terminal(false, true, 40, true);
    assertThat(amend(narrow, new PrintWriter(out), "process", "x")).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString().lines())
        .containsExactly(
            "amend: Missing: --contracts FILE, --out",
            "DIR.",
            "amend: Try 'amend process --help'.");
  }

  @Test
  void whereTheReaderHasGoneTheProgramEndsQuietly() {
    OutputStream broken =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(broken, StandardCharsets.UTF_8));
    assertThat(amend(100, writer, "policy", "show", "salland-2025")).isEqualTo(ExitStatus.DONE);
    assertThat(err.toString()).isEmpty();
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

  @ParameterizedTest
  @CsvSource({"policy list, false", "policy list --verbose, true"})
  void whereADefectAroseIsToldToWhoAsksForIt(String line, boolean isTold) {
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) {
            throw new LinkageError("a class is missing");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThat(amend(100, new PrintWriter(broken), line.split(" "))).isEqualTo(ExitStatus.FAILED);

    assertThat(err.toString()).contains("The program has a defect (LinkageError).");
    assertThat(err.toString().contains("LinkageError: a class is missing")).isEqualTo(isTold);
  }

  private int amend(int width, PrintWriter outWriter, String... args) {
    return amend(new Terminal(false, false, width, true), outWriter, args);
  }

  private int amend(Terminal terminal, PrintWriter outWriter, String... args) {
    PrintWriter errWriter = new PrintWriter(err);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            outWriter,
            errWriter,
            Clock.fixed(Instant.parse("2026-05-21T01:00:00Z"), ZoneOffset.UTC),
            terminal,
            new BundledResources());
    int status = new Amend(console).run(args);
    errWriter.flush();
    return status;
  }
}
