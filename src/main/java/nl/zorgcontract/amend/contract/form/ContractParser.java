package nl.zorgcontract.amend.contract.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.Practice;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.Placed;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/** Makes contracts of JSON, and tells what is wrong with those of which none can be made. */
public final class ContractParser {

  private final FaultSink faults;
  private final FaultSink warnings;
  private final Predicate<String> knownPolicy;
  private final BiPredicate<String, String> knownAgreement;

  /** The agreements met so far by policy, so that a code is looked up and warned of but once. */
  private final Map<String, Set<String>> met = new HashMap<>();

  /** Most contracts of a register are under the same policy, and what is kept of each names it. */
  private final BoundedCache<String, String> policies = new BoundedCache<>(policy -> policy);

  private @Nullable DateRange lastTerm;

  public ContractParser(
      FaultSink faults,
      FaultSink warnings,
      Predicate<String> knownPolicy,
      BiPredicate<String, String> knownAgreement) {
    this.faults = faults;
    this.warnings = warnings;
    this.knownPolicy = knownPolicy;
    this.knownAgreement = knownAgreement;
  }

  /** A parser that takes every policy and agreement, and keeps to itself what is wrong. */
  public static ContractParser silent() {
    return new ContractParser(
        FaultSink.NONE, FaultSink.NONE, policy -> true, (policy, agreement) -> true);
  }

  /**
   * What could be read of a contract.
   *
   * @param contractId empty where it is missing or malformed
   * @param head empty where any member of it is missing or malformed
   * @param contract empty where anything is wrong
   */
  public record ParsedContract(
      Optional<String> contractId, Optional<ContractHead> head, Optional<Contract> contract) {
    static final ParsedContract NOTHING =
        new ParsedContract(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Reads one element of a register. */
  public ParsedContract parse(JsonValue json) {
    if (!(json instanceof JsonObject object)) {
      faults.add(
          Place.line(json.place().line()),
          Message.of("register.notAContract").given("value", json.shown()));
      return ParsedContract.NOTHING;
    }
    JsonValue id = object.members().get("contractId");
    ContractInspection inspection =
        new ContractInspection(faults, id == null ? null : ContractForms.ID.parse(id));
    ObjectReader members = ObjectReader.open(object, inspection, ContractWording.INSTANCE);
    return parse(members, inspection);
  }

  private ParsedContract parse(ObjectReader members, ContractInspection inspection) {
    String contractId = members.get("contractId", ContractForms.ID);
    String policy = policy(members);
    String agbCode = members.get("agbCode", ContractForms.AGB);
    String practiceName = members.find("practiceName", ValueForm.TEXT);
    DateRange term = term(members);
    Boolean followChoice = members.find("followChoice", ValueForm.BOOLEAN);
    Map<String, Value> facts = members.find("practice", ContractForms.VALUES);
    List<AgreementPeriod> periods = periods(members, inspection, term);
    List<Amendment> history = HistoryParser.amendments(members, periods.size());
    if (contractId == null || policy == null || agbCode == null || term == null) {
      return new ParsedContract(
          Optional.ofNullable(contractId), Optional.empty(), Optional.empty());
    }
    warnUnknown(contractId, policy, periods, members.place());
    ContractHead head = new ContractHead(contractId, policy, agbCode, term);
    Practice practice =
        new Practice(
            practiceName == null ? "" : practiceName,
            followChoice,
            facts == null ? Map.of() : facts);
    Contract contract = new Contract(head, practice, periods, history);
    return new ParsedContract(
        Optional.of(contractId),
        Optional.of(head),
        inspection.hasPassed() ? Optional.of(contract) : Optional.empty());
  }

  private @Nullable String policy(ObjectReader members) {
    String policy = members.get("policy", ContractForms.FILLED);
    if (policy == null) {
      return null;
    }
    if (!knownPolicy.test(policy)) {
      Message message = Message.of("register.unknownPolicy").given("policy", policy);
      members.fault(message);
      return null;
    }
    return policies.of(policy);
  }

  private @Nullable DateRange term(ObjectReader members) {
    LocalDate start = members.get("start", ContractForms.DAY);
    LocalDate end = members.get("end", ContractForms.DAY);
    if (start == null || end == null) {
      return null;
    }
    if (end.isBefore(start)) {
      Message message = Message.of("register.endBeforeStart");
      members.fault(message.day("start", start).day("end", end));
      return null;
    }
    return shared(start, end);
  }

  /** Most contracts of a register run for the same term. */
  private DateRange shared(LocalDate start, LocalDate end) {
    if (lastTerm == null || !lastTerm.start().equals(start) || !lastTerm.end().equals(end)) {
      lastTerm = new DateRange(start, end);
    }
    return lastTerm;
  }

  private static List<AgreementPeriod> periods(
      ObjectReader contract, ContractInspection inspection, @Nullable DateRange term) {
    contract.require("agreements");
    List<Placed<AgreementPeriod>> periods =
        contract.findObjects("agreements", ContractForms.PERIOD, ContractParser::period);
    return new PeriodRules(inspection, term).check(periods);
  }

  private static @Nullable Placed<AgreementPeriod> period(ObjectReader members) {
    AgreementPeriod period = HistoryParser.period(members, members.number() - 1);
    return period == null ? null : new Placed<>(members.place(), period);
  }

  private void warnUnknown(
      String contractId, String policy, List<AgreementPeriod> periods, Place place) {
    Set<String> known = met.computeIfAbsent(policy, key -> new HashSet<>());
    for (AgreementPeriod period : periods) {
      String agreement = period.agreement();
      if (known.add(agreement) && !knownAgreement.test(policy, agreement)) {
        warnings.add(
            Place.line(place.line()),
            Message.of("register.unknownAgreement")
                .given("contract", contractId)
                .given("agreement", agreement)
                .word("policy", policy));
      }
    }
  }
}
