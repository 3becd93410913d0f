package nl.zorgcontract.amend.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.json.DecisionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredDecisionTest {

  private static final Messages ENGLISH = Messages.in(Language.EN);
  private static final Messages DUTCH = Messages.in(Language.NL);
  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)}");

  /** A fact of every kind. */
  private static final List<Fact> FACTS =
      List.of(
          new Fact.Given("2026-04-01"),
          new Fact.Word("--01-01"),
          new Fact.Amount(new BigDecimal("8.50")),
          new Fact.Day(LocalDate.of(2026, 4, 1)),
          new Fact.YearDays(List.of(MonthDay.of(1, 1), MonthDay.of(7, 1))),
          new Fact.Phrase(new LocalizedText("the buyer", "de inkoper")),
          new Fact.Nested(Message.of("expected.integer.atLeast").number("minimum", 4)),
          new Fact.Several(
              List.of(new Fact.Given("R-1"), new Fact.Nested(Message.of("channel.phone")))));

  /** A message of every key that the program has, with each kind of fact in each of its slots. */
  static Stream<Message> messagesOfEveryKey() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Messages.class.getResourceAsStream("messages_en.properties"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> line.matches("[a-z].*=.*")).toList().stream()
          .flatMap(StoredDecisionTest::messages);
    }
  }

  private static Stream<Message> messages(String line) {
    String key = line.substring(0, line.indexOf('='));
    List<String> slots = SLOT.matcher(line).results().map(slot -> slot.group(1)).toList();
    return Stream.iterate(0, i -> i + 1)
        .limit(slots.isEmpty() ? 1 : FACTS.size())
        .map(
            shift -> {
              Message message = Message.of(key);
              for (int i = 0; i < slots.size(); i++) {
                message = message.with(slots.get(i), FACTS.get((shift + i) % FACTS.size()));
              }
              return message;
            });
  }

  @Test
  void everyMessageIsSaidAgainInEitherLanguage() throws IOException {
    assertThat(Stream.concat(SampleMessages.all().stream(), messagesOfEveryKey()))
        .hasSizeGreaterThan(1_000)
        .allSatisfy(
            message -> {
              for (Messages run : List.of(ENGLISH, DUTCH)) {
                StoredDecision stored = stored(message, run);
                StoredMessage reason = stored.reasons().get(0).message();
                StoredMessage warning = stored.warnings().get(0).message();

                assertThat(reason.message()).contains(message);
                assertThat(reason.said()).isEqualTo(run.text(message));
                assertThat(reason.in(ENGLISH)).isEqualTo(ENGLISH.text(message));
                assertThat(warning.in(DUTCH)).isEqualTo(DUTCH.text(message));
              }
            });
  }

  static Stream<Message> messagesOfAnotherVersion() {
    Message other = Message.of("reason.GONE");
    return Stream.of(
        other,
        Message.of("reason.NOT_AGREED").word("agreement", "smr"),
        Message.of("reason.ALREADY_PROCESSED.before")
            .given("requestId", "R-1")
            .nested("contract", other),
        Message.of("warning.REPLACES_AMENDMENT")
            .with("requests", new Fact.Several(List.of(new Fact.Nested(other)))));
  }

  @ParameterizedTest
  @MethodSource("messagesOfAnotherVersion")
  void aMessageThatTheProgramDoesNotHaveIsToldAsItWasStored(Message message) {
    StoredMessage stored =
        new StoredMessage(Optional.of(message), "as it was", message.facts().keySet());

    assertThat(stored.in(ENGLISH)).isEqualTo("as it was");
  }

  private static StoredDecision stored(Message message, Messages run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DecisionJson json = new DecisionJson(out, run)) {
      Decision late = Samples.late();
      json.add(
          new Decision(
              late.request(),
              Outcome.REJECTED,
              late.subject(),
              new DecisionDates(late.receivedOn(), late.startDate(), late.submitBy(), null, null),
              new Findings(
                  List.of(new Reason(ReasonCode.NO_CHANGE, Outcome.REJECTED, message, null)),
                  null,
                  late.notApplicable()),
              List.of(new Warning(WarningCode.TERMS_IGNORED, message))));
    }
    try (JsonReader reader =
        JsonReader.of("decisions.ndjson", new StringReader(out.toString(StandardCharsets.UTF_8)))) {
      return new StoredDecision((JsonObject) reader.only());
    }
  }
}
