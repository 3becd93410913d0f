package nl.zorgcontract.amend.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program, run as a process in the project's folder. */
final class Program {

  /** The project's folder. */
  static final Path HOME = Path.of(System.getProperty("amend.basedir"));

  private final List<String> javaOptions = new ArrayList<>();
  private InputStream input = InputStream.nullInputStream();

  /** What a run of the program gave. */
  record Result(int status, String out, String err) {}

  static Result amend(String... args) {
    return new Program().run(args);
  }

  Program withInput(String text) {
    input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Program withJavaOption(String option) {
    javaOptions.add(option);
    return this;
  }

  /** Runs the program to its end. */
  Result run(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", System.getProperty("amend.jar")));
    command.addAll(List.of(args));
    try {
      Path out = Files.createTempFile("amend", ".out");
      Path err = Files.createTempFile("amend", ".err");
      Process process =
          new ProcessBuilder(command)
              .directory(HOME.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      try (OutputStream stdin = process.getOutputStream()) {
        input.transferTo(stdin);
      } catch (IOException e) {
        // The program may end before it has read all its input.
      }
      int status = process.waitFor();
      Result result = new Result(status, Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
