package nl.zorgcontract.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Deadline;
import nl.zorgcontract.amend.policy.Guidance;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.Condition;
import nl.zorgcontract.amend.policy.rule.Rule;
import nl.zorgcontract.amend.policy.rule.Truth;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two policies that come with the program, against literal tables of the rules. */
class BundledPoliciesTest {

  private static final Policy ZK = policy("zilveren-kruis-2026-2027");
  private static final Policy SALLAND = policy("salland-2025");

  @Test
  void zilverenKruisIsAsTheRulesSay() {
    assertThat(ZK.insurer()).isEqualTo("Zilveren Kruis");
    assertThat(ZK.term())
        .isEqualTo(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));
    assertThat(ZK.zone()).hasToString("Europe/Amsterdam");
    assertThat(ZK.rules().channels().value())
        .containsExactly(Channel.FORM, Channel.PORTAL, Channel.EMAIL);
    assertThat(ZK.rules().referOutsideWindow()).isFalse();
    assertThat(ZK.exceptions().value()).containsExactly(ReasonCode.DEADLINE_MISSED);
    assertThat(ZK.rules().followChoice().value()).isTrue();
    assertThat(ZK.requirements()).isEmpty();
    assertThat(ZK.lists()).containsOnlyKeys("digital-triage-tools");
    assertThat(planning(ZK)).containsExactly("--04-01", "--08-31", "--09-30", "--11-12");
    assertThat(ZK.agreements().all()).allMatch(agreement -> agreement.rules().affectsTariff());
  }

  @Test
  void zilverenKruisOffersTheseAgreements() {
    assertThat(table(ZK))
        .containsExactly(
            "taakdelegatie | Taakdelegatie | quarterly 4 weeks | anyone",
            "praktijkmanagement | Praktijkmanagement | quarterly 4 weeks | anyone",
            "poh-ggz | POH-GGZ | quarterly 4 weeks | anyone | hoursPerWeek decimal above 0 |"
                + " 1 condition",
            "samenwerking-kwetsbare-ouderen | Samenwerking rondom kwetsbare ouderen | half-yearly 4"
                + " weeks | anyone",
            "behandelwensgesprekken | Behandelwensgesprekken | half-yearly 4 weeks | anyone",
            "fto-2 | FTO 2 | half-yearly 4 weeks | practice | participants integer 1.. |"
                + " allDispensing boolean | pharmacist boolean | 1 condition",
            "digitale-triage | Digitale triage | half-yearly 4 weeks | anyone | level integer 1..2 |"
                + " tool text | 1 condition",
            "kwaliteit | Kwaliteit | half-yearly 4 weeks | anyone",
            "smr | SMR (stoppen met roken) | half-yearly 4 weeks | anyone",
            "maatwerkafspraak | Maatwerkafspraak | none | regional-organisation",
            "bijzondere-prestatie | Bijzondere prestatie | none | regional-organisation",
            "avondspreekuur | Avondspreekuur | none | anyone | withdrawn");
    assertThat(starts(ZK, "poh-ggz")).isEqualTo("[--01-01, --04-01, --07-01, --10-01]");
    assertThat(starts(ZK, "kwaliteit")).isEqualTo("[--01-01, --07-01]");
  }

  @Test
  void sallandIsAsTheRulesSay() {
    assertThat(SALLAND.term())
        .isEqualTo(new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    assertThat(SALLAND.zone()).hasToString("Europe/Amsterdam");
    assertThat(SALLAND.rules().channels()).as("any").isNull();
    assertThat(SALLAND.rules().referOutsideWindow()).isTrue();
    assertThat(SALLAND.rules().referLate()).isTrue();
    assertThat(SALLAND.guidance().newPractices()).isNotNull();
    assertThat(SALLAND.exceptions().value()).isEmpty();
    assertThat(SALLAND.rules().followChoice().value()).isFalse();
    assertThat(SALLAND.lists()).isEmpty();
    assertThat(planning(SALLAND))
        .containsExactly("--04-01", "--08-31", "--09-01", "--09-30", "--11-12");
    assertThat(SALLAND.agreements().all())
        .noneMatch(agreement -> agreement.rules().affectsTariff());
    assertThat(SALLAND.requirements())
        .flatExtracting(rule -> rule.condition().paths().toList())
        .containsExactly(
            "practice.region",
            "practice.bigRegistered",
            "practice.availabilityGuidelines",
            "practice.complaintsScheme",
            "practice.claimsThroughVecozo",
            "practice.certifiedHis");
  }

  @Test
  void sallandOffersTheseAgreements() {
    assertThat(table(SALLAND))
        .containsExactly(
            "anders-werken | Anders werken in de praktijk | yearly --11-12 | regional-organisation |"
                + " interventions! choices [anders-inroosteren, triage-ondersteuning,"
                + " regie-veelgebruikers, bespreken-verwijzingen, lean-werken]",
            "oplossingsgericht-werken | Oplossingsgericht werken | yearly --11-12 |"
                + " regional-organisation",
            "netwerksamenwerking | Samenwerken met het netwerk | yearly --11-12 |"
                + " regional-organisation | interventions choices [sociaal-domein,"
                + " mdo-ketenpartners, gem]",
            "resultaatafspraak | Resultaatafspraak | none | regional-organisation",
            "innovatie | Innovatie op praktijkniveau | none | regional-organisation",
            "ketenzorg-dm2 | Ketenzorg diabetes mellitus type 2 | yearly --11-12 |"
                + " regional-organisation | 1 condition",
            "ketenzorg-copd-astma | Ketenzorg COPD en astma | yearly --11-12 |"
                + " regional-organisation | 1 condition",
            "ketenzorg-cvrm | Ketenzorg cardiovasculair risicomanagement | yearly --11-12 |"
                + " regional-organisation | 1 condition",
            "ouderenzorg | Ouderenzorg | yearly --11-12 | anyone | variant choice"
                + " [with-coordination, without-coordination] | pohsPlus boolean |"
                + " homeCareArrangements boolean | 1 condition",
            "extra-poh-s | Extra inzet POH-S | yearly --11-12 | anyone | hoursPerWeek decimal above"
                + " 0 | activities choices [diagnostiek-copd-astma, zwangerschapsdiabetes,"
                + " prediabetes, ontregelde-suikers, preventieconsult, bloeddrukmeting,"
                + " aanvullende-wondzorg] | 1 condition",
            "extra-poh-ggz | Extra inzet POH-GGZ | yearly --11-12 | anyone | hoursPerWeek decimal"
                + " above 0 | 1 condition",
            "spreekuur-buiten-kantoortijden | Spreekuur buiten kantoortijden | yearly --11-12 |"
                + " anyone | hoursPerWeek decimal above 0 | moments choices [weekday-before-8,"
                + " weekday-after-18, weekend] | 2 conditions",
            "opleidingsplek | Opleidingsplek | yearly --11-12 | anyone | trainee choice [AIOS, PA,"
                + " VS, POH, doktersassistente]",
            "praktijkmanager | Praktijkmanager | yearly --11-12 | anyone",
            "startersregeling | Startersregeling | yearly --11-12 | anyone | 1 condition",
            "beeldschermzorg | Beeldschermzorg | yearly --11-12 | anyone | videoShare decimal 0..1 |"
                + " 1 condition",
            "praktijkaccreditatie | Praktijkaccreditatie | yearly --11-12 | anyone | scheme choice"
                + " [NPA, DEKRA] | 1 condition",
            "klanttevredenheid | Klanttevredenheid | yearly --11-12 | anyone | yearlySurvey boolean"
                + " | improvementPlan boolean | 1 condition",
            "praktijkspiegel | Praktijkspiegel | yearly --11-12 | anyone | discussedWithPeers"
                + " boolean | improvementPlan boolean | 1 condition",
            "preferente-verzekeraar | Correctie preferente verzekeraar | quarterly 1 days | anyone |"
                + " insurer text | at most 1 times",
            "overdracht-terminale-zorg | Overdracht terminale zorg | none | anyone | withdrawn");
    assertThat(starts(SALLAND, "ouderenzorg")).isEqualTo("[--01-01]");
    assertThat(starts(SALLAND, "preferente-verzekeraar"))
        .isEqualTo("[--01-01, --04-01, --07-01, --10-01]");
  }

  @ParameterizedTest
  @CsvSource({
    // policy, agreement, facts, truth of all its conditions
    "zk, fto-2, , UNKNOWN",
    "zk, fto-2, terms.pharmacist=true, TRUE",
    "zk, fto-2, terms.pharmacist=false, UNKNOWN",
    "zk, fto-2, terms.pharmacist=false terms.allDispensing=false, FALSE",
    "zk, fto-2, terms.pharmacist=false terms.participants=3, FALSE",
    "zk, fto-2, terms.pharmacist=false terms.participants=4, UNKNOWN",
    "zk, fto-2, terms.pharmacist=false terms.allDispensing=true terms.participants=3, FALSE",
    "zk, fto-2, terms.pharmacist=false terms.allDispensing=true terms.participants=4, TRUE",
    "zk, fto-2, terms.allDispensing=true terms.participants=4, TRUE",
    "zk, fto-2, terms.allDispensing=true terms.participants=3, UNKNOWN",
    "zk, digitale-triage, terms.tool=SmartConsult, TRUE",
    "zk, digitale-triage, terms.tool=smartconsult_van_digidok, TRUE",
    "zk, digitale-triage, terms.tool=DigiDok_SmartConsult, TRUE",
    "zk, digitale-triage, terms.tool=SmartConsult_DigiDok, TRUE",
    "zk, digitale-triage, terms.tool=Iets_anders, UNKNOWN",
    "zk, digitale-triage, terms.level=1, TRUE",
    "zk, digitale-triage, terms.level=2, UNKNOWN",
    "zk, digitale-triage, terms.level=2 terms.tool=SmartConsult, TRUE",
    "zk, poh-ggz, terms.hoursPerWeek=0.5, TRUE",
    "zk, poh-ggz, , UNKNOWN",
    "salland, ketenzorg-dm2, , UNKNOWN",
    "salland, ketenzorg-dm2, practice.samePreferredInsurer=true, TRUE",
    "salland, ketenzorg-cvrm, practice.samePreferredInsurer=false, FALSE",
    "salland, ouderenzorg, terms.variant=with-coordination, UNKNOWN",
    "salland, ouderenzorg, terms.variant=with-coordination terms.pohsPlus=true, TRUE",
    "salland, ouderenzorg, terms.variant=with-coordination terms.pohsPlus=false"
        + " terms.homeCareArrangements=true, FALSE",
    "salland, ouderenzorg, terms.variant=without-coordination terms.homeCareArrangements=true,"
        + " TRUE",
    "salland, ouderenzorg, terms.variant=without-coordination terms.pohsPlus=true"
        + " terms.homeCareArrangements=false, FALSE",
    "salland, ouderenzorg, terms.pohsPlus=true terms.homeCareArrangements=true, UNKNOWN",
    "salland, extra-poh-s, terms.hoursPerWeek=1 practice.patients=2350, UNKNOWN",
    "salland, extra-poh-ggz, terms.hoursPerWeek=1 practice.patients=2350, UNKNOWN",
    "salland, spreekuur-buiten-kantoortijden, terms.hoursPerWeek=9 terms.moments=weekend, UNKNOWN",
    "salland, startersregeling, , UNKNOWN",
    "salland, startersregeling, practice.startersSchemeAgreed=true, TRUE",
    "salland, beeldschermzorg, , UNKNOWN",
    "salland, beeldschermzorg, terms.videoShare=0.049, FALSE",
    "salland, beeldschermzorg, terms.videoShare=0.05, TRUE",
    "salland, praktijkaccreditatie, , UNKNOWN",
    "salland, praktijkaccreditatie, terms.scheme=NPA, TRUE",
    "salland, praktijkaccreditatie, terms.scheme=DEKRA, UNKNOWN",
    "salland, praktijkaccreditatie, terms.scheme=DEKRA practice.dispensing=true, TRUE",
    "salland, praktijkaccreditatie, terms.scheme=DEKRA practice.dispensing=false, FALSE",
    "salland, klanttevredenheid, terms.yearlySurvey=true, UNKNOWN",
    "salland, klanttevredenheid, terms.yearlySurvey=true terms.improvementPlan=true, TRUE",
    "salland, klanttevredenheid, terms.improvementPlan=false, FALSE",
    "salland, praktijkspiegel, terms.discussedWithPeers=true terms.improvementPlan=true, TRUE",
    "salland, praktijkspiegel, terms.discussedWithPeers=false terms.improvementPlan=true, FALSE",
    "salland, opleidingsplek, , TRUE",
  })
  void conditionsHoldAsTheRulesSay(
      String insurer, String code, @Nullable String facts, Truth truth) {
    Policy policy = insurer.equals("zk") ? ZK : SALLAND;
    Condition.Facts known = facts(policy, facts == null ? "" : facts);

    assertThat(
            agreement(policy, code).conditions().stream()
                .map(rule -> rule.condition().test(known))
                .reduce(Truth.TRUE, Truth::and))
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource({
    "POH GGZ, poh-ggz",
    "poh-GGZ, poh-ggz",
    "' Poh-Ggz ', poh-ggz",
    "FTO 2, fto-2",
    "fto2, fto-2",
    "Farmacotherapeutisch overleg (2), fto-2",
    "F.T.O.-2, fto-2",
    "Stoppen met roken, smr",
    "SMR (STOPPEN MET ROKEN), smr",
    "DIGITALE TRIAGE, digitale-triage",
    "Digital triage, digitale-triage",
    "samenwerking rondom kwetsbare ouderen, samenwerking-kwetsbare-ouderen",
    "maatwerkafspraken, maatwerkafspraak",
  })
  void anAgreementIsFoundByItsNamesInAnyCase(String name, String code) {
    assertThat(ZK.agreements().find(name)).map(Agreement::code).contains(code);
  }

  @Test
  void theNearestAgreementIsSuggested() {
    assertThat(ZK.agreements().find("kwalitiet")).isEmpty();
    assertThat(ZK.agreements().nearest("kwalitiet")).map(Agreement::code).contains("kwaliteit");
    assertThat(ZK.agreements().nearest("spoedzorgregeling")).isEmpty();
    for (String withoutLevel : List.of("FTO", "Farmacotherapeutisch overleg")) {
      assertThat(ZK.agreements().find(withoutLevel)).isEmpty();
      assertThat(ZK.agreements().nearest(withoutLevel)).map(Agreement::code).contains("fto-2");
    }
  }

  @Test
  void everyRuleNamesItsSource() {
    for (Policy policy : List.of(ZK, SALLAND)) {
      assertThat(sources(policy))
          .isNotEmpty()
          .doesNotContainNull()
          .allMatch(BundledPoliciesTest::isSource);
    }
    assertThat(
            Objects.requireNonNull(agreement(ZK, "kwaliteit").timing(Action.START).window())
                .source())
        .isEqualTo("Zilveren Kruis, Beleid en contract: 'Kan ik mijn contract aanpassen?'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zilveren-kruis-2026-2027", "salland-2025"})
  void bothAreOfTheSchema(String id) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                resource("/nl/zorgcontract/amend/schema/policy.schema.json"), InputFormat.JSON);
    String json = withoutComments(resource("/nl/zorgcontract/amend/policy/" + id + ".json"));

    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(json.replace("\"--01-01\"", "\"--02-29\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema.validate(json.replace("\"window\":", "\"windo\":"), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema.validate(json.replace("\"equals\":", "\"is\":"), InputFormat.JSON))
        .isNotEmpty();
  }

  private static String withoutComments(String json) {
    return json.lines()
        .filter(line -> !line.strip().startsWith("//"))
        .collect(Collectors.joining("\n"));
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = BundledPoliciesTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Policy policy(String id) {
    return Policies.bundled().find(id).orElseThrow();
  }

  private static Agreement agreement(Policy policy, String code) {
    return policy.agreements().find(code).orElseThrow();
  }

  private static List<String> planning(Policy policy) {
    return policy.planning().stream().map(milestone -> milestone.day().toString()).toList();
  }

  private static String starts(Policy policy, String code) {
    return Objects.requireNonNull(agreement(policy, code).timing(Action.START).window())
        .starts()
        .toString();
  }

  private static Stream<@Nullable String> sources(Policy policy) {
    Stream<@Nullable String> general =
        Stream.of(
            policy.rules().channels() == null ? "x: 'x'" : policy.rules().channels().source(),
            policy.exceptions().value().isEmpty() ? "x: 'x'" : policy.exceptions().source(),
            policy.rules().followChoice().value()
                ? policy.rules().followChoice().source()
                : "x: 'x'");
    Stream<@Nullable String> rules =
        Stream.concat(
                policy.requirements().stream(),
                policy.agreements().all().stream().flatMap(each -> each.conditions().stream()))
            .map(Rule::source);
    Stream<@Nullable String> agreements =
        policy.agreements().all().stream()
            .flatMap(
                each ->
                    each.timing(Action.START).deadline() == null
                        ? Stream.of(each.source())
                        : Stream.of(
                            each.source(),
                            each.timing(Action.START).window().source(),
                            each.timing(Action.START).deadline().source()));
    Stream<@Nullable String> others =
        Stream.concat(
            policy.lists().values().stream().map(ApprovedList::source),
            policy.planning().stream().map(Guidance.Milestone::source));
    return Stream.of(general, rules, agreements, others).flatMap(each -> each);
  }

  private static boolean isSource(String source) {
    return source.contains(": '") && source.endsWith("'");
  }

  private static List<String> table(Policy policy) {
    return policy.agreements().all().stream().map(BundledPoliciesTest::row).toList();
  }

  private static String row(Agreement agreement) {
    StringBuilder row = new StringBuilder(agreement.code() + " | " + agreement.name().nl());
    row.append(" | ").append(timing(agreement)).append(" | ");
    row.append(
        agreement.submitters().size() == 3
            ? "anyone"
            : agreement.submitters().stream().map(Submitter::code).collect(Collectors.joining()));
    agreement.terms().forEach(term -> row.append(" | ").append(term(term)));
    int conditions = agreement.conditions().size();
    row.append(
        conditions == 0 ? "" : " | " + conditions + " condition" + (conditions == 1 ? "" : "s"));
    row.append(agreement.whyWithdrawn() == null ? "" : " | withdrawn");
    row.append(
        agreement.rules().amendmentLimit() == null
            ? ""
            : " | at most " + agreement.rules().amendmentLimit() + " times");
    return row.toString();
  }

  private static String timing(Agreement agreement) {
    ActionTiming timing = agreement.timing(Action.START);
    if (timing.deadline() == null) {
      return "none";
    }
    Deadline deadline = timing.deadline().value();
    return timing.window().code()
        + " "
        + (deadline instanceof Deadline.Before before
            ? before.count() + " " + before.unit().toString().toLowerCase(Locale.ROOT)
            : ((Deadline.By) deadline).day().toString());
  }

  private static String term(TermDefinition term) {
    String text = term.name() + (term.required() ? "! " : " ") + term.type().code();
    if (!term.choices().isEmpty()) {
      return text + " " + term.choices().stream().map(TermDefinition.Choice::code).toList();
    }
    if (term.limits().above() != null) {
      return text + " above " + term.limits().above();
    }
    return term.limits().minimum() == null
        ? text
        : text
            + " "
            + term.limits().minimum()
            + ".."
            + (term.limits().maximum() == null ? "" : term.limits().maximum());
  }

  /**
   * Facts written as {@code path=value}, with {@code _} for a space; terms are read by their
   * definitions.
   */
  private static Condition.Facts facts(Policy policy, String text) {
    Map<String, Value> values =
        Stream.of(text.split(" "))
            .filter(fact -> !fact.isBlank())
            .map(fact -> fact.split("="))
            .collect(Collectors.toMap(fact -> fact[0], fact -> value(policy, fact[0], fact[1])));
    return new Condition.Facts() {
      @Override
      public Optional<Value> value(String path) {
        return Optional.ofNullable(values.get(path));
      }

      @Override
      public ApprovedList list(String name) {
        return Objects.requireNonNull(policy.lists().get(name));
      }

      @Override
      public LocalDate start() {
        return policy.term().start();
      }
    };
  }

  private static Value value(Policy policy, String path, String text) {
    if (path.startsWith("terms.")) {
      return policy.agreements().all().stream()
          .flatMap(each -> each.term(path.substring(6)).stream())
          .flatMap(term -> term.parse(new Value.Text(text.replace('_', ' '))).stream())
          .findFirst()
          .orElseThrow();
    }
    return Set.of("true", "false").contains(text)
        ? new Value.Flag(Boolean.parseBoolean(text))
        : Value.of(new JsonValue.JsonNumber(Place.NONE, text));
  }
}
