package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that were approved, each for a time: the tools for digital triage, for one.
 *
 * @param name the list's name in the policy
 * @param entries one name may stand on it more than once, for times that follow each other
 * @param source document and heading; null where the list was replaced from a file
 */
public record ApprovedList(String name, List<Approval> entries, @Nullable String source) {

  public ApprovedList {
    entries = List.copyOf(entries);
  }

  /**
   * One approval.
   *
   * @param name what was approved
   * @param aliases other names of it
   * @param from the first day, null for always
   * @param until the last day, null for until further notice
   */
  public record Approval(
      String name, List<String> aliases, @Nullable LocalDate from, @Nullable LocalDate until) {

    public Approval {
      aliases = List.copyOf(aliases);
      if (from != null && until != null && until.isBefore(from)) {
        throw new IllegalArgumentException("Until " + until + " must be on or after from " + from);
      }
    }

    private boolean isCalled(String text) {
      return name.equalsIgnoreCase(text) || aliases.stream().anyMatch(text::equalsIgnoreCase);
    }

    private boolean isValidOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * True where the name is on the list and valid on the day, false where it is on it but not valid
   * then, unknown where it is not on it.
   */
  public Truth holds(String text, LocalDate day) {
    List<Approval> found = entries.stream().filter(entry -> entry.isCalled(text)).toList();
    if (found.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(found.stream().anyMatch(entry -> entry.isValidOn(day)));
  }
}
