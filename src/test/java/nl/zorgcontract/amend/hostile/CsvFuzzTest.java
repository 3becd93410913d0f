package nl.zorgcontract.amend.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.ruling.RulingsReader;
import nl.zorgcontract.amend.hostile.Oracle.Answer;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.policy.reader.ApprovedListReader;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import nl.zorgcontract.amend.request.form.ReadOptions;
import nl.zorgcontract.amend.request.form.RequestCsv;
import nl.zorgcontract.amend.request.form.RequestReader;
import nl.zorgcontract.amend.table.CsvStyle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes at all as a file of requests, of rulings and of a list. */
class CsvFuzzTest {

  @MethodSource("seeds")
  @DictionaryEntries({
    "request_id",
    "received_at",
    "agb_code",
    "contract_id",
    "agreement",
    "action",
    "start_date",
    "terms.x",
    "note",
    "aanvraagnummer",
    "sep=;",
    "\\x0d\\x0a",
    "\\\"\\\"",
    "'=",
    "2026-04-01",
    "1-4-2026",
    "2026-03-04T23:30:00Z",
    "start",
    "wijzigen",
    "granted_on",
    "reason",
    "until",
    "\\xef\\xbb\\xbf"
  })
  @FuzzTest(maxDuration = "10s")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    Answer<SubmittedRequest> answer = Oracle.askTwice(bytes, CsvFuzzTest::requests);
    answer.values().forEach(CsvFuzzTest::requireWellFormed);
    requireRoundTrip(answer.values());
    Oracle.askTwice(bytes, CsvFuzzTest::rulings);
    Oracle.askTwice(
        bytes,
        in ->
            ApprovedListReader.read(
                    "x", Oracle.FILE, StrictReader.utf8(Oracle.FILE, in), warning -> {})
                .entries());
  }

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Stream.of(
            Oracle.file("samples/rulings.csv"),
            Oracle.file("samples/digital-triage-tools.csv"),
            Oracle.file("samples/aanvragen.csv"),
            Oracle.file("samples/requests-salland.csv")),
        Oracle.bytes(
            "",
            "request_id,received_at,agb_code,agreement,action\nR-1,2026-03-04,01054321,smr,start\n",
            """
            sep=;
            REQUEST ID;received-at;contract_id;agreement;action;terms.a b;note
            "R-1";2026-03-04T10:00:00+01:00;C;"a""b";stop;'=1;"\u001b[31m
            and more"
            """,
            "request_id\treceived_at\tcontract_id\tagreement\taction\n'-1\t4-3-2026\t1\t2\tx\n",
            "request_id,reason,granted_by,granted_on\nR-1,RETROACTIVE,me,2026-01-01\n"));
  }

  static List<SubmittedRequest> requests(InputStream in) {
    try (RequestReader reader = RequestReader.open(Oracle.FILE, in, ReadOptions.DEFAULT)) {
      List<SubmittedRequest> requests = new ArrayList<>();
      SubmittedRequest request = reader.next();
      while (request != null) {
        requests.add(request);
        request = reader.next();
      }
      return requests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> rulings(InputStream in) {
    try {
      return List.copyOf(RulingsReader.read(Oracle.FILE, in, true, warning -> {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void requireWellFormed(SubmittedRequest submitted) {
    assertThat(submitted.origin().line()).isPositive();
    if (submitted instanceof AmendmentRequest request) {
      assertThat(request.requestId()).isNotBlank().doesNotContain("\n", "\u0000", "\u001b");
      assertThat(request.requestId().codePointCount(0, request.requestId().length()))
          .isLessThanOrEqualTo(64);
      assertThat(request.agbCode() == null ? "01054321" : request.agbCode()).matches("[0-9]{8}");
    } else {
      ((UnreadableRequest) submitted).faults().forEach(Oracle::requireSafe);
    }
  }

  /** What was read is written, as the program writes it, and read again. */
  private static void requireRoundTrip(List<SubmittedRequest> submitted) {
    List<AmendmentRequest> requests =
        submitted.stream()
            .filter(AmendmentRequest.class::isInstance)
            .map(AmendmentRequest.class::cast)
            .toList();
    if (requests.isEmpty()) {
      return;
    }
    RequestCsv csv = RequestCsv.of(requests);
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
      printer.printRecord(csv.headings().stream().map(CsvStyle.DEFAULT::text));
      for (AmendmentRequest request : requests) {
        printer.printRecord(csv.cells(request).stream().map(CsvStyle.DEFAULT::text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] written = out.toString().getBytes(StandardCharsets.UTF_8);
    List<List<String>> again =
        Oracle.ask(written, CsvFuzzTest::requests).values().stream()
            .map(request -> csv.cells((AmendmentRequest) request))
            .toList();
    assertThat(again).isEqualTo(requests.stream().map(csv::cells).toList());
  }
}
