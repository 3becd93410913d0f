package nl.zorgcontract.amend.contract.register;

import java.util.Optional;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;

/** What is found wrong with one contract of a register. */
final class ContractInspection {

  private final RegisterFaults faults;
  private final Fact contract;
  private boolean passed = true;

  /**
   * An inspection of a contract.
   *
   * @param contractId empty where it has none by which it could be named
   */
  ContractInspection(RegisterFaults faults, Optional<String> contractId) {
    this.faults = faults;
    this.contract = named(contractId);
  }

  private static Fact named(Optional<String> contractId) {
    return contractId
        .<Fact>map(Fact.Given::new)
        .orElseGet(() -> new Fact.Nested(Message.of("register.unnamed")));
  }

  /** Tells a fault; the message says of which contract. Only the line counts as its place. */
  void fault(Place place, Message message) {
    passed = false;
    faults.add(Place.line(place.line()), message.with("contract", contract));
  }

  boolean hasPassed() {
    return passed;
  }
}
