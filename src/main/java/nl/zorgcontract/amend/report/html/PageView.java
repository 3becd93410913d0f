package nl.zorgcontract.amend.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.report.ControlTotals;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.report.Waiting;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;

/** The frame of the report: its head, what matters at the top, and how the run was made. */
final class PageView {

  private static final int START_OF_SUM = 12;

  private final ReportText text;
  private final Summary summary;

  PageView(ReportText text, Summary summary) {
    this.text = text;
    this.summary = summary;
  }

  /** The values of the page without its charts and tables. */
  Map<String, Object> values() {
    Map<String, Object> page = new HashMap<>();
    page.put("language", text.messages().language().code());
    addEmbedded(page, "style", "report.css");
    addEmbedded(page, "script", "report.js");
    page.put("asOf", text.day(asOf()));
    page.put("madeAt", madeAt());
    page.put("contracts", contracts());
    addOutcomes(page);
    page.put("waiting", waiting());
    page.put("hasNotices", !summary.warnings().isEmpty());
    page.put("notices", notices());
    page.put("fileLists", fileLists());
    page.put("madeBy", madeBy());
    return page;
  }

  /** A resource of the program, and the checksum by which the page allows it and nothing else. */
  private static void addEmbedded(Map<String, Object> page, String element, String name) {
    String content = ReportTemplate.resource(name);
    if (content.contains("</")) {
      throw new IllegalStateException(name + " would end its element");
    }
    page.put(element, content);
    page.put(element + "Sum", sum(content));
  }

  private static String sum(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private @Nullable LocalDate asOf() {
    return summary.run().options().get("as-of") instanceof Value.Text day
        ? LocalDate.parse(day.text())
        : null;
  }

  private Map<String, Object> madeAt() {
    ZonedDateTime finished =
        summary.run().finishedAt().atZone(ReceivedAt.AMSTERDAM).truncatedTo(ChronoUnit.MINUTES);
    String day = text.messages().text(finished.toLocalDate());
    return Map.of(
        "iso", finished.toOffsetDateTime().toString(), "text", day + ", " + finished.toLocalTime());
  }

  private String contracts() {
    ControlTotals totals = summary.totals();
    return text.messages()
        .text(
            Message.of("html.contracts.of")
                .word("part", text.count(totals.contractsAmended()))
                .word("whole", text.count(totals.contractsOut())));
  }

  private void addOutcomes(Map<String, Object> page) {
    ControlTotals totals = summary.totals();
    page.put("total", text.count(totals.requestsRead()));
    page.put("tiles", Outcome.OF_A_RUN.stream().map(this::tile).toList());
    page.put("split", BarView.of("split", totals.outcomes(), totals.requestsRead()));
  }

  private Map<String, Object> tile(Outcome outcome) {
    return Map.of(
        "outcome", outcome.code(),
        "name", text.outcome(outcome),
        "hint", text.label("hint." + outcome.code()),
        "count", text.count(summary.totals().outcomes().of(outcome)),
        "hasTable", HtmlReport.TABLES.contains(outcome));
  }

  private List<Map<String, Object>> waiting() {
    Waiting waiting = summary.run().waiting();
    return waiting == null
        ? List.of()
        : List.of(Map.of("text", text.messages().text(waiting.toMessage())));
  }

  private List<Map<String, Object>> notices() {
    return summary.warnings().stream()
        .map(warning -> Map.<String, Object>of("notice", text.messages().text(warning.located())))
        .toList();
  }

  private List<Map<String, Object>> fileLists() {
    List<Map<String, Object>> lists = new ArrayList<>();
    addFiles(lists, "inputs", summary.inputs(), false);
    addFiles(lists, "policies", summary.policies(), false);
    addFiles(lists, "outputs", summary.outputs(), true);
    return lists;
  }

  private void addFiles(
      List<Map<String, Object>> lists, String label, List<FileSum> files, boolean linked) {
    if (!files.isEmpty()) {
      List<Map<String, Object>> views = files.stream().map(file -> file(file, linked)).toList();
      lists.add(Map.of("title", text.label(label), "files", views));
    }
  }

  private static Map<String, Object> file(FileSum file, boolean linked) {
    return Map.of(
        "name", Sanitizer.of(file.name()),
        "linked", linked,
        "sum", file.sha256(),
        "sumStart", file.sha256().substring(0, START_OF_SUM));
  }

  private String madeBy() {
    return text.messages()
        .text(
            Message.of("html.madeBy")
                .word("version", summary.run().amendVersion())
                .word("java", summary.run().javaVersion()));
  }
}
