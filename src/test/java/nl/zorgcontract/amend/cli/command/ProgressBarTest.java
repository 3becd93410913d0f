package nl.zorgcontract.amend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final StringWriter err = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aRunOfLessThanASecondShowsNoBar() {
    run(1000, 999_000);

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aLongRunShowsPartRateAndTimeLeftAndWipesThemOff() {
    run(640, 10_000_000);

    assertThat(err.toString())
        .startsWith("\r[######........................]  20%  128/640  100/s  0:05 ")
        .contains("\r[##############################] 100%  640/640  100/s  0:00 ")
        .endsWith("\r\u001b[K");
  }

  @Test
  void itIsDrawnAtMostTenTimesASecond() {
    run(100_000, 100_000);

    assertThat(err.toString().chars().filter(c -> c == '\r').count()).isBetween(80L, 92L);
  }

  /** Takes two steps with each request, which take so long together. */
  private void run(int requests, long nanosEach) {
    try (ProgressBar bar = new ProgressBar(new PrintWriter(err), nanos::get)) {
      bar.total(requests, 2);
      for (int i = 0; i < 2 * requests; i++) {
        nanos.addAndGet(nanosEach / 2);
        bar.step();
      }
    }
  }
}
