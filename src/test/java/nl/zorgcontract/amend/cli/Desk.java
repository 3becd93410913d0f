package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.InProcess.Result;

/** A workspace of the tests with its register, its nights, and a person at the desk. */
final class Desk {

  private static final Path SAMPLES = Path.of(System.getProperty("amend.basedir", "."), "samples");
  private static final String HEADER =
      "request_id,received_at,agb_code,agreement,action,start_date,submitted_by,terms.hoursPerWeek,amends\n";

  private final Path root;

  Desk(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("inbox"));
    Files.copy(SAMPLES.resolve("contracts.ndjson"), root.resolve("contracts.ndjson"));
  }

  Path path(String name) {
    return root.resolve(name);
  }

  /** Puts requests into the inbox, each a line by the header above. */
  Desk put(String... requests) throws IOException {
    Files.writeString(path("inbox/requests.csv"), HEADER + String.join("\n", requests) + "\n");
    return this;
  }

  /** The night before this day. */
  Result night(String day, String... options) {
    return amend(
        day, Stream.concat(Stream.of("nightly"), Stream.of(options)).toArray(String[]::new));
  }

  /** What a command says on this day. */
  Result amend(String day, String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--workspace", root.toString(), "--as-of", day));
    return InProcess.amend(args.toArray(String[]::new));
  }

  /** The list on this day, as lines of CSV without the heading. */
  List<String> todo(String day, String... options) {
    Result result =
        amend(
            day,
            Stream.concat(Stream.of("todo", "--format", "csv"), Stream.of(options))
                .toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isZero();
    return result.out().lines().skip(1).toList();
  }

  /** The kind and the name of each item of the list. */
  List<String> listed(String day, String... options) {
    return todo(day, options).stream()
        .map(line -> line.split(",", -1))
        .map(cells -> cells[0] + " " + cells[1] + cells[2])
        .toList();
  }

  String content(String name) throws IOException {
    return Files.exists(path(name)) ? Files.readString(path(name)) : "";
  }

  /** The names of the files in a folder of the workspace. */
  List<String> names(String name) throws IOException {
    try (Stream<Path> files = Files.list(path(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
