package nl.zorgcontract.amend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;

/**
 * The laws of a run: what holds of every register and all requests, from the bytes read to the
 * bytes written.
 */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class LawsTest {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  // --- one run ---

  @Property
  void everyRequestHasExactlyOneDecisionInTheOrderOfTheInput(@ForAll("worlds") World world) {
    Run run = Run.of(world);

    assertThat(run.decisions()).hasSameSizeAs(world.requests());
    for (int i = 0; i < run.decisions().size(); i++) {
      Decision decision = run.decisions().get(i);
      assertThat(decision.request().origin().line()).isEqualTo(i + 2);
      assertThat(decision.outcome()).isEqualTo(outcomeOf(decision.reasons()));
    }
  }

  private static Outcome outcomeOf(List<Reason> reasons) {
    Set<Outcome> found = reasons.stream().map(Reason::outcome).collect(Collectors.toSet());
    if (found.contains(Outcome.REJECTED)) {
      return Outcome.REJECTED;
    }
    if (found.contains(Outcome.REFERRED)) {
      return Outcome.REFERRED;
    }
    return found.isEmpty() ? Outcome.ACCEPTED : Outcome.SKIPPED;
  }

  @Property
  void whatIsAcceptedIsInWindowInTimeAndInTermOrARulingNamesIt(@ForAll("worlds") World world) {
    Run run = Run.of(world);

    for (Decision decision : run.with(Outcome.ACCEPTED)) {
      LocalDate start = decision.startDate();
      Agreement agreement = decision.subject().agreement();
      DateRange term = contract(run.before(), decision).term();
      ActionTiming timing = agreement.timing(((AmendmentRequest) decision.request()).action());
      LocalDate lastDay = timing.submitBy(start).orElseThrow();
      assertThat(timing.isStart(start)).isTrue();
      assertThat(start).isBetween(term.start(), term.end());
      assertThat(decision.submitBy()).isEqualTo(lastDay);
      if (decision.receivedOn().isAfter(lastDay)) {
        assertThat(decision.ruling().reasons())
            .containsExactly(
                start.isBefore(decision.receivedOn()) ? "RETROACTIVE" : "DEADLINE_MISSED");
      } else {
        assertThat(decision.ruling() == null || decision.ruling().reasons().isEmpty()).isTrue();
      }
    }
  }

  @Property
  void periodsOfAnAgreementNeverOverlapAndStayInTheContract(@ForAll("worlds") World world) {
    for (Contract contract : Run.of(world).after()) {
      Map<String, LocalDate> lastDays = new HashMap<>();
      contract.agreements().stream()
          .sorted(Comparator.comparing(AgreementPeriod::start))
          .forEach(
              period -> {
                LocalDate end = period.end() == null ? contract.term().end() : period.end();
                assertThat(period.start()).isBetween(contract.term().start(), end);
                assertThat(end).isBeforeOrEqualTo(contract.term().end());
                LocalDate before = lastDays.put(period.agreement(), end);
                assertThat(before == null || before.isBefore(period.start()))
                    .as("%s from %s, after %s", period.agreement(), period.start(), before)
                    .isTrue();
              });
    }
  }

  @Property
  void oldAndNewRegisterDifferInTheContractsOfAcceptedDecisionsAndInNoOther(
      @ForAll("worlds") World world) {
    Run run = Run.of(world);

    List<String> before = world.register().lines().toList();
    List<String> after = run.register().lines().toList();
    Set<String> accepted =
        run.with(Outcome.ACCEPTED).stream()
            .map(decision -> decision.subject().contractId())
            .collect(Collectors.toSet());
    assertThat(after).hasSameSizeAs(before);
    for (int line = 0; line < before.size(); line++) {
      String old = before.get(line);
      boolean isNamed = accepted.stream().anyMatch(id -> old.contains('"' + id + '"'));
      assertThat(after.get(line).equals(old)).as(old).isEqualTo(!isNamed);
    }
  }

  @Property
  void theNewRegisterReadAgainIsTheOldOneWithTheAcceptedRequestsAppliedInOrderOfReceipt(
      @ForAll("worlds") World world) {
    Run run = Run.of(world, world.inOrderOfReceipt());

    List<Contract> after = run.after();
    List<String> applied = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Contract expected = run.before().get(i);
      for (Amendment amendment : after.get(i).amendments()) {
        expected = expected.amend(amendment).contract();
        applied.add(told(expected.contractId(), amendment));
      }
      assertThat(after.get(i))
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes(".*position")
          .isEqualTo(expected);
    }
    assertThat(applied)
        .containsExactlyInAnyOrderElementsOf(
            run.with(Outcome.ACCEPTED).stream().map(one -> told(one, world)).toList());
  }

  private static String told(String contractId, Amendment amendment) {
    return String.join(
        " ",
        contractId,
        amendment.requestId(),
        amendment.action().code(),
        amendment.agreement(),
        "asked for " + amendment.requested().startDate(),
        "from " + amendment.startDate(),
        "tariff " + amendment.tariffFrom(),
        "received " + amendment.requested().receivedAt(),
        "decided " + amendment.decidedOn(),
        String.valueOf(amendment.ruling()));
  }

  private static String told(Decision decision, World world) {
    AmendmentRequest request = (AmendmentRequest) decision.request();
    return told(
        decision.subject().contractId(),
        new Amendment(
            new RequestedAmendment(
                request.requestId(),
                decision.subject().agreement().code(),
                request.action(),
                request.startDate(),
                Map.of(),
                request.receivedAt().toString(),
                null),
            decision.startDate(),
            world.asOf(),
            decision.tariffFrom(),
            new AmendmentGrounds(null, decision.ruling()),
            null,
            null));
  }

  @Property
  void aRunWithoutRequestsWritesTheRegisterAsItWas(@ForAll("worlds") World world) {
    String register = Run.of(world).register();

    assertThat(Run.of(world, register, List.of()).register()).isEqualTo(register);
  }

  @Property
  void theProposalSentInOnTheDayOfTheRunIsAcceptedOnTiming(@ForAll("worlds") World world) {
    Run run = Run.of(world);

    List<Sent> proposed = new ArrayList<>();
    List<Decision> refused = new ArrayList<>();
    for (int i = 0; i < run.decisions().size(); i++) {
      Decision decision = run.decisions().get(i);
      if (decision.proposal() != null) {
        proposed.add(
            world.requests().get(i).again("P-" + i, world.asOf(), decision.proposal().startDate()));
        refused.add(decision);
      }
    }
    List<Decision> again = Run.of(world, proposed).decisions();
    for (int i = 0; i < again.size(); i++) {
      assertThat(again.get(i).reasons())
          .extracting(Reason::code)
          .noneMatch(ReasonCode::isTiming)
          .doesNotContain(ReasonCode.OUTSIDE_CONTRACT_TERM, ReasonCode.NO_WINDOW);
      assertThat(again.get(i).submitBy()).isEqualTo(refused.get(i).proposal().submitBy());
      assertThat(again.get(i).subject().contractId())
          .isEqualTo(refused.get(i).subject().contractId());
    }
  }

  // --- several runs of the same requests ---

  @Property
  void whatIsNotAcceptedChangesNothing(@ForAll("worlds") World world) {
    Run run = Run.of(world);

    List<Sent> accepted = new ArrayList<>();
    for (int i = 0; i < world.requests().size(); i++) {
      if (run.isAccepted(i)) {
        accepted.add(world.requests().get(i));
      }
    }
    Run without = Run.of(world, accepted);
    assertThat(without.register()).isEqualTo(run.register());
    assertThat(without.with(Outcome.ACCEPTED)).hasSameSizeAs(accepted);
  }

  @Property
  void englishAndDutchCsvAndJsonGiveTheSameDecisionsAndTheSameRegister(
      @ForAll("worlds") World world) {
    Run first = Run.of(world);

    for (Form form : Form.values()) {
      Run run = Run.of(world, world.register(), List.of(form.write(world.requests())));
      assertThat(run.verdicts()).as(form.name()).isEqualTo(first.verdicts());
      assertThat(run.register()).as(form.name()).isEqualTo(first.register());
    }
  }

  /** Request ids are shared by all: so here each practice has its own. */
  @Property
  void theOrderOfFilesOfDistinctPracticesDoesNotMatter(@ForAll("worlds") World world) {
    List<String> files = new ArrayList<>();
    for (int practice = 0; practice < 3; practice++) {
      int number = practice;
      files.add(
          Form.ENGLISH_CSV.write(
              world.requests().stream()
                  .filter(request -> request.practiceMeant() == number)
                  .map(request -> request.as(number + request.requestId()))
                  .toList()));
    }
    List<String> turned = List.of(files.get(2), files.get(0), files.get(1));

    Run run = Run.of(world, world.register(), files);
    Run other = Run.of(world, world.register(), turned);

    assertThat(other.register()).isEqualTo(run.register());
    assertThat(other.verdicts()).containsExactlyInAnyOrderElementsOf(run.verdicts());
  }

  @Property
  void theOrderInTheFileDoesNotMatterWhereTheReceiptTellsTheOrder(@ForAll("worlds") World world) {
    Run run = Run.of(world);
    Run sorted = Run.of(world, world.inOrderOfReceipt());

    assertThat(sorted.register()).isEqualTo(run.register());
    assertThat(sorted.verdicts()).containsExactlyInAnyOrderElementsOf(run.verdicts());
  }

  @Property
  void whatCameInLaterDoesNotChangeADecision(
      @ForAll("worlds") World world, @ForAll @IntRange(max = 16) int first) {
    List<Sent> requests = world.inOrderOfReceipt();
    List<Sent> early = requests.subList(0, Math.min(first, requests.size()));

    assertThat(Run.of(world, early).verdicts())
        .isEqualTo(Run.of(world, requests).verdicts().subList(0, early.size()));
  }

  /**
   * Only an accepted request holds its id across runs. So the second run has no request whose id a
   * request of the first had that was not accepted.
   */
  @Property
  void aBatchSplitInOrderOfReceiptGivesTheSameRegisterInTwoRunsAsInOne(
      @ForAll("worlds") World world, @ForAll @IntRange(max = 16) int first) {
    List<Sent> requests = world.inOrderOfReceipt();
    List<Sent> early = requests.subList(0, Math.min(first, requests.size()));
    Run firstRun = Run.of(world, early);
    Set<String> freed = new HashSet<>();
    for (int i = 0; i < early.size(); i++) {
      freed.add(early.get(i).requestId());
    }
    firstRun.with(Outcome.ACCEPTED).forEach(decision -> freed.remove(requestId(decision)));
    List<Sent> second =
        requests.subList(early.size(), requests.size()).stream()
            .filter(request -> !freed.contains(request.requestId()))
            .toList();
    List<Sent> all = new ArrayList<>(early);
    all.addAll(second);

    Run secondRun = Run.of(world, firstRun.register(), List.of(Form.ENGLISH_CSV.write(second)));
    Run inOne = Run.of(world, all);

    assertThat(secondRun.register()).isEqualTo(inOne.register());
    List<Decision> inTwo = new ArrayList<>(firstRun.decisions());
    inTwo.addAll(secondRun.decisions());
    for (int i = 0; i < all.size(); i++) {
      assertThat(inTwo.get(i).outcome() == Outcome.ACCEPTED).isEqualTo(inOne.isAccepted(i));
    }
  }

  /**
   * A request that was refused is decided afresh. So where one that came in later was accepted on
   * the same agreement, a second run may accept it, and then others on that agreement.
   */
  @Property
  void aSecondRunSkipsWhatWasAcceptedAndChangesNothingButWhereAnAcceptedRequestFollowedARefusedOne(
      @ForAll("worlds") World world) {
    List<Sent> requests = world.inOrderOfReceipt();
    Run first = Run.of(world, requests);

    Run second = Run.of(world, first.register(), List.of(Form.ENGLISH_CSV.write(requests)));

    for (int i = 0; i < requests.size(); i++) {
      if (first.isAccepted(i)) {
        assertThat(second.decisions().get(i).outcome()).isEqualTo(Outcome.SKIPPED);
      }
    }
    assertThat(acceptedAfterRefused(first))
        .containsAll(second.with(Outcome.ACCEPTED).stream().map(LawsTest::subject).toList());
    if (second.with(Outcome.ACCEPTED).isEmpty()) {
      assertThat(second.register()).isEqualTo(first.register());
    }
  }

  private static Set<String> acceptedAfterRefused(Run run) {
    Set<String> refused = new HashSet<>();
    Set<String> accepted = new HashSet<>();
    for (Decision decision : run.decisions()) {
      if (decision.subject().agreement() == null) {
        continue;
      }
      if (decision.outcome() != Outcome.ACCEPTED) {
        refused.add(subject(decision));
      } else if (refused.contains(subject(decision))) {
        accepted.add(subject(decision));
      }
    }
    return accepted;
  }

  private static String subject(Decision decision) {
    return decision.subject().contractId() + " " + decision.subject().agreement().code();
  }

  private static String requestId(Decision decision) {
    return ((AmendmentRequest) decision.request()).requestId();
  }

  private static Contract contract(List<Contract> contracts, Decision decision) {
    return contracts.stream()
        .filter(contract -> contract.contractId().equals(decision.subject().contractId()))
        .findFirst()
        .orElseThrow();
  }
}
