package nl.zorgcontract.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.table.HeadingEdits;
import nl.zorgcontract.amend.table.HeadingEdits.Edit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list whose header was changed by one edit is refused, read right, or told of. */
class EditedListHeaderTest {

  private static final List<List<String>> HEADERS =
      List.of(
          List.of("name", "alias", "from", "until"),
          List.of("naam", "alias", "van", "tot"),
          List.of("naam", "alias", "geldig vanaf", "geldig tot en met"));

  private static final List<String> CELLS =
      List.of("SmartConsult", "smart", "2026-01-01", "2026-12-31");

  @Property(tries = 300)
  void noEditChangesAListInSilence(@ForAll("edits") Edit edit) {
    List<String> headings = new ArrayList<>(HEADERS.get(edit.header()));
    headings.set(edit.column(), edit.heading());
    List<Message> warnings = new ArrayList<>();
    try {
      boolean isRight =
          read(headings, CELLS, warnings)
              .entries()
              .equals(read(HEADERS.get(0), CELLS, new ArrayList<>()).entries());
      assertThat(isRight || isTold(warnings, edit.heading())).as(edit.toString()).isTrue();
    } catch (RefusedException refused) {
      assertThat(refused.faults()).isNotEmpty();
    }
  }

  private static boolean isTold(List<Message> warnings, String heading) {
    return warnings.contains(
        Message.of("csv.unknownColumns")
            .with("names", new Fact.Several(List.of(new Fact.Given(Texts.trimmed(heading))))));
  }

  @Provide
  Arbitrary<Edit> edits() {
    return HeadingEdits.of(HEADERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"leverancier", "versie", "website", "opmerking", "status", "owner", "reviewed by"})
  void everydayHeadingIsPassedOverAndTold(String heading) {
    List<String> headings = new ArrayList<>(HEADERS.get(1));
    headings.add(heading);
    List<String> cells = new ArrayList<>(CELLS);
    cells.add("iets");
    List<Message> warnings = new ArrayList<>();

    assertThat(read(headings, cells, warnings).entries())
        .isEqualTo(read(HEADERS.get(0), CELLS, new ArrayList<>()).entries());
    assertThat(isTold(warnings, heading)).isTrue();
  }

  private static ApprovedList read(
      List<String> headings, List<String> cells, List<Message> warnings) {
    String csv = "\"" + String.join("\";\"", headings) + "\"\n" + String.join(";", cells) + "\n";
    return ApprovedListReader.read("tools", "tools.csv", new StringReader(csv), warnings::add);
  }
}
