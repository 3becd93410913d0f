package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.report.OutcomeCounts;

/**
 * A bar of a chart, as SVG that takes whatever width there is. It is for the eye only: the figures
 * stand beside it as text.
 */
final class HtmlBar {

  private static final long WIDTH = 1000;

  private final Html html;
  private final String cssClass;

  /** Bars of a class, by which the page gives them their height and place. */
  HtmlBar(Html html, String cssClass) {
    this.html = html;
    this.cssClass = cssClass;
  }

  /** A bar of one colour. */
  void write(String colour, long count, long whole) throws IOException {
    open();
    part(colour, 0, count, whole);
    html.close();
  }

  /** A bar whose parts are the outcomes. */
  void write(OutcomeCounts counts, long whole) throws IOException {
    open();
    long before = 0;
    for (Outcome outcome : Outcome.values()) {
      long count = counts.of(outcome);
      part(outcome.code(), before, before + count, whole);
      before += count;
    }
    html.close();
  }

  private void open() throws IOException {
    html.open("svg", "bar " + cssClass).with("viewBox", "0 0 " + WIDTH + " 1");
    html.with("preserveAspectRatio", "none").with("aria-hidden", "true");
  }

  private void part(String colour, long from, long to, long whole) throws IOException {
    if (to > from && whole > 0) {
      long left = scaled(from, whole);
      html.open("rect", colour).with("x", left).with("y", 0);
      // A single request among thousands shall be seen, too.
      html.with("width", Math.max(3, scaled(to, whole) - left)).with("height", 1).close();
    }
  }

  private static long scaled(long count, long whole) {
    return Math.round((double) WIDTH * count / whole);
  }
}
