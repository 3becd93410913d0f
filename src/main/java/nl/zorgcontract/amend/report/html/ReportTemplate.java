package nl.zorgcontract.amend.report.html;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import nl.zorgcontract.amend.io.BundledText;

/**
 * The template of the report, {@code report.html.mustache}, with its parts beside it. Every value
 * is escaped; a place without a value is a defect, and fails.
 */
final class ReportTemplate {

  private final Template template =
      Mustache.compiler()
          .withLoader(
              name -> new StringReader(BundledText.of(ReportTemplate.class, name + ".mustache")))
          .withEscaper(ReportTemplate::escaped)
          .strictSections(true)
          .withCollector(new MapsOnly())
          .loadTemplate("report.html");

  private final ReportText text;

  /** The template with labels in the language of these texts. */
  ReportTemplate(ReportText text) {
    this.text = text;
  }

  /**
   * Writes the page.
   *
   * @param values what the template's places are filled with: texts, numbers, and maps and lists of
   *     them; null leaves a section out
   */
  void write(Map<String, Object> values, Writer out) throws IOException {
    try {
      template.execute(values, text.labels(), out);
    } catch (MustacheException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw e;
    }
  }

  /** Looks names up in maps alone: no reflection, which costs a start its milliseconds. */
  private static final class MapsOnly extends BasicCollector {

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new HashMap<>();
    }
  }

  private static String escaped(String text) {
    int first = 0;
    while (first < text.length() && entity(text.charAt(first)).isEmpty()) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity.isEmpty()) {
        escaped.append(text.charAt(i));
      } else {
        escaped.append(entity);
      }
    }
    return escaped.toString();
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }
}
