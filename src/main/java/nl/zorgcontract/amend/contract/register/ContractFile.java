package nl.zorgcontract.amend.contract.register;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.register.Register.Location;

/** Finds the contracts of a register in its file, in any order. */
public final class ContractFile implements Closeable {

  private final Register register;
  private final FileChannel file;
  private final ContractReader reader;

  ContractFile(Register register) throws IOException {
    this.register = register;
    this.file = FileChannel.open(register.file().path(), StandardOpenOption.READ);
    this.reader = new ContractReader(register.file().path());
  }

  /**
   * The bytes of the contract of this id, where there is one and the filter includes it.
   *
   * @throws RegisterChangedException where the file ends before them
   */
  public Optional<ByteBuffer> bytes(String contractId) throws IOException {
    Optional<Location> location = register.location(contractId);
    return location.isEmpty() ? Optional.empty() : Optional.of(bytes(location.get()));
  }

  /**
   * The contract of this id, where there is one and the filter includes it.
   *
   * @throws RegisterChangedException where another contract stands in its place now
   */
  public Optional<Contract> find(String contractId) throws IOException {
    Optional<Location> location = register.location(contractId);
    if (location.isEmpty()) {
      return Optional.empty();
    }
    Contract contract =
        reader.read(bytes(location.get()).array(), location.get().head()).contract();
    return Optional.of(contract);
  }

  private ByteBuffer bytes(Location location) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(location.length());
    while (bytes.hasRemaining()) {
      if (file.read(bytes, location.start() + bytes.position()) < 0) {
        throw new RegisterChangedException(register.file().path());
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    file.close();
  }
}
