package nl.zorgcontract.amend.overview;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractFile;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.contract.register.SecondPass;
import nl.zorgcontract.amend.contract.register.Segment;
import nl.zorgcontract.amend.overview.ContractDifference.Presence;
import org.apache.commons.io.function.Uncheck;
import org.jspecify.annotations.Nullable;

/**
 * The contracts that differ between two registers: in the order of the newer one, then those that
 * only the older one has. The contracts are read from the files one by one, whatever the order in
 * which they stand in each, and anew for each iterator.
 */
public final class RegisterDifferences implements Iterable<ContractDifference>, Closeable {

  private final Register older;
  private final Register newer;
  private final ContractFile before;
  private @Nullable SecondPass after;

  /** Compares two registers, both read with a filter that includes every contract. */
  public RegisterDifferences(Register older, Register newer) throws IOException {
    this.older = older;
    this.newer = newer;
    this.before = older.open();
  }

  /**
   * The differences from the first one on; ends the iterator before.
   *
   * @throws java.io.UncheckedIOException where a register cannot be read; so does the iterator
   */
  @Override
  public Iterator<ContractDifference> iterator() {
    SecondPass pass = Uncheck.get(this::newPass);
    Stream<ContractDifference> inNewer =
        Stream.generate(() -> Uncheck.get(() -> Optional.ofNullable(pass.next())))
            .takeWhile(Optional::isPresent)
            .flatMap(segment -> difference(segment.get()).stream());
    Stream<ContractDifference> onlyInOlder =
        older
            .heads()
            .map(ContractHead::contractId)
            .filter(contractId -> newer.byId(contractId).isEmpty())
            .map(contractId -> ContractDifference.onlyIn(Presence.ONLY_OLD, was(contractId)));
    return Stream.concat(inNewer, onlyInOlder).iterator();
  }

  private SecondPass newPass() throws IOException {
    closePass();
    SecondPass pass = newer.secondPass();
    after = pass;
    return pass;
  }

  private Optional<ContractDifference> difference(Segment segment) {
    Contract contract = segment.contract();
    if (contract == null) {
      return Optional.empty();
    }
    Optional<ByteBuffer> bytesBefore = Uncheck.get(() -> before.bytes(contract.contractId()));
    if (bytesBefore.isEmpty()) {
      return Optional.of(ContractDifference.onlyIn(Presence.ONLY_NEW, contract));
    }
    if (bytesBefore.get().equals(segment.bytes())) {
      return Optional.empty();
    }
    return Optional.of(ContractDifference.between(was(contract.contractId()), contract))
        .filter(difference -> !difference.agreements().isEmpty());
  }

  private Contract was(String contractId) {
    return Uncheck.get(() -> before.find(contractId)).orElseThrow();
  }

  private void closePass() throws IOException {
    if (after != null) {
      after.close();
    }
  }

  @Override
  public void close() throws IOException {
    try (before) {
      closePass();
    }
  }
}
