package nl.zorgcontract.amend.contract.form;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/** Reads an agreement period, one of a contract or one that an amendment replaced. */
final class PeriodParser {

  private PeriodParser() {}

  /** The period; null where nothing can be made of it. */
  static @Nullable AgreementPeriod period(ObjectReader members, int position) {
    String agreement = members.get("agreement", ContractForms.FILLED);
    LocalDate start = members.get("start", ContractForms.DAY);
    LocalDate end = members.find("end", ContractForms.DAY);
    Map<String, Value> terms = members.get("terms", ContractForms.VALUES);
    String requestId = members.find("requestId", ContractForms.FILLED);
    return agreement == null || start == null || terms == null
        ? null
        : new AgreementPeriod(agreement, start, end, terms, requestId, position);
  }
}
