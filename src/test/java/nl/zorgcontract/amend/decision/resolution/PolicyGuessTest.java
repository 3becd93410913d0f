package nl.zorgcontract.amend.decision.resolution;

import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.policy.reader.Policies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which policy a request is looked at, where no register says so. */
class PolicyGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement          | received   | start      | policy
      poh-ggz            | 2026-02-01 | 2026-07-01 | zilveren-kruis-2026-2027
      poh-ggz            | 2026-02-01 |            | zilveren-kruis-2026-2027
      ouderenzorg        | 2024-10-01 | 2025-01-01 | salland-2025
      ouderenzorg        | 2024-10-01 |            | salland-2025
      ouderenzorg        | 2026-02-01 | 2026-07-01 | zilveren-kruis-2026-2027
      poh-ggz            | 2024-10-01 | 2025-01-01 | salland-2025
      praktijkmanagement | 2024-10-01 |            | salland-2025
      praktijkmanagement | 2026-02-01 |            | zilveren-kruis-2026-2027
      maatwerkafspraak   | 2026-02-01 |            | zilveren-kruis-2026-2027
      other              | 2025-02-01 |            | salland-2025
      other              | 2026-02-01 |            | zilveren-kruis-2026-2027
      poh-ggz            | 2030-02-01 | 2030-07-01 | zilveren-kruis-2026-2027
      ouderenzorg        | 2030-02-01 | 2030-07-01 | salland-2025
      other              | 2030-02-01 | 2030-07-01 | salland-2025
      """)
  void theOneInWhoseTermItStartsThatKnowsTheAgreementAndStartsSoonest(
      String agreement, String received, String startDate, String policy) {
    assertThat(
            new PolicyGuess(
                    Policies.bundled(), new EffectiveDays(LocalDate.of(2026, 2, 1), Rulings.NONE))
                .of(start(agreement).received(received).from(startDate).build())
                .id())
        .isEqualTo(policy);
  }
}
