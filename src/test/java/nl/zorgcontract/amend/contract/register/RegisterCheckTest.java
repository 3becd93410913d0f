package nl.zorgcontract.amend.contract.register;

import static nl.zorgcontract.amend.contract.register.RegisterFixture.contract;
import static nl.zorgcontract.amend.contract.register.RegisterFixture.faults;
import static nl.zorgcontract.amend.contract.register.RegisterFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterCheckTest {

  private static final String GOOD = contract("C-0", "01000000", ",'agreements':[]");

  @TempDir Path folder;

  /** The contract stands on line 3; WHOLE is replaced by a good beginning of it. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          missing                | contractId                     | {'policy':'zk','agbCode':'01000001','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          missing                | policy                         | {'contractId':'C','agbCode':'01000001','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          missing                | agbCode                        | {'contractId':'C','policy':'zk','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          missing                | start                          | {'contractId':'C','policy':'zk','agbCode':'01000001','end':'2026-12-31','agreements':[]}
          missing                | end                            | {'contractId':'C','policy':'zk','agbCode':'01000001','start':'2026-01-01','agreements':[]}
          missing                | end                            | {'contractId':'C','policy':'zk','agbCode':'01000001','start':'2026-01-01','end':null,'agreements':[]}
          missing                | agreements                     | {'contractId':'C','policy':'zk','agbCode':'01000001','start':'2026-01-01','end':'2026-12-31'}
          malformed              | contractId                     | {'contractId':'','policy':'zk','agbCode':'01000001','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          malformed              | contractId                     | {'contractId':'a\\tb','policy':'zk','agbCode':'01000001','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          malformed              | contractId                     | {'contractId':7,'policy':'zk','agbCode':'01000001','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          malformed              | policy                         | {'contractId':'C','policy':['zk'],'agbCode':'01000001','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          malformed              | agbCode                        | {'contractId':'C','policy':'zk','agbCode':'1000001','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          malformed              | agbCode                        | {'contractId':'C','policy':'zk','agbCode':'010000011','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          malformed              | agbCode                        | {'contractId':'C','policy':'zk','agbCode':'0100000x','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          malformed              | agbCode                        | {'contractId':'C','policy':'zk','agbCode':1000001,'start':'2026-01-01','end':'2026-12-31','agreements':[]}
          malformed              | start                          | {'contractId':'C','policy':'zk','agbCode':'01000001','start':'01-01-2026','end':'2026-12-31','agreements':[]}
          malformed              | end                            | {'contractId':'C','policy':'zk','agbCode':'01000001','start':'2026-01-01','end':'2026-02-29','agreements':[]}
          malformed              | practiceName                   | {WHOLE,'practiceName':1,'agreements':[]}
          malformed              | followChoice                   | {WHOLE,'followChoice':'ja','agreements':[]}
          malformed              | practice                       | {WHOLE,'practice':[],'agreements':[]}
          malformed              | agreements                     | {WHOLE,'agreements':{}}
          malformed              | item 1 agreements              | {WHOLE,'agreements':['poh']}
          malformed              | amendments                     | {WHOLE,'agreements':[],'amendments':{}}
          malformed              | item 1 amendments              | {WHOLE,'agreements':[],'amendments':[null]}
          missing                | period 1 agreement             | {WHOLE,'agreements':[{'start':'2026-01-01','end':null,'terms':{}}]}
          missing                | period 1 start                 | {WHOLE,'agreements':[{'agreement':'poh','end':null,'terms':{}}]}
          missing                | period 1 terms                 | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-01-01'}]}
          malformed              | period 2 agreement             | {WHOLE,'agreements':[{'agreement':'fto','start':'2026-01-01','terms':{}},{'agreement':' ','start':'2026-01-01','terms':{}}]}
          malformed              | period 1 start                 | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-1-1','terms':{}}]}
          malformed              | period 1 end                   | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-01-01','end':'2026-06-31','terms':{}}]}
          malformed              | period 1 terms                 | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-01-01','terms':[]}]}
          malformed              | period 1 requestId             | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-01-01','terms':{},'requestId':7}]}
          missing                | history 1 requestId            | {WHOLE,'agreements':[],'amendments':[{'agreement':'poh','action':'stop','startDate':'2026-01-01'}]}
          missing                | history 1 agreement            | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','action':'stop','startDate':'2026-01-01'}]}
          missing                | history 1 action               | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','startDate':'2026-01-01'}]}
          missing                | history 1 startDate            | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','action':'stop'}]}
          malformed              | history 1 action               | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','action':'stoppen','startDate':'2026-01-01'}]}
          malformed              | history 1 requestedStart       | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','action':'stop','startDate':'2026-01-01','requestedStart':''}]}
          malformed              | history 1 terms                | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','action':'stop','startDate':'2026-01-01','terms':1}]}
          malformed              | history 1 receivedAt           | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','action':'stop','startDate':'2026-01-01','receivedAt':1}]}
          malformed              | history 1 decidedOn            | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','action':'stop','startDate':'2026-01-01','decidedOn':'x'}]}
          malformed              | history 1 tariffFrom           | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','action':'stop','startDate':'2026-01-01','tariffFrom':'x'}]}
          malformed              | history 1 ruling               | {WHOLE,'agreements':[],'amendments':[{'requestId':'R','agreement':'poh','action':'stop','startDate':'2026-01-01','ruling':{'by':'J','reasons':[]}}]}
          unknownPolicy          | -                              | {'contractId':'C','policy':'zk-2030','agbCode':'01000001','start':'2026-01-01','end':'2026-12-31','agreements':[]}
          endBeforeStart         | -                              | {'contractId':'C','policy':'zk','agbCode':'01000001','start':'2026-01-02','end':'2026-01-01','agreements':[]}
          notAContract           | -                              | 7
          notAContract           | -                              | [7]
          periodEndsBeforeStart  | -                              | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-03-02','end':'2026-03-01','terms':{}}]}
          periodOutsideTerm      | -                              | {WHOLE,'agreements':[{'agreement':'poh','start':'2025-12-31','end':null,'terms':{}}]}
          periodOutsideTerm      | -                              | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-01-01','end':'2028-01-01','terms':{}}]}
          periodOutsideTerm      | -                              | {WHOLE,'agreements':[{'agreement':'poh','start':'2028-01-01','end':null,'terms':{}}]}
          periodsOverlap         | -                              | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-01-01','end':'2026-06-30','terms':{}},{'agreement':'poh','start':'2026-06-30','end':null,'terms':{}}]}
          periodsOverlap         | -                              | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-07-01','end':null,'terms':{}},{'agreement':'fto','start':'2026-01-01','terms':{}},{'agreement':'poh','start':'2026-01-01','terms':{}}]}
          periodsOverlap         | -                              | {WHOLE,'agreements':[{'agreement':'poh','start':'2026-01-01','end':'2027-01-31','terms':{}},{'agreement':'poh','start':'2026-02-01','end':'2026-02-28','terms':{}}]}
          """)
  void violationIsToldWithItsLineAndMember(String key, String member, String contract)
      throws IOException {
    String whole = contract("C", "01000001", "").replace("{", "").replace("}", "");
    String line = json(contract).replace("WHOLE", whole);

    List<Fault> faults = faults(folder, GOOD + "\n\n" + line + "\n");

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).place()).isEqualTo(Place.line(3));
    assertThat(faults.get(0).message().key()).isEqualTo("register." + key);
    assertThat(faults.get(0).file()).endsWith("contracts.ndjson");
    assertThat(member(faults.get(0))).isEqualTo(member);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "a"         | a
          1.50        | 1.50
          true        | true
          false       | false
          null        | null
          ['a']       | [...]
          [{}]        | [...]
          """)
  void whatIsNoContractIsShown(String json, String shown) throws IOException {
    assertThat(faults(folder, "[" + json(json) + "]"))
        .extracting(Fault::message)
        .containsExactly(Message.of("register.notAContract").given("value", shown));
  }

  @Test
  void faultNamesTheContractTheValueAndWhatWouldBeRight() throws IOException {
    Message fault =
        Message.of("register.malformed")
            .word("member", "agbCode")
            .given("value", "x")
            .nested("expected", Message.of("register.form.agb"));
    String contract = GOOD.replace("01000000", "x");

    assertThat(faults(folder, contract))
        .extracting(Fault::message)
        .containsExactly(fault.given("contract", "C-0"));
    assertThat(faults(folder, contract.replace("contractId", "id")))
        .extracting(Fault::message)
        .contains(fault.nested("contract", Message.of("register.unnamed")));
  }

  @Test
  void overlapNamesBothPeriodsTheOneThatStandsFirstAsTheOther() throws IOException {
    String periods =
        """
        ,'agreements':[
        {'agreement':'poh','start':'2026-07-01','end':null,'terms':{}},
        {'agreement':'poh','start':'2026-01-01','end':'2026-07-01','terms':{}}]""";
    Message overlap = Message.of("register.periodsOverlap").number("number", 2);

    assertThat(faults(folder, "[" + contract("C", "01000001", json(periods)) + "]"))
        .containsExactly(
            new Fault(
                folder.resolve("contracts.ndjson").toString(),
                Place.line(3),
                overlap
                    .given("agreement", "poh")
                    .day("start", LocalDate.of(2026, 1, 1))
                    .day("end", LocalDate.of(2026, 7, 1))
                    .number("otherNumber", 1)
                    .day("otherStart", LocalDate.of(2026, 7, 1))
                    .nested("otherEnd", Message.of("register.endOfContract"))
                    .given("contract", "C")));
  }

  @Test
  void periodsThatAreWrongByThemselvesAreHeldAgainstNoOther() throws IOException {
    String periods =
        ",'agreements':[{'agreement':'poh','start':'2026-01-01','end':null,'terms':{}},"
            + "{'agreement':'poh','start':'2026-03-02','end':'2026-03-01','terms':{}},"
            + "{'agreement':'poh','start':'2026-03-01','end':'2028-01-01','terms':{}}]";

    assertThat(faults(folder, contract("C", "01000001", json(periods))))
        .extracting(fault -> fault.message().key())
        .containsExactly("register.periodEndsBeforeStart", "register.periodOutsideTerm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void columnsAreCountedInCharactersWhateverEndsTheLines(String end) throws IOException {
    assertThat(faults(folder, String.join(end, "[", "", GOOD + ",", "{\"é\u007f€\":x}]")))
        .extracting(Fault::place)
        .containsExactly(new Place(4, 8));
  }

  private static String member(Fault fault) {
    Fact fact = fault.message().facts().get("member");
    return fact == null ? null : member(fact);
  }

  private static String member(Fact fact) {
    if (fact instanceof Fact.Nested nested) {
      var facts = nested.message().facts();
      return nested.message().key().replaceFirst("(?:register|json).(in.)?", "")
          + " "
          + ((Fact.Amount) facts.get("number")).value()
          + " "
          + member(facts.get("member"));
    }
    return ((Fact.Word) fact).word();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'agreements':[]",
        ",'agreements':[],'amendments':[]",
        ",'agreements':[],'amendments':null,'practice':null,'followChoice':null",
        ",'agreements':[{'agreement':'poh','start':'2026-01-01','end':'2027-12-31','terms':{}}]",
        ",'agreements':[{'agreement':'poh','start':'2027-12-31','terms':{'x':null}}]",
        ",'agreements':[{'agreement':'poh','start':'2026-01-01','end':'2026-01-01','terms':{}},"
            + "{'agreement':'poh','start':'2026-01-02','terms':{}}]",
        ",'agreements':[],'amendments':[{'requestId':'R','agreement':'x','action':'start',"
            + "'requestedStart':null,'startDate':'2026-01-01','terms':{},'receivedAt':null,"
            + "'exceptions':[{'reason':7}],'ruling':{'by':'J','on':'2026-01-01','reasons':[]}}]",
      })
  void contractAtTheBoundaryIsTaken(String more) throws IOException {
    assertThat(faults(folder, contract("C", "01000001", more))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"64, 0", "65, 1"})
  void contractIdHasAtMost64Characters(int length, int faults) throws IOException {
    String contract = contract("\uD83D\uDE00".repeat(length), "01000001", ",'agreements':[]");

    assertThat(faults(folder, contract)).hasSize(faults);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t\n", "\uFEFF", "\uFEFF\n"})
  void emptyFileIsNoRegister(String content) throws IOException {
    assertThat(faults(folder, content))
        .extracting(Fault::place, Fault::message)
        .containsExactly(tuple(Place.NONE, Message.of("register.empty")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "request_id;agb_code;agreement;action\nR-1;01054321;poh;start\n",
        "\uFEFFaanvraagnummer,agb_code,afspraak,actie",
        "\n\nrequest_id\tagb_code\taction\n",
        "a|b|c",
        "PK\u0003\u0004 and the bytes of a workbook",
      })
  void tableIsToldFromARegister(String content) throws IOException {
    assertThat(faults(folder, content))
        .extracting(Fault::place, Fault::message)
        .containsExactly(tuple(Place.NONE, Message.of("register.isTable")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'requestId':'R-1','contractId':'C','agbCode':'01000001','action':'start'}\n{'requestId':'R-2'}",
        "[{'requestId':'R-1','agreement':'poh','action':'stop'},{'requestId':'R-2'}]",
        "{'requests':[{'requestId':'R-1'}]}",
      })
  void requestsAreToldFromARegister(String content) throws IOException {
    assertThat(faults(folder, json(content)))
        .extracting(Fault::place, Fault::message)
        .containsExactly(tuple(Place.NONE, Message.of("register.isRequests")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "nothing, of this", "[1;2;3]", "hello"})
  void whatIsNoneOfTheseIsNotGuessedAt(String content) throws IOException {
    assertThat(faults(folder, content))
        .extracting(fault -> fault.message().key())
        .noneMatch(key -> key.startsWith("register.is"));
  }

  @Test
  void everyFaultIsToldNotOnlyTheFirst() throws IOException {
    String twoFaults =
        json("{'contractId':'C','policy':'no','agbCode':'1','start':'x','end':'y','agreements':1}");

    List<Fault> faults = faults(folder, twoFaults + "\n" + GOOD + "\n" + GOOD + "\n{\"a\":");

    assertThat(faults)
        .extracting(fault -> fault.place().line() + " " + fault.message().key())
        .containsExactly(
            "1 register.unknownPolicy",
            "1 register.malformed",
            "1 register.malformed",
            "1 register.malformed",
            "1 register.malformed",
            "3 register.contractTwice",
            "4 json.truncated");
  }

  @Test
  void contractThatStandsTwiceIsToldWithItsFirstLine() throws IOException {
    String other = contract("C-1", "01000001", ",'agreements':[]");
    String twin = contract("C-0", "01000002", ",'agreements':[]");

    List<Fault> faults = faults(folder, GOOD + "\n" + other + "\n" + twin + "\n" + GOOD);

    assertThat(faults)
        .extracting(fault -> fault.place().line() + " " + fault.message().key())
        .containsExactly("3 register.contractTwice", "4 register.contractTwice");
    assertThat(faults.get(0).message().facts())
        .containsEntry("contract", new Fact.Given("C-0"))
        .containsEntry("firstLine", new Fact.Amount(BigDecimal.ONE));
  }

  @ParameterizedTest(name = "{0} {1}..{2}: {3}")
  @CsvSource({
    "zk, 2028-01-01, 2028-12-31, false",
    "zk, 2027-12-31, 2028-12-31, true",
    "zk, 2025-01-01, 2025-12-31, false",
    "zk, 2025-01-01, 2026-01-01, true",
    "zk, 2026-05-05, 2026-05-05, true",
    "zk, 2020-01-01, 2030-12-31, true",
    "salland, 2026-01-01, 2027-12-31, false"
  })
  void contractsOfOnePracticeUnderOnePolicyShareNoDay(
      String policy, String start, String end, boolean refused) throws IOException {
    String second =
        json("{'contractId':'C-1','policy':'%s','agbCode':'01000000',").formatted(policy)
            + json("'start':'%s','end':'%s','agreements':[]}").formatted(start, end);

    List<Fault> faults = faults(folder, GOOD + "\n" + second);

    assertThat(faults).hasSize(refused ? 1 : 0);
    faults.forEach(
        fault -> {
          assertThat(fault.place()).isEqualTo(Place.line(2));
          assertThat(fault.message().key()).isEqualTo("register.termsOverlap");
          assertThat(fault.message().facts())
              .containsEntry("contract", new Fact.Given("C-1"))
              .containsEntry("other", new Fact.Given("C-0"));
        });
  }

  @Test
  void contractIsHeldAgainstEveryOtherOfItsPractice() throws IOException {
    String apart = GOOD.replace("2026-", "2020-").replace("2027-", "2021-").replace("C-0", "C-1");
    String overlapping = GOOD.replace("2026-", "2027-").replace("C-0", "C-2");

    List<Fault> faults = faults(folder, String.join("\n", apart, GOOD, overlapping));

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).message().facts())
        .containsEntry("contract", new Fact.Given("C-2"))
        .containsEntry("other", new Fact.Given("C-0"))
        .containsEntry("otherLine", new Fact.Amount(BigDecimal.valueOf(2)));
  }

  @Test
  void periodThatOutlastsTheNextIsHeldAgainstTheOneAfter() throws IOException {
    String period = "{'agreement':'poh','start':'2026-%s','end':'2026-%s','terms':{}}";
    String periods =
        String.join(
            ",",
            period.formatted("01-01", "12-31"),
            period.formatted("02-01", "02-28"),
            period.formatted("12-31", "12-31"));

    List<Fault> faults =
        faults(folder, contract("C", "01000000", ",'agreements':[" + periods + "]"));

    assertThat(faults)
        .extracting(fault -> fault.message().facts().get("number"))
        .containsExactly(
            new Fact.Amount(BigDecimal.valueOf(2)), new Fact.Amount(BigDecimal.valueOf(3)));
  }

  @Test
  void practicesAndPoliciesThatOnlyLookAlikeAreTaken() throws IOException {
    // More policies than the check has numbers for: some two must share one.
    String contracts =
        IntStream.range(0, 17_000)
            .mapToObj(
                i ->
                    contract("C-" + i, "99999999", ",'agreements':[]")
                        .replace("\"zk\"", "\"p" + i + "\""))
            .collect(Collectors.joining("\n"));
    Path file = RegisterFixture.write(folder, contracts);

    Register register =
        Register.read(file, ContractFilter.none(), policy -> true, (p, a) -> true, null);

    assertThat(register.file().count()).isEqualTo(17_000);
  }

  @Test
  void after10000FaultsTheOthersAreCounted() throws IOException {
    String contracts = "7\n".repeat(10_003) + GOOD;

    List<Fault> faults = faults(folder, contracts);

    assertThat(faults).hasSize(10_001);
    assertThat(faults.get(9_999).place()).isEqualTo(Place.line(10_000));
    assertThat(faults.get(10_000).place()).isEqualTo(Place.NONE);
    assertThat(faults.get(10_000).message().facts())
        .containsEntry("count", new Fact.Amount(BigDecimal.valueOf(3)));
  }

  @Test
  void registerThatWasAppendedToItselfIsRefusedWithABoundedList() throws IOException {
    String contracts =
        IntStream.range(0, 12_000)
            .mapToObj(i -> contract("C-" + i, "%08d".formatted(i), ",'agreements':[]") + "\n")
            .collect(Collectors.joining());

    List<Fault> faults = faults(folder, contracts + contracts);

    assertThat(faults).hasSize(10_001);
    assertThat(faults.get(0).message().key()).isEqualTo("register.contractTwice");
    assertThat(faults.get(10_000).message().key()).isEqualTo("faults.more");
    assertThat(faults.get(10_000).message().facts())
        .containsEntry("count", new Fact.Amount(BigDecimal.valueOf(2_000)));
  }

  @Test
  void unknownAgreementIsAWarningOnceAPolicyAndCode() throws IOException {
    String old = "{'agreement':'oud','start':'2026-01-01','end':'2026-02-01','terms':{}}";
    String older = "{'agreement':'ouder','start':'2026-01-01','terms':{}}";

    Register register =
        RegisterFixture.read(
            folder,
            contract("C-1", "01000001", ",'agreements':[" + old + "]")
                + "\n"
                + contract("C-2", "01000002", ",'agreements':[" + older + "," + old + "]"));

    assertThat(register.warnings())
        .extracting(
            warning ->
                warning.place().line()
                    + " "
                    + warning.message().key()
                    + " "
                    + ((Fact.Given) warning.message().facts().get("agreement")).value())
        .containsExactly("1 register.unknownAgreement oud", "2 register.unknownAgreement ouder");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          json.twoOnOneLine    | 1:113 | GOOD {"a":1}
          json.trailing        | 1:115 | [GOOD] {}
          json.invalid         | 1:2  | [,GOOD]
          json.noValue         | 2:8  | GOOD~{"é€😀":x}
          json.duplicateMember | 2:9  | GOOD~{"é€":1,"é€":2}
          json.truncated       | 1:113 | [GOOD
          json.loneSurrogate   | 2:6  | GOOD~{"a":"\\ud800"}
          """)
  void whatIsNoJsonEndsTheListingAtItsPlace(String key, String place, String content)
      throws IOException {
    List<Fault> faults = faults(folder, content.replace("GOOD", GOOD).replace('~', '\n'));

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).message().key()).isEqualTo(key);
    Place at = faults.get(0).place();
    assertThat(at.line() + ":" + at.column()).isEqualTo(place);
  }

  @Test
  void columnsDoNotCountAByteOrderMark() throws IOException {
    assertThat(faults(folder, "\uFEFF[,]"))
        .extracting(Fault::place)
        .containsExactly(new Place(1, 2));
    assertThat(faults(folder, "[,]")).extracting(Fault::place).containsExactly(new Place(1, 2));
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLineAfterTheFaultsBeforeThem() throws IOException {
    byte[] bytes = ("7\r\n" + GOOD + "\r\n{\"a\":\"?\"}").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xE9;
    Path file = Files.write(folder.resolve("r.ndjson"), bytes);

    assertThat(faults(file))
        .extracting(fault -> fault.place().line() + " " + fault.message().key())
        .containsExactly("1 register.notAContract", "3 json.notUtf8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void otherEncodingsOfUnicodeAreRefused(String charset) throws IOException {
    Path file = Files.write(folder.resolve("r"), GOOD.getBytes(Charset.forName(charset)));

    assertThat(faults(file)).extracting(f -> f.message().key()).containsExactly("json.notUtf8");
  }

  @Test
  void fileThatIsNotThereIsRefused() throws IOException {
    assertThat(faults(folder.resolve("none")))
        .extracting(f -> f.message().key())
        .containsExactly("file.missing");
  }

  @Test
  void folderIsRefused() throws IOException {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> RegisterFixture.read(folder, ContractFilter.all()));
  }
}
