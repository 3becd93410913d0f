package nl.zorgcontract.amend.contract.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;

/**
 * The faults of one file. A register of the wrong kind has a fault on every line, so that only the
 * first 10,000 are kept and the others counted.
 */
final class RegisterFaults {

  static final int MOST = 10_000;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private long more;

  RegisterFaults(String file) {
    this.file = file;
  }

  void add(Place place, Message message) {
    if (isFull()) {
      more++;
    } else {
      faults.add(new Fault(file, place, message));
    }
  }

  void count(long uncollected) {
    more += uncollected;
  }

  boolean isFull() {
    return faults.size() == MOST;
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** The faults in the order of the file, and how many there are beyond those kept. */
  List<Fault> inOrder() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparingInt(fault -> fault.place().line()));
    if (more > 0) {
      Message message = Message.of("register.moreFaults").number("count", more);
      sorted.add(new Fault(file, Place.NONE, message));
    }
    return sorted;
  }
}
