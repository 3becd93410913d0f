package nl.zorgcontract.amend.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the manifest of its jar. */
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

  /** The program's version, such as {@code 1.1.0}. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? NOT_PACKAGED : version;
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

  private static Attributes attributes() throws IOException {
    for (URL url :
        Collections.list(Version.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
      try (InputStream in = url.openStream()) {
        Attributes attributes = new Manifest(in).getMainAttributes();
        if ("amend".equals(attributes.getValue("Implementation-Title"))) {
          return attributes;
        }
      }
    }
    return new Attributes();
  }
}
