package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.Summary.RunWarning;
import nl.zorgcontract.amend.request.ReadOptions;
import nl.zorgcontract.amend.request.RequestIndex;
import nl.zorgcontract.amend.request.RequestReader;
import nl.zorgcontract.amend.request.SubmittedRequest;

/**
 * The request files of a run: their requests in one store, however many files they come in. All are
 * read to their end before the first request is decided, and of a file that is refused no request
 * stays.
 */
public final class RunRequests {

  private static final String UNKNOWN_NAMES = "UNKNOWN_NAMES";

  private final ReadOptions options;
  private final RequestIndex index = new RequestIndex();
  private final List<FileSum> files = new ArrayList<>();
  private final List<RunWarning> warnings = new ArrayList<>();

  /** No requests yet. */
  public RunRequests(ReadOptions options) {
    this.options = options;
  }

  /**
   * Reads all files.
   *
   * @throws RefusedException where a file cannot be read to its end, with the faults of all such
   *     files
   */
  public static RunRequests read(List<InputFile> files, ReadOptions options) throws IOException {
    RunRequests requests = new RunRequests(options);
    List<Fault> faults = new ArrayList<>();
    for (InputFile file : files) {
      try {
        requests.add(file);
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
   * @throws RefusedException where it cannot be read to its end; then none of its requests is added
   */
  public void add(InputFile file) throws IOException {
    int before = index.size();
    try (Sha256Input in = new Sha256Input(file.open());
        RequestReader reader = RequestReader.open(file.name(), in, options)) {
      for (SubmittedRequest request = reader.next(); request != null; request = reader.next()) {
        index.add(request);
      }
      reader
          .warnings()
          .forEach(warning -> warnings.add(new RunWarning(UNKNOWN_NAMES, warning, file.name())));
      files.add(new FileSum(file.name(), in.bytes(), in.sha256()));
    } catch (RefusedException e) {
      index.truncate(before);
      throw e;
    }
  }

  /** The requests, in the order of the files as given, then of their lines. */
  public RequestIndex index() {
    return index;
  }

  /** The files with their checksums. */
  public List<FileSum> files() {
    return Collections.unmodifiableList(files);
  }

  /** What a person should know of the files. */
  public List<RunWarning> warnings() {
    return Collections.unmodifiableList(warnings);
  }
}
