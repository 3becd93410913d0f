package nl.zorgcontract.amend.contract.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.register.SecondPass.Held;
import nl.zorgcontract.amend.contract.register.SecondPass.Piece;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a register with some of its contracts amended. Every byte that is not of an amended
 * contract is copied, layout included; an amended contract is written on one line in its place.
 *
 * <p>Contracts are read once more, amended and written one after another: a large register passes
 * through a small memory. They are read by one thread and written by another; whichever of the two
 * would wait for the other amends.
 */
public final class RegisterWriter {

  private final Register register;
  private final UnaryOperator<Contract> amender;

  /**
   * A writer of a register.
   *
   * @param register the register as it was read
   * @param amender what becomes of a contract; asked once for each one wanted, in the order of the
   *     register, one at a time, but not always by the same thread. One that it leaves as it is is
   *     copied
   */
  public RegisterWriter(Register register, UnaryOperator<Contract> amender) {
    this.register = register;
    this.amender = amender;
  }

  /**
   * What was written.
   *
   * @param contractsIn how many contracts were read
   * @param contractsOut how many contracts the new register holds, counted in the bytes written
   * @param contractsAmended how many of them are not as they were
   */
  public record Written(int contractsIn, int contractsOut, int contractsAmended) {}

  /** A piece of the register, and what became of the contract that it is; null where nothing. */
  private record Part(Piece piece, @Nullable Contract after) {

    static @Nullable Part of(@Nullable Piece piece) {
      return piece == null ? null : new Part(piece, null);
    }

    int length() {
      return piece.length();
    }
  }

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
    int contractsAmended = 0;
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (JsonWriter writer = JsonWriter.to(json);
        SecondPass file = new SecondPass(register);
        Prefetcher<Part> parts =
            new Prefetcher<>(() -> Part.of(file.next()), Part::length, this::amended)) {
      for (Part part = parts.next(); part != null; part = parts.next()) {
        Held held = part.piece().held();
        if (held == null || part.after() == null) {
          counter.write(part.piece().bytes().array());
        } else {
          json.reset();
          new AmendedContractJson(held.json(), held.contract(), part.after(), writer).write();
          writer.flush();
          counter.writeObject(json);
          json.writeTo(amended);
          amended.write('\n');
          contractsAmended++;
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    counter.flush();
    amended.flush();
    return new Written(register.count(), counter.count(), contractsAmended);
  }

  private Part amended(Part part) {
    Held held = part.piece().held();
    if (held == null) {
      return part;
    }
    Contract after = amender.apply(held.contract());
    return after.equals(held.contract()) ? part : new Part(part.piece(), after);
  }
}
