package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.policy.Guidance.Milestone;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one insurer for one contract term (Dutch: inkoopbeleid), as they stand before any
 * revision or after one.
 *
 * @param head what identifies it
 * @param rules the rules for every request
 * @param guidance what it tells people
 * @param agreements every agreement, those withdrawn among them
 * @param lists the approved lists by name
 * @param revision the last revision that is in it; null where there is none
 * @param revised the policy after each of its revisions, the first one first; each with those
 *     before it, and none for a policy that is such a version itself
 */
public record Policy(
    PolicyHead head,
    RequestRules rules,
    Guidance guidance,
    Catalogue agreements,
    Map<String, ApprovedList> lists,
    @Nullable Revision revision,
    List<Policy> revised) {

  public Policy {
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    revised = List.copyOf(revised);
  }

  /**
   * A rule and where it is written.
   *
   * @param source document and heading
   */
  public record Sourced<T>(T value, @Nullable String source) {}

  /** A policy and the days on which it stands so. */
  public record PolicyVersion(Policy policy, DateRange days) {}

  public String id() {
    return head.id();
  }

  public LocalizedText name() {
    return head.name();
  }

  public String insurer() {
    return head.insurer();
  }

  public DateRange term() {
    return head.term();
  }

  public ZoneId zone() {
    return head.zone();
  }

  public Sourced<Set<ReasonCode>> exceptions() {
    return rules.exceptions();
  }

  public List<Rule> requirements() {
    return rules.requirements();
  }

  public LocalizedText referredTo() {
    return guidance.followUp().referredTo();
  }

  public @Nullable LocalizedText onAcceptance() {
    return guidance.followUp().onAcceptance();
  }

  public List<Milestone> planning() {
    return guidance.planning();
  }

  /** The policy as it stands on a day: with every revision that counts from that day or before. */
  public Policy on(LocalDate day) {
    Policy standing = this;
    for (Policy later : revised) {
      if (later.since().isAfter(day)) {
        break;
      }
      standing = later;
    }
    return standing;
  }

  /** Every version with the days on which it stands, from the ground up. */
  public List<PolicyVersion> versions() {
    List<PolicyVersion> versions = new ArrayList<>();
    Policy standing = this;
    LocalDate from = LocalDate.MIN;
    for (Policy later : revised) {
      versions.add(new PolicyVersion(standing, new DateRange(from, later.since().minusDays(1))));
      standing = later;
      from = later.since();
    }
    versions.add(new PolicyVersion(standing, new DateRange(from, LocalDate.MAX)));
    return versions;
  }

  /**
   * The agreement that a name means: in one version of this policy, else whenever the policy has
   * it. A request for a day on which an agreement does not stand yet, or no more, is on that
   * agreement all the same.
   *
   * @param name a code, name or alias
   * @param standing the version that goes first
   */
  public Optional<Agreement> called(String name, Policy standing) {
    return Stream.concat(Stream.of(standing, this), revised.stream())
        .flatMap(version -> version.agreements().find(name).stream())
        .findFirst();
  }

  private LocalDate since() {
    return revision == null ? LocalDate.MIN : revision.from();
  }

  /** The id's alone: one of all that a policy holds would take longer than a decision. */
  @Override
  public int hashCode() {
    return id().hashCode();
  }

  /** This policy with some of its lists replaced by others of the same name, in every version. */
  public Policy withLists(Map<String, ApprovedList> replacements) {
    Map<String, ApprovedList> merged = new LinkedHashMap<>(lists);
    replacements.forEach((listName, list) -> merged.replace(listName, list));
    List<Policy> versions =
        revised.stream().map(version -> version.withLists(replacements)).toList();
    return new Policy(head, rules, guidance, agreements, merged, revision, versions);
  }

  /** This policy as it stands before its revisions, with those. */
  public Policy withRevised(List<Policy> versions) {
    return new Policy(head, rules, guidance, agreements, lists, revision, versions);
  }

  /** This policy as a version that a revision makes. */
  public Policy after(Revision last) {
    return new Policy(head, rules, guidance, agreements, lists, last, List.of());
  }
}
