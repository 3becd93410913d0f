package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.table.HeadingEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file whose header was changed by one edit is refused, read right, or told of before the
 * results: never decided otherwise in silence.
 */
class EditedHeaderTest {

  private static final ReadOptions OPTIONS =
      ReadOptions.DEFAULT.withTerms(KnownTerms.of(Policies.bundled()::all));

  private static final List<List<String>> HEADERS =
      List.of(
          List.of(
              "request_id",
              "received_at",
              "agb_code",
              "contract_id",
              "agreement",
              "action",
              "start_date",
              "submitted_by",
              "channel",
              "terms.hoursPerWeek",
              "note"),
          List.of(
              "aanvraagnummer",
              "ontvangen op",
              "AGB-code",
              "contractnummer",
              "afspraak",
              "actie",
              "ingangsdatum",
              "ingediend door",
              "kanaal",
              "invulling.uren per week",
              "toelichting"),
          List.of(
              "aanvraag",
              "datum ontvangst",
              "agb",
              "contractnr",
              "afspraak",
              "actie",
              "gewenste ingangsdatum",
              "ingediend_door",
              "kanaal",
              "Uren per week",
              "toelichting"));

  private static final List<String> CELLS =
      List.of(
          "R-1",
          "2026-05-12",
          "01054321",
          "C-1",
          "poh-ggz",
          "start",
          "2027-01-01",
          "fto-group",
          "phone",
          "14",
          "x");

  /** The forms of a file, whose columns and members go by the same names. */
  enum Form {
    CSV {
      @Override
      byte[] file(List<String> headings, List<String> cells) {
        return (line(headings) + line(cells)).getBytes(StandardCharsets.UTF_8);
      }

      private String line(List<String> cells) {
        return "\"" + String.join("\";\"", cells) + "\"\n";
      }
    },
    WORKBOOK {
      @Override
      byte[] file(List<String> headings, List<String> cells) {
        return Books.of(
            Books.texts(headings.toArray(String[]::new)),
            Books.texts(cells.toArray(String[]::new)));
      }
    },
    JSON {
      @Override
      byte[] file(List<String> headings, List<String> cells) {
        StringJoiner members = new StringJoiner(",", "[{", "}]");
        for (int i = 0; i < headings.size(); i++) {
          members.add("\"" + headings.get(i) + "\":\"" + cells.get(i) + "\"");
        }
        return members.toString().getBytes(StandardCharsets.UTF_8);
      }
    };

    abstract byte[] file(List<String> headings, List<String> cells);
  }

  /** One edit of the heading at a place of a header. */
  record Edit(Form form, int header, int column, String heading) {

    Reading.Outcome read() {
      List<String> headings = new ArrayList<>(HEADERS.get(header));
      headings.set(column, heading);
      return Reading.read(form.file(headings, CELLS), OPTIONS);
    }
  }

  /** The request that was read; empty where it was refused, by itself or with its file. */
  private static Optional<AmendmentRequest> requestOf(Reading.Outcome outcome) {
    return outcome.requests().get(0) instanceof AmendmentRequest request
        ? Optional.of(request)
        : Optional.empty();
  }

  @Property(tries = 1000)
  void noEditChangesADecisionInSilence(@ForAll("edits") Edit edit) {
    Reading.Outcome outcome;
    try {
      outcome = edit.read();
    } catch (RefusedException refused) {
      return;
    }
    if (requestOf(outcome).isEmpty()) {
      return;
    }
    AmendmentRequest request = requestOf(outcome).get();
    boolean isTold =
        Reading.said(outcome.warnings()).stream()
            .map(Texts::trimmed)
            .anyMatch(
                warning ->
                    warning.contains("'" + edit.heading() + "'")
                        || warning.contains("'" + Texts.trimmed(edit.heading()) + "'"));
    boolean isTerm = edit.column() == CELLS.size() - 2;
    // A term by another name is refused with its request, as no policy knows it.
    boolean isOtherTerm = isTerm && request.terms().size() == 1;
    assertThat(isTold || isOtherTerm || isReadRight(request)).as(edit.toString()).isTrue();
  }

  private static boolean isReadRight(AmendmentRequest request) {
    AmendmentRequest right = requestOf(new Edit(Form.CSV, 0, 0, "request_id").read()).orElseThrow();
    return request.requestId().equals(right.requestId())
        && request.receivedAt().equals(right.receivedAt())
        && "01054321".equals(request.agbCode())
        && "C-1".equals(request.contractId())
        && request.agreement().equals(right.agreement())
        && request.startDate() != null
        && request.startDate().equals(right.startDate())
        && request.submittedBy() == right.submittedBy()
        && request.channel() == right.channel()
        && request.terms().size() == 1
        && "x".equals(request.note());
  }

  /** The start, the submitter, the channel and the terms are never merely told of. */
  @Property(tries = 1000)
  void noEditTakesAwayTheStartTheSubmitterTheChannelOrATerm(@ForAll("edits") Edit edit) {
    try {
      Optional<AmendmentRequest> request = requestOf(edit.read());
      if (edit.column() == 6 || edit.column() == 7 || edit.column() == 8) {
        assertThat(request.stream()).as(edit.toString()).allMatch(each -> isReadRight(each));
      }
    } catch (RefusedException refused) {
      assertThat(refused.faults()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<Edit> edits() {
    return Combinators.combine(Arbitraries.of(Form.class), HeadingEdits.of(HEADERS))
        .as((form, edit) -> new Edit(form, edit.header(), edit.column(), edit.heading()));
  }

  private static final List<List<String>> MOVES =
      List.of(
          List.of(
              "request_id",
              "received_at",
              "agb_code",
              "agreement",
              "action",
              "amends",
              "start_date"),
          List.of(
              "aanvraagnummer",
              "ontvangen op",
              "AGB",
              "afspraak",
              "actie",
              "betreft aanvraag",
              "ingangsdatum"));

  private static final List<String> MOVE =
      List.of("R-2", "2026-05-12", "01054321", "smr", "verplaatsen", "R-1", "2027-01-01");

  @Property(tries = 300)
  void noEditChangesAMoveInSilence(
      @ForAll Form form, @ForAll("editedMoves") HeadingEdits.Edit edit) {
    List<String> headings = new ArrayList<>(MOVES.get(edit.header()));
    headings.set(edit.column(), edit.heading());
    Reading.Outcome outcome;
    try {
      outcome = Reading.read(form.file(headings, MOVE), OPTIONS);
    } catch (RefusedException refused) {
      return;
    }
    Optional<AmendmentRequest> request = requestOf(outcome);
    boolean isRight =
        request
            .filter(each -> "R-1".equals(each.amends()))
            .filter(each -> LocalDate.of(2027, 1, 1).equals(each.startDate()))
            .filter(each -> "smr".equals(each.agreement()))
            .isPresent();
    assertThat(request.isEmpty() || isRight).as(form + " " + headings).isTrue();
  }

  @Provide
  Arbitrary<HeadingEdits.Edit> editedMoves() {
    return HeadingEdits.of(MOVES);
  }

  static Stream<String> everydayHeadings() {
    return Arrays.stream(
        """
        contact,contact person,contactpersoon,remark,remarks,opmerking,opmerkingen,handled by,
        behandelaar,behandeld door,contract year,contractjaar,contract,kanaal ontvangst,telefoon,
        telefoonnummer,phone,e-mail,e-mailadres,email address,naam praktijk,praktijknaam,
        practice name,name,naam,plaats,city,postcode,adres,address,regio,region,status,datum,
        datum verwerkt,verwerkt op,processed on,processed by,verwerkt door,akkoord,paraaf,
        handtekening,signature,bijlage,attachment,kenmerk,ons kenmerk,reference,prioriteit,priority,
        bron,source,tijdstip,timestamp,id,nr,volgnummer,versie,version,tarief,bedrag,amount,
        aantal patiënten,patients,huisarts,zorggroep,verzekeraar,jaar,maand,week,kwartaal,type,
        soort,categorie,omschrijving,description,team,afdeling,dossier,iban,kvk,big-nummer,aanhef,
        contactnummer,ingediend,e-mailkanaal,Voornaam,Achternaam,Tussenvoegsel,Naam huisarts,
        Straat,Huisnummer,Telefoonnummer praktijk,Mobiel nummer,Website,KvK-nummer,BSN,
        Bedrag per kwartaal,Prijs per uur,Aantal ingeschreven verzekerden,Relatiebeheerder,
        Accountmanager,Behandeld op,Status aanvraag,Statuscode,Link naar formulier,Regelnummer,
        Dossiernummer,Zaaknummer,Ticketnummer,Uw kenmerk,Referentie,Akkoord praktijk,
        Akkoord verklaring,Datum ondertekening,Datum akkoord,Laatst gewijzigd,
        Laatst gewijzigd door,Gewijzigd op,Aangemaakt op,Aangemaakt door,Begintijd,
        Voltooiingstijd,Start time,Completion time,Last modified time,Created,Created by,
        Modified,Modified by,Item Type,Path,Tijdstempel,First name,Last name,Phone number,
        Mobile,Fax,Zip code,Department,Owner,Assigned to,Due date,Comments,Internal comment,
        Attachments,Score,Punten,Total points,Quiz feedback,Grade,Row number,Invoice number,
        Customer,Supplier,Vendor id,Vektis nummer,UZOVI,Uzovi-code,Contracttype,Contractvorm,
        Soort aanvraag,Type wijziging,Reden wijziging,Reden,Opmerking intern,Vraag,Antwoord,
        Bevestiging verstuurd,Terugkoppeling,Afgehandeld,Gecontroleerd door,Vier ogen,
        Export datum,Bronbestand,Periode,Termijn,Functie,Rol,Geslacht,Taal,Toestemming,
        Nieuwsbrief,IP-adres,User agent,Submission ID,Submission date,Response ID,Respondent,
        Collector,Progress,Duration (in seconds),Finished,Recorded date
        """
            .replace("\n", "")
            .split(","));
  }

  @ParameterizedTest
  @MethodSource("everydayHeadings")
  void everydayHeadingBesideCompleteColumnsIsPassedOverAndTold(String heading) {
    for (Form form : Form.values()) {
      for (List<String> header : HEADERS) {
        List<String> headings = new ArrayList<>(header);
        List<String> cells = new ArrayList<>(CELLS);
        headings.add(heading);
        cells.add("iets");

        Reading.Outcome outcome = Reading.read(form.file(headings, cells), OPTIONS);
        assertThat(requestOf(outcome)).as(form + " " + header).isPresent();
        assertThat(isReadRight(requestOf(outcome).get())).isTrue();
        assertThat(Reading.said(outcome.warnings()))
            .containsExactly(
                (form == Form.JSON ? "request.unknownMembers" : "csv.unknownColumns")
                    + " names=['"
                    + heading
                    + "']");
      }
    }
  }

  @Test
  void thereAreFarMoreThanSixtyOfThem() {
    assertThat(everydayHeadings()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }
}
