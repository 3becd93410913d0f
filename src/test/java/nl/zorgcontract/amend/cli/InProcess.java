package nl.zorgcontract.amend.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zorgcontract.amend.cli.console.BundledResources;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.Terminal;

/** The program run within this process, on 21 May 2026. */
public final class InProcess {

  private static final Instant TODAY = Instant.parse("2026-05-21T10:00:00Z");

  /** What a run of the program gave. */
  public record Result(int status, String out, String err) {

    /** What it said to people, in lines. */
    public List<String> errors() {
      return err.lines().toList();
    }
  }

  private InProcess() {}

  /** Runs the program in a world without terminals. */
  static Result amend(String... args) {
    return amend(TODAY, Terminal.NONE, args);
  }

  /** Likewise, with results in so many columns. */
  static Result amendInColumns(int columns, String... args) {
    return amend(TODAY, new Terminal(false, false, columns, true), args);
  }

  /** Likewise, at another moment. */
  static Result amendAt(Instant moment, String... args) {
    return amend(moment, Terminal.NONE, args);
  }

  /** Runs the program with its results on a terminal, in black and white. */
  public static Result amendOnTerminal(String... args) {
    return amend(TODAY, new Terminal(true, false, Terminal.NONE.width(), true), args);
  }

  private static Result amend(Instant moment, Terminal terminal, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int status = new Amend(console(bytes, err, moment, terminal)).run(args);
    return new Result(status, bytes.toString(StandardCharsets.UTF_8), err.toString());
  }

  static Console console(ByteArrayOutputStream bytes, StringWriter err) {
    return console(bytes, err, TODAY, Terminal.NONE);
  }

  private static Console console(
      ByteArrayOutputStream bytes, StringWriter err, Instant moment, Terminal terminal) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
    return new Console(
        InputStream.nullInputStream(),
        bytes,
        out,
        new PrintWriter(err, true),
        Clock.fixed(moment, ZoneOffset.UTC),
        terminal,
        new BundledResources());
  }
}
