package nl.zorgcontract.amend.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.zorgcontract.amend.policy.Action;

/**
 * The history of a contract, read for what counts now: an amendment counts until a later one
 * withdraws or moves it.
 *
 * @param amendments oldest first
 */
public record AmendmentHistory(List<Amendment> amendments) {

  /** The amendments of this request, the last one first, whether they count or not. */
  public List<Amendment> of(String requestId) {
    List<Amendment> found = new ArrayList<>();
    for (Amendment each : amendments) {
      if (each.requestId().equals(requestId)) {
        found.add(0, each);
      }
    }
    return found;
  }

  /** Whether it was neither withdrawn nor moved. */
  public boolean counts(Amendment amendment) {
    return next(amendment).isEmpty();
  }

  /** The amendment that withdrew or moved this one; empty where it counts. */
  private Optional<Amendment> next(Amendment amendment) {
    return after(amendment, each -> each.isOn(amendment)).stream().findFirst();
  }

  /**
   * What counts now in the place of an amendment: at the end of its chain a move or a withdrawal.
   */
  public Amendment now(Amendment amendment) {
    Amendment last = amendment;
    for (Optional<Amendment> next = next(last); next.isPresent(); next = next(last)) {
      last = next.get();
    }
    return last;
  }

  /** The last amendment of the same agreement that was made after this one, and counts. */
  public Optional<Amendment> onTopOf(Amendment amendment) {
    return counting(amendment.agreement(), amendments.lastIndexOf(amendment) + 1).stream()
        .findFirst();
  }

  /** The amendments of an agreement from a place in the history on that count, the last first. */
  private List<Amendment> counting(String agreement, int from) {
    List<Amendment> counting = new ArrayList<>();
    Set<String> takenBack = new HashSet<>();
    for (int i = amendments.size() - 1; i >= from; i--) {
      Amendment each = amendments.get(i);
      if (each.agreement().equals(agreement)) {
        if (each.action() != Action.WITHDRAW && !takenBack.contains(each.requestId())) {
          counting.add(each);
        }
        if (each.amends() != null) {
          takenBack.add(each.amends());
        }
      }
    }
    return counting;
  }

  /** The amendment with which a chain of moves began; of one that moves nothing, itself. */
  Amendment origin(Amendment amendment) {
    Amendment first = amendment;
    for (int i = amendments.indexOf(amendment) - 1; i >= 0 && first.amends() != null; i--) {
      if (first.isOn(amendments.get(i))) {
        first = amendments.get(i);
      }
    }
    return first;
  }

  /** The history as if the amendment had never been asked: without its chain of moves. */
  List<Amendment> without(Amendment amendment) {
    List<Amendment> rest = new ArrayList<>();
    Amendment next = amendment;
    for (int i = amendments.size() - 1; i >= 0; i--) {
      Amendment each = amendments.get(i);
      if (each.equals(amendment) || next.isOn(each)) {
        next = each;
      } else {
        rest.add(each);
      }
    }
    Collections.reverse(rest);
    return rest;
  }

  /** How often the agreement was amended; what was withdrawn does not count, a move not again. */
  long timesAmended(String agreement) {
    return counting(agreement, 0).size();
  }

  private List<Amendment> after(Amendment amendment, Predicate<Amendment> filter) {
    List<Amendment> later =
        amendments.subList(amendments.lastIndexOf(amendment) + 1, amendments.size());
    return later.stream().filter(filter).toList();
  }
}
