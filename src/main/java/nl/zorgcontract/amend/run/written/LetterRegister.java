package nl.zorgcontract.amend.run.written;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.letter.AgreedChange;
import org.jspecify.annotations.Nullable;

/** What letters tell of the register that a run wrote: the practices, and what was agreed. */
final class LetterRegister {

  /**
   * A practice as letters address it.
   *
   * @param email null where the register has none
   * @param contracts what it has, by contract
   */
  record Addressee(String name, @Nullable String email, Map<String, HeldContract> contracts) {

    /** The ids of the policies of its contracts. */
    Set<String> policies() {
      return contracts.values().stream().map(HeldContract::policy).collect(Collectors.toSet());
    }

    /** Of the same practice, on another contract. */
    Addressee and(Addressee other) {
      Map<String, HeldContract> all = new HashMap<>(contracts);
      all.putAll(other.contracts);
      return new Addressee(name, email == null ? other.email : email, all);
    }
  }

  /** A contract by the id of its policy. */
  record HeldContract(String policy, @Nullable DateRange term) {

    static HeldContract of(JsonObject contract) {
      LocalDate start = contract.day("start");
      LocalDate end = contract.day("end");
      return new HeldContract(
          String.valueOf(contract.text("policy")),
          start == null || end == null ? null : new DateRange(start, end));
    }
  }

  private final Map<String, Addressee> practices = new HashMap<>();

  /** AGB codes by contract. */
  private final Map<String, String> agbCodes = new HashMap<>();

  /** The file of the contracts that the run amended, and its lines by contract. */
  private final WrittenLines amendedFile;

  private final Map<String, String> amended = new HashMap<>();

  private LetterRegister(WrittenLines amendedFile) {
    this.amendedFile = amendedFile;
  }

  /**
   * Reads what a run wrote.
   *
   * @throws nl.zorgcontract.amend.message.RefusedException where a file is missing or broken
   */
  static LetterRegister read(Path run) throws IOException {
    WrittenLines amended = new WrittenLines(run.resolve(RunFileNames.AMENDED));
    LetterRegister register = new LetterRegister(amended);
    Path array = run.resolve(RunFileNames.REGISTER_ARRAY);
    Path file = Files.exists(array) ? array : run.resolve(RunFileNames.REGISTER_NDJSON);
    try (InputStream in = InputFile.of(file, file.toString()).open();
        JsonReader reader = JsonReader.ofWritten(file.toString(), in)) {
      for (JsonValue value = reader.next(); value != null; value = reader.next()) {
        if (value instanceof JsonObject contract) {
          register.addPractice(contract);
        }
      }
    }
    amended.forEach(
        line -> {
          String id = amended.object(line).text("contractId");
          if (id != null) {
            register.amended.put(id, line);
          }
        });
    return register;
  }

  /** Only what is a code in the register becomes the name of a file: eight digits. */
  private void addPractice(JsonObject contract) {
    String agbCode = contract.text("agbCode");
    String name = contract.text("practiceName");
    if (agbCode == null || name == null || !ContractHead.isAgbCode(agbCode)) {
      return;
    }
    String email = contract.object("practice").text("email");
    String contractId = String.valueOf(contract.text("contractId"));
    practices.merge(
        agbCode,
        new Addressee(name, email, Map.of(contractId, HeldContract.of(contract))),
        Addressee::and);
    agbCodes.put(contractId, agbCode);
  }

  /**
   * The AGB code of the practice that is told of a decision: the one that the request gave, or else
   * that of the contract which it names. Empty where the register knows no such practice.
   */
  Optional<String> agbCode(StoredDecision decision) {
    String given = decision.text("agbCode");
    String contractId = decision.text("contractId");
    String agbCode = given == null && contractId != null ? agbCodes.get(contractId) : given;
    return Optional.ofNullable(agbCode).filter(practices::containsKey);
  }

  /** The practice of an AGB code that {@link #agbCode} gave. */
  Addressee practice(String agbCode) {
    return Objects.requireNonNull(practices.get(agbCode));
  }

  /** The terms before and after an accepted request; unknown for any other. */
  AgreedChange agreed(StoredDecision decision) {
    String contractId = decision.text("contractId");
    String line = contractId == null ? null : amended.get(contractId);
    String requestId = decision.text("requestId");
    String agreement = decision.text("agreement");
    LocalDate start = decision.day("startDate");
    return line == null || requestId == null || agreement == null || start == null
        ? AgreedChange.UNKNOWN
        : AgreedChange.of(amendedFile.object(line), requestId, agreement, start);
  }
}
