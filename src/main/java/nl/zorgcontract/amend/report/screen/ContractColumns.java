package nl.zorgcontract.amend.report.screen;

import java.util.function.Function;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.text.AgreementTexts;

/** The columns that tell which contract a row of a list is about. */
final class ContractColumns {

  private ContractColumns() {}

  /** These columns, to which others are added. */
  static <T> ListColumns<T> of(
      Function<T, ContractHead> contract, Function<T, String> practiceName, AgreementTexts texts) {
    return new ListColumns<T>()
        .text("contract_id", row -> contract.apply(row).contractId())
        .text("agb_code", row -> contract.apply(row).agbCode())
        .text("practice_name", practiceName)
        .code(
            "policy",
            row -> contract.apply(row).policy(),
            row -> texts.policyName(contract.apply(row).policy()));
  }
}
