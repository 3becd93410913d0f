package nl.zorgcontract.amend.request.index;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;

/**
 * A list of requests that keeps each as some hundred bytes. As objects a million of them would take
 * four times the memory, and the garbage collector would copy them again and again. A request from
 * the list is equal to the one that was added.
 *
 * <p>Requests can only be added and removed at the end. Once that is over, threads may share the
 * list.
 */
final class RequestStore extends AbstractList<SubmittedRequest> implements RandomAccess {

  private static final int PAGE = 1 << 20;
  private static final int FIRST_CAPACITY = 64;

  private final RequestPacking packing = new RequestPacking();
  private final VarintWriter packed = new VarintWriter();
  private final List<UnreadableRequest> unreadable = new ArrayList<>();
  private final List<byte[]> pages = new ArrayList<>();
  private int used = PAGE;

  /**
   * The page and the offset in it, in 32 bits each; for one that is not packed the complement of
   * its index among the unreadable ones.
   */
  private long[] places = new long[FIRST_CAPACITY];

  private int size;

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean add(SubmittedRequest request) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    // A request for which memory does not suffice is not in the list.
    long place = store(request);
    places[size++] = place;
    return true;
  }

  private long store(SubmittedRequest submitted) {
    if (submitted instanceof AmendmentRequest request) {
      return pack(request);
    }
    unreadable.add((UnreadableRequest) submitted);
    return ~(unreadable.size() - 1L);
  }

  private long pack(AmendmentRequest request) {
    try {
      packing.write(request, packed);
      makeRoom(packed.length());
      int page = pages.size() - 1;
      packed.copyTo(pages.get(page), used);
      long place = ((long) page << Integer.SIZE) | used;
      used += packed.length();
      return place;
    } finally {
      packed.clear();
    }
  }

  private void makeRoom(int length) {
    int room = used == 0 || pages.isEmpty() ? 0 : pages.get(pages.size() - 1).length - used;
    if (length > room) {
      pages.add(new byte[Math.max(PAGE, length)]);
      used = 0;
    }
  }

  /** Removes the requests from an index on. */
  void truncate(int newSize) {
    boolean packedSeen = false;
    boolean unreadableSeen = false;
    for (int i = newSize; i < size && !(packedSeen && unreadableSeen); i++) {
      long place = places[i];
      if (place >= 0 && !packedSeen) {
        packedSeen = true;
        // A page may be as large as its first request; it goes with that.
        used = (int) place;
        pages.subList(page(place) + (used == 0 ? 0 : 1), pages.size()).clear();
      } else if (place < 0 && !unreadableSeen) {
        unreadableSeen = true;
        unreadable.subList((int) ~place, unreadable.size()).clear();
      }
    }
    size = newSize;
  }

  @Override
  public SubmittedRequest get(int index) {
    long place = place(index);
    return place < 0 ? unreadable.get((int) ~place) : packing.read(reader(place));
  }

  /** Whether the request is one that could be read. */
  boolean isReadable(int index) {
    return place(index) >= 0;
  }

  /** The key of a request that could be read. */
  RequestKey key(int index) {
    return packing.readKey(reader(place(index)));
  }

  /** The id of a request that could be read. */
  String requestId(int index) {
    return reader(place(index)).text();
  }

  /** The contract that a request names, one that could be read and names any. */
  String contractId(int index) {
    return reader(place(index)).skipText().text();
  }

  private long place(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return places[index];
  }

  private VarintReader reader(long place) {
    return new VarintReader(pages.get(page(place)), (int) place);
  }

  private static int page(long place) {
    return (int) (place >>> Integer.SIZE);
  }
}
