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
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.RequestOptions;
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
  public record RulingsFile(@Nullable Path path, boolean isOfWorkspace) {

    /** The file given; where there is none, that of the workspace. */
    public static RulingsFile of(@Nullable Path given, @Nullable Workspace workspace) {
      Path path = given;
      if (path == null && workspace != null) {
        path = workspace.rulings().orElse(null);
      }
      return new RulingsFile(path, workspace != null);
    }
  }

  private static final RulingsFile NO_RULINGS = new RulingsFile(null, false);

  /**
   * The files of policies and lists.
   *
   * @param kept policies of a workspace, of which one gives way to one given with the same id
   * @param given policies that the command line or the settings name
   * @param lists by the name of the list
   */
  public record PolicyFiles(List<Path> kept, List<Path> given, Map<String, Path> lists) {

    /** Those of a workspace, if there is one, and those given. */
    public static PolicyFiles of(@Nullable Workspace workspace, PolicyOptions options)
        throws IOException {
      if (workspace == null) {
        return new PolicyFiles(List.of(), options.policies(), options.lists());
      }
      Map<String, Path> lists = new TreeMap<>(workspace.lists());
      lists.putAll(options.lists());
      return new PolicyFiles(workspace.policies(), options.policies(), lists);
    }
  }

  /** What a run over these requests is given, in a workspace as its next night would be. */
  public static RunInputs of(
      Console console, RequestOptions requests, @Nullable Workspace workspace) throws IOException {
    return of(
        console,
        requests.deciding().asOf(console),
        PolicyFiles.of(workspace, requests.policies()),
        RulingsFile.of(requests.deciding().rulings(), workspace));
  }

  /** Reads these files. */
  public static RunInputs of(
      Console console, LocalDate asOf, PolicyFiles policyFiles, RulingsFile rulingsFile)
      throws IOException {
    List<FileSum> inputs = new ArrayList<>();
    List<RunWarning> warnings = new ArrayList<>();
    Map<String, ByteBuffer> lists = new TreeMap<>();
    Policies policies = withPolicies(console.resources().policies(), policyFiles.kept());
    policies = withPolicies(policies.replaceable(), policyFiles.given());
    for (Map.Entry<String, Path> list : policyFiles.lists().entrySet()) {
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

  /** The bundled policies, and those of these files with these lists. */
  public static Policies policies(Console console, PolicyFiles files) throws IOException {
    return of(console, LocalDate.EPOCH, files, NO_RULINGS).basis().policies();
  }

  private static Policies withPolicies(Policies before, List<Path> files) throws IOException {
    Policies policies = before;
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
            !source.isOfWorkspace(),
            warning -> warnings.add(RunWarning.unknownNames(warning, file)));
    return source.isOfWorkspace() ? Rulings.ofWorkspace(rulings) : Rulings.forRun(rulings);
  }

  private static InputStream open(Path file) throws IOException {
    return InputFile.of(file, file.toString()).open();
  }
}
