package nl.zorgcontract.amend.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import org.junit.jupiter.api.Test;

class ObjectReaderTest {

  private static final ValueForm<String> SHORT =
      ValueForm.textThat("short", text -> text.length() < 4);

  private final Faults faults = new Faults("f");

  /** Says the form of a value, and counts the items of arrays. */
  private static final class PlainWording implements ObjectWording {

    @Override
    public Message missing() {
      return Message.of("missing");
    }

    @Override
    public Message malformed(ValueForm<?> form, JsonValue value) {
      return Message.of(form.kind() + "/" + form.name() + " not " + value.shown());
    }

    @Override
    public Message unknownMember() {
      return Message.of("unknown");
    }

    @Override
    public Fact member(ObjectReader object, String name) {
      return new Fact.Word(
          object.number() == 0 ? name : object.array() + object.number() + "." + name);
    }

    @Override
    public Fact item(Fact array, int number) {
      return new Fact.Word(((Fact.Word) array).word() + "[" + number + "]");
    }
  }

  private static JsonValue parse(String json) {
    try (JsonReader reader = JsonReader.of("f", new StringReader(json.replace('\'', '"')))) {
      return reader.only();
    }
  }

  private ObjectReader open(String json) {
    return ObjectReader.open((JsonObject) parse(json), faults, new PlainWording());
  }

  private <T> T closed(String json, Function<ObjectReader, T> reader) {
    return ObjectReader.closed(
        parse(json), new Fact.Word("it"), faults, new PlainWording(), reader);
  }

  /** Each fault as {@code column key member}. */
  private List<String> told() {
    return faults.inOrder().stream().map(ObjectReaderTest::told).toList();
  }

  private static String told(Fault fault) {
    Message message = fault.message();
    Fact member = message.facts().get("member");
    String about =
        member instanceof Fact.Word word ? word.word() : String.valueOf(message.facts().keySet());
    return fault.place().column() + " " + message.key() + " " + about;
  }

  @Test
  void valuesAreReadByTheirForm() {
    ObjectReader members =
        open("{'t':'abc','b':true,'n':1.50,'o':{'x':1},'a':['p','q'],'z':null,'s':'abcd'}");

    assertThat(members.get("t", SHORT)).isEqualTo("abc");
    assertThat(members.get("b", ValueForm.BOOLEAN)).isTrue();
    assertThat(members.get("n", ValueForm.NUMBER)).isEqualTo(new BigDecimal("1.50"));
    assertThat(members.get("o", ValueForm.OBJECT)).isNotNull();
    assertThat(members.findAll("a", ValueForm.TEXT)).containsExactly("p", "q");
    assertThat(members.get("s", ValueForm.TEXT.placed()))
        .isEqualTo(new Placed<>(new Place(1, 69), "abcd"));
    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsAbsentIsToldOnlyWhereItIsRequired() {
    ObjectReader members = open("{'z':null}");

    assertThat(members.find("a", SHORT)).isNull();
    assertThat(members.find("z", SHORT)).isNull();
    assertThat(members.findAll("a", SHORT)).isEmpty();
    assertThat(members.get("a", SHORT)).isNull();
    assertThat(members.get("z", SHORT)).isNull();
    members.require("b");
    members.require("z");

    assertThat(told()).containsExactly("1 missing a", "1 missing b", "6 missing z", "6 missing z");
    assertThat(members.has("z")).isTrue();
    assertThat(members.has("a")).isFalse();
  }

  @Test
  void everyMalformedValueIsToldAtItsPlace() {
    ObjectReader members = open("{'t':'abcd','b':'true','n':1e99,'o':[],'a':{},'i':['ab',{},'x']}");

    assertThat(members.get("t", SHORT)).isNull();
    assertThat(members.find("b", ValueForm.BOOLEAN)).isNull();
    assertThat(members.find("n", ValueForm.NUMBER)).isNull();
    assertThat(members.find("o", ValueForm.OBJECT)).isNull();
    assertThat(members.findAll("a", SHORT)).isEmpty();
    assertThat(members.findAll("i", SHORT)).containsExactly("ab", "x");

    assertThat(told())
        .containsExactly(
            "6 text/short not abcd t",
            "17 boolean/boolean not true b",
            "28 number/number not 1e99 n",
            "37 object/object not [] o",
            "44 array/array not {...} a",
            "57 text/short not {...} i[2]");
  }

  @Test
  void objectsOfAnOpenArrayKnowTheirNumber() {
    List<String> read =
        open("{'a':[{'n':'x'},7,{},{'n':'y','other':1}]}")
            .findObjects(
                "a",
                ValueForm.objectNamed("part"),
                each -> each.number() + String.valueOf(each.get("n", SHORT)));

    assertThat(read).containsExactly("1x", "3null", "4y");
    assertThat(told()).containsExactly("17 object/part not 7 a[2]", "19 missing a3.n");
  }

  @Test
  void memberThatNobodyAskedForIsAFaultOfAClosedObject() {
    String read =
        closed(
            "{'name':'x','inner':{'nam':'y'},'all':[{'b':1}],'map':{'k':{'name':'z','c':1}}}",
            members -> {
              members.getObject("inner", inner -> inner.find("name", SHORT));
              members.findObjects("all", ValueForm.OBJECT, each -> each.has("a"));
              Map<String, String> named =
                  members.findNamed("map", (key, each) -> key + each.get("name", SHORT));
              return members.get("name", SHORT) + named;
            });

    assertThat(read).isEqualTo("x{k=kz}");
    assertThat(faults.inOrder())
        .extracting(fault -> fault.message().key() + fault.message().facts().get("value"))
        .containsExactly(
            "unknown.nearestGiven[value=nam]",
            "unknown.nearestGiven[value=b]",
            "unknownGiven[value=c]");
  }

  @Test
  void whatFollowsFromAFaultIsNotTold() {
    List<Object> read = new ArrayList<>();

    closed(
        "{'a':7}",
        members -> {
          read.add(members.getObject("a", inner -> "a" + inner.get("x", SHORT)));
          read.add(members.getObject("b", inner -> "b" + inner.get("x", SHORT)));
          return read;
        });

    assertThat(read).containsExactly("anull", "bnull");
    assertThat(told()).containsExactly("1 missing b", "6 object/object not 7 a");
  }
}
