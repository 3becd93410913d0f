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
import nl.zorgcontract.amend.contract.register.Register.Entry;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a register once more, piece by piece: the contracts wanted as contracts, what
 * stands between them as bytes.
 */
final class SecondPass implements Closeable {

  private static final int LONGEST_GAP = 1 << 16;

  private final Register register;
  private final Iterator<Entry> entries;
  private final ContractParser parser = ContractParser.silent();
  private final Sha256Input in;
  private final Feed feed = new Feed();
  private @Nullable JsonReader reader;
  private @Nullable Entry next;

  SecondPass(Register register) throws IOException {
    this.register = register;
    this.entries = register.entries().iterator();
    this.in =
        new Sha256Input(new BufferedInputStream(Files.newInputStream(register.file()), 1 << 16));
    this.next = nextEntry();
  }

  /**
   * A part of the file.
   *
   * @param bytes of an array of its own
   * @param held the contract that it is; null for what stands between the contracts wanted
   */
  record Piece(ByteBuffer bytes, @Nullable Held held) {

    int length() {
      return bytes.capacity();
    }
  }

  /** A contract that was wanted. */
  record Held(JsonObject json, Contract contract) {}

  private @Nullable Entry nextEntry() {
    return entries.hasNext() ? entries.next() : null;
  }

  /**
   * The next piece; null at the end.
   *
   * @throws RegisterChangedException where the file is not what it was when it was read, at its end
   *     at the latest; the pieces until then are worth nothing
   */
  @Nullable Piece next() throws IOException {
    Entry entry = next;
    if (entry != null && in.bytes() == entry.start()) {
      next = nextEntry();
      byte[] bytes = read(entry.length());
      return new Piece(ByteBuffer.wrap(bytes), held(bytes, entry.head()));
    }
    long left = (entry == null ? register.bytes() : entry.start()) - in.bytes();
    if (left > 0) {
      return new Piece(ByteBuffer.wrap(read((int) Math.min(left, LONGEST_GAP))), null);
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

  private Held held(byte[] bytes, ContractHead head) throws IOException {
    feed.put(bytes);
    if (reader == null) {
      reader = JsonReader.again(register.file().toString(), feed);
    }
    try {
      if (reader.next() instanceof JsonObject json) {
        Contract contract = parser.parse(json).contract().orElseThrow(this::changed);
        return new Held(json, contract.sharing(head));
      }
    } catch (RefusedException | UncheckedIOException e) {
      // Falls through: what was a contract then is none now.
    }
    throw changed();
  }

  /**
   * Hands the reader one contract after another: a reader for each would cost more than reading.
   */
  private static final class Feed extends InputStream {

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

    /** A line end, by which the reader tells it from the one before, and then the contract. */
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
