package nl.zorgcontract.amend.report.json;

import static nl.zorgcontract.amend.report.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.FullDisk;
import nl.zorgcontract.amend.report.Golden;
import nl.zorgcontract.amend.report.SampleMessages;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionJsonTest {

  @ParameterizedTest
  @EnumSource
  void aDecisionIsALineOfTheAgreedForm(Language language) throws IOException {
    String lines = written(Samples.oneOfEachKind(), language);

    Golden.assertSame("decisions_" + language + ".ndjson", lines);
    for (String line : lines.lines().toList()) {
      Schemas.assertValid("decision", line);
    }
  }

  @Test
  void everyMessageIsStoredAsItsKeyAndItsFacts() throws IOException {
    List<Decision> decisions =
        SampleMessages.all().stream().map(DecisionJsonTest::rejectedWith).toList();
    String lines = written(decisions, Language.EN);

    for (String line : lines.lines().toList()) {
      Schemas.assertValid("decision", line);
    }
    assertThat(lines)
        .contains(
            "\"text\":\"reason.START_NOT_IN_WINDOW\",\"facts\":{\"agreement\":{\"en\":\"Kwaliteit\",\"nl\":\"Kwaliteit\"},"
                + "\"startDate\":\"2026-04-01\",\"window\":[\"--01-01\",\"--07-01\"]},\"message\":\"The agreement")
        .contains(
            "\"facts\":{\"channel\":{\"text\":\"channel.by.phone\",\"facts\":{}},\"accepted\":{\"text\":\"list.or\","
                + "\"facts\":{\"first\":[{\"text\":\"channel.by.form\"")
        .contains(
            "\"facts\":{\"requestId\":{\"given\":\"R-1\"},\"file\":{\"word\":\"a.csv\"},\"line\":2}")
        .contains("\"facts\":{\"minimum\":0.5,\"maximum\":12}")
        .contains("\"text\":\"warning.TERMS_IGNORED\",\"facts\":{}");
  }

  @Test
  void valuesFromFilesAreCarriedUnchangedAndShownSafely() throws IOException {
    String value = "=1\u001b[31m/\u2028\ud83d\ude00\"\\" + "x".repeat(60);
    Message message = Message.of("reason.CONTRACT_NOT_FOUND.id").given("contract", value);

    assertThat(written(List.of(rejectedWith(message)), Language.EN))
        .contains(
            "\"message\":\"We have no contract with the number ‘=1␛[31m/\\\\u2028\ud83d\ude00\\\"\\\\"
                + "x".repeat(28)
                + "…’. Please")
        .contains(
            "\"facts\":{\"contract\":{\"given\":\"=1\\u001B[31m/\\u2028\ud83d\ude00\\\"\\\\"
                + "x".repeat(60)
                + "\"}}");
  }

  @Test
  void noDecisionsAreNoLines() {
    assertThat(written(List.of(), Language.EN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"outcome\":\"accepted\" > \"outcome\":\"granted\"",
        "\"startDate\":\"2026-04-01\",\"submitBy\" > \"startDate\":\"1 April\",\"submitBy\"",
        "\"startDate\":\"2026-04-01\",\"submitBy\" > \"startDate\":\"2026-04-31\",\"submitBy\"",
        "\"startDate\":\"2026-04-01\",\"submitBy\" > \"startDate\":null,\"submitBy\"",
        "\"line\":2 > \"line\":0",
        "\"policy\": > \"polis\":",
        "\"given\": > \"gegeven\":",
        "\"text\":\"warning.AGB_CODE_PADDED\" > \"text\":\"The AGB code\"",
        "\"reasons\":[] > \"reasons\":[{}]"
      })
  void theSchemaRefusesWhatIsNoDecision(String change) throws IOException {
    String line = written(List.of(Samples.accepted()), Language.EN);
    String[] fromTo = change.split(" > ", 2);
    assertThat(line).contains(fromTo[0]);

    assertThat(Schemas.errors("decision", line.replace(fromTo[0], fromTo[1]))).isNotEmpty();
  }

  @Test
  void aFullDiskIsTroubleWithFilesNotADefect() {
    assertThatThrownBy(
            () -> {
              try (DecisionJson json = new DecisionJson(new FullDisk(), Messages.in(Language.EN))) {
                json.add(Samples.accepted());
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage(FullDisk.MESSAGE);
    assertThatThrownBy(
            () -> {
              try (DecisionJson json = new DecisionJson(new FullDisk(), Messages.in(Language.EN))) {
                for (int i = 0; i < 100; i++) {
                  json.add(Samples.accepted());
                }
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage(FullDisk.MESSAGE);
  }

  private static Decision rejectedWith(Message message) {
    return new Decision(
        Samples.request("R-1", 2, "kwaliteit", Action.START),
        Outcome.REJECTED,
        Samples.subject(Samples.kwaliteit()),
        new DecisionDates(day("2026-03-05"), null, null, null, null),
        new Findings(
            List.of(new Reason(ReasonCode.CONTRACT_NOT_FOUND, Outcome.REJECTED, message, null)),
            null,
            Set.of()),
        List.of());
  }

  private static String written(List<Decision> decisions, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DecisionJson json = new DecisionJson(out, Messages.in(language))) {
      decisions.forEach(json::add);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
