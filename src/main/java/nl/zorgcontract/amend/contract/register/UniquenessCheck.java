package nl.zorgcontract.amend.contract.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.form.ContractParser.ParsedContract;
import nl.zorgcontract.amend.message.Texts;

/**
 * Finds contracts that may not stand in one register together: two of one id, or two of one
 * practice and policy whose terms overlap. Of each contract it keeps 24 bytes: a hash of its id,
 * and its first and its last day with its practice and a hash of its policy. So it finds suspects,
 * among them every real pair; {@link SuspectCheck} compares those in a second reading.
 */
final class UniquenessCheck {

  private static final int POLICY_BITS = 14;
  private static final int DAY_BITS = 22;
  private static final long YEAR_ZERO = LocalDate.of(0, 1, 1).toEpochDay();

  private final Longs ids = new Longs();

  /** By practice and policy, then day; an end sorts before a start of the same day. */
  private final Longs events = new Longs();

  void add(ParsedContract parsed) {
    parsed.contractId().ifPresent(id -> ids.add(Texts.hash(id)));
    parsed
        .head()
        .ifPresent(
            head -> {
              long group = group(head);
              events.add(event(group, head.term().start(), 1));
              events.add(event(group, head.term().end().plusDays(1), 0));
            });
  }

  /** The contracts to be compared. */
  Suspects suspects() {
    return new Suspects(twice(), overlapping());
  }

  private long[] twice() {
    long[] sorted = ids.sorted();
    Longs found = new Longs();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        found.addNew(sorted[i]);
      }
    }
    return found.sorted();
  }

  private long[] overlapping() {
    Longs found = new Longs();
    // Every term that starts in a group ends in it, so that the next group begins with none open.
    int open = 0;
    for (long event : events.sorted()) {
      open += (event & 1) == 1 ? 1 : -1;
      if (open > 1) {
        found.addNew(event >>> (DAY_BITS + 1));
      }
    }
    return found.sorted();
  }

  private static long event(long group, LocalDate day, int start) {
    return ((group << DAY_BITS) | (day.toEpochDay() - YEAR_ZERO)) << 1 | start;
  }

  private static long group(ContractHead head) {
    long policy = Texts.hash(head.policy()) >>> (Long.SIZE - POLICY_BITS);
    return Long.parseLong(head.agbCode()) << POLICY_BITS | policy;
  }

  /** Hashes of the ids, and the groups, in which contracts may collide; sorted. */
  static final class Suspects {
    private final long[] ids;
    private final long[] groups;

    private Suspects(long[] ids, long[] groups) {
      this.ids = ids;
      this.groups = groups;
    }

    boolean isEmpty() {
      return ids.length == 0 && groups.length == 0;
    }

    boolean hasId(String contractId) {
      return Arrays.binarySearch(ids, Texts.hash(contractId)) >= 0;
    }

    boolean hasPractice(ContractHead head) {
      return Arrays.binarySearch(groups, group(head)) >= 0;
    }

    /** At most so many of each: nobody reads a longer list of faults. */
    Suspects first(int most) {
      return new Suspects(
          Arrays.copyOf(ids, Math.min(ids.length, most)),
          Arrays.copyOf(groups, Math.min(groups.length, most)));
    }

    /** How many ids {@link #first} leaves out. */
    int beyond(int most) {
      return Math.max(0, ids.length - most);
    }
  }

  /** A list of primitive numbers that grows by blocks, so that nothing is copied. */
  private static final class Longs {
    private static final int BLOCK = 1 << 14;

    private final ArrayDeque<long[]> full = new ArrayDeque<>();
    private long[] last = new long[BLOCK];
    private int used;

    void add(long item) {
      if (used == BLOCK) {
        full.add(last);
        last = new long[BLOCK];
        used = 0;
      }
      last[used++] = item;
    }

    /** Adds the next item of an ascending sequence, unless it equals the one before. */
    void addNew(long item) {
      if (used == 0 || last[used - 1] != item) {
        add(item);
      }
    }

    /** The items in order; the list is empty afterwards. */
    long[] sorted() {
      long[] items = new long[full.size() * BLOCK + used];
      System.arraycopy(last, 0, items, full.size() * BLOCK, used);
      for (int at = 0; !full.isEmpty(); at += BLOCK) {
        System.arraycopy(full.remove(), 0, items, at, BLOCK);
      }
      used = 0;
      Arrays.sort(items);
      return items;
    }
  }
}
