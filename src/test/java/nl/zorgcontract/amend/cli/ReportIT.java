package nl.zorgcontract.amend.cli;

import static nl.zorgcontract.amend.cli.Program.amend;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.cli.Program.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The report as people open it: in a real browser. */
class ReportIT {

  private static final String ATTACK = "<script>alert(1)</script>";
  private static final Path PICTURES = Program.HOME.resolve("target/report");

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void makeReports() throws IOException {
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    Files.createDirectories(PICTURES);
    for (String language : List.of("en", "nl")) {
      run(language, "samples/requests.csv", "--lang", language);
    }
    run("hostile", hostileRequests().toString());
  }

  @AfterAll
  static void closeBrowser() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openADesk() throws IOException {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    browser.screen(1280, 900, "light");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl", "hostile"})
  void itLoadsWithoutAConsoleMessage(String report) throws IOException {
    open(report);

    assertThat(browser.console()).isEmpty();
    assertThat(browser.run("return document.readyState").asString()).isEqualTo("complete");
    assertThat(browser.run("return document.compatMode").asString()).isEqualTo("CSS1Compat");
    // The script ran, so its checksum and the style's are those that the page allows.
    assertThat(browser.run("return document.getElementById('tools').hidden").asBoolean()).isFalse();
    assertThat(style(".banner", "paddingTop")).isEqualTo("32px");
  }

  @Test
  void anInlineScriptThatIsNotOursWouldNotRun() throws IOException {
    open("en");

    browser.run(
        "const s = document.createElement('script'); s.textContent = 'window.ran = true';"
            + " document.body.append(s); return null");

    assertThat(browser.run("return window.ran === undefined").asBoolean()).isTrue();
    assertThat(browser.console()).hasSize(1).first().asString().contains("script-src");
  }

  @Test
  void aSearchLeavesTheRowsWithAllItsWords() throws IOException {
    open("en");
    int all = shown();

    browser.type("#search", "ACHTERSTE agreement");
    assertThat(texts("#rejected tbody:not([hidden]) th")).containsExactly("R-1015");
    assertThat(texts("#rejected .matches").get(0)).matches("Found: 1 of \\d+\\.");
    assertThat(shown()).isLessThan(all);

    browser.type("#search", "\uE00C");
    assertThat(shown()).isEqualTo(all);
    assertThat(texts("#rejected .matches")).containsExactly("");
  }

  @Test
  void aColumnIsSortedUpDownAndBack() throws IOException {
    open("en");
    List<String> asGiven = texts("#rejected tbody th");
    String received = "#rejected thead th:nth-child(4)";

    browser.click(received + " button");
    List<String> up = days();
    assertThat(up).isSorted().isNotEmpty();
    assertThat(sorted(received)).isEqualTo("ascending");
    // What has no day comes last, whichever way.
    assertThat(texts("#rejected tbody:last-child td.received")).containsExactly("–");

    browser.click(received + " button");
    assertThat(days()).isSortedAccordingTo(java.util.Comparator.reverseOrder()).hasSameSizeAs(up);
    assertThat(sorted(received)).isEqualTo("descending");
    assertThat(texts("#rejected tbody:last-child td.received")).containsExactly("–");

    browser.click(received + " button");
    assertThat(texts("#rejected tbody th")).isEqualTo(asGiven);
    assertThat(sorted(received)).isEqualTo("none");
  }

  @Test
  void aRowOpensToItsExplanation() throws IOException {
    open("en");
    assertThat(visible("#rejected .explanation")).isFalse();

    browser.click("#rejected summary");
    assertThat(visible("#rejected .explanation")).isTrue();

    browser.click("#open-all");
    assertThat(count("details:not([open]) > .explanation")).isZero();
    browser.click("#close-all");
    assertThat(count("details[open] > .explanation")).isZero();
  }

  @Test
  void markupInARequestStaysText() throws IOException {
    open("hostile");

    assertThat(count("script")).isEqualTo(1);
    assertThat(count("img, iframe, object, b")).isZero();
    assertThat(texts("#rejected tbody th")).contains(ATTACK);
    assertThat(texts("#rejected td.agreement")).anyMatch(text -> text.contains(ATTACK));
    assertThat(browser.run("return document.body.textContent").asString())
        .contains("‘" + ATTACK + "’");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void withoutScriptEverythingIsThere() throws IOException {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    open("en");

    assertThat(visible("#tools")).isFalse();
    assertThat(visible("#rejected tbody tr")).isTrue();
    assertThat(count("thead button")).isZero();
    browser.click("#rejected summary");
    assertThat(visible("#rejected .explanation")).isTrue();
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void theSkipLinkComesFirstAndLeadsToTheRequests() throws IOException {
    open("nl");

    browser.type("body", "\uE004");
    assertThat(browser.run("return document.activeElement.className").asString()).isEqualTo("skip");
    browser.click(".skip");
    assertThat(browser.run("return document.activeElement.id").asString()).isEqualTo("requests");
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
  void nothingIsWiderThanTheScreenAndTextStandsOut(int width, String colours) throws IOException {
    browser.screen(width, 900, colours);
    open("nl");
    browser.click("#open-all");

    assertThat(tooWide()).as("what reaches out of the screen").isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth").asInt()).isEqualTo(width);
    assertThat(faint()).as("text with too little contrast").isEmpty();

    browser.click("#close-all");
    browser.run("document.querySelector('#rejected summary').click(); scrollTo(0, 0); return null");
    browser.screen(width, width == 390 ? 3200 : 2000, colours);
    Files.write(PICTURES.resolve(width + "-" + colours + ".png"), browser.picture());
  }

  @Test
  void onPaperEveryRowIsOpen() throws IOException {
    open("nl");

    byte[] pdf = browser.print();

    Files.write(PICTURES.resolve("report.pdf"), pdf);
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(count("details:not([open])")).as("closed again").isPositive();
  }

  private static void run(String name, String requests, String... options) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of("process", requests, "--contracts", "samples/contracts.ndjson"));
    command.addAll(List.of("--rulings", "samples/rulings.csv", "--as-of", "2026-05-21"));
    command.addAll(List.of("--out", folder.resolve(name).toString()));
    command.addAll(List.of(options));
    Result result = amend(command.toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isZero();
  }

  /** Every field a text that would be markup, and names that would turn the writing round. */
  private static Path hostileRequests() throws IOException {
    String row = "\"%s\",2026-05-04,%s,%s,\"%s\",start,2026-07-01,\"%s\"%n";
    String markup = "<img src=x onerror=alert(1)>\"\"'><b>&amp;";
    return Files.writeString(
        folder.resolve("<b>hostile.csv"),
        "request_id,received_at,agb_code,contract_id,agreement,action,start_date,terms.tool\n"
            + row.formatted(ATTACK, "01999101", "ZK-2026-000101", ATTACK, ATTACK)
            + row.formatted(markup, "01999101", "ZK-2026-000101", markup, markup)
            + row.formatted("R-3", ATTACK, "ZK-2026-000101", "digitale-triage", ATTACK)
            + row.formatted("R-4", "01999101", ATTACK, "digitale-triage", markup)
            + row.formatted("R-5", "01999101", "ZK-2026-000101", "digitale-triage", ATTACK)
            + row.formatted("R-\u202e6", "01999101", "ZK-2026-000101", "\u05d0\u05d1", "x"));
  }

  private static void open(String report) throws IOException {
    browser.console();
    browser.open(folder.resolve(report).resolve("report.html"));
  }

  private static List<String> texts(String selector) throws IOException {
    return browser
        .run("return Array.from(document.querySelectorAll(`" + selector + "`), e => e.textContent)")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static int count(String selector) throws IOException {
    return browser.run("return document.querySelectorAll(`" + selector + "`).length").asInt();
  }

  private static int shown() throws IOException {
    return count("table.rows tbody:not([hidden])");
  }

  private static boolean visible(String selector) throws IOException {
    return browser
        .run("return document.querySelector(`" + selector + "`).checkVisibility()")
        .asBoolean();
  }

  private static String sorted(String heading) throws IOException {
    return browser
        .run("return document.querySelector(`" + heading + "`).getAttribute('aria-sort')")
        .asString();
  }

  private static List<String> days() throws IOException {
    return browser
        .run(
            "return Array.from(document.querySelectorAll('#rejected td.received time'), t => t.dateTime)")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static String style(String selector, String property) throws IOException {
    return browser
        .run("return getComputedStyle(document.querySelector(`" + selector + "`))." + property)
        .asString();
  }

  private static List<String> tooWide() throws IOException {
    return browser
        .run(
            """
            return Array.from(document.querySelectorAll('body *'))
                .filter(e => e.checkVisibility() && !e.closest('.unseen, .skip'))
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(e => e.outerHTML.slice(0, 100));
            """)
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  /** Texts whose contrast with what lies behind is under the 4.5 to 1 of WCAG's level AA. */
  private static List<String> faint() throws IOException {
    return browser
        .run(
            """
            const parse = c => c.match(/[\\d.]+/g).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
            const behind = e => { for (; e; e = e.parentElement) {
              const c = parse(getComputedStyle(e).backgroundColor);
              if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
            const out = new Set();
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
              const e = walk.currentNode.parentElement;
              if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest('.skip, .unseen')) continue;
              const style = getComputedStyle(e), back = behind(e);
              const colour = parse(e.closest('svg') ? style.fill : style.color);
              const alpha = Number(style.opacity);
              const mixed = colour.slice(0, 3).map((v, i) => v * alpha + back[i] * (1 - alpha));
              const [a, b] = [light(mixed), light(back)].sort((x, y) => y - x);
              if ((a + .05) / (b + .05) < 4.5) out.add(e.className + ' ' + walk.currentNode.data.trim());
            }
            return [...out];
            """)
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
