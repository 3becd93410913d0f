package nl.zorgcontract.amend.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HtmlTest {

  private static final String HOSTILE = "</p><script>alert('1 & \"2\"')</script>";

  private final StringBuilder out = new StringBuilder();
  private Html html;

  @BeforeEach
  void start() throws IOException {
    html = new Html(out);
    out.setLength(0);
  }

  @Test
  void aTextIsNeverMarkup() throws IOException {
    html.element("p", HOSTILE);

    assertThat(out)
        .hasToString(
            "<p>&lt;/p&gt;&lt;script&gt;alert(&#39;1 &amp; &quot;2&quot;&#39;)&lt;/script&gt;</p>");
  }

  @Test
  void anAttributeIsNeverLeft() throws IOException {
    html.open("p").with("title", "\" onclick='x' <b>").close();

    assertThat(out).hasToString("<p title=\"&quot; onclick=&#39;x&#39; &lt;b&gt;\"></p>");
  }

  @Test
  void aValueHasItsOwnDirectionAndHidesNothing() throws IOException {
    html.open("td").value("a\u202eb\u0007<").close();

    assertThat(out).hasToString("<td><bdi>a\\u202eb\u2407&lt;</bdi></td>");
  }

  @Test
  void elementsLieWithinEachOther() throws IOException {
    html.open("ul", "a").open("li").text("1").close().open("li").open("br").close().close().close();
    html.end();

    assertThat(out).hasToString("<ul class=\"a\"><li>1</li><li><br></li></ul>");
  }

  @Test
  void anAttributeAfterTheContentIsADefect() throws IOException {
    html.open("p").text("x");

    assertThatIllegalStateException().isThrownBy(() -> html.with("class", "late"));
  }

  @Test
  void anElementLeftOpenIsADefect() throws IOException {
    html.open("p");

    assertThatIllegalStateException().isThrownBy(html::end).withMessage("Still open: [p]");
  }

  @Test
  void aResourceCannotEndItsElement() throws IOException {
    html.open("script");

    assertThatIllegalArgumentException().isThrownBy(() -> html.resource("x</script>"));
  }
}
