package nl.zorgcontract.amend.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.console.Version;
import nl.zorgcontract.amend.io.output.OutputFile;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options and parameters of a command, or a group of them that commands share. They are built
 * in code: reading annotations took longer than everything else that a short run does.
 */
public class Options {

  /** The key of a parameter's text in a language's bundle; options have their name. */
  private static final String PARAMETER = "parameter";

  private final List<ArgSpec> specs = new ArrayList<>();
  private final List<Argument<?>> inputs = new ArrayList<>();
  private final List<Argument<Path>> written = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();

  /**
   * An option that names a file to write.
   *
   * @param start what every file of its kind starts with
   */
  private record Output(Argument<Path> file, String start) {}

  /** An option that may be given. */
  public final <T> Argument<T> option(
      Class<T> type, String name, String label, String description) {
    return add(OptionSpec.builder(name).type(type), null, label, description, type);
  }

  /** An option that may be given as one of these words, which a shell completes. */
  public final <T> Argument<T> option(
      Class<T> type, List<String> words, String name, String label, String description) {
    OptionSpec.Builder option = OptionSpec.builder(name).type(type).completionCandidates(words);
    return add(option, null, label, description, type);
  }

  /** An option that must be given. */
  public final <T> Argument<T> required(
      Class<T> type, String name, String label, String description) {
    OptionSpec.Builder option = OptionSpec.builder(name).type(type).required(true);
    return add(option, null, label, description, type);
  }

  /** An option that may be given several times. */
  public final <T> Argument<List<T>> repeated(
      Class<T> type, String name, String label, String description) {
    OptionSpec.Builder option = OptionSpec.builder(name).type(List.class).auxiliaryTypes(type);
    return add(option, List.of(), label, description, type);
  }

  /** An option that may be given several times, each for another name. */
  public final Argument<Map<String, Path>> named(String name, String label, String description) {
    OptionSpec.Builder option =
        OptionSpec.builder(name).type(Map.class).auxiliaryTypes(String.class, Path.class);
    return add(option, Map.of(), label, description, String.class, Path.class);
  }

  /**
   * An option that names a file to write.
   *
   * @param start what every file of its kind starts with: nothing else is replaced by one
   */
  public final Argument<Path> output(String start, String name, String label, String description) {
    Argument<Path> file = written(option(Path.class, name, label, description));
    outputs.add(new Output(file, start));
    return file;
  }

  /** The option that names the folder of the results. */
  public final Argument<Path> outputFolder() {
    return written(
        required(
            Path.class,
            "--out",
            "DIR",
            "The folder to write; it must not be there yet, or be empty."));
  }

  /** An argument that names what is written, while the others name what is read. */
  public final Argument<Path> written(Argument<Path> argument) {
    inputs.remove(argument);
    written.add(argument);
    return argument;
  }

  /** Every file that was given to be read, and every folder of which all is read. */
  public final List<Path> inputs() {
    List<Path> paths = new ArrayList<>();
    for (Argument<?> input : inputs) {
      Object given = input.orNull();
      if (given instanceof Path path) {
        paths.add(path);
      } else if (given instanceof Collection<?> several) {
        several.forEach(path -> paths.add((Path) path));
      } else if (given instanceof Map<?, ?> named) {
        named.values().forEach(path -> paths.add((Path) path));
      }
    }
    paths.removeIf(path -> new Workspace(path).exists());
    return paths;
  }

  /**
   * Checks that nothing that is to be written takes the place of a file that is read, of a part of
   * a workspace, or of another kind of file.
   *
   * @throws UsageException where something does
   */
  public final void requireOutputs() throws IOException {
    for (Argument<Path> argument : written) {
      Path given = argument.orNull();
      if (given == null) {
        continue;
      }
      Optional<Workspace> workspace = Workspace.holding(given);
      if (workspace.isPresent()) {
        throw new UsageException(
            Message.of("usage.inWorkspace")
                .word("path", given.toString())
                .word("workspace", workspace.get().root().toString()));
      }
    }
    for (Output output : outputs) {
      Path given = output.file().orNull();
      Optional<Message> refusal =
          given == null ? Optional.empty() : OutputFile.refusal(given, output.start(), inputs());
      if (refusal.isPresent()) {
        throw new UsageException(refusal.get());
      }
    }
  }

  /** An option without a value: given, it is true, also where the settings have it already. */
  public final Argument<Boolean> flag(String name, String description) {
    OptionSpec.Builder option = OptionSpec.builder(name).type(boolean.class).fallbackValue("true");
    return add(option, false, "true|false", description);
  }

  /** A parameter that must be given. */
  public final <T> Argument<T> parameter(Class<T> type, String label, String description) {
    return add(
        PositionalParamSpec.builder().type(type).index("0").required(true),
        null,
        label,
        description,
        type);
  }

  /** Parameters of which there must be at least one. */
  public final <T> Argument<List<T>> parameters(Class<T> type, String label, String description) {
    PositionalParamSpec.Builder parameters =
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(type)
            .arity("1..*")
            .required(true);
    return add(parameters, List.of(), label, description, type);
  }

  /**
   * A parameter that may be left out: one of these words, which a shell completes.
   *
   * @param index its place among the parameters, from 0
   */
  public final Argument<String> word(
      int index, List<String> words, String label, String description) {
    PositionalParamSpec.Builder word =
        PositionalParamSpec.builder()
            .type(String.class)
            .index(String.valueOf(index))
            .arity("0..1")
            .completionCandidates(words);
    word.descriptionKey(index == 0 ? PARAMETER : PARAMETER + "." + (index + 1));
    return add(word, null, label, description, String.class);
  }

  /** Whether the command line gives an option of this group, rather than settings or nobody. */
  final boolean isGiven(Argument<?> option) {
    return specs(option)
        .anyMatch(spec -> spec.command().commandLine().getParseResult().hasMatchedOption(spec));
  }

  /** The file of settings that sets an option of this group; empty where none does. */
  final Optional<Path> settings(Argument<?> option) {
    return specs(option)
        .filter(spec -> !isGiven(option))
        .flatMap(
            spec ->
                spec.command().defaultValueProvider() instanceof Defaults defaults
                    ? defaults.source(spec).stream()
                    : Stream.empty())
        .findFirst();
  }

  private Stream<OptionSpec> specs(Argument<?> option) {
    return specs.stream().filter(spec -> spec.getter() == option).map(OptionSpec.class::cast);
  }

  /** All that a group takes. */
  public final <G extends Options> G with(G group) {
    Options taken = group;
    specs.addAll(taken.specs);
    inputs.addAll(taken.inputs);
    written.addAll(taken.written);
    outputs.addAll(taken.outputs);
    return group;
  }

  private <T> Argument<T> argument(Class<?>... types) {
    Argument<T> argument = new Argument<>();
    if (List.of(types).contains(Path.class)) {
      inputs.add(argument);
    }
    return argument;
  }

  private <T> Argument<T> add(
      OptionSpec.Builder option,
      @Nullable T otherwise,
      String label,
      String description,
      Class<?>... types) {
    Argument<T> arg = argument(types);
    option.paramLabel(label).description(description).converters(Converters.of(types));
    specs.add(option.initialValue(otherwise).getter(arg).setter(arg).build());
    return arg;
  }

  private <T> Argument<T> add(
      PositionalParamSpec.Builder parameter,
      @Nullable T otherwise,
      String label,
      String description,
      Class<?> type) {
    Argument<T> arg = argument(type);
    if (parameter.descriptionKey() == null) {
      parameter.descriptionKey(PARAMETER);
    }
    parameter.paramLabel(label).description(description);
    parameter.converters(Converters.ofParameter(type));
    specs.add(parameter.initialValue(otherwise).getter(arg).setter(arg).build());
    return arg;
  }

  /** The parser's model of a command that takes these. */
  public final CommandSpec describe(Callable<Integer> command, String name, String... description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().description(description);
    spec.versionProvider(new Version());
    for (ArgSpec arg : specs) {
      spec.add(arg);
    }
    return spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }
}
