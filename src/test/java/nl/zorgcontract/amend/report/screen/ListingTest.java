package nl.zorgcontract.amend.report.screen;

import static nl.zorgcontract.amend.report.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final Screen SCREEN = new Screen(TerminalStyle.NONE, 80, Messages.in(Language.EN));

  private final Listing listing =
      new Listing("request_id", "start_date", "days_left", "terms")
          .text("R-1")
          .day(day("2026-04-01"))
          .number(28L)
          .list(List.of("hours", "tool"))
          .text(null)
          .day(null)
          .number(null)
          .list(List.of());

  @Test
  void jsonHasTheTypesOfTheCells() throws IOException {
    assertThat(json(listing).replaceAll("\\s", ""))
        .isEqualTo(
            "[{\"requestId\":\"R-1\",\"startDate\":\"2026-04-01\",\"daysLeft\":28,"
                + "\"terms\":[\"hours\",\"tool\"]},"
                + "{\"requestId\":null,\"startDate\":null,\"daysLeft\":null,\"terms\":[]}]");
  }

  @Test
  void csvJoinsWhatIsSeveral() throws IOException {
    StringWriter out = new StringWriter();
    listing.printCsv(out, CsvStyle.DEFAULT);

    assertThat(out)
        .hasToString("request_id,start_date,days_left,terms\nR-1,2026-04-01,28,hours|tool\n,,,\n");
  }

  @Test
  void partsAreOneListing() throws IOException {
    StringWriter csv = new StringWriter();
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (ListingPrinter csvPrinter = ListingPrinter.rows(CsvWriter.open(csv, CsvStyle.DEFAULT));
        ListingPrinter jsonPrinter = ListingPrinter.json(json)) {
      for (Listing part : List.of(new Listing("a"), new Listing("a").text("x").text("y"))) {
        csvPrinter.print(part);
        jsonPrinter.print(part);
      }
      csvPrinter.print(new Listing("a").number(1L));
      jsonPrinter.print(new Listing("a").number(1L));
    }

    assertThat(csv).hasToString("a\nx\ny\n1\n");
    assertThat(json.toString(StandardCharsets.UTF_8).replaceAll("\\s", ""))
        .isEqualTo("[{\"a\":\"x\"},{\"a\":\"y\"},{\"a\":1}]");
  }

  @Test
  void agreementWithoutDeadlineHasNullNotAnEmptyText() throws IOException {
    String json = json(new PolicyScreen(SCREEN).listing(Samples.policy()));

    assertThat(json)
        .contains("\"terms\" : [\n      \"hoursPerWeek\"\n    ]", "\"submitBy\" : null")
        .doesNotContain("\"\"");
  }

  private static String json(Listing listing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    listing.printJson(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
