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

  /** The script beside the program's own jar; where there is none, the name for a search path. */
  public static Path path() {
    Path jar = jar();
    Path home = jar == null ? null : jar.resolveSibling("..").normalize();
    return home == null
        ? Path.of(NAME)
        : List.of("bin", "scripts").stream()
            .map(folder -> home.resolve(folder).resolve(NAME))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(Path.of(NAME));
  }

  private static @Nullable Path jar() {
    CodeSource source = ProgramFile.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
