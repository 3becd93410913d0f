package nl.zorgcontract.amend.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are where the command line does not say: as {@code amend.properties} in the
 * workspace has it, else as {@code ~/.amend.properties} has it.
 */
public final class Defaults implements IDefaultValueProvider {

  public static final Defaults NONE = new Defaults(List.of(), null, false);

  private static final String AT_HOME = ".amend.properties";
  private static final String WORKSPACE = "workspace";
  private static final String RUN = "run";
  private static final String CONTRACTS = "--contracts";

  /** The first that has a setting counts. */
  private final List<SettingsFile> files;

  /** The file whose register is not meant: the user's, where the command line names a workspace. */
  private final @Nullable SettingsFile elsewhere;

  /** Whether the command line names a run: that goes before a workspace that is set. */
  private final boolean isOnRun;

  private Defaults(List<SettingsFile> files, @Nullable SettingsFile elsewhere, boolean isOnRun) {
    this.files = files;
    this.elsewhere = elsewhere;
    this.isOnRun = isOnRun;
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
    SettingsFile atHome = SettingsFile.read(home.resolve(AT_HOME), home);
    Path workspace = workspace(atHome, args);
    SettingsFile there =
        workspace == null ? null : SettingsFile.read(workspace.resolve(Workspace.SETTINGS), home);
    List<SettingsFile> files = new ArrayList<>();
    if (there != null) {
      files.add(there);
    }
    if (atHome != null) {
      files.add(atHome);
    }
    SettingsFile elsewhere = named(WORKSPACE, args) == null ? null : atHome;
    return files.isEmpty() ? NONE : new Defaults(files, elsewhere, named(RUN, args) != null);
  }

  /** The workspace that the command line names, or a run of it, else the settings. */
  private static @Nullable Path workspace(@Nullable SettingsFile atHome, String... args) {
    Path workspace = named(WORKSPACE, args);
    Path run = named(RUN, args);
    if (workspace == null && run != null) {
      workspace = workspaceOf(run);
    }
    return workspace == null && atHome != null ? atHome.path(WORKSPACE) : workspace;
  }

  /** The workspace whose run a folder is: {@code DIR} of {@code DIR/runs/RUN-ID}. */
  private static @Nullable Path workspaceOf(Path run) {
    Path runs = run.toAbsolutePath().normalize().getParent();
    return runs != null && runs.endsWith(Workspace.RUNS) ? runs.getParent() : null;
  }

  private static @Nullable Path named(String name, String... args) {
    String option = "--" + name;
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(option + "=")) {
        return Path.of(args[i].substring(option.length() + 1));
      }
      if (args[i].equals(option) && i + 1 < args.length) {
        return Path.of(args[i + 1]);
      }
    }
    return null;
  }

  public Optional<Language> language() {
    for (SettingsFile settings : files) {
      String code = settings.get("lang");
      if (code != null) {
        return Arrays.stream(Language.values())
            .filter(each -> each.code().equalsIgnoreCase(code))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec arg) throws Exception {
    for (SettingsFile settings : files) {
      String value = isSetting(arg, settings) ? settings.defaultValue(arg) : null;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The file that sets an option; empty where none does. */
  public Optional<Path> source(OptionSpec option) {
    String name = option.longestName().substring(2);
    return files.stream()
        .filter(each -> isSetting(option, each) && each.get(name) != null)
        .findFirst()
        .map(SettingsFile::file);
  }

  /** A workbook of what is printed is named for the one call. */
  private boolean isSetting(ArgSpec arg, SettingsFile settings) {
    return arg instanceof OptionSpec option
        && !(option.longestName().equals("--xlsx") && option.type() == Path.class)
        && !(settings == elsewhere && option.longestName().equals(CONTRACTS))
        && !(isOnRun && option.longestName().equals("--" + WORKSPACE));
  }
}
