package nl.zorgcontract.amend.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.FaultsOf;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final TableColumn ID = TableColumn.of("id", "nummer");
  private static final TableColumn NAME = TableColumn.of("name", "naam", "titel");
  private static final TableColumn DAY = TableColumn.of("day", "dag");
  private static final TableFormat FORMAT = TableFormat.of("list", List.of(ID, NAME, DAY));

  @Test
  void readsAHeadingInAnyCaseAndWithSpacesOrHyphens() {
    Table table = open(" Start Date;START-DATUM;Voorwaarden.Hours\u00a0Per Week;\n");

    assertThat(table.others())
        .extracting(TableHeading::folded)
        .containsExactly("startdate", "startdatum", "voorwaardenhoursperweek", "");
  }

  @Test
  void refusesHeadingsThatStandTwiceHoweverTheyAreSpelt() {
    var faults =
        FaultsOf.all(() -> open("\nID;Start Date;name;START_DATE;ID;;\n").refuseIfFaulty());

    assertThat(faults)
        .containsExactly(
            new Fault(
                "f.csv",
                new Place(2, 0),
                Message.of("table.columnTwice")
                    .given("first", "Start Date")
                    .given("second", "START_DATE")),
            new Fault(
                "f.csv",
                new Place(2, 0),
                Message.of("csv.duplicateHeading")
                    .given("heading", "ID")
                    .number("first", 1)
                    .number("second", 5)));
  }

  @Test
  void findsAColumnByAnyOfItsHeadings() {
    Table table = open("Titel;NUMMER;remark\nx;1;y\n");

    assertThat(table.name(NAME)).isEqualTo("Titel");
    assertThat(table.name(DAY)).isEqualTo("day");
    assertThat(table.has(DAY)).isFalse();
    assertThat(table.index(NAME)).isZero();
    assertThat(table.index(DAY)).isEqualTo(-1);
    assertThat(table.others()).containsExactly(new TableHeading(2, "remark", "remark"));
    assertThat(table.next()).isTrue();
    assertThat(table.findField(NAME)).contains("x");
    assertThat(table.findField(ID)).contains("1");
    assertThat(table.findField(DAY)).isEmpty();
    assertThat(table.findValue(DAY, Days::parse)).isEmpty();
    table.refuseIfFaulty();
  }

  @Test
  void twoColumnsOfOneMeaningAreAFault() {
    Table table = open("id;naam;Titel\n");

    assertThat(FaultsOf.places(table::refuseIfFaulty)).containsExactly("1:0 table.columnTwice");
  }

  @Test
  void everyColumnThatIsRequiredAndNotThereIsAFault() {
    TableFormat format = FORMAT.requiring(ID).requiring(DAY).requiring(ID, NAME);
    Table table = Table.open("f.csv", new StringReader("name\n"), null, format, null);

    assertThat(FaultsOf.places(table::refuseIfFaulty))
        .containsExactly("1:0 list.missingColumn", "1:0 list.missingColumn");
  }

  @Test
  void faultsCallAColumnAsTheFileDoes() {
    Table table = open("NUMMER;Dag\n;x\n");
    table.next();
    table.getField(ID);
    table.findValue(DAY, Days::parse);

    assertThat(FaultsOf.all(table::refuseIfFaulty))
        .containsExactly(
            fault(2, Message.of("list.missing").given("column", "NUMMER")),
            fault(2, Message.of("table.malformed").given("column", "Dag").given("value", "x")));
  }

  @Test
  void whatIsMissingOrMalformedIsAFaultOfItsRow() {
    Table table = open("id;name;day\n;x;31-6-2026\n1;;\n2;y;\"\"\n");
    while (table.next()) {
      table.getField(ID);
      table.findField(NAME);
      table.getValue(DAY, Days::parse);
    }

    assertThat(FaultsOf.all(table::refuseIfFaulty))
        .containsExactly(
            fault(2, Message.of("list.missing").given("column", "id")),
            fault(
                2,
                Message.of("table.malformed").given("column", "day").given("value", "31-6-2026")),
            fault(3, Message.of("list.missing").given("column", "day")),
            fault(4, Message.of("list.missing").given("column", "day")));
  }

  @Test
  void rowIsWholeWhereItHasEveryColumnThatItMustReachAndNothingBeyondTheHeader() {
    TableColumn second = TableColumn.reached("second", "tweede");
    Table table =
        Table.open(
            "f.csv",
            new StringReader(
                "id;second;name\n1;x;y\n2;x\n3\n4;x;y;; ;\n5;x;y;z\n6;;\n\u200b;;\u00a0\n7"),
            null,
            TableFormat.of("list", List.of(ID, second, NAME)),
            null);
    List<String> ids = new ArrayList<>();
    while (table.nextWhole()) {
      table.findField(ID).ifPresent(ids::add);
    }

    assertThat(ids).containsExactly("1", "2", "4", "6");
    assertThat(FaultsOf.places(table::refuseIfFaulty))
        .containsExactly("4:0 table.cellCount", "6:0 table.cellCount", "9:0 table.cellCount");
  }

  @Test
  void headerIsTheFirstRowWithTheRequiredColumns() {
    String text = "Aanvragen mei\n\n;;\nname;van\n;id;Naam;\n;1;x;\n";
    Table table = Table.open("f.csv", new StringReader(text), null, FORMAT.requiring(ID), null);

    assertThat(table.line()).isEqualTo(5);
    assertThat(table.rowsAbove()).isEqualTo(2);
    assertThat(table.next()).isTrue();
    assertThat(table.line()).isEqualTo(6);
    assertThat(table.findField(NAME)).contains("x");
  }

  @Test
  void whereNoRowHasTheRequiredColumnsTheOneWithMostIsToldOf() {
    String text = "Aanvragen\nfoo;name;day\n1;x;y\n";
    Table table = Table.open("f.csv", new StringReader(text), null, FORMAT.requiring(ID), null);

    assertThat(FaultsOf.places(table::refuseIfFaulty)).containsExactly("2:0 list.missingColumn");
  }

  @Test
  void headerIsNotLookedForBelowTheTwentiethRow() {
    String twenty = "x\n".repeat(20) + "id;name\n1;x\n";

    assertThat(
            FaultsOf.places(
                () ->
                    Table.open("f.csv", new StringReader(twenty), ';', FORMAT.requiring(ID), null)))
        .containsExactly("1:0 csv.noKnownColumn");
    assertThat(
            Table.open(
                    "f.csv", new StringReader(twenty.substring(2)), ';', FORMAT.requiring(ID), null)
                .line())
        .isEqualTo(20);
  }

  @Test
  void headerInWhichLinesRunTogetherIsAFault() {
    Table table = open("id;name\u00851;x\u0085");

    assertThat(FaultsOf.places(table::refuseIfFaulty)).containsExactly("1:0 csv.otherLineEnd");
  }

  @Test
  void readingEndsWhereThereAreMoreFaultsThanAnyoneReads() {
    Table table = open("id\n" + "x;y\n".repeat(1000));

    assertThat(table.nextWhole()).isFalse();
    assertThat(FaultsOf.all(table::refuseIfFaulty)).hasSize(100);
  }

  @Test
  void rowThatIsTooShortHasEmptyCells() {
    Table table = open("id;name\n1\n");

    assertThat(table.next()).isTrue();
    assertThat(table.isWhole()).isTrue();
    assertThat(table.findField(NAME)).isEmpty();
    assertThat(table.cell(-1)).isEmpty();
  }

  private static Fault fault(int line, Message message) {
    return new Fault("f.csv", Place.line(line), message);
  }

  private static Table open(String text) {
    return Table.open("f.csv", new StringReader(text), null, FORMAT, null);
  }
}
