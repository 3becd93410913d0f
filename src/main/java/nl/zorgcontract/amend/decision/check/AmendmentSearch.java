package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentHistory;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.resolution.HyphenHint;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Names;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;

/** Finds the amendment that a withdraw or a move is on, in the history of its contract. */
final class AmendmentSearch {

  private final AmendmentRequest request;
  private final Policy policy;
  private final AmendmentHistory history;
  private final List<Amendment> ofRequest;

  /**
   * A search.
   *
   * @param policy the policy with its revisions
   * @param contract as the requests before left it
   */
  AmendmentSearch(AmendmentRequest request, Policy policy, Contract contract) {
    this.request = request;
    this.policy = policy;
    this.history = contract.history();
    this.ofRequest = history.of(amends());
  }

  private String amends() {
    return Objects.requireNonNull(request.amends(), "A withdraw or a move");
  }

  /**
   * The amendment that counts, of the agreement where the request names one, and for a withdraw of
   * the start that it gives.
   */
  Optional<Amendment> find() {
    return ofRequest.stream()
        .filter(this::isOfAgreement)
        .filter(this::isOfStart)
        .filter(each -> each.action() != Action.WITHDRAW && history.counts(each))
        .findFirst();
  }

  private boolean isOfAgreement(Amendment amendment) {
    String named = request.agreement();
    if (named == null) {
      return true;
    }
    Optional<Agreement> agreement = policy.on(amendment.startDate()).agreements().find(named);
    return agreement.isPresent()
        ? agreement.get().code().equals(amendment.agreement())
        : Names.folded(named).equals(Names.folded(amendment.agreement()));
  }

  private boolean isOfStart(Amendment amendment) {
    LocalDate start = request.startDate();
    return request.action() == Action.MOVE || start == null || start.equals(amendment.startDate());
  }

  /** Why no amendment is found; it names the request that counts now in the place of one. */
  Message whyNot() {
    List<Amendment> near = ofRequest.stream().filter(this::isOfAgreement).toList();
    if (near.isEmpty()) {
      return HyphenHint.at(amends(), notFound(""), "reason.AMENDMENT_NOT_FOUND.hyphen");
    }
    Amendment nearest = near.get(0);
    if (nearest.action() == Action.WITHDRAW) {
      return notFound(".withdrawal");
    }
    Amendment now = history.now(nearest);
    if (now.equals(nearest)) {
      return notFound(".start").day("startDate", nearest.startDate());
    }
    return notFound(now.action() == Action.WITHDRAW ? ".withdrawn" : ".moved")
        .given("now", now.requestId());
  }

  private Message notFound(String ending) {
    return Message.of("reason.AMENDMENT_NOT_FOUND" + ending).given("amends", amends());
  }
}
