package nl.zorgcontract.amend.contract.register;

import java.io.Closeable;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.form.ContractParser;
import nl.zorgcontract.amend.contract.register.Segment.ContractSource;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads contracts again, each from its bytes, that were read and checked before. */
final class ContractReader implements Closeable {

  private final Path file;
  private final ContractParser parser = ContractParser.silent();
  private final ContractBytes contractBytes = new ContractBytes();
  private @Nullable JsonReader reader;

  ContractReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a contract.
   *
   * @param head what the first pass found there
   * @throws RegisterChangedException where the bytes are not that contract any more
   */
  ContractSource read(byte[] bytes, ContractHead head) throws RegisterChangedException {
    contractBytes.put(bytes);
    if (reader == null) {
      reader = JsonReader.again(file.toString(), contractBytes);
    }
    try {
      if (reader.next() instanceof JsonObject json) {
        Contract contract =
            parser.parse(json).contract().orElseThrow(() -> new RegisterChangedException(file));
        return new ContractSource(json, contract.sharing(head));
      }
    } catch (RefusedException | UncheckedIOException e) {
      // Falls through: what was a contract in the first pass no longer is one.
    }
    throw new RegisterChangedException(file);
  }

  /**
   * Feeds the JSON reader one contract after another: a reader for each would cost more than the
   * reading.
   */
  private static final class ContractBytes extends InputStream {

    private static final int LINE_END = -1;

    private byte[] contract = new byte[0];
    private int next;

    void put(byte[] one) {
      contract = one;
      next = LINE_END;
    }

    @Override
    public int read() {
      byte[] b = new byte[1];
      return read(b, 0, 1) < 0 ? -1 : b[0] & 0xFF;
    }

    /** A line end, which separates it from the one before, and then the contract. */
    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (next == LINE_END && length > 0) {
        buffer[offset] = '\n';
        next = 0;
        return 1;
      }
      int count = Math.min(contract.length - next, length);
      if (count <= 0) {
        return length == 0 ? 0 : -1;
      }
      System.arraycopy(contract, next, buffer, offset, count);
      next += count;
      return count;
    }
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
