package nl.zorgcontract.amend.request;

import static nl.zorgcontract.amend.request.RequestsByKeyTest.pile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.decision.RequestBuilder;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
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
        null,
        false,
        "C-1",
        "poh-ggz",
        Action.STOP,
        null,
        ReasonCode.MALFORMED_FIELD,
        List.of(Message.of("fault")));
  }

  private static RequestIndex roll(SubmittedRequest... requests) {
    RequestIndex roll = new RequestIndex();
    for (SubmittedRequest request : requests) {
      roll.add(request);
    }
    return roll;
  }

  private static List<Integer> firsts(RequestIndex roll) {
    return IntStream.range(0, roll.requests().size())
        .mapToObj(position -> roll.first(position, roll.request(position).requestId()))
        .toList();
  }

  @Test
  void requestsStandThereInTheOrderOfTheInput() {
    AmendmentRequest one = request("R-1", 1, "C-1", null);
    UnreadableRequest two = unreadable("R-2");

    assertThat(roll(one, two).requests()).containsExactly(one, two);
    assertThat(roll(one, two).unreadable()).containsExactly(1);
  }

  @Test
  void oneThatNamesItsContractLiesThereAndOneThatNamesAPracticeOnlyLiesWithThePractice() {
    RequestIndex roll =
        roll(
            request("R-1", 1, "C-1", null),
            request("R-2", 1, null, "01054321"),
            request("R-3", 1, "C-1", "01054321"));

    assertThat(roll.byContract().names()).containsExactly("C-1");
    assertThat(pile(roll.byContract(), "C-1")).containsExactly(2, 0);
    assertThat(roll.byPractice().names()).containsExactly("01054321");
    assertThat(pile(roll.byPractice(), "01054321")).containsExactly(1);
  }

  @Test
  void oneThatCouldNotBeReadLiesNowhereAndHoldsNoId() {
    RequestIndex roll = roll(unreadable("R-1"));

    assertThat(roll.byContract().names()).isEmpty();
    assertThat(roll.hasId("R-1")).isFalse();
  }

  @Test
  void idsAreKnown() {
    RequestIndex roll = roll(request("R-1", 1, "C-1", null));

    assertThat(roll.hasId("R-1")).isTrue();
    assertThat(roll.hasId("R-2")).isFalse();
  }

  @Test
  void ofRequestsOfOneIdTheOneThatCameInFirstIsFirst() {
    RequestIndex roll =
        roll(
            request("R-1", 3, "C-1", null),
            request("R-2", 9, "C-1", null),
            request("R-1", 2, "C-2", null),
            request("R-1", 4, "C-3", null));

    assertThat(firsts(roll)).containsExactly(2, 1, 2, 2);
  }

  @Test
  void ofRequestsOfOneIdAndOneDayTheOneThatStandsFirstIsFirst() {
    RequestIndex roll =
        roll(
            request("R-1", 3, "C-1", null),
            request("R-1", 3, "C-2", null),
            request("R-1", 3, "C-3", null));

    assertThat(firsts(roll)).containsExactly(0, 0, 0);
  }

  @Test
  void anotherRollIsTakenDownBehindThisOne() {
    RequestIndex roll = roll(request("R-1", 3, "C-1", null), unreadable("R-9"));
    roll.addAll(roll(request("R-2", 3, "C-1", null), request("R-1", 1, "C-2", null)));

    assertThat(roll.requests()).hasSize(4);
    assertThat(roll.first(0, "R-1")).isEqualTo(3);
    assertThat(pile(roll.byContract(), "C-1")).containsExactly(2, 0);
  }
}
