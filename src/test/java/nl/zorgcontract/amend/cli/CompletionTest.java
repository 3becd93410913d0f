package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script, sourced in a real bash. */
class CompletionTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "amend {0}<tab>")
  @CsvSource({
    "wi, windows",
    "policy ch, check",
    "process --fail, --fail-on-rejection",
    "validate --csv excel-n, excel-nl",
    "validate --format j, json",
    "todo --lang n, nl",
    "show --color ne, never",
    "windows --ic, --ical",
    "generate-c, generate-completion",
    "help pro, process",
    "help policy ch, check",
    "help --lang nl wi, windows"
  })
  void bashCompletesCommandsAndOptions(String typed, String completed)
      throws IOException, InterruptedException {
    InProcess.Result script = InProcess.amend("generate-completion");
    assertThat(script.status()).isZero();
    assertThat(script.err()).isEmpty();
    Path file = Files.writeString(folder.resolve("amend_completion"), script.out());

    String[] words = typed.split(" ", -1);
    String bash =
        "compopt() { :; }; source '%s'; COMP_WORDS=(amend %s); COMP_CWORD=%d; COMP_LINE='amend %s'; _complete_amend; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(file, typed, words.length, typed);
    Process process = new ProcessBuilder("bash", "-c", bash).redirectErrorStream(true).start();
    String replies =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(process.waitFor()).isZero();
    assertThat(replies).isEqualTo(completed);
  }
}
