package nl.zorgcontract.amend.request.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgcontract.amend.message.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed comes out again. */
class VarintWriterTest {

  private final VarintWriter writer = new VarintWriter();

  private static VarintReader reader(VarintWriter writer) {
    byte[] bytes = new byte[writer.length()];
    writer.copyTo(bytes, 0);
    return new VarintReader(bytes, 0);
  }

  @ParameterizedTest(name = "{0} takes up {1}")
  @CsvSource({
    "0, 1",
    "-1, 1",
    "63, 1",
    "-64, 1",
    "64, 2",
    "-65, 2",
    "8191, 2",
    "-8192, 2",
    "8192, 3",
    "-8193, 3",
    "2147483647, 5",
    "-2147483648, 5",
    "4611686018427387903, 9",
    "-4611686018427387904, 9",
    "4611686018427387904, 10",
    "9223372036854775807, 10",
    "-9223372036854775808, 10",
  })
  void numberTakesUpLessTheNearerItIsToZero(long number, int bytes) {
    writer.number(number);

    assertThat(writer.length()).isEqualTo(bytes);
    assertThat(reader(writer).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "R-1", " a\n\0", "é", "€", "\uFFFF", "\uD83D\uDE00", "a\uD83D\uDE00é"})
  void textComesOutAsItWentIn(String text) {
    writer.text(text).textOrNull(text).text(text);
    VarintReader reader = reader(writer);

    assertThat(reader.text()).isEqualTo(text);
    assertThat(reader.textOrNull()).isEqualTo(text);
    assertThat(reader.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "R-1", "a\uD83D\uDE00é"})
  void textCanBePassedOver(String text) {
    writer.text(text).text("next");

    assertThat(reader(writer).skipText().text()).isEqualTo("next");
  }

  @Test
  void absentTextIsNotAnEmptyOne() {
    writer.textOrNull(null).textOrNull("").number(7);
    VarintReader reader = reader(writer);

    assertThat(reader.textOrNull()).isNull();
    assertThat(reader.textOrNull()).isEmpty();
    assertThat(reader.number()).isEqualTo(7);
  }

  @Test
  void absentTextIsNotTakenForOneThatMustBeThere() {
    writer.textOrNull(null);
    VarintReader reader = reader(writer);

    assertThatNullPointerException().isThrownBy(reader::text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 300, 511, 512, 513, 100_000})
  void textOfAnyLengthFitsIn(int length) {
    String text = "x".repeat(length);
    writer.number(1).text(text).text(text).number(2);
    VarintReader reader = reader(writer);

    assertThat(reader.number()).isEqualTo(1);
    assertThat(reader.text()).isEqualTo(text);
    assertThat(reader.text()).isEqualTo(text);
    assertThat(reader.number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 245, 246, 247, 248, 255, 256, 257})
  void thousandsOfNumbersFitInWhereverTheyStart(int small) {
    for (int i = 0; i < small; i++) {
      writer.number(0);
    }
    for (int i = 0; i < 2000; i++) {
      writer.number(Long.MAX_VALUE - i);
    }
    VarintReader reader = reader(writer);

    assertThat(writer.length()).isEqualTo(small + 20_000);
    for (int i = 0; i < small; i++) {
      assertThat(reader.number()).isZero();
    }
    for (int i = 0; i < 2000; i++) {
      assertThat(reader.number()).isEqualTo(Long.MAX_VALUE - i);
    }
  }

  @Test
  void bytesAreCopiedToWhereTheyAreWantedAndReadFromThere() {
    writer.text("ab").number(-3);
    byte[] page = {9, 9, 9, 9, 9, 9, 9};

    writer.copyTo(page, 2);

    assertThat(page).containsExactly(9, 9, 4, 'a', 'b', 5, 9);
    VarintReader reader = new VarintReader(page, 2);
    assertThat(reader.text()).isEqualTo("ab");
    assertThat(reader.number()).isEqualTo(-3);
  }

  @Test
  void nothingIsLeftOnceItStartsAnew() {
    writer.text("x".repeat(1000));

    writer.clear();
    assertThat(writer.length()).isZero();

    writer.number(5);
    assertThat(writer.length()).isEqualTo(1);
    assertThat(reader(writer).number()).isEqualTo(5);
  }

  @Property(tries = 500)
  void valuesComeOutInTheirOrder(
      @ForAll List<Long> numbers, @ForAll("texts") List<String> texts, @ForAll boolean again) {
    VarintWriter values = new VarintWriter();
    if (again) {
      values.text("earlier").clear();
    }
    numbers.forEach(values::number);
    texts.forEach(values::textOrNull);
    VarintReader reader = reader(values);

    List<Long> numbersRead = new ArrayList<>();
    numbers.forEach(number -> numbersRead.add(reader.number()));
    List<String> textsRead = new ArrayList<>();
    texts.forEach(text -> textsRead.add(reader.textOrNull()));
    assertThat(numbersRead).isEqualTo(numbers);
    assertThat(textsRead).isEqualTo(texts);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .ofMaxLength(200)
        .filter(text -> !Texts.hasLoneSurrogate(text))
        .injectNull(0.1)
        .list()
        .ofMaxSize(8);
  }
}
