package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** One edit of the heading at a place of a header. */
  record Edit(int header, int column, String heading) {

    String file() {
      List<String> headings = new ArrayList<>(HEADERS.get(header));
      headings.set(column, heading);
      return line(headings) + line(CELLS);
    }

    private static String line(List<String> cells) {
      return "\"" + String.join("\";\"", cells) + "\"\n";
    }
  }

  @Property(tries = 3000)
  void noEditChangesADecisionInSilence(@ForAll("edits") Edit edit) {
    Reading.Outcome outcome;
    try {
      outcome = Reading.read(edit.file(), OPTIONS);
    } catch (RefusedException refused) {
      return;
    }
    AmendmentRequest request = (AmendmentRequest) outcome.requests().get(0);
    boolean isTold =
        Reading.said(outcome.warnings()).stream()
            .anyMatch(warning -> warning.contains("'" + Texts.trimmed(edit.heading()) + "'"));
    boolean isTerm = edit.column() == CELLS.size() - 2;
    // A term by another name is refused with its request, as no policy knows it.
    boolean isOtherTerm = isTerm && request.terms().size() == 1;
    assertThat(isTold || isOtherTerm || isReadRight(request)).as(edit.toString()).isTrue();
  }

  private static boolean isReadRight(AmendmentRequest request) {
    AmendmentRequest right =
        (AmendmentRequest)
            Reading.read(new Edit(0, 0, "request_id").file(), OPTIONS).requests().get(0);
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
  @Property(tries = 3000)
  void noEditTakesAwayTheStartTheSubmitterTheChannelOrATerm(@ForAll("edits") Edit edit) {
    try {
      AmendmentRequest request =
          (AmendmentRequest) Reading.read(edit.file(), OPTIONS).requests().get(0);
      if (edit.column() == 6 || edit.column() == 7 || edit.column() == 8) {
        assertThat(isReadRight(request)).as(edit.toString()).isTrue();
      }
    } catch (RefusedException refused) {
      assertThat(refused.faults()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<Edit> edits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, HEADERS.size() - 1),
            Arbitraries.integers().between(0, CELLS.size() - 1),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 60),
            Arbitraries.chars().with(" abcdeginorst_-.x1\u00e9\u200b\u00ad/"))
        .as(
            (header, column, kind, at, c) ->
                new Edit(header, column, edited(HEADERS.get(header).get(column), kind, at, c)));
  }

  private static String edited(String heading, int kind, int at, char c) {
    int i = at % heading.length();
    return switch (kind) {
      case 0 -> heading.substring(0, i) + heading.substring(i + 1);
      case 1 -> heading.substring(0, i) + c + heading.substring(i);
      case 2 -> heading.substring(0, i) + c + heading.substring(i + 1);
      case 3 ->
          i + 1 < heading.length()
              ? heading.substring(0, i)
                  + heading.charAt(i + 1)
                  + heading.charAt(i)
                  + heading.substring(i + 2)
              : heading.toUpperCase(java.util.Locale.ROOT);
      default -> at % 2 == 0 ? heading + " praktijk" : "gewenste " + heading;
    };
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
        soort,categorie,omschrijving,description,team,afdeling,dossier,iban,kvk,big-nummer,aanhef
        """
            .replace("\n", "")
            .split(","));
  }

  @ParameterizedTest
  @MethodSource("everydayHeadings")
  void everydayHeadingBesideCompleteColumnsIsPassedOverAndTold(String heading) {
    for (List<String> header : HEADERS) {
      List<String> headings = new ArrayList<>(header);
      List<String> cells = new ArrayList<>(CELLS);
      headings.add(heading);
      cells.add("iets");

      Reading.Outcome outcome = Reading.read(Edit.line(headings) + Edit.line(cells), OPTIONS);
      assertThat(isReadRight((AmendmentRequest) outcome.requests().get(0))).isTrue();
      assertThat(Reading.said(outcome.warnings()))
          .containsExactly("csv.unknownColumns names=['" + heading + "']");
    }
  }

  @Test
  void thereAreMoreThanSixtyOfThem() {
    assertThat(everydayHeadings()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }
}
