package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.policy.Policy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the texts of a policy hold, the report has the elements and attributes of any other. */
class HostilePolicyTest {

  private static final Path SAMPLES = Path.of(System.getProperty("amend.basedir", "."), "samples");

  private static final String POLICY = "zilveren-kruis-2026-2027.json";

  /** Names, headings, explanations, the insurer and the document: all that people read. */
  private static final Pattern TEXT =
      Pattern.compile("(\"(?:nl|en|source|insurer|document)\": \")([^\"]*)\"");

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

  private static final Pattern QUOTED = Pattern.compile("=\"[^\"]*\"");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "</title></style><svg onload=alert(1)>",
        "' onfocus='alert(1)",
        "\\\" onmouseover=\\\"alert(1)",
        "--><b>x</b><!--",
        "</td></tr></table><iframe src=//example.org>",
        "{{{rows}}}{{#work}}x{{/work}}",
        "&lt;b&gt;&#60;b&#62;",
        "javascript:alert(1)",
      })
  void noTextOfAPolicyBecomesMarkup(String payload) throws IOException {
    String plain = bundled();
    String hostile =
        TEXT.matcher(plain).replaceAll("$1$2 " + Matcher.quoteReplacement(payload) + "\"");

    assertThat(TEXT.matcher(plain).results().count()).isGreaterThan(84);
    assertThat(tags(report("hostile", hostile))).isEqualTo(tags(report("plain", plain)));
  }

  /** Every tag with the names of its attributes. */
  private static List<String> tags(String html) {
    return TAG.matcher(html)
        .results()
        .map(tag -> QUOTED.matcher(tag.group()).replaceAll(""))
        .toList();
  }

  private String report(String name, String policy) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".json"), policy);
    Path run = folder.resolve(name);
    InProcess.Result result =
        InProcess.amend(
            "process",
            SAMPLES.resolve("requests.csv").toString(),
            "--contracts",
            SAMPLES.resolve("contracts.ndjson").toString(),
            "--policy",
            file.toString(),
            "--as-of",
            "2026-05-21",
            "--out",
            run.toString());
    assertThat(result.status()).as(result.err()).isZero();
    return Files.readString(run.resolve("report.html"));
  }

  private static String bundled() throws IOException {
    try (InputStream in = Policy.class.getResourceAsStream(POLICY)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
