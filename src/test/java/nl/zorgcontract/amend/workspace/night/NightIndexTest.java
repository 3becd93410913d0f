package nl.zorgcontract.amend.workspace.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightIndexTest {

  @TempDir private Path root;

  private Workspace workspace;
  private Path file;

  @BeforeEach
  void twoNights() throws IOException {
    workspace = new Workspace(root);
    file = root.resolve(".todo.index");
    run("20260520-020000", decision("R-1", "referred"), decision("R-2", "accepted"));
    run("20260521-020000", decision("R-1", "rejected"), decision("R-3", "accepted"));
  }

  private void run(String id, String... decisions) throws IOException {
    StoredRun.write(workspace.runs(), id, "1.1.0", List.of(decisions));
  }

  private static String decision(String id, String outcome) {
    return StoredRun.decision(id, outcome, "");
  }

  /** The requests with their last outcomes. */
  private List<String> told() throws IOException {
    NightIndex index = index();
    Set<String> ids = new TreeSet<>();
    index.log().forEach((run, letter, id) -> ids.add(id));
    List<String> told = new ArrayList<>();
    for (String id : ids) {
      find(id).ifPresent(each -> told.add(id + " " + each.outcome().code()));
    }
    return told;
  }

  /** The open requests. */
  private List<String> openOnes() throws IOException {
    return index().decisions().stream().map(IndexedDecision::requestId).toList();
  }

  private void done(String ids) throws IOException {
    List<String> lines = new ArrayList<>(List.of("request_id,done_by,done_on,note"));
    for (String id : ids.split(" ")) {
      lines.add(id + ",P. Bakker,2026-05-22,");
    }
    Files.write(root.resolve("done.csv"), lines);
  }

  private Optional<IndexedDecision> find(String id) throws IOException {
    return FoundRequests.of(workspace, index(), List.of(id)).find(id);
  }

  private NightIndex index() throws IOException {
    return NightIndexReader.read(workspace);
  }

  private void breakDecisionsOf(String run) throws IOException {
    Files.writeString(workspace.runs().resolve(run).resolve("decisions.ndjson"), "{");
  }

  @Test
  void aRequestCountsByItsLastDecision() throws IOException {
    assertThat(told()).containsExactly("R-1 rejected", "R-2 accepted", "R-3 accepted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skipped  |
          rejected | DUPLICATE_REQUEST
          rejected | MISSING_FIELD
          rejected | MALFORMED_FIELD
          """)
  void whatDoesNotClaimTheIdSaysNothingOfTheRequest(String outcome, String reason)
      throws IOException {
    String reasons = reason == null ? "" : "\"reasons\": [{\"code\": \"" + reason + "\"}]";
    run("20260522-020000", StoredRun.decision("R-2", outcome, reasons));
    assertThat(told()).contains("R-2 accepted");
  }

  @Test
  void onlyNewRunsAreReadOnceTheIndexIsThere() throws IOException {
    index();
    breakDecisionsOf("20260520-020000");
    breakDecisionsOf("20260521-020000");
    run("20260522-020000", decision("R-2", "rejected"), decision("R-4", "referred"));
    assertThat(openOnes()).containsExactly("R-3", "R-4");
    breakDecisionsOf("20260522-020000");
    assertThat(openOnes()).containsExactly("R-3", "R-4");
  }

  @ParameterizedTest
  @CsvSource({"first line", "end", "a letter", "empty", "bytes", "a line twice", "version 1"})
  void aDamagedIndexIsMadeAnew(String damage) throws IOException {
    List<String> sound = told();
    byte[] written = Files.readAllBytes(file);
    Files.write(file, damaged(new String(written, StandardCharsets.UTF_8), damage));
    assertThat(told()).isEqualTo(sound);
    assertThat(file).hasBinaryContent(written);
  }

  private static byte[] damaged(String text, String damage) {
    String line = text.lines().skip(2).findFirst().orElseThrow() + "\n";
    return switch (damage) {
      case "first line" -> text.replaceFirst("index 6", "index 5").getBytes(StandardCharsets.UTF_8);
      case "end" -> text.substring(0, text.length() - 20).getBytes(StandardCharsets.UTF_8);
      case "a letter" -> text.replaceFirst("\tR-2\t", "\tR-4\t").getBytes(StandardCharsets.UTF_8);
      case "empty" -> new byte[0];
      case "version 1" ->
          "amend-todo-index 1\nrun\t20260520-020000\n".getBytes(StandardCharsets.UTF_8);
      case "bytes" -> new byte[] {(byte) 0xff, (byte) 0xfe, 0};
      default -> text.replaceFirst(line, line + line).getBytes(StandardCharsets.UTF_8);
    };
  }

  @Test
  void longTextsDoNotFillTheIndex() throws IOException {
    String more =
        "\"action\": \"start\", \"agreement\": \"%1$s\", \"practiceName\": \"%1$s\","
            + " \"terms\": {\"hours\": 8.50, \"tool\": \"%1$s\", \"many\": %2$s, \"list\": [\"%1$s\"]}";
    run(
        "20260522-020000",
        StoredRun.decision(
            "R-5", "referred", more.formatted("x\\ty".repeat(50_000), "7".repeat(900))));
    assertThat(find("R-5").orElseThrow().agreement()).startsWith("x\tyx").hasSize(201);
    assertThat(String.valueOf(find("R-5").orElseThrow().terms().get("tool"))).hasSizeLessThan(300);
    assertThat(String.valueOf(find("R-5").orElseThrow().terms().get("hours"))).contains("8.5");
    assertThat(file).content().hasSizeLessThan(2000);
  }

  @Test
  void anIndexOfRunsThatAreGoneIsMadeAnew() throws IOException {
    told();
    Disk.deleteTree(workspace.runs().resolve("20260520-020000"));
    assertThat(told()).containsExactly("R-1 rejected", "R-3 accepted");
  }

  @Test
  void anIndexOfAnotherRunOfTheSameIdIsMadeAnew() throws IOException {
    told();
    StoredRun.write(
        workspace.runs(), "20260521-020000", "2.0", List.of(decision("R-1", "skipped")));
    assertThat(told()).containsExactly("R-1 referred", "R-2 accepted");
  }

  @Test
  void anIndexOfAnotherWorkspaceIsMadeAnew() throws IOException {
    told();
    byte[] foreign = Files.readAllBytes(file);
    Disk.deleteTree(workspace.runs());
    run("20260601-020000", decision("R-7", "referred"));
    Files.write(file, foreign);
    assertThat(told()).containsExactly("R-7 referred");
  }

  /** Each row: what done.csv is, what it becomes, and which accepted requests are open then. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a line is added             | R-2  | R-2 R-3 | -
          a line is the first         | -    | R-2     | R-3
          a line is removed           | R-2 R-3 | R-3  | R-2
          all lines are removed       | R-2 R-3 | -    | R-2 R-3
          lines change places         | R-2 R-3 | R-3 R-2 | -
          """)
  void whatIsDoneIsOffTheIndexAsLongAsItIsDone(
      String name, String before, String after, String open) throws IOException {
    done(before);
    index();
    done(after);
    for (int reading = 0; reading < 2; reading++) {
      assertThat(String.join(" ", openOnes())).isEqualTo(open.equals("-") ? "" : open);
    }
  }

  @Test
  void aRunBetweenThoseThatAreKnownCountsInItsPlace() throws IOException {
    told();
    run("20260520-030000", decision("R-1", "accepted"));
    assertThat(told()).contains("R-1 rejected");
  }

  @Test
  void aWorkspaceThatMayNotBeWrittenIsReadAllTheSame() throws IOException {
    Files.createDirectory(file);
    assertThat(told()).contains("R-1 rejected");
  }

  @Test
  void aBrokenRunIsNamed() throws IOException {
    breakDecisionsOf("20260521-020000");
    assertThatThrownBy(this::told).isInstanceOf(RefusedException.class);
  }

  @Test
  void whatIsNoRunIsPassedOver() throws IOException {
    Files.createDirectories(workspace.runs().resolve("notes"));
    Files.writeString(workspace.runs().resolve("README"), "");
    assertThat(told()).hasSize(3);
  }

  @Test
  void aSpreadsheetMaySaveWhatIsDoneInItsOwnForm() throws IOException {
    done("R-2");
    index();
    breakDecisionsOf("20260520-020000");
    breakDecisionsOf("20260521-020000");
    Files.writeString(
        root.resolve("done.csv"),
        "\uFEFFdone_on;request_id;done_by\r\n22-5-2026;\"R-2\";P. Bakker\r\n22-5-2026;R-3;\"Bakker;\r\nP.\"");
    assertThat(openOnes()).isEmpty();
    Files.writeString(
        root.resolve("done.csv"), "\r\n23-5-2026;R-1;P. Bakker", StandardOpenOption.APPEND);
    assertThat(index().isDone("R-1")).isFalse();
  }

  @Test
  void aLineOfWhatIsDoneThatIsNotOfItsFormIsNamed() throws IOException {
    done("R-2");
    index();
    Files.writeString(root.resolve("done.csv"), "R-3,P. Bakker,soon,\n", StandardOpenOption.APPEND);
    assertThatThrownBy(this::index)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.faults().get(0).place()).isEqualTo(Place.line(3)));
  }

  @Test
  void theRunsThatReadARequestAreToldByTheIndex() throws IOException {
    run("20260522-020000", decision("r-2", "skipped"), decision("R-9", "referred"));
    assertThat(runsOf("R-2")).containsExactly("20260520-020000", "20260522-020000");
    assertThat(runsOf("R-8")).isEmpty();
    breakDecisionsOf("20260521-020000");
    assertThat(runsOf("R-2")).containsExactly("20260520-020000", "20260522-020000");
    Files.delete(file);
    assertThat(runsOf("R-2")).hasSize(3);
  }

  private List<String> runsOf(String id) throws IOException {
    return FoundRequests.runsOf(workspace, id).stream()
        .map(folder -> folder.getFileName().toString())
        .toList();
  }

  @Test
  void oddNamesComeBackAsTheyWere() throws IOException {
    String odd = "a\\tb\\nc\\\\d";
    run(
        "20260522-020000",
        "{\"requestId\": \"R-\\\\9\", \"outcome\": \"referred\", \"file\": \""
            + odd
            + "\", \"line\": 7, \"agreement\": \""
            + odd
            + "\", \"reasons\": [{\"code\": \"NO_WINDOW\"}, {\"code\": \"RETROACTIVE\"}]}");
    for (int reading = 0; reading < 2; reading++) {
      IndexedDecision decision = index().find("R-\\9").orElseThrow();
      assertThat(decision.file()).isEqualTo("a\tb\nc\\d");
      assertThat(decision.agreement()).isEqualTo("a\tb\nc\\d");
      assertThat(decision.lineInFile()).isEqualTo(7);
      assertThat(decision.reasonCodes()).containsExactly("NO_WINDOW", "RETROACTIVE");
      assertThat(decision.contractId()).isNull();
    }
  }

  @Test
  void anIdIsFoundInAnyCaseWhereThereIsJustOne() throws IOException {
    run("20260522-020000", decision("a-1", "referred"), decision("A-1", "referred"));
    assertThat(find("r-1")).isPresent();
    assertThat(find("A-1").orElseThrow().requestId()).isEqualTo("A-1");
    assertThat(find("a-1").orElseThrow().requestId()).isEqualTo("a-1");
    run("20260523-020000", decision("B-1", "referred"), decision("BB", "referred"));
    run("20260524-020000", decision("b-1", "rejected"), decision("bB", "rejected"));
    assertThat(find("B-1").orElseThrow().requestId()).isEqualTo("B-1");
    assertThat(find("bb")).isEmpty();
    assertThat(find("R-9")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.3, false",
    "1.1.0, true",
    "1.1.0-SNAPSHOT, true",
    "1.10.0, true",
    "2.0, true",
    "0.9.1, false",
    "development, true"
  })
  void acceptedRequestsAreListedFromTheFirstRunOfOnePointOneOn(String version, boolean isListed)
      throws IOException {
    StoredRun.write(
        workspace.runs(), "20260522-020000", version, List.of(decision("R-5", "accepted")));
    assertThat(find("R-5").orElseThrow().run().isListed()).isEqualTo(isListed);
    assertThat(index().find("R-5").isPresent()).isEqualTo(isListed);
  }

  @Test
  void readersAtOnceSeeTheSameAndLeaveNothingBehind() throws Exception {
    Path left = root.resolve("..todo.index.part-left");
    Files.writeString(left, "");
    Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    List<String> sound = List.of("R-1 rejected", "R-2 accepted", "R-3 accepted");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<List<String>>> readers =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          if (i % 5 == 0) {
                            Files.deleteIfExists(file);
                          }
                          return told();
                        }))
            .toList();
    threads.shutdown();
    for (Future<List<String>> reader : readers) {
      assertThat(reader.get()).isEqualTo(sound);
    }
    told();
    assertThat(root).isDirectoryNotContaining("glob:**part-*");
  }
}
