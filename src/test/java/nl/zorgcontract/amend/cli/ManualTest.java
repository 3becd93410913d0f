package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * The manual: a page a command, in English and, under {@code nl}, in Dutch. The build makes what
 * this leaves into pages for man.
 */
class ManualTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("amend.basedir", "."), "target", "man-adoc");

  /** The generator's own headings. */
  private static final Map<String, String> IN_DUTCH =
      Map.of(
          "== Name", "== Naam",
          "== Synopsis", "== Gebruik",
          "== Description", "== Beschrijving",
          "== Options", "== Opties",
          "== Arguments", "== Argumenten",
          "== Commands", "== Opdrachten",
          "== Footer", "== Verder");

  private static CommandLine program() {
    return Amend.everyCommand(InProcess.console(new ByteArrayOutputStream(), new StringWriter()));
  }

  private static void generate(CommandLine program, Path folder) throws IOException {
    Files.createDirectories(folder);
    int status =
        ManPageGenerator.generateManPage(
            folder.toFile(), null, new boolean[0], true, program.getCommandSpec());
    assertThat(status).isZero();
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> pages = Files.list(folder)) {
      return pages.filter(page -> page.toString().endsWith(".adoc")).toList();
    }
  }

  @Test
  void everyCommandHasAPage() throws IOException {
    CommandLine program = program();

    generate(program, FOLDER);

    assertThat(pages(FOLDER))
        .extracting(page -> page.getFileName().toString())
        .contains("amend.adoc", "amend-policy-check.adoc", "amend-generate-completion.adoc");
    for (String command : program.getSubcommands().keySet()) {
      assertThat(FOLDER.resolve("amend-" + command + ".adoc"))
          .content()
          .contains("== Synopsis", "*--help*");
    }
  }

  @Test
  void everyPageStandsInDutchToo() throws IOException {
    Path folder = FOLDER.resolve("nl");
    CommandLine program = program();
    DutchHelp.translate(program);

    generate(program, folder);
    for (Path page : pages(folder)) {
      String text = Files.readString(page);
      for (Map.Entry<String, String> heading : IN_DUTCH.entrySet()) {
        text = text.replace(heading.getKey() + "\n", heading.getValue() + "\n");
      }
      Files.writeString(page, text);
    }

    assertThat(pages(folder)).hasSizeGreaterThan(20);
    assertThat(pages(folder))
        .allSatisfy(
            page ->
                assertThat(page)
                    .content()
                    .contains("== Gebruik", "Toon deze hulp en stop.")
                    .doesNotContain("== Synopsis", "== Options", "Show this", "_FILE_"));
  }
}
