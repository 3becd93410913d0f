package nl.zorgcontract.amend.contract.register;

import java.util.ArrayList;
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
import nl.zorgcontract.amend.contract.register.PeriodRules.Placed;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.DateRange;
import org.jspecify.annotations.Nullable;

/** Makes contracts of JSON, and tells what is wrong with those of which none can be made. */
final class ContractParser {

  private final RegisterFaults faults;
  private final RegisterFaults warnings;
  private final Predicate<String> knownPolicy;
  private final BiPredicate<String, String> knownAgreement;

  /** The agreements met so far by policy, so that a code is looked up and warned of but once. */
  private final Map<String, Set<String>> met = new HashMap<>();

  /** Most contracts of a register are under the same policy, and what is kept of each names it. */
  private final BoundedCache<String, String> policies = new BoundedCache<>(policy -> policy);

  private @Nullable DateRange lastTerm;

  ContractParser(
      RegisterFaults faults,
      RegisterFaults warnings,
      Predicate<String> knownPolicy,
      BiPredicate<String, String> knownAgreement) {
    this.faults = faults;
    this.warnings = warnings;
    this.knownPolicy = knownPolicy;
    this.knownAgreement = knownAgreement;
  }

  /** A parser that takes every policy and agreement, and keeps to itself what is wrong. */
  static ContractParser silent() {
    return new ContractParser(
        new RegisterFaults(""),
        new RegisterFaults(""),
        policy -> true,
        (policy, agreement) -> true);
  }

  /**
   * What could be read of a contract.
   *
   * @param contractId empty where it is missing or malformed
   * @param claim empty where any member of it is missing or malformed
   * @param contract empty where anything is wrong
   */
  record Parsed(Optional<String> contractId, Optional<Claim> claim, Optional<Contract> contract) {
    static final Parsed NOTHING = new Parsed(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The days for which a practice has a contract under a policy; no two may share a day. */
  record Claim(String agbCode, String policy, DateRange term) {}

  /** Reads one element of a register. */
  Parsed parse(JsonValue json) {
    if (!(json instanceof JsonObject object)) {
      faults.add(
          Place.line(json.place().line()),
          Message.of("register.notAContract").given("value", ContractObject.shown(json)));
      return Parsed.NOTHING;
    }
    JsonValue id = object.members().get("contractId");
    ContractInspection inspection =
        new ContractInspection(faults, Optional.ofNullable(id).flatMap(MemberForm.ID.read()));
    return parse(ContractObject.ofContract(object, inspection), inspection, object.place());
  }

  private Parsed parse(ContractObject members, ContractInspection inspection, Place place) {
    Optional<String> contractId = members.required("contractId", MemberForm.ID);
    Optional<String> policy =
        members
            .required("policy", MemberForm.FILLED)
            .filter(id -> isKnown(id, inspection, place))
            .map(policies::of);
    Optional<String> agbCode = members.required("agbCode", MemberForm.AGB);
    String practiceName = members.optional("practiceName", MemberForm.TEXT).orElse("");
    @Nullable DateRange term = term(members, inspection, place);
    @Nullable Boolean followChoice = members.optional("followChoice", MemberForm.FLAG).orElse(null);
    Optional<JsonObject> practice = members.optional("practice", MemberForm.OBJECT);
    List<AgreementPeriod> periods = periods(members, inspection, term);
    List<Amendment> history =
        members
            .optional("amendments", MemberForm.LIST)
            .map(list -> new HistoryParser(inspection).parse(list, members))
            .orElse(List.of());
    if (contractId.isEmpty() || policy.isEmpty() || agbCode.isEmpty() || term == null) {
      return new Parsed(contractId, Optional.empty(), Optional.empty());
    }
    periods.forEach(period -> warnUnknown(contractId.get(), policy.get(), period, place));
    Contract contract =
        new Contract(
            contractId.get(),
            policy.get(),
            agbCode.get(),
            practiceName,
            term,
            followChoice,
            practice.map(ContractObject::values).orElse(Map.of()),
            periods,
            history);
    return new Parsed(
        contractId,
        Optional.of(new Claim(agbCode.get(), policy.get(), term)),
        inspection.hasPassed() ? Optional.of(contract) : Optional.empty());
  }

  private boolean isKnown(String policy, ContractInspection inspection, Place place) {
    boolean known = knownPolicy.test(policy);
    if (!known) {
      inspection.fault(place, Message.of("register.unknownPolicy").given("policy", policy));
    }
    return known;
  }

  private @Nullable DateRange term(
      ContractObject members, ContractInspection inspection, Place place) {
    var start = members.required("start", MemberForm.DAY);
    var end = members.required("end", MemberForm.DAY);
    if (start.isEmpty() || end.isEmpty()) {
      return null;
    }
    if (end.get().isBefore(start.get())) {
      Message message = Message.of("register.endBeforeStart");
      inspection.fault(place, message.day("start", start.get()).day("end", end.get()));
      return null;
    }
    return shared(new DateRange(start.get(), end.get()));
  }

  /** Most contracts of a register run for the same term. */
  private DateRange shared(DateRange term) {
    if (lastTerm == null || !lastTerm.equals(term)) {
      lastTerm = term;
    }
    return lastTerm;
  }

  private static List<AgreementPeriod> periods(
      ContractObject contract, ContractInspection inspection, @Nullable DateRange term) {
    Optional<JsonArray> list = contract.required("agreements", MemberForm.LIST);
    if (list.isEmpty()) {
      return List.of();
    }
    List<Placed> periods = new ArrayList<>();
    List<JsonValue> items = list.get().items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonObject object) {
        ContractObject members = ContractObject.ofItem(object, inspection, "period", i + 1);
        int position = i;
        period(members, position)
            .ifPresent(period -> periods.add(new Placed(period, object.place())));
      } else {
        contract.malformedItem(
            "agreements", i + 1, items.get(i), Message.of("register.form.period"));
      }
    }
    return new PeriodRules(inspection, term).check(periods);
  }

  private static Optional<AgreementPeriod> period(ContractObject members, int position) {
    var agreement = members.required("agreement", MemberForm.FILLED);
    var start = members.required("start", MemberForm.DAY);
    var end = members.optional("end", MemberForm.DAY);
    var terms = members.required("terms", MemberForm.OBJECT);
    var requestId = members.optional("requestId", MemberForm.FILLED);
    if (agreement.isEmpty() || start.isEmpty() || terms.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AgreementPeriod(
            agreement.get(),
            start.get(),
            end.orElse(null),
            ContractObject.values(terms.get()),
            requestId.orElse(null),
            position));
  }

  private void warnUnknown(String contractId, String policy, AgreementPeriod period, Place place) {
    String agreement = period.agreement();
    if (met.computeIfAbsent(policy, key -> new HashSet<>()).add(agreement)
        && !knownAgreement.test(policy, agreement)) {
      warnings.add(
          Place.line(place.line()),
          Message.of("register.unknownAgreement")
              .given("contract", contractId)
              .given("agreement", agreement)
              .word("policy", policy));
    }
  }
}
