package nl.zorgcontract.amend.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunStep;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers put into the inbox, before and while a run is at work. */
class InboxTest {

  @TempDir private Path folder;

  private Workspace workspace;
  private Path inbox;
  private Path secret;

  @BeforeEach
  void workspaceWithOneGoodFile() throws IOException {
    workspace = Nights.empty(folder.resolve("workspace-" + System.nanoTime()));
    inbox = workspace.inbox();
    secret = Files.writeString(folder.resolve("secret"), Nights.request("SECRET"));
    Files.writeString(inbox.resolve("good.csv"), Nights.request("G-1"));
  }

  /** What a stranger makes of a file of the inbox. */
  private enum Attack {
    LINK {
      @Override
      void on(Path file, Path secret) throws IOException {
        Files.createSymbolicLink(file, secret);
      }
    },
    LINK_TO_ITSELF {
      @Override
      void on(Path file, Path secret) throws IOException {
        Files.createSymbolicLink(file, file);
      }
    },
    HARD_LINK {
      @Override
      void on(Path file, Path secret) throws IOException {
        Files.createLink(file, secret);
      }
    },
    PIPE {
      @Override
      void on(Path file, Path secret) throws IOException {
        try {
          new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    },
    FOLDER {
      @Override
      void on(Path file, Path secret) throws IOException {
        Files.createDirectory(file);
        Files.writeString(file.resolve("inside"), "x");
      }
    },
    HOLES {
      @Override
      void on(Path file, Path secret) throws IOException {
        try (SeekableByteChannel channel =
            Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          channel.position(1L << 30).write(ByteBuffer.allocate(1));
        }
      }
    };

    abstract void on(Path file, Path secret) throws IOException;
  }

  private static RunListener at(RunStep wanted, String file, Act act) {
    return (step, about) -> {
      if (step == wanted && about.equals(file)) {
        try {
          act.run();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private interface Act {
    void run() throws IOException;
  }

  private NightlyResult night(RunListener listener) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> Nights.run(workspace, listener));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private void assertLeftAndTheRestDecided(NightlyResult night) throws IOException {
    assertThat(night.isWell()).isFalse();
    assertThat(night.warnings()).extracting(warning -> warning.file()).containsExactly("bad.csv");
    assertThat(night.summary().totals().outcomes().accepted()).isEqualTo(1);
    assertThat(names(inbox)).containsExactly("bad.csv");
    assertThat(names(workspace.staging())).isEmpty();
    assertThat(names(workspace.quarantine())).isEmpty();
    assertThat(workspace.runs().resolve("20260521-023000/taken")).doesNotExist();
    assertThat(secret).hasContent(Nights.request("SECRET"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoOrdinaryFileIsLeft(Attack attack) throws IOException {
    attack.on(inbox.resolve("bad.csv"), secret);

    assertLeftAndTheRestDecided(night(RunListener.NONE));
  }

  @ParameterizedTest
  @EnumSource
  void whatBecomesNoOrdinaryFileAfterTheLookIsLeft(Attack attack) throws IOException {
    Path bad = Files.writeString(inbox.resolve("bad.csv"), Nights.request("B-1"));

    NightlyResult night =
        night(
            at(
                RunStep.TAKE_FROM_INBOX,
                "bad.csv",
                () -> {
                  Files.delete(bad);
                  attack.on(bad, secret);
                }));

    assertLeftAndTheRestDecided(night);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoOrdinaryFileIsLeftByADryRunToo(Attack attack) throws IOException {
    attack.on(inbox.resolve("bad.csv"), secret);

    DryRun dry = DryRun.of(workspace, Nights.LIMITS, Nights::settings);

    assertThat(dry.isWell()).isFalse();
    assertThat(dry.warnings()).extracting(RunWarning::file).containsExactly("bad.csv");
    assertThat(dry.decided().orElseThrow().decisions()).hasSize(1);
    assertThat(names(inbox)).containsExactly("bad.csv", "good.csv");
  }

  @ParameterizedTest
  @EnumSource
  void whatBecomesNoOrdinaryFileAfterADryRunLookedIsLeft(Attack attack) throws IOException {
    Path bad = Files.writeString(inbox.resolve("bad.csv"), Nights.request("B-1"));

    DryRun dry =
        DryRun.of(
            workspace,
            Nights.LIMITS,
            register -> {
              Files.delete(bad);
              attack.on(bad, secret);
              return Nights.settings(register);
            });

    assertThat(dry.warnings()).extracting(RunWarning::file).containsExactly("bad.csv");
    assertThat(dry.decided().orElseThrow().decisions()).hasSize(1);
  }

  @Test
  void manyFilesOfOneRequestAreDecidedAndFiledAway() throws IOException {
    for (int i = 0; i < 40; i++) {
      Files.writeString(inbox.resolve(i + ".csv"), Nights.request("M-" + i));
    }

    NightlyResult night = night(RunListener.NONE);

    assertThat(night.isWell()).isTrue();
    assertThat(night.summary().totals().requestsRead()).isEqualTo(41);
    assertThat(night.summary().inputs()).hasSizeGreaterThanOrEqualTo(41);
    assertThat(names(inbox)).isEmpty();
  }

  @Test
  void whatVanishesIsPassedOver() throws IOException {
    Path bad = Files.writeString(inbox.resolve("bad.csv"), Nights.request("B-1"));

    NightlyResult night = night(at(RunStep.TAKE_FROM_INBOX, "bad.csv", () -> Files.delete(bad)));

    assertThat(night.isWell()).isFalse();
    assertThat(night.warnings())
        .extracting(warning -> warning.message().key())
        .containsExactly("nightly.left.vanished");
    assertThat(night.summary().totals().outcomes().accepted()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.TMP",
        "a.csv.part",
        "a.csv.FilePart",
        "a.crdownload",
        "a.csv~",
        ".a.csv",
        "~$a.xlsx",
        "THUMBS.DB",
        "Desktop.ini"
      })
  void halfCopiedFilesAndLitterAreLeftAloneInSilence(String name) throws IOException {
    Files.writeString(inbox.resolve(name), Nights.request("B-1"));

    NightlyResult night = night(RunListener.NONE);

    assertThat(night.isWell()).isTrue();
    assertThat(night.summary().totals().requestsRead()).isEqualTo(1);
    assertThat(names(inbox)).containsExactly(name);
  }

  @Test
  void aFileWhoseWriterGoesOnAfterTheCommitGoesBack() throws IOException {
    Path file = inbox.resolve("good.csv");
    try (SeekableByteChannel writer = Files.newByteChannel(file, StandardOpenOption.APPEND)) {
      NightlyResult night =
          night(
              at(
                  RunStep.COMMIT,
                  "20260521-023000",
                  () -> writer.write(ByteBuffer.wrap("more".getBytes(StandardCharsets.UTF_8)))));

      assertThat(night.warnings())
          .extracting(warning -> warning.file() + " " + warning.message().key())
          .containsExactly("good.csv nightly.left.changed");
      assertThat(file).content().endsWith("more");
    }
  }

  @Test
  void aFileThatGoesBackKeepsClearOfOneThatTookItsName() throws IOException {
    Path file = inbox.resolve("good.csv");
    try (SeekableByteChannel writer = Files.newByteChannel(file, StandardOpenOption.APPEND)) {
      NightlyResult night =
          night(
              at(
                  RunStep.COMMIT,
                  "20260521-023000",
                  () -> {
                    writer.write(ByteBuffer.wrap("more".getBytes(StandardCharsets.UTF_8)));
                    Files.writeString(file, "another");
                  }));

      assertThat(night.warnings())
          .extracting(warning -> warning.message().key())
          .containsExactly("nightly.left.renamed");
      assertThat(file).hasContent("another");
      assertThat(inbox.resolve("good-2.csv")).content().endsWith("more");
    }
  }

  @Test
  void aRunThatFailsPutsEverythingBack() throws IOException {
    Files.writeString(workspace.path("contracts.ndjson"), "{");
    byte[] before = Files.readAllBytes(inbox.resolve("good.csv"));

    assertThatThrownBy(() -> Nights.run(workspace))
        .isInstanceOf(nl.zorgcontract.amend.message.RefusedException.class);

    assertThat(inbox.resolve("good.csv")).hasBinaryContent(before);
    assertThat(names(workspace.staging())).isEmpty();
  }

  @Test
  void plantedFoldersOfPredictableNamesAreNotUsed() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(inbox.resolve(".amend-20260521-023000"), elsewhere);
    Files.writeString(elsewhere.resolve("good.csv"), "theirs");

    assertThat(night(RunListener.NONE).isWell()).isTrue();

    assertThat(names(elsewhere)).containsExactly("good.csv");
    assertThat(elsewhere.resolve("good.csv")).hasContent("theirs");
  }

  @Test
  void whatIsTakenLiesWhereOnlyTheServiceUserMayEnter() throws IOException {
    Path taken = workspace.staging().resolve("20260521-023000/taken");
    night(
        at(
            RunStep.COPY_INPUT,
            "good.csv",
            () ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(taken)))
                    .isEqualTo("rwx------")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-r--", "r--r-----"})
  void theRegisterKeepsItsRights(String rights) throws IOException {
    Path register = workspace.path("contracts.ndjson");
    Files.setPosixFilePermissions(register, PosixFilePermissions.fromString(rights));

    night(RunListener.NONE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(register)))
        .isEqualTo(rights);
  }

  @Test
  void theInboxIsPutInPlaceOfAnother() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    NightlyResult night =
        night(
            at(
                RunStep.TAKE_FROM_INBOX,
                "good.csv",
                () -> {
                  Files.move(inbox, folder.resolve("moved"), StandardCopyOption.ATOMIC_MOVE);
                  Files.createSymbolicLink(inbox, elsewhere);
                  Files.copy(secret, elsewhere.resolve("good.csv"));
                }));

    assertThat(night.summary().totals().outcomes().accepted()).isEqualTo(1);
    assertThat(elsewhere.resolve("good.csv")).hasContent(Nights.request("SECRET"));
  }
}
