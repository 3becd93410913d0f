package nl.zorgcontract.amend.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.reader.Policies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingTest {

  @TempDir private Path folder;

  /** Contracts run from 1 January 2026 to 31 December 2027. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start in the span       | a 2026-07-01/- 8 R-1 | R-1 start a 2026-07-01 tariffFrom=2026-07-01 | 2026-06-01/2026-07-01 \
              | 2026-07-01 start a R-1
          start on its first day  | a 2026-07-01/- 8 R-1 | '' | 2026-07-01/2026-07-31 | 2026-07-01 start a ?
          start the day after     | a 2026-07-01/- 8 R-1 | '' | 2026-06-01/2026-06-30 | ''
          start the day before    | a 2026-07-01/- 8 R-1 | '' | 2026-07-02/2026-07-31 | ''
          with the contract       | a 2026-01-01/- 8 -   | '' | 2026-01-01/2026-01-31 | ''
          asked for its first day | a 2026-01-01/- 8 R-1 | R-1 start a 2026-01-01 | 2026-01-01/2026-01-31 | 2026-01-01 start a R-1
          change                  | a 2026-01-01/2026-06-30 8 R-1; a 2026-07-01/- 9 R-1 | R-1 change a 2026-07-01 | 2026-07-01/2026-07-01 \
              | 2026-07-01 change a R-1
          two changes             | a 2026-01-01/2026-06-30 8 R-1; a 2026-07-01/2026-09-30 9 R-2; a 2026-10-01/- 7 R-2 | R-1 change a 2026-07-01; R-2 change a 2026-10-01 | 2026-07-01/2026-12-31 \
              | 2026-07-01 change a R-1, 2026-10-01 change a R-2
          the same terms          | a 2026-01-01/2026-06-30 8 -; a 2026-07-01/- 8 - | '' | 2026-07-01/2026-07-01 | ''
          stop                    | a 2026-01-01/2026-06-30 8 R-1 | R-1 stop a 2026-07-01 | 2026-07-01/2026-07-01 | 2026-07-01 stop a R-1
          stop, its last day      | a 2026-01-01/2026-06-30 8 R-1 | '' | 2026-06-01/2026-06-30 | ''
          end of the contract     | a 2026-01-01/- 8 - | '' | 2027-12-01/2028-01-31 | ''
          start again after a gap | a 2026-01-01/2026-03-31 8 -; a 2026-07-01/- 8 - | '' | 2026-07-01/2026-07-01 | 2026-07-01 start a ?
          later tariff            | a 2026-02-01/- 8 R-1 | R-1 start a 2026-02-01 tariffFrom=2026-07-01 | 2026-07-01/2026-07-01 \
              | 2026-07-01 tariff a R-1
          tariff in its day's row | a 2026-07-01/- 8 R-1 | R-1 start a 2026-07-01 tariffFrom=2026-07-01 | 2026-07-01/2026-07-01 \
              | 2026-07-01 start a R-1
          replaced on its day     | a 2026-01-01/2026-06-30 8 R-2; a 2026-07-01/- 7 R-2 | R-1 change a 2026-07-01 tariffFrom=2026-10-01; R-2 change a 2026-07-01 tariffFrom=2026-07-01 | 2026-07-01/2026-12-31 \
              | 2026-07-01 change a R-2
          withdrawn               | a 2026-01-01/- 8 - | R-1 change a 2026-01-01 tariffFrom=2026-07-01; R-2 withdraw a 2026-01-01 amends=R-1 | 2026-07-01/2026-12-31 | ''
          moved                   | a 2026-10-01/- 8 R-2 | R-1 start a 2026-07-01 tariffFrom=2026-10-01; R-2 move a 2026-10-01 amends=R-1 repeats=start tariffFrom=2027-01-01 | 2026-07-01/2027-01-01 \
              | 2026-10-01 start a R-2, 2027-01-01 tariff a R-2
          stopped before it came  | a 2026-01-01/2026-03-31 8 R-2 | R-1 change a 2026-07-01 tariffFrom=2026-10-01; R-2 stop a 2026-04-01 | 2026-07-01/2026-12-31 | ''
          """)
  void whatTakesEffectInASpan(
      String name, String periods, String history, String span, @Nullable String expected)
      throws IOException {
    Contract contract =
        new RegisterInShort().contract("C", periods, history).only(folder.resolve("register"));
    String[] days = span.split("/");

    String found =
        Pending.of(contract, new DateRange(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
            .stream()
            .sorted(Pending.IN_ORDER)
            .map(PendingTest::shortened)
            .collect(Collectors.joining(", "));

    assertThat(found).isEqualTo(expected);
  }

  private static String shortened(PendingChange each) {
    Amendment amendment = each.amendment();
    return String.join(
        " ",
        each.day().toString(),
        each.turn().code(),
        each.agreement(),
        amendment == null ? "?" : amendment.requestId());
  }

  @ParameterizedTest
  @CsvSource({
    "zilveren-kruis-2026-2027, 2026-05-21, 2026-07-01",
    "zilveren-kruis-2026-2027, 2026-06-30, 2026-07-01",
    "zilveren-kruis-2026-2027, 2026-07-01, 2026-10-01",
    "zilveren-kruis-2026-2027, 2024-05-01, 2026-01-01",
    "zilveren-kruis-2026-2027, 2027-10-01,",
    "salland-2025, 2025-02-01, 2025-04-01"
  })
  void nextWindowIsTheFirstDayOnWhichAnyAgreementMayChange(
      String policy, LocalDate after, @Nullable LocalDate window) {
    assertThat(
            Pending.nextWindow(Policies.bundled().find(policy).orElseThrow(), after).orElse(null))
        .isEqualTo(window);
  }
}
