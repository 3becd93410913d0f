package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/**
 * The documents as HTML, and that their links lead somewhere. A distribution takes what this
 * leaves.
 */
class DocumentsTest {

  private static final Path HOME = Path.of(System.getProperty("amend.basedir", "."));
  private static final Path FOLDER = HOME.resolve("target/html");
  private static final Path SITE = Path.of("src/site/markdown");
  private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z][A-Za-z]+)`");
  private static final Pattern TARGET = Pattern.compile("(?:href|src)=\"([^\"#]*)(?:#([^\"]*))?\"");
  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>%s</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      table { border-collapse: collapse } td, th { border: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top }
      pre { background: #f4f4f4; padding: .8rem; overflow-x: auto } img { max-width: 100%% }
      </style></head><body>
      %s</body></html>
      """;

  /** Pages by the file that they are made of. */
  private static Map<Path, String> pages() throws IOException {
    Map<Path, String> pages = new LinkedHashMap<>();
    pages.put(Path.of("README.md"), "index.html");
    pages.put(Path.of(".github/CONTRIBUTING.md"), "contributing.html");
    pages.put(Path.of(".github/SECURITY.md"), "reporting.html");
    try (Stream<Path> site = Files.list(HOME.resolve(SITE))) {
      site.sorted()
          .forEach(
              file -> {
                String name = file.getFileName().toString();
                pages.put(SITE.resolve(name), name.replace(".md", ".html"));
              });
    }
    return pages;
  }

  @Test
  void everyDocumentIsAPageWhoseLinksLeadSomewhere() throws IOException {
    Files.createDirectories(FOLDER);
    Map<Path, String> pages = pages();
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      Node document =
          Parser.builder()
              .extensions(EXTENSIONS)
              .build()
              .parse(Files.readString(HOME.resolve(page.getKey())));
      document.accept(new Links(page.getKey(), pages));
      String body = HtmlRenderer.builder().extensions(EXTENSIONS).build().render(document);
      String title = page.getKey().getFileName().toString().replace(".md", "");
      Files.writeString(
          FOLDER.resolve(page.getValue()),
          PAGE.formatted(title.equals("README") ? "amend" : "amend: " + title, body));
    }
    for (String page : pages.values()) {
      linksLeadSomewhere(page);
    }
  }

  /** Whoever reads the way of a request opens the classes that it names. */
  @Test
  void everyClassThatTheDocumentsNameIsThere() throws IOException {
    String text = Files.readString(HOME.resolve(SITE).resolve("development.md"));
    Path sources = HOME.resolve("src/main/java/nl/zorgcontract/amend");
    List<String> named =
        CLASS.matcher(text).results().map(found -> found.group(1).replace('.', '/')).toList();

    assertThat(named).hasSizeGreaterThan(20);
    assertThat(named).allSatisfy(name -> assertThat(sources.resolve(name + ".java")).exists());
  }

  private static void linksLeadSomewhere(String page) throws IOException {
    TARGET
        .matcher(Files.readString(FOLDER.resolve(page)))
        .results()
        .filter(link -> !link.group(1).contains(":"))
        .forEach(
            link -> {
              // Of a distribution the samples lie beside the documents, as they do here beside
              // target.
              String target = link.group(1).isEmpty() ? page : link.group(1);
              Path file =
                  target.startsWith("../")
                      ? HOME.resolve(target.substring(3))
                      : FOLDER.resolve(target);
              assertThat(file).as(page).exists();
              if (link.group(2) != null) {
                assertThat(file).as(page).content().contains("id=\"" + link.group(2) + "\"");
              }
            });
  }

  /** Turns links between documents into links between pages. */
  private static final class Links extends AbstractVisitor {

    private final Path from;
    private final Map<Path, String> pages;

    Links(Path from, Map<Path, String> pages) {
      this.from = from;
      this.pages = pages;
    }

    @Override
    public void visit(Link link) {
      link.setDestination(inPages(link.getDestination()));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(inPages(image.getDestination()));
      visitChildren(image);
    }

    private String inPages(String link) {
      int anchor = (link + "#").indexOf('#');
      String target = link.substring(0, anchor);
      if (target.isEmpty() || target.contains(":")) {
        return link;
      }
      Path file = from.resolveSibling(target).normalize();
      String page = pages.get(file);
      return (page == null ? "../" + file : page) + link.substring(anchor);
    }
  }
}
