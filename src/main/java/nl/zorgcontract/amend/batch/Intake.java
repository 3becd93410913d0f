package nl.zorgcontract.amend.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.request.ReadOptions;
import nl.zorgcontract.amend.request.RequestReader;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.text.Fault;
import nl.zorgcontract.amend.text.Message;
import nl.zorgcontract.amend.text.RefusedException;

/**
 * The requests of a run, read whole before the first is decided: a fault on the last line leaves everything as it was.
 *
 * @param requests every request, in the order of the files as given, then of their lines
 * @param files what the files were
 * @param warnings what a person should know of the files
 */
public record Intake(List<SubmittedRequest> requests, List<FileDigest> files, List<FileWarning> warnings) {

  /**
   * A warning about a file.
   *
   * @param file its name
   * @param message what it says
   */
  public record FileWarning(String file, Message message) {}

  /**
   * Reads files of requests.
   *
   * @throws RefusedException where a file cannot be read to its end, with the faults of all such files
   */
  public static Intake read(List<InputFile> files, ReadOptions options) throws IOException {
    List<SubmittedRequest> requests = new ArrayList<>();
    List<FileDigest> digests = new ArrayList<>();
    List<FileWarning> warnings = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (InputFile file : files) {
      try {
        read(file, options, requests, digests, warnings);
      } catch (RefusedException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
    return new Intake(requests, digests, warnings);
  }

  private static void read(
      InputFile file,
      ReadOptions options,
      List<SubmittedRequest> requests,
      List<FileDigest> digests,
      List<FileWarning> warnings)
      throws IOException {
    try (InputStream in = file.open();
        FileDigest.Meter meter = new FileDigest.Meter(in);
        RequestReader reader = RequestReader.open(file.name(), meter, options)) {
      for (SubmittedRequest request = reader.next(); request != null; request = reader.next()) {
        requests.add(request);
      }
      reader.warnings().forEach(warning -> warnings.add(new FileWarning(file.name(), warning)));
      digests.add(meter.digest(file.name()));
    }
  }
}
