package nl.zorgcontract.amend.cli.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.DecidingOptions;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.decision.ruling.RulingsReader;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.LimitedInput;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.policy.reader.ApprovedListReader;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.GivenFiles;
import nl.zorgcontract.amend.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What a run is given beside requests and register.
 *
 * @param basis the day of the run, the policies with the lists that were given, the rulings
 * @param files the files that these were read from, the policies' aside
 */
public record RunInputs(DecisionBasis basis, GivenFiles files) {

  /** No list of approved tools comes near; what is larger is another kind of file. */
  private static final int LARGEST_LIST = 1 << 20;

  /** Some 200,000 rulings, of which a workspace keeps all. */
  private static final int LARGEST_RULINGS = 1 << 26;

  /**
   * A file of rulings.
   *
   * @param path null for none
   * @param isOfWorkspace whether it is kept over the nights
   */
  public record RulingsFile(@Nullable Path path, boolean isOfWorkspace) {}

  private static final RulingsFile NO_RULINGS = new RulingsFile(null, false);

  public static RunInputs of(Console console, DecidingOptions deciding, PolicyOptions options)
      throws IOException {
    return of(
        console,
        deciding.asOf(console),
        options.policies(),
        options.lists(),
        new RulingsFile(deciding.rulings(), false));
  }

  /** Reads these files. */
  public static RunInputs of(
      Console console,
      LocalDate asOf,
      List<Path> policyFiles,
      Map<String, Path> listFiles,
      RulingsFile rulingsFile)
      throws IOException {
    List<FileSum> inputs = new ArrayList<>();
    List<RunWarning> warnings = new ArrayList<>();
    Map<String, ByteBuffer> lists = new TreeMap<>();
    Policies policies = withPolicies(console.resources().policies(), policyFiles);
    for (Map.Entry<String, Path> list : listFiles.entrySet()) {
      byte[] bytes = read(list.getValue(), LARGEST_LIST);
      policies = withList(policies, list.getKey(), list.getValue().toString(), bytes, warnings);
      lists.put(list.getKey(), ByteBuffer.wrap(bytes));
      inputs.add(sum(list.getValue(), bytes));
    }
    Path path = rulingsFile.path();
    byte[] bytes = path == null ? null : read(path, LARGEST_RULINGS);
    Rulings rulings = Rulings.NONE;
    if (path != null && bytes != null) {
      inputs.add(sum(path, bytes));
      rulings = rulings(rulingsFile, path.toString(), bytes, warnings);
    }
    return new RunInputs(
        new DecisionBasis(asOf, policies, rulings, warnings),
        new GivenFiles(lists, bytes == null ? null : ByteBuffer.wrap(bytes), inputs));
  }

  /**
   * What the next night of a workspace is given, but for its rulings: the bundled policies, those
   * of the workspace and those given; likewise the lists.
   */
  public static RunInputs ofWorkspace(
      Console console, Workspace workspace, LocalDate asOf, PolicyOptions options)
      throws IOException {
    return ofWorkspace(console, workspace, asOf, options, NO_RULINGS);
  }

  public static RunInputs ofWorkspace(
      Console console,
      Workspace workspace,
      LocalDate asOf,
      PolicyOptions options,
      RulingsFile rulings)
      throws IOException {
    List<Path> policyFiles = new ArrayList<>(workspace.policies());
    policyFiles.addAll(options.policies());
    Map<String, Path> listFiles = new TreeMap<>(workspace.lists());
    listFiles.putAll(options.lists());
    return of(console, asOf, policyFiles, listFiles, rulings);
  }

  /** The bundled policies, those given, and the lists given. */
  public static Policies policies(Console console, PolicyOptions options) throws IOException {
    return policies(console, options.policies(), options.lists());
  }

  /** The bundled policies, and those of these files with these lists. */
  public static Policies policies(
      Console console, List<Path> policyFiles, Map<String, Path> listFiles) throws IOException {
    return of(console, LocalDate.EPOCH, policyFiles, listFiles, NO_RULINGS).basis().policies();
  }

  private static Policies withPolicies(Policies bundled, List<Path> files) throws IOException {
    Policies policies = bundled;
    for (Path file : files) {
      try (InputStream in = open(file)) {
        policies = policies.withPolicy(file.toString(), in);
      }
    }
    return policies;
  }

  private static Policies withList(
      Policies policies, String name, String file, byte[] bytes, List<RunWarning> warnings) {
    InputStream in = new ByteArrayInputStream(bytes);
    return policies.withList(
        file,
        ApprovedListReader.read(
            name,
            file,
            StrictReader.utf8(file, in),
            warning -> warnings.add(RunWarning.unknownNames(warning, file))));
  }

  private static byte[] read(Path file, int largest) throws IOException {
    try (InputStream in = new LimitedInput(file.toString(), open(file), largest)) {
      return in.readAllBytes();
    }
  }

  private static FileSum sum(Path file, byte[] bytes) {
    return new FileSum(
        Command.fileName(file), bytes.length, Sha256Input.sha256(ByteBuffer.wrap(bytes)));
  }

  private static Rulings rulings(
      RulingsFile source, String file, byte[] bytes, List<RunWarning> warnings) throws IOException {
    List<Ruling> rulings =
        RulingsReader.read(
            file,
            new ByteArrayInputStream(bytes),
            warning -> warnings.add(RunWarning.unknownNames(warning, file)));
    return source.isOfWorkspace() ? Rulings.ofWorkspace(rulings) : Rulings.forRun(rulings);
  }

  private static InputStream open(Path file) throws IOException {
    return InputFile.of(file, file.toString()).open();
  }
}
