package nl.zorgcontract.amend.contract.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.Practice;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.term.Value;

class RegisterPropertyTest {

  private static final DateRange TERM =
      new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

  private record Step(Action action, String agreement, LocalDate day, long hours) {}

  @Property(tries = 200)
  void registerWithoutAmendmentsIsWrittenAsItWas(
      @ForAll("spaces") List<String> spaces,
      @ForAll @Size(min = 1, max = 6) List<String> texts,
      @ForAll boolean array,
      @ForAll boolean mark)
      throws IOException {
    StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "").append(array ? "[" : "");
    for (int i = 0; i < texts.size(); i++) {
      String space = spaces.get(i % spaces.size());
      text.append(i == 0 ? "" : array ? "," : "\n").append(space);
      text.append(
          RegisterFixture.contract(
              "C-" + i, "%08d".formatted(i), ",'agreements':" + space + "[ ],'x':" + space));
      text.insert(text.length() - 1, quoted(texts.get(i))).append(space);
    }
    text.append(array ? "]" : "");

    inFile(
        text.toString(),
        file -> {
          Register register = RegisterFixture.read(file, ContractFilter.all());
          assertThat(written(register, register.contracts())).isEqualTo(Files.readAllBytes(file));
        });
  }

  @Provide
  Arbitrary<List<String>> spaces() {
    return Arbitraries.of(" ", "\t", "  ", "\r\n", "\n", "").list().ofMinSize(1).ofMaxSize(5);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\');
              }
              quoted.append(c < ' ' ? "\\u%04x".formatted(c) : Character.toString(c));
            });
    return quoted.append('"').toString();
  }

  @Property(tries = 500)
  void periodsNeverOverlapWhateverIsAmended(@ForAll("steps") List<Step> steps) {
    Contract contract = empty();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (isPossible(contract, step)) {
        contract = contract.amend(amendment("R-" + i, step)).contract();
        assertHolds(contract);
      }
    }
  }

  /** Whatever the amendment, its withdrawal gives back the very periods. */
  @Property(tries = 500)
  void whatIsWithdrawnIsAsIfItHadNeverBeenAsked(@ForAll("steps") List<Step> steps) {
    Contract contract = empty();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (isPossible(contract, step)) {
        Contract amended = contract.amend(amendment("R-" + i, step)).contract();
        assertThat(withdrawn(amended, "R-" + i, step)).isEqualTo(periods(contract, step));
        contract = amended;
      }
    }
  }

  private static List<AgreementPeriod> withdrawn(Contract contract, String requestId, Step step) {
    Amendment withdrawal =
        new Amendment(
            new RequestedAmendment(
                "W", step.agreement(), Action.WITHDRAW, null, Map.of(), null, requestId),
            step.day(),
            null,
            null,
            AmendmentGrounds.NONE,
            null,
            null);
    return periods(contract.amend(withdrawal).contract(), step);
  }

  private static List<AgreementPeriod> periods(Contract contract, Step step) {
    return contract.agreements().stream()
        .filter(period -> period.agreement().equals(step.agreement()))
        .toList();
  }

  @Property(tries = 60)
  void amendedContractReadsBackAsItWasMeant(@ForAll("steps") List<Step> steps) throws IOException {
    String before = RegisterFixture.contract("C-1", "00000001", ",'x':1.10,'agreements':[]");
    inFile(
        before,
        file -> {
          Register register = RegisterFixture.read(file, ContractFilter.all());
          Contract contract = register.contracts().get(0);
          for (int i = 0; i < steps.size(); i++) {
            if (isPossible(contract, steps.get(i))) {
              contract = contract.amend(amendment("R-" + i, steps.get(i))).contract();
            }
          }
          byte[] bytes = written(register, List.of(contract));
          Files.write(file, bytes);
          Contract again = RegisterFixture.read(file, ContractFilter.all()).contracts().get(0);
          assertThat(again)
              .usingRecursiveComparison()
              .ignoringFieldsMatchingRegexes(".*position")
              .isEqualTo(contract);
        });
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Action.ON_AGREEMENTS),
            Arbitraries.of("poh", "fto"),
            Arbitraries.integers().between(0, 729),
            Arbitraries.longs().between(1, 40))
        .as((action, code, day, hours) -> new Step(action, code, TERM.start().plusDays(day), hours))
        .list()
        .ofMaxSize(25);
  }

  private static boolean isPossible(Contract contract, Step step) {
    return step.action() == Action.START
        ? contract.coveringOrLater(step.agreement(), step.day()).isEmpty()
        : contract.covering(step.agreement(), step.day()).isPresent();
  }

  private static void assertHolds(Contract contract) {
    List<AgreementPeriod> periods = contract.agreements();
    for (int i = 0; i < periods.size(); i++) {
      DateRange days = periods.get(i).days(TERM);
      assertThat(TERM.contains(days.start()) && TERM.contains(days.end())).isTrue();
      for (AgreementPeriod other : periods.subList(i + 1, periods.size())) {
        assertThat(
                other.agreement().equals(periods.get(i).agreement())
                    && other.days(TERM).overlaps(days))
            .isFalse();
      }
    }
  }

  private static Amendment amendment(String requestId, Step step) {
    return new Amendment(
        new RequestedAmendment(
            requestId,
            step.agreement(),
            step.action(),
            step.day(),
            step.action() == Action.STOP
                ? Map.of()
                : Map.of("hours", Value.Number.of(step.hours())),
            "2026-01-01",
            null),
        step.day(),
        LocalDate.of(2026, 1, 1),
        null,
        AmendmentGrounds.NONE,
        null,
        null);
  }

  private static Contract empty() {
    return new Contract(
        new ContractHead("C-1", "zk", "00000001", TERM),
        new Practice("", null, Map.of()),
        List.of(),
        List.of());
  }

  private static byte[] written(Register register, List<Contract> contracts) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    RegisterFixture.rewrite(
        register, RegisterFixture.amender(contracts), whole, new ByteArrayOutputStream());
    return whole.toByteArray();
  }

  private interface FileAction {
    void run(Path file) throws IOException;
  }

  private static void inFile(String text, FileAction action) throws IOException {
    Path file = Files.createTempFile("register", ".ndjson");
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      action.run(file);
    } finally {
      Files.delete(file);
    }
  }
}
