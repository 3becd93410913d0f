package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help in Dutch: texts from a resource bundle, and the words for values. */
final class DutchHelp {

  /** What the words in the help's synopsis mean is the same in each command. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("AGB-OR-CONTRACT-OR-NAME", "AGB-OF-CONTRACT-OF-NAAM"),
          Map.entry("CHAR", "TEKEN"),
          Map.entry("COMMAND", "OPDRACHT"),
          Map.entry("DAY", "DAG"),
          Map.entry("DIR", "MAP"),
          Map.entry("FILE", "BESTAND"),
          Map.entry("KIND", "SOORT"),
          Map.entry("N", "AANTAL"),
          Map.entry("NAME", "NAAM"),
          Map.entry("NAME=FILE", "NAAM=BESTAND"),
          Map.entry("OLD NEW", "OUD NIEUW"),
          Map.entry("REASON", "REDEN"),
          Map.entry("REQUEST-ID", "AANVRAAGNUMMER"),
          Map.entry("TEXT", "TEKST"));

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
      String label = LABELS.get(option.paramLabel());
      if (label != null) {
        command.remove(option);
        command.addOption(OptionSpec.builder(option).paramLabel(label).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      String label = LABELS.get(parameter.paramLabel());
      if (label != null) {
        command.remove(parameter);
        command.addPositional(PositionalParamSpec.builder(parameter).paramLabel(label).build());
      }
    }
    // What was built again has not heard of the bundle.
    command.resourceBundle(command.resourceBundle());
  }
}
