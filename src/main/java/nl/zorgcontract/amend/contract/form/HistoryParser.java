package nl.zorgcontract.amend.contract.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/** Reads the history of a contract: the requests that were accepted before. */
final class HistoryParser {

  /** How many periods were read so far: each has a position of its own. */
  private int periods;

  private HistoryParser(int periods) {
    this.periods = periods;
  }

  /**
   * The history of a contract.
   *
   * @param periods how many agreement periods the contract has
   */
  static List<Amendment> amendments(ObjectReader contract, int periods) {
    HistoryParser parser = new HistoryParser(periods);
    return contract.findObjects("amendments", ContractForms.AMENDMENT, parser::amendment);
  }

  private @Nullable Amendment amendment(ObjectReader members) {
    RequestedAmendment requested = requested(members);
    LocalDate startDate = members.get("startDate", ContractForms.DAY);
    LocalDate decidedOn = members.find("decidedOn", ContractForms.DAY);
    LocalDate tariffFrom = members.find("tariffFrom", ContractForms.DAY);
    AppliedRuling ruling = members.find("ruling", ContractForms.RULING);
    LocalDate revision = members.find("revision", ContractForms.DAY);
    Action repeats = members.find("repeats", ContractForms.REPEATED);
    List<AgreementPeriod> replaced = replaced(members);
    if (requested == null || startDate == null) {
      return null;
    }
    if (requested.action() == Action.MOVE) {
      members.require("repeats");
    }
    return new Amendment(
        requested,
        startDate,
        decidedOn,
        tariffFrom,
        AmendmentGrounds.of(revision, ruling),
        requested.action() == Action.MOVE ? repeats : null,
        replaced);
  }

  private static @Nullable RequestedAmendment requested(ObjectReader members) {
    String requestId = members.get("requestId", ContractForms.FILLED);
    String agreement = members.get("agreement", ContractForms.FILLED);
    Action action = members.get("action", ContractForms.ACTION);
    LocalDate requestedStart = members.find("requestedStart", ContractForms.DAY);
    Map<String, Value> terms = members.find("terms", ContractForms.VALUES);
    String receivedAt = members.find("receivedAt", ValueForm.TEXT);
    String amends = members.find("amends", ContractForms.FILLED);
    if (requestId == null || agreement == null || action == null) {
      return null;
    }
    if (action.isOnAmendment()) {
      members.require("amends");
    }
    return new RequestedAmendment(
        requestId,
        agreement,
        action,
        requestedStart,
        terms == null ? Map.of() : terms,
        receivedAt,
        action.isOnAmendment() ? amends : null);
  }

  /** The periods that it replaced; null where an older register does not say. */
  private @Nullable List<AgreementPeriod> replaced(ObjectReader members) {
    if (members.value("replaced") == null) {
      return null;
    }
    return members.findObjects(
        "replaced", ContractForms.PERIOD, period -> period(period, periods++));
  }

  /** An agreement period, of a contract or one that an amendment replaced; null for none. */
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
