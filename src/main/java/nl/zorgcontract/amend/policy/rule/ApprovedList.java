package nl.zorgcontract.amend.policy.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that were approved, each for a time: the tools for digital triage, for one. A list may hold
 * a hundred thousand names; each is found without a search through the others.
 */
public final class ApprovedList {

  private final String name;
  private final List<Approval> entries;
  private final @Nullable String source;

  /** By each name in no case: the first days on which it is approved, and the last day of each. */
  private final Map<String, NavigableMap<LocalDate, LocalDate>> approvals = new HashMap<>();

  /**
   * A list.
   *
   * @param name the list's name in the policy
   * @param entries one name may stand on it more than once, for times that follow each other
   * @param source document and heading; null where the list was replaced from a file
   */
  public ApprovedList(String name, List<Approval> entries, @Nullable String source) {
    this.name = name;
    this.entries = List.copyOf(entries);
    this.source = source;
    NavigableMap<LocalDate, List<Approval>> byFirstDay = new TreeMap<>();
    for (Approval entry : this.entries) {
      byFirstDay.computeIfAbsent(entry.firstDay(), fresh -> new ArrayList<>()).add(entry);
    }
    for (List<Approval> sameDay : byFirstDay.values()) {
      sameDay.forEach(this::add);
    }
  }

  private void add(Approval entry) {
    add(folded(entry.name()), entry);
    for (String alias : entry.aliases()) {
      add(folded(alias), entry);
    }
  }

  /** Adds a time that starts no earlier than those before; where they overlap it prolongs one. */
  private void add(String folded, Approval entry) {
    NavigableMap<LocalDate, LocalDate> times =
        approvals.computeIfAbsent(folded, fresh -> new TreeMap<>());
    Map.Entry<LocalDate, LocalDate> last = times.lastEntry();
    if (last == null || last.getValue().isBefore(entry.firstDay())) {
      times.put(entry.firstDay(), entry.lastDay());
    } else if (last.getValue().isBefore(entry.lastDay())) {
      times.put(last.getKey(), entry.lastDay());
    }
  }

  /** Two texts are folded to the same one where {@link String#equalsIgnoreCase} says so. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
    }
    return folded.toString();
  }

  public String name() {
    return name;
  }

  public List<Approval> entries() {
    return entries;
  }

  public @Nullable String source() {
    return source;
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

    /** The name and the aliases, as people read them. */
    public String names() {
      return aliases.isEmpty() ? name : name + ", " + String.join(", ", aliases);
    }

    private LocalDate firstDay() {
      return from == null ? LocalDate.MIN : from;
    }

    private LocalDate lastDay() {
      return until == null ? LocalDate.MAX : until;
    }
  }

  /**
   * True where the name is on the list and valid on the day, false where it is on it but not valid
   * then, unknown where it is not on it.
   */
  public Truth holds(String text, LocalDate day) {
    NavigableMap<LocalDate, LocalDate> times = approvals.get(folded(text));
    if (times == null) {
      return Truth.UNKNOWN;
    }
    Map.Entry<LocalDate, LocalDate> last = times.floorEntry(day);
    return Truth.of(last != null && !last.getValue().isBefore(day));
  }
}
