package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.ContractBuilder.zilverenKruis;
import static nl.zorgcontract.amend.decision.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;

/** What holds of every decision, whatever the request. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class DecisionPropertiesTest {

  /** A request, the day of the run, and whether a start in the past was allowed. */
  record Situation(RequestBuilder request, LocalDate asOf, boolean exception) {

    private TestDecider desk() {
      TestDecider desk = TestDecider.on(asOf.toString()).with(register());
      return exception ? desk.granted("R-1", "RETROACTIVE") : desk;
    }
  }

  private static Contract register() {
    return zilverenKruis()
        .term("2026-01-01", "2027-06-30")
        .has("poh-ggz", "2026-01-01", null, "hoursPerWeek=12")
        .has("smr", "2026-07-01", "2026-12-31", null)
        .has("fto-2", "2026-01-01", null, "pharmacist=true")
        .build();
  }

  @Property
  void whatIsAcceptedIsInWindowInTimeAndInTermOrARulingNamesIt(
      @ForAll("situations") Situation situation) {
    Decision decision = situation.desk().decide(situation.request());
    if (decision.outcome() != Outcome.ACCEPTED) {
      return;
    }
    LocalDate start = decision.startDate();
    assertThat(timing(decision).isStart(start)).isTrue();
    assertThat(register().term().contains(start)).isTrue();
    boolean inTime = !decision.receivedOn().isAfter(timing(decision).submitBy(start).orElseThrow());
    assertThat(inTime)
        .isEqualTo(decision.ruling() == null || decision.ruling().reasons().isEmpty());
    assertThat(decision.tariffFrom()).isAfter(decision.receivedOn()).isAfterOrEqualTo(start);
  }

  @Property
  void theProposalReceivedOnTheDayOfTheRunHasNoReasonOfTiming(
      @ForAll("situations") Situation situation) {
    Decision decision = situation.desk().decide(situation.request());
    StartOption proposal = decision.proposal();
    if (proposal == null) {
      return;
    }
    RequestBuilder again =
        situation
            .request()
            .received(situation.asOf().toString())
            .from(proposal.startDate().toString());
    Decision second = situation.desk().decide(again);
    assertThat(second.reasons())
        .extracting(Reason::code)
        .noneMatch(ReasonCode::isTiming)
        .doesNotContain(ReasonCode.OUTSIDE_CONTRACT_TERM, ReasonCode.RECEIVED_IN_FUTURE);
    assertThat(second.submitBy()).isEqualTo(proposal.submitBy());
    assertThat(second.proposal()).isNull();
  }

  @Property
  void anyRejectingReasonRejectsElseAnyReferringReasonRefers(
      @ForAll("situations") Situation situation) {
    Decision decision = situation.desk().decide(situation.request());
    List<Outcome> reasons = decision.reasons().stream().map(Reason::outcome).toList();
    Outcome expected =
        reasons.contains(Outcome.REJECTED)
            ? Outcome.REJECTED
            : reasons.isEmpty() ? Outcome.ACCEPTED : Outcome.REFERRED;
    assertThat(decision.outcome()).isEqualTo(expected);
    assertThat(decision.reasons()).extracting(Reason::code).isSorted();
    assertThat(decision.reasons())
        .extracting(Reason::code)
        .doesNotContainAnyElementsOf(decision.notApplicable());
  }

  @Property
  void onlyWhatIsAcceptedChangesTheContractAndItsPeriodsStaySound(
      @ForAll("situations") Situation situation) {
    TestDecider desk = situation.desk();
    Decision decision = desk.decide(situation.request());
    Contract after = desk.contract("ZK-1");
    if (decision.outcome() != Outcome.ACCEPTED) {
      assertThat(after).isEqualTo(register());
      return;
    }
    assertThat(after.amendments()).hasSize(1);
    List<DateRange> periods =
        after.agreements().stream()
            .filter(period -> period.agreement().equals(decision.subject().agreement().code()))
            .map(period -> period.days(after.term()))
            .toList();
    for (DateRange period : periods) {
      assertThat(after.term().contains(period.start())).isTrue();
      assertThat(after.term().contains(period.end())).isTrue();
      assertThat(periods.stream().filter(period::overlaps)).hasSize(1);
    }
  }

  @Property
  void theSameRequestAgainIsSkippedInThisRunAndDecidedAlikeWhereItWasNotAccepted(
      @ForAll("situations") Situation situation) {
    TestDecider desk = situation.desk();
    AmendmentRequest request = situation.request().build();
    Decision first = desk.decide(request);
    assertThat(desk.decide(request).outcome()).isEqualTo(Outcome.SKIPPED);
    Decision nextRun =
        TestDecider.on(situation.asOf().toString()).with(desk.contract("ZK-1")).decide(request);
    assertThat(nextRun.outcome() == Outcome.SKIPPED).isEqualTo(first.outcome() == Outcome.ACCEPTED);
  }

  /** Requests near the windows, so that a fair part is accepted, some by an exception. */
  @Provide
  Arbitrary<Situation> situations() {
    Arbitrary<LocalDate> received =
        Arbitraries.integers().between(0, 500).map(LocalDate.of(2025, 10, 1)::plusDays);
    Arbitrary<Integer> daysToTheRun = Arbitraries.of(0, 0, 1, 7, 20, 60, 100, -1);
    Arbitrary<Integer> quartersAhead = Arbitraries.of(0, 0, 1, 1, 2, 2, 3, 4, -1).injectNull(0.2);
    Arbitrary<Integer> daysBesideTheQuarter = Arbitraries.of(0, 0, 0, 0, 0, 0, 0, 0, -1, 1, 31);
    Arbitrary<Channel> channels =
        Arbitraries.of(
            Channel.FORM, Channel.FORM, Channel.FORM, Channel.PORTAL, Channel.EMAIL, Channel.PHONE);
    return Combinators.combine(
            Arbitraries.of(ASKED),
            received,
            daysToTheRun,
            quartersAhead,
            daysBesideTheQuarter,
            channels)
        .as(DecisionPropertiesTest::situation);
  }

  /** What is asked, with the terms; most of it would be accepted on a right day. */
  private static final List<String> ASKED =
      List.of(
          "START taakdelegatie",
          "START praktijkmanagement",
          "START digitale-triage tool=SmartConsult",
          "START smr",
          "CHANGE poh-ggz hoursPerWeek=14",
          "CHANGE poh-ggz hoursPerWeek=14",
          "CHANGE fto-2 participants=5",
          "STOP poh-ggz",
          "STOP fto-2",
          "STOP smr",
          "CHANGE poh-ggz hoursPerWeek=12",
          "START poh-ggz hoursPerWeek=0",
          "START digitale-triage",
          "START maatwerkafspraak",
          "START avondspreekuur",
          "START fysio");

  private static Situation situation(
      String asked,
      LocalDate received,
      int daysToTheRun,
      Integer quartersAhead,
      int daysBeside,
      Channel channel) {
    String[] parts = asked.split(" ", 3);
    RequestBuilder request =
        request(Action.valueOf(parts[0]), parts[1])
            .received(received.toString())
            .from(quartersAhead == null ? null : start(received, quartersAhead, daysBeside))
            .withAll(parts.length == 2 ? null : parts[2])
            .via(channel);
    boolean exception = received.getDayOfMonth() % 2 == 0;
    return new Situation(request, received.plusDays(daysToTheRun), exception);
  }

  private static String start(LocalDate received, int quartersAhead, int daysBeside) {
    return LocalDate.of(received.getYear(), received.getMonth().firstMonthOfQuarter(), 1)
        .plusMonths(3L * quartersAhead)
        .plusDays(daysBeside)
        .toString();
  }

  private static ActionTiming timing(Decision decision) {
    AmendmentRequest request = (AmendmentRequest) decision.request();
    return decision.subject().agreement().timing(request.action());
  }
}
