package nl.zorgcontract.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.FaultsOf;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.reader.EditedPolicy.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every member of the schema, one by one, where the policies of {@code samples/policies} have it:
 * one of them has each, and what is wrong with it is told at its place, in both languages.
 */
class PolicySchemaTest {

  private static final String SCHEMA = "/nl/zorgcontract/amend/schema/policy.schema.json";

  private static final List<String> SAMPLES = List.of("zonnewijzer-2026-2027", "noordkust-2026");

  /** A member of a sample. */
  record Case(String policy, SchemaMembers.Member member) {

    EditedPolicy edited(Edit edit) {
      return new EditedPolicy(sample(policy), member.way(), edit);
    }

    @Override
    public String toString() {
      return member.name() + " at " + String.join("/", member.way());
    }
  }

  /** Each member where it stands first, and where it stands first in a revision. */
  static List<Case> members() throws IOException {
    SchemaMembers schema = schema();
    Map<String, Case> first = new LinkedHashMap<>();
    for (String policy : SAMPLES) {
      for (SchemaMembers.Member member : schema.in(sample(policy))) {
        first.putIfAbsent(member.name() + member.isRevised(), new Case(policy, member));
      }
    }
    return List.copyOf(first.values());
  }

  static Stream<Case> required() throws IOException {
    return members().stream()
        .filter(each -> each.member().isRequired() && !each.member().isRevised());
  }

  @Test
  void theSamplesHaveEveryMemberBetweenThem() throws IOException {
    assertThat(members().stream().map(each -> each.member().name()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(schema().declared())
        .hasSizeGreaterThan(90);
  }

  @ParameterizedTest
  @MethodSource("members")
  void valueOfAnotherKindIsToldAtItsPlace(Case member) {
    assertTold(member.edited(Edit.OTHER_KIND), "policy.wrongKind");
  }

  @ParameterizedTest
  @MethodSource("members")
  void nameThatIsMistypedIsToldAtItsPlaceWithTheNearest(Case member) {
    List<String> way = member.member().way();

    assertThat(assertTold(member.edited(Edit.OTHER_NAME), "policy.unknownMember.nearest"))
        .contains(way.get(way.size() - 1));
  }

  @ParameterizedTest
  @MethodSource("required")
  void memberThatIsRequiredAndLackingIsToldAtItsObject(Case member) {
    List<String> way = member.member().way();

    assertThat(assertTold(member.edited(Edit.LEFT_OUT), "policy.missingMember"))
        .contains(way.get(way.size() - 1));
  }

  /** What goes across members (a window's name, the order of days) only the program can tell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "deadline": {"weeksBefore": 6, "source": "Wijzigen"} | "deadline": null                              | true
          "deadline": {"weeksBefore": 6, "source": "Wijzigen"} | "deadline": {"weeksBefore": 6, "daysBefore": null} | true
          "deadline": {"weeksBefore": 6, "source": "Wijzigen"} | "deadline": {"weeksBefore": 6, "daysBefore": 3}    | false
          "deadline": {"weeksBefore": 6, "source": "Wijzigen"} | "deadline": {"weeksBefore": null}             | false
          "deadline": {"change": {"daysBefore": 30             | "deadline": {"start": null, "change": {"daysBefore": 30 | true
          "deadline": {"change": {"daysBefore": 30             | "deadline": {"move": null, "change": {"daysBefore": 30  | false
          "above": 0                                           | "above": 0, "minimum": null                   | true
          "above": 0                                           | "above": 0, "minimum": 1                      | false
          "type": "boolean"                                    | "type": "boolean", "maximum": null            | true
          "type": "boolean"                                    | "type": "boolean", "maximum": 1               | false
          "type": "choice", "choices": [                       | "type": "choice", "choices": null, "x": [     | false
          "late": "refer"                                      | "late": null                                  | true
          "late": "refer"                                      | "late": "warn"                                | false
          "late": "refer"                                      | "latest": "refer"                             | false
          "late": "refer"                                      | "referredTo": {"nl": "de inkoper"}            | true
          "late": "refer"                                      | "referredTo": {"de": "der Einkäufer"}         | false
          "late": "refer"                                      | "insurer": "De Windwijzer"                    | false
          "late": "refer"                                      | "requirements": {}                            | false
          "late": "refer"                                      | "channels": {"accepted": ["fax"]}             | false
          {"season": {"starts": ["--02-15", "--08-15"]}}       | {"season": {"starts": ["--02-30", "--08-15"]}} | false
          {"season": {"starts": ["--02-15", "--08-15"]}}       | {"season": {"starts": "--02-15"}}             | false
          {"start": {"by": null, "weeksBefore": 4}}            | {"start": {"by": null, "weeksBefore": 60}}    | false
          {"start": {"by": null, "weeksBefore": 4}}            | {"move": {"by": null, "weeksBefore": 4}}      | false
          "window": "season", "source": "Slaapzorg"            | "windows": "season", "source": "Slaapzorg"    | false
          "window": "season", "source": "Slaapzorg"            | "window": {"start": "season"}, "terms": null  | true
          "window": "season", "source": "Slaapzorg"            | "window": "season", "terms": [{"name": "x"}]  | false
          """)
  void schemaTakesWhatTheProgramTakesAlsoInARevision(String old, String now, boolean isTaken)
      throws IOException {
    String policy = new EditedPolicy(sample(SAMPLES.get(0)), List.of("none"), Edit.LEFT_OUT).text();
    String edited = policy.replace(old.replace(" ", ""), now.replace(" ", ""));
    assertThat(edited).isNotEqualTo(policy);

    Throwable refused = catchThrowable(() -> read(edited));
    assertThat(refused == null).as("%s", refused).isEqualTo(isTaken);
    assertThat(validator().validate(edited, InputFormat.JSON).isEmpty()).isEqualTo(isTaken);
  }

  private static Schema validator() throws IOException {
    try (InputStream in = PolicySchemaTest.class.getResourceAsStream(SCHEMA)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
    }
  }

  /** Tells what was said, in English. */
  private static String assertTold(EditedPolicy policy, String key) {
    List<Fault> faults = FaultsOf.all(() -> read(policy.text()));
    List<Fault> told =
        faults.stream()
            .filter(fault -> fault.place().column() == policy.column())
            .filter(fault -> fault.message().key().equals(key))
            .toList();
    assertThat(told).as("column %s: %s", policy.column(), faults).hasSize(1);
    assertThat(Messages.in(Language.NL).text(told.get(0).message())).doesNotContain("{");
    String english = Messages.in(Language.EN).text(told.get(0).message());
    assertThat(english).doesNotContain("{");
    return english;
  }

  private static void read(String text) {
    PolicyReader.read("p.json", stream(text));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SchemaMembers schema() throws IOException {
    try (InputStream in = PolicySchemaTest.class.getResourceAsStream(SCHEMA)) {
      return new SchemaMembers((JsonObject) tree(Objects.requireNonNull(in)));
    }
  }

  private static JsonValue sample(String policy) {
    Path folder = Path.of(System.getProperty("amend.basedir", "."), "samples", "policies");
    try (InputStream in = Files.newInputStream(folder.resolve(policy + ".json"))) {
      return tree(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonValue tree(InputStream in) {
    try (JsonReader json =
        JsonReader.withComments("f", new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return json.only();
    }
  }
}
