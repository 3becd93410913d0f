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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Sanitizer;
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

  /** The value that is no fact, but says which message it is. */
  private static final String KEY = "key";

  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger("amend");

  private RunLog() {
    logger.setLevel(Level.DEBUG);
    context.start();
  }

  /** A log that people read along with. */
  public static RunLog to(PrintWriter err) {
    RunLog log = new RunLog();
    log.add(err, false, null);
    return log;
  }

  /**
   * A log in a file.
   *
   * @param file closed with the log
   * @param err who reads along; null for nobody
   * @param json how the lines are written; null for lines of text
   */
  static RunLog to(OutputStream file, @Nullable PrintWriter err, @Nullable JsonLog json) {
    RunLog log = new RunLog();
    log.add(
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8))),
        true,
        json);
    if (err != null) {
      log.add(err, false, json);
    }
    return log;
  }

  private void add(PrintWriter out, boolean closing, @Nullable JsonLog json) {
    Lines lines = new Lines(out, closing, json);
    lines.setContext(context);
    lines.start();
    logger.addAppender(lines);
  }

  /** A line of the program's own words. */
  public void say(String text) {
    logger.info(text);
  }

  /** The last line. */
  public void end(int status) {
    logger.info("end, status {}", new LogValue("status", status));
  }

  /** How the run failed: the kinds of trouble and the places in the program, not what it said. */
  public void failed(Throwable trouble) {
    for (Throwable e = trouble; e != null; e = e.getCause()) {
      StackTraceElement[] trace = e.getStackTrace();
      logger.error(
          "failed: {} at {}",
          new LogValue("exception", e.getClass().getName()),
          new LogValue("place", trace.length > 0 ? trace[0].toString() : null));
    }
  }

  @Override
  public void before(RunStep step, String about) {
    LogValue name = new LogValue("step", step.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (about.isEmpty()) {
      logger.info("{}", name);
    } else {
      logger.info("{} {}", name, new LogValue("about", about));
    }
  }

  @Override
  public void decided(List<Decision> decisions) {
    decisions.forEach(this::decided);
  }

  private void decided(Decision decision) {
    SubmittedRequest request = decision.request();
    logger.debug(
        "request {} contract {} {} (line {} of {})",
        new LogValue("request", request.requestId()),
        new LogValue("contract", decision.subject().contractId()),
        new LogValue("outcome", decision.outcome().code()),
        new LogValue("line", request.origin().line()),
        new LogValue("file", request.origin().file()));
  }

  @Override
  public void refused(Fault fault) {
    logger.warn(
        "refused {}: line {} {}",
        new LogValue("file", fault.file()),
        new LogValue("line", fault.place().line()),
        new LogValue(KEY, fault.message().key()));
  }

  @Override
  public void close() {
    context.stop();
  }

  /**
   * A value in a line: in text safe to show, in JSON a fact of this name.
   *
   * @param value a number or a text; null for none
   */
  private record LogValue(String name, @Nullable Object value) {

    @Override
    public String toString() {
      return value == null ? "-" : Sanitizer.of(Sanitizer.cut(value.toString(), JsonLog.LONGEST));
    }
  }

  /** Writes a line an event: when, how bad, what. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final PrintWriter out;
    private final boolean closing;
    private final @Nullable JsonLog json;

    private Lines(PrintWriter out, boolean closing, @Nullable JsonLog json) {
      this.out = out;
      this.closing = closing;
      this.json = json;
    }

    @Override
    protected void append(ILoggingEvent event) {
      out.println(json == null ? text(event) : line(json, event));
      // What a killed run did last is in its log; single decisions need not be.
      if (event.getLevel() != Level.DEBUG) {
        out.flush();
      }
    }

    private static String text(ILoggingEvent event) {
      String time = JsonLog.TIME.format(event.getInstant());
      return time + " " + event.getLevel() + " " + event.getFormattedMessage();
    }

    private static String line(JsonLog json, ILoggingEvent event) {
      Map<String, Object> facts = new LinkedHashMap<>();
      Object[] values = event.getArgumentArray();
      for (int i = 0; values != null && i < values.length; i++) {
        LogValue each = (LogValue) values[i];
        facts.put(each.name(), each.value());
      }
      Object key = facts.remove(KEY);
      return json.line(
          event.getInstant(),
          event.getLevel().toString(),
          event.getFormattedMessage(),
          key == null ? null : key.toString(),
          facts);
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
