package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.run.RunStep;
import nl.zorgcontract.amend.workspace.Commit.TakenFile;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;

/**
 * Takes the request files of an inbox: copies them, reads the copies, and separates the readable
 * ones from those to be refused. The copies are what is decided, whatever happens in the inbox
 * later.
 */
final class InboxReader {

  private final Path input;
  private final TakenFiles taken;
  private final NightlySettings settings;
  private final InboxLimits limits;
  private final FreeNames names;
  private final Messages messages;
  private final RunListener listener;
  private RunRequests requests;
  private final List<TakenFile> files = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<RunWarning> warnings = new ArrayList<>();
  private boolean isFull;

  /**
   * Creates a reader that has taken nothing yet.
   *
   * @param staging the folder of the run at work
   * @param taken where the files of the inbox go
   */
  InboxReader(
      Workspace workspace,
      Path staging,
      TakenFiles taken,
      NightlySettings settings,
      InboxLimits limits,
      Messages messages,
      RunListener listener) {
    this.input = staging.resolve(Workspace.INPUT);
    this.taken = taken;
    this.settings = settings;
    this.limits = limits;
    this.names = FreeNames.inQuarantine(workspace.quarantine());
    this.requests = noRequests();
    this.messages = messages;
    this.listener = listener;
  }

  private RunRequests noRequests() {
    return new RunRequests(settings.reading(), limits.fileMemory());
  }

  /**
   * Takes the files of these names, in the given order, until memory is taken up; those that cannot
   * be taken are left.
   */
  void take(List<Path> inbox) throws IOException {
    Disk.createFolder(input);
    for (Path file : inbox) {
      isFull = requests.memory() > limits.runMemory();
      if (isFull) {
        return;
      }
      String name = file.toString();
      try {
        read(name, input.resolve(name), copy(file, input.resolve(name)));
      } catch (LeftInInboxException e) {
        leave(file, e.toMessage());
      }
    }
  }

  private FileSum copy(Path file, Path copy) throws IOException {
    String name = file.toString();
    long limit = limits.fileBytes();
    listener.before(RunStep.TAKE_FROM_INBOX, name);
    taken.take(file, limit);
    listener.before(RunStep.COPY_INPUT, name);
    try {
      return Disk.copy(name, taken.read(file, limit), copy);
    } catch (ExplainedException | FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // What the system says of writing names no file.
      throw new FileSystemException(name, null, e.getMessage());
    }
  }

  private void leave(Path file, Message why) throws IOException {
    String name = file.toString();
    Files.deleteIfExists(input.resolve(name));
    if (taken.has(file)) {
      listener.before(RunStep.PUT_BACK, name);
      warnings.add(taken.putBack(file, why));
    } else {
      warnings.add(Inbox.left(file, why));
    }
  }

  private void read(String name, Path copy, FileSum sum) throws IOException {
    listener.before(RunStep.READ_REQUESTS, name);
    try {
      requests.add(InputFile.of(copy, name), sum);
      files.add(new TakenFile(name, sum.bytes(), sum.sha256(), null));
    } catch (RefusedException e) {
      files.add(new TakenFile(name, sum.bytes(), sum.sha256(), refuse(name, e.faults())));
    } catch (OutOfMemoryError e) {
      // What was read of the file is gone by now; those before it are within their limit.
      Fault fault = new Fault(name, Place.NONE, Message.of("run.noMemory"));
      files.add(new TakenFile(name, sum.bytes(), sum.sha256(), refuse(name, List.of(fault))));
    }
  }

  /** The name under which the file goes to the quarantine. */
  private String refuse(String name, List<Fault> faults) throws IOException {
    String quarantine = names.of(name);
    refused.add(new Refused(name, quarantine, faults));
    for (Fault fault : faults) {
      listener.refused(name, fault.place().line() + " " + fault.message().key());
    }
    return quarantine;
  }

  /** Refuses files that could be read, and reads those that are left once more. */
  void refuse(List<Fault> faults) throws IOException {
    Map<String, List<Fault>> byFile = faults.stream().collect(Collectors.groupingBy(Fault::file));
    requests = noRequests();
    for (int i = 0; i < files.size(); i++) {
      TakenFile file = files.get(i);
      List<Fault> why = byFile.get(file.name());
      if (why != null) {
        String quarantine = refuse(file.name(), why);
        files.set(i, new TakenFile(file.name(), file.bytes(), file.sha256(), quarantine));
      } else if (file.quarantine() == null) {
        InputFile copy = InputFile.of(input.resolve(file.name()), file.name());
        requests.add(copy, new FileSum(file.name(), file.bytes(), file.sha256()));
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
      Path reason = folder.resolve(file.quarantine() + FreeNames.REASON_SUFFIX);
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

  /** Whether files were not taken since those that were take up the memory. */
  boolean isFull() {
    return isFull;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }
}
