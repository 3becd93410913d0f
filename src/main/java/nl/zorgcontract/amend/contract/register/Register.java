package nl.zorgcontract.amend.contract.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of a file: one JSON object a line (NDJSON), or a JSON array of objects; UTF-8, with
 * or without a byte order mark. The form is told from the content.
 *
 * <p>A contract has {@code contractId} (1 to 64 characters, no control characters), {@code policy},
 * {@code agbCode} (8 digits), {@code start} and {@code end} (days, {@code yyyy-MM-dd}) and {@code
 * agreements}; it may have {@code practiceName}, {@code followChoice}, {@code practice} and {@code
 * amendments}. Other members are allowed everywhere, and kept when the register is written.
 *
 * <p>The first pass over the file checks every contract and keeps none in memory: of those that a
 * {@link ContractFilter} includes it remembers where they stand, for a {@link SecondPass}.
 */
public final class Register implements ContractLookup {

  private final RegisterFile file;
  private final Optional<String> onlyPolicy;
  private final Map<String, Location> locations = new LinkedHashMap<>();
  private final Map<String, List<ContractHead>> byPractice = new HashMap<>();
  private final Map<String, List<HistoryEntry>> history;
  private final List<Fault> warnings;

  Register(Path file, ContractFilter filter, RegisterReader.FirstPass pass, List<Fault> warnings) {
    this.file = pass.of(file);
    this.onlyPolicy =
        pass.policies().size() == 1 ? Optional.of(pass.policies().get(0)) : Optional.empty();
    this.history = pass.history();
    this.warnings = List.copyOf(warnings);
    for (Location location : pass.locations()) {
      ContractHead head = location.head();
      locations.put(head.contractId(), location);
      if (filter.includesPractice(head.agbCode())) {
        byPractice.computeIfAbsent(head.agbCode(), agbCode -> new ArrayList<>(1)).add(head);
      }
    }
  }

  /**
   * The file of a register, as the first pass read it.
   *
   * @param isArray whether it is a JSON array; else it is NDJSON
   * @param count how many contracts it holds, those that the filter leaves out included
   * @param sha256 in lower-case hexadecimal digits
   */
  public record RegisterFile(Path path, boolean isArray, int count, long bytes, String sha256) {}

  /**
   * Where a contract stands in the file.
   *
   * @param start the offset of its opening brace
   * @param end the offset after its closing brace
   */
  record Location(ContractHead head, long start, long end) {

    int length() {
      return Math.toIntExact(end - start);
    }
  }

  /**
   * Reads and checks a register.
   *
   * @param file a regular file; it is read more than once
   * @param filter which contracts are to be remembered
   * @param knownPolicy whether there is a policy of this id; a contract under another one is a
   *     fault
   * @param knownAgreement whether the policy of the first id has an agreement of the second code; a
   *     period of another one is a warning
   * @param threads gives the thread that reads ahead; null to read without one
   * @throws RefusedException with every fault, 10,000 at most, in the order of the file, where the
   *     file is no register or holds contracts that may not stand in one
   * @throws IOException where the file cannot be read
   */
  public static Register read(
      Path file,
      ContractFilter filter,
      Predicate<String> knownPolicy,
      BiPredicate<String, String> knownAgreement,
      @Nullable ThreadFactory threads)
      throws IOException {
    return new RegisterReader(file, filter, knownPolicy, knownAgreement, threads).read();
  }

  /** The contract of this id, where there is one and the filter includes it. */
  @Override
  public Optional<ContractHead> byId(String contractId) {
    return location(contractId).map(Location::head);
  }

  /** The contracts of this practice in the order of the register, where the filter includes it. */
  @Override
  public List<ContractHead> ofPractice(String agbCode) {
    return Collections.unmodifiableList(byPractice.getOrDefault(agbCode, List.of()));
  }

  /** Every place of the request in the history of a contract, where the filter includes it. */
  @Override
  public List<HistoryEntry> history(String requestId) {
    return Collections.unmodifiableList(history.getOrDefault(requestId, List.of()));
  }

  /**
   * The contracts that the filter includes, in the order of the register, read from the file again.
   *
   * @throws RegisterChangedException where the file is not what it was
   */
  public List<Contract> contracts() throws IOException {
    return contracts(Integer.MAX_VALUE);
  }

  /** The first of these contracts. */
  public List<Contract> contracts(int most) throws IOException {
    List<Contract> contracts = new ArrayList<>();
    eachContract(contracts::add, most);
    return contracts;
  }

  /**
   * Reads the contracts that the filter includes from the file again, in its order; one at a time
   * is in memory.
   *
   * @throws RegisterChangedException where the file is not what it was
   */
  public void eachContract(Consumer<Contract> taker) throws IOException {
    eachContract(taker, Integer.MAX_VALUE);
  }

  private void eachContract(Consumer<Contract> taker, int most) throws IOException {
    int given = 0;
    try (SecondPass pass = secondPass()) {
      for (Segment each = pass.next(); each != null && given < most; each = pass.next()) {
        if (each.contract() != null) {
          taker.accept(each.contract());
          given++;
        }
      }
    }
  }

  /** Starts to read the file a second time. */
  public SecondPass secondPass() throws IOException {
    return new SecondPass(this);
  }

  /** Opens the file to find contracts in it in any order. */
  public ContractFile open() throws IOException {
    return new ContractFile(this);
  }

  /** The id of the policy that every contract of the file is under, if it is one. */
  @Override
  public Optional<String> onlyPolicy() {
    return onlyPolicy;
  }

  /** Warnings: agreements that the policy does not have, each named once. */
  public List<Fault> warnings() {
    return warnings;
  }

  public RegisterFile file() {
    return file;
  }

  /** The contracts that the filter includes, in the order of the file. */
  public Stream<ContractHead> heads() {
    return locations.values().stream().map(Location::head);
  }

  Optional<Location> location(String contractId) {
    return Optional.ofNullable(locations.get(contractId));
  }

  /** Where the contracts stand that the filter includes, in the order of the file. */
  Collection<Location> locations() {
    return locations.values();
  }
}
