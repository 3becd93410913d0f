package nl.zorgcontract.amend.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppendableListTest {

  private final AppendableList<String> one = AppendableList.copyOf(List.of("a"));

  @Test
  void aLongerListLeavesTheShorterOneAsItWas() {
    AppendableList<String> two = one.with("b");

    assertEquals(List.of("a"), one);
    assertEquals(List.of("a", "b"), two);
    assertThrows(IndexOutOfBoundsException.class, () -> one.get(1));
  }

  @Test
  void twoLongerListsOfOneDoNotMeet() {
    AppendableList<String> b = one.with("b");
    AppendableList<String> c = one.with("c");

    assertEquals(List.of("a", "b", "d"), b.with("d"));
    assertEquals(List.of("a", "c"), c);
  }

  @Test
  void aCopyDoesNotFollowItsOriginal() {
    List<String> original = new ArrayList<>(List.of("a"));
    AppendableList<String> copy = AppendableList.copyOf(original);
    original.add("b");

    assertEquals(List.of("a"), copy);
    assertSame(copy, AppendableList.copyOf(copy));
  }

  @Test
  void nobodyChangesIt() {
    assertThrows(UnsupportedOperationException.class, () -> one.add("b"));
    assertThrows(UnsupportedOperationException.class, () -> one.set(0, "b"));
  }
}
