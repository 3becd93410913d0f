package nl.zorgcontract.amend.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.contract.register.RegisterChangedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterDifferencesTest {

  @TempDir private Path folder;

  /** Each difference: the days, the hours before and after ({@code -}: not agreed), the request. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a start         | '' | a 2026-07-01/- 8 R-1 | R-1 start a 2026-07-01 \
              | a 2026-07-01..2027-12-31 - 8 R-1
          a change        | a 2026-01-01/- 8 - | a 2026-01-01/2026-06-30 8 R-1; a 2026-07-01/- 9 R-1 | R-1 change a 2026-07-01 \
              | a 2026-07-01..2027-12-31 8 9 R-1
          two changes     | a 2026-01-01/- 8 - | a 2026-01-01/2026-06-30 8 R-1; a 2026-07-01/2026-09-30 9 R-2; a 2026-10-01/- 7 R-2 | R-1 change a 2026-07-01; R-2 change a 2026-10-01 \
              | a 2026-07-01..2026-09-30 8 9 R-1, a 2026-10-01..2027-12-31 8 7 R-2
          a stop          | a 2026-01-01/- 8 - | a 2026-01-01/2026-06-30 8 R-1 | R-1 stop a 2026-07-01 \
              | a 2026-07-01..2027-12-31 8 - R-1
          a stop at once  | a 2026-07-01/- 8 R-0 | '' | R-1 stop a 2026-07-01 \
              | a 2026-07-01..2027-12-31 8 - R-1
          moved later     | a 2026-07-01/- 8 R-0 | a 2026-10-01/- 8 R-1 | R-1 start a 2026-10-01 \
              | a 2026-07-01..2026-09-30 8 - R-1
          ended sooner    | a 2026-01-01/2026-12-31 8 - | a 2026-01-01/2026-06-30 8 - | '' \
              | a 2026-07-01..2026-12-31 8 - ?
          two agreements  | a 2026-01-01/- 8 - | b 2026-01-01/- - -; a 2026-01-01/- 9 - | '' \
              | b 2026-01-01..2027-12-31 - {} ?, a 2026-01-01..2027-12-31 8 9 ?
          8.0 is 8        | a 2026-01-01/- 8.0 - | a 2026-01-01/2027-12-31 8 - | '' | ''
          one in two      | a 2026-01-01/- 8 - | a 2026-01-01/2026-06-30 8 -; a 2026-07-01/- 8 R-1 | '' | ''
          """)
  void whatIsAgreedIsComparedDayByDay(
      String name, String before, String after, String history, @Nullable String expected)
      throws IOException {
    Register older = new RegisterInShort().contract("C", before).read(folder.resolve("old"));
    Register newer =
        new RegisterInShort().contract("C", after, history).read(folder.resolve("new"));

    List<String> found = new ArrayList<>();
    for (ContractDifference each : differences(older, newer)) {
      each.agreements().forEach(difference -> found.add(shortened(difference)));
    }

    assertThat(String.join(", ", found)).isEqualTo(expected);
  }

  /** The old history, the new one; of each difference its first day and what it is called. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start withdrawn  | a 2026-07-01/- 8 Q | '' | Q start a 2026-07-01 | Q start a 2026-07-01; W withdraw a 2026-07-01 amends=Q \
              | 2026-07-01 withdraw Q
          stop withdrawn   | a 2026-01-01/2026-06-30 8 Q | a 2026-01-01/- 8 - | Q stop a 2026-07-01 | Q stop a 2026-07-01; W withdraw a 2026-07-01 amends=Q \
              | 2026-07-01 withdraw Q
          start moved      | a 2026-07-01/- 8 Q | a 2026-10-01/- 8 M | Q start a 2026-07-01 | Q start a 2026-07-01; M move a 2026-10-01 amends=Q repeats=start \
              | 2026-07-01 move Q
          moved forward    | a 2026-10-01/- 8 Q | a 2026-07-01/- 8 M | Q start a 2026-10-01 | Q start a 2026-10-01; M move a 2026-07-01 amends=Q repeats=start \
              | 2026-07-01 move Q
          moved, withdrawn | a 2026-07-01/- 8 Q | '' | Q start a 2026-07-01 | Q start a 2026-07-01; M move a 2026-10-01 amends=Q repeats=start; W withdraw a 2026-10-01 amends=M \
              | 2026-07-01 withdraw Q
          moved before     | a 2026-10-01/- 8 M | '' | Q start a 2026-07-01; M move a 2026-10-01 amends=Q repeats=start | Q start a 2026-07-01; M move a 2026-10-01 amends=Q repeats=start; W withdraw a 2026-10-01 amends=M \
              | 2026-10-01 withdraw M
          all of it since  | '' | a 2026-10-01/- 8 M | '' | Q start a 2026-07-01; M move a 2026-10-01 amends=Q repeats=start \
              | 2026-10-01 start -
          withdrawn, asked again | a 2026-07-01/- 8 Q | a 2026-10-01/- 9 R | Q start a 2026-07-01 | Q start a 2026-07-01; W withdraw a 2026-07-01 amends=Q; R start a 2026-10-01 \
              | 2026-07-01 withdraw Q, 2026-10-01 change -
          stopped          | a 2026-07-01/- 8 Q | '' | Q start a 2026-07-01 | Q start a 2026-07-01; S stop a 2026-07-01 \
              | 2026-07-01 stop -
          """)
  void aWithdrawOrAMoveIsCalledWhatItIs(
      String name, String before, String after, String known, String history, String expected)
      throws IOException {
    Register older = new RegisterInShort().contract("C", before, known).read(folder.resolve("old"));
    Register newer =
        new RegisterInShort().contract("C", after, history).read(folder.resolve("new"));

    List<String> found = new ArrayList<>();
    for (ContractDifference each : differences(older, newer)) {
      for (AgreementDifference of : each.agreements()) {
        Amendment undone = of.undone();
        String id = undone == null ? "-" : undone.requestId();
        found.add(of.days().start() + " " + of.turn().code() + " " + id);
      }
    }

    assertThat(String.join(", ", found)).isEqualTo(expected);
  }

  private static String shortened(AgreementDifference each) {
    Amendment amendment = each.amendment();
    return String.join(
        " ",
        each.agreement(),
        each.days().start() + ".." + each.days().end(),
        hours(each.before()),
        hours(each.after()),
        amendment == null ? "?" : amendment.requestId());
  }

  private static String hours(@Nullable AgreementPeriod period) {
    if (period == null) {
      return "-";
    }
    return period.terms().isEmpty()
        ? "{}"
        : String.valueOf(period.terms().get("hoursPerWeek")).replaceAll("[^0-9.]", "");
  }

  @Test
  void contractsAreFoundInAnyOrderAndThoseOfOneRegisterAreTold() throws IOException {
    Register older =
        new RegisterInShort()
            .contract("gone", "a 2026-01-01/- 8 -")
            .contract("same", "a 2026-01-01/- 8 -")
            .contract("other", "a 2026-01-01/- 8 -")
            .contract("gone too", "")
            .read(folder.resolve("old"));
    Register newer =
        new RegisterInShort()
            .contract("other", "a 2026-01-01/- 9 -")
            .contract("added", "a 2026-01-01/- 8 -")
            .contract("same", "a 2026-01-01/- 8 -")
            .read(folder.resolve("new"));

    assertThat(differences(older, newer))
        .extracting(each -> each.contract().contractId() + " " + each.presence().code())
        .containsExactly("other both", "added only-new", "gone only-old", "gone too only-old");
  }

  @Test
  void registerThatChangesMeanwhileIsNotCompared() throws IOException {
    Path file = folder.resolve("old");
    Register older = new RegisterInShort().contract("C", "a 2026-01-01/- 8 -").read(file);
    Register newer =
        new RegisterInShort().contract("C", "a 2026-01-01/- 9 -").read(folder.resolve("new"));
    Files.writeString(file, "{\"another\":1}", StandardOpenOption.TRUNCATE_EXISTING);

    assertThatThrownBy(() -> differences(older, newer))
        .hasCauseInstanceOf(RegisterChangedException.class);
  }

  @Test
  void differencesAreReadAsOftenAsTheyAreAskedFor() throws IOException {
    Register older =
        new RegisterInShort().contract("C", "a 2026-01-01/- 8 -").read(folder.resolve("old"));
    Register newer =
        new RegisterInShort().contract("C", "a 2026-01-01/- 9 -").read(folder.resolve("new"));

    try (RegisterDifferences differences = new RegisterDifferences(older, newer)) {
      assertThat(differences).hasSize(1);
      assertThat(differences).hasSize(1);
    }
  }

  private static List<ContractDifference> differences(Register older, Register newer)
      throws IOException {
    List<ContractDifference> found = new ArrayList<>();
    try (RegisterDifferences differences = new RegisterDifferences(older, newer)) {
      differences.forEach(found::add);
    }
    return found;
  }
}
