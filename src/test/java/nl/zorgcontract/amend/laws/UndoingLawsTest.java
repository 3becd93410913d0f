package nl.zorgcontract.amend.laws;

import static nl.zorgcontract.amend.laws.Run.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.RulingBuilder;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.laws.History.Entry;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;

/** The laws of withdrawals, moves and rulings, over runs that follow each other. */
@PropertyDefaults(tries = 30, edgeCases = EdgeCasesMode.NONE)
class UndoingLawsTest {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  // --- withdrawals and moves ---

  @Property
  void withdrawingEverythingBackwardsGivesThePeriodsOfTheBeginning(
      @ForAll("worlds") World world, @ForAll long seed) {
    Run amended = Run.of(world);
    Run moved = moved(world, moved(world, amended, seed, "M"), ~seed, "N");
    History before = History.of(world.register());
    List<Entry> entries = new ArrayList<>(History.of(moved.register()).counting());
    Collections.reverse(entries);
    List<String> requests = new ArrayList<>();
    for (Entry each : entries) {
      requests.add(withdrawal("W-" + requests.size(), world, each));
    }

    Run withdrawn = run(world, moved.register(), requests);

    History after = History.of(withdrawn.register());
    Set<String> stay =
        after.counting().stream()
            .map(Entry::subject)
            .collect(Collectors.toCollection(HashSet::new));
    for (Entry each : entries) {
      if (!stay.contains(each.subject())) {
        assertThat(after.periods(each.subject())).isEqualTo(before.periods(each.subject()));
      }
    }
  }

  @Property
  void aMoveGivesWhatAWithdrawalAndTheSameRequestWithAnotherStartGive(
      @ForAll("worlds") World world, @ForAll long seed) {
    String register = moved(world, Run.of(world), seed, "N").register();
    Random random = new Random(~seed);
    for (Entry each : History.of(register).last()) {
      String start = start(each, world, random);
      Run moved = run(world, register, List.of(move("M", world, each, start)));
      Run both =
          run(
              world,
              register,
              List.of(withdrawal("W", world, each), again("M", world, each, start)));

      if (start.equals(each.text("startDate"))) {
        assertThat(moved.isAccepted(0)).isFalse();
      } else {
        assertThat(moved.isAccepted(0)).isEqualTo(both.isAccepted(0) && both.isAccepted(1));
      }
      if (moved.isAccepted(0)) {
        assertThat(History.of(moved.register()).periods(each.subject()))
            .isEqualTo(History.of(both.register()).periods(each.subject()));
      }
    }
  }

  /** The last amendment of each agreement moved to another start, where that can be. */
  private static Run moved(World world, Run run, long seed, String prefix) {
    Random random = new Random(seed);
    List<String> requests = new ArrayList<>();
    for (Entry each : History.of(run.register()).last()) {
      String start = start(each, world, random);
      requests.add(move(prefix + "-" + requests.size(), world, each, start));
    }
    return run(world, run.register(), requests);
  }

  /** A quarter's first day that lies ahead in the contract, if there is one. */
  private static String start(Entry entry, World world, Random random) {
    List<LocalDate> quarters = entry.quarters(world.asOf());
    return quarters.isEmpty()
        ? entry.text("startDate")
        : quarters.get(random.nextInt(quarters.size())).toString();
  }

  private static String withdrawal(String id, World world, Entry entry) {
    String amends = "'amends':'" + entry.requestId() + "'";
    return entry.request(id, world.asOf().toString(), "withdraw", amends);
  }

  private static String move(String id, World world, Entry entry, String start) {
    String amends = "'amends':'" + entry.requestId() + "','startDate':'" + start + "'";
    return entry.request(id, world.asOf().toString(), "move", amends);
  }

  private static String again(String id, World world, Entry entry, String start) {
    String terms = History.written(entry.json().members().get("terms"));
    String more = "'startDate':'" + start + "','terms':" + terms;
    return entry.request(id, world.asOf().toString(), entry.made(), more);
  }

  /** A run in which it is set aside whenever these requests come, and for when, where it may be. */
  private static Run run(World world, String register, List<String> requests) {
    List<Ruling> rulings = new ArrayList<>();
    for (String id : List.of("W", "M", "N")) {
      rulings.add(late(id, world));
      for (int i = 0; i < requests.size(); i++) {
        rulings.add(late(id + "-" + i, world));
      }
    }
    World ruled =
        new World(world.asOf(), world.contracts(), world.array(), world.requests(), rulings);
    return Run.of(ruled, register, files(requests));
  }

  private static List<String> files(List<String> requests) {
    return requests.isEmpty() ? List.of() : List.of(String.join("\n", requests));
  }

  private static Ruling late(String id, World world) {
    return RulingBuilder.granted(id)
        .naming("DEADLINE_MISSED START_NOT_IN_WINDOW")
        .on(world.asOf())
        .build();
  }

  // --- rulings ---

  @Property
  void whatWasAcceptedIsSkippedInASecondRunOverTheSameInputs(
      @ForAll("worlds") World world, @ForAll long seed) {
    Run amended = Run.of(world);
    List<Entry> last = History.of(amended.register()).last();
    List<String> undoing = new ArrayList<>();
    Random random = new Random(seed);
    for (Entry each : last) {
      String id = "U-" + undoing.size();
      undoing.add(
          random.nextBoolean()
              ? withdrawal(id, world, each)
              : move(id, world, each, start(each, world, random)));
    }
    World ruled = ruled(world, random, undoing.size());
    List<String> files = new ArrayList<>(files(undoing));
    files.add(Form.ENGLISH_CSV.write(ruled.requests()));

    Run first = Run.of(ruled, ruled.register(), files);
    Run second = Run.of(ruled, first.register(), files);

    for (int i = 0; i < first.decisions().size(); i++) {
      if (first.isAccepted(i)) {
        assertThat(second.decisions().get(i).outcome()).isEqualTo(Outcome.SKIPPED);
      }
    }
  }

  @Property
  void noRegisterThatARunWroteWithWhateverRulingsIsRefusedByTheNext(
      @ForAll("worlds") World world, @ForAll long seed) {
    World ruled = ruled(world, new Random(seed), 0);
    Run first = Run.of(ruled);

    assertThat(Run.of(ruled, first.register(), List.of()).register()).isEqualTo(first.register());
  }

  @Property
  void aGrantNeverTurnsARejectingReasonThatThePolicyDoesNotList(
      @ForAll("worlds") World world, @ForAll long seed) {
    World ruled = ruled(world, new Random(seed), 0);
    for (Decision granted : Run.of(ruled).with(Outcome.ACCEPTED)) {
      if (granted.ruling() == null) {
        continue;
      }
      Policy policy = POLICIES.find(granted.subject().policy().id()).orElseThrow();
      Set<ReasonCode> listed = policy.exceptions().value();
      Decision without = without(ruled, granted);

      assertThat(without.reasons())
          .filteredOn(reason -> reason.outcome() == Outcome.REJECTED)
          .extracting(Reason::code)
          .isSubsetOf(listed);
    }
  }

  /** The decision where its ruling sets nothing aside by name, and all else is as it was. */
  private static Decision without(World world, Decision granted) {
    AmendmentRequest request = (AmendmentRequest) granted.request();
    List<Ruling> rulings = new ArrayList<>();
    for (Ruling each : world.rulings()) {
      rulings.add(
          each.requestId().equals(request.requestId())
              ? new Ruling(
                  each.requestId(),
                  true,
                  Set.of(),
                  each.ruledBy(),
                  each.days(),
                  each.explanation(),
                  each.ruledOn())
              : each);
    }
    World other =
        new World(world.asOf(), world.contracts(), world.array(), world.requests(), rulings);
    return Run.of(other).decisions().stream()
        .filter(decision -> decision.request().origin().equals(request.origin()))
        .findFirst()
        .orElseThrow();
  }

  /** The world in which persons ruled whatever came to their mind on half of the requests. */
  private static World ruled(World world, Random random, int undoing) {
    List<String> ids = new ArrayList<>();
    world.requests().forEach(request -> ids.add(request.requestId()));
    for (int i = 0; i < undoing; i++) {
      ids.add("U-" + i);
    }
    List<Ruling> rulings = new ArrayList<>();
    for (String id : ids) {
      if (random.nextBoolean()) {
        rulings.add(ruling(id, world.asOf(), random));
      }
    }
    return new World(world.asOf(), world.contracts(), world.array(), world.requests(), rulings);
  }

  private static Ruling ruling(String id, LocalDate asOf, Random random) {
    if (random.nextInt(6) == 0) {
      return RulingBuilder.refused(id, "Not this year.").on(asOf).build();
    }
    RulingBuilder ruling = RulingBuilder.granted(id).on(asOf.minusDays(random.nextInt(3)));
    if (random.nextInt(3) == 0) {
      ruling.from(LocalDate.of(asOf.getYear() + random.nextInt(3), 1, 1).toString());
    } else if (random.nextInt(8) == 0) {
      ruling.from(asOf.plusDays(random.nextInt(300) - 100).toString());
    }
    if (random.nextInt(4) == 0) {
      ruling.tariffFrom(asOf.plusDays(random.nextInt(300)).toString());
    }
    for (ReasonCode code : ReasonCode.values()) {
      if (random.nextInt(3) == 0) {
        ruling.naming(code.name());
      }
    }
    return random.nextInt(4) == 0 ? RulingBuilder.granted(id).on(asOf).build() : ruling.build();
  }
}
