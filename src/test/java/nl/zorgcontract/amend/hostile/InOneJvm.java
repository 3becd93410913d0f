package nl.zorgcontract.amend.hostile;

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
import nl.zorgcontract.amend.cli.Amend;
import nl.zorgcontract.amend.cli.Console;

/** The program run within this process, on 21 May 2026: hundreds of hostile files take seconds. */
public final class InOneJvm {

  private InOneJvm() {}

  /** What a run of the program gave. */
  public record Result(int status, String out, String err) {

    /** What it said to people, in lines. */
    public List<String> errors() {
      return err.lines().toList();
    }
  }

  /** Runs the program with nothing on its standard input. */
  public static Result amend(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            bytes,
            new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true),
            new PrintWriter(err, true),
            Clock.fixed(Instant.parse("2026-05-21T10:00:00Z"), ZoneOffset.UTC),
            true,
            false,
            100,
            true);
    int status = new Amend(console).run(args);
    return new Result(status, bytes.toString(StandardCharsets.UTF_8), err.toString());
  }
}
