import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A bare program of the same libraries, on one thread: it parses the requests with Commons CSV, reads the register's
 * lines, and writes what a run writes with Commons CSV and Jackson's streaming generator: a decision and a row for each
 * request, a contract twice for each contract. It decides nothing, checks nothing and sums up nothing. What it writes are
 * the first thousand records of a finished run, over and over, so that the bytes are of the same number and kind.
 *
 * <pre>
 * Bare REQUESTS.csv REGISTER.ndjson FINISHED-RUN OUT
 * </pre>
 */
public final class Bare {

  private static final int SAMPLES = 1000;
  private static final int BUFFER = 1 << 16;
  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();

  private Bare() {}

  /** A piece of JSON to write: what it is and its text. */
  private record Piece(JsonToken token, String text) {}

  public static void main(String[] args) throws IOException {
    Path finished = Path.of(args[2]);
    Path out = Path.of(args[3]);
    Files.createDirectories(out);
    writeDecisions(Path.of(args[0]), finished, out);
    writeContracts(Path.of(args[1]), finished, out);
  }

  private static void writeDecisions(Path requests, Path finished, Path out) throws IOException {
    List<List<Piece>> decisions = lines(finished.resolve("decisions.ndjson"));
    List<String[]> rows = rows(finished.resolve("accepted.csv"));
    try (BufferedReader in = Files.newBufferedReader(requests, StandardCharsets.UTF_8);
        CSVParser parser = CSVFormat.DEFAULT.parse(in);
        JsonGenerator json = generator(out.resolve("decisions.ndjson"));
        CSVPrinter csv =
            new CSVPrinter(Files.newBufferedWriter(out.resolve("accepted.csv")), CSVFormat.RFC4180)) {
      int n = 0;
      for (CSVRecord request : parser) {
        write(decisions.get(n % decisions.size()), json);
        csv.printRecord((Object[]) rows.get(n % rows.size()));
        n++;
      }
    }
  }

  private static void writeContracts(Path register, Path finished, Path out) throws IOException {
    List<List<Piece>> contracts = lines(finished.resolve("contracts.ndjson"));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(register), BUFFER);
        JsonGenerator whole = generator(out.resolve("contracts.ndjson"));
        JsonGenerator amended = generator(out.resolve("amended.ndjson"))) {
      byte[] buffer = new byte[BUFFER];
      int n = 0;
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            write(contracts.get(n % contracts.size()), whole);
            write(contracts.get(n % contracts.size()), amended);
            n++;
          }
        }
      }
    }
  }

  private static JsonGenerator generator(Path file) throws IOException {
    return JSON.createGenerator(
        ObjectWriteContext.empty(), new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  private static List<List<Piece>> lines(Path file) throws IOException {
    List<List<Piece>> lines = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null && lines.size() < SAMPLES; line = in.readLine()) {
        List<Piece> pieces = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
          for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            pieces.add(new Piece(token, parser.getString()));
          }
        }
        lines.add(pieces);
      }
    }
    return lines;
  }

  private static List<String[]> rows(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVFormat.RFC4180.parse(in)) {
      for (CSVRecord row : parser) {
        if (rows.size() == SAMPLES) {
          break;
        }
        rows.add(row.values());
      }
    }
    return rows;
  }

  private static void write(List<Piece> pieces, JsonGenerator json) {
    for (Piece piece : pieces) {
      switch (piece.token()) {
        case START_OBJECT -> json.writeStartObject();
        case END_OBJECT -> json.writeEndObject();
        case START_ARRAY -> json.writeStartArray();
        case END_ARRAY -> json.writeEndArray();
        case PROPERTY_NAME -> json.writeName(piece.text());
        case VALUE_STRING -> json.writeString(piece.text());
        case VALUE_TRUE -> json.writeBoolean(true);
        case VALUE_FALSE -> json.writeBoolean(false);
        case VALUE_NULL -> json.writeNull();
        default -> json.writeNumber(piece.text());
      }
    }
    json.writeRaw('\n');
  }
}
