package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.report.ControlTotals;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;

/** The frame of the report: its head, what matters at the top, and how the run was made. */
final class HtmlPage {

  private final Html html;
  private final Messages messages;

  HtmlPage(Html html, Messages messages) {
    this.html = html;
    this.messages = messages;
  }

  Html html() {
    return html;
  }

  Messages messages() {
    return messages;
  }

  /** A heading or label of the report. */
  String label(String key) {
    return messages.text("html." + key);
  }

  /** The name of an outcome's section: many requests of that outcome. */
  String plural(Outcome outcome) {
    return label("outcome." + outcome.code());
  }

  /** A count with its thousands apart. */
  String count(long count) {
    String grouped = String.format(Locale.ROOT, "%,d", count);
    return messages.language() == Language.NL ? grouped.replace(',', '.') : grouped;
  }

  /** A day, for people and for the script. */
  void day(LocalDate day) throws IOException {
    html.open("time").with("datetime", day.toString()).text(messages.text(day)).close();
  }

  /** Writes everything down to the charts. */
  void start(Summary summary) throws IOException {
    html.open("html").with("lang", messages.language().code());
    writeHead();
    html.open("body").line();
    html.open("a", "skip").with("href", "#requests").text(label("skip")).close().line();
    writeBanner(summary);
    html.open("main").line();
    writeOutcomes(summary.totals());
    writeWarnings(summary);
  }

  private void writeHead() throws IOException {
    String css = resource("report.css");
    String script = resource("report.js");
    html.open("head").open("meta").with("charset", "utf-8").close().line();
    html.open("meta").with("http-equiv", "Content-Security-Policy");
    html.with(
            "content",
            "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(css), hash(script)))
        .close()
        .line();
    html.open("meta").with("name", "viewport");
    html.with("content", "width=device-width, initial-scale=1").close().line();
    html.open("meta").with("name", "color-scheme").with("content", "light dark").close().line();
    html.open("meta").with("name", "referrer").with("content", "no-referrer").close().line();
    html.element("title", label("title")).line();
    html.open("style").resource(css).close().line();
    html.open("script").resource(script).close().close().line();
  }

  private void writeBanner(Summary summary) throws IOException {
    html.open("header", "banner").open("div", "wide");
    html.element("h1", label("title"));
    html.open("dl", "facts");
    LocalDate asOf = asOf(summary);
    if (asOf != null) {
      html.open("div").element("dt", label("asOf")).open("dd");
      day(asOf);
      html.close().close();
    }
    ZonedDateTime finished =
        summary.run().finishedAt().atZone(ReceivedAt.AMSTERDAM).truncatedTo(ChronoUnit.MINUTES);
    html.open("div").element("dt", label("madeAt")).open("dd").open("time");
    html.with("datetime", finished.toOffsetDateTime().toString());
    html.text(messages.text(finished.toLocalDate()) + ", " + finished.toLocalTime());
    html.close().close().close();
    html.open("div").element("dt", label("contracts"));
    html.element(
        "dd",
        label(
            "contracts.of",
            count(summary.totals().contractsAmended()),
            count(summary.totals().contractsOut())));
    html.close().close().close().close().line();
  }

  private String label(String key, String part, String whole) {
    return messages.text(Message.of("html." + key).word("part", part).word("whole", whole));
  }

  private static @Nullable LocalDate asOf(Summary summary) {
    return summary.run().options().get("as-of") instanceof Value.Text text
        ? LocalDate.parse(text.text())
        : null;
  }

  private void writeOutcomes(ControlTotals totals) throws IOException {
    html.open("section", "outcomes wide").with("aria-labelledby", "outcomes");
    html.open("h2").with("id", "outcomes").text(label("outcomes")).close();
    html.open("ul", "tiles");
    html.open("li", "tile total").element("span", "figure", count(totals.requestsRead()));
    html.element("span", "name", label("total")).close();
    for (Outcome outcome : Outcome.values()) {
      writeTile(outcome, totals.outcomes().of(outcome));
    }
    html.close().line();
    new HtmlBar(html, "split").write(totals.outcomes(), totals.requestsRead());
    html.close().line();
  }

  private void writeTile(Outcome outcome, long count) throws IOException {
    boolean hasTable = HtmlReport.TABLES.contains(outcome);
    html.open("li", "tile " + outcome.code());
    if (hasTable) {
      html.open("a").with("href", "#" + outcome.code());
    }
    html.element("span", "figure", count(count));
    html.element("span", "name", messages.text("outcome." + outcome.code()));
    html.element("span", "hint", label("hint." + outcome.code()));
    if (hasTable) {
      html.close();
    }
    html.close();
  }

  private void writeWarnings(Summary summary) throws IOException {
    if (summary.warnings().isEmpty()) {
      return;
    }
    html.open("section", "notices wide").with("aria-labelledby", "notices");
    html.open("h2").with("id", "notices").text(label("notices")).close().open("ul");
    for (Summary.RunWarning warning : summary.warnings()) {
      html.element("li", messages.text(warning.located()));
    }
    html.close().close().line();
  }

  /** Opens what holds the tables, with the search that the script makes work. */
  void openRequests() throws IOException {
    html.open("div", "wide requests").with("id", "requests").with("tabindex", -1).line();
    html.open("div", "tools").with("id", "tools").with("role", "search").with("hidden", "");
    html.open("label").with("for", "search").text(label("search")).close();
    html.open("input").with("id", "search").with("type", "search").with("autocomplete", "off");
    html.with("spellcheck", "false").with("placeholder", label("search.hint")).close();
    html.open("button").with("type", "button").with("id", "open-all").text(label("openAll"));
    html.close();
    html.open("button").with("type", "button").with("id", "close-all").text(label("closeAll"));
    html.close().close().line();
  }

  /** Closes the tables and writes what the run was made from. */
  void finish(Summary summary) throws IOException {
    html.close().close().line();
    new HtmlRunDetails(this).write(summary);
    html.close().close().line();
    html.end();
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
