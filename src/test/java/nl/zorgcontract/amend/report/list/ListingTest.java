package nl.zorgcontract.amend.report.list;

import static nl.zorgcontract.amend.report.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.report.screen.PolicyScreen;
import nl.zorgcontract.amend.report.screen.Screen;
import nl.zorgcontract.amend.report.screen.TerminalStyle;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final Screen SCREEN = new Screen(TerminalStyle.NONE, 80, Messages.in(Language.EN));

  private record Row(@Nullable String id, @Nullable LocalDate day, @Nullable Long left) {}

  private static final Listing<Row> LISTING =
      new ListColumns<Row>()
          .text("request_id", Row::id)
          .day("start_date", Row::day)
          .number("days_left", Row::left)
          .codes(
              "terms",
              row -> row.id() == null ? List.of() : List.of("hours", "tool"),
              row -> List.of())
          .of(List.of(new Row("R-1", day("2026-04-01"), 28L), new Row(null, null, null)));

  @Test
  void jsonHasTheTypesOfTheCells() {
    assertThat(json(LISTING).replaceAll("\\s", ""))
        .isEqualTo(
            "[{\"requestId\":\"R-1\",\"startDate\":\"2026-04-01\",\"daysLeft\":28,"
                + "\"terms\":[\"hours\",\"tool\"]},"
                + "{\"requestId\":null,\"startDate\":null,\"daysLeft\":null,\"terms\":[]}]");
  }

  @Test
  void csvJoinsWhatIsSeveral() throws IOException {
    StringWriter out = new StringWriter();
    LISTING.print(CsvWriter.open(out, CsvStyle.DEFAULT));

    assertThat(out)
        .hasToString("request_id,start_date,days_left,terms\nR-1,2026-04-01,28,hours|tool\n,,,\n");
  }

  @Test
  void listWithoutItemsIsItsHeadings() throws IOException {
    Listing<Row> empty = new Listing<>(LISTING.columns(), List.of());
    StringWriter out = new StringWriter();
    empty.print(CsvWriter.open(out, CsvStyle.DEFAULT));

    assertThat(out).hasToString("request_id,start_date,days_left,terms\n");
    assertThat(json(empty).replaceAll("\\s", "")).isEqualTo("[]");
  }

  @Test
  void agreementWithoutDeadlineHasNullNotAnEmptyText() {
    String json = json(new PolicyScreen(SCREEN).listing(Samples.policy()));

    assertThat(json)
        .contains("\"terms\" : [\n      \"hoursPerWeek\"\n    ]", "\"submitBy\" : null")
        .doesNotContain("\"\"");
  }

  private static String json(Listing<?> listing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    listing.printJson(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
