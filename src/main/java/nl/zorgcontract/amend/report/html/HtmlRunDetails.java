package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.Summary;

/** The foot of the report: what the run read and wrote, and with what. */
final class HtmlRunDetails {

  private final HtmlPage page;
  private final Html html;

  HtmlRunDetails(HtmlPage page) {
    this.page = page;
    this.html = page.html();
  }

  void write(Summary summary) throws IOException {
    html.open("footer", "wide").open("h2").text(page.label("colophon")).close();
    html.open("div", "columns");
    writeFiles("inputs", summary.inputs(), false);
    writeFiles("policies", summary.policies(), false);
    writeFiles("outputs", summary.outputs(), true);
    html.close();
    html.open("p", "note");
    html.text(
        page.messages()
            .text(
                Message.of("html.madeBy")
                    .word("version", summary.run().amendVersion())
                    .word("java", summary.run().javaVersion())));
    html.close().close().line();
  }

  private void writeFiles(String label, List<FileSum> files, boolean linked) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    html.open("section").element("h3", page.label(label)).open("ul");
    for (FileSum file : files) {
      html.open("li");
      if (linked) {
        html.open("a").with("href", file.name()).text(file.name()).close();
      } else {
        html.value(file.name());
      }
      html.open("span", "sum").with("title", file.sha256());
      html.text(file.sha256().substring(0, 12)).close().close();
    }
    html.close().close();
  }
}
