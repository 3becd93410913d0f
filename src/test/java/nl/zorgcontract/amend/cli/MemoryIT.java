package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where memory does not suffice, the script's own flags let a run end. Under flags by which Java
 * goes on collecting, this takes many minutes.
 */
class MemoryIT {

  private static final int REQUESTS = 60_000;

  @TempDir private Path folder;

  @Test
  void runWhoseMemoryDoesNotSufficeEndsAndSaysSo() throws IOException {
    Installation program = new Installation(folder.toRealPath());
    ProcessBuilder run = program.version();
    run.command().removeIf("--version"::equals);
    run.command()
        .addAll(
            List.of(
                "validate",
                requestsOnOnePractice().toString(),
                "--contracts",
                "samples/contracts.ndjson",
                "--as-of",
                "2026-05-21",
                "--quiet"));
    run.directory(Program.HOME.toFile());
    run.environment().put("JAVA_TOOL_OPTIONS", "-Xmx64m");

    String said = Installation.result(Installation.start(run));

    assertThat(said).startsWith("5 ").contains("amend: Not enough memory for this run.");
  }

  /** Large enough for the flags of a long run. */
  private Path requestsOnOnePractice() throws IOException {
    Path file = folder.resolve("requests.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "request_id,received_at,agb_code,contract_id,agreement,action,start_date,channel,note\n");
      String note = "x".repeat(40);
      for (int i = 0; i < REQUESTS; i++) {
        out.write(
            "R-%08d,2026-05-04T09:30:00Z,01999101,ZK-2026-000101,taakdelegatie,start,2026-07-01,email,%s\n"
                .formatted(i, note));
      }
    }
    return file;
  }
}
