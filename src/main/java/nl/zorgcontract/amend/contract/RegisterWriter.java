package nl.zorgcontract.amend.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.Register.Entry;
import nl.zorgcontract.amend.text.FingerprintStream;
import nl.zorgcontract.amend.text.JsonReader;
import nl.zorgcontract.amend.text.JsonValue;
import nl.zorgcontract.amend.text.JsonValue.JsonObject;
import nl.zorgcontract.amend.text.JsonWriter;
import nl.zorgcontract.amend.text.RefusedException;

/**
 * Writes a register with some of its contracts amended. Every byte that is not of an amended
 * contract is copied, layout included; an amended contract is written on one line in its place.
 */
public final class RegisterWriter {

  private static final int BUFFER_SIZE = 1 << 16;

  private final Register register;
  private final List<Entry> before;
  private final Map<String, Contract> after;

  /**
   * A writer of a register.
   *
   * @param register the register as it was read
   * @param amended contracts of the register, as amendments left them; one that is as it was read
   *     is copied
   * @throws IllegalArgumentException where a contract did not stay in memory when the register was
   *     read
   */
  public RegisterWriter(Register register, Collection<Contract> amended) {
    this.register = register;
    this.after =
        amended.stream()
            .filter(contract -> !contract.equals(wanted(register, contract).contract()))
            .collect(Collectors.toMap(Contract::contractId, Function.identity()));
    this.before =
        register.entries().stream()
            .filter(entry -> after.containsKey(entry.contract().contractId()))
            .toList();
  }

  private static Entry wanted(Register register, Contract contract) {
    return register
        .entry(contract.contractId())
        .orElseThrow(() -> new IllegalArgumentException("Not read: " + contract.contractId()));
  }

  /**
   * What was written.
   *
   * @param contractsIn how many contracts were read
   * @param contractsOut how many contracts the new register holds, counted in the bytes written
   * @param contractsAmended how many of them are not as they were
   */
  public record Written(int contractsIn, int contractsOut, int contractsAmended) {}

  /**
   * Writes the register.
   *
   * @param whole takes the new register, in the form of the old one
   * @param amended takes the contracts that changed, one a line, in the order of the register
   * @throws RegisterChangedException where the file is not what it was when it was read; what was
   *     written until then is worth nothing
   */
  public Written write(OutputStream whole, OutputStream amended) throws IOException {
    ObjectCounter counter = new ObjectCounter(whole);
    try (FingerprintStream in = new FingerprintStream(Files.newInputStream(register.file()))) {
      byte[] buffer = new byte[BUFFER_SIZE];
      for (Entry entry : before) {
        copy(in, entry.start() - in.bytes(), buffer, counter);
        byte[] json = amended(entry, in.readNBytes(Math.toIntExact(entry.end() - entry.start())));
        counter.write(json);
        amended.write(json);
        amended.write('\n');
      }
      copy(in, register.bytes() - in.bytes(), buffer, counter);
      if (in.read() >= 0 || !in.sha256().equals(register.sha256())) {
        throw new RegisterChangedException(register.file());
      }
    }
    counter.flush();
    amended.flush();
    return new Written(register.count(), counter.count(), before.size());
  }

  private void copy(FingerprintStream in, long length, byte[] buffer, OutputStream out)
      throws IOException {
    long left = length;
    while (left > 0) {
      int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (n < 0) {
        throw new RegisterChangedException(register.file());
      }
      out.write(buffer, 0, n);
      left -= n;
    }
  }

  private byte[] amended(Entry entry, byte[] original) throws IOException {
    JsonObject json = object(original);
    Contract contract = entry.contract();
    if (!ContractParser.silent().parse(json).contract().filter(contract::equals).isPresent()) {
      throw new RegisterChangedException(register.file());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(original.length + 1024);
    try (JsonWriter out = JsonWriter.to(bytes)) {
      new AmendedJson(json, contract, after(contract), out).write();
    }
    return bytes.toByteArray();
  }

  private Contract after(Contract before) {
    return java.util.Objects.requireNonNull(after.get(before.contractId()));
  }

  private JsonObject object(byte[] bytes) throws IOException {
    try (JsonReader reader =
        JsonReader.of(register.file().toString(), new ByteArrayInputStream(bytes))) {
      JsonValue json = reader.only();
      if (json instanceof JsonObject object) {
        return object;
      }
    } catch (RefusedException | UncheckedIOException e) {
      // Falls through: what was a contract then is none now.
    }
    throw new RegisterChangedException(register.file());
  }
}
