package nl.zorgcontract.amend.message;

import java.util.List;

/**
 * A file is refused as a whole. Carries every fault found, in the order of the file; there is at
 * least one.
 */
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public RefusedException(List<Fault> faults) {
    super(faults.get(0).file() + ": " + faults.get(0).message().key(), null, false, false);
    this.faults = List.copyOf(faults);
  }

  public static RefusedException of(String file, Place place, Message message) {
    return new RefusedException(List.of(new Fault(file, place, message)));
  }

  /** Every fault, at least one. */
  public final List<Fault> faults() {
    return faults;
  }
}
