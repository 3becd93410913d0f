package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import nl.zorgcontract.amend.message.Sanitizer;

/**
 * Writes HTML element by element. Whatever is written as a text or as an attribute's value is
 * escaped here and nowhere else, so nothing from a file can become markup. The names of elements
 * and attributes are the program's own.
 */
final class Html {

  /** Elements without content and without an end tag. */
  private static final Set<String> VOID = Set.of("meta", "input", "br");

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  /** Writes a document to what is given. */
  Html(Appendable out) throws IOException {
    this.out = out;
    out.append("<!DOCTYPE html>\n");
  }

  /** Opens an element. Attributes may follow, then content, then {@link #close}. */
  Html open(String element) throws IOException {
    endTag();
    out.append('<').append(element);
    open.push(element);
    inTag = true;
    return this;
  }

  /** Opens an element of a class. */
  Html open(String element, String cssClass) throws IOException {
    return open(element).with("class", cssClass);
  }

  /** Gives the element just opened an attribute. */
  Html with(String attribute, String value) throws IOException {
    if (!inTag) {
      throw new IllegalStateException("No element is open for " + attribute);
    }
    out.append(' ').append(attribute).append("=\"");
    escape(value);
    out.append('"');
    return this;
  }

  /** Gives the element just opened a number as an attribute. */
  Html with(String attribute, long value) throws IOException {
    return with(attribute, Long.toString(value));
  }

  /** Writes a text of the program's own within the element. */
  Html text(String text) throws IOException {
    endTag();
    escape(text);
    return this;
  }

  /**
   * Writes a text that came from a file: its hidden characters made visible, and its direction of
   * writing kept from what stands around it.
   */
  Html value(String value) throws IOException {
    return open("bdi").text(Sanitizer.of(value)).close();
  }

  /** An element that holds a text of the program's own. */
  Html element(String element, String text) throws IOException {
    return open(element).text(text).close();
  }

  /** An element of a class that holds a text of the program's own. */
  Html element(String element, String cssClass, String text) throws IOException {
    return open(element, cssClass).text(text).close();
  }

  /**
   * Writes the content of a {@code style} or {@code script} element as it is, which may only be a
   * resource of the program.
   */
  Html resource(String content) throws IOException {
    if (content.contains("</")) {
      throw new IllegalArgumentException("The resource would end its element");
    }
    endTag();
    out.append(content);
    return this;
  }

  /** Closes the element opened last. */
  Html close() throws IOException {
    String element = open.pop();
    endTag();
    if (!VOID.contains(element)) {
      out.append("</").append(element).append('>');
    }
    return this;
  }

  /** Ends the line, where that cannot be seen: so that the file can be read as text, too. */
  Html line() throws IOException {
    endTag();
    out.append('\n');
    return this;
  }

  /**
   * Ends the document.
   *
   * @throws IllegalStateException where an element is still open
   */
  void end() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Still open: " + open);
    }
  }

  private void endTag() throws IOException {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void escape(String text) throws IOException {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (!escaped.isEmpty()) {
        out.append(text, written, i).append(escaped);
        written = i + 1;
      }
    }
    out.append(text, written, text.length());
  }

  private static String escaped(char c) {
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
