package nl.zorgcontract.amend.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.message.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are where the command line does not say: as {@code amend.properties} in the
 * workspace has it, else as {@code ~/.amend.properties} has it.
 */
public final class Defaults implements IDefaultValueProvider {

  /** None at all. */
  public static final Defaults NONE = new Defaults(List.of());

  /** The file in a workspace. */
  public static final String IN_WORKSPACE = "amend.properties";

  private static final String AT_HOME = ".amend.properties";
  private static final String WORKSPACE = "workspace";
  private static final String RUNS = "runs";

  /** The first that has a setting counts. */
  private final List<SettingsFile> files;

  private Defaults(List<SettingsFile> files) {
    this.files = files;
  }

  /**
   * Reads the files of settings that there are.
   *
   * @param home the user's
   * @param args the command line, which may name the workspace, or a run of it
   * @throws nl.zorgcontract.amend.message.RefusedException where one of them has a line that is no
   *     setting
   */
  public static Defaults read(Path home, String... args) throws IOException {
    Optional<SettingsFile> atHome = SettingsFile.read(home.resolve(AT_HOME), home);
    Path workspace =
        named(WORKSPACE, args)
            .or(() -> named("run", args).flatMap(Defaults::workspaceOf))
            .or(() -> atHome.map(settings -> settings.path(WORKSPACE)))
            .orElse(null);
    List<SettingsFile> files = new ArrayList<>();
    if (workspace != null) {
      SettingsFile.read(workspace.resolve(IN_WORKSPACE), home).ifPresent(files::add);
    }
    atHome.ifPresent(files::add);
    return files.isEmpty() ? NONE : new Defaults(files);
  }

  /** The workspace whose run a folder is: {@code DIR} of {@code DIR/runs/RUN-ID}. */
  private static Optional<Path> workspaceOf(Path run) {
    Path runs = run.toAbsolutePath().normalize().getParent();
    return runs != null && runs.endsWith(RUNS)
        ? Optional.ofNullable(runs.getParent())
        : Optional.empty();
  }

  private static Optional<Path> named(String name, String... args) {
    String option = "--" + name;
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(option + "=")) {
        return Optional.of(Path.of(args[i].substring(option.length() + 1)));
      }
      if (args[i].equals(option) && i + 1 < args.length) {
        return Optional.of(Path.of(args[i + 1]));
      }
    }
    return Optional.empty();
  }

  /** The language that is set. */
  public Optional<Language> language() {
    return files.stream()
        .map(settings -> settings.get("lang"))
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(
            code ->
                Arrays.stream(Language.values())
                    .filter(each -> each.code().equalsIgnoreCase(code))
                    .findFirst());
  }

  @Override
  public @Nullable String defaultValue(ArgSpec arg) throws Exception {
    for (SettingsFile settings : files) {
      String value = isSetting(arg) ? settings.defaultValue(arg) : null;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The file that sets an option; empty where none does. */
  public Optional<Path> source(OptionSpec option) {
    String name = option.longestName().substring(2);
    return isSetting(option)
        ? files.stream().filter(each -> each.get(name) != null).findFirst().map(SettingsFile::file)
        : Optional.empty();
  }

  /** A workbook of what is printed is named for the one call. */
  private static boolean isSetting(ArgSpec arg) {
    return arg instanceof OptionSpec option
        && !(option.longestName().equals("--xlsx") && option.type() == Path.class);
  }
}
