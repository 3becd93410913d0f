package nl.zorgcontract.amend.decision.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.ruling.RuledRequest.RequestedStart;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledBy;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledDays;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulingsReaderTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 19);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request_id,ruling,reasons,ruled_by,ruled_on,start_date,tariff_from,explanation,note,contract_id,"
            + "agreement,action,requested_start,terms\n"
            + "R-1,granted,RETROACTIVE|DEADLINE_MISSED,De inkoper,2026-05-19,2026-07-01,2026-10-01,Goed zo.,"
            + "niet tonen,ZK-1,poh-ggz,start,2026-04-01,\"{\"\"hours\"\":8.5}\"\n",
        "Aanvraagnummer;Besluit;Redenen;Besloten door;Besloten op;Ingangsdatum;Tarief vanaf;Uitleg;Notitie;"
            + "Contractnummer;Afspraak;Actie;Gevraagde ingangsdatum;Invulling\r\n"
            + "R-1;Toegekend;deadline_missed | retroactive;De inkoper;19-5-2026;1-7-2026;1-10-2026;Goed zo.;;"
            + "ZK-1;poh-ggz;starten;1-4-2026;\"{\"\"hours\"\": 8.50}\"\r\n;;;;;;;;;;;;;\r\n",
      })
  void readsTheSameRulingInBothLanguages(String csv) throws IOException {
    assertThat(read(csv))
        .containsExactly(
            new Ruling(
                "R-1",
                true,
                Set.of(ReasonCode.RETROACTIVE, ReasonCode.DEADLINE_MISSED),
                new RuledBy("De inkoper", MAY),
                new RuledDays(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1)),
                "Goed zo.",
                new RuledRequest(
                    "ZK-1",
                    "poh-ggz",
                    Action.START,
                    new RequestedStart(LocalDate.of(2026, 4, 1)),
                    Map.of("hours", new Value.Number(new BigDecimal("8.5"))))));
  }

  @Test
  void needsNoMoreThanTheRequestAndWhoRuledWhen() throws IOException {
    assertThat(read("request_id,ruled_by,ruled_on\nR-1,J,2026-05-19\n"))
        .containsExactly(
            new Ruling(
                "R-1",
                true,
                Set.of(),
                new RuledBy("J", MAY),
                new RuledDays(null, null),
                null,
                RuledRequest.ANY));
  }

  /** A row that gives no ruling grants, so that a refusal elsewhere on it is asked back. */
  @ParameterizedTest
  @CsvSource({
    "uitspraak, Afgewezen, true",
    "ruling;uitspraak, ;refused, true",
    "ruling;uitspraak, granted;geweigerd, false",
    "uitspraak, toegekend, false",
    "Akkoord, Nee, true",
    "Status aanvraag, nee, true",
    "Spoed, nee, false",
    "Brief verstuurd, nee, false",
    "Resultaat, denied, true",
    "Beslissing, afwijzing, true",
    "Reden afwijzing, te laat, true",
    "Afwijzen?, nee, false",
    "'', declined, true",
    "Vorige aanvraag, afgewezen, false",
    "ruling;Vorig besluit, ;afgewezen, false",
    "Betaalstatus, geweigerd, false",
    "Verzekeraar 2, declined, false",
    "note, afgewezen, false"
  })
  void refusalInAColumnThatIsNotKnownRefusesTheFile(
      String columns, String cells, boolean isRefused) {
    String csv = "request_id;ruled_by;ruled_on;" + columns + "\nR-1;J;2026-05-19;" + cells + "\n";

    if (isRefused) {
      assertThat(faults(csv)).containsExactly("rulings.perhapsRefused");
    } else {
      assertThatCode(() -> read(csv)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "per, 1-7-2026, true",
    "Toegekend per, 1 juli, true",
    "start_date;Nieuwe ingangsdatum, ;1-7-2026, true",
    "start_date;Per, 2026-10-01;1-7-2026, false",
    "Per, zie mail, false",
    "Gebeld op, 19-5-2026, false",
  })
  void startInAColumnThatIsNotKnownRefusesTheFile(String columns, String cells, boolean isRefused) {
    String csv = "request_id;ruled_by;ruled_on;" + columns + "\nR-1;J;2026-05-19;" + cells + "\n";

    assertThat(faults(csv)).isEqualTo(isRefused ? List.of("rulings.perhapsStart") : List.of());
  }

  /** In a file that is kept, it is told by the list of what awaits a person. */
  @Test
  void idThatWasShortenedRefusesNoFileThatIsKept() throws IOException {
    String csv = "request_id;ruled_by;ruled_on\n2,03E+11;J;2026-05-19\nR-1;J;2026-05-19\n";

    assertThat(faults(csv)).containsExactly("rulings.shortenedId");
    assertThat(read(csv, false)).extracting(Ruling::requestId).containsExactly("2,03E+11", "R-1");
  }

  /** As the program itself writes a note of several lines. */
  @Test
  void noteMayCiteAnotherRuling() throws IOException {
    assertThat(
            read(
                """
                request_id,ruling,reasons,ruled_by,ruled_on,start_date,explanation,note
                R-8,granted,,J,2026-05-19,,,"Net als:
                R-7,granted,,J,2026-05-18,,,"
                """))
        .extracting(Ruling::requestId)
        .containsExactly("R-8");
  }

  @ParameterizedTest
  @CsvSource({"start, , true", "start, 2026-04-01, true", ", , false", ", 2026-04-01, true"})
  void anEmptyStartBesideContractAgreementAndActionIsAsSoonAsPossible(
      String action, String start, boolean says) throws IOException {
    String cells = (action == null ? "" : action) + "," + (start == null ? "" : start);
    Ruling ruling =
        read("request_id,ruled_by,ruled_on,contract_id,agreement,action,requested_start\nR-1,J,2026-05-19,ZK-1,smr,"
                + cells)
            .get(0);
    assertThat(ruling.ruledOn().start())
        .isEqualTo(says ? new RequestedStart(start == null ? null : LocalDate.parse(start)) : null);
  }

  /** With one of the three missing, an empty start may as well be one that nobody filled in. */
  @ParameterizedTest
  @CsvSource({"ZK-1, smr, start, true", ", smr, start, false", "ZK-1, , start, false"})
  void anEmptyStartCountsBesideAllThreeOnly(
      String contract, String agreement, String action, boolean says) throws IOException {
    String cells =
        Stream.of(contract, agreement, action)
            .map(RulingsReaderTest::cell)
            .collect(Collectors.joining(","));
    Ruling ruling =
        read("request_id,ruled_by,ruled_on,contract_id,agreement,action,requested_start\nR-1,J,2026-05-19,"
                + cells
                + ",")
            .get(0);
    assertThat(ruling.ruledOn().start()).isEqualTo(says ? new RequestedStart(null) : null);
  }

  private static String cell(String text) {
    return text == null ? "" : text;
  }

  @Test
  void aTermOfNullIsNone() throws IOException {
    String csv =
        "request_id,ruled_by,ruled_on,terms\nR-1,J,2026-05-19,\"{\"\"a\"\":null,\"\"b\"\":2}\"\n";
    assertThat(read(csv).get(0).ruledOn().terms()).containsOnlyKeys("b");
  }

  @Test
  void anExplanationStandsOnOneLine() throws IOException {
    String csv =
        "request_id,ruling,ruled_by,ruled_on,explanation\nR-1,refused,J,2026-05-19,\"a \n b\"\n";
    assertThat(read(csv).get(0).explanation()).isEqualTo("a b");
    assertThat(read(csv).get(0).isGranted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      useHeadersInDisplayName = true,
      textBlock =
          """
      wrong                            | key                | row
      no request                       | missing            | ,granted,,J,2026-05-19,,,
      nobody ruled                     | missing            | R,granted,,,2026-05-19,,,
      no day                           | missing            | R,granted,,J,,,,
      a day that is none               | malformed          | R,granted,,J,2026-06-31,,,
      an id that was shortened         | shortenedId        | 2.03E+11,granted,,J,2026-05-19,,,
      neither granted nor refused      | malformedCell      | R,perhaps,,J,2026-05-19,,,
      an unknown reason                | malformedCell      | R,granted,TOO_LATE,J,2026-05-19,,,
      refused without words            | noExplanation      | R,refused,,J,2026-05-19,,,
      a start that is no day           | malformed          | R,granted,,J,2026-05-19,soon,,
      terms that are no JSON           | malformedCell      | R,granted,,J,2026-05-19,,,hours=8
      terms that are no object         | malformedCell      | R,granted,,J,2026-05-19,,,[]
      a row that ends before the start | cellCount          | R,granted,,J,2026-05-19
      """)
  void aLineThatIsNotOfItsFormRefusesTheFileWithItsPlace(String wrong, String key, String row) {
    assertThatThrownBy(
            () ->
                read(
                    "request_id,ruling,reasons,ruled_by,ruled_on,start_date,explanation,terms\n"
                        + "R-0,,,J,2026-05-19,,,\n"
                        + row
                        + "\n"))
        .as(wrong)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.faults().get(0).message().key()).endsWith("." + key);
              assertThat(refused.faults().get(0).place().line()).isEqualTo(3);
            });
  }

  @ParameterizedTest
  @CsvSource({"500, true", "501, false"})
  void anExplanationHas500CharactersAtMost(int length, boolean taken) {
    String csv =
        "request_id,ruled_by,ruled_on,explanation\nR,J,2026-05-19," + "é".repeat(length) + "\n";
    if (taken) {
      assertThat(faults(csv)).isEmpty();
    } else {
      assertThat(faults(csv)).containsExactly("rulings.malformedCell");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      header                                          | key
      request_id,reason,granted_by,granted_on         | rulings.oldColumns
      aanvraagnummer;reden;verleend_door;verleend_op  | rulings.oldColumns
      request_id,ruled_by,ruled_on,reason             | csv.nearColumn
      request_id,ruled_by,ruled_on,explanaton         | csv.nearColumn
      request_id,ruled_by,ruled_on,reasons,redenen    | table.columnTwice
      request_id,ruled_by                             | rulings.missingColumn
      """)
  void aHeaderThatCouldBeMisreadRefusesTheFile(String header, String key) {
    assertThat(faults(header + "\n")).contains(key);
  }

  @Test
  void otherColumnsAreForPeople() throws IOException {
    assertThat(read("request_id,ruled_by,ruled_on,telefoon\nR-1,J,2026-05-19,020\n")).hasSize(1);
  }

  private static List<String> faults(String csv) {
    try {
      read(csv);
      return List.of();
    } catch (RefusedException e) {
      return e.faults().stream().map(fault -> fault.message().key()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Ruling> read(String csv) throws IOException {
    return read(csv, true);
  }

  private static List<Ruling> read(String csv, boolean isForOneRun) throws IOException {
    return RulingsReader.read(
        "rulings.csv",
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        isForOneRun,
        warning -> {});
  }
}
