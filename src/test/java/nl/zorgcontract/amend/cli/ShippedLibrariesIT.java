package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the packaged program has of others, and what its bill of materials says of it. */
class ShippedLibrariesIT {

  private static final Path JAR = Path.of(System.getProperty("amend.jar"));

  /** How a class names what it calls beyond this machine, or what runs texts. */
  private static final List<String> NETWORK_AND_SCRIPTS =
      List.of(
          "java/net/Socket",
          "java/net/ServerSocket",
          "java/net/Datagram",
          "java/net/InetAddress",
          "java/net/NetworkInterface",
          "java/net/URLConnection",
          "java/net/HttpURLConnection",
          "javax/naming/",
          "javax/script/",
          "jakarta/servlet/",
          "org/codehaus/",
          "groovy/");

  private static List<String> entries(String start) throws IOException {
    List<String> names = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (name.startsWith(start) && !name.endsWith("/")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  @Test
  void nothingOfLogbackReachesTheNetworkOrRunsScripts() throws IOException {
    List<String> found = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (String name : entries("ch/qos/logback/")) {
        byte[] bytes = jar.getInputStream(jar.getEntry(name)).readAllBytes();
        String constants = new String(bytes, StandardCharsets.ISO_8859_1);
        NETWORK_AND_SCRIPTS.stream()
            .filter(constants::contains)
            .forEach(reached -> found.add(name + ": " + reached));
      }
    }

    assertThat(entries("ch/qos/logback/")).isNotEmpty();
    assertThat(found).isEmpty();
    assertThat(entries("META-INF/services/jakarta.")).isEmpty();
  }

  @Test
  void theBillNamesWhatWasRecordedAndPicocliAsTheSourcesThatItIsCompiledFrom() throws IOException {
    Path bill = JAR.resolveSibling("amend-sbom.json");
    assumeThat(bill).as("Maven makes none with --offline").exists();
    List<String> recorded =
        Files.readAllLines(Program.HOME.resolve(".mvn/checksums.sha256"), StandardCharsets.UTF_8);

    List<String> billed = new ArrayList<>();
    for (JsonNode component : JsonMapper.shared().readTree(bill.toFile()).path("components")) {
      billed.add(recordOf(component));
    }

    assertThat(recorded).containsAll(billed);
    assertThat(billed)
        .filteredOn(record -> record.contains("/picocli/"))
        .singleElement()
        .asString()
        .endsWith("-sources.jar");
  }

  /** The line by which a library is recorded. */
  private static String recordOf(JsonNode component) {
    String name = component.path("name").asString();
    String version = component.path("version").asString();
    String group = component.path("group").asString().replace('.', '/');
    String kind =
        component.path("purl").asString().contains("classifier=sources") ? "-sources" : "";
    String sum = "";
    for (JsonNode hash : component.path("hashes")) {
      sum = hash.path("alg").asString().equals("SHA-256") ? hash.path("content").asString() : sum;
    }
    return "%s  ./%s/%s/%s/%s-%s%s.jar".formatted(sum, group, name, version, name, version, kind);
  }
}
