package nl.zorgcontract.amend.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermWordsTest {

  private static Agreement agreement(String policy, String code) {
    return Policies.bundled().find(policy).orElseThrow().agreements().find(code).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NL | uren per week: 12,5",
        "EN | hours per week: 12.5",
      })
  void aNumberIsWrittenAsTheLanguageDoes(Language language, String words) {
    assertThat(
            new TermWords(Messages.in(language))
                .of(
                    Map.of("hoursPerWeek", new Value.Number(new BigDecimal("12.50"))),
                    agreement("zilveren-kruis-2026-2027", "poh-ggz")))
        .isEqualTo(words);
  }

  @Test
  void choicesAndFlagsAreCalledByTheirNames() {
    Map<String, Value> terms = new LinkedHashMap<>();
    terms.put("variant", new Value.Text("with-coordination"));
    terms.put("homeCareArrangements", new Value.Text("ja"));

    assertThat(
            new TermWords(Messages.in(Language.NL))
                .of(terms, agreement("salland-2025", "ouderenzorg")))
        .isEqualTo(
            "variant: met coördinatie van de huisartspraktijk;"
                + " werkafspraken met de wijkverpleging: ja");
  }

  @Test
  void severalChoicesAreCalledByTheirNames() {
    assertThat(
            new TermWords(Messages.in(Language.NL))
                .of(
                    Map.of("interventions", new Value.Choices(List.of("sociaal-domein"))),
                    agreement("salland-2025", "netwerksamenwerking")))
        .isEqualTo("interventies: Samenwerking met het sociaal domein");
  }

  @Test
  void whatTheAgreementDoesNotKnowIsShownAsGiven() {
    TermWords words = new TermWords(Messages.in(Language.NL));

    assertThat(
            words.of(
                Map.of("hoursPerWeek", new Value.Text("twaalf")),
                agreement("zilveren-kruis-2026-2027", "poh-ggz")))
        .isEqualTo("uren per week: twaalf");
    assertThat(words.of(Map.of("kleur", new Value.Text("groen\u001b")), null))
        .isEqualTo("kleur: groen␛");
    assertThat(words.of(Map.of(), null)).isEmpty();
  }
}
