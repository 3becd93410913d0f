package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns and members that could hold a term which the request lacks. */
class NearTermsTest {

  private static final ReadOptions OPTIONS =
      ReadOptions.DEFAULT.withTerms(KnownTerms.of(Policies.bundled()::all));

  private static String csv(String heading, String agreement, String action, String cell) {
    return "request_id;received_at;agb_code;agreement;action;start_date;"
        + heading
        + "\n"
        + "R-1;2026-05-12;01054321;"
        + agreement
        + ";"
        + action
        + ";2027-01-01;"
        + cell
        + "\n";
  }

  private static String json(String name, String agreement, String action, String value) {
    return """
        [{"requestId": "R-1", "receivedAt": "2026-05-12", "agbCode": "01054321",
          "agreement": "%s", "action": "%s", "startDate": "2027-01-01", "%s": "%s"}]
        """
        .formatted(agreement, action, name, value);
  }

  private static final String ASKED_BACK =
      """
      uren             | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      Aantal uren      | POH GGZ         | starten  | 8,5          | hoursPerWeek/invulling.uren per week
      Uren POH         | poh-ggz         | wijzigen | 14 uur       | hoursPerWeek/invulling.uren per week
      aantal uur       | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      uren/week        | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      hours            | poh-ggz         | change   | 14           | hoursPerWeek/invulling.uren per week
      POH hours        | extra-poh-s     | start    | 14           | hoursPerWeek/invulling.uren per week
      deelnemers FTO   | fto-2           | start    | 8            | participants/invulling.aantal deelnemers
      Apotheker?       | FTO 2           | start    | ja           | pharmacist/invulling.er neemt een apotheker deel
      Niveau triage    | digitale triage | start    | 2            | level/invulling.niveau
      hrs              | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      Omvang           | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      FTE              | poh-ggz         | start    | 0,4          | hoursPerWeek/invulling.uren per week
      Weekuren         | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      Urenaantal       | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      Aantal           | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      Hoeveelheid      | fto-2           | start    | 8            | participants/invulling.aantal deelnemers
      POH-GGZ          | poh ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      POH u/w          | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      U.p.w.           | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      hpw              | poh-ggz         | change   | 14           | hoursPerWeek/invulling.uren per week
      Hrs/wk           | poh-ggz         | start    | 14           | hoursPerWeek/invulling.uren per week
      aant. deeln.     | fto-2           | start    | 8            | participants/invulling.aantal deelnemers
      niv.             | digitale triage | start    | 2            | level/invulling.niveau
      """;

  private static final String PASSED_OVER =
      """
      uren             | kwaliteit       | start    | 14
      uren             | fto-2           | start    | 14
      uren             | poh-ggz         | stop     | 14
      Uren POH         | poh-ggz         | start    | zie bijlage
      Uren POH         | poh-ggz         | start    | ''
      Aantal patiënten | fto-2           | start    | 2350
      Naam apotheker   | fto-2           | start    | Jansen
      Prijs per uur    | poh-ggz         | start    | 12
      Week             | poh-ggz         | start    | 23
      niveau opleiding | poh-ggz         | start    | 2
      Deel             | fto-2           | start    | ja
      Praktijk akkoord | ouderenzorg     | start    | ja
      Naam tool        | digitale triage | start    | SmartConsult
      Tool versie      | digitale triage | change   | 3.2
      Uurtarief        | poh-ggz         | start    | 85
      POH-GGZ          | poh-ggz         | start    | ja
      FTO 2            | poh-ggz         | start    | 8
      Omvang           | smr             | start    | 14
      Aantal           | poh-ggz         | start    | veel
      POH              | ouderenzorg     | start    | ja
      W                | poh-ggz         | start    | 23
      Uw kenmerk       | poh-ggz         | start    | 23
      All              | fto-2           | start    | ja
      """;

  @ParameterizedTest(name = "{0} = {3} of {1}")
  @CsvSource(delimiter = '|', textBlock = ASKED_BACK)
  void columnThatCouldHoldALackingTermRefusesTheFile(
      String heading, String agreement, String action, String cell, String term) {
    String file = csv(heading, agreement, action, cell);

    assertThat(Reading.refused(file, OPTIONS))
        .containsExactly(
            "2:0 request.perhapsTerm heading='"
                + heading
                + "' column=terms."
                + term
                + " option=--ignore-column \""
                + heading
                + "\"");
    assertThat(Reading.read(file, OPTIONS.ignoring(List.of(heading), false)).requests()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} = {3} of {1}")
  @CsvSource(delimiter = '|', textBlock = ASKED_BACK)
  void memberThatCouldHoldALackingTermIsMalformed(
      String name, String agreement, String action, String value, String term) {
    SubmittedRequest request =
        Reading.read(json(name, agreement, action, value), OPTIONS).requests().get(0);

    assertThat(request)
        .isInstanceOfSatisfying(
            UnreadableRequest.class,
            unreadable ->
                assertThat(Reading.said(unreadable.faults()))
                    .containsExactly(
                        "request.nearMember member='" + name + "' meant=terms." + term));
  }

  @ParameterizedTest(name = "{0} = {3} of {1}")
  @CsvSource(delimiter = '|', textBlock = PASSED_OVER)
  void whatCouldNotIsPassedOverAndTold(String name, String agreement, String action, String value) {
    for (String file :
        List.of(csv(name, agreement, action, value), json(name, agreement, action, value))) {
      Reading.Outcome outcome = Reading.read(file, OPTIONS);

      assertThat(outcome.requests()).singleElement().isInstanceOf(AmendmentRequest.class);
      assertThat(outcome.warnings()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0} = {3} of {1}")
  @CsvSource(delimiter = '|', textBlock = ASKED_BACK)
  void besideTheTermItselfItIsPassedOverUnlessThatIsEmpty(
      String name, String agreement, String action, String value, String term) {
    String own = "terms." + term.substring(0, term.indexOf('/'));
    String emptyMember = own + "\": \"\", \"" + name;
    String ownMember = own + "\": \"" + value + "\", \"" + name;

    for (String file :
        List.of(
            csv(own + ";" + name, agreement, action, value + ";" + value),
            json(ownMember, agreement, action, value))) {
      Reading.Outcome outcome = Reading.read(file, OPTIONS);

      assertThat(outcome.requests()).singleElement().isInstanceOf(AmendmentRequest.class);
      assertThat(outcome.warnings()).hasSize(1);
    }
    assertThat(Reading.refused(csv(own + ";" + name, agreement, action, ";" + value), OPTIONS))
        .singleElement()
        .asString()
        .startsWith("2:0 request.perhapsTerm heading='" + name + "'");
    assertThat(Reading.unreadable(json(emptyMember, agreement, action, value), OPTIONS).faults())
        .hasSize(1);
  }

  /** Two values for one term: nobody can tell which of them counts. */
  @ParameterizedTest(name = "{0} = {3} of {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hours               | poh-ggz         | start    | 14     | true
          hours               | poh-ggz         | start    | 12,0   | false
          hours               | poh-ggz         | start    | 12 uur | false
          hours               | poh-ggz         | start    | veel   | false
          hours               | poh-ggz         | stop     | 14     | false
          Nieuwe uren         | poh-ggz         | change   | 14     | true
          hoursPerWeek (term) | poh-ggz         | change   | 14     | true
          Uren POH            | poh-ggz         | start    | 14     | true
          Uren POH-S          | poh-ggz         | start    | 14     | false
          Huidige uren        | poh-ggz         | change   | 14     | false
          Uren nu             | poh-ggz         | change   | 14     | false
          Uren 2025           | poh-ggz         | change   | 14     | false
          Uren per maand      | poh-ggz         | change   | 52     | false
          FTE                 | poh-ggz         | start    | 0,4    | false
          Aantal              | poh-ggz         | start    | 1      | false
          POH-GGZ             | poh-ggz         | start    | 1      | false
          """)
  void termThatIsGivenTwiceWithDifferentValuesIsMalformed(
      String name, String agreement, String action, String value, boolean isAskedBack) {
    String csv = csv("terms.hoursPerWeek;" + name, agreement, action, "12;" + value);
    String json = json("terms.hoursPerWeek\": \"12\", \"" + name, agreement, action, value);

    for (String file : List.of(csv, json)) {
      SubmittedRequest request = Reading.read(file, OPTIONS).requests().get(0);
      if (isAskedBack) {
        assertThat(request)
            .isInstanceOfSatisfying(
                UnreadableRequest.class,
                unreadable ->
                    assertThat(Reading.said(unreadable.faults()))
                        .singleElement()
                        .asString()
                        .contains("request.fieldsDiffer")
                        .contains("second='" + name + "'"));
      } else {
        assertThat(request).isInstanceOf(AmendmentRequest.class);
      }
    }
  }

  @ParameterizedTest(name = "{0} = {3} of {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          invulling   | poh-ggz         | start    | 12 uur            | true
          Terms       | poh-ggz         | start    | hoursPerWeek=12   | true
          voorwaarden | digitale triage | change   | SmartConsult      | true
          invulling   | kwaliteit       | start    | n.v.t.            | false
          invulling   | poh-ggz         | stop     | 12 uur            | false
          """)
  void columnOfAllTermsIsAskedBackWhereTheAgreementHasAny(
      String heading, String agreement, String action, String cell, boolean isAskedBack) {
    String file = csv(heading, agreement, action, cell);
    if (isAskedBack) {
      assertThat(Reading.refused(file, OPTIONS)).hasSize(1);
    } else {
      assertThat(Reading.read(file, OPTIONS).requests()).hasSize(1);
    }
  }

  /** A change leaves the terms out that stay as they are. */
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          change   | SmartConsult | false
          wijzigen | SmartConsult | false
          change   | ''           | true
          start    | SmartConsult | true
          """)
  void changeThatGivesAnotherTermIsComplete(String action, String tool, boolean isAskedBack) {
    String csv = csv("terms.tool;Niveau triage", "digitale-triage", action, tool + ";2");
    String json =
        json("terms.tool\": \"" + tool + "\", \"Niveau triage", "digitale-triage", action, "2");

    if (isAskedBack) {
      assertThat(Reading.refused(csv, OPTIONS)).hasSize(1);
    } else {
      assertThat(Reading.read(csv, OPTIONS).requests()).hasSize(1);
    }
    assertThat(Reading.read(json, OPTIONS).requests())
        .singleElement()
        .isInstanceOf(isAskedBack ? UnreadableRequest.class : AmendmentRequest.class);
  }
}
