package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.request.form.ReadOptions;

/** The {@code summary.json} of a run, read back. */
public final class RunSummary {

  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\D?.*");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final JsonObject summary;
  private final JsonObject options;

  private RunSummary(JsonObject summary) {
    this.summary = summary;
    this.options = object("options");
  }

  /**
   * Reads the summary in the folder of a run.
   *
   * @throws RefusedException where it is missing or broken
   */
  public static RunSummary read(Path folder) throws IOException {
    Path file = folder.resolve(RunFileNames.SUMMARY);
    try (InputStream in = InputFile.of(file, file.toString()).open();
        JsonReader reader = JsonReader.of(file.toString(), in)) {
      JsonValue summary = reader.only();
      return new RunSummary(
          summary instanceof JsonObject object
              ? object
              : new JsonObject(summary.place(), Map.of()));
    }
  }

  private JsonObject object(String member) {
    return summary.members().get(member) instanceof JsonObject object
        ? object
        : new JsonObject(summary.place(), Map.of());
  }

  /** The day of the run; empty where the summary does not tell. */
  public Optional<LocalDate> asOf() {
    return option("as-of").map(LocalDate::parse);
  }

  private Optional<String> option(String name) {
    return text(options, name);
  }

  private static Optional<String> text(JsonObject object, String name) {
    return object.members().get(name) instanceof JsonText text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** Whether this version of the program or a later one made the run; so did one without number. */
  public boolean isOfVersion(int major, int minor) {
    Matcher version = VERSION.matcher(text(object("versions"), "amend").orElse(""));
    if (!version.matches()) {
      return true;
    }
    int found = Integer.parseInt(version.group(1));
    return found > major || (found == major && Integer.parseInt(version.group(2)) >= minor);
  }

  /** The file of this name that the run read beside its requests; empty where it read none. */
  public Optional<FileSum> furtherInput(String name) {
    Optional<FileSum> found = Optional.empty();
    if (summary.members().get("inputs") instanceof JsonArray inputs) {
      for (JsonValue each : inputs.items()) {
        if (each instanceof JsonObject file
            && text(file, "name").equals(Optional.of(name))
            && file.members().get("bytes") instanceof JsonNumber bytes) {
          // Request files stand first, and may have any name.
          found =
              Optional.of(
                  new FileSum(
                      name, bytes.value().longValueExact(), text(file, "sha256").orElse("")));
        }
      }
    }
    return found;
  }

  /**
   * The names of the files that the run in a folder wrote, its summary and report among them; none
   * where no run wrote anything there.
   */
  public static Set<String> outputs(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    try {
      if (read(folder).summary.members().get("outputs") instanceof JsonArray outputs) {
        names.addAll(List.of(RunFileNames.SUMMARY, RunFileNames.REPORT));
        for (JsonValue each : outputs.items()) {
          if (each instanceof JsonObject file) {
            text(file, "name").ifPresent(names::add);
          }
        }
      }
    } catch (RefusedException e) {
      // What is broken or missing tells of nothing.
    }
    return names;
  }

  /** How the run read its request files, beside policies that know these terms. */
  public ReadOptions readOptions(KnownTerms terms) {
    return ReadOptions.DEFAULT
        .withEncoding(Charset.forName(option("encoding").orElse("UTF-8")))
        .withDelimiter(option("delimiter").map(text -> text.charAt(0)).orElse(null))
        .withSheet(option("sheet").orElse(null))
        .withReceivedOn(option("received-on").map(LocalDate::parse).orElse(null))
        .withStrict(options.members().get("strict") instanceof JsonBoolean strict && strict.value())
        .ignoring(
            option("ignore-column")
                .map(names -> BAR.splitAsStream(names).toList())
                .orElse(List.of()))
        .withTerms(terms);
  }
}
