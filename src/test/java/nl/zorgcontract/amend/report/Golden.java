package nl.zorgcontract.amend.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares an output with the file that a person has read and found right. What differs is left in
 * target/golden.
 */
public final class Golden {

  private Golden() {}

  public static void assertSame(String name, String actual) {
    String expected = read(name);
    if (!expected.equals(actual)) {
      keep(name, actual);
    }
    assertThat(actual).as("golden/" + name).isEqualTo(expected);
  }

  private static String read(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("golden/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(String name, String actual) {
    try {
      Path file = Path.of(System.getProperty("amend.basedir", "."), "target", "golden", name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
