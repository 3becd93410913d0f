package nl.zorgcontract.amend.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.policy.Value;
import picocli.CommandLine.Option;

/** Policies and lists beside the bundled ones. */
final class PolicyOptions {

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "A policy to add, or to use instead of the one with the same id. May be repeated.")
  private List<Path> policies = List.of();

  @Option(
      names = "--list",
      paramLabel = "NAME=FILE",
      description =
          "A list to use instead of the policy's: CSV with name, alias, from, until. May be repeated.")
  private Map<String, Path> lists = new LinkedHashMap<>();

  List<Path> policies() {
    return policies;
  }

  Map<String, Path> lists() {
    return lists;
  }

  /** Tells the summary which of these were given. */
  void describe(Map<String, Value> options) {
    if (!policies.isEmpty()) {
      options.put("policy", new Value.Choices(policies.stream().map(Path::toString).toList()));
    }
    if (!lists.isEmpty()) {
      options.put(
          "list",
          new Value.Choices(
              lists.entrySet().stream()
                  .map(list -> list.getKey() + "=" + list.getValue())
                  .toList()));
    }
  }
}
