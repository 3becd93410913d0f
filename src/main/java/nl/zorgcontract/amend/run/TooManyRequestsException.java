package nl.zorgcontract.amend.run;

import java.util.List;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.RefusedException;

/**
 * Files ask so much of one contract that no run could read it again. Each fault names one of them;
 * without these files the others may be decided.
 */
public final class TooManyRequestsException extends RefusedException {

  private static final long serialVersionUID = 1L;

  TooManyRequestsException(List<Fault> faults) {
    super(faults);
  }
}
