package nl.zorgcontract.amend.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from its manifest. */
public final class Version implements IVersionProvider {

  private static final String NOT_PACKAGED = "development";

  @Override
  public String[] getVersion() throws IOException {
    Attributes attributes = attributes();
    return new String[] {
      "amend " + attribute(attributes, "Implementation-Version"),
      sources(attributes.getValue("Commit"), attributes.getValue("Commit-Day")),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }

  /**
   * The program's version, such as {@code 1.1.0}.
   *
   * @throws UncheckedIOException if the program cannot be read
   */
  public static String number() {
    try {
      return attribute(attributes(), "Implementation-Version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Names the commit that was built. Where the build found neither git nor an archive that git
   * made, a variable still stands there.
   */
  static String sources(@Nullable String commit, @Nullable String day) {
    return commit == null || commit.isEmpty() || commit.startsWith("$")
        ? "commit unknown: the sources were not from git"
        : "commit " + commit + " of " + day;
  }

  private static String attribute(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? NOT_PACKAGED : value;
  }

  /** Of the program's own manifest: a run of its classes alone finds that of a library. */
  private static Attributes attributes() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      Attributes attributes = in == null ? new Attributes() : new Manifest(in).getMainAttributes();
      return "amend".equals(attributes.getValue("Implementation-Title"))
          ? attributes
          : new Attributes();
    }
  }
}
