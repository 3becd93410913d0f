package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.text.PolicyFacts.PolicyFact;
import org.jspecify.annotations.Nullable;

/**
 * A member that two policies say differently.
 *
 * @param from the day of the revision from which they do; null where they do from the first day
 * @param member as the policy file calls it
 * @param label what people call it
 * @param words what both say, in words for people
 * @param codes likewise, with a code where there is one
 */
public record PolicyDifference(
    @Nullable LocalDate from, String member, String label, Said words, Said codes) {

  /**
   * What two policies say.
   *
   * @param before what the first one says; empty where it does not say it
   * @param after what the other one says; likewise
   */
  public record Said(String before, String after) {}

  private record Told(String member, Said words) {}

  /**
   * What differs from one policy to another, in the order of the first; then, revision by revision,
   * what differs from that day on and did not differ so before. Of an agreement that only one of
   * them has, all is told where they are versions of one policy; else it is only named.
   */
  public static List<PolicyDifference> between(Policy before, Policy after, Messages messages) {
    List<PolicyDifference> differences = betweenVersions(before, after, messages);
    Set<Told> told = told(differences);
    Set<LocalDate> days = new TreeSet<>();
    Stream.of(before, after)
        .flatMap(policy -> policy.revised().stream())
        .forEach(version -> days.add(Objects.requireNonNull(version.revision()).from()));
    for (LocalDate day : days) {
      List<PolicyDifference> then = between(before.on(day), after.on(day), day, messages);
      for (PolicyDifference each : then) {
        if (!told.contains(new Told(each.member, each.words))) {
          differences.add(each);
        }
      }
      told = told(then);
    }
    return differences;
  }

  /** Likewise, of two policies as they stand on a day. */
  public static List<PolicyDifference> betweenVersions(
      Policy before, Policy after, Messages messages) {
    return between(before, after, null, messages);
  }

  private static Set<Told> told(List<PolicyDifference> differences) {
    Set<Told> told = new HashSet<>();
    differences.forEach(each -> told.add(new Told(each.member, each.words)));
    return told;
  }

  private static List<PolicyDifference> between(
      Policy before, Policy after, @Nullable LocalDate from, Messages messages) {
    Predicate<Agreement> inDetail =
        before.id().equals(after.id())
            ? each -> true
            : each -> Stream.of(before, after).allMatch(policy -> has(policy, each));
    Map<String, PolicyFact> one = PolicyFacts.of(before, messages, false, inDetail);
    Map<String, PolicyFact> other = PolicyFacts.of(after, messages, false, inDetail);
    Map<String, PolicyFact> oneInCodes = PolicyFacts.of(before, messages, true, inDetail);
    Map<String, PolicyFact> otherInCodes = PolicyFacts.of(after, messages, true, inDetail);
    Map<String, PolicyFact> members = new LinkedHashMap<>(one);
    other.forEach(members::putIfAbsent);
    List<PolicyDifference> differences = new ArrayList<>();
    members.forEach(
        (member, fact) -> {
          Said words = said(one.get(member), other.get(member));
          if (!words.before().equals(words.after())) {
            Said codes = said(oneInCodes.get(member), otherInCodes.get(member));
            differences.add(new PolicyDifference(from, member, fact.label(), words, codes));
          }
        });
    return differences;
  }

  private static boolean has(Policy policy, Agreement agreement) {
    return policy
        .agreements()
        .find(agreement.code())
        .filter(found -> found.code().equals(agreement.code()))
        .isPresent();
  }

  private static Said said(@Nullable PolicyFact before, @Nullable PolicyFact after) {
    return new Said(before == null ? "" : before.text(), after == null ? "" : after.text());
  }
}
