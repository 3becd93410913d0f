package nl.zorgcontract.amend.contract.register;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Iterator;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.Register.Location;
import nl.zorgcontract.amend.contract.register.Segment.ContractSource;
import nl.zorgcontract.amend.io.ItemSource;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a register a second time, segment by segment: the contracts that the filter
 * includes as contracts, what stands between them as bytes.
 */
public final class SecondPass implements ItemSource<Segment>, Closeable {

  private static final int LONGEST_GAP = 1 << 16;

  private final Register register;
  private final Iterator<Location> locations;
  private final ContractParser parser = ContractParser.silent();
  private final Sha256Input in;
  private final ContractBytes contractBytes = new ContractBytes();
  private @Nullable JsonReader reader;
  private @Nullable Location next;

  SecondPass(Register register) throws IOException {
    this.register = register;
    this.locations = register.locations().iterator();
    this.in =
        new Sha256Input(new BufferedInputStream(Files.newInputStream(register.file()), 1 << 16));
    this.next = nextLocation();
  }

  private @Nullable Location nextLocation() {
    return locations.hasNext() ? locations.next() : null;
  }

  /**
   * The next segment; null at the end.
   *
   * @throws RegisterChangedException where the file differs from what the first pass read, at its
   *     end at the latest; then the segments before are not to be used either
   */
  @Override
  public @Nullable Segment next() throws IOException {
    Location location = next;
    if (location != null && in.bytes() == location.start()) {
      next = nextLocation();
      byte[] bytes = read(location.length());
      return new Segment(ByteBuffer.wrap(bytes), source(bytes, location.head()));
    }
    long left = (location == null ? register.bytes() : location.start()) - in.bytes();
    if (left > 0) {
      return new Segment(ByteBuffer.wrap(read((int) Math.min(left, LONGEST_GAP))), null);
    }
    if (in.read() >= 0 || !in.sha256().equals(register.sha256())) {
      throw changed();
    }
    return null;
  }

  private byte[] read(int length) throws IOException {
    byte[] bytes = new byte[length];
    if (in.readNBytes(bytes, 0, length) < length) {
      throw changed();
    }
    return bytes;
  }

  private ContractSource source(byte[] bytes, ContractHead head) throws IOException {
    contractBytes.put(bytes);
    if (reader == null) {
      reader = JsonReader.again(register.file().toString(), contractBytes);
    }
    try {
      if (reader.next() instanceof JsonObject json) {
        Contract contract = parser.parse(json).contract().orElseThrow(this::changed);
        return new ContractSource(json, contract.sharing(head));
      }
    } catch (RefusedException | UncheckedIOException e) {
      // Falls through: what was a contract in the first pass no longer is one.
    }
    throw changed();
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

  private RegisterChangedException changed() {
    return new RegisterChangedException(register.file());
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    in.close();
  }
}
