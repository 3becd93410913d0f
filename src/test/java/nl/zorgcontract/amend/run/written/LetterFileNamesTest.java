package nl.zorgcontract.amend.run.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterFileNamesTest {

  @Test
  void onlyLetterToAPracticeIsNamedByItsCode() {
    assertThat(new LetterFileNames("01999101", true, "txt").of("Zilveren Kruis"))
        .isEqualTo("01999101.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "Zilveren Kruis, 01999101-zilveren-kruis.txt",
    "'', 01999101.txt",
    "'Ébé & Zn.', 01999101-ebe-zn.txt",
    "../../etc/passwd, 01999101-etc-passwd.txt",
    "\u05d0\u05d1, 01999101-insurer.txt",
    "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddee, 01999101-aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd.txt"
  })
  void oneOfSeveralIsNamedByItsInsurerToo(String insurer, String name) {
    assertThat(new LetterFileNames("01999101", false, "txt").of(insurer)).isEqualTo(name);
  }

  @Test
  void insurersOfLikeNamesHaveDifferentFiles() {
    LetterFileNames names = new LetterFileNames("01999101", false, "txt");

    assertThat(names.of("Salland")).isEqualTo("01999101-salland.txt");
    assertThat(names.of("SALLAND!")).isEqualTo("01999101-salland-2.txt");
    assertThat(names.of("Salland?")).isEqualTo("01999101-salland-3.txt");
  }
}
