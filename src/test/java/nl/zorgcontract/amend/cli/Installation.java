package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the program with its script, and a Java that notes how it is started. */
final class Installation {

  private final Path folder;

  Installation(Path folder) throws IOException {
    this.folder = folder;
    copy(Program.HOME.resolve("scripts"), folder.resolve("scripts"));
    copy(Program.HOME.resolve("samples"), folder.resolve("samples"));
    copy(Program.HOME.resolve("src/main/dist"), folder.resolve("src/main/dist"));
    Files.createDirectories(folder.resolve("target"));
    Files.copy(Path.of(System.getProperty("amend.jar")), jar());
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Path real = Path.of(System.getProperty("java.home"));
    Files.writeString(
        java,
        "#!/bin/sh\nprintf '%s\\n' \"$*\" >>'"
            + starts()
            + "'\nexec '"
            + real.resolve("bin/java")
            + "' \"$@\"\n");
    java.toFile().setExecutable(true);
    Files.copy(real.resolve("release"), release());
    Files.createFile(starts());
  }

  Path jar() {
    return folder.resolve("target/amend.jar");
  }

  /** What the Java says it is. */
  Path release() {
    return folder.resolve("jdk/release");
  }

  /** Where the archive is kept. */
  Path startup() {
    return folder.resolve("target/startup");
  }

  private Path starts() {
    return folder.resolve("starts");
  }

  /** A process that shows the version, to be started. */
  ProcessBuilder version(String... before) {
    List<String> command = new ArrayList<>(List.of(before));
    command.add(folder.resolve("scripts/amend").toString());
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    process.command().add("--version");
    return process;
  }

  /** Starts a process that shows the version. */
  Process start() {
    return start(version());
  }

  static Process start(ProcessBuilder process) {
    try {
      return process.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the program and gives what it said, with its status. */
  String run() {
    return result(start());
  }

  static String result(Process process) {
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() + " " + said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the last run of the user was started; runs that train an archive aside. */
  String lastStart() {
    String last = "";
    for (String start : lines(starts())) {
      last = start.endsWith("--version") ? start : last;
    }
    return last;
  }

  /** How many runs trained an archive. */
  long trainings() {
    return lines(starts()).stream().filter(start -> start.contains(".ArchiveTraining")).count();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archives that were made. */
  List<Path> archives() {
    try (Stream<Path> files = Files.list(startup())) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(dir).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file).toString()),
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
