package nl.zorgcontract.amend.policy;

import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.message.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one insurer for one contract term (Dutch: inkoopbeleid).
 *
 * @param id the name by which contracts refer to it
 * @param name what people call it
 * @param insurer the insurer
 * @param term the contract term
 * @param zone where the days begin and end
 * @param channels the ways by which requests are taken
 * @param referOutsideWindow whether a start outside the window is for a person to decide instead of
 *     rejected; no deadline is held against such a start
 * @param waivers the reasons that a person can waive by an exception
 * @param followChoice whether the practice must have made the follow choice
 * @param onAcceptance what the staff do with an accepted request; null for nothing
 * @param referredTo who decides a referred request
 * @param requirements what must hold of the practice
 * @param agreements every agreement, those withdrawn among them
 * @param lists the approved lists by name
 * @param planning the days of the contracting year
 */
public record Policy(
    String id,
    LocalizedText name,
    String insurer,
    DateRange term,
    ZoneId zone,
    Sourced<Set<Channel>> channels,
    boolean referOutsideWindow,
    Sourced<Set<ReasonCode>> waivers,
    Sourced<Boolean> followChoice,
    @Nullable LocalizedText onAcceptance,
    LocalizedText referredTo,
    List<Rule> requirements,
    Catalogue agreements,
    Map<String, ApprovedList> lists,
    List<Milestone> planning) {

  public Policy {
    requirements = List.copyOf(requirements);
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    planning = List.copyOf(planning);
  }

  /**
   * A rule and where it is written.
   *
   * @param source document and heading
   */
  public record Sourced<T>(T value, @Nullable String source) {}

  /**
   * A day of the contracting year, in the year before the term.
   *
   * @param day the day of the year
   * @param text what happens on it
   */
  public record Milestone(MonthDay day, LocalizedText text, @Nullable String source) {}

  /** The id's alone: one of all that a policy holds would take longer than a decision. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** This policy with some of its lists replaced by others of the same name. */
  public Policy withLists(Map<String, ApprovedList> replacements) {
    Map<String, ApprovedList> merged = new LinkedHashMap<>(lists);
    replacements.forEach((listName, list) -> merged.replace(listName, list));
    return new Policy(
        id,
        name,
        insurer,
        term,
        zone,
        channels,
        referOutsideWindow,
        waivers,
        followChoice,
        onAcceptance,
        referredTo,
        requirements,
        agreements,
        merged,
        planning);
  }
}
