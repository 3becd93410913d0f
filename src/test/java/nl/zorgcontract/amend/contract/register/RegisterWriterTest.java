package nl.zorgcontract.amend.contract.register;

import static nl.zorgcontract.amend.contract.register.RegisterFixture.contract;
import static nl.zorgcontract.amend.contract.register.RegisterFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.contract.register.RegisterWriter.WrittenContracts;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterWriterTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final String EMPTY = ",'agreements':[]";

  /** What {@link #start} makes of contract C-1 when that had no agreements and no history. */
  private static final String STARTED =
      json(
          "{'contractId':'C-1','policy':'zk','agbCode':'00000001','start':'2026-01-01',"
              + "'end':'2027-12-31','agreements':[{'agreement':'fto','start':'2026-07-01',"
              + "'end':null,'terms':{},'requestId':'R-9'}],'amendments':[{'requestId':'R-9',"
              + "'agreement':'fto','action':'start','requestedStart':null,"
              + "'startDate':'2026-07-01','terms':{},'receivedAt':'2026-05-20',"
              + "'decidedOn':'2026-05-21','tariffFrom':'2026-07-01','replaced':[]}]}");

  @TempDir Path folder;

  private record Output(String register, String amended, WrittenContracts counts) {}

  private static Output write(Register register, Contract... amended) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    WrittenContracts counts =
        RegisterFixture.rewrite(
            register, RegisterFixture.amender(List.of(amended)), whole, changed);
    return new Output(
        whole.toString(StandardCharsets.UTF_8), changed.toString(StandardCharsets.UTF_8), counts);
  }

  private static Amendment amendment(
      String requestId, String agreement, Action action, Map<String, Value> terms) {
    return new Amendment(
        new RequestedAmendment(
            requestId,
            agreement,
            action,
            action == Action.START ? null : JULY,
            terms,
            "2026-05-20",
            null),
        JULY,
        LocalDate.of(2026, 5, 21),
        JULY,
        AmendmentGrounds.NONE,
        null,
        null);
  }

  private static Contract start(Register register, String contractId) throws IOException {
    return RegisterFixture.contract(register, contractId)
        .amend(amendment("R-9", "fto", Action.START, Map.of()))
        .contract();
  }

  private String amended(String contract, Amendment... amendments) throws IOException {
    Register register = RegisterFixture.read(folder, contract);
    Contract result = register.contracts().get(0);
    for (Amendment amendment : amendments) {
      result = result.amend(amendment).contract();
    }
    Output output = write(register, result);
    assertThat(output.amended()).isEqualTo(output.register() + "\n");
    // What was written is a register again, and holds what was meant.
    Register again = RegisterFixture.read(folder, output.register());
    assertThat(again.contracts())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*position")
        .isEqualTo(List.of(result));
    return output.register();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s\n%s\n%s\n",
        "%s\n%s\n%s",
        "\uFEFF%s\r\n%s\r\n%s\r\n",
        "\n\n%s \n \r\n  %s\t\n\n%s\n\n",
        "[%s,%s,%s]",
        "\uFEFF[\r\n  %s ,\r\n\t%s\r\n ,%s\r\n]\r\n\n",
      })
  void everyByteThatIsNotOfAnAmendedContractIsCopied(String layout) throws IOException {
    String odd = "{ \"x\" :1.0e+2 , \"é€😀\":\"\\u00e9\\/\", ";
    String a = contract("C-a", "00000002", EMPTY).replace("{", odd);
    String b = contract("C-1", "00000001", EMPTY);
    String c = contract("C-c", "00000003", ",'x':' }{\\\\\\'' ,'agreements' : [ ] ");
    String text = layout.formatted(a, b, c);
    Register register = RegisterFixture.read(folder, text);

    Output output = write(register, start(register, "C-1"));

    assertThat(output.register()).isEqualTo(text.replace(b, STARTED));
    assertThat(output.amended()).isEqualTo(STARTED + "\n");
    assertThat(output.counts()).isEqualTo(new WrittenContracts(3, 1));
  }

  @Test
  void contractsThatChangedComeInTheOrderOfTheRegister() throws IOException {
    String text =
        contract("C-2", "00000002", EMPTY)
            + "\n"
            + contract("C-3", "00000003", EMPTY)
            + "\n"
            + contract("C-1", "00000001", EMPTY);
    Register register = RegisterFixture.read(folder, text);

    Output output =
        write(
            register,
            start(register, "C-1"),
            RegisterFixture.contract(register, "C-3"),
            start(register, "C-2"));

    assertThat(output.amended().lines())
        .extracting(line -> line.substring(15, 18))
        .containsExactly("C-2", "C-1");
    assertThat(output.register())
        .isEqualTo(
            output.amended().lines().findFirst().orElseThrow()
                + "\n"
                + contract("C-3", "00000003", EMPTY)
                + "\n"
                + STARTED);
    assertThat(output.counts()).isEqualTo(new WrittenContracts(3, 2));
  }

  @Test
  void amendedContractKeepsItsMembersInTheirOrderWithTheirExactValues() throws IOException {
    String before =
        json(
            "{'x1':1.10,'agreements':[\n"
                + " {'note':{'n':1e400},'terms':{'old':1.50,'hours':12.0,'none':null},"
                + "'start':'2026-01-01','x2':[1, 2],'agreement':'poh'},\n"
                + " {'agreement':'kw','x3':12345678901234567890.000,'start':'2026-01-01','end':null,"
                + "'terms':{'a':1.0}}],\n"
                + "'end':'2027-12-31','start':'2026-01-01','amendments':[{'x4':-0.0,"
                + "'requestId':'R-0','agreement':'kw','action':'start','startDate':'2026-01-01'}],"
                + "'practice':{'patients':2350.00},'agbCode':'00000001','policy':'zk',"
                + "'contractId':'C-1','x5':{'y':[{'z':0.10}]}}");
    Map<String, Value> terms = new LinkedHashMap<>();
    terms.put("hours", new Value.Number(new BigDecimal("14.50")));
    terms.put("old", new Value.Number(new BigDecimal("1.5")));
    terms.put("tools", new Value.Choices(List.of("a", "b")));

    String after = amended(before, amendment("R-9", "poh", Action.CHANGE, terms));

    assertThat(after)
        .isEqualTo(
            json(
                "{'x1':1.10,'agreements':["
                    + "{'note':{'n':1e400},'terms':{'old':1.50,'hours':12.0,'none':null},"
                    + "'start':'2026-01-01','x2':[1,2],'agreement':'poh','end':'2026-06-30',"
                    + "'requestId':'R-9'},"
                    + "{'note':{'n':1e400},'terms':{'old':1.50,'hours':14.5,'none':null,"
                    + "'tools':['a','b']},'start':'2026-07-01','x2':[1,2],'agreement':'poh',"
                    + "'requestId':'R-9'},"
                    + "{'agreement':'kw','x3':12345678901234567890.000,'start':'2026-01-01',"
                    + "'end':null,'terms':{'a':1.0}}],"
                    + "'end':'2027-12-31','start':'2026-01-01','amendments':[{'x4':-0.0,"
                    + "'requestId':'R-0','agreement':'kw','action':'start',"
                    + "'startDate':'2026-01-01'},"
                    + "{'requestId':'R-9','agreement':'poh','action':'change',"
                    + "'requestedStart':'2026-07-01','startDate':'2026-07-01',"
                    + "'terms':{'hours':14.5,'old':1.5,'tools':['a','b']},"
                    + "'receivedAt':'2026-05-20','decidedOn':'2026-05-21',"
                    + "'tariffFrom':'2026-07-01','replaced':["
                    + "{'note':{'n':1e400},'terms':{'old':1.50,'hours':12.0,'none':null},"
                    + "'start':'2026-01-01','x2':[1,2],'agreement':'poh'}]}],"
                    + "'practice':{'patients':2350.00},'agbCode':'00000001','policy':'zk',"
                    + "'contractId':'C-1','x5':{'y':[{'z':0.10}]}}"));
  }

  @Test
  void twoAmendmentsOfOneContractAreBothWritten() throws IOException {
    String before =
        contract(
            "C-1",
            "00000001",
            ",'agreements':[{'agreement':'poh','start':'2026-01-01','end':null,"
                + "'terms':{'hours':12},'requestId':null}],'amendments':null");

    String after =
        amended(
            before,
            amendment("R-1", "poh", Action.CHANGE, Map.of("hours", Value.Number.of(14))),
            amendment("R-2", "poh", Action.STOP, Map.of()));

    assertThat(after)
        .contains(
            json(
                "'agreements':[{'agreement':'poh','start':'2026-01-01','end':'2026-06-30',"
                    + "'terms':{'hours':12},'requestId':'R-1'}],'amendments':[{'requestId':'R-1'"))
        .contains(json("},{'requestId':'R-2','agreement':'poh','action':'stop'"));
  }

  @Test
  void termsAreWrittenByTheirType() throws IOException {
    Map<String, Value> terms = new LinkedHashMap<>();
    terms.put("text", new Value.Text("a \"b\" é"));
    terms.put("large", new Value.Number(new BigDecimal("1E+20")));
    terms.put("small", new Value.Number(new BigDecimal("0.0500")));
    terms.put("flag", new Value.Flag(false));
    terms.put("choices", new Value.Choices(List.of("NPA")));

    String after =
        amended(contract("C-1", "00000001", EMPTY), amendment("R-1", "fto", Action.START, terms));

    assertThat(after)
        .contains(
            json("'end':null,'terms':{'text':'a \\@b\\@ é',").replace('@', '"')
                + json("'large':100000000000000000000,'small':0.05,'flag':false,")
                + json("'choices':['NPA']},'requestId':'R-1'}]"));
  }

  @Test
  void rulingIsWrittenWhereThereIsOne() throws IOException {
    Amendment plain = amendment("R-1", "fto", Action.START, Map.of());
    Amendment waived =
        new Amendment(
            new RequestedAmendment("R-1", "fto", Action.START, JULY, Map.of(), null, null),
            JULY,
            null,
            null,
            new AmendmentGrounds(
                null,
                new AppliedRuling(
                    "J. Bakker", LocalDate.of(2026, 5, 1), List.of("RETROACTIVE"), null)),
            null,
            null);

    String contract = contract("C-1", "00000001", EMPTY);

    assertThat(amended(contract, plain)).doesNotContain("ruling");
    assertThat(amended(contract, waived))
        .endsWith(
            json(
                "'terms':{},'receivedAt':null,'decidedOn':null,'tariffFrom':null,"
                    + "'ruling':{'by':'J. Bakker','on':'2026-05-01',"
                    + "'reasons':['RETROACTIVE']},'replaced':[]}]}"));
  }

  @Test
  void contractsAreFoundInAFileBiggerThanEveryBuffer() throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF");
    for (int i = 0; i < 2000; i++) {
      String more = ",'x':'" + "é".repeat(i % 97) + "'" + EMPTY;
      text.append(contract("C-" + i, "%08d".formatted(i), more)).append("\r\n");
    }
    Register register = RegisterFixture.read(folder, text.toString());

    Output output = write(register, start(register, "C-0"), start(register, "C-1999"));

    String[] before = text.toString().split("\r\n", -1);
    String[] after = output.register().split("\r\n", -1);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after[0]).isEqualTo("\uFEFF" + output.amended().split("\n", -1)[0]);
    assertThat(after[1999]).isEqualTo(output.amended().split("\n", -1)[1]);
    assertThat(List.of(after).subList(1, 1999)).isEqualTo(List.of(before).subList(1, 1999));
  }

  @ParameterizedTest
  @ValueSource(strings = {"longer", "shorter", "same length", "contract", "gone wrong"})
  void registerThatChangedSinceItWasReadIsNotWritten(String change) throws IOException {
    String first = contract("C-1", "00000001", EMPTY);
    String second = contract("C-2", "00000002", EMPTY);
    Path file = RegisterFixture.write(folder, first + "\n" + second + "\n");
    Register register = RegisterFixture.read(file, ContractFilter.all());
    Contract amended = start(register, "C-1");

    Files.writeString(
        file,
        switch (change) {
          case "longer" -> first + "\n" + second + "\n\n";
          case "shorter" -> first + "\n" + second;
          case "same length" -> first + "\n" + second.replace("C-2", "C-3") + "\n";
          case "contract" -> first.replace("2027", "2028") + "\n" + second + "\n";
          default -> first.replace("{", "x") + "\n" + second + "\n";
        });

    assertThatExceptionOfType(RegisterChangedException.class)
        .isThrownBy(() -> write(register, amended))
        .satisfies(
            e ->
                assertThat(e.toMessage().facts())
                    .containsEntry("file", new Fact.Word(file.toString())));
  }

  @Test
  void aContractOfMoreBytesThanTheLargestIsNotWritten() throws IOException {
    Register register = RegisterFixture.read(folder, contract("C-1", "00000001", EMPTY));
    Contract amended = start(register, "C-1");
    int length = write(register, amended).register().length();

    assertThat(writtenUpTo(length, register, amended)).isEqualTo(1);
    assertThatExceptionOfType(ContractTooLargeException.class)
        .isThrownBy(() -> writtenUpTo(length - 1, register, amended))
        .satisfies(e -> assertThat(e.contractId()).isEqualTo("C-1"));
  }

  private static int writtenUpTo(int largest, Register register, Contract amended)
      throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    try (SecondPass pass = register.secondPass();
        RegisterWriter writer = new RegisterWriter(nowhere, nowhere, largest)) {
      writer.write(pass.next(), amended);
      return writer.written().contractsAmended();
    }
  }
}
