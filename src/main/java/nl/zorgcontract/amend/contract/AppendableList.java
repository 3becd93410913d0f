package nl.zorgcontract.amend.contract;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that nobody changes, and of which a longer one can be made without a copy: the two share
 * their memory, and the shorter one does not look behind its end. One contract can have tens of
 * thousands of amendments in a run, and would else be copied as often.
 *
 * <p>One thread at a time makes longer ones.
 */
final class AppendableList<T> extends AbstractList<T> implements RandomAccess {

  private final List<T> shared;
  private final int size;

  private AppendableList(List<T> shared, int size) {
    this.shared = shared;
    this.size = size;
  }

  /** A list of these items; the list itself where it is one of this kind. */
  static <T> AppendableList<T> copyOf(List<T> items) {
    return items instanceof AppendableList<T> same
        ? same
        : new AppendableList<>(new ArrayList<>(items), items.size());
  }

  /** This list and one more item. */
  AppendableList<T> with(T item) {
    // Where another list took the place behind the end of this one, they part.
    List<T> longer = shared.size() == size ? shared : new ArrayList<>(this);
    longer.add(item);
    return new AppendableList<>(longer, size + 1);
  }

  @Override
  public T get(int index) {
    return shared.get(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }
}
