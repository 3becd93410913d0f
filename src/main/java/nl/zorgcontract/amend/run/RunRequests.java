package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
 * The requests of a run, read whole before the first is decided: a fault on the last line leaves
 * everything as it was.
 *
 * @param roll every request, in the order of the files as given, then of their lines
 * @param files what the files were
 * @param warnings what a person should know of the files
 */
public record RunRequests(RequestIndex roll, List<FileSum> files, List<RunWarning> warnings) {

  private static final String UNKNOWN_NAMES = "UNKNOWN_NAMES";

  /**
   * Reads files of requests.
   *
   * @throws RefusedException where a file cannot be read to its end, with the faults of all such
   *     files
   */
  public static RunRequests read(List<InputFile> files, ReadOptions options) throws IOException {
    return read(files, options, true);
  }

  /**
   * Reads files of requests for a look at them: {@link #files} stays empty, as no report names
   * them.
   */
  public static RunRequests look(List<InputFile> files, ReadOptions options) throws IOException {
    return read(files, options, false);
  }

  private static RunRequests read(List<InputFile> files, ReadOptions options, boolean forReport)
      throws IOException {
    RunRequests intake = new RunRequests(new RequestIndex(), new ArrayList<>(), new ArrayList<>());
    List<Fault> faults = new ArrayList<>();
    for (InputFile file : files) {
      try {
        if (forReport) {
          intake.add(file, options);
        } else {
          intake.add(file, file.open(), options);
        }
      } catch (RefusedException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
    return intake;
  }

  /** The requests of several intakes, one after another. */
  public static RunRequests of(List<RunRequests> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    RunRequests all = new RunRequests(new RequestIndex(), new ArrayList<>(), new ArrayList<>());
    for (RunRequests part : parts) {
      all.roll.addAll(part.roll);
      all.files.addAll(part.files);
      all.warnings.addAll(part.warnings);
    }
    return all;
  }

  /** The requests on the roll. */
  public List<SubmittedRequest> requests() {
    return roll.requests();
  }

  private void add(InputFile file, ReadOptions options) throws IOException {
    Sha256Input fingerprint = new Sha256Input(file.open());
    add(file, fingerprint, options);
    files.add(new FileSum(file.name(), fingerprint.bytes(), fingerprint.sha256()));
  }

  private void add(InputFile file, InputStream content, ReadOptions options) throws IOException {
    try (InputStream in = content;
        RequestReader reader = RequestReader.open(file.name(), in, options)) {
      for (SubmittedRequest request = reader.next(); request != null; request = reader.next()) {
        roll.add(request);
      }
      reader
          .warnings()
          .forEach(warning -> warnings.add(new RunWarning(UNKNOWN_NAMES, warning, file.name())));
    }
  }
}
