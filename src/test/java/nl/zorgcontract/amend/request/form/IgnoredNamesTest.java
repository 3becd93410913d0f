package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns and members that the user passes over are not read, whatever they would mean. */
class IgnoredNamesTest {

  private static final ReadOptions OPTIONS =
      ReadOptions.DEFAULT.withTerms(KnownTerms.of(Policies.bundled()::all));

  private static final String CSV =
      """
      request_id;received_at;agb_code;agreement;action;start_date;channel;uren per week;note;team
      R-1;2026-05-12;01054321;poh-ggz;start;2027-01-01;phone;14;x;5
      """;

  private static final String JSON =
      """
      [{"requestId": "R-1", "receivedAt": "2026-05-12", "agbCode": "01054321", "agreement": "poh-ggz",
        "action": "start", "startDate": "2027-01-01", "channel": "phone", "uren per week": 14, "note": "x",
        "team": 5}]
      """;

  private static Reading.Outcome read(String file, boolean isGiven, String... names) {
    return Reading.read(file, OPTIONS.ignoring(List.of(names), isGiven));
  }

  private static AmendmentRequest one(Reading.Outcome outcome) {
    return (AmendmentRequest) outcome.requests().get(0);
  }

  @ParameterizedTest
  @CsvSource({"channel", "Channel", "CHANNEL"})
  void fieldIsPassedOverAndTold(String name) {
    for (String file : List.of(CSV, JSON)) {
      Reading.Outcome outcome = read(file, true, name, "team");

      assertThat(one(outcome).submission().channel()).isEqualTo(Channel.FORM);
      assertThat(Reading.said(outcome.warnings()))
          .containsExactly("request.ignored names=['channel']");
    }
  }

  @Test
  void termAndNoteArePassedOverAndTold() {
    for (String file : List.of(CSV, JSON)) {
      Reading.Outcome outcome = read(file, false, "uren per week", "note", "team");

      assertThat(one(outcome).terms()).isEmpty();
      assertThat(one(outcome).note()).isNull();
      assertThat(Reading.said(outcome.warnings()))
          .containsExactly("request.ignored names=['note', 'uren per week']");
    }
  }

  @Test
  void ofTwoColumnsOfOneMeaningTheOtherIsRead() {
    String two = CSV.replace("team", "ingangsdatum").replace(";5", ";1-7-2027");

    assertThat(Reading.refused(two, OPTIONS)).singleElement().asString().contains("columnTwice");
    assertThat(one(read(two, true, "start_date")).asked().startDate())
        .isEqualTo(LocalDate.of(2027, 7, 1));
    assertThat(one(read(two, true, "ingangsdatum")).asked().startDate())
        .isEqualTo(LocalDate.of(2027, 1, 1));
  }

  @Test
  void columnThatIsRequiredCannotBePassedOver() {
    assertThat(Reading.refused(CSV, OPTIONS.ignoring(List.of("action"), true)))
        .containsExactly("1:0 csv.ignoredRequired heading='action'");
  }

  @Test
  void reportIsRefusedWhateverIsPassedOver() {
    String report = CSV.replace("note;team", "outcome;reason_codes");

    assertThat(Reading.refused(report, OPTIONS.ignoring(List.of("outcome", "reason codes"), true)))
        .containsExactly("1:0 request.isReport");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "teem, request.ignoredNothing.nearest nearest='team' name='teem'",
    "kanaaal, request.ignoredNothing.nearest nearest='kanaal' name='kanaaal'",
    "postcode, request.ignoredNothing name='postcode'"
  })
  void nameThatTheFileDoesNotHaveIsToldWhereItWasGiven(String name, String told) {
    for (String file : List.of(CSV, JSON)) {
      assertThat(Reading.said(read(file, true, name).warnings())).hasSize(2).contains(told);
      assertThat(read(file, false, name).warnings()).hasSize(1);
    }
  }
}
