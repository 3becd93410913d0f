package nl.zorgcontract.amend.request.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgcontract.amend.decision.RequestBuilder;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;

class RequestIndexTest {

  private static AmendmentRequest request(String id, int day, String contractId, String agbCode) {
    return RequestBuilder.stop("poh-ggz")
        .id(id)
        .received("2026-02-0" + day)
        .in(contractId, agbCode)
        .build();
  }

  private static UnreadableRequest unreadable(String id) {
    return new UnreadableRequest(
        new Origin("requests.csv", 2),
        id,
        new NamedContract(null, false, "C-1"),
        new AskedChange("poh-ggz", Action.STOP, null, null),
        List.of(),
        List.of(Message.of("fault")));
  }

  private static RequestIndex index(SubmittedRequest... requests) {
    RequestIndex index = new RequestIndex();
    for (SubmittedRequest request : requests) {
      index.add(request);
    }
    return index;
  }

  private static List<Integer> firsts(RequestIndex index) {
    return IntStream.range(0, index.requests().size())
        .mapToObj(position -> index.first(position, index.request(position).requestId()))
        .toList();
  }

  @Test
  void requestsStandThereInTheOrderOfTheInput() {
    AmendmentRequest one = request("R-1", 1, "C-1", null);
    UnreadableRequest two = unreadable("R-2");

    assertThat(index(one, two).requests()).containsExactly(one, two);
    assertThat(index(one, two).isReadable(0)).isTrue();
    assertThat(index(one, two).isReadable(1)).isFalse();
  }

  @Test
  void requestNamesItsContractOrElseItsPractice() {
    RequestIndex index =
        index(
            request("R-1", 1, "C-1", null),
            request("R-2", 1, null, "01054321"),
            request("R-3", 1, "C-2", "01054322"));

    assertThat(index.namesContract("C-1")).isTrue();
    assertThat(index.namesContract("C-2")).isTrue();
    assertThat(index.namesContract("C-3")).isFalse();
    assertThat(index.namesPractice("01054321")).isTrue();
    assertThat(index.namesPractice("01054322")).isFalse();
    assertThat(index.key(2)).isEqualTo(new RequestKey("R-3", "C-2", "01054322", null));
    assertThat(index.requestId(1)).isEqualTo("R-2");
  }

  @Test
  void oneThatCouldNotBeReadNamesNothing() {
    RequestIndex index = index(unreadable("R-1"));

    assertThat(index.namesContract("C-1")).isFalse();
    assertThat(index.hasId("R-1")).isFalse();
  }

  @Test
  void idsAreKnown() {
    RequestIndex index = index(request("R-1", 1, "C-1", null));

    assertThat(index.hasId("R-1")).isTrue();
    assertThat(index.hasId("R-2")).isFalse();
  }

  @Test
  void ofRequestsOfOneIdTheOneThatCameInFirstIsFirst() {
    RequestIndex index =
        index(
            request("R-1", 3, "C-1", null),
            request("R-2", 9, "C-1", null),
            request("R-1", 2, "C-2", null),
            request("R-1", 4, "C-3", null));

    assertThat(firsts(index)).containsExactly(2, 1, 2, 2);
  }

  @Test
  void ofRequestsOfOneIdAndOneDayTheOneThatStandsFirstIsFirst() {
    RequestIndex index =
        index(
            request("R-1", 3, "C-1", null),
            request("R-1", 3, "C-2", null),
            request("R-1", 3, "C-3", null));

    assertThat(firsts(index)).containsExactly(0, 0, 0);
  }

  @Test
  void ofRemovedRequestsNothingIsKnown() {
    RequestIndex index =
        index(
            request("R-1", 3, "C-1", null),
            request("R-1", 2, "C-2", null),
            request("R-2", 1, null, "01054321"));

    index.truncate(1);
    index.add(request("R-3", 1, "C-3", null));
    index.add(request("R-3", 1, null, "01054322"));

    assertThat(index.size()).isEqualTo(3);
    assertThat(firsts(index)).containsExactly(0, 1, 1);
    assertThat(index.hasId("R-1")).isTrue();
    assertThat(index.hasId("R-2")).isFalse();
    assertThat(index.namesContract("C-1")).isTrue();
    assertThat(index.namesContract("C-2")).isFalse();
    assertThat(index.namesPractice("01054321")).isFalse();
    assertThat(index.namesPractice("01054322")).isTrue();
  }

  /** Whatever was added and removed meanwhile, the index is as if only the rest had been added. */
  @Property(tries = 200)
  void indexIsThatOfTheRequestsLeft(
      @ForAll @Size(max = 8) List<@IntRange(max = 40) Integer> sizes, @ForAll Random random) {
    RequestIndex index = new RequestIndex();
    List<SubmittedRequest> left = new ArrayList<>();
    for (int size : sizes) {
      boolean refused = random.nextBoolean();
      int before = index.size();
      for (int i = 0; i < size; i++) {
        SubmittedRequest request = any(random);
        index.add(request);
        left.add(request);
      }
      if (refused) {
        index.truncate(before);
        left.subList(before, left.size()).clear();
      }
    }
    RequestIndex expected = index(left.toArray(SubmittedRequest[]::new));

    assertThat(index.requests()).isEqualTo(left);
    for (int i = 0; i < 10; i++) {
      assertThat(index.hasId("R-" + i)).isEqualTo(expected.hasId("R-" + i));
      assertThat(index.namesContract("C-" + i)).isEqualTo(expected.namesContract("C-" + i));
    }
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) instanceof AmendmentRequest request) {
        assertThat(index.first(i, request.requestId()))
            .isEqualTo(expected.first(i, request.requestId()));
      }
    }
  }

  private static SubmittedRequest any(Random random) {
    String id = "R-" + random.nextInt(10);
    return random.nextInt(6) == 0
        ? unreadable(id)
        : request(id, 1 + random.nextInt(3), "C-" + random.nextInt(10), null);
  }
}
