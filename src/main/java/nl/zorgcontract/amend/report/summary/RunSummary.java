package nl.zorgcontract.amend.report.summary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.io.TextEncoding;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.request.form.ReadOptions;

/** The {@code summary.json} of a run, read back. */
public final class RunSummary {

  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\D?.*");
  private static final Pattern LIST = Pattern.compile("[a-z]+\\.(csv|xlsx)");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final JsonObject json;
  private final JsonObject options;

  private RunSummary(JsonObject json) {
    this.json = json;
    this.options = json.object("options");
  }

  /** The content of the file. */
  public JsonObject json() {
    return json;
  }

  /**
   * Reads the summary in the folder of a run.
   *
   * @throws RefusedException where it is missing or broken
   */
  public static RunSummary read(Path folder) throws IOException {
    Path file = folder.resolve(RunFileNames.SUMMARY);
    try (InputStream in = InputFile.of(file, file.toString()).open();
        JsonReader reader = JsonReader.ofWritten(file.toString(), in)) {
      return new RunSummary(JsonObject.of(reader.only()));
    }
  }

  /** The day of the run; empty where the summary does not tell. */
  public Optional<LocalDate> asOf() {
    return option("as-of").map(LocalDate::parse);
  }

  /** When the run started; empty where the summary does not tell. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(json.text("startedAt")).map(Instant::parse);
  }

  private Optional<String> option(String name) {
    return Optional.ofNullable(options.text(name));
  }

  /** Whether this version of the program or a later one made the run; so did one without number. */
  public boolean isOfVersion(int major, int minor) {
    Matcher version = VERSION.matcher(String.valueOf(json.object("versions").text("amend")));
    if (!version.matches()) {
      return true;
    }
    int found = Integer.parseInt(version.group(1));
    return found > major || (found == major && Integer.parseInt(version.group(2)) >= minor);
  }

  /** The file of this name that the run read beside its requests; empty where it read none. */
  public Optional<FileSum> furtherInput(String name) {
    // Request files stand first, and may have any name.
    return json.objects("inputs").stream()
        .filter(file -> name.equals(file.text("name")))
        .reduce((first, last) -> last)
        .map(file -> new FileSum(name, file.count("bytes"), String.valueOf(file.text("sha256"))));
  }

  /**
   * The names of the files that the run in a folder wrote, its summary and report among them; none
   * where no run wrote anything there.
   */
  public static Set<String> outputs(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    try {
      JsonObject summary = read(folder).json;
      if (summary.members().get("outputs") instanceof JsonArray) {
        names.addAll(List.of(RunFileNames.SUMMARY, RunFileNames.REPORT));
        summary.objects("outputs").stream()
            .flatMap(file -> Stream.ofNullable(file.text("name")))
            .forEach(names::add);
      }
    } catch (RefusedException e) {
      // What is broken or missing tells of nothing.
    }
    return names;
  }

  /**
   * A list that the run in a folder wrote and that somebody has changed since, as who ticks off
   * what is done; empty where there is none.
   */
  public static Optional<String> changedList(Path folder) throws IOException {
    try {
      for (JsonObject file : read(folder).json.objects("outputs")) {
        String name = String.valueOf(file.text("name"));
        Path list = folder.resolve(name);
        String written = file.text("sha256");
        if (written != null
            && LIST.matcher(name).matches()
            && Files.isRegularFile(list)
            && !Disk.sum(name, list).sha256().equals(written)) {
          return Optional.of(name);
        }
      }
    } catch (RefusedException e) {
      // What is broken or missing tells of nothing.
    }
    return Optional.empty();
  }

  /** How the run read its request files, beside policies that know these terms. */
  public ReadOptions readOptions(KnownTerms terms) {
    return ReadOptions.DEFAULT
        .withEncoding(new TextEncoding(Charset.forName(option("encoding").orElse("UTF-8")), true))
        .withDelimiter(option("delimiter").map(text -> text.charAt(0)).orElse(null))
        .withSheet(option("sheet").orElse(null))
        .withReceivedOn(option("received-on").map(LocalDate::parse).orElse(null))
        .withStrict(options.members().get("strict") instanceof JsonBoolean strict && strict.value())
        .ignoring(
            option("ignore-column")
                .map(names -> BAR.splitAsStream(names).toList())
                .orElse(List.of()),
            false)
        .withTerms(terms);
  }
}
