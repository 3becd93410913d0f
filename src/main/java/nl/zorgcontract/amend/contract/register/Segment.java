package nl.zorgcontract.amend.contract.register;

import java.nio.ByteBuffer;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A part of a register's file: a contract that was asked for, or bytes between such contracts.
 *
 * @param bytes of an array of its own
 * @param source the contract as JSON; null for bytes between contracts
 */
public record Segment(ByteBuffer bytes, @Nullable ContractSource source) {

  /** A contract together with the JSON from which it was read. */
  record ContractSource(JsonObject json, Contract contract) {}

  /** The contract; null for bytes between contracts. */
  public @Nullable Contract contract() {
    return source == null ? null : source.contract();
  }

  /** How many bytes of the file it takes. */
  public int length() {
    return bytes.capacity();
  }
}
