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
 * name of a folder that does not exist yet: a run writes to it.
 */
public final class ArchiveTraining {

  private static final String REQUEST = "samples/single-request.json";
  private static final String REQUESTS = "samples/requests.csv";
  private static final String REGISTER = "samples/contracts.ndjson";

  private ArchiveTraining() {}

  private static List<List<String>> runs(String out) {
    return List.of(
        List.of("validate", REQUEST),
        List.of("validate", REQUEST, "--lang", "nl", "--format", "json"),
        List.of("validate", REQUESTS, "--contracts", REGISTER),
        List.of("process", REQUESTS, "--contracts", REGISTER, "--out", out),
        List.of("show", "01999101", "--contracts", REGISTER),
        List.of("windows"),
        List.of("--help"));
  }

  public static void main(String[] args) {
    Clock clock = Clock.fixed(Instant.parse("2026-05-21T10:00:00Z"), ZoneOffset.UTC);
    for (List<String> run : runs(args[0])) {
      Main.run(
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          OutputStream.nullOutputStream(),
          clock,
          Path.of(args[0]),
          run.toArray(String[]::new));
    }
  }
}
