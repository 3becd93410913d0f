package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunStep;
import nl.zorgcontract.amend.workspace.Commit.TakenFile;
import nl.zorgcontract.amend.workspace.InboxReader.InboxFile;
import nl.zorgcontract.amend.workspace.InboxReader.InboxFiles;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;

/**
 * Takes request files out of the inbox and copies them into the folder of a run. The copies are
 * what is decided, whatever happens to the files later.
 */
final class InboxCopies implements InboxFiles {

  private final Path input;
  private final TakenFiles taken;
  private final long mostBytes;
  private final FreeNames names;
  private final RunListener listener;

  private InboxCopies(
      Path input, TakenFiles taken, long mostBytes, FreeNames names, RunListener listener) {
    this.input = input;
    this.taken = taken;
    this.mostBytes = mostBytes;
    this.names = names;
    this.listener = listener;
  }

  /**
   * Creates the folder of the copies.
   *
   * @param staging the folder of the run at work
   * @param taken where the files of the inbox go
   * @param mostBytes the most bytes that a file may have
   */
  static InboxCopies create(
      Workspace workspace, Path staging, TakenFiles taken, long mostBytes, RunListener listener)
      throws IOException {
    Path input = staging.resolve(Workspace.INPUT);
    Disk.createFolder(input);
    FreeNames names = FreeNames.inQuarantine(workspace.quarantine());
    return new InboxCopies(input, taken, mostBytes, names, listener);
  }

  @Override
  public InboxFile take(Path name) throws IOException {
    String file = name.toString();
    Path copy = input.resolve(file);
    listener.before(RunStep.TAKE_FROM_INBOX, file);
    taken.take(name, mostBytes);
    listener.before(RunStep.COPY_INPUT, file);
    try {
      FileSum sum = Disk.copy(file, taken.read(name, mostBytes), copy);
      return new InboxFile(InputFile.of(copy, file), sum);
    } catch (ExplainedException | FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // What the system says of writing names no file.
      throw TakenFiles.left(new FileSystemException(file, null, e.getMessage()));
    }
  }

  @Override
  public RunWarning leave(Path name, Message why) throws IOException {
    Files.deleteIfExists(input.resolve(name.toString()));
    if (!taken.has(name)) {
      return Inbox.left(name, why);
    }
    listener.before(RunStep.PUT_BACK, name.toString());
    return taken.putBack(name, why);
  }

  @Override
  public String quarantineName(String name) throws IOException {
    return names.of(name);
  }

  /** The files that were copied, as a commit tells of them. */
  static List<TakenFile> ofCommit(InboxReader reader) {
    List<TakenFile> files = new ArrayList<>();
    reader
        .files()
        .forEach(
            (name, file) -> {
              FileSum sum = Objects.requireNonNull(file.sum(), "A copy has one");
              Refused refused = reader.refused().get(name);
              String quarantine = refused == null ? null : refused.quarantine();
              files.add(new TakenFile(name, sum.bytes(), sum.sha256(), quarantine));
            });
    return files;
  }

  /** Moves the refused files to a folder, each beside a file that says why in plain words. */
  void writeRefusals(Path folder, Collection<Refused> refused, LocalDate asOf, Messages messages)
      throws IOException {
    if (refused.isEmpty()) {
      return;
    }
    Disk.createFolder(folder);
    for (Refused file : refused) {
      listener.before(RunStep.WRITE_REFUSAL, file.name());
      Disk.move(input.resolve(file.name()), folder.resolve(file.quarantine()));
      Path reason = folder.resolve(file.quarantine() + FreeNames.REASON_SUFFIX);
      Disk.write(reason, reason(file, asOf, messages).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String reason(Refused file, LocalDate asOf, Messages messages) {
    StringBuilder text = new StringBuilder();
    Message opening = Message.of("nightly.why").word("file", file.name()).day("day", asOf);
    text.append(messages.text(opening)).append("\n\n");
    for (Fault fault : file.faults()) {
      text.append(messages.text(fault)).append('\n');
    }
    return text.append('\n').append(messages.text("nightly.why.next")).append('\n').toString();
  }
}
