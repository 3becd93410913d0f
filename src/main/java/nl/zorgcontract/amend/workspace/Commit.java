package nl.zorgcontract.amend.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgcontract.amend.contract.register.Register.RegisterFile;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.report.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to change in the workspace: enough to do it, and to tell whether it was done. It is
 * kept in the run's folder, as {@link #PENDING} until everything is done and as {@link #DONE} from
 * then on.
 *
 * @param register the file name of the register in the workspace
 * @param output the file name of the new register in the run's folder
 * @param before the SHA-256 of the register that the run read
 * @param after the SHA-256 of the new register
 * @param files the request files that the run took from the inbox
 */
record Commit(String register, String output, String before, String after, List<TakenFile> files) {

  static final String PENDING = "pending.json";
  static final String DONE = "commit.json";

  Commit {
    files = List.copyOf(files);
  }

  /**
   * A request file of the inbox, as the run copied it.
   *
   * @param name its name in the inbox
   * @param quarantine its name in the quarantine; null where its requests were decided
   */
  record TakenFile(String name, long bytes, String sha256, @Nullable String quarantine) {}

  /** The commit of a run over the register of this file name. */
  static Commit of(String name, RegisterFile register, Summary summary, List<TakenFile> files) {
    String output = RunFileNames.register(register.isArray());
    FileSum written =
        summary.outputs().stream()
            .filter(file -> file.name().equals(output))
            .findFirst()
            .orElseThrow();
    return new Commit(name, output, register.sha256(), written.sha256(), files);
  }

  /** The content of {@link #PENDING}. */
  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = JsonWriter.safeToShow(bytes)) {
      json.startObject();
      json.member("register", register).member("output", output);
      json.member("before", before).member("after", after);
      json.name("files").startArray();
      for (TakenFile file : files) {
        json.startObject().member("name", file.name()).name("bytes").number(file.bytes());
        json.member("sha256", file.sha256()).member("quarantine", file.quarantine()).endObject();
      }
      json.endArray().endObject().endLine();
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #toJson} wrote. */
  static Commit read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonReader reader = JsonReader.ofWritten(file.toString(), in)) {
      JsonObject json = (JsonObject) reader.only();
      List<TakenFile> files = new ArrayList<>();
      for (JsonObject taken : json.objects("files")) {
        files.add(
            new TakenFile(
                text(taken, "name"),
                taken.count("bytes"),
                text(taken, "sha256"),
                taken.text("quarantine")));
      }
      return new Commit(
          text(json, "register"),
          text(json, "output"),
          text(json, "before"),
          text(json, "after"),
          files);
    }
  }

  private static String text(JsonObject json, String name) {
    return Objects.requireNonNull(json.text(name), name);
  }
}
