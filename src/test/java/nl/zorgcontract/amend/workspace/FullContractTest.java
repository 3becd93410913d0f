package nl.zorgcontract.amend.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.request.form.Books;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.BatchRun.RegisterOutput;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.run.TooManyRequestsException;
import nl.zorgcontract.amend.workspace.InboxReader.InboxFile;
import nl.zorgcontract.amend.workspace.InboxReader.InboxFiles;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A contract that requests would make so large that the next night could not read it. */
class FullContractTest {

  private static final String HEADER =
      "request_id,received_at,contract_id,agreement,action,start_date\n";

  @TempDir private Path folder;

  private Workspace workspace;

  /** ZK-1 holds 1,499,980 values, with room for one amendment; ZK-2 is like any other. */
  @BeforeEach
  void workspace() throws IOException {
    Path root = Files.createDirectories(folder.resolve("workspace"));
    Files.createDirectories(root.resolve("inbox"));
    Files.writeString(
        root.resolve("contracts.ndjson"),
        contract(1, "[" + "1,".repeat(1_499_969) + "1]") + contract(2, "[]"));
    workspace = new Workspace(root);
  }

  private static String contract(int number, String other) {
    return ("{\"contractId\":\"ZK-%d\",\"agbCode\":\"0105432%d\",\"policy\":\"zilveren-kruis-2026-2027\","
            + "\"start\":\"2026-01-01\",\"end\":\"2027-12-31\",\"agreements\":[],\"other\":%s}\n")
        .formatted(number, number, other);
  }

  private Path file(String name, String... requests) throws IOException {
    return Files.writeString(
        workspace.inbox().resolve(name), HEADER + String.join("\n", requests) + "\n");
  }

  private static String start(String id, String contract, String agreement) {
    return id + ",2026-05-06," + contract + "," + agreement + ",start,2026-07-01";
  }

  @Test
  void theFileThatAsksTooMuchIsRefusedAndTheOthersAreDecided() throws IOException {
    file(
        "flood.csv",
        start("R-1", "ZK-1", "taakdelegatie"),
        start("R-2", "ZK-1", "smr"),
        start("R-3", "ZK-1", "behandelwensgesprekken"));
    file("good.csv", start("R-4", "ZK-2", "taakdelegatie"));
    file("small.csv", start("R-5", "ZK-1", "taakdelegatie"));

    NightlyResult first = Nights.run(workspace);

    assertThat(first.refused()).extracting(Refused::name).containsExactly("flood.csv");
    assertThat(first.refused().get(0).faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message())
                    .isEqualTo(
                        Message.of("run.contractTooLarge")
                            .given("contract", "ZK-1")
                            .number("requests", 3)));
    assertThat(first.summary().totals().outcomes().accepted()).isEqualTo(2);
    assertThat(workspace.quarantine().resolve("flood.csv.error.txt")).exists();

    file("next.csv", start("R-6", "ZK-2", "smr"));
    NightlyResult second = Nights.run(workspace);

    assertThat(second.summary().totals().outcomes().accepted()).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void aWorkbookThatAsksTooMuchIsRefusedUnderItsOwnName() throws IOException {
    Files.write(
        workspace.inbox().resolve("flood.xlsx"),
        Books.of(
            row(HEADER.strip()),
            row(start("R-1", "ZK-1", "taakdelegatie")),
            row(start("R-2", "ZK-1", "smr"))));
    file("good.csv", start("R-4", "ZK-2", "taakdelegatie"));

    NightlyResult night = Nights.run(workspace);

    assertThat(night.refused()).extracting(Refused::name).containsExactly("flood.xlsx");
    assertThat(night.summary().totals().outcomes().accepted()).isEqualTo(1);
    assertThat(workspace.quarantine().resolve("flood.xlsx.error.txt")).exists();
  }

  private static String row(String csv) {
    return Books.texts(csv.split(",", -1));
  }

  @Test
  void aDryRunTellsTheSame() throws IOException {
    file("flood.csv", start("R-1", "ZK-1", "taakdelegatie"), start("R-2", "ZK-1", "smr"));
    file("good.csv", start("R-4", "ZK-2", "taakdelegatie"));

    DryRun dry = DryRun.of(workspace, Nights.LIMITS, Nights::settings);

    assertThat(dry.refused()).extracting(Refused::name).containsExactly("flood.csv");
    assertThat(dry.decided().orElseThrow().decisions())
        .singleElement()
        .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.ACCEPTED));
  }

  @Test
  void aFileThatIsGoneWhenTheOthersAreReadAgainIsLeft() throws IOException {
    Path flood =
        file("flood.csv", start("R-1", "ZK-1", "taakdelegatie"), start("R-2", "ZK-1", "smr"));
    Path good = file("good.csv", start("R-4", "ZK-2", "taakdelegatie"));
    Path gone = file("gone.csv", start("R-5", "ZK-2", "smr"));
    Iterator<Boolean> isThere = List.of(true, false).iterator();
    InputFile vanishing =
        new InputFile(
            "gone.csv",
            () -> {
              if (!isThere.next()) {
                throw new LeftInInboxException(Message.of("nightly.left.unreadable"), null);
              }
              return Files.newInputStream(gone);
            });
    InboxReader reader =
        reader(
            Map.of(
                "flood.csv", InputFile.of(flood, "flood.csv"),
                "gone.csv", vanishing,
                "good.csv", InputFile.of(good, "good.csv")));

    DecidedRun decided = reader.decide(workspace.register(), RegisterOutput.NONE);

    assertThat(decided.decisions()).hasSize(1);
    assertThat(reader.refused()).containsOnlyKeys("flood.csv");
    assertThat(reader.warnings()).extracting(RunWarning::file).containsExactly("gone.csv");
  }

  @Test
  void whereNoFileCanBeBlamedTheNightEnds() throws IOException {
    Path flood =
        file("flood.csv", start("R-1", "ZK-1", "taakdelegatie"), start("R-2", "ZK-1", "smr"));
    InboxReader reader = reader(Map.of("flood.csv", InputFile.of(flood, "another name")));

    assertThatThrownBy(() -> reader.decide(workspace.register(), RegisterOutput.NONE))
        .isInstanceOf(TooManyRequestsException.class);
  }

  /** A reader that has read these files. */
  private static InboxReader reader(Map<String, InputFile> files) throws IOException {
    InboxFiles source =
        new InboxFiles() {
          @Override
          public InboxFile take(Path name) {
            return new InboxFile(files.get(name.toString()), null);
          }

          @Override
          public RunWarning leave(Path name, Message why) {
            return Inbox.left(name, why);
          }

          @Override
          public String quarantineName(String name) {
            return name;
          }
        };
    InboxReader reader =
        new InboxReader(
            source, Nights.settings("contracts.ndjson"), Nights.LIMITS, RunListener.NONE);
    reader.read(files.keySet().stream().sorted().map(Path::of).toList());
    return reader;
  }

  @Test
  void aRunOfGivenFilesIsRefused() throws IOException {
    Path flood =
        file("flood.csv", start("R-1", "ZK-1", "taakdelegatie"), start("R-2", "ZK-1", "smr"));
    NightlySettings settings = Nights.settings("contracts.ndjson");
    RunRequests requests =
        RunRequests.read(List.of(InputFile.of(flood, "flood.csv")), settings.reading());

    assertThatThrownBy(
            () ->
                BatchRun.run(
                    requests,
                    workspace.register(),
                    settings.basis(),
                    RegisterOutput.NONE,
                    Progress.NONE))
        .isInstanceOfSatisfying(
            TooManyRequestsException.class,
            e ->
                assertThat(e.faults())
                    .extracting(fault -> fault.file())
                    .containsExactly("flood.csv"));
  }
}
