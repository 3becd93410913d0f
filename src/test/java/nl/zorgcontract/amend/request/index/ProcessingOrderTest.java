package nl.zorgcontract.amend.request.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.decision.RequestBuilder;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request is written as id, time of receipt on 1 February, and what it withdraws. */
class ProcessingOrderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          requests                                    | decided
          A 10:00, B 09:00                            | B A
          A 10:00, B 09:00, W - A                     | B A W
          A 10:00, B 09:00, W - C                     | W B A
          A -, B -, W - A                             | A W B
          A 10:00, W - A, V - W                       | A W V
          A 10:00, V - W, W - A                       | A W V
          A 10:00, B 10:00, V - A, W - A, U - V       | A V U W B
          A 10:00, B 11:00, V - B, W - A, U - V       | A W B V U
          V - W, W - V                                | W V
          W - W                                       | W
          A 11:00, A 10:00, W - A                     | A W A
          """)
  void orderOfDecisions(String requests, String decided) {
    assertThat(decided(index(requests.split(", ", -1)))).isEqualTo(decided);
  }

  /** One of each pair follows what it withdraws, and so no longer comes before the other. */
  @Test
  void whatFollowsAnotherNoLongerComesBeforeTheRequestsOfItsId() {
    RequestIndex index = index("A 10:00", "X - A", "X 09:00", "B 08:00", "Y - B", "Y 09:00");

    assertThat(index.first("X")).hasValue(2);
    assertThat(index.first("Y")).hasValue(4);
  }

  /** Where each path to the head of a chain is walked, this takes minutes. */
  @Test
  void aChainOfManyIsPutInOrder() {
    String[] chain = new String[20_000];
    Arrays.setAll(chain, i -> i == 0 ? "R0 10:00" : "R" + i + " - R" + (i - 1));

    assertThat(decided(index(chain)))
        .isEqualTo(
            IntStream.range(0, chain.length)
                .mapToObj(i -> "R" + i)
                .collect(Collectors.joining(" ")));
  }

  private static String decided(RequestIndex index) {
    List<QueuedRequest> queue = new ArrayList<>();
    IntStream.range(0, index.size())
        .forEach(position -> queue.add(new QueuedRequest(position, index.request(position))));
    index.sort(queue);
    return queue.stream().map(each -> each.request().requestId()).collect(Collectors.joining(" "));
  }

  private static RequestIndex index(String... requests) {
    RequestIndex index = new RequestIndex();
    for (String request : requests) {
      index.add(request(request));
    }
    return index;
  }

  private static AmendmentRequest request(String text) {
    String[] part = text.split(" ", -1);
    RequestBuilder builder =
        part.length > 2 ? RequestBuilder.withdraw(part[2]) : RequestBuilder.stop("poh-ggz");
    String time = part[1].equals("-") ? "" : "T" + part[1] + ":00+01:00";
    return builder.id(part[0]).received("2026-02-01" + time).build();
  }
}
