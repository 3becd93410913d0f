package nl.zorgcontract.amend.contract.register;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Iterator;
import nl.zorgcontract.amend.contract.register.Register.Location;
import nl.zorgcontract.amend.io.Prefetcher.ItemSource;
import nl.zorgcontract.amend.io.Sha256Input;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a register a second time, segment by segment: the contracts that the filter
 * includes as contracts, what stands between them as bytes.
 */
public final class SecondPass implements ItemSource<Segment>, Closeable {

  private static final int LONGEST_GAP = 1 << 16;

  private final Register register;
  private final Iterator<Location> locations;
  private final Sha256Input in;
  private final ContractReader reader;
  private @Nullable Location next;

  SecondPass(Register register) throws IOException {
    this.register = register;
    this.locations = register.locations().iterator();
    this.in =
        new Sha256Input(
            new BufferedInputStream(Files.newInputStream(register.file().path()), 1 << 16));
    this.reader = new ContractReader(register.file().path());
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
      return new Segment(ByteBuffer.wrap(bytes), reader.read(bytes, location.head()));
    }
    long left = (location == null ? register.file().bytes() : location.start()) - in.bytes();
    if (left > 0) {
      return new Segment(ByteBuffer.wrap(read((int) Math.min(left, LONGEST_GAP))), null);
    }
    if (in.read() >= 0 || !in.sha256().equals(register.file().sha256())) {
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

  private RegisterChangedException changed() {
    return new RegisterChangedException(register.file().path());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    in.close();
  }
}
