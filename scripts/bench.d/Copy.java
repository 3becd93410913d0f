import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The least that any program could do: parses the same CSV with the same library, reads the register's lines, and copies
 * the bytes of the files of a finished run. It decides nothing and makes nothing. On one thread.
 *
 * <pre>
 * Copy REQUESTS.csv REGISTER.ndjson FINISHED-RUN OUT
 * </pre>
 */
public final class Copy {

  private Copy() {}

  public static void main(String[] args) throws IOException {
    long characters = parse(Path.of(args[0]));
    long lines = readLines(Path.of(args[1]));
    long bytes = copy(Path.of(args[2]), Path.of(args[3]));
    System.out.println(characters + " characters, " + lines + " contracts, " + bytes + " bytes");
  }

  private static long parse(Path requests) throws IOException {
    long characters = 0;
    try (BufferedReader in = Files.newBufferedReader(requests, StandardCharsets.UTF_8);
        CSVParser parser = CSVFormat.DEFAULT.parse(in)) {
      for (CSVRecord request : parser) {
        for (int i = 0; i < request.size(); i++) {
          characters += request.get(i).length();
        }
      }
    }
    return characters;
  }

  private static long readLines(Path register) throws IOException {
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(register)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  private static long copy(Path finished, Path out) throws IOException {
    long bytes = 0;
    Files.createDirectories(out);
    try (var files = Files.newDirectoryStream(finished, Files::isRegularFile)) {
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file);
            OutputStream copy =
                new BufferedOutputStream(
                    Files.newOutputStream(out.resolve(file.getFileName())), 1 << 16)) {
          bytes += in.transferTo(copy);
        }
      }
    }
    return bytes;
  }
}
