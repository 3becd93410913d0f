package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvHeaderTest {

  private static final String HEADER = "request_id;received_at;agb_code;agreement;action";
  private static final String ROW = "R-1;2026-03-04;01054321;smr;start";

  private static String file(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request_id;received_at;agb_code;agreement;action",
        "REQUEST_ID;RECEIVED_AT;AGB_CODE;AGREEMENT;ACTION",
        "Request id; Received-at ;agb-code;\"Agreement\";Action",
        "aanvraagnummer;ontvangen op;AGB code;afspraak;actie",
        "Aanvraagnummer;Ontvangen-Op;agb_code;agreement;ACTIE",
      })
  void headingMayBeInAnyCaseWithSpacesAndInEitherLanguage(String header) {
    assertThat(Reading.one(file(header, ROW)).requestId()).isEqualTo("R-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aanvraagnummer;ontvangen op;AGB code;afspraak;actie;Vragen, wensen, ideeën, klachten, enz.",
        "request_id;contract_id;terms.a;terms.b;agreement;received_at;action;\"Or, as we say, if any,"
            + " or, or, or, or, or\"",
      })
  void separatorIsTheOneThatGivesTheMostKnownHeadings(String header) {
    assertThat(Reading.said(Reading.read(header, ReadOptions.DEFAULT).warnings()))
        .hasSize(2)
        .last()
        .isEqualTo("request.none");
  }

  @Test
  void moreThanAThousandUnknownColumnsAreNotAllKept() {
    String thousand =
        IntStream.range(0, 1000).mapToObj(i -> ";x" + i).collect(Collectors.joining());

    assertThat(Reading.refused(HEADER + thousand, Reading.STRICT)).hasSize(1000);
    assertThat(Reading.refused(HEADER + thousand + ";y", Reading.STRICT)).hasSize(1000);
  }

  @Test
  void unknownColumnsAreNamedOnceAFile() {
    Reading.Outcome outcome =
        Reading.read(
            file(
                HEADER + ";start_date;Opmerking arts;;terms.;x",
                ROW + ";;a;b;c;d",
                ROW + ";;a;b;c;d"),
            ReadOptions.DEFAULT);

    assertThat(outcome.requests()).hasSize(2).allMatch(AmendmentRequest.class::isInstance);
    assertThat(Reading.said(outcome.warnings()))
        .containsExactly("csv.unknownColumns names=['Opmerking arts', '#8', 'terms.', 'x']");
  }

  @Test
  void atMostTwentyUnknownColumnsAreNamed() {
    String twenty = IntStream.range(0, 20).mapToObj(i -> ";x" + i).collect(Collectors.joining());

    assertThat(Reading.said(Reading.read(HEADER + twenty, ReadOptions.DEFAULT).warnings()))
        .first()
        .asString()
        .startsWith("csv.unknownColumns names=['x0', ")
        .endsWith("'x19']");
    assertThat(Reading.said(Reading.read(HEADER + twenty + ";y", ReadOptions.DEFAULT).warnings()))
        .first()
        .asString()
        .startsWith("csv.unknownColumnsAndMore names=['x0', ")
        .endsWith("'x19']");
  }

  @Test
  void strictReadingRefusesUnknownColumnsAndNamesThemAll() {
    assertThat(Reading.refused(file("", HEADER + ";x;y", ROW + ";;"), Reading.STRICT))
        .containsExactly(
            "2:0 request.unknownColumn name='x'", "2:0 request.unknownColumn name='y'");
    assertThat(Reading.read(file(HEADER, ROW), Reading.STRICT).requests()).hasSize(1);
  }

  @Test
  void missingRequiredColumnsRefuseTheFileWithTheOneThatWasPerhapsMeant() {
    assertThat(Reading.refused(file("requestit;recieved_at;agbcodde;afspraaak;kanaal")))
        .containsExactly(
            "1:0 table.missingColumnNear near='requestit' column=request_id dutch=aanvraagnummer",
            "1:0 table.missingColumnNear near='recieved_at' column=received_at dutch=ontvangen_op",
            "1:0 table.missingOneOfNear near='agbcodde' column=agb_code dutch=agb_code"
                + " other=contract_id otherDutch=contractnummer",
            "1:0 table.missingOneOfNear near='afspraaak' column=agreement dutch=afspraak"
                + " other=amends otherDutch=betreft_aanvraag",
            "1:0 request.missingColumn column=action dutch=actie");
    assertThat(Reading.refused(file("request_id;received_at;agreement;action")))
        .containsExactly(
            "1:0 request.missingOneOf column=agb_code dutch=agb_code other=contract_id"
                + " otherDutch=contractnummer");
  }

  @Test
  void columnOfReceiptMayBeMissingOnlyWhereItsDayIsGiven() {
    String header = "request_id;contract_id;agreement;action";

    assertThat(Reading.refused(header))
        .containsExactly("1:0 request.missingColumn column=received_at dutch=ontvangen_op");
    assertThat(Reading.read(header, Reading.receivedOn("2026-05-01")).requests()).isEmpty();
  }

  @Test
  void twoColumnsForOneFieldRefuseTheFile() {
    assertThat(
            Reading.refused(
                file(HEADER + ";Afspraak;terms.hours_per_week;Voorwaarden.hoursPerWeek")))
        .containsExactly(
            "1:0 table.columnTwice first='agreement' second='Afspraak'",
            "1:0 table.columnTwice first='terms.hours_per_week'"
                + " second='Voorwaarden.hoursPerWeek'");
    assertThat(Reading.refused(file(HEADER + ";Action")))
        .containsExactly("1:0 table.columnTwice first='action' second='Action'");
    assertThat(Reading.refused(file(HEADER + ";action")))
        .containsExactly("1:0 csv.duplicateHeading heading='action' first=5 second=6");
  }

  @Test
  void fileWithoutHeaderIsRefused() {
    assertThat(Reading.refused("")).containsExactly("0:0 file.empty");
    assertThat(Reading.refused("\n  \n")).containsExactly("0:0 csv.noHeader");
  }

  /** What stands where the header should may be of a person. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Geachte heer,\n\nhierbij",
        "R-1;2026-03-04;01054321;Jansen;Jansen;start\n",
        "Jansen|0612345678|start\n",
        "request_id|received_at|agb_code|agreement|action\n",
        "terms.Jansen;x\n"
      })
  void nothingIsToldOfAFileWithoutAHeader(String csv) {
    for (ReadOptions options : List.of(ReadOptions.DEFAULT, Reading.STRICT)) {
      assertThat(Reading.refused(csv, options))
          .containsExactly(
              "1:0 csv.noKnownColumn"
                  + " columns=[request_id, received_at, agb_code, agreement, action]"
                  + " dutch=[aanvraagnummer, ontvangen_op, agb_code, afspraak, actie]");
    }
  }

  @Test
  void everyFaultOfTheHeaderIsToldAtOnce() {
    assertThat(
            Reading.refused(
                file("request_id;received_at;agb_code;agreement;Afspraak;x"), Reading.STRICT))
        .containsExactly(
            "1:0 table.columnTwice first='agreement' second='Afspraak'",
            "1:0 request.missingColumn column=action dutch=actie",
            "1:0 request.unknownColumn name='x'");
  }
}
