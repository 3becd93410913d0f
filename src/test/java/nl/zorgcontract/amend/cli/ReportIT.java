package nl.zorgcontract.amend.cli;

import static nl.zorgcontract.amend.cli.Program.amend;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /**
   * In charts of these kinds a number is that of the rows it leads to; others count the skipped.
   */
  private static final Set<String> COUNT_ROWS = Set.of("reason", "deadline");

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
    run("long", longIds().toString());
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
    assertThat(style(".banner", "paddingTop")).isEqualTo("25.6px");
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
  void aClickInAChartLeavesItsRowsAndFiltersCombine() throws IOException {
    open("en");
    int all = shown();

    browser.click("[data-value='poh-ggz'] button");
    assertThat(texts("table.rows tbody:not([hidden]) td.agreement bdi"))
        .isNotEmpty()
        .allMatch("Mental health practice nurse (POH-GGZ)"::equals);
    assertThat(texts("#filters button")).containsExactly("Mental health practice nurse (POH-GGZ)");
    int ofAgreement = shown();

    browser.click("[data-value='rejected'] button");
    assertThat(shown()).isPositive().isLessThan(ofAgreement);
    assertThat(visible("#accepted")).isFalse();
    assertThat(address()).isEqualTo("#agreement=poh-ggz&outcome=rejected");

    browser.click("[data-value='rejected'] button");
    assertThat(shown()).isEqualTo(ofAgreement);
    browser.click("#filters button");
    assertThat(shown()).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"outcome", "agreement", "reason", "practice", "deadline"})
  void everyFilterLeadsToRows(String kind) throws IOException {
    open("en");

    for (String value : values(kind)) {
      String button = "[data-filter='%s'][data-value='%s'] button".formatted(kind, value);
      browser.run("document.querySelector(`" + button + "`).click(); return null");
      assertThat(shown()).as(value).isPositive();
      if (COUNT_ROWS.contains(kind)) {
        assertThat(texts("tr:has(" + button + ") .number"))
            .as(value)
            .containsExactly(String.valueOf(shown()));
      }
      browser.run("document.querySelector(`" + button + "`).click(); return null");
    }
  }

  @Test
  void theAddressKeepsWhatIsFiltered() throws IOException {
    open("en");
    browser.type("#search", "rietvoorn");
    browser.click("[data-filter='reason'] button");
    String address = address();
    int found = shown();

    browser.open(folder.resolve("nl/report.html"));
    browser.run("location.hash = '" + address + "'; location.reload(); return null");

    assertThat(shown()).isEqualTo(found);
    assertThat(browser.run("return document.getElementById('search').value").asString())
        .isEqualTo("rietvoorn");
    assertThat(count("#filters button")).isEqualTo(1);
  }

  @Test
  void theWorkOfTheDayLeadsToItsRow() throws IOException {
    open("nl");
    browser.click("[data-value='poh-ggz'] button");

    browser.click(".cards .rejected li a");

    assertThat(texts("tbody:target th")).isEqualTo(texts(".cards .rejected li:first-child a"));
    assertThat(visible("tbody:target")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1280",
    "nl, 1280",
    "en, 400",
    "nl, 400",
    "hostile, 1280",
    "long, 1280",
    "long, 400"
  })
  void axeFindsNothing(String report, int width) throws IOException {
    browser.screen(width, 900, "light");
    open(report);
    browser.click("#open-all");

    assertThat(browser.axe()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 400})
  void aLongIdBreaksNoLayout(int width) throws IOException {
    browser.screen(width, 900, "light");
    open("long");
    browser.click("#open-all");

    assertThat(tooWide()).as("what reaches out of the screen").isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth").asInt()).isEqualTo(width);
  }

  /** What assistive programs hear of the tables on a telephone. */
  @Test
  void tablesStayTablesOnANarrowScreen() throws IOException {
    browser.screen(400, 900, "light");
    open("en");

    Map<String, Long> roles = browser.roles();
    assertThat(roles.get("table")).isEqualTo(count("table:not(details:not([open]) table)"));
    assertThat(roles.get("columnheader")).isGreaterThan(20);
    assertThat(roles.get("rowheader")).isGreaterThan(shown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void coloursOfChartsStandOut(String colours) throws IOException {
    browser.screen(1280, 900, colours);
    open("en");

    assertThat(
            browser
                .run(
                    """
                    const light = c => c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
                        .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
                        .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
                    return Math.min(...Array.from(document.querySelectorAll('.bar rect'), bar => {
                      const [a, b] = [light(getComputedStyle(bar).fill),
                          light(getComputedStyle(bar.closest('.card')).backgroundColor)].sort((x, y) => y - x);
                      return (a + .05) / (b + .05);
                    }));
                    """)
                .asDouble())
        .isGreaterThan(3);
  }

  @Test
  void paperHasASummaryAndAllWhereItIsAskedFor() throws IOException {
    open("nl");

    byte[] summary = browser.print();
    Files.write(PICTURES.resolve("report.pdf"), summary);
    assertThat(pages(summary)).isBetween(1L, 2L);
    assertThat(count("details:not([open])")).as("not opened").isPositive();

    browser.run(
        "window.print = () => {}; document.getElementById('print-all').click(); return null");
    byte[] all = browser.print();
    Files.write(PICTURES.resolve("report-all.pdf"), all);
    assertThat(pages(all)).isGreaterThan(3);
    assertThat(count(".rows details[open]")).as("closed again").isZero();
  }

  @Test
  void paperHasEverythingWhereNoScriptCanAsk() throws IOException {
    browser.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    open("nl");

    assertThat(pages(browser.print())).isGreaterThan(3);
  }

  private static long pages(byte[] pdf) {
    return java.util.regex.Pattern.compile("/Type\\s*/Page\\b")
        .matcher(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .results()
        .count();
  }

  private static String address() throws IOException {
    return browser.run("return location.hash").asString();
  }

  private static List<String> values(String kind) throws IOException {
    return browser
        .run(
            "return Array.from(document.querySelectorAll('[data-filter="
                + kind
                + "]'), e => e.dataset.value)")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static Path longIds() throws IOException {
    String id = "R".repeat(64);
    return Files.writeString(
        folder.resolve("long.csv"),
        "request_id,received_at,agb_code,contract_id,agreement,action,start_date,terms.tool\n"
            + id
            + "1,2026-05-04,01999101,,"
            + "k".repeat(64)
            + ",start,2026-07-01,\n"
            + id.substring(1)
            + "2,2026-05-04,01999101,,kwaliteit,start,2026-04-01,\n"
            + id.substring(1)
            + "3,2026-05-04,,"
            + "Z".repeat(64)
            + ",kwaliteit,start,2026-07-01,\n"
            + id.substring(1)
            + "4,2026-05-04,01999101,,smr,start,2026-07-01,\n"
            + id.substring(1)
            + "5,2026-05-04,01999101,,digitale-triage,start,2026-07-01,"
            + "t".repeat(90)
            + "\n");
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
