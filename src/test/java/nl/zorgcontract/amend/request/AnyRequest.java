package nl.zorgcontract.amend.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.form.Reading;
import nl.zorgcontract.amend.table.rows.StandIn;

/** Makes up requests, every one of its form. */
public final class AnyRequest {

  private AnyRequest() {}

  public static Arbitrary<AmendmentRequest> any() {
    Arbitrary<String> id = text("Rx1-'=+@ é\uD83D\uDE00", 64);
    Arbitrary<LocalDate> day =
        Arbitraries.longs().between(10_957, 47_846).map(LocalDate::ofEpochDay);
    Arbitrary<ReceivedAt> receivedAt =
        Arbitraries.oneOf(
            day.map(ReceivedAt::on),
            Combinators.combine(
                    Arbitraries.longs().between(946_681_200L, 4_133_894_000L),
                    Arbitraries.integers().between(0, 999_999_999))
                .as((second, nano) -> ReceivedAt.at(Instant.ofEpochSecond(second, nano))));
    return Combinators.combine(
            Combinators.combine(id, receivedAt, Arbitraries.strings().numeric().ofLength(8))
                .as((requestId, received, agb) -> List.of(requestId, received, agb)),
            id.injectNull(0.5),
            text("Fto 2;,\"'=\r\n\t", 30),
            Arbitraries.of(Action.class),
            day.injectNull(0.3),
            Arbitraries.of(Submitter.class),
            Arbitraries.of(Channel.class),
            Combinators.combine(
                    terms(), text("note;,\"'\r\n\u2028\uD83D\uDE00", 2000).injectNull(0.3))
                .as((terms, note) -> new TermsAndNote(terms, note)))
        .as(
            (first, contractId, agreement, action, startDate, submitter, channel, last) ->
                new AmendmentRequest(
                    new Origin(Reading.FILE, 0),
                    (String) first.get(0),
                    new NamedContract((String) first.get(2), false, contractId),
                    new AskedChange(
                        agreement,
                        action,
                        action.isOnAmendment() ? "R-" + agreement.length() : null,
                        startDate),
                    last.terms(),
                    new Submission((ReceivedAt) first.get(1), submitter, channel),
                    last.note()));
  }

  private record TermsAndNote(Map<String, Value> terms, String note) {}

  private static Arbitrary<Map<String, Value>> terms() {
    // One case and no dots, so that no two names are spellings of one.
    Arbitrary<String> name =
        Arbitraries.strings().withChars("abc;,\"'=é").ofMinLength(1).ofMaxLength(9);
    return Arbitraries.maps(name.map(Texts::trimmed), value()).ofMaxSize(5).map(LinkedHashMap::new);
  }

  private static Arbitrary<Value> value() {
    Arbitrary<String> choice = text("abc d", 5);
    return Arbitraries.oneOf(
        text("ja 1,5;\"'=-\n", 12).map(Value.Text::new),
        Arbitraries.of(true, false).map(Value.Flag::new),
        Arbitraries.bigDecimals()
            .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
            .ofScale(4)
            .map(Value.Number::new),
        choice.list().ofMinSize(1).ofMaxSize(3).map(Value.Choices::new));
  }

  /** A text of these characters, trimmed, not blank, and no ditto mark. */
  private static Arbitrary<String> text(String characters, int longest) {
    int[] points = characters.codePoints().toArray();
    return Arbitraries.integers()
        .between(0, points.length - 1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(longest)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(i -> text.appendCodePoint(points[i]));
              return Texts.trimmed(text.toString());
            })
        .filter(text -> !text.isEmpty() && StandIn.problem(text).isEmpty());
  }
}
