package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.Practice;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.term.Value;

/** A contract of practice 01054321 for the whole term of its policy, unless said otherwise. */
final class ContractBuilder {

  static final String AGB = "01054321";

  private final Policy policy;
  private String id;
  private String agbCode = AGB;
  private DateRange term;
  private Boolean followChoice = true;
  private final Map<String, Value> practice = new LinkedHashMap<>();
  private final List<AgreementPeriod> periods = new ArrayList<>();
  private final List<Amendment> history = new ArrayList<>();

  private ContractBuilder(Policy policy, String id) {
    this.policy = policy;
    this.id = id;
    term = policy.term();
  }

  static ContractBuilder contract(Policy policy, String id) {
    return new ContractBuilder(policy, id);
  }

  /** Contract ZK-1 under the Zilveren Kruis policy. */
  static ContractBuilder zilverenKruis() {
    return contract(Bundled.ZILVEREN_KRUIS, "ZK-1");
  }

  /** Contract SA-1 under the Salland policy, of a practice that meets every requirement. */
  static ContractBuilder salland() {
    return contract(Bundled.SALLAND, "SA-1").facts(Bundled.SALLAND_FACTS);
  }

  ContractBuilder id(String contractId) {
    id = contractId;
    return this;
  }

  ContractBuilder of(String practiceCode) {
    agbCode = practiceCode;
    return this;
  }

  ContractBuilder term(String first, String last) {
    term = new DateRange(LocalDate.parse(first), LocalDate.parse(last));
    return this;
  }

  /** Whether the follow choice was made; null where that is not known. */
  ContractBuilder followChoice(Boolean made) {
    followChoice = made;
    return this;
  }

  ContractBuilder facts(String pairs) {
    practice.putAll(Terms.values(pairs));
    return this;
  }

  ContractBuilder withoutFact(String name) {
    practice.remove(name);
    return this;
  }

  ContractBuilder has(String agreement, String first, String last, String terms) {
    return has(agreement, first, last, terms, null);
  }

  /** A period; {@code last} null for the end of the contract, {@code byRequest} null for none. */
  ContractBuilder has(String agreement, String first, String last, String terms, String byRequest) {
    periods.add(
        new AgreementPeriod(
            agreement,
            LocalDate.parse(first),
            last == null ? null : LocalDate.parse(last),
            Terms.values(terms),
            byRequest,
            periods.size()));
    return this;
  }

  /** A request that was accepted before; {@code requested} null for as soon as possible. */
  ContractBuilder accepted(
      String requestId, Action action, String agreement, String requested, String terms) {
    LocalDate asked = requested == null ? null : LocalDate.parse(requested);
    LocalDate effect = asked == null ? term.start() : asked;
    history.add(
        new Amendment(
            new RequestedAmendment(
                requestId, agreement, action, asked, Terms.values(terms), null, null),
            effect,
            null,
            null,
            AmendmentGrounds.NONE,
            null,
            null));
    return this;
  }

  Contract build() {
    return new Contract(
        new ContractHead(id, policy.id(), agbCode, term),
        new Practice("Huisartsenpraktijk De Linde", followChoice, practice),
        periods,
        history);
  }
}
