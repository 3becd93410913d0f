package nl.zorgcontract.amend.contract.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.register.RegisterWriter.WrittenContracts;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.RefusedException;

/** Registers in a folder of a test. */
final class RegisterFixture {

  static final Set<String> POLICIES = Set.of("zk", "salland");
  static final Set<String> AGREEMENTS = Set.of("poh", "fto");

  private RegisterFixture() {}

  /** A contract in which single quotes stand for double ones. */
  static String json(String json) {
    return json.replace('\'', '"');
  }

  /** A contract of this id and practice for 2026 and 2027, with more members. */
  static String contract(String id, String agb, String more) {
    return json(
        "{'contractId':'"
            + id
            + "','policy':'zk','agbCode':'"
            + agb
            + "','start':'2026-01-01','end':'2027-12-31'"
            + more
            + "}");
  }

  static Path write(Path folder, String content) throws IOException {
    return Files.write(
        folder.resolve("contracts.ndjson"), content.getBytes(StandardCharsets.UTF_8));
  }

  static Register read(Path file, ContractFilter wanted) throws IOException {
    return Register.read(
        file,
        wanted,
        POLICIES::contains,
        (policy, agreement) -> AGREEMENTS.contains(agreement),
        null);
  }

  static Register read(Path folder, String content) throws IOException {
    return read(write(folder, content), ContractFilter.all());
  }

  /** The contract of this id. */
  static Contract contract(Register register, String id) throws IOException {
    return register.contracts().stream()
        .filter(contract -> contract.contractId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Writes the register with what becomes of each contract, as a run does. */
  static WrittenContracts rewrite(
      Register register, UnaryOperator<Contract> amender, OutputStream whole, OutputStream amended)
      throws IOException {
    try (SecondPass pass = register.secondPass();
        RegisterWriter writer = new RegisterWriter(whole, amended)) {
      for (Segment each = pass.next(); each != null; each = pass.next()) {
        Contract contract = each.contract();
        writer.write(each, contract == null ? null : amender.apply(contract));
      }
      return writer.written();
    }
  }

  /** Amended contracts by their id; the others as they are. */
  static UnaryOperator<Contract> amender(List<Contract> amended) {
    Map<String, Contract> byId =
        amended.stream().collect(Collectors.toMap(Contract::contractId, Function.identity()));
    return contract -> byId.getOrDefault(contract.contractId(), contract);
  }

  /** The faults for which the register is refused; none where it is not. */
  static List<Fault> faults(Path folder, String content) throws IOException {
    return faults(write(folder, content));
  }

  static List<Fault> faults(Path file) throws IOException {
    try {
      read(file, ContractFilter.none());
      return List.of();
    } catch (RefusedException e) {
      return e.faults();
    }
  }
}
