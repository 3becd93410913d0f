package nl.zorgcontract.amend.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Runs the usual commands once, without output: Java archives the classes that this loads, by which
 * starts are faster. Started by {@code scripts/lib/archive} in the folder of the program, with the
 * name of a folder that does not exist yet, which a run writes to; with {@code validate} behind it,
 * for that command without a register alone.
 */
public final class ArchiveTraining {

  private static final String REQUEST = "samples/single-request.json";
  private static final String REQUESTS = "samples/requests.csv";
  private static final String REGISTER = "samples/contracts.ndjson";

  private ArchiveTraining() {}

  private static List<List<String>> runsWithoutRegister() {
    return List.of(
        List.of("validate", REQUEST),
        List.of("validate", REQUEST, "--lang", "nl", "--format", "json"),
        List.of("validate", REQUESTS));
  }

  private static List<List<String>> otherRuns(String out) {
    return List.of(
        List.of("validate", REQUESTS, "--contracts", REGISTER),
        List.of("process", REQUESTS, "--contracts", REGISTER, "--out", out),
        List.of("show", "01999101", "--contracts", REGISTER),
        List.of("windows"),
        List.of("--help"));
  }

  public static void main(String[] args) {
    runAll(runsWithoutRegister(), args[0]);
    if (args.length == 1) {
      runAll(otherRuns(args[0]), args[0]);
    }
  }

  private static void runAll(List<List<String>> runs, String home) {
    Clock clock = Clock.fixed(Instant.parse("2026-05-21T10:00:00Z"), ZoneOffset.UTC);
    for (List<String> run : runs) {
      Main.run(
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          OutputStream.nullOutputStream(),
          clock,
          Path.of(home),
          run.toArray(String[]::new));
    }
  }
}
