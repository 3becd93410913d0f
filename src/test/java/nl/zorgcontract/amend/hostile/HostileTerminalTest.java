package nl.zorgcontract.amend.hostile;

import static nl.zorgcontract.amend.cli.InProcess.amendOnTerminal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.InProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every field of every file holds an escape sequence, or letters that turn the direction of
 * writing: none comes out as it is, on the terminal, in a report or in a log.
 */
class HostileTerminalTest {

  /** What a terminal acts on: C0, C1, delete, and characters that turn or hide. */
  private static final String POISON =
      "p\u001b[31m\u001b]0;t\u0007\b\r\n\t\u007f\u0085\u009b2J\u2028\u2029\u202e\u2066\uFEFF\u00ad";

  /** The same as far as an id may hold it. */
  private static final String TURNED = "p\u202e\u2066\u200f\uFEFF\u00ad";

  /** Copies of what was read, which are not for people: they are as they were, byte for byte. */
  private static final Set<String> COPIES =
      Set.of("contracts.ndjson", "amended.ndjson", "resubmit.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "csv"})
  void requests(String format) throws IOException {
    Path csv = file("requests.csv", requestsCsv());
    Path json = file("requests.json", requestsJson());
    Path register = file("register.ndjson", register());
    for (String lang : List.of("en", "nl")) {
      for (Path requests : List.of(csv, json)) {
        String[] validate = {
          "validate", requests.toString(), "--format", format, "--lang", lang, "--verbose"
        };
        requireSafe(amendOnTerminal(validate), 1);
        requireSafe(amendOnTerminal(with(validate, "--contracts", register.toString())), 1);
        requireSafe(amendOnTerminal(with(validate, "--strict")), 3);
      }
    }
  }

  @Test
  void everyReportOfARun() throws IOException {
    Path out = run();

    requireSafe(out);
    for (String id : List.of("R-1", "R-2", TURNED + 0, TURNED + 8)) {
      for (String format : List.of("table", "json", "csv")) {
        requireSafe(amendOnTerminal("explain", id, "--run", out.toString(), "--format", format), 0);
      }
    }
    requireSafe(amendOnTerminal("explain", POISON, "--run", out.toString()), 3);
    Path letters = folder.resolve("letters");
    requireSafe(
        amendOnTerminal("letters", "--run", out.toString(), "--out", letters.toString()), 0);
    requireSafe(letters);
  }

  @Test
  void aRegister() throws IOException {
    Path register = file("register.ndjson", register());
    for (String format : List.of("table", "json", "csv")) {
      requireSafe(
          amendOnTerminal(
              "show", "01999101", "--contracts", register.toString(), "--format", format),
          0);
      requireSafe(amendOnTerminal("register", "check", register.toString(), "--format", format), 0);
      Path broken = file("broken.ndjson", brokenRegister());
      requireSafe(amendOnTerminal("register", "check", broken.toString(), "--format", format), 3);
    }
    requireSafe(amendOnTerminal("show", POISON, "--contracts", register.toString()), 0);
    requireSafe(amendOnTerminal("show", POISON + "?", "--contracts", register.toString()), 3);
  }

  @Test
  void aPolicy() throws IOException {
    String policy = file("policy.json", policy("mine")).toString();
    for (String format : List.of("table", "json", "csv")) {
      for (String[] command :
          new String[][] {
            {"policy", "list"}, {"policy", "show", "mine"}, {"windows", "--policy-id", "mine"}
          }) {
        requireSafe(amendOnTerminal(with(command, "--policy", policy, "--format", format)), 0);
      }
      requireSafe(amendOnTerminal("policy", "check", policy, "--format", format), 0);
      Path broken = file("broken.json", policy(POISON).replace("\"insurer\"", json(POISON)));
      requireSafe(amendOnTerminal("policy", "check", broken.toString(), "--format", format), 3);
    }
    Path calendar = folder.resolve("deadlines.ics");
    amendOnTerminal("windows", "--policy", policy, "--ical", calendar.toString());
    requireSafe(calendar);
    requireSafe(amendOnTerminal("policy", "show", POISON), 2);
  }

  @Test
  void listsExceptionsAndTemplates() throws IOException {
    Path requests = file("requests.csv", requestsCsv());
    String list = "name,alias,from,until\n" + quoted(POISON) + "," + quoted(POISON) + ",";
    Path brokenList = file("list.csv", list + quoted(POISON) + ",x\n");
    String given = "digital-triage-tools=" + brokenList;
    requireSafe(amendOnTerminal("validate", requests.toString(), "--list", given), 3);
    requireSafe(
        amendOnTerminal("validate", requests.toString(), "--list", POISON + "=" + brokenList), 3);
    Path rulings =
        file(
            "rulings.csv",
            "request_id,reasons,ruled_by,ruled_on\n"
                + ("," + quoted(POISON)).repeat(4).substring(1));
    requireSafe(
        amendOnTerminal("validate", requests.toString(), "--rulings", rulings.toString()), 3);
    Path template = file("letter.txt", "{{" + POISON.replace("\n", "").replace("\r", "") + "}}\n");
    Path out = run();
    requireSafe(
        amendOnTerminal(
            "letters",
            "--run",
            out.toString(),
            "--template",
            template.toString(),
            "--out",
            folder.resolve("letters").toString()),
        3);
  }

  @Test
  void aNight() throws IOException {
    Path workspace = Files.createDirectories(folder.resolve("night"));
    Path inbox = Files.createDirectories(workspace.resolve("inbox"));
    Files.writeString(workspace.resolve("contracts.ndjson"), register());
    String name = "a\u001b[31m\u0007\n\r\u007f";
    Files.writeString(inbox.resolve(name + ".csv"), requestsCsv());
    Files.writeString(inbox.resolve(name + "-broken.csv"), quoted(POISON) + "," + quoted(POISON));
    Files.createDirectory(inbox.resolve(name));

    requireSafe(amendOnTerminal("nightly", "--workspace", workspace.toString(), "--dry-run"), 3);
    requireSafe(amendOnTerminal("nightly", "--workspace", workspace.toString(), "--verbose"), 3);

    requireSafe(workspace.resolve("runs"));
    requireSafe(workspace.resolve("logs"));
    requireSafe(workspace.resolve("amend.prom"));
    try (Stream<Path> files = Files.list(workspace.resolve("quarantine"))) {
      List<Path> reasons = files.filter(path -> path.toString().endsWith(".error.txt")).toList();
      assertThat(reasons).hasSize(1);
      requireSafe(reasons.get(0));
    }
  }

  @Test
  void theCommandLine() throws IOException {
    String absent = folder.resolve("absent" + "\u001b[31m").toString();
    requireSafe(amendOnTerminal("validate", absent), 3);
    requireSafe(amendOnTerminal("validate", absent, "--as-of", POISON), 2);
    requireSafe(amendOnTerminal(POISON), 2);
    requireSafe(amendOnTerminal("validate", "--" + POISON), 2);
    requireSafe(
        amendOnTerminal("process", absent, "--contracts", absent, "--out", absent, "--verbose"), 3);
    Path requests = file("requests.csv", requestsCsv());
    Path register = file("register.ndjson", register());
    String[] process = {"process", requests.toString(), "--contracts", register.toString()};
    String tooLong = absent + "longer than any name".repeat(50);
    Result failed = amendOnTerminal(with(process, "--out", tooLong, "--verbose"));
    assertThat(failed.status()).isEqualTo(5);
    assertThat(failed.err()).as("the trace that was asked for").contains("    at nl.zorgcontract");
    requireSafe("standard error", failed.err());
  }

  private Path run() throws IOException {
    Path out = folder.resolve("out");
    Result result =
        amendOnTerminal(
            "process",
            file("requests.csv", requestsCsv()).toString(),
            file("requests.json", requestsJson()).toString(),
            "--contracts",
            file("register.ndjson", register()).toString(),
            "--policy",
            file("policy.json", policy("mine")).toString(),
            "--out",
            out.toString(),
            "--verbose");
    requireSafe(result, 0);
    return out;
  }

  /**
   * A good request, and for each column one in which it holds poison, and one in which it turns.
   */
  private static String requestsCsv() {
    String[] columns = {
      "request_id",
      "received_at",
      "agb_code",
      "contract_id",
      "agreement",
      "action",
      "start_date",
      "submitted_by",
      "channel",
      "terms.hoursPerWeek",
      "terms.tool",
      "note"
    };
    String[] good = {
      "R", "2026-05-20", "01999101", "", "poh-ggz", "start", "2026-07-01", "", "", "8", "", "x"
    };
    StringBuilder csv = new StringBuilder(String.join(",", columns));
    csv.append(',').append(quoted("terms." + POISON)).append(',').append(quoted("x" + POISON));
    csv.append("\nR-1,2026-05-20,01999101,,poh-ggz,start,2026-07-01,,,8,,x,,\n");
    for (int column = 0; column < columns.length; column++) {
      for (String poison : List.of(POISON, TURNED)) {
        String[] row = good.clone();
        row[0] = "R-" + column + poison.length();
        row[column] = quoted(column == 0 ? poison + column : poison);
        csv.append(String.join(",", row)).append(',').append(quoted(poison)).append(",\n");
      }
    }
    return csv.append("R-late,2026-05-20,01999101,,smr,start,2026-06-01,,,,,")
        .append(quoted(POISON))
        .append(",,")
        .append("\n")
        .toString();
  }

  private static String requestsJson() {
    String poison = json(POISON);
    String turned = json(TURNED);
    return """
        [{"requestId": "R-2", "receivedAt": "2026-05-20", "contractId": TURNED, "agreement": "smr", "action": "start",
          "startDate": "2026-06-01", "terms": {"tool": POISON, POISON: {POISON: POISON}, "hoursPerWeek": [POISON]}, "note": POISON},
         {"requestId": TURNED8, "receivedAt": "2026-05-20", "contractId": TURNED, "agreement": POISON, "action": "start", POISON: 1},
         {"requestId": "R-3", "receivedAt": "2026-05-20", "contractId": TURNED, "agreement": "digitale-triage", "action": "start",
          "startDate": "2026-07-01", "terms": {"tool": POISON}},
         {"requestId": "R-4", "receivedAt": POISON, "agbCode": [POISON], "contractId": {POISON: POISON}, "agreement": 1, "action": POISON,
          "startDate": POISON, "submittedBy": POISON, "channel": POISON, "terms": POISON, "note": [POISON]},
         POISON, [POISON]]
        """
        .replace("TURNED8", json(TURNED + 8))
        .replace("TURNED", turned)
        .replace("POISON", poison);
  }

  private static String register() {
    return """
        {"contractId": TURNED, "policy": "zilveren-kruis-2026-2027", "agbCode": "01999101", "practiceName": POISON, "start": "2026-01-01", "end": "2027-12-31", "practice": {POISON: POISON, "patients": [POISON]}, POISON: POISON, "agreements": [{"agreement": POISON, "start": "2026-01-01", "end": null, "terms": {POISON: POISON, "x": [POISON]}, "requestId": POISON}, {"agreement": "smr", "start": "2026-01-01", "end": "2026-01-31", "terms": {}, "requestId": TURNED}], "amendments": [{"requestId": POISON, "agreement": POISON, "action": "start", "requestedStart": null, "startDate": "2026-01-01", "terms": {POISON: POISON}, "receivedAt": POISON, "decidedOn": "2026-01-01", "tariffFrom": null, "exceptions": [{"reason": POISON, "grantedBy": POISON, "grantedOn": "2026-01-01"}]}]}
        """
        .replace("TURNED", json(TURNED))
        .replace("POISON", json(POISON));
  }

  private static String brokenRegister() {
    return """
        {"contractId": POISON, "policy": POISON, "agbCode": POISON, "practiceName": [POISON], "start": POISON, "end": POISON, "practice": POISON, "agreements": [POISON, {"agreement": "a", "start": POISON, "end": POISON, "terms": POISON, "requestId": [POISON]}], "amendments": [POISON, {"requestId": [POISON], "action": POISON, "startDate": POISON}]}
        {"contractId": TURNED, "policy": POISON, "agbCode": "01999101", "start": "2026-01-01", "end": "2027-12-31", "agreements": []}
        POISON
        """
        .replace("TURNED", json(TURNED))
        .replace("POISON", json(POISON));
  }

  private static String policy(String id) {
    return """
        {"id": "ID", "name": TEXT, "insurer": POISON, "document": POISON,
         "term": {"start": "2026-01-01", "end": "2026-12-31"}, "timeZone": "Europe/Amsterdam",
         "channels": {"accepted": ["form"], "source": POISON},
         "windows": {"w": {"name": TEXT, "starts": ["--07-01"], "source": POISON}},
         "deadline": {"weeksBefore": 4, "source": POISON}, "onAcceptance": TEXT, "referredTo": TEXT,
         "lists": {"l": {"entries": [{"name": POISON, "aliases": [POISON]}], "source": POISON}},
         "requirements": [{"condition": {"value": "practice.x", "equals": POISON}, "text": TEXT, "source": POISON}],
         "agreements": [{"code": "a", "name": TEXT, "aliases": ["x POISONTEXT"], "window": "w", "source": POISON,
           "terms": [{"name": "t", "label": TEXT, "type": "choice", "choices": [{"code": POISON, "name": TEXT}]}],
           "conditions": [{"condition": {"value": "terms.t", "inList": "l"}, "text": TEXT, "source": POISON}]},
           {"code": "b", "name": TEXTB, "window": null, "withdrawn": TEXT}],
         "planning": [{"day": "--07-01", "text": TEXT, "source": POISON}]}
        """
        .replace("\"ID\"", json(id))
        .replace("TEXTB", "{\"en\": \"b\", \"nl\": \"b\"}")
        .replace("\"x POISONTEXT\"", json("x" + POISON))
        .replace("TEXT", "{\"en\": POISON, \"nl\": POISON}")
        .replace("POISON", json(POISON));
  }

  /** A JSON text in which only what must be is escaped. */
  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      json.append(c < ' ' ? String.format(java.util.Locale.ROOT, "\\u%04x", (int) c) : c);
    }
    return json.append('"').toString();
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  private static void requireSafe(Result result, int status) {
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    assertThat(result.err()).doesNotContain("Exception", "defect");
    requireSafe("standard output", result.out());
    requireSafe("standard error", result.err());
  }

  private static void requireSafe(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        String parent = file.getParent().getFileName().toString();
        if (!COPIES.contains(name) && !parent.equals("policies") && !parent.equals("input")) {
          requireSafe(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void requireSafe(String where, String text) {
    // Line ends, and in a page the isolates that the program itself puts around a value.
    String page = where.endsWith(".html") ? "\u2068\u2069" : "";
    String lineEnds = where.endsWith(".ics") ? "\r\n" : "\n";
    assertThat(
            text.codePoints()
                .filter(Terminal::isUnsafe)
                .filter(c -> (page + lineEnds).indexOf(c) < 0)
                .mapToObj(Integer::toHexString)
                .distinct())
        .as(where)
        .isEmpty();
  }
}
