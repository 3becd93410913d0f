package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.BatchRun.RegisterOutput;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.run.RunStep;
import nl.zorgcontract.amend.run.TooManyRequestsException;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request files of an inbox, as many as memory holds, and decides those that can be: a
 * file that cannot is refused, and keeps no other from being decided.
 */
final class InboxReader {

  /** The order of the input, which decides where two requests were received at one moment. */
  private static final Comparator<String> BY_NAME = Comparator.comparing(Path::of);

  private final InboxFiles source;
  private final NightlySettings settings;
  private final InboxLimits limits;
  private final RunListener listener;
  private RunRequests requests;
  private final Map<String, InboxFile> files = new TreeMap<>(BY_NAME);
  private final Map<String, Refused> refused = new TreeMap<>(BY_NAME);
  private final Map<String, RunWarning> warnings = new TreeMap<>(BY_NAME);
  private boolean isFull;

  /** A reader that has read nothing yet. */
  InboxReader(
      InboxFiles source, NightlySettings settings, InboxLimits limits, RunListener listener) {
    this.source = source;
    this.settings = settings;
    this.limits = limits;
    this.listener = listener;
    this.requests = noRequests();
  }

  /**
   * A file to read, more than once where it must be.
   *
   * @param sum its checksum; null where none is made
   */
  record InboxFile(InputFile content, @Nullable FileSum sum) {}

  /** Where the files come from, and where they stay. */
  interface InboxFiles {

    /**
     * Gives a file of the inbox.
     *
     * @throws LeftInInboxException where it cannot be taken
     */
    InboxFile take(Path name) throws IOException;

    /** Leaves a file, which may have been taken, in the inbox. */
    RunWarning leave(Path name, Message why) throws IOException;

    /** The name under which a refused file goes to the quarantine. */
    String quarantineName(String name) throws IOException;
  }

  private RunRequests noRequests() {
    return new RunRequests(settings.reading(), limits.fileMemory());
  }

  /**
   * Reads the files of these names until memory is taken up: those that come first are not left to
   * another run. Whatever was read is decided as input in the order of its names.
   */
  void read(List<Path> names) throws IOException {
    readUntilFull(names);
    requests.sortFiles(BY_NAME);
  }

  private void readUntilFull(List<Path> names) throws IOException {
    for (Path name : names) {
      isFull = requests.memory() > limits.runMemory();
      if (isFull) {
        return;
      }
      try {
        read(name.toString(), source.take(name));
      } catch (LeftInInboxException e) {
        leave(name, e);
      }
    }
  }

  private void leave(Path name, LeftInInboxException why) throws IOException {
    warnings.put(name.toString(), source.leave(name, why.toMessage()));
  }

  private void read(String name, InboxFile file) throws IOException {
    listener.before(RunStep.READ_REQUESTS, name);
    try {
      add(file);
    } catch (RefusedException e) {
      refuse(name, e.faults());
    } catch (OutOfMemoryError e) {
      // What was read of the file is gone by now; those before it are within their limit.
      refuse(name, List.of(new Fault(name, Place.NONE, Message.of("run.noMemory"))));
    }
    files.put(name, file);
  }

  private void add(InboxFile file) throws IOException {
    if (file.sum() == null) {
      requests.add(file.content());
    } else {
      requests.add(file.content(), file.sum());
    }
  }

  private void refuse(String name, List<Fault> faults) throws IOException {
    refused.put(name, new Refused(name, source.quarantineName(name), faults));
    faults.forEach(listener::refused);
  }

  /**
   * Decides the requests of the files that are not refused; those that together ask too much of a
   * contract are then.
   */
  DecidedRun decide(Path register, RegisterOutput output) throws IOException {
    try {
      return BatchRun.run(requests, register, settings.basis(), output, Progress.NONE);
    } catch (TooManyRequestsException e) {
      int before = refused.size();
      refuse(e.faults());
      if (refused.size() == before) {
        throw e;
      }
      return decide(register, output);
    }
  }

  /** Refuses files that could be read, and reads those that are left once more. */
  private void refuse(List<Fault> faults) throws IOException {
    Map<String, List<Fault>> byFile = faults.stream().collect(Collectors.groupingBy(Fault::file));
    requests = noRequests();
    for (Map.Entry<String, InboxFile> file : files.entrySet()) {
      List<Fault> why = byFile.get(file.getKey());
      if (why != null) {
        refuse(file.getKey(), why);
      } else if (!refused.containsKey(file.getKey())) {
        addAgain(file.getKey(), file.getValue());
      }
    }
  }

  /** What lies in the inbox may be gone since it was read first. */
  private void addAgain(String name, InboxFile file) throws IOException {
    try {
      add(file);
    } catch (LeftInInboxException e) {
      leave(Path.of(name), e);
    }
  }

  /** All files that were read, including the refused ones, by name. */
  Map<String, InboxFile> files() {
    return files;
  }

  /** The files refused, by name. */
  Map<String, Refused> refused() {
    return refused;
  }

  /** One for each file that was left, by name. */
  Collection<RunWarning> warnings() {
    return warnings.values();
  }

  /** Whether files were not read since those that were take up the memory. */
  boolean isFull() {
    return isFull;
  }
}
