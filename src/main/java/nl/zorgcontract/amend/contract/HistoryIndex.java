package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.zorgcontract.amend.policy.Action;

/**
 * The amendments of a contract by request and by agreement, to which more can be added at the end.
 * Each question takes no longer than it takes to find a name, however long the history is. Most
 * contracts are asked none: what was added is looked at with the next question.
 */
final class HistoryIndex {

  private static final int NONE = -1;

  /** The place of an amendment in its chain of moves, as positions. */
  private static final class Link {

    /** The amendment with which the chain began. */
    private final int origin;

    /** A later one of its chain, the next at first; NONE where it counts. */
    private int later = NONE;

    Link(int origin) {
      this.origin = origin;
    }
  }

  private final List<Amendment> amendments;

  /** Of the amendments that were looked at. */
  private final List<Link> links = new ArrayList<>();

  private final Map<String, List<Integer>> byRequest = new HashMap<>();

  /** By agreement what counts, withdraws left out. */
  private final Map<String, TreeSet<Integer>> counting = new HashMap<>();

  HistoryIndex(List<Amendment> amendments) {
    this.amendments = new ArrayList<>(amendments);
  }

  void add(Amendment amendment) {
    amendments.add(amendment);
  }

  int size() {
    return amendments.size();
  }

  Amendment get(int position) {
    return amendments.get(position);
  }

  private void lookAtAdded() {
    while (links.size() < amendments.size()) {
      link(amendments.get(links.size()));
    }
  }

  /** An amendment takes the place of the one that it withdraws or moves. */
  private void link(Amendment amendment) {
    int position = links.size();
    int origin = position;
    TreeSet<Integer> standing =
        counting.computeIfAbsent(amendment.agreement(), agreement -> new TreeSet<>());
    if (amendment.amends() != null) {
      for (int earlier : positions(amendment.amends())) {
        Link link = links.get(earlier);
        if (amendment.isOn(amendments.get(earlier))) {
          origin = link.origin;
          link.later = link.later == NONE ? position : link.later;
          standing.remove(earlier);
        }
      }
    }
    links.add(new Link(origin));
    byRequest.computeIfAbsent(amendment.requestId(), id -> new ArrayList<>(1)).add(position);
    if (amendment.action() != Action.WITHDRAW) {
      standing.add(position);
    }
  }

  List<Amendment> of(String requestId) {
    lookAtAdded();
    List<Amendment> found = new ArrayList<>();
    positions(requestId).forEach(position -> found.add(get(position)));
    Collections.reverse(found);
    return found;
  }

  boolean counts(Amendment amendment) {
    return links.get(position(amendment)).later == NONE;
  }

  Amendment now(Amendment amendment) {
    int first = position(amendment);
    int last = first;
    while (links.get(last).later != NONE) {
      last = links.get(last).later;
    }
    // The next question about this chain leaps to its end.
    for (int each = first; each != last; ) {
      Link link = links.get(each);
      each = link.later;
      link.later = last;
    }
    return get(last);
  }

  Optional<Amendment> onTopOf(Amendment amendment) {
    lookAtAdded();
    TreeSet<Integer> standing = counting.getOrDefault(amendment.agreement(), new TreeSet<>());
    return standing.isEmpty() || standing.last() <= position(amendment)
        ? Optional.empty()
        : Optional.of(get(standing.last()));
  }

  /** The last amendment of an agreement that counts and starts or changes it on this day. */
  Optional<Amendment> lastFrom(String agreement, LocalDate start) {
    lookAtAdded();
    return counting.getOrDefault(agreement, new TreeSet<>()).descendingSet().stream()
        .map(amendments::get)
        .filter(each -> each.made() != Action.STOP && each.startDate().equals(start))
        .findFirst();
  }

  Amendment origin(Amendment amendment) {
    return get(links.get(position(amendment)).origin);
  }

  int timesAmended(String agreement) {
    lookAtAdded();
    return counting.getOrDefault(agreement, new TreeSet<>()).size();
  }

  private List<Integer> positions(String requestId) {
    return byRequest.getOrDefault(requestId, List.of());
  }

  /** Where an amendment of this history stands, for the last time. */
  private int position(Amendment amendment) {
    lookAtAdded();
    List<Integer> positions = positions(amendment.requestId());
    for (int i = positions.size() - 1; i >= 0; i--) {
      if (get(positions.get(i)).equals(amendment)) {
        return positions.get(i);
      }
    }
    throw new IllegalArgumentException("Not of this history: " + amendment.requestId());
  }
}
