package nl.zorgcontract.amend.cli.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import nl.zorgcontract.amend.report.text.WordWrap;
import nl.zorgcontract.amend.request.ReceivedAt;

/**
 * The streams, the clock and the terminal that commands use.
 *
 * @param in standard input
 * @param bytes standard output as bytes, for results that are made as bytes
 * @param out the same as text; flushed before bytes are written
 * @param err everything else
 * @param clock the only clock of the program
 * @param terminal where both streams may go
 * @param resources the bundled policies and messages
 */
public record Console(
    InputStream in,
    OutputStream bytes,
    PrintWriter out,
    PrintWriter err,
    Clock clock,
    Terminal terminal,
    BundledResources resources) {

  /** The day that it is in Amsterdam. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ReceivedAt.AMSTERDAM);
  }

  /**
   * Says something beside the results, after those printed so far and before those to come; on a
   * terminal, in lines that fit its width.
   */
  public void say(String text) {
    out.flush();
    String line = "amend: " + text;
    if (terminal.showsErrors()) {
      WordWrap.lines(line, terminal.width()).forEach(err::println);
    } else {
      err.println(line);
    }
    err.flush();
  }
}
