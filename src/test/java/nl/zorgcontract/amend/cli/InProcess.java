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

/** The program run within this process, on 21 May 2026. */
final class InProcess {

  /** What a run of the program gave. */
  record Result(int status, String out, String err) {}

  private InProcess() {}

  /** Runs the program in a world without terminals. */
  static Result amend(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int status = new Amend(console(bytes, err)).run(args);
    return new Result(status, bytes.toString(StandardCharsets.UTF_8), err.toString());
  }

  static Console console(ByteArrayOutputStream bytes, StringWriter err) {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
    Clock clock = Clock.fixed(Instant.parse("2026-05-21T10:00:00Z"), ZoneOffset.UTC);
    return new Console(
        InputStream.nullInputStream(),
        bytes,
        out,
        new PrintWriter(err, true),
        clock,
        false,
        false,
        100,
        true);
  }
}
