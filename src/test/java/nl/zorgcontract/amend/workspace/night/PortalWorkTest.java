package nl.zorgcontract.amend.workspace.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.report.StoredDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each row: what was accepted, one after another; what is done; what is still to be set in the
 * portal. {@code Y over X} replaced what X had agreed; what stands before {@code |1.1|} was
 * accepted before the list began.
 */
class PortalWorkTest {

  private static final Pattern STEP =
      Pattern.compile(
          "(?<id>\\w+)(?: (?<does>withdraws|moves) (?<amends>\\w+)| (?<stop>stops))?(?: on (?<start>\\S+))?"
              + "(?: from (?<from>\\S+))?(?: over (?<over>\\w+))?");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          what was accepted is listed until it is done   ! X                                ! -   ! X
          what is done is off the list                   ! X                                ! X   ! -
          what was withdrawn before is off the list      ! X; W withdraws X                 ! -   ! -
          a withdraw of what was done is listed          ! X; W withdraws X                 ! X   ! W
          until that is done too                         ! X; W withdraws X                 ! X W ! -
          a move stands for what it moved                ! X; M moves X                     ! -   ! M
          also where that was done                       ! X; M moves X                     ! X   ! M
          withdrawing a move withdraws the chain         ! X; M moves X; W withdraws M      ! -   ! -
          whose first was done                           ! X; M moves X; W withdraws M      ! X   ! W
          whose last was done                            ! X; M moves X; W withdraws M      ! M   ! W
          a chain of moves                               ! X; M moves X; N moves M          ! X M ! N
          what was replaced before is off the list       ! X; Y over X                      ! -   ! Y
          until what replaced it is withdrawn            ! X; Y over X; W withdraws Y       ! -   ! X
          what replaced it was done                      ! X; Y over X; W withdraws Y       ! Y   ! W X
          or moved to where it replaces nothing          ! X; Y over X; M moves Y           ! -   ! M X
          or moved to where it replaces the same         ! X; Y over X; M moves Y over X    ! -   ! M
          one of two that replaced it is withdrawn       ! X; Y over X; Z over X; W withdraws Z ! - ! Y
          what replaced it starts on its day             ! X on 2026-07-01; Y on 2026-07-01 over X ! - ! Y
          or replaced only a period that it had ended    ! X on 2027-01-01; Y on 2026-07-01 over X ! - ! X Y
          before the list began nothing is listed        ! X |1.1| Y                        ! -   ! Y
          what was set without the list is to be undone  ! X |1.1| W withdraws X            ! -   ! W
          also what no run of the workspace accepted     ! W withdraws X                    ! -   ! W
          """)
  void isToBeSet(String name, String accepted, String done, String listed) {
    Set<String> isDone = Set.of(done.split(" "));
    NightIndex index = new NightIndex();
    blocks(accepted).forEach(block -> index.add(block, isDone));
    PortalWork portal = new PortalWork(index);
    assertThat(
            index.decisions().stream()
                .filter(portal::awaits)
                .map(IndexedDecision::requestId)
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(listed.replace("-", ""));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          a move leaves its old start in the portal ! X; M moves X on 2027-07-01 from 2027-01-01           ! X   ! M ! X 2027-01-01
          unless that was never set                 ! X; M moves X on 2027-07-01 from 2027-01-01           ! -   ! M ! -
          also where it came before this workspace  ! M moves X on 2027-07-01 from 2027-01-01              ! -   ! M ! X 2027-01-01
          a run that does not tell the old start    ! M moves X on 2027-07-01                              ! -   ! M ! X null
          a chain leaves that which was set         ! X; M moves X on 2027-07-01 from 2027-01-01; N moves M on 2027-04-01 from 2027-07-01 ! X ! N ! X 2027-01-01
          and that which was set last               ! X; M moves X on 2027-07-01 from 2027-01-01; N moves M on 2027-04-01 from 2027-07-01 ! X M ! N ! M 2027-07-01
          a withdraw leaves what it takes back      ! X; W withdraws X on 2027-01-01                       ! X   ! W ! X 2027-01-01
          of a moved one that which was set         ! X; M moves X on 2027-07-01 from 2027-01-01; W withdraws M on 2027-07-01 ! X ! W ! X 2027-01-01
          a stop removes what was set for later     ! X on 2027-01-01; S stops on 2026-10-01 over X        ! X   ! S ! X null
          and what was to be set is not there       ! X on 2027-01-01; S stops on 2026-10-01 over X        ! -   ! S ! -
          a change of a moved one                   ! X; M moves X on 2027-07-01 from 2027-01-01; Y on 2027-07-01 over M ! X ! Y ! X 2027-01-01
          a change of a moved one that was set      ! X; M moves X on 2027-07-01 from 2027-01-01; Y on 2027-07-01 over M ! X M ! Y ! M 2027-07-01
          what stands beside a change is not named  ! X; M moves X on 2027-07-01 from 2027-01-01; Y on 2027-04-01 over M ! X M ! Y ! -
          """)
  void thePortalStillHolds(String name, String accepted, String done, String decided, String held) {
    Set<String> isDone = Set.of(done.split(" "));
    NightIndex index = new NightIndex();
    blocks(accepted).forEach(block -> index.add(block, isDone));
    assertThat(
            new PortalWork(index)
                .heldInSpiteOf(index.find(decided).orElseThrow()).stream()
                    .map(entry -> entry.requestId() + " " + entry.startDate())
                    .collect(Collectors.joining(", ")))
        .isEqualTo(held.replaceFirst("^-$", ""));
  }

  /** As many as requests of one contract in one file may make. */
  @Test
  void aLongChainOfReplacedAmendmentsIsFollowedToItsEnd() {
    String moved =
        "X on 2027-01-01; M moves X on 2027-07-01 from 2027-01-01; Y0 on 2027-07-01 over M";
    String changes =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(i -> "; Y%d on 2027-07-01 over Y%d".formatted(i, i - 1))
            .collect(Collectors.joining());
    NightIndex index = new NightIndex();
    blocks(moved + changes).forEach(block -> index.add(block, Set.of("X")));

    assertThat(new PortalWork(index).heldInSpiteOf(index.find("Y20000").orElseThrow()))
        .containsExactly(new PortalEntry("X", LocalDate.of(2027, 1, 1)));
  }

  private static List<IndexBlock> blocks(String accepted) {
    List<IndexBlock> blocks = new ArrayList<>();
    String[] parts = accepted.split("\\|1.1\\|");
    for (int i = 0; i < parts.length; i++) {
      IndexedRun run =
          new IndexedRun(
              "run-" + i, "", LocalDate.of(2026, 5, 21), i == parts.length - 1, List.of());
      List<String> lines = new ArrayList<>();
      for (String step : parts[i].split(";")) {
        lines.add(line(step.strip()));
      }
      blocks.add(new IndexBlock(run, lines, List.of(), List.of()));
    }
    return blocks;
  }

  private static String line(String step) {
    Matcher parts = STEP.matcher(step);
    assertThat(parts.matches()).as(step).isTrue();
    String action =
        parts.group("stop") != null
            ? "stop"
            : parts.group("does") == null ? "change" : parts.group("does").replaceFirst("s$", "");
    String more = "\"action\": \"" + action + "\"";
    more += member("amends", parts.group("amends"));
    more += member("startDate", parts.group("start"));
    more += member("movedFrom", parts.group("from"));
    if (parts.group("over") != null) {
      more +=
          ", \"warnings\": [{\"code\": \"REPLACES_AMENDMENT\", \"text\": \"warning.REPLACES_AMENDMENT\","
              + " \"facts\": {\"requests\": [{\"given\": \""
              + parts.group("over")
              + "\"}]}, \"message\": \"\"}]";
    }
    String json = StoredRun.decision(parts.group("id"), "accepted", more);
    try (JsonReader reader = JsonReader.of("test", new java.io.StringReader(json))) {
      return IndexedDecision.line(new StoredDecision((JsonObject) reader.only()));
    }
  }

  private static String member(String name, String value) {
    return value == null ? "" : ", \"" + name + "\": \"" + value + "\"";
  }
}
