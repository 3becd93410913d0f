package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.Summary.RunWarning;
import nl.zorgcontract.amend.request.ReadOptions;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.workspace.Commit.TakenFile;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;

/**
 * Takes the request files of an inbox: copies them, reads the copies, and separates the readable
 * ones from those to be refused. The copies are what is decided, whatever happens in the inbox
 * later.
 */
final class InboxReader {

  private final Path input;
  private final QuarantineNames names;
  private final Messages messages;
  private final RunListener listener;
  private final RunRequests requests;
  private final List<TakenFile> files = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<RunWarning> warnings = new ArrayList<>();
  private int unreadable;

  /**
   * Creates a reader that has taken nothing yet.
   *
   * @param staging the folder of the run at work
   */
  InboxReader(
      Workspace workspace,
      Path staging,
      ReadOptions options,
      Messages messages,
      RunListener listener) {
    this.input = staging.resolve("input");
    this.names = new QuarantineNames(workspace.quarantine());
    this.requests = new RunRequests(options);
    this.messages = messages;
    this.listener = listener;
  }

  /** Takes the files in the given order. */
  void take(List<Path> inbox) throws IOException {
    Disk.createFolder(input);
    for (Path file : inbox) {
      String name = String.valueOf(file.getFileName());
      Path copy = input.resolve(name);
      listener.before(RunStep.COPY_INPUT, name);
      try {
        FileSum sum = Disk.copy(file, copy);
        read(name, copy, sum);
      } catch (NoSuchFileException e) {
        leave(name, "nightly.left.vanished", e.getFile(), file);
      } catch (AccessDeniedException e) {
        leave(name, "nightly.left.denied", e.getFile(), file);
        unreadable++;
      }
    }
  }

  /** Passes over a file of the inbox. Trouble with any other file fails the run. */
  private void leave(String name, String key, String trouble, Path file) throws IOException {
    if (!file.toString().equals(trouble)) {
      throw new IOException(trouble);
    }
    warnings.add(Inbox.left(name, key));
  }

  private void read(String name, Path copy, FileSum sum) throws IOException {
    listener.before(RunStep.READ_REQUESTS, name);
    try {
      requests.add(InputFile.of(copy, name));
      files.add(new TakenFile(name, sum.bytes(), sum.sha256(), null));
    } catch (RefusedException e) {
      String quarantine = names.of(name);
      refused.add(new Refused(name, quarantine, e.faults()));
      files.add(new TakenFile(name, sum.bytes(), sum.sha256(), quarantine));
      for (Fault fault : e.faults()) {
        listener.refused(name, fault.place().line() + " " + fault.message().key());
      }
    }
  }

  /** Moves the refused files to a folder, each beside a file that says why in plain words. */
  void writeRefusals(Path folder, LocalDate asOf) throws IOException {
    if (refused.isEmpty()) {
      return;
    }
    Disk.createFolder(folder);
    for (Refused file : refused) {
      listener.before(RunStep.WRITE_REFUSAL, file.name());
      Disk.move(input.resolve(file.name()), folder.resolve(file.quarantine()));
      Path reason = folder.resolve(file.quarantine() + QuarantineNames.REASON_SUFFIX);
      Disk.write(reason, reason(file, asOf).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String reason(Refused file, LocalDate asOf) {
    StringBuilder text = new StringBuilder();
    Message opening = Message.of("nightly.why").word("file", file.name()).day("day", asOf);
    text.append(messages.text(opening)).append("\n\n");
    for (Fault fault : file.faults()) {
      text.append(messages.text(fault)).append('\n');
    }
    return text.append('\n').append(messages.text("nightly.why.next")).append('\n').toString();
  }

  /** The requests of the files that could be read. */
  RunRequests requests() {
    return requests;
  }

  /** All files that were taken, including the refused ones. */
  List<TakenFile> files() {
    return files;
  }

  List<Refused> refused() {
    return refused;
  }

  /** One for each file that was passed over. */
  List<RunWarning> warnings() {
    return warnings;
  }

  /** The number of files that may not be read. */
  int unreadable() {
    return unreadable;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }
}
