package nl.zorgcontract.amend.policy.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;

/**
 * The faults of one file, gathered while it is read to its end, or until there are more than anyone
 * reads.
 */
final class PolicyFaults {

  private static final int MOST = 1000;

  private final String file;
  private final boolean told;
  private final List<Fault> faults = new ArrayList<>();

  /** No faults yet, of a file as the user named it. */
  PolicyFaults(String file) {
    this(file, true);
  }

  private PolicyFaults(String file, boolean told) {
    this.file = file;
    this.told = told;
  }

  /**
   * Others of the same file, to be thrown away: what follows from a fault is not told beside it.
   */
  PolicyFaults ignored() {
    return new PolicyFaults(file, false);
  }

  /**
   * Keeps a fault.
   *
   * @throws RefusedException where it is the thousandth, with them all
   */
  void add(Place place, Message message) {
    if (told) {
      faults.add(new Fault(file, place, message));
      if (faults.size() == MOST) {
        refuseAny();
      }
    }
  }

  /**
   * A word that is none of those known; names the one that was probably meant.
   *
   * @param message without the ending of its key, which tells whether some word is near, or none is
   *     known at all
   */
  void addUnknown(Place place, Message message, String word, Collection<String> known) {
    Optional<String> nearest = Texts.nearest(word, known);
    String ending = nearest.isPresent() ? ".nearest" : known.isEmpty() ? ".none" : "";
    Message told = new Message(message.key() + ending, message.facts()).given("value", word);
    if (!known.isEmpty()) {
      told = told.words("known", List.copyOf(known));
    }
    add(place, nearest.isPresent() ? told.word("nearest", nearest.get()) : told);
  }

  /** Refuses the file where there are faults, with all of them in the order of the file. */
  void refuseAny() {
    if (!faults.isEmpty()) {
      Comparator<Fault> inOrderOfTheFile =
          Comparator.comparingInt((Fault fault) -> fault.place().line())
              .thenComparingInt(fault -> fault.place().column());
      throw new RefusedException(faults.stream().sorted(inOrderOfTheFile).toList());
    }
  }
}
