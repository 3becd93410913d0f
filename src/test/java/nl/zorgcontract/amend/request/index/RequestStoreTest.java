package nl.zorgcontract.amend.request.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AnyRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestStoreTest {

  private static final int PAGE = 1 << 20;

  private static RequestStore store(List<? extends SubmittedRequest> requests) {
    RequestStore store = new RequestStore();
    requests.forEach(request -> assertThat(store.add(request)).isTrue());
    return store;
  }

  /** What comes out is equal to what went in, and its terms and choices stand in their order. */
  private static void assertKept(List<? extends SubmittedRequest> requests) {
    RequestStore store = store(requests);

    assertThat(store).hasSameSizeAs(requests);
    for (int i = 0; i < requests.size(); i++) {
      assertThat(store.get(i)).isEqualTo(requests.get(i));
      if (requests.get(i) instanceof AmendmentRequest request) {
        AmendmentRequest kept = (AmendmentRequest) store.get(i);
        assertThat(kept.terms()).hasToString(request.terms().toString());
      }
    }
    assertThat(store).isEqualTo(requests);
  }

  private static AmendmentRequest request(String file, int line, String note) {
    return new AmendmentRequest(
        new Origin(file, line),
        "R-" + line,
        new NamedContract("01054321", false, "C-1"),
        new AskedChange("poh", Action.START, null, LocalDate.of(2026, 7, 1)),
        Map.of("hours", Value.Number.of(12)),
        new Submission(ReceivedAt.on(LocalDate.of(2026, 5, 20)), Submitter.PRACTICE, Channel.FORM),
        note);
  }

  private static AmendmentRequest line(int line) {
    return request("requests.csv", line, null);
  }

  private static AmendmentRequest noted(int line, int length) {
    return request("requests.csv", line, "n".repeat(length));
  }

  private static UnreadableRequest unreadable(int line) {
    return new UnreadableRequest(
        new Origin("requests.csv", line),
        "R-" + line,
        new NamedContract("01054321", true, "C-1"),
        new AskedChange("poh", Action.STOP, null, LocalDate.of(2026, 7, 1)),
        List.of(),
        List.of(Message.of("one").number("line", line), Message.of("two")));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void requestsComeOutEqualToWhatWentIn(@ForAll("submitted") List<SubmittedRequest> requests) {
    assertKept(requests);
  }

  @Provide
  Arbitrary<List<SubmittedRequest>> submitted() {
    Arbitrary<SubmittedRequest> request = AnyRequest.any().map(each -> each);
    Arbitrary<SubmittedRequest> unreadable =
        Arbitraries.integers().between(1, 100).map(RequestStoreTest::unreadable);
    return Arbitraries.frequencyOf(Tuple.of(5, request), Tuple.of(1, unreadable))
        .list()
        .ofMaxSize(8);
  }

  @Test
  void requestsThatCouldNotBeReadStandBetweenTheOthers() {
    assertKept(List.of(unreadable(2), line(3), unreadable(4), unreadable(5), line(6)));
    assertThat(store(List.of(line(2), unreadable(3))).get(1)).isInstanceOf(UnreadableRequest.class);
  }

  @Test
  void filesInTurnGiveEachRequestItsOwn() {
    List<String> files = List.of("a.csv", "a.csv", "b.csv", "-", "a.csv", "b.csv");
    List<AmendmentRequest> requests = files.stream().map(file -> request(file, 7, null)).toList();

    assertKept(requests);
    assertThat(store(requests)).extracting(request -> request.origin().file()).isEqualTo(files);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 129, 5000})
  void anyNumberOfRequestsIsKept(int count) {
    assertKept(
        IntStream.range(0, count).mapToObj(i -> i % 3 == 2 ? unreadable(i) : line(i)).toList());
  }

  /** Of agreements and terms only the first different names are kept once. */
  @Test
  void anyNumberOfNamesIsKept() {
    List<AmendmentRequest> requests =
        IntStream.range(0, 2500).mapToObj(i -> named("agreement " + i, "term " + i)).toList();

    assertKept(requests);
    assertKept(Collections.nCopies(3, named(null, "hours")));
  }

  private static AmendmentRequest named(String agreement, String term) {
    AmendmentRequest request = line(2);
    return new AmendmentRequest(
        request.origin(),
        request.requestId(),
        request.contract(),
        new AskedChange(agreement, Action.START, null, null),
        Map.of(term, Value.Number.of(12)),
        request.submission(),
        null);
  }

  @Test
  void requestsOfSeveralPagesAreKept() {
    List<AmendmentRequest> requests =
        IntStream.range(0, 40).mapToObj(i -> noted(i, 100_000 + 7919 * i)).toList();

    assertKept(requests);
  }

  @Test
  void requestLargerThanAPageIsKeptBetweenOthers() {
    assertKept(
        List.of(line(2), noted(3, PAGE + 1), line(4), noted(5, 5 * PAGE), noted(6, PAGE), line(7)));
  }

  /** The second begins where the first ends, and ends about where the page does. */
  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 0, 1, 2})
  void requestThatJustFillsThePageOrJustDoesNotIsKept(int beyond) {
    int room = PAGE - packedLength(noted(2, 500_000));
    int others = packedLength(noted(3, 400_000)) - 400_000;
    AmendmentRequest second = noted(3, room - others + beyond);
    assertThat(packedLength(second)).isEqualTo(room + beyond);

    assertKept(List.of(noted(2, 500_000), second, line(4)));
    assertKept(List.of(noted(3, PAGE - others + beyond), line(4)));
  }

  private static int packedLength(AmendmentRequest request) {
    VarintWriter packed = new VarintWriter();
    new RequestPacking().write(request, packed);
    return packed.length();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, 63, 64, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void thereIsNoRequestBeforeTheFirstAndAfterTheLast(int index) {
    RequestStore store = store(List.of(line(2), unreadable(3), line(4)));

    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> store.get(index));
  }

  @Test
  void storeWithoutRequestsIsAnEmptyList() {
    RequestStore store = new RequestStore();

    assertThat(store).isEmpty();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> store.get(0));
  }

  @Test
  void requestsCanOnlyBeAddedAndRemovedAtTheEnd() {
    RequestStore store = store(List.of(line(2)));

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> store.set(0, line(3)));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> store.add(0, line(3)));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> store.remove(0));
    assertThat(store).isEqualTo(List.of(line(2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 39, 40})
  void removedRequestsLeaveTheOthersAndRoomForMore(int left) {
    List<SubmittedRequest> requests = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      requests.add(i % 3 == 1 ? unreadable(i) : noted(i, 100_000));
    }
    RequestStore store = store(requests);

    store.truncate(left);

    assertThat(store).isEqualTo(requests.subList(0, left));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> store.get(left));
    store.addAll(requests);
    assertThat(store.subList(left, left + 40)).isEqualTo(requests);
    assertThat(store.subList(0, left)).isEqualTo(requests.subList(0, left));
  }

  @Test
  void threadsMayShareIt() {
    List<SubmittedRequest> requests = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      requests.add(i % 7 == 0 ? unreadable(i) : noted(i, i % 300));
    }
    RequestStore store = store(requests);

    assertThat(
            IntStream.range(0, 200_000)
                .parallel()
                .filter(i -> !store.get(i % 5000).equals(requests.get(i % 5000)))
                .toArray())
        .isEmpty();
  }
}
