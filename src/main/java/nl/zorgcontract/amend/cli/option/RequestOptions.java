package nl.zorgcontract.amend.cli.option;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.request.form.ReadOptions;

/** The request files, with the options on reading and deciding them. */
public final class RequestOptions extends Options {

  private final Argument<List<Path>> files =
      parameters(
          Path.class, "FILE", "Request files: CSV, JSON, NDJSON or .xlsx; '-' is standard input.");

  private final DecidingOptions deciding = with(new DecidingOptions());
  private final PolicyOptions policies = with(new PolicyOptions());
  private final ReadingOptions reading = with(new ReadingOptions());

  /**
   * The files named on the command line.
   *
   * @param in standard input, which {@code -} names
   */
  public List<InputFile> files(InputStream in) {
    List<Path> onDisk = files.value().stream().filter(file -> !isStandardInput(file)).toList();
    Iterator<InputFile> named = InputFile.of(onDisk).iterator();
    List<InputFile> inputs = new ArrayList<>();
    for (Path file : files.value()) {
      inputs.add(isStandardInput(file) ? InputFile.standardInput(in) : named.next());
    }
    return inputs;
  }

  private static boolean isStandardInput(Path file) {
    return file.toString().equals("-");
  }

  public DecidingOptions deciding() {
    return deciding;
  }

  public PolicyOptions policies() {
    return policies;
  }

  /** How the files are read, beside policies that know these terms. */
  public ReadOptions toReadOptions(KnownTerms terms) {
    return reading.toReadOptions(terms);
  }

  /** Tells the summary which of these were given. */
  public void describe(Map<String, Value> options) {
    deciding.describe(options);
    policies.describe(options);
    reading.describe(options);
  }
}
