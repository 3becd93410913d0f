package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import nl.zorgcontract.amend.cli.option.Placeholders;
import nl.zorgcontract.amend.message.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help in Dutch: texts from a resource bundle, and the words for values. */
final class DutchHelp {

  private DutchHelp() {}

  /** Makes the help of a command, and of those below it, Dutch. */
  static void translate(CommandLine command) {
    command.setResourceBundle(bundle());
    relabelAll(command);
  }

  private static ResourceBundle bundle() {
    try (InputStream in =
            Objects.requireNonNull(DutchHelp.class.getResourceAsStream("help_nl.properties"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The help cannot be read", e);
    }
  }

  private static void relabelAll(CommandLine command) {
    relabel(command.getCommandSpec());
    command.getSubcommands().values().forEach(DutchHelp::relabelAll);
  }

  /** A label is fixed once an option is built: each is built again. */
  private static void relabel(CommandSpec command) {
    command.usageMessage().synopsisSubcommandLabel("[OPDRACHT]");
    for (OptionSpec option : List.copyOf(command.options())) {
      String label = Placeholders.in(Language.NL, option.paramLabel());
      if (!label.equals(option.paramLabel())) {
        command.remove(option);
        command.addOption(OptionSpec.builder(option).paramLabel(label).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      String label = Placeholders.in(Language.NL, parameter.paramLabel());
      if (!label.equals(parameter.paramLabel())) {
        command.remove(parameter);
        command.addPositional(PositionalParamSpec.builder(parameter).paramLabel(label).build());
      }
    }
    // What was built again has not heard of the bundle.
    command.resourceBundle(command.resourceBundle());
  }
}
