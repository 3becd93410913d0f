package nl.zorgcontract.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.FaultsOf;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.ApprovedList.Approval;
import nl.zorgcontract.amend.policy.rule.Truth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovedListReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,alias,from,until\nA,a1|a2,2026-01-01,2026-06-30\n",
        "name;alias;from;until\r\nA;a1 | a2;1-1-2026;30-6-2026\r\n",
        "\uFEFFsep=;\nTot;VAN;Alias;Naam\n\n30-06-2026;01-01-2026;|a1||a2|;A",
        "name\talias\tfrom\tuntil\nA\ta1\t2026-01-01\t2026-06-30\na\ta2\t1-1-2026\t30-6-2026",
      })
  void readsTheSameListInEveryDress(String csv) {
    ApprovedList list = read(csv);

    assertThat(list.name()).isEqualTo("tools");
    assertThat(list.source()).isNull();
    assertThat(list.entries())
        .containsExactly(
            new Approval("A", List.of("a1", "a2"), day("2026-01-01"), day("2026-06-30")));
  }

  @Test
  void keepsRowsOfOneNameWithOtherDaysApart() {
    assertThat(read("name,from,until\nA,,2025-12-31\nA,2026-07-01,\nB,,\n").entries())
        .containsExactly(
            new Approval("A", List.of(), null, day("2025-12-31")),
            new Approval("A", List.of(), day("2026-07-01"), null),
            new Approval("B", List.of(), null, null));
  }

  @Test
  void needsNoMoreThanNames() {
    assertThat(read("naam\nA\n \nB\n").entries())
        .extracting(Approval::name)
        .containsExactly("A", "B");
    assertThat(read("name,alias\n").entries()).isEmpty();
  }

  @Test
  void tellsEveryFaultWithTheLineOnWhichItsRowStarts() {
    String csv =
        """
        name,alias,from,until
        ,x,,
        "A
        B",x,2026-02-30,
        C,x,,1-13-2026
        D,x,2026-07-01,2026-06-30
        E,x,,,y
        ,
        F,x
        G,x,2026-07-01,2026-07-01
        """;

    assertThat(FaultsOf.places(() -> read(csv)))
        .containsExactly(
            "2:0 list.missing",
            "3:0 table.malformed",
            "5:0 list.malformedUntil",
            "6:0 list.untilBeforeFrom",
            "7:0 table.cellCount");
    assertThat(FaultsOf.all(() -> read(csv)).get(1).message())
        .isEqualTo(
            Message.of("table.malformed").given("column", "from").given("value", "2026-02-30"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,untill          | 1:0 csv.nearColumn",
        "name,aliassen        | 1:0 csv.nearColumn",
        "name,form            | 1:0 csv.nearColumn",
        "alias,from           | 1:0 list.missingColumn",
        "naamm,tot            | 1:0 table.missingColumnNear",
        "Jansen,Jansen        | 1:0 csv.noKnownColumn",
        "name,naam            | 1:0 table.columnTwice",
        "name,until,tot       | 1:0 table.columnTwice",
        "name,name            | 1:0 csv.duplicateHeading",
        "''                   | 0:0 csv.noHeader",
      })
  void refusesAHeaderThatIsNotOfAList(String header, String fault) {
    assertThat(FaultsOf.places(() -> read(header + "\n"))).containsExactly(fault);
  }

  @Test
  void looksAtNoRowUnderAHeaderThatIsNotOfAList() {
    assertThat(FaultsOf.places(() -> read("name,untill,from\n,x,tomorrow\n")))
        .containsExactly("1:0 csv.nearColumn");
  }

  /** Whoever calls the last day something else would never see an approval end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,einddatum       | A,31-12-2026 | 2:0 list.perhapsUntil",
        "name,from,verloopt   | A,,2026-06-30 | 2:0 list.perhapsUntil",
        "name,until,einddatum | A,,31-12-2026 |",
        "name,beoordeling     | A,positief   |",
        "name,einddatum       | A,31-12-9999 | 2:0 list.perhapsUntil",
        "name,t/m             | A,31.12.2026 | 2:0 list.perhapsUntil",
        "name,vervalt         | A,eind juni 2026 | 2:0 list.perhapsUntil",
        "name,versie          | A,3.2        |",
        "name,status          | A,Ingetrokken | 2:0 list.perhapsEnded",
        "name,until,status    | A,,vervallen | 2:0 list.perhapsEnded",
        "name,until,status    | A,2026-06-30,vervallen |",
        "name,until,actief?   | A,,nee       | 2:0 list.perhapsEnded",
        "name,until,gratis    | A,,nee       |",
        "name,until           | A,31-12-2206 | 2:0 list.malformedUntil",
        "name,until           | A,31-12-2999 | 2:0 list.malformedUntil",
        "name,until           | A,31-12-9999 |",
        "name,until           | A,9999-12-31 |",
      })
  void endInAColumnThatIsNotKnownIsAskedBack(String header, String row, String fault) {
    String csv = header + "\n" + row + "\n";
    if (fault == null) {
      assertThat(read(csv).entries()).hasSize(1);
    } else {
      assertThat(FaultsOf.places(() -> read(csv))).containsExactly(fault);
    }
  }

  @Test
  void passesAColumnOverThatIsLikeNone() {
    List<Message> warnings = new ArrayList<>();
    ApprovedList list =
        ApprovedListReader.read(
            "tools",
            "tools.csv",
            new StringReader("name,remarks,geldig tot,owner,\nA,x,31-1-2026,y,\n"),
            warnings::add);

    assertThat(list.entries())
        .containsExactly(new Approval("A", List.of(), null, day("2026-01-31")));
    assertThat(warnings)
        .containsExactly(
            Message.of("csv.unknownColumns")
                .with(
                    "names",
                    new Fact.Several(List.of(new Fact.Given("remarks"), new Fact.Given("owner")))));
  }

  @Test
  void isSeparatedByWhatGivesTheMostColumnsOfAList() {
    assertThat(read("naam;van;tot;Opmerkingen, vragen, wensen, ideeën, enz\nA;;;x\n").entries())
        .extracting(Approval::name)
        .containsExactly("A");
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() {
    assertThat(FaultsOf.all(() -> read("name\nA\n\"B\nC\n")))
        .extracting(fault -> fault.file() + fault.place())
        .containsExactly("tools.csv" + new Place(3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    // name, day, truth: approved from 1 January to 30 June 2026, and again from 1 October
    "Tool,   2025-12-31, FALSE",
    "Tool,   2026-01-01, TRUE",
    "TOOL,   2026-06-30, TRUE",
    "alias,  2026-06-30, TRUE",
    "Tool,   2026-07-01, FALSE",
    "Tool,   2026-09-30, FALSE",
    "Tool,   2026-10-01, TRUE",
    "ALIAS,  2026-10-01, FALSE",
    "Tool,   2999-12-31, TRUE",
    "Old,    2020-12-31, TRUE",
    "Old,    2021-01-01, FALSE",
    "Always, 2026-01-01, TRUE",
    "Other,  2026-01-01, UNKNOWN",
    "Too,    2026-01-01, UNKNOWN",
  })
  void anApprovalHoldsOnItsFirstAndItsLastDay(String name, LocalDate day, Truth truth) {
    ApprovedList list =
        read(
            """
            name,alias,from,until
            Tool,Alias,2026-01-01,2026-06-30
            Tool,,2026-10-01,
            Old,,,2020-12-31
            Always,,,
            """);

    assertThat(list.holds(name, day)).isEqualTo(truth);
  }

  @Test
  void anApprovalDoesNotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Approval("A", List.of(), day("2026-01-02"), day("2026-01-01")));
  }

  private static ApprovedList read(String csv) {
    return ApprovedListReader.read("tools", "tools.csv", new StringReader(csv), warning -> {});
  }

  private static @Nullable LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
