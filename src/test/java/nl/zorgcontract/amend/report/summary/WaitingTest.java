package nl.zorgcontract.amend.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.summary.Waiting.WaitingKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 22);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | REFERRED | 1 | 22 | 1 referred (since 22 May 2026, 0 days)",
        "EN | REFERRED | 2 | 21 | 2 referred (the oldest since 21 May 2026, 1 day)",
        "NL | RULINGS  | 1 | 21 | 1 besluit over een aanvraag die geen verwerking heeft gezien"
            + " (sinds 21 mei 2026, 1 dag)",
        "NL | RULINGS  | 2 | 20 | 2 besluiten over aanvragen die geen verwerking heeft gezien"
            + " (de oudste sinds 20 mei 2026, 2 dagen)",
      })
  void saysOneAndMoreAsPeopleDo(
      Language language, TodoKind kind, long items, int oldest, String said) {
    WaitingKind waiting = new WaitingKind(kind, items, TODAY.withDayOfMonth(oldest));

    assertThat(new Waiting(TODAY, List.of(waiting), null).lines())
        .extracting(Messages.in(language)::text)
        .containsExactly(said);
  }
}
