package nl.zorgcontract.amend.contract.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;

/** Reads the history of a contract: the requests that were accepted before. */
final class HistoryParser {

  private HistoryParser() {}

  static List<Amendment> amendments(ObjectReader contract) {
    return contract.findObjects("amendments", ContractForms.AMENDMENT, HistoryParser::amendment);
  }

  private static @Nullable Amendment amendment(ObjectReader members) {
    String requestId = members.get("requestId", ContractForms.FILLED);
    String agreement = members.get("agreement", ContractForms.FILLED);
    Action action = members.get("action", ContractForms.ACTION);
    LocalDate requestedStart = members.find("requestedStart", ContractForms.DAY);
    LocalDate startDate = members.get("startDate", ContractForms.DAY);
    Map<String, Value> terms = members.find("terms", ContractForms.VALUES);
    String receivedAt = members.find("receivedAt", ValueForm.TEXT);
    LocalDate decidedOn = members.find("decidedOn", ContractForms.DAY);
    LocalDate tariffFrom = members.find("tariffFrom", ContractForms.DAY);
    AppliedRuling ruling = members.find("ruling", ContractForms.RULING);
    if (requestId == null || agreement == null || action == null || startDate == null) {
      return null;
    }
    return new Amendment(
        new RequestedAmendment(
            requestId,
            agreement,
            action,
            requestedStart,
            terms == null ? Map.of() : terms,
            receivedAt),
        startDate,
        decidedOn,
        tariffFrom,
        ruling);
  }
}
