package nl.zorgcontract.amend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

  private static final DateRange TERM = new DateRange(day("2026-01-01"), day("2027-12-31"));

  /** Periods are written {@code agreement start end hours request}, and {@code -} is null. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          effect                                | before                                                                | request                | after                                                                                                     | replaces
          start adds a period at the end        | poh 2026-01-01 - 12 -                                                 | start fto 2026-07-01 3 | poh 2026-01-01 - 12 -; fto 2026-07-01 - 3 R                                                               | -
          start leaves an ended period          | poh 2026-01-01 2026-03-31 12 A                                        | start poh 2026-04-01 3 | poh 2026-01-01 2026-03-31 12 A; poh 2026-04-01 - 3 R                                                      | -
          start with an empty list              | -                                                                     | start poh 2026-01-01 3 | poh 2026-01-01 - 3 R                                                                                      | -
          change splits in place                | poh 2026-01-01 - 12 -; fto 2026-01-01 - 1 -                           | change poh 2026-07-01 3 | poh 2026-01-01 2026-06-30 12 R; poh 2026-07-01 - 3 R; fto 2026-01-01 - 1 -                               | -
          change keeps the old end              | poh 2026-01-01 2026-09-30 12 A                                        | change poh 2026-07-01 3 | poh 2026-01-01 2026-06-30 12 R; poh 2026-07-01 2026-09-30 3 R                                            | -
          change on the period's own start day  | poh 2026-07-01 - 12 A                                                 | change poh 2026-07-01 3 | poh 2026-07-01 - 3 R                                                                                     | A
          change there of a period by nobody    | poh 2026-07-01 - 12 -                                                 | change poh 2026-07-01 3 | poh 2026-07-01 - 3 R                                                                                     | -
          change the day after the start        | poh 2026-07-01 - 12 A                                                 | change poh 2026-07-02 3 | poh 2026-07-01 2026-07-01 12 R; poh 2026-07-02 - 3 R                                                     | -
          change on a period's last day         | poh 2026-01-01 2026-06-30 12 A                                        | change poh 2026-06-30 3 | poh 2026-01-01 2026-06-29 12 R; poh 2026-06-30 2026-06-30 3 R                                            | -
          change on the contract's last day     | poh 2026-01-01 - 12 -                                                 | change poh 2027-12-31 3 | poh 2026-01-01 2027-12-30 12 R; poh 2027-12-31 - 3 R                                                     | -
          change leaves later periods alone     | poh 2026-01-01 2026-06-30 12 -; poh 2026-07-01 - 14 A                 | change poh 2026-04-01 3 | poh 2026-01-01 2026-03-31 12 R; poh 2026-04-01 2026-06-30 3 R; poh 2026-07-01 - 14 A                     | -
          stop ends the day before              | poh 2026-01-01 - 12 A                                                 | stop poh 2026-07-01 - | poh 2026-01-01 2026-06-30 12 R                                                                             | -
          stop on the period's own start day    | poh 2026-07-01 - 12 A; fto 2026-01-01 - 1 -                           | stop poh 2026-07-01 - | fto 2026-01-01 - 1 -                                                                                       | A
          stop there of a period by nobody      | poh 2026-07-01 - 12 -                                                 | stop poh 2026-07-01 - | -                                                                                                          | -
          stop the day after the start          | poh 2026-07-01 - 12 A                                                 | stop poh 2026-07-02 - | poh 2026-07-01 2026-07-01 12 R                                                                             | -
          stop on a period's last day           | poh 2026-01-01 2026-06-30 12 -                                        | stop poh 2026-06-30 - | poh 2026-01-01 2026-06-29 12 R                                                                             | -
          stop removes later periods            | poh 2026-01-01 2026-06-30 12 -; poh 2026-07-01 2026-12-31 14 A; poh 2027-01-01 - 15 B | stop poh 2026-04-01 - | poh 2026-01-01 2026-03-31 12 R                                                             | A B
          stop keeps earlier periods            | poh 2026-01-01 2026-06-30 12 A; poh 2026-07-01 - 14 B                 | stop poh 2026-10-01 - | poh 2026-01-01 2026-06-30 12 A; poh 2026-07-01 2026-09-30 14 R                                             | -
          stop names a request once             | poh 2026-07-01 2026-12-31 14 A; poh 2027-01-01 - 15 A                 | stop poh 2026-07-01 - | -                                                                                                          | A
          """)
  void amendmentHasTheEffect(
      String effect, String before, String request, String after, String replaces) {
    Contract.Amended amended = contract(before).amend(amendment(request));

    assertThat(text(amended.contract().agreements())).isEqualTo(after == null ? "" : after);
    assertThat(amended.replaced())
        .containsExactlyElementsOf(replaces == null ? List.of() : List.of(replaces.split(" ", -1)));
  }

  /** A period bears the id of the request that last changed it, which may only have ended it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          change poh 2026-07-01 3; change poh 2027-01-01 4; change poh 2026-07-01 5 | A
          change poh 2026-07-01 3; change poh 2027-01-01 4; stop poh 2026-07-01 -   | A B
          change poh 2026-07-01 3; change poh 2027-01-01 4; change poh 2027-01-01 5 | B
          change poh 2026-07-01 3; change poh 2026-07-01 4; change poh 2026-07-01 5 | B
          change poh 2026-07-01 3; stop poh 2027-01-01 -; change poh 2026-07-01 5   | A
          change poh 2026-07-01 3; stop poh 2027-01-01 -; change poh 2026-01-01 5   | A
          """)
  void replacedIsTheRequestThatMadeThePeriod(String requests, String replaced) {
    Contract contract = contract("poh 2026-01-01 - 12 -");
    String[] each = requests.split("; ", -1);
    for (int i = 0; i < 2; i++) {
      contract = contract.amend(amendment(i == 0 ? "A" : "B", each[i])).contract();
    }

    assertThat(contract.amend(amendment("C", each[2])).replaced())
        .containsExactly(replaced.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    // day, the start of the period that covers it, of the first that covers it or starts later
    "2026-01-31, -,          2026-02-01",
    "2026-02-01, 2026-02-01, 2026-02-01",
    "2026-06-30, 2026-02-01, 2026-02-01",
    "2026-07-01, -,          2026-09-01",
    "2026-09-01, 2026-09-01, 2026-09-01",
    "2027-12-31, 2026-09-01, 2026-09-01",
    "2028-01-01, -,          -",
  })
  void periodCoversItsFirstAndItsLastDay(String day, String covering, String coveringOrLater) {
    Contract contract =
        contract("fto 2026-01-01 - 1 -; poh 2026-02-01 2026-06-30 12 A; poh 2026-09-01 - 12 -");

    assertThat(started(contract.covering("poh", day(day)))).isEqualTo(covering);
    assertThat(started(contract.coveringOrLater("poh", day(day)))).isEqualTo(coveringOrLater);
    assertThat(contract.coveringOrLater("smr", day(day))).isEmpty();
  }

  private static String started(Optional<AgreementPeriod> period) {
    return period.map(each -> each.start().toString()).orElse("-");
  }

  @Test
  void amendmentsAreCountedByAgreement() {
    Contract contract = contract("fto 2026-01-01 - 1 -");
    for (String request : List.of("start poh 2026-02-01 3", "change fto 2026-03-01 3")) {
      contract = contract.amend(amendment(request)).contract();
    }
    contract = contract.amend(amendment("change poh 2026-04-01 4")).contract();

    assertThat(contract.timesAmended("poh")).isEqualTo(2);
    assertThat(contract.timesAmended("fto")).isEqualTo(1);
    assertThat(contract.timesAmended("smr")).isZero();
  }

  @Test
  void changeLaysTheGivenTermsOverTheOldOnes() {
    AgreementPeriod period =
        new AgreementPeriod(
            "fto",
            day("2026-01-01"),
            null,
            Map.of("participants", Value.Number.of(4), "pharmacist", new Value.Flag(true)),
            null,
            0);

    Contract after =
        contract(List.of(period))
            .amend(
                new Amendment(
                    new RequestedAmendment(
                        "R",
                        "fto",
                        Action.CHANGE,
                        null,
                        Map.of("participants", Value.Number.of(6)),
                        null,
                        null),
                    day("2026-07-01"),
                    null,
                    null,
                    AmendmentGrounds.NONE,
                    null,
                    null))
            .contract();

    assertThat(after.agreements().get(0).terms()).isEqualTo(period.terms());
    assertThat(after.agreements().get(1).terms())
        .isEqualTo(Map.of("participants", Value.Number.of(6), "pharmacist", new Value.Flag(true)));
  }

  @Test
  void acceptedRequestIsAddedToTheEndOfTheHistoryAndNothingElseChanges() {
    Contract before =
        contract("poh 2026-01-01 - 12 -").amend(amendment("change poh 2026-04-01 3")).contract();
    Amendment second = amendment("stop poh 2026-07-01 -");

    Contract after = before.amend(second).contract();

    assertThat(after.amendments())
        .containsExactly(before.amendments().get(0), second.replacing(before.agreements()));
    assertThat(after.timesAmended("poh")).isEqualTo(2);
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("agreements", "amendments")
        .isEqualTo(before);
  }

  @Test
  void bothHalvesOfASplitPeriodKnowWhereItStood() {
    Contract after =
        contract("fto 2026-01-01 - 1 -; poh 2026-01-01 - 12 -")
            .amend(amendment("change poh 2026-07-01 3"))
            .contract();

    assertThat(after.agreements()).extracting(AgreementPeriod::position).containsExactly(0, 1, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, false",
    "2026-01-01, true",
    "2026-06-30, true",
    "2026-07-01, false",
    "2027-01-01, true",
    "2027-12-31, true",
    "2028-01-01, false"
  })
  void periodCoversItsFirstAndLastDayAndNoOther(LocalDate day, boolean covered) {
    Contract contract = contract("poh 2026-01-01 2026-06-30 12 -; poh 2027-01-01 - 14 -");

    assertThat(contract.covering("poh", day).isPresent()).isEqualTo(covered);
    assertThat(contract.covering("fto", day)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          what it replaced                 | replaced                                             | can be undone
          nothing was there                | -                                                    | true
          the whole term                   | poh 2026-01-01 2027-12-31 12 A                       | true
          to the end of the term           | poh 2026-01-01 - 12 A                                | true
          a day each, side by side         | poh 2026-01-01 2026-01-01 12 A; poh 2026-01-02 - 3 B | true
          one ends before it starts        | poh 2026-03-02 2026-03-01 12 A                       | false
          one starts before the term       | poh 2025-12-31 2026-06-30 12 A                       | false
          one starts after the term        | poh 2028-01-01 2028-01-02 12 A                       | false
          one ends after the term          | poh 2026-01-01 2028-01-01 12 A                       | false
          two share a day                  | poh 2026-01-01 2026-06-30 12 A; poh 2026-06-30 - 3 B | false
          """,
      useHeadersInDisplayName = true)
  void historyWrittenByHandIsUndoneWhereItsPeriodsAreSound(
      String what, String replaced, boolean canUndo) {
    Amendment amendment = amendment("change poh 2026-07-01 3").replacing(periods(replaced));

    Contract contract = contract(periods("poh 2026-07-01 - 3 R"), amendment);

    assertThat(contract.canUndo(amendment)).isEqualTo(canUndo);
  }

  /** An older register does not say what an amendment replaced. */
  @ParameterizedTest
  @CsvSource({"start, true", "change, false", "stop, false"})
  void onlyAStartIsUndoneWithoutWhatItReplaced(String action, boolean canUndo) {
    Amendment amendment = amendment(action + " poh 2026-07-01 3");

    Contract contract = contract(periods("poh 2026-07-01 - 3 R"), amendment);

    assertThat(contract.canUndo(amendment)).isEqualTo(canUndo);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          the period that it added goes        | poh 2026-07-01 - 3 R                          | -
          one of another agreement stays       | fto 2026-07-01 - 3 R                          | fto 2026-07-01 - 3 R
          one that another request made stays  | poh 2026-07-01 - 3 A                          | poh 2026-07-01 - 3 A
          one that starts another day stays    | poh 2026-07-02 - 3 R                          | poh 2026-07-02 - 3 R
          one by nobody stays                  | poh 2026-07-01 - 3 -                          | poh 2026-07-01 - 3 -
          it goes from between the others      | fto 2026-01-01 - 1 -; poh 2026-07-01 - 3 R; gez 2026-01-01 - 1 - | fto 2026-01-01 - 1 -; gez 2026-01-01 - 1 -
          """)
  void startOfAnOlderRegisterTakesItsPeriodWithIt(String what, String before, String after) {
    Amendment start = amendment("start poh 2026-07-01 3");

    Contract contract = contract(periods(before), start).undoing(start);

    assertThat(text(contract.agreements())).isEqualTo(after == null ? "" : after);
  }

  private static Contract contract(String periods) {
    return contract(periods(periods));
  }

  private static List<AgreementPeriod> periods(String periods) {
    if (periods == null) {
      return List.of();
    }
    String[] parts = periods.split("; ", -1);
    List<AgreementPeriod> list = new java.util.ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      String[] part = parts[i].split(" ", -1);
      list.add(
          new AgreementPeriod(
              part[0], day(part[1]), dayOrNull(part[2]), hours(part[3]), orNull(part[4]), i));
    }
    return list;
  }

  private static Contract contract(List<AgreementPeriod> periods, Amendment... history) {
    return new Contract(
        new ContractHead("C-1", "zk", "01054321", TERM),
        new Practice("De Linde", true, Map.of()),
        periods,
        List.of(history));
  }

  private static Amendment amendment(String request) {
    return amendment("R", request);
  }

  private static Amendment amendment(String requestId, String request) {
    String[] part = request.strip().split(" ", -1);
    Action action =
        Arrays.stream(Action.values()).filter(a -> a.code().equals(part[0])).findFirst().get();
    return new Amendment(
        new RequestedAmendment(
            requestId, part[1], action, day(part[2]), hours(part[3]), "2026-01-01", null),
        day(part[2]),
        day("2026-01-01"),
        null,
        AmendmentGrounds.NONE,
        null,
        null);
  }

  private static String text(List<AgreementPeriod> periods) {
    return String.join(
        "; ",
        periods.stream()
            .map(
                p ->
                    String.join(
                        " ",
                        p.agreement(),
                        p.start().toString(),
                        p.end() == null ? "-" : p.end().toString(),
                        ((Value.Number) p.terms().get("hours")).number().toPlainString(),
                        p.requestId() == null ? "-" : p.requestId()))
            .toList());
  }

  private static Map<String, Value> hours(String text) {
    return text.equals("-") ? Map.of() : Map.of("hours", Value.Number.of(Long.parseLong(text)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static LocalDate dayOrNull(String text) {
    return text.equals("-") ? null : day(text);
  }

  private static String orNull(String text) {
    return text.equals("-") ? null : text;
  }
}
