package nl.zorgcontract.amend.cli.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunStep;
import org.jspecify.annotations.Nullable;

/**
 * The log of a run: its steps, and of each request the ids and the outcome; never a name, a note or
 * a term. Values from files are made safe: no line in it was made by one.
 *
 * <p>Logback is set up here and nowhere else, by calls: a run that logs nothing loads nothing of
 * it, and no file on the class path changes it.
 */
public final class RunLog implements RunListener, Closeable {

  /**
   * In Amsterdam's time, as the run's name is, and with its offset: one hour comes twice a year.
   */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
          .withZone(ReceivedAt.AMSTERDAM);

  /** The longest value from outside in a line. */
  private static final int LONGEST = 255;

  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger("amend");

  private RunLog() {
    logger.setLevel(Level.DEBUG);
    context.start();
  }

  /** A log that people read along with. */
  public static RunLog to(PrintWriter err) {
    RunLog log = new RunLog();
    log.add(err, false);
    return log;
  }

  /**
   * A log in a file.
   *
   * @param file closed with the log
   * @param err who reads along; null for nobody
   */
  public static RunLog to(OutputStream file, @Nullable PrintWriter err) {
    RunLog log = new RunLog();
    log.add(
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8))),
        true);
    if (err != null) {
      log.add(err, false);
    }
    return log;
  }

  private void add(PrintWriter out, boolean closing) {
    Lines lines = new Lines(out, closing);
    lines.setContext(context);
    lines.start();
    logger.addAppender(lines);
  }

  /** A line of the program's own words. */
  public void say(String text) {
    logger.info(text);
  }

  /** How the run failed: the kinds of trouble and the places in the program, not what it said. */
  public void failed(Throwable trouble) {
    for (Throwable e = trouble; e != null; e = e.getCause()) {
      StackTraceElement[] trace = e.getStackTrace();
      logger.error("failed: {} at {}", e.getClass().getName(), trace.length > 0 ? trace[0] : "-");
    }
  }

  @Override
  public void before(RunStep step, String about) {
    String name = step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    logger.info(about.isEmpty() ? "{}" : "{} {}", name, safe(about));
  }

  @Override
  public void decided(List<Decision> decisions) {
    decisions.forEach(this::decided);
  }

  private void decided(Decision decision) {
    SubmittedRequest request = decision.request();
    logger.debug(
        "request {} contract {} {} (line {} of {})",
        safe(request.requestId()),
        safe(decision.subject().contractId()),
        decision.outcome().code(),
        request.origin().line(),
        safe(request.origin().file()));
  }

  @Override
  public void refused(String file, String why) {
    logger.warn("refused {}: line {}", safe(file), why);
  }

  private static String safe(@Nullable String value) {
    return value == null ? "-" : Sanitizer.of(Sanitizer.cut(value, LONGEST));
  }

  @Override
  public void close() {
    context.stop();
  }

  /** Writes a line an event: when, how bad, what. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final PrintWriter out;
    private final boolean closing;

    private Lines(PrintWriter out, boolean closing) {
      this.out = out;
      this.closing = closing;
    }

    @Override
    protected void append(ILoggingEvent event) {
      String time = TIME.format(event.getInstant());
      out.println(time + " " + event.getLevel() + " " + event.getFormattedMessage());
      // What a killed run did last is in its log; single decisions need not be.
      if (event.getLevel() != Level.DEBUG) {
        out.flush();
      }
    }

    @Override
    public void stop() {
      super.stop();
      out.flush();
      if (closing) {
        out.close();
      }
    }
  }
}
