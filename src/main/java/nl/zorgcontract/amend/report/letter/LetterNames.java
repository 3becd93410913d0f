package nl.zorgcontract.amend.report.letter;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a letter's template can name, and within which part. */
final class LetterNames {

  /** What a letter says of itself. */
  private static final Set<String> OF_LETTER =
      Set.of(
          "date",
          "reference",
          "practiceName",
          "agbCode",
          "insurer",
          "contracts",
          "count",
          "sender",
          "contact");

  /** Whether a letter has requests of an outcome. */
  private static final Set<String> QUESTIONS =
      Set.of("hasAccepted", "hasRejected", "hasReferred", "hasSkipped");

  /** The requests of an outcome. */
  private static final Set<String> LISTS = Set.of("accepted", "rejected", "referred", "skipped");

  /** What a letter says of a request. */
  private static final Set<String> OF_REQUEST =
      Set.of(
          "requestId",
          "contractId",
          "onContract",
          "agreement",
          "action",
          "amends",
          "asked",
          "agreed",
          "terms",
          "oldTerms",
          "warnings",
          "ruling",
          "receivedOn",
          "requestedStart",
          "startDate",
          "lastDay",
          "tariffFrom",
          "replaces",
          "replacedBy",
          "inTheEnd",
          "withdrawnBy",
          "movedBy",
          "firstStart",
          "firstLastDay",
          "firstDeadline",
          "resubmitBy",
          "resubmitRule",
          "channels",
          "decidedBy");

  /** The list within a request, and what it says of each. */
  private static final Map<String, Set<String>> WITHIN_REQUEST =
      Map.of("reasons", Set.of("reason"));

  private LetterNames() {}

  /** The places that can be filled within these parts, from A to Z. */
  static Set<String> places(Collection<String> parts) {
    Set<String> places = new TreeSet<>(OF_LETTER);
    for (String part : parts) {
      if (LISTS.contains(part)) {
        places.addAll(OF_REQUEST);
      }
      places.addAll(WITHIN_REQUEST.getOrDefault(part, Set.of()));
    }
    return places;
  }

  /** What can open a part within these: a list, a question, or a place that may be empty. */
  static Set<String> sections(Collection<String> parts) {
    Set<String> sections = places(parts);
    sections.addAll(LISTS);
    sections.addAll(QUESTIONS);
    if (parts.stream().anyMatch(LISTS::contains)) {
      sections.addAll(WITHIN_REQUEST.keySet());
    }
    return sections;
  }

  /** Whether it is the name of the requests of an outcome. */
  static boolean isList(String name) {
    return LISTS.contains(name);
  }

  /** The name of the question whether there are requests of an outcome. */
  static String question(String list) {
    return "has" + Character.toUpperCase(list.charAt(0)) + list.substring(1);
  }
}
