package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractLookup;
import nl.zorgcontract.amend.contract.register.HistoryEntry;
import nl.zorgcontract.amend.decision.check.Decider;
import nl.zorgcontract.amend.decision.resolution.ContractResolver;
import nl.zorgcontract.amend.decision.resolution.EffectiveDays;
import nl.zorgcontract.amend.decision.resolution.Resolutions;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import nl.zorgcontract.amend.request.index.RequestIndex;

/** One run: a day, a register, rulings; then request after request. */
final class TestDecider {

  private final LocalDate asOf;
  private final Map<String, Policy> policies = new LinkedHashMap<>();
  private final List<Contract> contracts = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private final Map<String, Contract> amended = new TreeMap<>();
  private final RequestIndex requests = new RequestIndex();
  private EffectiveDays effectiveDays;
  private Decider decider;

  private TestDecider(LocalDate asOf) {
    this.asOf = asOf;
    know(Bundled.ZILVEREN_KRUIS).know(Bundled.SALLAND);
  }

  static TestDecider on(String asOf) {
    return new TestDecider(LocalDate.parse(asOf));
  }

  TestDecider know(Policy policy) {
    policies.put(policy.id(), policy);
    return this;
  }

  TestDecider with(ContractBuilder contract) {
    return with(contract.build());
  }

  TestDecider with(Contract contract) {
    contracts.add(contract);
    return this;
  }

  /** A person grants the request; codes joined by spaces. */
  TestDecider granted(String requestId, String reasons) {
    return ruled(RulingBuilder.granted(requestId).naming(reasons).on(asOf));
  }

  TestDecider ruled(RulingBuilder ruling) {
    rulings.add(ruling.build());
    return this;
  }

  Decision decide(RequestBuilder request) {
    return decide(request.build());
  }

  Decision decide(SubmittedRequest request) {
    if (decider == null) {
      effectiveDays = new EffectiveDays(asOf, Rulings.forRun(rulings));
      decider = new Decider(asOf, effectiveDays);
    }
    int position = requests.size();
    requests.add(request);
    if (request instanceof UnreadableRequest unreadable) {
      return EarlyDecisions.unreadable(unreadable);
    }
    AmendmentRequest readable = (AmendmentRequest) request;
    Resolutions resolved =
        new ContractResolver(requests, new Register(contracts), policies::get, effectiveDays)
            .resolveAll();
    if (resolved.contract(position).isEmpty()) {
      return EarlyDecisions.withoutContract(readable, resolved.stop(position).orElseThrow());
    }
    Contract contract = contract(resolved.contract(position).get().contractId());
    DecisionResult result =
        decider.decide(
            readable, policies.get(contract.policy()), contract, resolved.stop(position));
    if (result.amended() != null) {
      amended.put(contract.contractId(), result.amended());
    }
    return result.decision();
  }

  /** The contract as it is now. */
  Contract contract(String id) {
    return contracts.stream()
        .filter(contract -> contract.contractId().equals(id))
        .map(contract -> amended.getOrDefault(id, contract))
        .findFirst()
        .orElseThrow();
  }

  /** The ids of the contracts that were amended. */
  List<String> amended() {
    return List.copyOf(amended.keySet());
  }

  /** The periods as they are now: {@code poh-ggz 2026-01-01..end hoursPerWeek=12 R-1}. */
  List<String> periods(String contractId) {
    return contract(contractId).agreements().stream().map(TestDecider::describe).toList();
  }

  private static String describe(AgreementPeriod period) {
    return "%s %s..%s %s%s"
        .formatted(
            period.agreement(),
            period.start(),
            period.end() == null ? "end" : period.end(),
            period.terms().isEmpty() ? "" : Terms.describe(period.terms()) + " ",
            Objects.requireNonNullElse(period.requestId(), "-"));
  }

  /** The outcome and the codes of every reason: {@code rejected DEADLINE_MISSED}. */
  static String verdict(Decision decision) {
    String reasons =
        decision.reasons().stream()
            .map(reason -> reason.code().name())
            .collect(Collectors.joining(" "));
    return (decision.outcome().code() + " " + reasons).strip();
  }

  static List<WarningCode> warnings(Decision decision) {
    return decision.warnings().stream().map(Warning::code).toList();
  }

  /** {@code 2026-07-01 by 2026-06-03}, or null. */
  static String proposal(Decision decision) {
    StartOption proposal = decision.proposal();
    return proposal == null ? null : proposal.startDate() + " by " + proposal.submitBy();
  }

  /** A day as text, or null. */
  static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private record Register(List<Contract> contracts) implements ContractLookup {

    @Override
    public Optional<ContractHead> byId(String contractId) {
      return contracts.stream()
          .map(Contract::head)
          .filter(each -> each.contractId().equals(contractId))
          .findFirst();
    }

    @Override
    public List<ContractHead> ofPractice(String agbCode) {
      return contracts.stream()
          .map(Contract::head)
          .filter(each -> each.agbCode().equals(agbCode))
          .toList();
    }

    @Override
    public Optional<String> onlyPolicy() {
      List<String> policies = contracts.stream().map(Contract::policy).distinct().toList();
      return policies.size() == 1 ? Optional.of(policies.get(0)) : Optional.empty();
    }

    @Override
    public List<HistoryEntry> history(String requestId) {
      return contracts.stream()
          .flatMap(
              contract ->
                  contract.amendments().stream()
                      .filter(amendment -> amendment.requestId().equals(requestId))
                      .map(
                          amendment ->
                              new HistoryEntry(
                                  contract.contractId(), contract.policy(), amendment)))
          .toList();
    }
  }
}
