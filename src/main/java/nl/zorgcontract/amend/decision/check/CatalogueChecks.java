package nl.zorgcontract.amend.decision.check;

import java.util.IdentityHashMap;
import java.util.Optional;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;

/** The checks on the policy's catalogue: is the agreement in it, and is it still offered? */
final class CatalogueChecks {

  /** One misspelling stands in many requests, and the search goes through all agreements. */
  private final IdentityHashMap<Policy, BoundedCache<String, Optional<Agreement>>> nearest =
      new IdentityHashMap<>();

  /** The policy has no agreement of this name; the nearest one is suggested. */
  Reason unknownAgreement(String agreement, Policy policy) {
    Message message =
        nearest
            .computeIfAbsent(policy, p -> new BoundedCache<>(p.agreements()::nearest))
            .of(agreement)
            .map(
                near ->
                    Message.of("reason.UNKNOWN_AGREEMENT.nearest").phrase("nearest", near.name()))
            .orElse(Message.of("reason.UNKNOWN_AGREEMENT"));
    return Reason.rejected(
        ReasonCode.UNKNOWN_AGREEMENT,
        message.given("agreement", agreement).phrase("policy", policy.name()),
        null);
  }

  /** The policy no longer offers the agreement; one can still be stopped. */
  static Optional<Reason> agreementWithdrawn(Agreement agreement, Action action) {
    LocalizedText why = agreement.whyWithdrawn();
    if (why == null || agreement.isOffered(action)) {
      return Optional.empty();
    }
    Message message =
        Message.of("reason.AGREEMENT_WITHDRAWN")
            .phrase("agreement", agreement.name())
            .phrase("why", why);
    return Optional.of(
        Reason.rejected(ReasonCode.AGREEMENT_WITHDRAWN, message, agreement.source()));
  }
}
