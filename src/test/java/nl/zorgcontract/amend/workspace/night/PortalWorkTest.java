package nl.zorgcontract.amend.workspace.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.report.StoredDecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each row: what was accepted, one after another; what is done; what is still to be set in the
 * portal. {@code Y over X} replaced what X had agreed; what stands before {@code |1.1|} was
 * accepted before the list began.
 */
class PortalWorkTest {

  private static final Pattern STEP =
      Pattern.compile("(\\w+)(?: (withdraws|moves) (\\w+))?(?: on (\\S+))?(?: over (\\w+))?");

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
        parts.group(2) == null
            ? "change"
            : parts.group(2).substring(0, parts.group(2).length() - 1);
    String more = "\"action\": \"" + action + "\"";
    more += parts.group(3) == null ? "" : ", \"amends\": \"" + parts.group(3) + "\"";
    more += parts.group(4) == null ? "" : ", \"startDate\": \"" + parts.group(4) + "\"";
    if (parts.group(5) != null) {
      more +=
          ", \"warnings\": [{\"code\": \"REPLACES_AMENDMENT\", \"text\": \"warning.REPLACES_AMENDMENT\","
              + " \"facts\": {\"requests\": [{\"given\": \""
              + parts.group(5)
              + "\"}]}, \"message\": \"\"}]";
    }
    String json = StoredRun.decision(parts.group(1), "accepted", more);
    try (JsonReader reader = JsonReader.of("test", new java.io.StringReader(json))) {
      return IndexedDecision.line(new StoredDecision((JsonObject) reader.only()));
    }
  }
}
