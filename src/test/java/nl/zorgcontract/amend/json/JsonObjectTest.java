package nl.zorgcontract.amend.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members by name, in files that the program wrote itself. */
class JsonObjectTest {

  private static final JsonObject OBJECT =
      object(
          """
          {"text": "a", "day": "2026-04-01", "count": 3, "vast": 1e99999, "object": {"text": "b"},
           "array": [1, "c", {"text": "d"}, "e"], "nothing": null}
          """);

  private static JsonObject object(String json) {
    try (JsonReader reader = JsonReader.of("file", new StringReader(json))) {
      return JsonObject.of(reader.only());
    }
  }

  @Test
  void aMemberIsGivenByItsKind() {
    assertThat(OBJECT.text("text")).isEqualTo("a");
    assertThat(OBJECT.day("day")).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(OBJECT.count("count")).isEqualTo(3);
    assertThat(OBJECT.object("object").text("text")).isEqualTo("b");
    assertThat(OBJECT.texts("array")).containsExactly("c", "e");
    assertThat(OBJECT.objects("array")).extracting(each -> each.text("text")).containsExactly("d");
  }

  @ParameterizedTest
  @CsvSource({"object", "nothing", "absent"})
  void aMemberOfAnotherKindIsAsGoodAsNone(String name) {
    assertThat(OBJECT.text(name)).isNull();
    assertThat(OBJECT.day(name)).isNull();
    assertThat(OBJECT.count(name)).isZero();
    assertThat(OBJECT.object("text").members()).isEmpty();
    assertThat(OBJECT.texts(name)).isEmpty();
    assertThat(OBJECT.objects(name)).isEmpty();
  }

  @Test
  void aNumberThatNobodyCanReckonWithIsNone() {
    assertThat(OBJECT.count("vast")).isZero();
  }

  @Test
  void whatIsNoObjectHasNoMembers() {
    assertThat(object("[1]").members()).isEmpty();
  }
}
