package nl.zorgcontract.amend.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownContractTest {

  @TempDir private Path folder;

  /** Known on 15 May 2026: the periods, the requests of the history, and what cannot be told. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing since         | a 2026-01-01/- 8 R-1 | R-1 start a 2026-01-01 decidedOn=2026-05-15 replaced=[] \
              | a 2026-01-01 8 | R-1 | ''
          decided the day after | a 2026-01-01/- 8 R-1 | R-1 start a 2026-01-01 decidedOn=2026-05-16 replaced=[] \
              | '' | '' | ''
          a change since        | a 2026-01-01/2026-06-30 8 R-1; a 2026-07-01/- 9 R-1 | R-1 change a 2026-07-01 decidedOn=2026-05-20 replaced=[a 2026-01-01/- 8 -] \
              | a 2026-01-01 8 | '' | ''
          the first of two      | a 2026-01-01/- 7 R-2; b 2026-01-01/- 1 - | R-1 change a 2026-01-01 decidedOn=2026-05-20 replaced=[a 2026-01-01/- 8 -]; R-2 change a 2026-01-01 decidedOn=2026-05-21 replaced=[a 2026-01-01/- 9 R-1] \
              | a 2026-01-01 8, b 2026-01-01 1 | '' | ''
          one before, one since | a 2026-01-01/- 7 R-2 | R-1 change a 2026-01-01 decidedOn=2026-05-10 replaced=[a 2026-01-01/- 8 -]; R-2 change a 2026-01-01 decidedOn=2026-05-21 replaced=[a 2026-01-01/- 9 R-1] \
              | a 2026-01-01 9 | R-1 | ''
          withdrawn since       | b 2026-01-01/- 1 - | R-1 start a 2026-07-01 decidedOn=2026-05-10 replaced=[]; R-2 withdraw a 2026-07-01 amends=R-1 decidedOn=2026-05-20 replaced=[a 2026-07-01/- 8 R-1] \
              | b 2026-01-01 1, a 2026-07-01 8 | R-1 | ''
          an old start          | a 2026-07-01/- 8 R-1 | R-1 start a 2026-07-01 decidedOn=2026-05-20 \
              | '' | '' | ''
          an old change         | a 2026-01-01/- 9 R-1; b 2026-01-01/- 1 - | R-1 change a 2026-01-01 decidedOn=2026-05-20 \
              | b 2026-01-01 1 | '' | a R-1
          an old change, undone by a later one | a 2026-01-01/- 7 R-2 | R-1 change a 2026-01-01 decidedOn=2026-05-20; R-2 change a 2026-01-01 decidedOn=2026-05-21 replaced=[a 2026-01-01/- 9 R-1] \
              | '' | '' | a R-1
          an old change before  | a 2026-01-01/- 9 R-1 | R-1 change a 2026-01-01 decidedOn=2026-05-10 \
              | a 2026-01-01 9 | R-1 | ''
          no day of decision    | a 2026-01-01/- 9 R-1 | R-1 change a 2026-01-01 replaced=[a 2026-01-01/- 8 -] \
              | '' | '' | a R-1
          received since        | a 2026-01-01/- 9 R-1 | R-1 change a 2026-01-01 receivedAt=2026-05-16 replaced=[a 2026-01-01/- 8 -] \
              | a 2026-01-01 8 | '' | ''
          before one by then    | a 2026-01-01/- 9 R-1; b 2026-01-01/- 1 R-2 | R-1 change a 2026-01-01; R-2 start b 2026-01-01 decidedOn=2026-05-10 \
              | a 2026-01-01 9, b 2026-01-01 1 | R-1 R-2 | ''
          after one since       | a 2026-01-01/- 9 R-2; b 2026-01-01/- 1 R-1 | R-1 start b 2026-01-01 decidedOn=2026-05-20 replaced=[]; R-2 change a 2026-01-01 replaced=[a 2026-01-01/- 8 -] \
              | a 2026-01-01 8 | '' | ''
          """)
  void whatWasDecidedSinceIsUndone(
      String name,
      String periods,
      String history,
      @Nullable String known,
      @Nullable String requests,
      @Nullable String untold)
      throws IOException {
    Contract contract =
        new RegisterInShort().contract("C", periods, history).only(folder.resolve("register"));

    KnownContract then = KnownContract.on(LocalDate.parse("2026-05-15"), contract);

    assertThat(
            then.contract().agreements().stream()
                .map(KnownContractTest::shortened)
                .collect(Collectors.joining(", ")))
        .isEqualTo(known);
    assertThat(
            then.contract().amendments().stream()
                .map(Amendment::requestId)
                .collect(Collectors.joining(" ")))
        .isEqualTo(requests);
    assertThat(
            then.untold().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().requestId())
                .collect(Collectors.joining(", ")))
        .isEqualTo(untold);
    assertThat(then.undone())
        .isEqualTo(contract.amendments().size() - then.contract().amendments().size());
  }

  private static String shortened(AgreementPeriod period) {
    return period.agreement()
        + " "
        + period.start()
        + " "
        + String.valueOf(period.terms().get("hoursPerWeek")).replaceAll("[^0-9]", "");
  }
}
