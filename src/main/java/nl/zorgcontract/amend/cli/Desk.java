package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.batch.ExceptionsReader;
import nl.zorgcontract.amend.batch.InputFile;
import nl.zorgcontract.amend.decision.ExceptionBook;
import nl.zorgcontract.amend.policy.ApprovedListReader;
import nl.zorgcontract.amend.policy.Policies;
import nl.zorgcontract.amend.report.Summary.FileSum;
import nl.zorgcontract.amend.text.FingerprintStream;
import nl.zorgcontract.amend.text.StrictReader;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the desk of whoever decides.
 *
 * @param asOf the day of the run
 * @param policies the policies, with the lists that were given
 * @param exceptions the exceptions granted
 * @param inputs the files that these were read from, the policies' aside
 */
record Desk(LocalDate asOf, Policies policies, ExceptionBook exceptions, List<FileSum> inputs) {

  static Desk of(Console console, DecidingOptions deciding, PolicyOptions options)
      throws IOException {
    List<FileSum> inputs = new ArrayList<>();
    Policies policies = policies(options, inputs);
    return new Desk(
        deciding.asOf(console), policies, exceptions(deciding.exceptions(), inputs), inputs);
  }

  /** The bundled policies, those given, and the lists given. */
  static Policies policies(PolicyOptions options) throws IOException {
    return policies(options, new ArrayList<>());
  }

  private static Policies policies(PolicyOptions options, List<FileSum> inputs) throws IOException {
    Policies policies = Policies.bundled();
    for (Path file : options.policies()) {
      try (InputStream in = open(file)) {
        policies = policies.withPolicy(file.toString(), in);
      }
    }
    for (Map.Entry<String, Path> list : options.lists().entrySet()) {
      String file = list.getValue().toString();
      try (FingerprintStream in = new FingerprintStream(open(list.getValue()))) {
        policies =
            policies.withList(
                file, ApprovedListReader.read(list.getKey(), file, StrictReader.utf8(file, in)));
        inputs.add(new FileSum(Command.fileName(list.getValue()), in.bytes(), in.sha256()));
      }
    }
    return policies;
  }

  private static ExceptionBook exceptions(@Nullable Path file, List<FileSum> inputs)
      throws IOException {
    if (file == null) {
      return ExceptionBook.EMPTY;
    }
    try (FingerprintStream in = new FingerprintStream(open(file))) {
      ExceptionBook book = new ExceptionBook(ExceptionsReader.read(file.toString(), in));
      inputs.add(new FileSum(Command.fileName(file), in.bytes(), in.sha256()));
      return book;
    }
  }

  private static InputStream open(Path file) throws IOException {
    return InputFile.of(file, file.toString()).open();
  }
}
