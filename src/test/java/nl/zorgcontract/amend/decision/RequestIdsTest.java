package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.AGB;
import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.change;
import static nl.zorgcontract.amend.decision.RequestBuilder.start;
import static nl.zorgcontract.amend.decision.RequestBuilder.stop;
import static nl.zorgcontract.amend.decision.TestDecider.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One request id is one request: the same again changes nothing, another one is refused. */
class RequestIdsTest {

  private static final String SAME = "skipped ALREADY_PROCESSED";
  private static final String OTHER = "rejected DUPLICATE_REQUEST";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      contract | practice | action | agreement | start      | terms                               | verdict
      ZK-1     |          | START  | fto-2     | 2026-07-01 | participants=6 pharmacist=ja        | skipped ALREADY_PROCESSED
               | 01054321 | START  | FTO 2     | 2026-07-01 | participants=6 pharmacist=ja        | skipped ALREADY_PROCESSED
      ZK-1     | 01054321 | START  | FTO2      | 2026-07-01 | pharmacist=yes participants=6.0     | skipped ALREADY_PROCESSED
      ZK-2     |          | START  | fto-2     | 2026-07-01 | participants=6 pharmacist=ja        | rejected DUPLICATE_REQUEST
      ZK-1     |          | STOP   | fto-2     | 2026-07-01 | participants=6 pharmacist=ja        | rejected DUPLICATE_REQUEST
      ZK-1     |          | START  | smr       | 2026-07-01 | participants=6 pharmacist=ja        | rejected DUPLICATE_REQUEST
      ZK-1     |          | START  | onbekend  | 2026-07-01 | participants=6 pharmacist=ja        | rejected DUPLICATE_REQUEST
      ZK-1     |          | START  | fto-2     | 2027-01-01 | participants=6 pharmacist=ja        | rejected DUPLICATE_REQUEST
      ZK-1     |          | START  | fto-2     |            | participants=6 pharmacist=ja        | rejected DUPLICATE_REQUEST
      ZK-1     |          | START  | fto-2     | 2026-07-01 | participants=7 pharmacist=ja        | rejected DUPLICATE_REQUEST
      ZK-1     |          | START  | fto-2     | 2026-07-01 | pharmacist=ja                       | rejected DUPLICATE_REQUEST
      ZK-1     |          | START  | fto-2     | 2026-07-01 |                                     | rejected DUPLICATE_REQUEST
      GONE     |          | START  | fto-2     | 2026-07-01 | participants=6 pharmacist=ja        | rejected DUPLICATE_REQUEST
      """)
  void theSameIdMeansTheSameContent(
      String contract,
      String practice,
      Action action,
      String agreement,
      String start,
      String terms,
      String verdict) {
    RequestBuilder again =
        RequestBuilder.request(action, agreement)
            .in(contract, practice)
            .from(start)
            .withAll(terms)
            .line(3);

    TestDecider inOneInput = TestDecider.on("2026-02-01").with(zilverenKruis()).with(second());
    assertThat(verdict(inOneInput.decide(first()))).isEqualTo("accepted");
    assertThat(verdict(inOneInput.decide(again))).isEqualTo(verdict);
    assertThat(inOneInput.contract("ZK-1").amendments()).hasSize(1);

    TestDecider acrossRuns =
        TestDecider.on("2026-02-02").with(inOneInput.contract("ZK-1")).with(second());
    assertThat(verdict(acrossRuns.decide(again))).isEqualTo(verdict);
    assertThat(acrossRuns.amended()).isEmpty();
  }

  @Test
  void whoSentItWhenAndHowIsNoPartOfTheContent() {
    TestDecider desk = TestDecider.on("2026-12-31").with(zilverenKruis());
    desk.decide(start("smr").from("2026-07-01"));
    Decision again =
        desk.decide(
            start("smr")
                .from("2026-07-01")
                .received("2026-12-01")
                .via(Channel.PHONE)
                .by(Submitter.FTO_GROUP));
    assertThat(verdict(again)).isEqualTo(SAME);
  }

  @Test
  void anEmptyStartStaysEmptyWhateverTheDayOfTheSecondReceipt() {
    TestDecider desk = TestDecider.on("2026-12-31").with(zilverenKruis());
    desk.decide(start("smr").received("2026-02-01"));
    Decision again = desk.decide(start("smr").received("2026-08-01"));
    assertThat(verdict(again)).isEqualTo(SAME);
    assertThat(desk.periods("ZK-1")).containsExactly("smr 2026-07-01..end R-1");
  }

  @Test
  void aSecondRunOverTheSameRequestsChangesNothing() {
    List<RequestBuilder> requests =
        List.of(
            start("poh-ggz").id("A").with("hoursPerWeek", "8,50").received("2026-02-01"),
            change("poh-ggz").id("B").from("2026-07-01").with("hoursPerWeek", "10"),
            stop("poh-ggz").id("C").from("2026-10-01").with("hoursPerWeek", "x").with("y", "z"));
    TestDecider first = TestDecider.on("2026-02-01").with(zilverenKruis());
    assertThat(requests.stream().map(first::decide).map(TestDecider::verdict))
        .containsOnly("accepted");
    TestDecider second = TestDecider.on("2026-02-02").with(first.contract("ZK-1"));
    assertThat(requests.stream().map(second::decide).map(TestDecider::verdict)).containsOnly(SAME);
    assertThat(second.amended()).isEmpty();
  }

  @Test
  void withinTheInputTheFirstClaimsTheIdWhateverBecomesOfIt() {
    TestDecider desk = TestDecider.on("2026-02-01").with(zilverenKruis());
    RequestBuilder tooSoon = start("smr").from("2026-02-15");
    assertThat(verdict(desk.decide(tooSoon)))
        .isEqualTo("rejected START_NOT_IN_WINDOW DEADLINE_MISSED");
    assertThat(verdict(desk.decide(tooSoon))).isEqualTo(SAME);
    assertThat(verdict(desk.decide(start("smr").from("2026-07-01")))).isEqualTo(OTHER);
  }

  @Test
  void aCopyOfARequestThatCouldNotHaveItsIdIsTheSameRequestToo() {
    TestDecider before = TestDecider.on("2026-02-01").with(zilverenKruis());
    before.decide(start("smr").from("2026-07-01"));
    TestDecider desk = TestDecider.on("2026-02-02").with(before.contract("ZK-1"));
    RequestBuilder other = start("smr").from("2027-01-01");
    assertThat(verdict(desk.decide(other))).isEqualTo(OTHER);
    assertThat(verdict(desk.decide(other))).isEqualTo(SAME);
    assertThat(verdict(desk.decide(start("smr").from("2026-07-01")))).isEqualTo(SAME);
  }

  @Test
  void theTermsOfAStopAreNoPartOfTheContent() {
    TestDecider desk = TestDecider.on("2026-12-31").with(zilverenKruis());
    desk.decide(start("poh-ggz").id("A").from("2026-07-01"));
    desk.decide(stop("poh-ggz").from("2026-10-01").with("hoursPerWeek", "1"));
    Decision again = desk.decide(stop("poh-ggz").from("2026-10-01").with("hoursPerWeek", "2"));
    assertThat(verdict(again)).isEqualTo(SAME);
    assertThat(desk.contract("ZK-1").amendments().get(1).terms()).isEmpty();
  }

  @Test
  void theMessageNamesTheEarlierLine() {
    TestDecider desk = TestDecider.on("2026-02-01").with(zilverenKruis());
    desk.decide(start("smr").line(17));
    Message message = desk.decide(start("smr").line(18)).reasons().get(0).message();
    assertThat(message.key()).isEqualTo("reason.ALREADY_PROCESSED.input");
    assertThat(message.facts().get("line"))
        .isEqualTo(Message.of("").number("x", 17).facts().get("x"));
    assertThat(message.facts().get("file")).isEqualTo(new Fact.Word("requests.csv"));
  }

  @Test
  void theMessageNamesTheContractThatHoldsTheSameRequest() {
    TestDecider desk =
        TestDecider.on("2026-02-01")
            .with(second().accepted("R-1", Action.START, "kwaliteit", "2026-07-01", null))
            .with(zilverenKruis().accepted("R-1", Action.START, "smr", "2026-07-01", null));
    Decision decision = desk.decide(start("smr").from("2026-07-01"));
    assertThat(verdict(decision)).isEqualTo(SAME);
    assertThat(decision.reasons().get(0).message().facts().get("contract"))
        .isEqualTo(new Fact.Given("ZK-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
      agreement        | submitter             | start      | first verdict
      smr              | PRACTICE              | 2026-04-01 | rejected START_NOT_IN_WINDOW
      smr              | PRACTICE              | 2026-01-01 | referred RETROACTIVE
      maatwerkafspraak | REGIONAL_ORGANISATION | 2026-04-01 | referred NO_WINDOW
      """)
  void acrossRunsARejectedOrReferredRequestMayComeAgain(
      String agreement, Submitter submitter, String start, String verdict) {
    RequestBuilder request = start(agreement).by(submitter).from(start);
    TestDecider first = TestDecider.on("2026-02-01").with(zilverenKruis());
    assertThat(verdict(first.decide(request))).isEqualTo(verdict);
    TestDecider second = TestDecider.on("2026-02-02").with(first.contract("ZK-1"));
    assertThat(verdict(second.decide(request))).as("decided afresh").isEqualTo(verdict);
    TestDecider third = TestDecider.on("2026-02-02").with(first.contract("ZK-1"));
    assertThat(verdict(third.decide(start("kwaliteit")))).isEqualTo("accepted");
  }

  @Test
  void aRequestWithoutAContractClaimsItsId() {
    TestDecider desk = TestDecider.on("2026-02-01").with(zilverenKruis());
    RequestBuilder lost = start("smr").in("GONE", null);
    assertThat(verdict(desk.decide(lost))).isEqualTo("rejected CONTRACT_NOT_FOUND");
    assertThat(verdict(desk.decide(lost))).isEqualTo(SAME);
    assertThat(verdict(desk.decide(start("smr").in("GONE-2", null)))).isEqualTo(OTHER);
    assertThat(verdict(desk.decide(start("smr")))).isEqualTo(OTHER);
  }

  @Test
  void anUnreadableRequestClaimsNothing() {
    TestDecider desk = TestDecider.on("2026-02-01").with(zilverenKruis());
    Decision unreadable = desk.decide(unreadable(ReasonCode.MISSING_FIELD));
    assertThat(verdict(unreadable)).isEqualTo("rejected MISSING_FIELD MISSING_FIELD");
    assertThat(unreadable.receivedOn()).isNull();
    assertThat(unreadable.subject().agbCode()).isEqualTo(AGB);
    assertThat(verdict(desk.decide(unreadable(ReasonCode.MALFORMED_FIELD))))
        .isEqualTo("rejected MALFORMED_FIELD MALFORMED_FIELD");
    assertThat(verdict(desk.decide(start("smr")))).isEqualTo("accepted");
  }

  @Test
  void termsOfATypeCompareByValueAndOthersAsTheyAre() {
    TestDecider desk = TestDecider.on("2026-02-01").with(zilverenKruis());
    desk.decide(start("poh-ggz").with("hoursPerWeek", "8,50"));
    assertThat(
            verdict(
                desk.decide(
                    start("poh-ggz")
                        .with("hoursPerWeek", new Value.Number(new BigDecimal("8.5"))))))
        .isEqualTo(SAME);
  }

  private static RequestBuilder first() {
    return start("fto-2").from("2026-07-01").withAll("participants=6 pharmacist=ja");
  }

  private static ContractBuilder second() {
    return zilverenKruis().id("ZK-2").of("01999999");
  }

  private static UnreadableRequest unreadable(ReasonCode code) {
    List<Message> faults = List.of(Message.of("one"), Message.of("two"));
    boolean missing = code == ReasonCode.MISSING_FIELD;
    return new UnreadableRequest(
        new Origin("requests.csv", 2),
        "R-1",
        new NamedContract(AGB, false, null),
        new AskedChange("smr", Action.START, null, null),
        missing ? faults : List.of(),
        missing ? List.of() : faults);
  }
}
