package nl.zorgcontract.amend.report.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Map;
import nl.zorgcontract.amend.io.BundledText;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.RefusedException;

/**
 * The text of a letter, with places for what differs from practice to practice: a Mustache template
 * in UTF-8. {@link LetterTemplateChecker} holds what can stand in it.
 */
public final class LetterTemplate {

  /** A letter is plain text: nothing is escaped. What there is nothing to say of stays empty. */
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(false).strictSections(true).nullValue("");

  private final Template template;

  private LetterTemplate(Template template) {
    this.template = template;
  }

  /**
   * Reads a template.
   *
   * @param file what it is called in messages
   * @throws RefusedException with every fault and its line: a place that no letter has, a part that
   *     is not ended, a template in the form of before
   */
  public static LetterTemplate read(String file, Reader in) throws IOException {
    StringWriter source = new StringWriter();
    in.transferTo(source);
    return of(file, source.toString().replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static LetterTemplate of(String file, String text) {
    new LetterTemplateChecker(file, text).check();
    return new LetterTemplate(COMPILER.compile(text));
  }

  /** The template that comes with the program. */
  public static LetterTemplate in(Language language) {
    String name = "letter_" + language.code() + ".txt";
    return of(name, BundledText.of(LetterTemplate.class, name));
  }

  /**
   * The text that the template gives, as it comes.
   *
   * @param values a text, a list or a truth for each name; null for nothing to say
   */
  String filled(Map<String, Object> values) {
    return template.execute(values);
  }
}
