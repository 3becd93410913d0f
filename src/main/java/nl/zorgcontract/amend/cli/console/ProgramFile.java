package nl.zorgcontract.amend.cli.console;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file that starts the program. */
public final class ProgramFile {

  private static final String NAME = "amend";

  private ProgramFile() {}

  /**
   * The script of the folder that the program lies in; where there is none, the name for a search
   * path.
   */
  public static Path path() {
    Path home = home();
    return home == null
        ? Path.of(NAME)
        : List.of("bin", "scripts").stream()
            .map(folder -> home.resolve(folder).resolve(NAME))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(Path.of(NAME));
  }

  /** The folder with the folder of the program's jar in it, or with the folder of its own Java. */
  private static @Nullable Path home() {
    if (ProgramFile.class.getModule().isNamed()) {
      return Path.of(System.getProperty("java.home"), "..", "..").normalize();
    }
    CodeSource source = ProgramFile.class.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? null
          : Path.of(source.getLocation().toURI()).resolveSibling("..").normalize();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
