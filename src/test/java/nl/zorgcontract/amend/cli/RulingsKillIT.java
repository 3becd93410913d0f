package nl.zorgcontract.amend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Persons who rule and mark at once, beside a night at work and killed by SIGKILL: no line is lost,
 * none stands twice, none is half.
 */
class RulingsKillIT {

  private static final int PERSONS = 50;
  private static final int RANDOM_KILLS = 20;
  private static final String NIGHT = "2026-05-21";
  private static final String MORNING = "2026-05-22";

  @TempDir private Path folder;

  /**
   * A workspace of which a night referred so many requests, R-1 and on, each for a start in the
   * past of a practice of its own, and accepted G-1.
   */
  private Desk desk(String name, int referred) throws IOException {
    Desk desk = new Desk(folder.resolve(name));
    Files.write(
        desk.path("contracts.ndjson"),
        IntStream.rangeClosed(0, referred).mapToObj(RulingsKillIT::contract).toList());
    List<String> requests = new ArrayList<>();
    requests.add("G-1,2026-05-12,01000000,taakdelegatie,start,2026-07-01,,");
    for (int i = 1; i <= referred; i++) {
      requests.add(
          String.format(
              Locale.ROOT, "R-%d,2026-05-12,01%06d,taakdelegatie,start,2026-04-01,,", i, i));
    }
    desk.put(requests.toArray(String[]::new)).night(NIGHT);
    assertThat(desk.listed(MORNING, "--kind", "referred")).hasSize(referred);
    return desk;
  }

  private static String contract(int number) {
    return String.format(
        Locale.ROOT,
        "{\"contractId\": \"K-%d\", \"policy\": \"zilveren-kruis-2026-2027\", \"agbCode\":"
            + " \"01%06d\", \"practiceName\": \"Praktijk %d\", \"start\": \"2026-01-01\", \"end\":"
            + " \"2027-12-31\", \"followChoice\": true, \"practice\": {}, \"agreements\": []}",
        number,
        number,
        number);
  }

  private static String[] command(Desk desk, String... words) {
    return Stream.concat(
            Stream.of(words),
            Stream.of("--by", "P", "--workspace", desk.path("").toString(), "--as-of", MORNING))
        .toArray(String[]::new);
  }

  private static String[] grant(Desk desk, int number) {
    return command(desk, "grant", "R-" + number, "--note", "one; \"two\"");
  }

  private static Child.Run night(Desk desk) throws IOException {
    return Child.program(
        "nightly", "--workspace", desk.path("").toString(), "--as-of", "2026-05-22");
  }

  private static String[] allOf(int referred) {
    return IntStream.rangeClosed(1, referred).mapToObj(i -> "R-" + i).toArray(String[]::new);
  }

  /** The requests that stand in a file, in order; each line of it is whole. */
  private static List<String> lines(Desk desk, String file) throws IOException {
    String content = desk.content(file);
    assertThat(content).matches("(?s)|.*\n");
    List<String> lines = content.lines().toList();
    assertThat(lines)
        .allMatch(line -> line.split(",", -1).length == lines.get(0).split(",").length);
    return lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  private static void assertDone(Child.Run run) throws Exception {
    assertThat(run.status()).as(run.errors()).isEqualTo(ExitStatus.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant R-1", "refuse R-1 --explanation no", "done G-1"})
  void killedAtEachStep(String words) throws Exception {
    String[] split = words.split(" ");
    String file = split[0].equals("done") ? "done.csv" : "rulings.csv";
    int kills = 0;
    boolean isKilled = true;
    while (isKilled) {
      Desk desk = desk(split[0] + kills, 2);
      try (Child.Run run = Child.killable(String.valueOf(kills + 1), command(desk, split))) {
        isKilled = run.status() == Child.KILLED;
        kills += isKilled ? 1 : 0;
      }
      assertThat(lines(desk, file)).hasSize(isKilled ? 0 : 1);
      try (Child.Run again = Child.killable("-1", command(desk, split))) {
        assertDone(again);
      }
      assertThat(lines(desk, file)).containsExactly(split[1]);
      assertThat(desk.night("2026-05-23").status()).isEqualTo(ExitStatus.DONE);
      assertThat(desk.names(".staging")).isEmpty();
      assertThat(desk.names("inbox")).isEmpty();
      assertThat(desk.listed("2026-05-23", "--kind", "referred"))
          .doesNotContain("referred " + split[1]);
    }
    assertThat(kills).isEqualTo(split[0].equals("done") ? 1 : 3);
  }

  @Test
  void killedAtRandomMomentsAPersonDoesItAgain() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Desk desk = desk("random", RANDOM_KILLS);
    long millis = 600;
    int kills = 0;
    for (int i = 1; i <= RANDOM_KILLS; i++) {
      try (Child.Run run = Child.program(grant(desk, i))) {
        kills += run.killAfter(millis / 2 + random.nextInt((int) millis)) ? 1 : 0;
      }
      assertThat(lines(desk, "rulings.csv")).as("seed " + seed).doesNotHaveDuplicates();
      long start = System.nanoTime();
      try (Child.Run again = Child.program(grant(desk, i))) {
        assertDone(again);
      }
      millis = (System.nanoTime() - start) / 1_000_000;
      assertThat(lines(desk, "rulings.csv")).as("seed " + seed).containsExactly(allOf(i));
    }
    assertThat(kills).isPositive();
    assertAllAreAccepted(desk, RANDOM_KILLS);
  }

  @Test
  void fiftyPersonsAtOnceWriteFiftyLinesBesideANight() throws Exception {
    Desk desk = desk("persons", PERSONS);
    Files.writeString(
        desk.path("inbox/more.csv"),
        """
        request_id,received_at,agb_code,agreement,action,start_date
        M-1,2026-05-12,01000000,smr,start,2026-07-01
        """);
    List<Child.Run> runs = new ArrayList<>();
    try {
      for (int i = 1; i <= PERSONS; i++) {
        runs.add(Child.program(grant(desk, i)));
        if (i == PERSONS / 2) {
          runs.add(night(desk));
        }
      }
      for (Child.Run run : runs) {
        assertDone(run);
      }
    } finally {
      for (Child.Run run : runs) {
        run.close();
      }
    }
    assertThat(lines(desk, "rulings.csv")).containsExactlyInAnyOrder(allOf(PERSONS));
    assertAllAreAccepted(desk, PERSONS);
  }

  @Test
  void killedAtRandomBesideANightNothingIsLost() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int rounds = 8;
    Desk desk = desk("beside", 2 * rounds);
    for (int round = 1; round <= rounds; round++) {
      try (Child.Run person = Child.program(grant(desk, 2 * round - 1));
          Child.Run killed = Child.program(grant(desk, 2 * round));
          Child.Run night = night(desk)) {
        killed.killAfter(200 + random.nextInt(1200));
        night.killAfter(200 + random.nextInt(1500));
        assertDone(person);
      }
      try (Child.Run next = night(desk)) {
        assertDone(next);
      }
      assertThat(lines(desk, "rulings.csv")).as("seed " + seed).doesNotHaveDuplicates();
    }
    for (String left : desk.listed("2026-05-23", "--kind", "referred")) {
      try (Child.Run again = Child.program(command(desk, "grant", left.split(" ")[1]))) {
        assertDone(again);
      }
    }
    assertThat(lines(desk, "rulings.csv").stream().distinct())
        .as("seed " + seed)
        .containsExactlyInAnyOrder(allOf(2 * rounds));
    assertAllAreAccepted(desk, 2 * rounds);
  }

  /** The next night finds every request in the inbox with its ruling, and accepts it once. */
  private static void assertAllAreAccepted(Desk desk, int referred) throws IOException {
    assertThat(desk.night("2026-05-23").status()).isEqualTo(ExitStatus.DONE);
    assertThat(desk.names("inbox")).isEmpty();
    assertThat(desk.listed("2026-05-23", "--kind", "referred")).isEmpty();
    String register = desk.content("contracts.ndjson");
    for (int i = 1; i <= referred; i++) {
      assertThat(register.split("\"requestId\": ?\"R-" + i + "\", ?\"agreement\"", -1)).hasSize(2);
    }
  }
}
