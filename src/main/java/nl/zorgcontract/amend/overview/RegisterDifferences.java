package nl.zorgcontract.amend.overview;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractFile;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.contract.register.SecondPass;
import nl.zorgcontract.amend.contract.register.Segment;
import nl.zorgcontract.amend.io.ItemSource;
import nl.zorgcontract.amend.overview.ContractDifference.Presence;
import org.jspecify.annotations.Nullable;

/**
 * The contracts that differ between two registers: in the order of the newer one, then those that
 * only the older one has. The contracts are read from the files one by one, whatever the order in
 * which they stand in each.
 */
public final class RegisterDifferences implements ItemSource<ContractDifference>, Closeable {

  private final Register newer;
  private final ContractFile before;
  private final SecondPass after;
  private final Iterator<ContractHead> older;
  private boolean isNewerRead;

  /** Compares two registers, both read with a filter that includes every contract. */
  public RegisterDifferences(Register older, Register newer) throws IOException {
    this.newer = newer;
    this.before = older.open();
    this.after = newer.secondPass();
    this.older = older.heads().iterator();
  }

  /** The next contract that differs; null after the last. */
  @Override
  public @Nullable ContractDifference next() throws IOException {
    while (!isNewerRead) {
      Segment segment = after.next();
      isNewerRead = segment == null;
      Optional<ContractDifference> difference =
          segment == null ? Optional.empty() : difference(segment);
      if (difference.isPresent()) {
        return difference.get();
      }
    }
    while (older.hasNext()) {
      String contractId = older.next().contractId();
      if (newer.head(contractId).isEmpty()) {
        return ContractDifference.onlyIn(Presence.ONLY_OLD, before.find(contractId).orElseThrow());
      }
    }
    return null;
  }

  private Optional<ContractDifference> difference(Segment segment) throws IOException {
    Contract contract = segment.contract();
    if (contract == null) {
      return Optional.empty();
    }
    Optional<ByteBuffer> bytesBefore = before.bytes(contract.contractId());
    if (bytesBefore.isEmpty()) {
      return Optional.of(ContractDifference.onlyIn(Presence.ONLY_NEW, contract));
    }
    if (bytesBefore.get().equals(segment.bytes())) {
      return Optional.empty();
    }
    Contract was = before.find(contract.contractId()).orElseThrow();
    return Optional.of(ContractDifference.between(was, contract))
        .filter(difference -> !difference.agreements().isEmpty());
  }

  @Override
  public void close() throws IOException {
    try (before;
        after) {
      // Both are closed.
    }
  }
}
