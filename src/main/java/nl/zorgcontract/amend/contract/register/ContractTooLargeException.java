package nl.zorgcontract.amend.contract.register;

import java.io.IOException;

/** Amendments made a contract so large that no run could read it again. */
public final class ContractTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String contractId;

  ContractTooLargeException(String contractId) {
    super(contractId);
    this.contractId = contractId;
  }

  public String contractId() {
    return contractId;
  }
}
