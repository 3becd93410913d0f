package nl.zorgcontract.amend.laws;

import static nl.zorgcontract.amend.laws.Run.POLICIES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.zorgcontract.amend.decision.RulingBuilder;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Submitter;

/**
 * Makes up worlds: practices with contracts under both policies, and requests around the windows,
 * so that a fair part is accepted. A world that breaks a law shrinks to few requests.
 */
final class Worlds {

  private static final Policy ZILVEREN_KRUIS =
      POLICIES.find("zilveren-kruis-2026-2027").orElseThrow();
  private static final Policy SALLAND = POLICIES.find("salland-2025").orElseThrow();

  private static final int PRACTICES = 3;

  /**
   * What is asked, with the terms; most of it would be accepted of some practice. None has a name
   * in one language only that the other policy knows as well.
   */
  private static final List<String> ASKED_OF_ZILVEREN_KRUIS =
      List.of(
          "START taakdelegatie",
          "STOP taakdelegatie",
          "START kwaliteit",
          "STOP kwaliteit",
          "START poh-ggz hoursPerWeek=8.5",
          "CHANGE poh-ggz hoursPerWeek=14",
          "CHANGE poh-ggz hoursPerWeek=16.5",
          "CHANGE poh-ggz hoursPerWeek=12.0",
          "STOP poh-ggz",
          "STOP poh-ggz hoursPerWeek=0",
          "START smr",
          "STOP smr",
          "START fto-2 participants=4,allDispensing=true",
          "CHANGE fto-2 participants=5",
          "CHANGE fto-2 participants=6",
          "CHANGE fto-2 participants=7",
          "CHANGE poh-ggz hoursPerWeek=9",
          "CHANGE fto-2 participants=3,pharmacist=false",
          "STOP fto-2",
          "START digitale-triage tool=SmartConsult",
          "CHANGE digitale-triage tool=Another",
          "CHANGE poh-ggz hoursPerWeek=0",
          "START digitale-triage",
          "START maatwerkafspraak",
          "START avondspreekuur",
          "CHANGE smr hours=1");

  private static final List<String> ASKED_OF_SALLAND =
      List.of(
          "CHANGE opleidingsplek trainee=PA",
          "CHANGE opleidingsplek trainee=doktersassistente",
          "START praktijkaccreditatie scheme=NPA",
          "STOP praktijkaccreditatie",
          "START opleidingsplek trainee=POH",
          "CHANGE opleidingsplek trainee=AIOS",
          "START klanttevredenheid yearlySurvey=true,improvementPlan=true",
          "CHANGE klanttevredenheid improvementPlan=false",
          "STOP klanttevredenheid",
          "START ouderenzorg variant=with-coordination,pohsPlus=true",
          "CHANGE ouderenzorg variant=without-coordination,homeCareArrangements=true",
          "START beeldschermzorg videoShare=0.05",
          "START beeldschermzorg videoShare=0.04",
          "START preferente-verzekeraar insurer=VGZ",
          "CHANGE preferente-verzekeraar insurer=Menzis",
          "CHANGE preferente-verzekeraar insurer=VGZ",
          "START oplossingsgericht-werken",
          "STOP oplossingsgericht-werken",
          "START ketenzorg-cvrm",
          "START extra-poh-s hoursPerWeek=4.25",
          "START overdracht-terminale-zorg");

  private Worlds() {}

  /** A day on which one of the policies is at work. */
  private record Day(LocalDate asOf, boolean salland) {}

  static Arbitrary<World> any() {
    return Combinators.combine(
            day(),
            Arbitraries.randomValue(Worlds::contracts),
            Arbitraries.of(false, true),
            Arbitraries.randomValue(Random::nextLong).list().ofMinSize(1).ofMaxSize(16))
        .as(Worlds::world);
  }

  private static Arbitrary<Day> day() {
    LocalDate salland = LocalDate.of(2024, 9, 20);
    LocalDate zilverenKruis = LocalDate.of(2025, 11, 1);
    return Arbitraries.frequencyOf(
        Tuple.of(3, days(60).map(i -> new Day(salland.plusDays(i), true))),
        Tuple.of(1, days(420).map(i -> new Day(salland.plusDays(i), true))),
        Tuple.of(4, days(700).map(i -> new Day(zilverenKruis.plusDays(i), false))));
  }

  private static Arbitrary<Integer> days(int most) {
    return Arbitraries.integers().between(0, most);
  }

  private static World world(
      Day day, List<List<String>> contracts, boolean array, List<Long> seeds) {
    List<Sent> requests = new ArrayList<>();
    List<Ruling> rulings = new ArrayList<>();
    for (long seed : seeds) {
      Random random = new Random(seed);
      Sent request = request(random, day, requests);
      requests.add(request);
      if (oneIn(random, isPast(request) ? 2 : 12)) {
        String reason = oneIn(random, 6) ? "DEADLINE_MISSED" : "RETROACTIVE";
        rulings.add(
            RulingBuilder.granted(request.requestId()).naming(reason).on(day.asOf()).build());
      }
    }
    List<String> register = contracts.stream().flatMap(List::stream).toList();
    return new World(day.asOf(), register, array, requests, rulings);
  }

  private static boolean isPast(Sent request) {
    return request.start() != null && request.start().isBefore(request.day());
  }

  // --- contracts ---

  private static List<List<String>> contracts(Random random) {
    List<List<String>> contracts = new ArrayList<>();
    for (int practice = 0; practice < PRACTICES; practice++) {
      List<String> ofPractice = new ArrayList<>();
      ofPractice.add(
          contract("SA", practice, SALLAND, "2025-01-01", "2025-12-31", sallandPeriods(random)));
      if (oneIn(random, 3)) {
        ofPractice.add(zilverenKruis("ZA", practice, "2026-01-01", "2026-12-31", random));
        ofPractice.add(zilverenKruis("ZB", practice, "2027-01-01", "2027-12-31", random));
      } else {
        ofPractice.add(zilverenKruis("ZA", practice, "2026-01-01", "2027-12-31", random));
      }
      contracts.add(ofPractice);
    }
    return contracts;
  }

  private static String zilverenKruis(
      String id, int practice, String start, String end, Random random) {
    String year = start.substring(0, 4);
    List<String> periods = new ArrayList<>();
    if (!oneIn(random, 5)) {
      periods.add(period("poh-ggz", start, null, "'hoursPerWeek':12"));
    }
    if (!oneIn(random, 5)) {
      periods.add(period("smr", year + "-01-01", year + "-06-30", ""));
    }
    if (oneIn(random, 3)) {
      periods.add(period("smr", year + "-07-01", null, "'level':1.50"));
    }
    if (!oneIn(random, 5)) {
      periods.add(period("fto-2", start, null, "'pharmacist':true,'participants':4"));
    }
    if (!oneIn(random, 5)) {
      periods.add(period("taakdelegatie", year + "-04-01", year + "-09-30", ""));
    }
    if (oneIn(random, 3)) {
      periods.add(period("digitale-triage", start, null, "'tool':'SmartConsult'"));
    }
    return contract(id, practice, ZILVEREN_KRUIS, start, end, periods);
  }

  private static List<String> sallandPeriods(Random random) {
    List<String> periods = new ArrayList<>();
    if (!oneIn(random, 5)) {
      periods.add(period("praktijkaccreditatie", "2025-01-01", null, "'scheme':'NPA'"));
    }
    if (!oneIn(random, 5)) {
      periods.add(period("opleidingsplek", "2025-01-01", null, "'trainee':'VS'"));
    }
    if (!oneIn(random, 5)) {
      periods.add(period("preferente-verzekeraar", "2025-01-01", null, "'insurer':'CZ'"));
    }
    if (oneIn(random, 3)) {
      periods.add(period("klanttevredenheid", "2025-01-01", null, "'yearlySurvey':true"));
    }
    return periods;
  }

  private static String period(String agreement, String start, String end, String terms) {
    return "{'agreement':'%s','start':'%s','end':%s,'terms':{%s},'seenBy':'A. Smit'}"
        .formatted(agreement, start, end == null ? null : "'" + end + "'", terms);
  }

  private static String contract(
      String id, int practice, Policy policy, String start, String end, List<String> periods) {
    String facts =
        "'region':'Midden-IJssel','bigRegistered':true,'availabilityGuidelines':true,"
            + "'complaintsScheme':true,'claimsThroughVecozo':true,'certifiedHis':true"
            + (practice == 0 ? ",'samePreferredInsurer':true" : "");
    return ("{'contractId':'%s-%d', 'policy':'%s','agbCode':'%s','start':'%s','end':'%s',"
            + "'practice':{%s},'budget':1.10,'agreements':[%s]}")
        .formatted(
            id,
            practice,
            policy.id(),
            agbCode(practice),
            start,
            end,
            facts,
            String.join(",", periods))
        .replace('\'', '"');
  }

  private static String agbCode(int practice) {
    return "0105432" + practice;
  }

  // --- requests ---

  private static Sent request(Random random, Day day, List<Sent> earlier) {
    if (!earlier.isEmpty() && oneIn(random, 25)) {
      return earlier.get(random.nextInt(earlier.size()));
    }
    int practice = random.nextInt(PRACTICES);
    String id =
        !earlier.isEmpty() && oneIn(random, 15)
            ? earlier.get(random.nextInt(earlier.size())).requestId()
            : "R-" + earlier.size();
    boolean salland = day.salland() != oneIn(random, 30);
    String[] asked =
        oneOf(random, salland ? ASKED_OF_SALLAND : ASKED_OF_ZILVEREN_KRUIS).split(" ", 3);
    Policy policy = salland ? SALLAND : ZILVEREN_KRUIS;
    Agreement agreement = policy.agreements().find(asked[1]).orElseThrow();
    LocalDate received = day.asOf().minusDays(oneOf(random, List.of(0, 0, 1, 3, 10, 25, 40)));
    if (oneIn(random, 30)) {
      received = day.asOf().plusDays(1);
    }
    boolean namesContract = oneIn(random, 5);
    return new Sent(
        practice,
        id,
        received,
        oneIn(random, 2) ? minute(random) : null,
        namesContract && oneIn(random, 2) ? null : agbCode(practice),
        namesContract ? (salland ? "SA-" : "ZA-") + somePractice(random, practice) : null,
        agreement,
        Action.valueOf(asked[0]),
        start(random, agreement, received, policy.term().end()),
        oneIn(random, 30),
        submitter(random, agreement),
        channel(random),
        terms(asked));
  }

  /** Any minute but those that the clock skips in March, or shows twice in October. */
  private static int minute(Random random) {
    int minute = random.nextInt(22 * 60);
    return minute < 120 ? minute : minute + 120;
  }

  private static int somePractice(Random random, int practice) {
    return oneIn(random, 10) ? random.nextInt(PRACTICES) : practice;
  }

  /**
   * Most often a window's day not long after the receipt; sometimes none, another or a past one.
   */
  private static LocalDate start(
      Random random, Agreement agreement, LocalDate received, LocalDate last) {
    if (oneIn(random, 5)) {
      return null;
    }
    ChangeWindow window = agreement.timing(Action.START).window();
    if (window == null) {
      return received.plusDays(30);
    }
    LocalDate start = window.next(oneIn(random, 4) ? received.minusDays(200) : received);
    while (oneIn(random, 2) && !window.next(start).isAfter(last)) {
      start = window.next(start);
    }
    return start.plusDays(oneIn(random, 15) ? random.nextInt(60) - 30 : 0);
  }

  private static Submitter submitter(Random random, Agreement agreement) {
    return oneIn(random, 20)
        ? oneOf(random, List.of(Submitter.values()))
        : agreement.submitters().iterator().next();
  }

  private static Channel channel(Random random) {
    return oneIn(random, 20)
        ? Channel.PHONE
        : oneOf(random, List.of(Channel.FORM, Channel.PORTAL, Channel.EMAIL));
  }

  private static Map<String, String> terms(String... asked) {
    Map<String, String> terms = new TreeMap<>();
    if (asked.length == 3) {
      for (String term : asked[2].split(",", -1)) {
        String[] parts = term.split("=", 2);
        terms.put(parts[0], parts[1]);
      }
    }
    return terms;
  }

  private static boolean oneIn(Random random, int times) {
    return random.nextInt(times) == 0;
  }

  private static <T> T oneOf(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
