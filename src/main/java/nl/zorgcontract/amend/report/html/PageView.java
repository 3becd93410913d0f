package nl.zorgcontract.amend.report.html;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.io.BundledText;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.summary.ControlTotals;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.Waiting;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;

/** The frame of the report: its head, what matters at the top, and how the run was made. */
final class PageView {

  private static final int START_OF_SUM = 12;

  private final ReportText text;
  private final Summary summary;
  private final Collection<String> insurers;

  /**
   * The frame of a report.
   *
   * @param insurers whose policies were used
   */
  PageView(ReportText text, Summary summary, Collection<String> insurers) {
    this.text = text;
    this.summary = summary;
    this.insurers = insurers;
  }

  /** The values of the page without its charts and tables. */
  Map<String, Object> values() {
    Map<String, Object> page = new HashMap<>();
    page.put("language", text.messages().language().code());
    addEmbedded(page, "style", "report.css");
    addEmbedded(page, "script", "report.js");
    page.put("title", title());
    page.put("insurers", insurers.isEmpty() ? null : insurers());
    page.put("run", runName());
    page.put("asOf", text.day(text.asOf()));
    page.put("madeAt", madeAt());
    page.put("contracts", contracts());
    page.put("requests", text.count(summary.totals().requestsRead()));
    page.put("waiting", waiting());
    page.put("fileLists", fileLists());
    page.put("madeBy", madeBy());
    return page;
  }

  /** A resource of the program, and the checksum by which the page allows it and nothing else. */
  private static void addEmbedded(Map<String, Object> page, String element, String name) {
    String content = BundledText.of(PageView.class, name);
    if (content.contains("</")) {
      throw new IllegalStateException(name + " would end its element");
    }
    page.put(element, content);
    page.put(element + "Sum", sum(content));
  }

  private static String sum(String content) {
    String digest = Sha256Input.sha256(StandardCharsets.UTF_8.encode(content));
    return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest));
  }

  /** What the page is called in a list of tabs: the insurer, the run and its day. */
  private String title() {
    Message title =
        Message.of("html.title.of")
            .word("insurers", insurers.isEmpty() ? text.label("title") : insurers())
            .word("run", runName())
            .day("day", text.asOf());
    return text.messages().text(title);
  }

  private String insurers() {
    return insurers.stream().map(Sanitizer::of).collect(Collectors.joining(", "));
  }

  /** The folder that the run wrote; of a nightly run, which has none before it ends, its time. */
  private String runName() {
    if (summary.run().options().get("out") instanceof Value.Text out) {
      String[] names = out.text().split("[/\\\\]+", -1);
      for (int i = names.length - 1; i >= 0; i--) {
        if (!names[i].isEmpty()) {
          return Sanitizer.of(names[i]);
        }
      }
    }
    return String.valueOf(madeAt().get("text"));
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

  private @Nullable Map<String, Object> waiting() {
    Waiting waiting = summary.run().waiting();
    return waiting == null
        ? null
        : Map.of(
            "heading",
            text.messages().text(waiting.heading()),
            "kinds",
            waiting.lines().stream().map(text.messages()::text).toList());
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
