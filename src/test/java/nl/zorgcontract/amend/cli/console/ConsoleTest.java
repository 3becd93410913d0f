package nl.zorgcontract.amend.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  /** Where both streams are shown in one place, as on a terminal. */
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private PrintWriter stream() {
    return new PrintWriter(new OutputStreamWriter(shown, StandardCharsets.UTF_8));
  }

  @Test
  void whatIsSaidStandsBetweenTheResultsBeforeAndAfter() {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            shown,
            stream(),
            stream(),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            Terminal.NONE,
            new BundledResources());

    console.out().print("first\n");
    console.say("second");
    console.out().print("third\n");
    console.out().flush();

    assertThat(shown.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("first", "amend: second", "third");
  }
}
