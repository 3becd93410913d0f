package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.form.ReadOptions;
import nl.zorgcontract.amend.request.form.RequestReader;
import nl.zorgcontract.amend.request.index.RequestIndex;

/**
 * The request files of a run: their requests in one store, however many files they come in. All are
 * read to their end before the first request is decided, and of a file that is refused no request
 * stays.
 */
public final class RunRequests {

  /** A file: its name, its checksum, what a person should know of it. */
  private static final long MEMORY_OF_FILE = 2000;

  private final ReadOptions options;
  private final long mostMemory;
  private RequestIndex index = new RequestIndex();
  private List<FileRequests> parts = new ArrayList<>();
  private final List<FileSum> files = new ArrayList<>();
  private final List<RunWarning> warnings = new ArrayList<>();
  private long memory;

  public RunRequests(ReadOptions options) {
    this(options, Long.MAX_VALUE);
  }

  /**
   * No requests yet, of files that strangers made.
   *
   * @param mostMemory the most bytes of memory that the requests of one file may take; a file that
   *     takes more is refused
   */
  public RunRequests(ReadOptions options, long mostMemory) {
    this.options = options;
    this.mostMemory = mostMemory;
  }

  /** The requests of a file: those from a position up to another. */
  private record FileRequests(String file, int from, int to) {}

  /** Reads the requests of one file. */
  @FunctionalInterface
  private interface Adding {
    void add(RunRequests requests, InputFile file) throws IOException;
  }

  /**
   * Reads all files, and makes no checksums of them.
   *
   * @throws RefusedException where a file cannot be read to its end, with the faults of all such
   *     files
   */
  public static RunRequests read(List<InputFile> files, ReadOptions options) throws IOException {
    return read(files, options, RunRequests::add);
  }

  /** Likewise, with their checksums. */
  public static RunRequests readSummed(List<InputFile> files, ReadOptions options)
      throws IOException {
    return read(files, options, RunRequests::addSummed);
  }

  private static RunRequests read(List<InputFile> files, ReadOptions options, Adding adding)
      throws IOException {
    RunRequests requests = new RunRequests(options);
    List<Fault> faults = new ArrayList<>();
    for (InputFile file : files) {
      try {
        adding.add(requests, file);
      } catch (RefusedException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
    return requests;
  }

  /**
   * Adds the requests of a file.
   *
   * @throws RefusedException where it cannot be read to its end
   * @throws IOException where its disk fails; in either case none of its requests is added
   */
  public void add(InputFile file) throws IOException {
    try (InputStream in = file.open()) {
      add(file.name(), in);
    }
  }

  /** Likewise a file whose checksum is known. */
  public void add(InputFile file, FileSum sum) throws IOException {
    add(file);
    files.add(sum);
  }

  private void addSummed(InputFile file) throws IOException {
    try (Sha256Input in = new Sha256Input(file.open())) {
      add(file.name(), in);
      files.add(new FileSum(file.name(), in.bytes(), in.sha256()));
    }
  }

  private void add(String name, InputStream in) throws IOException {
    int before = index.size();
    long memoryBefore = memory;
    memory += MEMORY_OF_FILE;
    boolean isWhole = false;
    try (RequestReader reader = RequestReader.open(name, in, options, Prefetcher::newThread)) {
      for (SubmittedRequest request = reader.next(); request != null; request = reader.next()) {
        index.add(request);
        memory += RequestMemory.of(request);
        if (memory - memoryBefore > mostMemory) {
          throw RefusedException.of(name, Place.NONE, tooManyRequests(index.size() - before));
        }
      }
      reader.warnings().forEach(warning -> warnings.add(RunWarning.unknownNames(warning, name)));
      parts.add(new FileRequests(name, before, index.size()));
      isWhole = true;
    } catch (RefusedException e) {
      memoryBefore += RequestMemory.ofFaults(e.faults());
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!isWhole) {
        index.truncate(before);
        memory = memoryBefore + MEMORY_OF_FILE;
      }
    }
  }

  /** Puts the files in the order of their names, as if they had been added so. */
  public void sortFiles(Comparator<String> byName) {
    List<FileRequests> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparing(FileRequests::file, byName));
    if (sorted.equals(parts)) {
      return;
    }
    List<SubmittedRequest> unsorted = index.requests();
    index = new RequestIndex();
    parts = new ArrayList<>();
    for (FileRequests part : sorted) {
      int before = index.size();
      unsorted.subList(part.from(), part.to()).forEach(index::add);
      parts.add(new FileRequests(part.file(), before, index.size()));
    }
    files.sort(Comparator.comparing(FileSum::name, byName));
    warnings.sort(Comparator.comparing(warning -> String.valueOf(warning.file()), byName));
  }

  /**
   * The name under which the file was added that holds the request at a position. That of the
   * request's origin may tell its sheet too.
   */
  String file(int position) {
    FileRequests asked = new FileRequests("", position, position);
    int part = Collections.binarySearch(parts, asked, RunRequests::comparePlaces);
    return parts.get(part).file();
  }

  /** A position, as an empty part, is equal to the part that holds it. */
  private static int comparePlaces(FileRequests part, FileRequests asked) {
    if (part.to() <= asked.from()) {
      return -1;
    }
    return part.from() > asked.from() ? 1 : 0;
  }

  private static Message tooManyRequests(int read) {
    return Message.of("run.tooManyRequests").number("requests", read);
  }

  /** About how many bytes of memory the run will take for what was added. */
  public long memory() {
    return memory;
  }

  /** The requests, in the order of the files as given, then of their lines. */
  public RequestIndex index() {
    return index;
  }

  /** The files with their checksums, where these were made. */
  List<FileSum> files() {
    return Collections.unmodifiableList(files);
  }

  /** What a person should know of the files. */
  public List<RunWarning> warnings() {
    return Collections.unmodifiableList(warnings);
  }
}
