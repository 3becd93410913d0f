package nl.zorgcontract.amend.request;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import nl.zorgcontract.amend.io.VarintReader;
import nl.zorgcontract.amend.io.VarintWriter;

/**
 * A list of requests that keeps them as bytes, a hundred or so each. As objects a million of them
 * would take up four times the memory, and the collector would move them about again and again. A
 * request taken out is equal to the one that was put in.
 *
 * <p>Requests can only be added at the end. Once that is over, threads may share the list.
 */
public final class RequestStore extends AbstractList<SubmittedRequest> implements RandomAccess {

  private static final int PAGE = 1 << 20;
  private static final int FIRST_CAPACITY = 64;

  private final RequestPacking packing = new RequestPacking();
  private final VarintWriter packed = new VarintWriter();
  private final List<UnreadableRequest> unreadable = new ArrayList<>();
  private final List<byte[]> pages = new ArrayList<>();
  private int used = PAGE;

  /**
   * The page and the offset in it, in 32 bits each; of one that is not packed its index, inverted.
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
    places[size++] = place(request);
    return true;
  }

  private long place(SubmittedRequest submitted) {
    if (submitted instanceof AmendmentRequest request) {
      packed.clear();
      packing.write(request, packed);
      makeRoom(packed.length());
      int page = pages.size() - 1;
      packed.copyTo(pages.get(page), used);
      used += packed.length();
      return ((long) page << Integer.SIZE) | (used - packed.length());
    }
    unreadable.add((UnreadableRequest) submitted);
    return ~(unreadable.size() - 1L);
  }

  private void makeRoom(int length) {
    int room = pages.isEmpty() ? 0 : pages.get(pages.size() - 1).length - used;
    if (length > room) {
      pages.add(new byte[Math.max(PAGE, length)]);
      used = 0;
    }
  }

  @Override
  public SubmittedRequest get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    long place = places[index];
    return place < 0
        ? unreadable.get((int) ~place)
        : packing.read(new VarintReader(pages.get((int) (place >>> Integer.SIZE)), (int) place));
  }
}
