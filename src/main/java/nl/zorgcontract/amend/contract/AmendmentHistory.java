package nl.zorgcontract.amend.contract;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The history of a contract, oldest first, read for what counts now: an amendment counts until a
 * later one withdraws or moves it.
 *
 * <p>Nobody changes a history. A longer one can be made without a copy: the two share one {@link
 * HistoryIndex}, and the shorter one does not look behind its end. One contract can have tens of
 * thousands of amendments in a run, and would else be copied and searched as often. One thread at a
 * time makes longer ones.
 */
public final class AmendmentHistory extends AbstractList<Amendment> implements RandomAccess {

  private final int size;
  private HistoryIndex index;

  private AmendmentHistory(HistoryIndex index) {
    this.index = index;
    this.size = index.size();
  }

  /** A history of these amendments; the list itself where it is one. */
  static AmendmentHistory copyOf(List<Amendment> amendments) {
    return amendments instanceof AmendmentHistory same
        ? same
        : new AmendmentHistory(new HistoryIndex(amendments));
  }

  AmendmentHistory with(Amendment amendment) {
    HistoryIndex longer = index();
    longer.add(amendment);
    return new AmendmentHistory(longer);
  }

  /** The index of this history; one of its own where another took the place behind its end. */
  private HistoryIndex index() {
    if (index.size() != size) {
      index = new HistoryIndex(this);
    }
    return index;
  }

  @Override
  public Amendment get(int position) {
    return index.get(Objects.checkIndex(position, size));
  }

  @Override
  public int size() {
    return size;
  }

  /** The amendments of this request, the last one first, whether they count or not. */
  public List<Amendment> of(String requestId) {
    return index().of(requestId);
  }

  /** Whether it was neither withdrawn nor moved. */
  public boolean counts(Amendment amendment) {
    return index().counts(amendment);
  }

  /** What counts now in the place of an amendment: at the end of its chain a move or a withdraw. */
  public Amendment now(Amendment amendment) {
    return index().now(amendment);
  }

  /** The last amendment of the same agreement that was made after this one, and counts. */
  public Optional<Amendment> onTopOf(Amendment amendment) {
    return index().onTopOf(amendment);
  }

  /** The amendment with which a chain of moves began; of one that moves nothing, itself. */
  Amendment origin(Amendment amendment) {
    return index().origin(amendment);
  }

  /**
   * The request of which the terms of a period are. A period bears the id of the request that last
   * changed it; where that only ended it, another one made it.
   *
   * @param period one that a request made or changed
   */
  String requestOf(AgreementPeriod period) {
    String last = Objects.requireNonNull(period.requestId());
    boolean isItsOwn = of(last).stream().anyMatch(each -> each.startDate().equals(period.start()));
    return isItsOwn
        ? last
        : index()
            .lastFrom(period.agreement(), period.start())
            .map(Amendment::requestId)
            .orElse(last);
  }

  /** How often the agreement was amended; what was withdrawn does not count, a move not again. */
  int timesAmended(String agreement) {
    return index().timesAmended(agreement);
  }
}
