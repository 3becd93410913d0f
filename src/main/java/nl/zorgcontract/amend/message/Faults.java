package nl.zorgcontract.amend.message;

import java.util.ArrayList;
import java.util.List;

/**
 * The faults of one file. A file of the wrong kind has a fault on every line, so that only the
 * first 10,000 are kept and the others counted.
 */
public final class Faults implements FaultSink {

  /** How many are kept. */
  public static final int MOST = 10_000;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private long more;

  /** No faults yet, of a file as the user named it. */
  public Faults(String file) {
    this.file = file;
  }

  @Override
  public void add(Place place, Message message) {
    if (isFull()) {
      more++;
    } else {
      faults.add(new Fault(file, place, message));
    }
  }

  /** Counts faults whose messages were not made. */
  public void count(long uncollected) {
    more += uncollected;
  }

  @Override
  public boolean isFull() {
    return faults.size() == MOST;
  }

  /** Whether none was added. */
  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** The faults in the order of the file, and how many there are beyond those kept. */
  public List<Fault> inOrder() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort((one, other) -> one.place().compareTo(other.place()));
    if (more > 0) {
      sorted.add(new Fault(file, Place.NONE, Message.of("faults.more").number("count", more)));
    }
    return sorted;
  }

  /**
   * Refuses the file where there are faults.
   *
   * @throws RefusedException with all of them
   */
  public void refuseAny() {
    if (!isEmpty()) {
      throw new RefusedException(inOrder());
    }
  }
}
