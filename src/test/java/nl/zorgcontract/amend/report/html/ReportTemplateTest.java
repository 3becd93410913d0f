package nl.zorgcontract.amend.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.io.BundledText;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.json.SummaryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTemplateTest {

  private static final String HOSTILE = "</p><script>alert('1 & \"2\"')</script>";
  private static final String ESCAPED =
      "&lt;/p&gt;&lt;script&gt;alert(&#39;1 &amp; &quot;2&quot;&#39;)&lt;/script&gt;";

  private static final ReportText TEXT =
      new ReportText(
          Messages.in(Language.EN),
          LocalDate.parse("2026-03-06"),
          new nl.zorgcontract.amend.report.summary.CountedAgreements(java.util.List::of));

  /** The values of a page without requests. */
  private static Map<String, Object> page() {
    Map<String, Object> page = new PageView(TEXT, SummaryTest.empty(), List.of()).values();
    page.put("hasNotices", false);
    page.put("work", List.of());
    page.put("charts", null);
    page.put("sections", List.of());
    return page;
  }

  private static String written(Map<String, Object> page) throws IOException {
    StringWriter out = new StringWriter();
    new ReportTemplate(TEXT).write(page, out);
    return out.toString();
  }

  @Test
  void textIsNeverMarkupAndAnAttributeIsNeverLeft() throws IOException {
    Map<String, Object> page = page();
    page.put("madeBy", HOSTILE);
    page.put("language", HOSTILE);

    assertThat(written(page))
        .contains(
            "<html lang=\"" + ESCAPED + "\">", "<p class=\"note\">" + ESCAPED + "</p></footer>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.html",
        "bar",
        "charts",
        "work",
        "requests",
        "explanation",
      })
  void onlyTheProgramsOwnStyleAndScriptAreNotEscaped(String name) {
    List<String> unescaped =
        Pattern.compile("\\{\\{(\\{|&)\\s*(\\w+)")
            .matcher(BundledText.of(ReportTemplate.class, name + ".mustache"))
            .results()
            .map((MatchResult tag) -> tag.group(2))
            .toList();

    assertThat(unescaped)
        .isEqualTo(name.equals("report.html") ? List.of("style", "script") : List.of());
  }

  @Test
  void valueFromAFileHidesNothing() {
    assertThat(ReportText.value("a\u202eb\u0007<")).isEqualTo("a\\u202eb\u2407<");
  }

  @Test
  void placeWithoutAValueIsADefect() {
    Map<String, Object> page = page();
    page.remove("madeBy");

    assertThatThrownBy(() -> written(page))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("'madeBy' on line");
  }

  @Test
  void sectionWithoutAValueIsADefect() {
    Map<String, Object> page = new HashMap<>(page());
    page.remove("sections");

    assertThatThrownBy(() -> written(page))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("'sections' on line");
  }

  @Test
  void failureOfTheDiskIsToldAsItIs() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> new ReportTemplate(TEXT).write(page(), full))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }
}
