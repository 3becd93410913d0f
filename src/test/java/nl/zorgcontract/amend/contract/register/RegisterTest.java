package nl.zorgcontract.amend.contract.register;

import static nl.zorgcontract.amend.contract.register.RegisterFixture.contract;
import static nl.zorgcontract.amend.contract.register.RegisterFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {

  private static final String EMPTY = ",'agreements':[]";
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  @TempDir Path folder;

  @Test
  void contractIsReadWithAllItsParts() throws IOException {
    String more =
        ",'practiceName':'De Linde','followChoice':true,'practice':{'patients':2350.0,'x':null},"
            + "'agreements':[{'agreement':'poh','start':'2026-01-01','end':'2026-06-30',"
            + "'terms':{'hours':8.50,'tools':['a','b'],'on':true,'note':' t ','odd':{'a':1}},"
            + "'requestId':'R-1'}],"
            + "'amendments':[{'requestId':'R-1','agreement':'poh','action':'change',"
            + "'requestedStart':'2026-07-01','startDate':'2026-07-01','terms':{'hours':9},"
            + "'receivedAt':'2026-05-20T09:12:00+02:00','decidedOn':'2026-05-21',"
            + "'tariffFrom':'2026-07-01','ruling':{'by':'J. Bakker',"
            + "'on':'2026-05-20','reasons':['RETROACTIVE']}}]";

    Register register = read(folder, contract("C-1", "01054321", more));

    Contract contract = RegisterFixture.contract(register, "C-1");
    AgreementPeriod period = contract.agreements().get(0);
    assertThat(contract.term())
        .isEqualTo(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));
    assertThat(contract.policy()).isEqualTo("zk");
    assertThat(contract.agbCode()).isEqualTo("01054321");
    assertThat(contract.practice().name()).isEqualTo("De Linde");
    assertThat(contract.practice().followChoice()).isTrue();
    assertThat(contract.practice().facts()).isEqualTo(Map.of("patients", Value.Number.of(2350)));
    assertThat(period.end()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(period.requestId()).isEqualTo("R-1");
    assertThat(period.position()).isZero();
    assertThat(period.terms())
        .containsEntry("hours", new Value.Number(new BigDecimal("8.5")))
        .containsEntry("tools", new Value.Choices(List.of("a", "b")))
        .containsEntry("on", new Value.Flag(true))
        .containsEntry("note", new Value.Text("t"))
        .hasEntrySatisfying("odd", odd -> assertThat(odd).isInstanceOf(Value.Other.class));
    assertThat(contract.amendments())
        .containsExactly(
            new Amendment(
                new RequestedAmendment(
                    "R-1",
                    "poh",
                    Action.CHANGE,
                    DAY,
                    Map.of("hours", Value.Number.of(9)),
                    "2026-05-20T09:12:00+02:00",
                    null),
                DAY,
                LocalDate.of(2026, 5, 21),
                DAY,
                new AmendmentGrounds(
                    null,
                    new AppliedRuling(
                        "J. Bakker", LocalDate.of(2026, 5, 20), List.of("RETROACTIVE"), null)),
                null,
                null));
  }

  @Test
  void whatIsAbsentIsUnknown() throws IOException {
    Contract contract =
        RegisterFixture.contract(read(folder, contract("C-1", "01054321", EMPTY)), "C-1");

    assertThat(contract.practice().name()).isEmpty();
    assertThat(contract.practice().followChoice()).isNull();
    assertThat(contract.practice().facts()).isEmpty();
    assertThat(contract.amendments()).isEmpty();
  }

  @Test
  void onlyWhatIsWantedStaysInMemory() throws IOException {
    String history =
        ",'agreements':[],'amendments':[{'requestId':'%s','agreement':'poh','action':'stop',"
            + "'startDate':'2026-07-01'}]";
    Path file =
        RegisterFixture.write(
            folder,
            String.join(
                "\n",
                contract("C-1", "00000001", history.formatted("R-1")),
                contract("C-2", "00000002", EMPTY),
                contract("C-3", "00000003", history.formatted("R-3")),
                contract("C-4", "00000004", history.formatted("R-1"))));

    Register register =
        RegisterFixture.read(
            file, ContractFilter.of(Set.of("C-2"), Set.of("00000003"), Set.of("R-1")));

    assertThat(register.contracts()).extracting(Contract::contractId).containsExactly("C-2", "C-3");
    assertThat(register.byId("C-1")).isEmpty();
    assertThat(register.byId("C-2")).isPresent();
    assertThat(register.ofPractice("00000003")).hasSize(1);
    assertThat(register.ofPractice("00000001")).isEmpty();
    assertThat(register.history("R-1"))
        .extracting(HistoryEntry::contractId)
        .containsExactly("C-1", "C-4");
    assertThat(register.history("R-1").get(0).policy()).isEqualTo("zk");
    assertThat(register.history("R-3")).isEmpty();
    assertThat(register.file().count()).isEqualTo(4);
  }

  @Test
  void contractsOfAPracticeComeInTheOrderOfTheRegister() throws IOException {
    String later =
        contract("C-2", "00000001", EMPTY).replace("2026-", "2028-").replace("2027-", "2029-");

    Register register = read(folder, later + "\n" + contract("C-1", "00000001", EMPTY));

    assertThat(register.ofPractice("00000001"))
        .extracting(ContractHead::contractId)
        .containsExactly("C-2", "C-1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          lines|false|2|A~B~
          no final newline|false|2|A~B
          CRLF|false|2|A^~B^~
          blank lines|false|2|~~A~ ~~B~~
          spaces|false|2|  A ~~ B
          byte order mark|false|2|@A~B
          array|true|2|[A,B]
          array with layout|true|2|[~  A,~~  B~]~
          array with byte order mark|true|2|@ [A,B]
          empty array|true|0|[]
          """)
  void formIsToldFromTheContent(String name, boolean array, int count, String content)
      throws IOException {
    String text =
        (content == null ? "" : content)
            .replace("A", contract("C-a", "00000001", EMPTY))
            .replace("B", contract("C-b", "00000002", EMPTY))
            .replace('~', '\n')
            .replace('^', '\r')
            .replace('@', '\uFEFF');

    Register register = read(folder, text);

    assertThat(register.file().isArray()).isEqualTo(array);
    assertThat(register.file().count()).isEqualTo(count);
    assertThat(register.contracts()).hasSize(count);
  }

  @Test
  void fileIsKnownByItsLengthAndHash() throws IOException {
    Register register = read(folder, "[]");

    assertThat(register.file().bytes()).isEqualTo(2);
    assertThat(register.file().sha256())
        .isEqualTo("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
  }

  @Test
  void numberTooLargeToReckonWithIsKept() throws IOException {
    Register register =
        read(folder, contract("C-1", "00000001", ",'practice':{'n':1e400}" + EMPTY));

    assertThat(RegisterFixture.contract(register, "C-1").practice().facts().get("n"))
        .isInstanceOf(Value.Other.class);
  }
}
