package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** The manual: a page a command. The build makes what this leaves into pages for man. */
class ManualTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("amend.basedir", "."), "target", "man-adoc");

  @Test
  void everyCommandHasAPage() throws IOException {
    Files.createDirectories(FOLDER);
    CommandLine program =
        Amend.everyCommand(InProcess.console(new ByteArrayOutputStream(), new StringWriter()));

    int status =
        ManPageGenerator.generateManPage(
            FOLDER.toFile(), null, new boolean[0], true, program.getCommandSpec());

    assertThat(status).isZero();
    try (Stream<Path> pages = Files.list(FOLDER)) {
      List<String> names = pages.map(page -> page.getFileName().toString()).toList();
      assertThat(names)
          .contains("amend.adoc", "amend-policy-check.adoc", "amend-generate-completion.adoc");
      for (String command : program.getSubcommands().keySet()) {
        assertThat(FOLDER.resolve("amend-" + command + ".adoc"))
            .content()
            .contains("== Synopsis", "*--help*");
      }
    }
  }
}
