package nl.zorgcontract.amend.contract.form;

import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one contract of a register; each message names the contract. */
final class ContractInspection implements FaultSink {

  private final FaultSink faults;
  private final Fact contract;
  private boolean passed = true;

  /**
   * An inspection of a contract.
   *
   * @param contractId null where it has none by which it could be named
   */
  ContractInspection(FaultSink faults, @Nullable String contractId) {
    this.faults = faults;
    this.contract =
        contractId == null
            ? new Fact.Nested(Message.of("register.unnamed"))
            : new Fact.Given(contractId);
  }

  /** Only the line counts: bytes are read, and an editor shows columns of characters. */
  @Override
  public void add(Place place, Message message) {
    passed = false;
    faults.add(Place.line(place.line()), message.with("contract", contract));
  }

  @Override
  public boolean isFull() {
    return faults.isFull();
  }

  boolean hasPassed() {
    return passed;
  }
}
