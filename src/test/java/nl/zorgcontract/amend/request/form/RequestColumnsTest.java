package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No column is misread in silence. */
class RequestColumnsTest {

  private static final String HEADER = "request_id;received_at;agb_code;agreement;action";
  private static final String ROW = "R-1;2026-03-04;01054321;smr;start";
  private static final ReadOptions OPTIONS =
      ReadOptions.DEFAULT.withTerms(KnownTerms.of(Policies.bundled()::all));

  private static String file(String headings, String cells) {
    return HEADER + headings + "\n" + ROW + cells + "\n";
  }

  private static AmendmentRequest read(String headings, String cells, ReadOptions options) {
    return (AmendmentRequest) Reading.read(file(headings, cells), options).requests().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start_date",
        "Ingangsdatum",
        "startdatum",
        "start datum",
        "Gewenste ingangsdatum",
        "START-DATE",
        "start.date",
        "ingangs\u00addatum",
        "\u200bIngangsdatum\u00a0",
        "Íngangsdatum"
      })
  void startIsReadUnderAnyOfItsNames(String heading) {
    assertThat(read(";" + heading, ";1-1-2027", OPTIONS).startDate())
        .isEqualTo(LocalDate.of(2027, 1, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hoursPerWeek",
        "hours per week",
        "Uren per week",
        "terms.hoursPerWeek",
        "terms hours_per_week",
        "invulling.uren per week",
        "Voorwaarden.HOURSPERWEEK"
      })
  void termIsReadByNameOrLabelWithItsPrefixOrWithout(String heading) {
    Map<String, Value> terms = read(";start_date;" + heading, ";;14", OPTIONS).terms();

    assertThat(terms.values()).containsExactly(new Value.Text("14"));
    assertThat(terms.keySet())
        .allMatch(name -> List.of("hoursperweek", "urenperweek").contains(TermNames.folded(name)));
  }

  @Test
  void termWithoutPrefixIsNoneWhereNoPolicyKnowsIt() {
    assertThat(
            Reading.said(
                Reading.read(file(";start_date;hoursPerWeek", ";;14"), ReadOptions.DEFAULT)
                    .warnings()))
        .containsExactly("csv.unknownColumns names=['hoursPerWeek']");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start_date;kanaal ontvangst     | kanaal ontvangst     | channel/kanaal",
        "start_date;contract             | contract             | contract_id/contractnummer",
        "start_date;channnel             | channnel             | channel/kanaal",
        "start_date;nota                 | nota                 | note/toelichting",
        "start_date;submitter by         | submitter by         | submitted_by/ingediend_door",
        "ingangsdatm                     | ingangsdatm          | start_date/ingangsdatum",
        "Ingangsdatum contract           | Ingangsdatum contract| start_date/ingangsdatum",
        "datum                           | datum                | start_date/ingangsdatum",
        "start_date;hoursPerWeak         | hoursPerWeak         | terms.hoursPerWeek/invulling.uren per week",
        "start_date;term.hoursPerWeek    | term.hoursPerWeek    | terms.hoursPerWeek/invulling.uren per week",
        "start_date;uren perweken        | uren perweken        | terms.hoursPerWeek/invulling.uren per week",
        "start_date;tol                  | tol                  | terms.tool/invulling.tool",
      })
  void columnThatResemblesOneThatIsLackingRefusesTheFile(
      String headings, String heading, String meant) {
    String empty = ";".repeat(headings.split(";").length);

    assertThat(Reading.refused(file(";" + headings, empty), OPTIONS))
        .containsExactly(
            "1:0 request.nearColumn heading='"
                + heading
                + "' column="
                + meant
                + " option=--ignore-column \""
                + heading
                + "\"");
    ReadOptions ignoring = OPTIONS.ignoring(List.of(heading), false);
    assertThat(Reading.read(file(";" + headings, empty), ignoring).requests()).hasSize(1);
  }

  @Test
  void columnThatResemblesOneThatIsThereIsPassedOver() {
    assertThat(
            Reading.said(
                Reading.read(file(";start_date;start_dat;agb_coode", ";1-7-2026;x;y"), OPTIONS)
                    .warnings()))
        .containsExactly("csv.unknownColumns names=['start_dat', 'agb_coode']");
  }

  /** The file has no contract, no submitter and no note, or none on the row. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "submitted on",
        "submittedAt",
        "ingediend_op",
        "contract_end",
        "contract einde",
        "footnote"
      })
  void headingThatSaysItIsOfSomethingElseIsPassedOverAndTold(String heading) {
    String told = "csv.unknownColumns names=['" + heading + "']";
    String lacking = file(";start_date;" + heading, ";1-7-2026;x");
    String empty = file(";start_date;submitted_by;" + heading, ";1-7-2026;;x");

    assertThat(Reading.said(Reading.read(lacking, OPTIONS).warnings())).containsExactly(told);
    assertThat(Reading.said(Reading.read(empty, OPTIONS).warnings())).containsExactly(told);
    String json =
        """
        [{"requestId":"R-1","receivedAt":"2026-03-04","agbCode":"01054321","agreement":"smr",
          "action":"start","startDate":"2026-07-01","submittedBy":"","%s":"x"}]
        """
            .formatted(heading);
    assertThat(Reading.read(json, OPTIONS).requests())
        .singleElement()
        .isInstanceOf(AmendmentRequest.class);
  }

  @Test
  void notesAreTheNote() {
    String file = file(";start_date;Notes", ";1-7-2026;x");

    assertThat(Reading.read(file, OPTIONS).requests())
        .singleElement()
        .isInstanceOfSatisfying(
            AmendmentRequest.class, request -> assertThat(request.note()).isEqualTo("x"));
  }

  @Test
  void fileWithoutStartIsRefusedWhileAFilledColumnIsUnread() {
    assertThat(Reading.refused(file(";behandelaar;per", ";Jansen;1-1-2027"), OPTIONS))
        .containsExactly(
            "1:0 request.perhapsStart names=['behandelaar', 'per'] column=start_date"
                + " dutch=ingangsdatum");
    assertThat(Reading.read(file(";behandelaar", ";"), OPTIONS).requests()).hasSize(1);
    assertThat(
            Reading.read(
                    file(";behandelaar", ";Jansen"),
                    OPTIONS.ignoring(List.of("Behandelaar"), false))
                .requests())
        .hasSize(1);
    assertThat(Reading.refused(file(";", ";1-1-2027"), OPTIONS))
        .containsExactly(
            "1:0 request.perhapsStart names=['#6'] column=start_date dutch=ingangsdatum");
  }

  /** Where the day of receipt is given for all, one that stands elsewhere is not passed over. */
  @Test
  void receiptThatStandsInAColumnLikeItsOwnRefusesTheFile() {
    String file = file(";start_date;Ontvangen", ";1-7-2026;20-5-2026").replace("2026-03-04", "");
    String json =
        """
        [{"requestId": "R-1", "receivedAt": "", "Ontvangen": "20-5-2026", "agbCode": "01054321",
          "agreement": "smr", "action": "start", "startDate": "2026-07-01"}]
        """;
    ReadOptions options = OPTIONS.withReceivedOn(LocalDate.of(2026, 3, 4));

    assertThat(Reading.refused(file, options))
        .singleElement()
        .asString()
        .startsWith("2:0 request.nearEmptyColumn heading='Ontvangen' column='received_at'");
    assertThat(Reading.unreadable(json, options).malformed()).hasSize(1);
  }

  /** A form shows what was asked before beside what is asked now. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingangsdatum;oude ingangsdatum;nieuwe ingangsdatum | ;1-1-2026;1-1-2027 | nieuwe ingangsdatum
          Ingangsdatum;ingangsdatum contract | ;1-1-2026        | ingangsdatum contract
          start_date;kanaal;kanaal ontvangst | 1-7-2026;;telefoon | kanaal ontvangst
          start_date;channel;chanel          | 1-7-2026;;phone  | chanel
          start_date;Ingediend door;ingediend door (rol) | 1-7-2026;;regio-organisatie | ingediend door (rol)
          """)
  void columnThatIsFilledWhereTheOneItResemblesIsEmptyRefusesTheFile(
      String headings, String cells, String heading) {
    String filled = ROW.replace("R-1", "R-0") + ";1-7-2026;form;practice\n";
    String file = HEADER + ";" + headings + "\n" + filled + ROW + ";" + cells + "\n";

    assertThat(Reading.refused(file, OPTIONS))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("3:0 request.nearEmptyColumn heading='" + heading + "' column="));
    assertThat(Reading.read(file(";" + headings, ";1-7-2026;form;practice"), OPTIONS).requests())
        .hasSize(1);
    List<String> ignored = List.of(headings.split(";"));
    ReadOptions ignoring = OPTIONS.ignoring(ignored.subList(1, ignored.size()), false);
    assertThat(Reading.read(file, ignoring).requests()).hasSize(2);
  }

  /** Each is received on 4 March 2026. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1-1-2027                   | true
          1 januari 2027             | true
          per 1-jan-27               | true
          1/1/2027                   | true
          januari 2027               | true
          per 1-7-2026               | true
          zo 1-10-2026               | true
          1-10-2026.                 | true
          (1-10-2026)                | true
          1-1-2026 of 1-10-2026      | true
          1–10–2026                | true
          1 - 10 - 2026              | true
          2026-10-1                  | true
          2026-10                    | true
          1-10-2026 09:00            | true
          2026-10-01T00:00:00+02:00  | true
          20261001                   | true
          1e oktober 2026            | true
          donderdag 1 oktober 2026   | true
          October 1st, 2026          | true
          1.okt.2026                 | true
          1 juli                     | true
          oktober                    | true
          per oktober a.s.           | true
          1 oktober a.s.             | true
          per 1/10                   | true
          vanaf 1-10                 | true
          Q4                         | true
          q 4                        | true
          kwartaal 4                 | true
          kw4                        | true
          1e kwartaal 2027           | true
          2e kwartaal                | true
          4e kw.                     | true
          vierde kwartaal            | true
          third quarter              | true
          in Q3/26                   | true
          volgend kwartaal           | true
          per volgend jaar           | true
          2e halfjaar 2026           | true
          1e half jaar 2027          | true
          2e halfjaar                | true
          tweede halfjaar            | true
          halfjaar 2                 | true
          second half-year           | true
          in H2 2026                 | true
          H2-2026                    | true
          2026-H2                    | true
          volgend halfjaar           | true
          week 40                    | true
          weeknummer 40              | true
          W40                        | true
          w11                        | true
          wk 27                      | true
          vanaf week 12              | true
          week 2 2027                | true
          2026-W40                   | true
          Q4 2026                    | true
          2026-Q4                    | true
          4e kwartaal 2026           | true
          31-6-2026                  | true
          10/15/2026                 | true
          1-10-26                    | true
          2-3-2026                   | false
          2-3-2026 09:12             | false
          4.3.2026                   | false
          4 maart 2026               | false
          februari 2026              | false
          maart                      | false
          Q1                         | false
          1e kwartaal                | false
          Q4 2025                    | false
          2025-Q4                    | false
          2e halfjaar 2025           | false
          1e halfjaar                | false
          1 half jaar                | false
          H2 2025                    | false
          H2                         | false
          3e halfjaar 2026           | false
          W10                        | false
          W54                        | false
          W 40                       | false
          kamer W40                  | false
          week 10                    | false
          week 9                     | false
          week 54                    | false
          week 40 2025               | false
          2025-W40                   | false
          3 weken                    | false
          1/10                       | true
          10-2026                    | true
          ingang oktober             | true
          02-2026                    | false
          per 1-10-2025              | false
          zie mail week 40 over de POH-GGZ | false
          per direct                 | false
          12 maart 1975              | false
          3-2-75                     | false
          1-10-2101                  | false
          1-13-2026                  | false
          Jansen                     | false
          Mei Ling                   | false
          Jan                        | false
          gebeld op 3 mei met de praktijk | false
          Dorpsstraat 12             | false
          2026                       | false
          2026-0012                  | false
          ZK-2026-000102             | false
          06-12345678                | false
          01999102                   | false
          """)
  void dayAfterTheReceiptInAnUnknownColumnCouldBeTheStartThatIsEmpty(
      String cell, boolean isRefused) {
    String file = file(";start_date;wanneer", ";;" + cell);

    if (isRefused) {
      assertThat(Reading.refused(file, OPTIONS))
          .containsExactly(
              "2:0 request.perhapsEmptyStart heading='wanneer' column='start_date'"
                  + " option=--ignore-column \"wanneer\"");
    } else {
      assertThat(Reading.read(file, OPTIONS).requests()).hasSize(1);
    }
    assertThat(Reading.read(file, OPTIONS.ignoring(List.of("wanneer"), false)).requests())
        .hasSize(1);
    String filled = file(";start_date;wanneer", ";1-7-2026;" + cell);
    assertThat(Reading.read(filled, OPTIONS).requests()).hasSize(1);
  }

  /** Whoever says the start, the channel or the submitter in other words. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Binnengekomen via  | telefonisch       | perhapsDefault nearMember
          Via                | telefoon          | perhapsDefault nearMember
          Indiener           | FTO-groep         | perhapsDefault nearMember
          Aanvrager          | regio-organisatie | perhapsDefault nearMember
          Nieuwe startdatum  | 1-10-2026         | fieldsDiffer fieldsDiffer
          startdatum gewenst | 2026-10-01        | fieldsDiffer fieldsDiffer
          Nieuwe startdatum  | 1-7-2026          |
          Oude startdatum    | 1-10-2026         |
          Contact via        | telefoon          |
          Ontvangen door     | Piet              |
          Via                | e-mail            |
          Aanvrager          | praktijk          |
          """)
  void fieldInOtherWordsIsAskedBack(String name, String text, String said) {
    String csv = file(";start_date;" + name, ";2026-07-01;" + text);
    String json =
        """
        {"requestId": "R-1", "receivedAt": "2026-03-04", "agbCode": "01999101",
         "agreement": "smr", "action": "start", "startDate": "2026-07-01", "%s": "%s"}
        """
            .formatted(name, text);

    assertThat(asked(csv)).isEqualTo(said == null ? "" : "request." + said.split(" ")[0]);
    assertThat(asked(json)).isEqualTo(said == null ? "" : "request." + said.split(" ")[1]);
  }

  /** The key of what is asked back, of the file or of its request; empty for nothing. */
  private static String asked(String file) {
    try {
      return Reading.read(file, OPTIONS).requests().get(0) instanceof UnreadableRequest request
          ? request.faults().get(0).key()
          : "";
    } catch (RefusedException e) {
      return e.faults().get(0).message().key();
    }
  }

  /** In JSON that request alone is asked back. */
  @ParameterizedTest
  @CsvSource({
    "begindatum, 2026-10-01, stop, true",
    "begindatum, 2026-10-01, withdraw, false",
    "begindatum, 2026-03-01, start, false",
    "einddatum, 2026-10-01, stop, true",
    "einddatum, 2026-10-01, start, false",
    "wens, 1 oktober, change, true",
    "getekendOp, 2026-03-05, start, false",
  })
  void memberWithALaterDayCouldBeTheStartThatIsLacking(
      String name, String text, String action, boolean isAskedBack) {
    String json =
        """
        {"requestId": "R-1", "receivedAt": "2026-03-04", "agbCode": "01999101",
         "agreement": "smr", "action": "%s", "amends": %s, "%s": "%s"}
        """
            .formatted(action, action.equals("withdraw") ? "\"R-0\"" : "null", name, text);

    assertThat(asked(json)).isEqualTo(isAskedBack ? "request.nearMember" : "");
  }

  /** Received on 4 March 2026, in week 10. */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wanneer             | 46204   | true
          Datum wens          | 46204,0 | true
          per                 | 46388   | true
          Vanaf dag           | 46204   | true
          periode             | 46204   | true
          Kwartaal            | 4       | true
          welk kwartaal       | 2       | true
          week                | 40      | true
          Weeknummer          | 11      | true
          Maand               | 10      | true
          maand               | 07      | true
          Jaar                | 2027    | true
          Periode             | 2027    | true
          Per                 | 1/10    | true
          Kenmerk             | 1/10    | false
          startjaar           | 2027    | true
          beginjaar           | 2027    | true
          wensmaand           | 10      | true
          start_year          | 2027    | true
          Ingangskwartaal     | 4       | true
          gewenste maand      | 10      | true
          ingaande week       | 40      | true
          ingangsweek         | 40      | true
          Halfjaar            | 2       | true
          Polisjaar           | 2027    | false
          Beleidsjaar         | 2027    | false
          Boekjaar            | 2027    | false
          policy year         | 2027    | false
          Declaratiekwartaal  | 3       | false
          declaratiemaand     | 10      | false
          werkweek            | 40      | false
          Halfjaar            | 1       | false
          contractjaar        | 2027    | false
          contract year       | 2027    | false
          prijs per uur       | 46204   | false
          wanneer             | 46000   | false
          Datum wens          | 12345   | false
          postcode            | 46204   | false
          telefoon            | 46204   | false
          bedrag              | 46204   | false
          dossiernummer       | 46204   | false
          aantal patiënten    | 46204   | false
          omzet per kwartaal  | 4       | false
          werkdagen per week  | 5       | false
          aantal weken        | 40      | false
          Kwartaal            | 1       | false
          Kwartaal            | 12      | false
          week                | 10      | false
          week                | 9       | false
          Maand               | 3       | false
          maand               | maart   | false
          Jaar                | 2026    | false
          geboortejaar        | 1975    | false
          team                | 4       | false
          versie              | 40      | false
          Q4                  | x       | true
          Q4                  | 1       | true
          1 oktober 2026      | ja      | true
          2e halfjaar         | ✓       | true
          Q4                  | nee     | false
          Q4                  | 0       | false
          Q4 2025             | x       | false
          Team                | x       | false
          akkoord op 1-10-2026 bevestigd | x | false
          """)
  void numberOrTickInAnUnknownColumnCouldBeTheStartByWhatTheColumnIsCalled(
      String heading, String cell, boolean isRefused) {
    String file = file(";start_date;" + heading, ";;" + cell);

    if (isRefused) {
      assertThat(Reading.refused(file, OPTIONS))
          .containsExactly(
              "2:0 request.perhapsEmptyStart heading='"
                  + heading
                  + "' column='start_date' option=--ignore-column \""
                  + heading
                  + "\"");
    } else {
      assertThat(Reading.read(file, OPTIONS).requests()).hasSize(1);
    }
    String filled = file(";start_date;" + heading, ";1-7-2026;" + cell);
    assertThat(Reading.read(filled, OPTIONS).requests()).hasSize(1);
  }

  /** The end of an agreement is the start of its stop, and of nothing else. */
  @ParameterizedTest
  @CsvSource({
    "einddatum, stop, true",
    "Einddatum, start, false",
    "einde contract, stop, false",
    "end date, stoppen, true"
  })
  void endIsTheStartOfAStop(String heading, String action, boolean isRefused) {
    String file =
        file(";start_date;" + heading, ";;31-12-2026").replace(";smr;start", ";smr;" + action);

    if (isRefused) {
      assertThat(Reading.refused(file, OPTIONS))
          .singleElement()
          .asString()
          .startsWith("2:0 request.perhapsEmptyStart heading='" + heading + "'");
    } else {
      assertThat(Reading.read(file, OPTIONS).requests()).hasSize(1);
    }
  }

  @Test
  void startsOnOtherRowsSayNothingOfOneThatIsEmpty() {
    String file = file(";start_date;wanneer", ";1-7-2026;") + ROW.replace("R-1", "R-2");

    assertThat(Reading.refused(file + ";;1-10-2026\n", OPTIONS))
        .containsExactly(
            "3:0 request.perhapsEmptyStart heading='wanneer' column='start_date'"
                + " option=--ignore-column \"wanneer\"");
    assertThat(Reading.read(file + ";1-8-2026;1-10-2026\n", OPTIONS).requests()).hasSize(2);
  }

  @Test
  void withdrawHasNoStartThatCouldBeElsewhere() {
    String file = file(";start_date;wanneer", ";;1-10-2026").replace(";start;;", ";withdraw;;");

    assertThat(file).contains(";withdraw;;");
    assertThat(Reading.said(Reading.read(file, OPTIONS).warnings()))
        .containsExactly("csv.unknownColumns names=['wanneer']");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "geboortedatum",
        "Date of birth",
        "einde contract",
        "end date",
        "afgehandeld op",
        "handled on",
        "printed",
        "afgedrukt",
        "ondertekend d.d.",
        "signed",
        "behandeld op",
        "verwerkt",
        "bevestigd op",
        "ingevoerd op",
        "datum akkoord",
        "datum brief",
      })
  void columnThatIsPlainlyNoStartIsPassedOverAndTold(String heading) {
    assertThat(
            Reading.said(
                Reading.read(file(";start_date;" + heading, ";;31-12-2027"), OPTIONS).warnings()))
        .containsExactly("csv.unknownColumns names=['" + heading + "']");
  }

  /** Nor does a day count that no later than the day lies on which all were received. */
  @Test
  void dayOfReceiptThatTheOptionsGiveCounts() {
    String file =
        "request_id;agb_code;agreement;action;start_date;wanneer\nR-1;01054321;smr;start;;%s\n";
    ReadOptions options = OPTIONS.withReceivedOn(LocalDate.of(2026, 5, 10));

    assertThat(Reading.read(file.formatted("10-5-2026"), options).requests()).hasSize(1);
    assertThat(Reading.refused(file.formatted("11-5-2026"), options)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";start_date;Ingangsdatum           | start_date         | Ingangsdatum",
        ";hoursPerWeek;terms.uren per week  | hoursPerWeek       | terms.uren per week",
        ";hours per week;Uren per week      | hours per week     | Uren per week",
        ";AGB;start_date                    | agb_code           | AGB",
      })
  void twoColumnsOfOneMeaningRefuseTheFile(String headings, String first, String second) {
    assertThat(Reading.refused(file(headings, ";;"), OPTIONS))
        .containsExactly("1:0 table.columnTwice first='" + first + "' second='" + second + "'");
  }

  @Test
  void reportOfARunIsNoFileOfRequests() {
    assertThat(
            Reading.refused(
                """
                request_id,outcome,reason_codes,message,agb_code,agreement,action,start_date
                R-1,rejected,X,m,01054321,smr,start,
                """,
                OPTIONS.withReceivedOn(LocalDate.of(2026, 5, 1))))
        .containsExactly("1:0 request.isReport");
    assertThat(Reading.refused("{\"requestId\":\"R-1\",\"outcome\":\"rejected\",\"reasons\":[]}\n"))
        .containsExactly("1:1 request.isReport");
  }

  @Test
  void registerIsNoFileOfRequests() {
    assertThat(
            Reading.refused(
                "{\"contractId\":\"C\",\"policy\":\"p\",\"agbCode\":\"01054321\",\"agreements\":[]}"))
        .containsExactly("0:0 request.isRegister");
  }

  @Test
  void rowsAboveTheHeaderArePassedOverAndTold() {
    Reading.Outcome outcome =
        Reading.read(
            "Verzoeken van mei;;\n;;\nDoor: M. Jansen\n" + file(";start_date", ";"), OPTIONS);

    assertThat(outcome.requests())
        .extracting(request -> request.origin().line())
        .containsExactly(5);
    assertThat(Reading.said(outcome.warnings())).containsExactly("request.rowsAbove rows=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"// export [May]\n", "/* {May} */\n", "/ May\n"})
  void commentAboveTheHeaderIsARowAboveIt(String comment) {
    Reading.Outcome outcome = Reading.read(comment + file(";start_date", ";"), OPTIONS);

    assertThat(outcome.requests()).hasSize(1);
    assertThat(Reading.said(outcome.warnings())).containsExactly("request.rowsAbove rows=1");
  }

  @Test
  void emptyColumnsWithoutAHeadingAreNotTold() {
    assertThat(Reading.read(file(";start_date;;;", ";;;;"), OPTIONS).warnings()).isEmpty();
    assertThat(Reading.read(file(";start_date;;;", ";;;;"), OPTIONS.withStrict(true)).requests())
        .hasSize(1);
    assertThat(Reading.refused(file(";start_date;;", ";;;x"), OPTIONS.withStrict(true)))
        .containsExactly("1:0 request.unknownColumn name='#8'");
  }

  @Test
  void missingCellsOfOptionalColumnsAreEmptyAndSurplusEmptyOnesDropped() {
    assertThat(read(";start_date;channel;note", ";1-7-2026", OPTIONS).note()).isNull();
    assertThat(read(";start_date;channel", ";1-7-2026;form;;;", OPTIONS).startDate())
        .isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(Reading.read(file(";channel;start_date", ";form"), OPTIONS).requests())
        .allMatch(UnreadableRequest.class::isInstance);
  }
}
