package nl.zorgcontract.amend.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import nl.zorgcontract.amend.io.Progress;

/**
 * A progress bar on the terminal: the share of the requests decided, the rate and the time left. It
 * appears after a second and is drawn ten times a second at most; a step in between costs an
 * addition and, now and then, a look at the clock.
 */
final class ProgressBar implements Progress {

  private static final long FIRST_AFTER = Duration.ofSeconds(1).toNanos();
  private static final long EVERY = Duration.ofMillis(100).toNanos();
  private static final int WIDTH = 30;

  /** How many steps go by without a look at the clock; a power of two. */
  private static final int STRIDE = 64;

  private final PrintWriter err;
  private final LongSupplier nanoTime;
  private long start;
  private long next;
  private long total;
  private int passes = 1;
  private long done;
  private boolean shown;

  /** Creates a hidden progress bar. */
  ProgressBar(PrintWriter err, LongSupplier nanoTime) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.next = start + FIRST_AFTER;
  }

  @Override
  public void total(long requests, int passesEach) {
    total = requests;
    passes = passesEach;
    // What came before took its time, but says nothing of the pace from here on.
    start = nanoTime.getAsLong();
  }

  @Override
  public void step() {
    done++;
    if (done % STRIDE == 0) {
      long now = nanoTime.getAsLong();
      if (now - next >= 0) {
        next = now + EVERY;
        show(now - start);
      }
    }
  }

  private void show(long nanos) {
    shown = true;
    double requests = (double) done / passes;
    double part = total == 0 ? 0 : Math.min(1, requests / total);
    int filled = (int) (part * WIDTH);
    double seconds = nanos / 1e9;
    long left = part == 0 ? 0 : Math.round(seconds * (1 - part) / part);
    err.print(
        String.format(
            Locale.ROOT,
            "\r[%s%s] %3d%%  %d/%d  %d/s  %d:%02d ",
            "#".repeat(filled),
            ".".repeat(WIDTH - filled),
            (int) (part * 100),
            (long) requests,
            total,
            Math.round(requests / seconds),
            left / 60,
            left % 60));
    err.flush();
  }

  /** Wipes the bar off, where it was shown. */
  @Override
  public void close() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
