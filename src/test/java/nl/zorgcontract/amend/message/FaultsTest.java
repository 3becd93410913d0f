package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private final Faults faults = new Faults("file.json");

  @Test
  void faultsComeInTheOrderOfTheFile() {
    faults.add(new Place(2, 1), Message.of("d"));
    faults.add(new Place(1, 9), Message.of("b"));
    faults.add(new Place(1, 9), Message.of("c"));
    faults.add(Place.line(1), Message.of("a"));

    assertThat(FaultsOf.places(faults::refuseAny))
        .containsExactly("1:0 a", "1:9 b", "1:9 c", "2:1 d");
    assertThat(FaultsOf.all(faults::refuseAny)).extracting(Fault::file).containsOnly("file.json");
  }

  @Test
  void fileWithoutFaultsIsNotRefused() {
    faults.refuseAny();

    assertThat(faults.isEmpty()).isTrue();
    assertThat(faults.inOrder()).isEmpty();
  }

  @Test
  void beyondTenThousandTheyAreCounted() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(faults.isFull()).isFalse();
      faults.add(Place.line(1), Message.of("a"));
    }
    assertThat(faults.isFull()).isTrue();
    assertThat(faults.inOrder()).hasSize(10_000);
    faults.add(Place.line(1), Message.of("b"));
    faults.count(4);

    List<Fault> told = faults.inOrder();

    assertThat(told).hasSize(10_001);
    assertThat(told.get(10_000))
        .isEqualTo(
            new Fault("file.json", Place.NONE, Message.of("faults.more").number("count", 5)));
  }

  @Test
  void unknownWordIsToldWithTheNearestOfThoseKnown() {
    faults.addUnknown(Place.NONE, Message.of("word"), "fron", List.of("from", "until"));
    faults.addUnknown(Place.NONE, Message.of("word"), "xyz", List.of("from"));
    faults.addUnknown(Place.NONE, Message.of("word"), "xyz", List.of());

    assertThat(faults.inOrder())
        .extracting(Fault::message)
        .containsExactly(
            Message.of("word.nearest")
                .given("value", "fron")
                .words("known", List.of("from", "until"))
                .word("nearest", "from"),
            Message.of("word").given("value", "xyz").words("known", List.of("from")),
            Message.of("word.none").given("value", "xyz"));
  }
}
