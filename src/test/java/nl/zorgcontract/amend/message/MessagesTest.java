package nl.zorgcontract.amend.message;

import static nl.zorgcontract.amend.report.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.report.Golden;
import nl.zorgcontract.amend.report.SampleMessages;
import nl.zorgcontract.amend.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

  private static final Messages ENGLISH = Messages.in(Language.EN);
  private static final Messages DUTCH = Messages.in(Language.NL);
  private static final String EMOJI = "\ud83d\ude00";

  @ParameterizedTest
  @EnumSource
  void everyMessageOfALetterReadsAsItShould(Language language) {
    Messages messages = Messages.in(language);
    String text =
        SampleMessages.all().stream()
            .map(message -> message.key() + "\n  " + messages.text(message) + "\n")
            .collect(Collectors.joining());
    Golden.assertSame("messages_" + language + ".txt", text);
  }

  @Test
  void everyMessageOfALetterIsAmongThem() {
    Set<String> letter =
        MessageTemplates.of(Language.EN).keys().stream()
            .filter(
                key ->
                    key.matches(
                        "(reason|referral|proposal|accepted|warning)\\..*|ruling\\.(?!stands).*"
                            + "|expected\\.(?!kind).*"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(SampleMessages.all().stream().map(Message::key))
        .containsExactlyInAnyOrderElementsOf(letter);
  }

  static Stream<Arguments> facts() {
    return Stream.of(
        fact(new Fact.Given("R-1"), "‘R-1’", "‘R-1’"),
        fact(new Fact.Given(""), "‘’", "‘’"),
        fact(new Fact.Word("--encoding"), "--encoding", "--encoding"),
        fact(new Fact.Word("a\tb"), "a␉b", "a␉b"),
        fact(new Fact.Amount(new BigDecimal("8.50")), "8.50", "8,50"),
        fact(new Fact.Amount(new BigDecimal("1E+6")), "1000000", "1000000"),
        fact(new Fact.Day(day("2026-03-04")), "4 March 2026", "4 maart 2026"),
        fact(new Fact.Day(day("2027-12-31")), "31 December 2027", "31 december 2027"),
        fact(years(), "", ""),
        fact(years(MonthDay.of(1, 1)), "1 January", "1 januari"),
        fact(
            years(MonthDay.of(1, 1), MonthDay.of(7, 1)),
            "1 January and 1 July",
            "1 januari en 1 juli"),
        fact(
            new Fact.YearDays(Samples.QUARTERLY),
            "1 January, 1 April, 1 July and 1 October",
            "1 januari, 1 april, 1 juli en 1 oktober"),
        fact(new Fact.Phrase(new LocalizedText("Ear", "Oor")), "Ear", "Oor"),
        fact(new Fact.Several(List.of()), "", ""),
        fact(
            new Fact.Several(List.of(new Fact.Given("a"), new Fact.Word("b"))), "‘a’, b", "‘a’, b"),
        fact(new Fact.Nested(Message.of("channel.phone")), "telephone", "de telefoon"));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aFactIsSaidByItsKind(Fact fact, String english, String dutch) {
    assertThat(ENGLISH.text(fact)).isEqualTo(english);
    assertThat(DUTCH.text(fact)).isEqualTo(dutch);
  }

  @Test
  void everyMonthHasItsName() {
    List<String> english =
        Stream.iterate(1, m -> m + 1).limit(12).map(m -> month(ENGLISH, m)).toList();
    List<String> dutch = Stream.iterate(1, m -> m + 1).limit(12).map(m -> month(DUTCH, m)).toList();

    assertThat(english)
        .containsExactly(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    assertThat(dutch)
        .containsExactly(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
  }

  static Stream<Arguments> unsafe() {
    return Stream.of(
        Arguments.of("a\u001b[31mred", "a␛[31mred"),
        Arguments.of("\u0000\b\t\n\r\u007f", "␀␈␉␊␍␡"),
        Arguments.of("c1 \u009b2J", "c1 \\u009b2J"),
        Arguments.of("\u202eevil\u2066x\u200e", "\\u202eevil\\u2066x\\u200e"),
        Arguments.of("two\u2028lines\u2029", "two\\u2028lines\\u2029"),
        Arguments.of("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        Arguments.of("tag\udb40\udc41", "tag\\u{e0041}"),
        Arguments.of("half\ud83d", "half\\ud83d"),
        Arguments.of("Café, naïef, 日本, " + EMOJI, "Café, naïef, 日本, " + EMOJI),
        Arguments.of(
            "family \ud83d\udc68\u200d\ud83d\udc69", "family \ud83d\udc68\u200d\ud83d\udc69"));
  }

  @ParameterizedTest
  @MethodSource("unsafe")
  void whatCouldActOnATerminalIsMadeVisible(String value, String visible) {
    assertThat(ENGLISH.text(new Fact.Given(value))).isEqualTo("‘" + visible + "’");
    assertThat(ENGLISH.text(new Fact.Word(value))).isEqualTo(visible);
    assertThat(ENGLISH.text(LocalizedText.same(value))).isEqualTo(visible);
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        Arguments.of("a".repeat(40), "a".repeat(40)),
        Arguments.of("a".repeat(41), "a".repeat(40) + "…"),
        Arguments.of(EMOJI.repeat(40), EMOJI.repeat(40)),
        Arguments.of(EMOJI.repeat(41), EMOJI.repeat(40) + "…"),
        Arguments.of("a".repeat(39) + EMOJI + "b", "a".repeat(39) + EMOJI + "…"),
        Arguments.of("\u001b".repeat(41), "␛".repeat(40) + "…"));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void aValueFromAFileIsCutAtFortyCharactersNeverWithinOne(String value, String shown) {
    assertThat(ENGLISH.text(new Fact.Given(value))).isEqualTo("‘" + shown + "’");
    assertThat(ENGLISH.text(new Fact.Word("a".repeat(41)))).isEqualTo("a".repeat(41));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | a.csv: We have no contract with the number ‘X’. | a.csv: Wij hebben geen contract met nummer ‘X’.",
        "8 | 0 | a.csv, line 8: We have no | a.csv, regel 8: Wij hebben geen",
        "8 | 3 | a.csv, line 8, column 3: We have no | a.csv, regel 8, kolom 3: Wij hebben geen"
      })
  void aFaultIsSaidWithItsPlaceInFront(int line, int column, String english, String dutch) {
    Message message = Message.of("reason.CONTRACT_NOT_FOUND.id").given("contract", "X");
    Fault fault = new Fault("a.csv", new Place(line, column), message);

    assertThat(ENGLISH.text(fault)).startsWith(english);
    assertThat(DUTCH.text(fault)).startsWith(dutch);
  }

  @Test
  void aMissingKeyOrSlotIsADefect() {
    Messages messages =
        Messages.of(
            Language.EN,
            MessageTemplates.read("a=x {b} y\nopen={b\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(messages.text(Message.of("a").word("b", "{b}").word("c", "unused")))
        .isEqualTo("x {b} y");
    assertThatIllegalStateException()
        .isThrownBy(() -> messages.text(Message.of("b")))
        .withMessage("No message b");
    assertThatIllegalStateException()
        .isThrownBy(() -> messages.text(Message.of("a").word("c", "x")))
        .withMessage("a has no fact for a slot of: {b} y");
    assertThatIllegalStateException()
        .isThrownBy(() -> messages.text(Message.of("open").word("b", "x")))
        .withMessage("open has no fact for a slot of: {b");
  }

  private static Arguments fact(Fact fact, String english, String dutch) {
    return Arguments.of(fact, english, dutch);
  }

  private static Fact years(MonthDay... days) {
    return new Fact.YearDays(List.of(days));
  }

  private static String month(Messages messages, int month) {
    return messages.text(day("2026-01-01").withMonth(month)).replaceAll("[0-9 ]", "");
  }
}
