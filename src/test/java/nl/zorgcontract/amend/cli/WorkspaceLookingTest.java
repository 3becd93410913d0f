package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An office with policies of its own names its workspace, and no file in it. */
class WorkspaceLookingTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("amend.basedir", "."), "samples", "policies");

  @TempDir private Path folder;

  private Path workspace;

  @BeforeEach
  void workspace() throws IOException {
    workspace = folder.resolve("office");
    Files.createDirectories(workspace.resolve("inbox"));
    Files.createDirectories(workspace.resolve("policies"));
    Files.copy(SAMPLES.resolve("contracts.ndjson"), workspace.resolve("contracts.ndjson"));
    for (String policy : new String[] {"noordkust-2026.json", "zonnewijzer-2026-2027.json"}) {
      Files.copy(SAMPLES.resolve(policy), workspace.resolve("policies").resolve(policy));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          show ZW-2 --workspace W                             | 0 | De Zonnewijzer GP care 2026-2027
          pending --workspace W --from 2026-01-01             | 0 | takes effect from 1 January 2026
          impact --workspace W --on 2026-07-01                | 0 | The programme has ended.
          windows --workspace W --policy-id noordkust-2026    | 0 | Noordkust GP care 2026
          diff W/contracts.ndjson W/contracts.ndjson --workspace W | 0 | Both registers have the same
          validate R --workspace W --as-of 2026-07-31         | 1 | ZW-1
          """)
  void commandGoesByTheWorkspace(String line, int status, String told) {
    InProcess.Result result = amend(line);

    assertThat(result.err()).doesNotContain("not known");
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    assertThat(result.out()).contains(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"show ZW-2", "pending", "impact", "compare R --with --policy P"})
  void registerOrWorkspaceIsAskedFor(String line) {
    InProcess.Result result = amend(line);

    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(result.err()).contains("name the register with --contracts, or with --workspace");
  }

  @Test
  void policyThatIsGivenTakesThePlaceOfThatOfTheWorkspace() throws IOException {
    Path next = folder.resolve("next.json");
    String policy = Files.readString(SAMPLES.resolve("zonnewijzer-2026-2027.json"));
    Files.writeString(next, policy.replace("The programme has ended.", "It is over."));

    assertThat(amend("impact --workspace W --on 2026-07-01 --policy " + next).out())
        .contains("It is over.")
        .doesNotContain("The programme has ended.");
    assertThat(amend("compare R --workspace W --as-of 2026-07-31 --with --policy " + next).status())
        .isNotEqualTo(ExitStatus.REFUSED);
    assertThat(amend("impact --workspace W --policy " + next + " --policy " + next).err())
        .contains("already given");
  }

  @Test
  void rulingsOfTheWorkspaceDecide() throws IOException {
    Path request = folder.resolve("late.csv");
    Files.writeString(
        request,
        """
        request_id,received_at,contract_id,agreement,action,start_date,hours
        L-1,2026-07-20,ZW-2,wondzorg,change,2026-09-01,6
        """);
    String line = "validate " + request + " --workspace W --as-of 2026-07-31";
    assertThat(amend(line).out()).contains("referred");

    Files.writeString(
        workspace.resolve("rulings.csv"),
        "request_id,ruled_by,ruled_on\nL-1,M. de Boer,2026-07-30\n");

    assertThat(amend(line).out()).contains("M. de Boer");
  }

  private InProcess.Result amend(String line) {
    return InProcess.amend(
        Stream.of(line.split(" +"))
            .map(word -> word.equals("R") ? SAMPLES.resolve("requests.csv").toString() : word)
            .map(
                word -> word.equals("P") ? SAMPLES.resolve("noordkust-2026.json").toString() : word)
            .map(word -> word.replaceFirst("^W(?=/|$)", workspace.toString()))
            .toArray(String[]::new));
  }
}
