package nl.zorgcontract.amend.cli.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.LimitedInput;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.PropertiesDefaultProvider;

/**
 * A file of settings: lines {@code name=value}, where the name is that of an option without its
 * dashes. Lines that start with {@code #} are passed over, and so are quotes around a value. A
 * backslash is one: paths of Windows stand there as they are. A relative path is meant from the
 * folder of the file; {@code ~/} is the user's home.
 */
final class SettingsFile {

  /**
   * The options that may be set once for all; each means the same in every command that has it. Not
   * among them: what is of one call alone, as the day or the output, and what replaces or changes
   * files.
   */
  static final Set<String> NAMES =
      Set.of(
          "by",
          "color",
          "contact",
          "contracts",
          "csv",
          "delimiter",
          "encoding",
          "fail-on-finding",
          "fail-on-rejection",
          "ignore-column",
          "lang",
          "letterhead",
          "list",
          "log-format",
          "max-file-size",
          "metrics",
          "policy",
          "quiet",
          "rulings",
          "sender",
          "sheet",
          "strict",
          "template",
          "verbose",
          "workspace",
          "xlsx");

  /** Some hundred lines are enough for every setting. */
  private static final int LARGEST = 1 << 16;

  private final Path file;
  private final Path home;
  private final Properties properties = new Properties();
  private final PropertiesDefaultProvider provider = new PropertiesDefaultProvider(properties);

  private SettingsFile(Path file, Path home) {
    this.file = file;
    this.home = home;
  }

  /**
   * Reads a file of settings; null where there is none.
   *
   * @throws nl.zorgcontract.amend.message.RefusedException where a line is no setting
   */
  static @Nullable SettingsFile read(Path file, Path home) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    SettingsFile settings = new SettingsFile(file, home);
    settings.read();
    return settings;
  }

  private void read() throws IOException {
    String name = file.toString();
    Faults faults = new Faults(name);
    try (LimitedInput in = new LimitedInput(name, InputFile.of(file, name).open(), LARGEST);
        BufferedReader lines = new BufferedReader(StrictReader.utf8(name, in))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.strip().startsWith("#")) {
          add(line.strip(), Place.line(number), faults);
        }
      }
    }
    faults.refuseAny();
  }

  private void add(String line, Place place, Faults faults) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      faults.add(place, Message.of("settings.noLine").given("line", line));
      return;
    }
    String name = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    if (!NAMES.contains(name)) {
      faults.addUnknown(place, Message.of("settings.unknown"), name, new TreeSet<>(NAMES));
    } else if (properties.containsKey(name)) {
      faults.add(place, Message.of("settings.twice").word("name", name));
    } else {
      properties.put(name, unquoted(line.substring(equals + 1).strip()));
    }
  }

  private static String unquoted(String value) {
    return value.matches("(?s)\"[^\"]*\"|'[^']*'") ? value.substring(1, value.length() - 1) : value;
  }

  Path file() {
    return file;
  }

  /** A setting as it stands there; null where it does not. */
  @Nullable String get(String name) {
    return properties.getProperty(name);
  }

  /** A path that is set; null where it is not. */
  @Nullable Path path(String name) {
    String value = get(name);
    return value == null ? null : resolved(value);
  }

  /** What an option is set to; null where it is not. */
  @Nullable String defaultValue(ArgSpec option) throws Exception {
    String value = provider.defaultValue(option);
    if (value == null || option.auxiliaryTypes().length == 0) {
      return value;
    }
    Class<?>[] types = option.auxiliaryTypes();
    if (types[types.length - 1] != Path.class) {
      return value;
    }
    int equals = types.length == 1 ? -1 : value.indexOf('=');
    return value.substring(0, equals + 1) + resolved(value.substring(equals + 1));
  }

  private Path resolved(String path) {
    return path.startsWith("~/")
        ? home.resolve(path.substring(2))
        : file.toAbsolutePath().resolveSibling(path);
  }
}
