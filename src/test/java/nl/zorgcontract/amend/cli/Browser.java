package nl.zorgcontract.amend.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A real Chromium without a window, driven through chromedriver's own HTTP interface (W3C
 * WebDriver), with no library between.
 */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String server;
  private final String session;

  private Browser(Process driver, int port, Path profile) throws IOException {
    this.driver = driver;
    this.server = "http://127.0.0.1:" + port + "/session";
    List<String> flags = new java.util.ArrayList<>(FLAGS);
    flags.add("--user-data-dir=" + profile);
    Map<String, Object> wanted =
        Map.of(
            "browserName",
            "chrome",
            "goog:chromeOptions",
            Map.of("args", flags),
            "goog:loggingPrefs",
            Map.of("browser", "ALL"));
    JsonNode answer =
        post("", Map.of("capabilities", Map.of("alwaysMatch", wanted))).get("sessionId");
    this.session = "/" + answer.asString();
  }

  /**
   * Starts a browser.
   *
   * @param profile an empty folder for what it keeps
   * @throws IllegalStateException in CI, where there is no Chromium; elsewhere the test is skipped
   */
  static Browser start(Path profile) throws IOException {
    if (!isInstalled()) {
      String missing = "chromedriver is missing: apt-get install chromium chromium-driver";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(missing);
      }
      Assumptions.abort(missing);
    }
    Process driver =
        new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    try {
      return new Browser(driver, port(driver), profile);
    } catch (IOException | RuntimeException e) {
      driver.destroy();
      throw e;
    }
  }

  private static boolean isInstalled() {
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, "chromedriver"))) {
        return true;
      }
    }
    return false;
  }

  private static int port(Process driver) throws IOException {
    BufferedReader lines = driver.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return Integer.parseInt(port.group(1));
      }
    }
    throw new IOException("chromedriver ended before it said its port");
  }

  /** Loads a file; returns when it has been loaded. */
  void open(Path file) throws IOException {
    post("/url", Map.of("url", file.toUri().toString()));
  }

  /** Runs the body of a function in the page and gives what it returns. */
  JsonNode run(String script) throws IOException {
    return post("/execute/sync", Map.of("script", script, "args", List.of()));
  }

  /** Types into the field of this CSS selector. */
  void type(String selector, String text) throws IOException {
    post("/element/" + find(selector) + "/value", Map.of("text", text));
  }

  /** Clicks on what this CSS selector selects first. */
  void click(String selector) throws IOException {
    post("/element/" + find(selector) + "/click", Map.of());
  }

  private String find(String selector) throws IOException {
    JsonNode element = post("/element", Map.of("using", "css selector", "value", selector));
    return element.iterator().next().asString();
  }

  /** What the page and the browser said on the console since the last time. */
  List<String> console() throws IOException {
    return post("/se/log", Map.of("type", "browser"))
        .valueStream()
        .map(entry -> entry.get("message").asString())
        .toList();
  }

  /** Gives a command of the DevTools protocol. */
  JsonNode devTools(String command, Map<String, Object> parameters) throws IOException {
    return post("/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
  }

  /** Makes the page so wide, on a light or a dark screen. */
  void screen(int width, int height, String colours) throws IOException {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    devTools(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", colours),
                // Else a click goes where the page was before it had scrolled.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** What axe-core finds in the page that keeps people from using it. */
  List<String> axe() throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      String axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      run(axe + "; return null");
    }
    post("/timeouts", Map.of("script", 120_000));
    String script =
        """
        const done = arguments[arguments.length - 1];
        axe.run(document).then(found => done(found.violations.map(each =>
            each.id + ': ' + each.nodes.map(node => node.html.slice(0, 200)).join(' '))));
        """;
    return post("/execute/async", Map.of("script", script, "args", List.of()))
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  /** How many elements assistive programs find in each role. */
  Map<String, Long> roles() throws IOException {
    return devTools("Accessibility.getFullAXTree", Map.of())
        .get("nodes")
        .valueStream()
        .filter(node -> !node.get("ignored").asBoolean() && node.has("role"))
        .map(node -> node.get("role").get("value").asString())
        .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
  }

  /** A picture of the page, as PNG. */
  byte[] picture() throws IOException {
    return Base64.getDecoder().decode(get("/screenshot").asString());
  }

  /** The page as printed on A4, as PDF. */
  byte[] print() throws IOException {
    Map<String, Object> a4 = Map.of("page", Map.of("width", 21.0, "height", 29.7));
    return Base64.getDecoder().decode(post("/print", a4).asString());
  }

  private JsonNode get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(server + session + path)).GET().build());
  }

  private JsonNode post(String path, Object body) throws IOException {
    String address = server + (session == null ? "" : session) + path;
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private JsonNode send(HttpRequest request) throws IOException {
    try {
      JsonNode value =
          JSON.readTree(http.send(request, BodyHandlers.ofString()).body()).get("value");
      if (value.isObject() && value.has("error")) {
        throw new IOException(request.uri() + ": " + value.get("message").asString());
      }
      return value;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      send(HttpRequest.newBuilder(URI.create(server + session)).DELETE().build());
    } finally {
      driver.destroy();
    }
  }
}
