package nl.zorgcontract.amend.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import nl.zorgcontract.amend.cli.console.BundledResources;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.StandardOutput;
import nl.zorgcontract.amend.cli.console.Terminal;
import nl.zorgcontract.amend.message.Language;
import org.jspecify.annotations.Nullable;

/**
 * Wires the program to the process it runs in, runs it, and ends the process with its status.
 * Whether results go to a terminal, and how wide it is, the script tells by system properties:
 * Java's own answer differs from version to version.
 */
public final class Main {

  private static final int DEFAULT_WIDTH = 100;

  private Main() {}

  /** Runs the program. */
  public static void main(String[] args) {
    int status =
        run(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Clock.systemUTC(),
            Path.of(System.getProperty("user.home")),
            args);
    // Everything is written, and exit would first look for a log to tell of it.
    Runtime.getRuntime().halt(status);
  }

  static int run(
      InputStream in, OutputStream out, OutputStream err, Clock clock, Path home, String... args) {
    OutputStream bytes = new StandardOutput(out);
    Console console =
        new Console(
            in,
            bytes,
            writer(bytes),
            writer(err),
            clock,
            terminal(),
            new BundledResources(userLanguage()));
    int status = new Amend(console, home).run(args);
    console.out().flush();
    console.err().flush();
    return status;
  }

  private static Terminal terminal() {
    return new Terminal(
        Boolean.getBoolean("amend.terminal"),
        Boolean.getBoolean("amend.terminal.errors"),
        width(System.getProperty("amend.columns", System.getenv("COLUMNS"))),
        isSet(System.getenv("NO_COLOR")));
  }

  /** UTF-8 whatever the machine's locale: a batch must not depend on it. */
  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  private static Language userLanguage() {
    String language = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
    return language.equals(Language.NL.code()) ? Language.NL : Language.EN;
  }

  private static int width(@Nullable String columns) {
    try {
      return columns == null ? DEFAULT_WIDTH : Math.max(40, Integer.parseInt(columns));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  private static boolean isSet(@Nullable String variable) {
    return variable != null && !variable.isEmpty();
  }
}
