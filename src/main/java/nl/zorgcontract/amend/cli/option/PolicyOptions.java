package nl.zorgcontract.amend.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.policy.term.Value;

/** The options {@code --policy} and {@code --list}: policies and lists beside the bundled ones. */
public final class PolicyOptions extends Options {

  private final Argument<List<Path>> policies =
      repeated(
          Path.class,
          "--policy",
          "FILE",
          "A policy to add, or to use instead of the one with the same id. May be repeated.");

  private final Argument<Map<String, Path>> lists =
      named(
          "--list",
          "NAME=FILE",
          "A list to use instead of the policy's: CSV with name, alias, from, until. May be repeated.");

  public List<Path> policies() {
    return policies.value();
  }

  public Map<String, Path> lists() {
    return lists.value();
  }

  /** Tells the summary which of these were given. */
  public void describe(Map<String, Value> options) {
    if (!policies().isEmpty()) {
      options.put("policy", new Value.Choices(policies().stream().map(Path::toString).toList()));
    }
    if (!lists().isEmpty()) {
      options.put(
          "list",
          new Value.Choices(
              lists().entrySet().stream()
                  .map(list -> list.getKey() + "=" + list.getValue())
                  .toList()));
    }
  }
}
