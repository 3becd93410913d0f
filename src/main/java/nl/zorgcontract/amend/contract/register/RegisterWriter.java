package nl.zorgcontract.amend.contract.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.form.AmendedContractJson;
import nl.zorgcontract.amend.contract.register.Segment.ContractSource;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a register with some of its contracts amended, segment by segment. Every byte that is not
 * of an amended contract is copied, layout included; an amended contract is written on one line in
 * its place.
 */
public final class RegisterWriter implements Closeable {

  /** So few bytes hold few enough values, whatever they are. */
  private static final int ALWAYS_READABLE = 1 << 20;

  /** Reading a contract takes some 15 bytes of memory for a byte; a run needs some for others. */
  private static final int MEMORY_FOR_A_BYTE = 64;

  private final OutputStream whole;
  private final OutputStream amended;
  private final long largest;
  private final ObjectCounter counter;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonWriter json = JsonWriter.to(bytes);
  private int contractsAmended;

  /**
   * Writes to two streams.
   *
   * @param whole gets the new register, in the form of the old one; closed with the writer
   * @param amended gets the contracts that changed, one a line, in the order of the register;
   *     closed with the writer
   */
  public RegisterWriter(OutputStream whole, OutputStream amended) {
    this(whole, amended, Runtime.getRuntime().maxMemory() / MEMORY_FOR_A_BYTE);
  }

  /** Likewise; a contract of more bytes than the largest is too large. */
  RegisterWriter(OutputStream whole, OutputStream amended, long largest) {
    this.whole = whole;
    this.amended = amended;
    this.largest = largest;
    this.counter = new ObjectCounter(whole);
  }

  /**
   * What was written.
   *
   * @param contractsOut how many contracts the new register holds, counted in the bytes written
   * @param contractsAmended how many of them are not as they were
   */
  public record WrittenContracts(int contractsOut, int contractsAmended) {}

  /**
   * Writes the next segment.
   *
   * @param after what became of its contract; null for bytes between contracts
   * @throws ContractTooLargeException where the contract could not be read again
   */
  public void write(Segment segment, @Nullable Contract after) throws IOException {
    ContractSource before = segment.source();
    if (before == null || after == null || after.equals(before.contract())) {
      counter.write(segment.bytes().array());
    } else {
      bytes.reset();
      new AmendedContractJson(before.json(), before.contract(), after, json).write();
      json.flush();
      requireReadable(after.contractId());
      counter.writeObject(bytes);
      bytes.writeTo(amended);
      amended.write('\n');
      contractsAmended++;
    }
  }

  /** What is written is read by the next run, also where a stranger made a contract large. */
  private void requireReadable(String contractId) throws ContractTooLargeException {
    if (bytes.size() > largest) {
      throw new ContractTooLargeException(contractId);
    }
    if (bytes.size() > ALWAYS_READABLE) {
      try (JsonReader reader =
          JsonReader.ofWritten(contractId, new ByteArrayInputStream(bytes.toByteArray()))) {
        reader.only();
      } catch (RefusedException e) {
        throw new ContractTooLargeException(contractId);
      }
    }
  }

  /** What was written so far. */
  public WrittenContracts written() {
    return new WrittenContracts(counter.count(), contractsAmended);
  }

  @Override
  public void close() throws IOException {
    try (whole;
        amended) {
      json.close();
    }
  }
}
