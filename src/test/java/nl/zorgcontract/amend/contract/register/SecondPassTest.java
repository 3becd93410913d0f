package nl.zorgcontract.amend.contract.register;

import static nl.zorgcontract.amend.contract.register.RegisterFixture.contract;
import static nl.zorgcontract.amend.contract.register.RegisterFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.contract.register.RegisterWriter.WrittenContracts;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts wanted are read again where they stand; everything else is bytes. */
class SecondPassTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final String EMPTY = ",'agreements':[]";

  /** Contracts laid out as a person would, over several lines, with letters of 2 to 4 bytes. */
  private static final String PRETTY =
      json(
          """
          [
            {
              'contractId': 'C-1',
              'policy': 'zk',
              'agbCode': '00000001',
              'practiceName': 'Praktijk é€😀 {',
              'start': '2026-01-01',
              'end': '2027-12-31',
              'agreements': [
                {
                  'agreement': 'poh',
                  'start': '2026-01-01',
                  'end': null,
                  'terms': {
                    'hours': 8.50,
                    'naam': 'zoë'
                  }
                }
              ]
            },
            {
              'contractId': 'C-2', 'policy': 'zk',
              'agbCode': '00000002', 'practiceName': '} ï',
              'start': '2026-01-01', 'end': '2027-12-31',
              'agreements': []
            },

            {
              'contractId': 'C-ë3',
              'policy': 'zk',
              'agbCode': '00000003',
              'start': '2026-01-01',
              'end': '2027-12-31',
              'agreements': [
              ]
            }
          ]
          """);

  @TempDir Path folder;

  private Register read(String text, String... contractIds) throws IOException {
    return RegisterFixture.read(
        RegisterFixture.write(folder, text),
        ContractFilter.of(Set.of(contractIds), Set.of(), Set.of()));
  }

  private static List<Segment> segments(Register register) throws IOException {
    List<Segment> segments = new ArrayList<>();
    try (SecondPass file = register.secondPass()) {
      for (Segment segment = file.next(); segment != null; segment = file.next()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static String text(Segment segment) {
    return new String(segment.bytes().array(), StandardCharsets.UTF_8);
  }

  private static List<String> texts(Register register) throws IOException {
    return segments(register).stream().map(SecondPassTest::text).toList();
  }

  private static List<String> held(Register register) throws IOException {
    return segments(register).stream()
        .map(segment -> segment.contract() == null ? "-" : segment.contract().contractId())
        .toList();
  }

  private static Contract started(Contract contract) {
    return contract
        .amend(
            new Amendment(
                new RequestedAmendment(
                    "R-9",
                    "fto",
                    Action.START,
                    null,
                    Map.of("naam", new Value.Text("ü😀")),
                    "2026-05-20",
                    null),
                JULY,
                LocalDate.of(2026, 5, 21),
                null,
                AmendmentGrounds.NONE,
                null,
                null))
        .contract();
  }

  @Test
  void contractOverSeveralLinesIsOneSegmentAndWhatStandsBetweenIsAnother() throws IOException {
    Register register = read(PRETTY, "C-1", "C-2", "C-ë3");

    assertThat(held(register)).containsExactly("-", "C-1", "-", "C-2", "-", "C-ë3", "-");
    assertThat(texts(register)).element(0).isEqualTo("[\n  ");
    assertThat(texts(register).get(1)).startsWith("{\n    \"contractId\": \"C-1\"").endsWith("  }");
    assertThat(texts(register)).element(2).isEqualTo(",\n  ");
    assertThat(texts(register)).element(4).isEqualTo(",\n\n  ");
    assertThat(texts(register)).element(6).isEqualTo("\n]\n");
    assertThat(String.join("", texts(register))).isEqualTo(PRETTY);
  }

  @Test
  void contractIsReadAgainAsItStands() throws IOException {
    Contract contract = read(PRETTY, "C-1").contracts().get(0);

    assertThat(contract.contractId()).isEqualTo("C-1");
    assertThat(contract.agbCode()).isEqualTo("00000001");
    assertThat(contract.practice().name()).isEqualTo("Praktijk é€😀 {");
    assertThat(contract.agreements())
        .extracting(AgreementPeriod::terms)
        .containsExactly(
            Map.of(
                "hours", new Value.Number(new BigDecimal("8.5")),
                "naam", new Value.Text("zoë")));
  }

  @Test
  void contractThatIsNotWantedIsAPartOfWhatStandsBetween() throws IOException {
    Register register = read(PRETTY, "C-1", "C-ë3");

    assertThat(held(register)).containsExactly("-", "C-1", "-", "C-ë3", "-");
    assertThat(texts(register).get(2)).contains("\"C-2\"");
    assertThat(String.join("", texts(register))).isEqualTo(PRETTY);
  }

  @Test
  void registerOfWhichNothingIsWantedIsOneSegment() throws IOException {
    Register register = read(PRETTY);

    assertThat(texts(register)).containsExactly(PRETTY);
    assertThat(held(register)).containsExactly("-");
    assertThat(register.contracts()).isEmpty();
  }

  @Test
  void contractsThatFollowEachOtherWithoutABreakAreReadOneByOne() throws IOException {
    String text =
        "["
            + String.join(
                ",",
                contract("C-1", "00000001", EMPTY),
                contract("C-2", "00000002", EMPTY),
                contract("C-3", "00000003", EMPTY))
            + "]";

    assertThat(held(read(text, "C-1", "C-2", "C-3")))
        .containsExactly("-", "C-1", "-", "C-2", "-", "C-3", "-");
  }

  @Test
  void contractAtTheVeryStartAndAtTheVeryEndIsRead() throws IOException {
    String text =
        contract("C-1", "00000001", EMPTY)
            + "\n"
            + contract("C-2", "00000002", EMPTY)
            + "\n"
            + contract("C-3", "00000003", EMPTY);

    assertThat(held(read(text, "C-1", "C-3"))).containsExactly("C-1", "-", "C-3");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7999, 8000, 8001, 65_535, 65_536, 65_537, 200_000})
  void contractOfAnySizeIsReadWhole(int size) throws IOException {
    String name = "é".repeat(size / 2) + "x".repeat(size % 2);
    String text =
        contract("C-1", "00000001", ",'practiceName':'" + name + "'" + EMPTY)
            + "\n"
            + contract("C-2", "00000002", ",'practiceName':'" + name + "'" + EMPTY);

    assertThat(read(text, "C-1", "C-2").contracts())
        .extracting(contract -> contract.practice().name())
        .containsExactly(name, name);
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537, 131_072, 200_000})
  void longGapComesInSegmentsOfSixtyFourKibibytesAtMost(int gap) throws IOException {
    String text =
        contract("C-1", "00000001", EMPTY) + "\n".repeat(gap) + contract("C-2", "00000002", EMPTY);
    Register register = read(text, "C-1", "C-2");

    List<Segment> segments = segments(register);
    List<Segment> between = segments.subList(1, segments.size() - 1);

    assertThat(between).allMatch(segment -> segment.contract() == null);
    assertThat(between).extracting(Segment::length).allMatch(length -> length <= 65_536);
    assertThat(between).hasSize((gap + 65_535) / 65_536);
    assertThat(between.stream().mapToInt(Segment::length).sum()).isEqualTo(gap);
    assertThat(String.join("", texts(register))).isEqualTo(text);
  }

  @Test
  void amendedContractsOfAPrettyRegisterAreWrittenInTheirPlaces() throws IOException {
    Register register = read(PRETTY, "C-1", "C-ë3");
    List<Contract> before = register.contracts();
    List<Contract> after = before.stream().map(SecondPassTest::started).toList();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ByteArrayOutputStream amended = new ByteArrayOutputStream();

    WrittenContracts written =
        RegisterFixture.rewrite(register, RegisterFixture.amender(after), whole, amended);

    assertThat(written).isEqualTo(new WrittenContracts(3, 2));
    List<String> segments = texts(register);
    List<String> lines = amended.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(whole.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            segments.get(0) + lines.get(0) + segments.get(2) + lines.get(1) + segments.get(4));
    assertThat(RegisterFixture.read(folder, whole.toString(StandardCharsets.UTF_8)).contracts())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*position")
        .isEqualTo(List.of(after.get(0), read(PRETTY, "C-2").contracts().get(0), after.get(1)));
  }

  @Test
  void everyContractWantedIsAskedAboutOnceInTheOrderOfTheRegister() throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String id = "C-" + (i * 7) % 3000;
      text.append(contract(id, "%08d".formatted(i), EMPTY)).append('\n');
      if (i % 3 == 0) {
        wanted.add(id);
      }
    }
    Register register = read(text.toString(), wanted.toArray(String[]::new));
    List<String> asked = new ArrayList<>();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();

    WrittenContracts written =
        RegisterFixture.rewrite(
            register,
            contract -> {
              asked.add(contract.contractId());
              return contract;
            },
            whole,
            new ByteArrayOutputStream());

    assertThat(asked).isEqualTo(wanted);
    assertThat(whole.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString());
    assertThat(written).isEqualTo(new WrittenContracts(3000, 0));
  }

  /** What stands in place of the second of three contracts, in as many bytes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing but spaces
        "{}",
        "[",
        "[]",
        "[{}",
        "{\"a\":1}{",
        "{\"a\":1}}",
        "\"text\"",
        "1",
        "null",
        "{\"a\":1,\"a\":2}",
        "{\"contractId\":\"C-2\"}",
        "\u0000",
      })
  void registerInWhichAContractTurnedIntoSomethingElseIsNotTakenForTheOneThatWasRead(String other)
      throws IOException {
    String first = contract("C-1", "00000001", EMPTY) + "\n";
    String second = contract("C-2", "00000002", EMPTY);
    String third = "\n" + contract("C-3", "00000003", EMPTY) + "\n";
    Register register = read(first + second + third, "C-1", "C-2", "C-3");

    Files.writeString(
        register.file().path(),
        first + other + " ".repeat(second.length() - other.length()) + third);

    assertThatExceptionOfType(RegisterChangedException.class)
        .isThrownBy(register::contracts)
        .extracting(RegisterChangedException::toMessage)
        .isEqualTo(Message.of("register.changed").word("file", register.file().path().toString()));
  }

  @Test
  void changeBehindTheLastContractIsNoticedAtTheEnd() throws IOException {
    String text = contract("C-1", "00000001", EMPTY) + "\n";
    Register register = read(text, "C-1");
    Files.writeString(register.file().path(), text.replace('\n', ' '));

    try (SecondPass file = register.secondPass()) {
      assertThat(file.next().contract()).isNotNull();
      assertThat(file.next().contract()).isNull();
      assertThatExceptionOfType(RegisterChangedException.class).isThrownBy(file::next);
    }
  }
}
